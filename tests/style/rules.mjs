// The limits and bans of the project's sources. Each rule takes a file and gives its problems as
// { line, what }.
import { blanked, functionsOf } from './cpp_text.mjs';

const CPP = /\.(cpp|hpp|c|h)$/;
const CODE = /(\.(cpp|hpp|c|h|ts|tsx|mts|js|mjs|cjs|sh|cmake|py|rs|go|css)|CMakeLists\.txt)$/;
const CORE = /^(ledger|contract)\//;
const GENERATED = /(^|\/)(generated|node_modules|dist)\/|package-lock\.json$/;
const SCRIPT = /^(scripts|\.ci)\//;

const isCode = (path) => (CODE.test(path) || SCRIPT.test(path)) && !GENERATED.test(path);

// What the core must not say, and why.
const BANNED = [
  [/\b(float|double)\b/, 'no floating point: every machine must agree on every bit'],
  [/\bunordered\w*/, 'no unordered containers: their order differs between builds'],
  [/\bstd\s*::\s*hash\b/, 'no std::hash: its values differ between builds'],
  [/\b(std::(chrono|time|clock)|clock_gettime|gettimeofday|system_clock|steady_clock)\b/,
    'no clocks: time is an input'],
  [/\btime\s*\(\s*(nullptr|NULL|0|&)/, 'no clocks: time is an input'],
  [/\b(s?rand|random_device|mt19937\w*)\b/, 'no randomness of its own: seeds are inputs'],
  [/#\s*include\s*<(iostream|ostream|istream|sstream|fstream|iomanip|streambuf)>/,
    'no streams: they bring floats and imports into a module'],
  [/#\s*include\s*<(chrono|ctime|time\.h|random|thread|mutex|atomic|future|shared_mutex)>/,
    'no clocks, randomness or threads'],
  [/#\s*include\s*<(unordered_map|unordered_set|memory_resource|format|expected|ranges)>/,
    'a header that the WASM compiler or determinism rules out'],
  [/\b(std::(thread|jthread|mutex|atomic|async)|thread_local)\b/, 'no threads'],
  [/\bstd::(ranges|views|bit_cast|source_location|format|expected)\b/,
    'the WASM compiler does not have it'],
  [/\breinterpret_cast\b/, 'no reinterpret_cast'],
  [/\bassert\s*\(/, 'no assert: expects and ensures are always on'],
  [/\b(throw|try|catch|dynamic_cast|typeid)\b/, 'no exceptions and no run-time types'],
  [/\blong\b/, 'no long: its width differs between builds'],
  [/\bgoto\b/, 'no goto'],
];

const lineOf = (text, index) => text.slice(0, index).split('\n').length;

function* matches(code, pattern) {
  for (const [index, line] of code.split('\n').entries()) {
    if (pattern.test(line)) yield index + 1;
  }
}

export function bannedWords({ path, code }) {
  if (!CORE.test(path) || !CPP.test(path)) return [];
  const found = BANNED.flatMap(([pattern, why]) =>
    [...matches(code, pattern)].map((line) => ({ line, what: why })));
  if (/\bBOOST_DESCRIBE_STRUCT\b/.test(code)) {
    for (const line of matches(code, /\bsize_t\b/)) {
      found.push({ line, what: 'no size_t beside records: its width differs between builds' });
    }
  }
  return found;
}

// A static that is neither constant nor a function is state that no message changed.
export function mutableStatics({ path, code }) {
  if (!CORE.test(path) || !CPP.test(path)) return [];
  const found = [];
  for (const match of code.matchAll(/\bstatic\b(?!_)([^;={(]*)([;={(])/g)) {
    const [, declared, end] = match;
    if (end !== '(' && !/\b(const|constexpr|consteval|constinit const)\b/.test(declared)) {
      found.push({ line: lineOf(code, match.index), what: 'a static that can change' });
    }
  }
  return found;
}

const LAYERS = {
  ledger: ['ledger'],
  contract: ['ledger', 'contract'],
  agents: ['ledger', 'contract', 'agents'],
  cli: ['ledger', 'contract', 'agents', 'cli', 'wasm'],
  wasm: ['ledger', 'contract', 'wasm'],
  // The module of participants stands on the agents, which the ledger's adapters do not know.
  'wasm/participant': ['ledger', 'contract', 'agents', 'wasm'],
};

// Dependencies point down, and modules of contract/ do not know each other.
function includeProblem(path, included) {
  const [top, module] = path.split('/');
  const layer = `${top}/${module}` in LAYERS ? `${top}/${module}` : top;
  const [below, neighbour, ...rest] = included.split('/');
  if (!LAYERS[layer].includes(below)) return `${layer}/ does not include ${included}`;
  const betweenModules = layer === 'contract' && below === 'contract' && rest.length > 0;
  if (betweenModules && module !== 'machine' && neighbour !== module) {
    return `contract/${module} does not include its neighbour ${included}`;
  }
  return undefined;
}

export function includes({ path, code }) {
  if (!CPP.test(path) || LAYERS[path.split('/')[0]] === undefined) return [];
  return code.split('\n').flatMap((text, index) => {
    const included = /^\s*#\s*include\s*"([^"]+)"/.exec(text)?.[1];
    const what = included && includeProblem(path, included);
    return what ? [{ line: index + 1, what }] : [];
  });
}

export function lengths({ path, text, code }) {
  if (!isCode(path)) return [];
  const lines = text.split('\n');
  const limit = path.startsWith('tests/') || /\.test\.m?[jt]s$/.test(path) ? 600 : 400;
  const found = lines.length - 1 > limit
    ? [{ line: limit, what: `${lines.length - 1} lines, where ${limit} are the limit` }] : [];
  lines.forEach((content, index) => {
    const columns = [...content].length;
    if (columns > 100) found.push({ line: index + 1, what: `${columns} columns, not 100` });
  });
  for (const body of CPP.test(path) ? functionsOf(code) : []) {
    if (body.lines > 60) found.push({ line: body.line, what: `a function of ${body.lines} lines` });
  }
  return found;
}

const WORDS = [
  [/\b(TODO|FIXME|XXX|HACK)\b/, 'finish it, or say in a document what is missing'],
  [/not implemented|unimplemented|\bfor now\b|\bplaceholder\b/i, 'a word of unfinished work'],
];

export function words({ path, text }) {
  if (!isCode(path) || path.startsWith('tests/style/')) return [];
  const wanted = SCRIPT.test(path) ? WORDS
    : [...WORDS, [/["' (=](\/home\/|\/tmp\/|\/root\/)/, 'a path of one machine']];
  return wanted.flatMap(([pattern, what]) =>
    [...matches(text, pattern)].map((line) => ({ line, what })));
}

const TOP_LEVEL = new Set(['CMakeLists.txt', 'CMakePresets.json', 'README.md', 'CONTRIBUTING.md',
  'CHANGELOG.md', 'LICENSE', 'docs', 'contract', 'ledger', 'wasm', 'js', 'cli', 'agents', 'tests',
  'fixtures', 'scripts']);

export function places({ path }) {
  const [top] = path.split('/');
  if (top.startsWith('.') || TOP_LEVEL.has(top)) return [];
  return [{ line: 1, what: `the top level has no place for ${top}` }];
}

// A C++ source that no list names is never compiled, so nothing would notice that it is broken.
export function unlisted(paths, lists) {
  return paths
    .filter((path) => /^(ledger|contract|wasm|cli|agents|tests)\/.*\.cpp$/.test(path))
    .filter((path) => !lists.some((list) => list.includes(path.replace(/^tests\/consumer\//, ''))))
    .map((path) => ({ path, line: 1, what: 'named in no list of scripts/cmake/sources.cmake' }));
}

const RULES = [bannedWords, mutableStatics, includes, lengths, words, places];

// All problems of one file: { path, line, what }.
export function problemsOf(path, text) {
  const code = CPP.test(path) ? blanked(text) : text;
  return RULES.flatMap((rule) => rule({ path, text, code }).map((found) => ({ path, ...found })));
}
