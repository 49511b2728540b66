// Checks every file that git knows, or the files named: node tests/style/check.mjs [FILE...]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { problemsOf, unlisted } from './rules.mjs';

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { encoding: 'utf8', maxBuffer: 1 << 26 });
const named = process.argv.slice(2);
const paths = named.length > 0 ? named : listed.split('\0').filter((path) => path !== '');

const READABLE =
  /\.(cpp|hpp|c|h|ts|tsx|mts|js|mjs|cjs|sh|cmake|py|rs|go|css|txt)$|^(scripts|\.ci)\//;
function textOf(path) {
  try {
    return READABLE.test(path) ? readFileSync(path, 'utf8') : '';
  } catch (error) {
    if (error.code === 'ENOENT' && named.length === 0) return ''; // removed, but not yet committed
    throw error;
  }
}

const lists = paths.filter((path) => /\.cmake$|CMakeLists\.txt$/.test(path)).map(textOf);
const problems = paths.flatMap((path) => problemsOf(path, textOf(path)));
if (named.length === 0) problems.push(...unlisted(paths, lists));
for (const { path, line, what } of problems) console.error(`${path}:${line}: ${what}`);
console.log(`style: ${paths.length} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
