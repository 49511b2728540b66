// The style rules must fail on what they forbid and leave alone what merely looks like it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { problemsOf, unlisted } from './rules.mjs';

const CORE = 'ledger/sample.cpp';
const long = (count, line) => Array.from({ length: count }, () => line).join('\n');

const BAD = [
  ['a float', CORE, 'float rate;', /floating point/],
  ['an unordered map', CORE, 'boost::unordered_flat_map<int, int> index;', /unordered/],
  ['std::hash', CORE, 'std::hash<int> h;', /std::hash/],
  ['a clock', CORE, 'auto now = time(nullptr);', /clocks/],
  ['rand', CORE, 'int x = rand();', /randomness/],
  ['iostream', CORE, '#include <iostream>', /streams/],
  ['a thread header', CORE, '#include <mutex>', /threads/],
  ['ranges', CORE, 'std::ranges::sort(v);', /WASM compiler/],
  ['reinterpret_cast', CORE, 'auto p = reinterpret_cast<char*>(q);', /reinterpret_cast/],
  ['assert', CORE, 'assert(x == 1);', /expects and ensures/],
  ['throw', CORE, 'throw 1;', /exceptions/],
  ['long', CORE, 'unsigned long x;', /long/],
  ['size_t beside a record', 'contract/pools/types.hpp',
    'struct A { std::size_t n; };\nBOOST_DESCRIBE_STRUCT(A, (), (n))', /size_t/],
  ['a static counter', CORE, 'static int calls = 0;', /static/],
  ['a static container', CORE, 'static std::vector<int> seen;', /static/],
  ['the ledger looking up', CORE, '#include "contract/pools/types.hpp"', /does not include/],
  ['a module looking sideways', 'contract/pools/rules.cpp', '#include "contract/fines/types.hpp"',
    /neighbour/],
  ['the web module looking at agents', 'wasm/session.cpp',
    '#include "agents/participant/vault.hpp"', /does not include/],
  ['the core looking at tests', 'contract/machine/x.cpp', '#include "tests/a.hpp"',
    /does not include/],
  ['a long file', CORE, long(402, 'int x;'), /402 lines|401 lines/],
  ['a long test', 'tests/a_test.cpp', long(602, 'int x;'), /lines, where 600/],
  ['a wide line', 'js/src/a.ts', `const a = '${'x'.repeat(100)}';`, /columns/],
  ['a long function', CORE, `int f(int a) {\n${long(60, '  ++a;')}\n  return a;\n}`, /function of/],
  ['a long method', CORE,
    `struct S {\nint f() const {\n${long(60, '  g();')}\n}\n};`, /function of/],
  ['unfinished work', 'js/src/a.ts', '// TODO: more', /finish it/],
  ['a path of one machine', 'tests/a.cpp', 'open("/home/me/file");', /path of one machine/],
  ['a folder too many', 'misc/a.txt', '', /top level/],
];

const GOOD = [
  ['words in comments', CORE, '// a float would throw, and long names assert(nothing)'],
  ['words in strings', CORE, 'const char* text = "float double throw \\" long";'],
  ['words in raw strings', CORE, 'auto t = R"x(throw " float)x";'],
  ['digit separators', CORE, "constexpr int a = 1'000'000; // 'float'"],
  ['longer names', CORE, 'int floating, doubled, longest; throw_exception(); static_assert(true);'],
  ['static constants and functions', CORE,
    'static constexpr int a = f(1);\nstatic Name of(int x) { return {}; }\nstatic int g();'],
  ['a module including itself and the ledger', 'contract/pools/rules.cpp',
    '#include "contract/pools/types.hpp"\n#include "ledger/bytes.hpp"'],
  ['the machine including modules', 'contract/machine/a.cpp',
    '#include "contract/pools/types.hpp"'],
  ['the module of participants looking at agents', 'wasm/participant/session.cpp',
    '#include "agents/participant/vault.hpp"\n#include "wasm/input.hpp"'],
  ['a namespace after a macro', CORE,
    `#define A(x) \\\n  f(x)\nnamespace a {\n${long(80, 'int f();')}\n}`],
  ['a function named time', CORE, 'const Seconds now = block.time();'],
  ['floats outside the core', 'cli/progress.cpp', 'double rate = 1.5;'],
  ['a function of sixty lines', CORE, `int f(int a) {\n${long(57, '  ++a;')}\n  return a;\n}`],
  ['many short functions in a class', CORE,
    `class A {\n${long(80, '  int f() { return 1; }')}\n};`],
];

for (const [name, path, text, expected] of BAD) {
  test(`${name} is found`, () => {
    const found = problemsOf(path, text).map(({ what }) => what);
    assert.ok(found.some((what) => expected.test(what)), `found only: ${found.join('; ')}`);
  });
}
for (const [name, path, text] of GOOD) {
  test(`${name}: fine`, () => assert.deepEqual(problemsOf(path, text), []));
}

test('a problem is reported on its line', () => {
  const [{ line }] = problemsOf(CORE, '/* one\n two */\nint a;\nfloat b;\n');
  assert.equal(line, 4);
});

test('a source that no list names is found', () => {
  const lists = ['set(SURETY_SOURCES\n  ledger/a.cpp\n)'];
  const found = unlisted(['ledger/a.cpp', 'ledger/b.cpp', 'js/c.ts'], lists);
  assert.deepEqual(found.map(({ path }) => path), ['ledger/b.cpp']);
});
