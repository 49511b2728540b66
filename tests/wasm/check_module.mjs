// Checks a built module against the rules its kind must keep: node check_module.mjs MODULE RULES
// The rules are a JSON file beside the module's sources: exports and imports by name, features
// allowed, limits. What is not declared there is refused, and floats always are; a limit that a
// file does not name is not checked, but those of memory and table always are.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { readModule } from './module_reader.mjs';

const difference = (left, right) => left.filter((name) => !right.includes(name));
const lines = (names, sentence) => names.map((name) => `${name}: ${sentence}`);

// Counts that a rules file may bound, and what each is.
const COUNTS = [
  ['size_budget', 'size', (report) => report.size, 'bytes'],
  ['locals_per_function', 'locals', (report) => report.most_locals, 'locals in one function'],
  ['locals', 'locals', (report) => report.locals, 'locals in all functions'],
  ['parameters', 'parameters', (report) => report.most_parameters, 'parameters of one function'],
  ['results', 'results', (report) => report.most_results, 'results of one function'],
  ['imports_in_all', 'imports', (report) => report.imports.length, 'imports'],
];

const countProblems = (report, rules) => COUNTS
  .filter(([rule, , count]) => rules[rule] !== undefined && count(report) > rules[rule])
  .map(([rule, name, count, what]) => `${name}: ${count(report)} ${what}, but ${rules[rule]} are `
    + 'allowed');

function limitProblems(report, rules) {
  const problems = countProblems(report, rules);
  if (report.memories.length !== 1) problems.push('memory: a module has exactly one');
  for (const { least, greatest } of report.memories) {
    if (least > rules.memory_pages) {
      problems.push(`memory: starts with ${least} pages, but ${rules.memory_pages} are allowed`);
    }
    if (greatest !== undefined) problems.push('memory: it declares a maximum');
  }
  if (report.tables.length > 1) problems.push('table: a module has at most one');
  for (const { greatest } of report.tables) {
    if (greatest === undefined || greatest > rules.table_entries) {
      problems.push(`table: it has no maximum of at most ${rules.table_entries}`);
    }
  }
  return problems;
}

// Everything that is wrong with the module, one sentence each.
export function problemsOf(bytes, rules) {
  const report = readModule(bytes);
  const floats = [...new Set(report.floats)].map((what) => `float: the module has ${what}`);
  return [
    ...lines(difference(report.imports, rules.imports), 'imported, but not declared'),
    ...lines(difference(report.exports, rules.exports), 'exported, but not declared'),
    ...lines(difference(rules.exports, report.exports), 'declared, but not exported'),
    ...lines(difference([...report.features], rules.features), 'a feature that is not allowed'),
    ...(report.start ? ['start: the module has a start section'] : []),
    ...floats,
    ...limitProblems(report, rules),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [module, rules] = process.argv.slice(2);
  if (rules === undefined) {
    console.error('usage: node check_module.mjs MODULE.wasm RULES.json');
    process.exit(2);
  }
  const bytes = readFileSync(module);
  const problems = problemsOf(bytes, JSON.parse(readFileSync(rules, 'utf8')));
  for (const problem of problems) console.error(`${module}: ${problem}`);
  if (problems.length === 0) console.log(`${module}: ${bytes.length} bytes, keeps its rules`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
