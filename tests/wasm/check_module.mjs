// Checks a built module against the rules its kind must keep: node check_module.mjs MODULE RULES
// The rules are a JSON file: exports and imports by name, features allowed, sizes. What is not
// declared there is refused, and floats always are.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { readModule } from './module_reader.mjs';

const difference = (left, right) => left.filter((name) => !right.includes(name));
const lines = (names, sentence) => names.map((name) => `${name}: ${sentence}`);

function limitProblems(report, rules) {
  const problems = [];
  if (report.size > rules.size_budget) {
    problems.push(`size: ${report.size} bytes, but the budget is ${rules.size_budget}`);
  }
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
