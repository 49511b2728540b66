import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

import { file, filled, surety } from './support.mjs';

const COMMANDS = ['replay', 'inspect', 'new-fixture', 'prove', 'verify-proof', 'forkchoice',
  'explain', 'schema', 'bench', 'completion'];

test('without a command the help goes to stderr with code 2', () => {
  const { code, stdout, stderr } = surety([]);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^Examples/);
});

for (const words of [['--help'], ['-h'], ['help']]) {
  test(`${words} prints help that begins with examples and names every command`, () => {
    const { code, stdout } = surety(words);
    assert.equal(code, 0);
    assert.match(stdout, /^Examples/);
    for (const command of COMMANDS) assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
  });
}

for (const command of COMMANDS) {
  test(`help of ${command} begins with examples, and help and --help agree`, () => {
    const { code, stdout } = surety([command, '--help']);
    assert.equal(code, 0);
    assert.match(stdout, /^Examples\n {2}\S/);
    assert.match(stdout, /\nUsage\n {2}surety /);
    assert.match(stdout, /\nExit codes\n/);
    assert.equal(surety(['help', command]).stdout, stdout);
  });
}

test('no line of help is wider than 100 columns', () => {
  for (const command of COMMANDS) {
    for (const line of surety([command, '--help']).stdout.split('\n')) {
      assert.ok(line.length <= 100 || line.startsWith('  surety '), line);
    }
  }
});

test('the version is printed', () => {
  assert.match(surety(['--version']).stdout, /^surety \d+\.\d+\.\d+\n$/);
});

const WRONG = [
  ['an unknown command', ['reply'], /no command reply\. Did you mean replay\?/],
  ['an unknown first option', ['--halp'], /no option --halp\. Did you mean --help\?/],
  ['an unknown option', ['replay', '--strct', 'x'], /no option --strct\. Did you mean --strict\?/],
  ['an unknown option with a value', ['replay', '--formt=json', 'x'], /Did you mean --format\?/],
  ['an option that nothing is like', ['replay', '--zzzzzzzz', 'x'], /no option --zzzzzzzz\./],
  ['a value that is no choice', ['replay', '--format', 'jsn', 'x'],
    /--format is one of human, json, ndjson; found "jsn"\. Did you mean json\?/],
  ['a missing file', ['replay'], /FILE is missing/],
  ['a missing value', ['inspect', 'x', '--at'], /--at/],
  ['a number that is none', ['inspect', 'x', '--at', 'ten'], /whole number/],
  ['a negative number', ['inspect', 'x', '--at=-1'], /whole number/],
  ['a number that is too great', ['inspect', 'x', '--at', '18446744073709551616'],
    /whole number/],
  ['too many arguments', ['inspect', 'x', 'y'], /"y" is one argument too many/],
  ['an unknown table', ['inspect', 'x', '--table', 'acount'],
    /no table acount\. Did you mean account\?/],
  ['an id without a table', ['inspect', 'x', '--id', '1'], /--id needs --table/],
  ['an unknown code', ['explain', 'zero_amont'], /Did you mean zero_amount\?/],
  ['an unknown type', ['schema', 'trnsaction'], /Did you mean transaction\?/],
  ['an unknown command in help', ['help', 'inspct'], /Did you mean inspect\?/],
  ['an unknown shell', ['completion', 'bsh'], /Did you mean bash\?/],
  ['a log option without --log', ['new-fixture', '--seed', '1'], /need --log/],
  ['two modes at once', ['new-fixture', '--log', '--fill', 'x'], /do not go together/],
  ['one chain only', ['forkchoice', 'x'], /at least two/],
  ['a root that is none', ['verify-proof', '--root', '0x12', 'x'], /32 bytes/],
  ['a size that is none', ['bench', '--accounts', '1k,many'], /--accounts takes.*"many"/],
  ['a size that is too small', ['bench', '--accounts', '1'], /from 2 to 10000000/],
  ['a size that is too great', ['bench', '--accounts', '11M'], /from 2 to 10000000/],
  ['a size too great for WASM', ['bench', '-e', 'both', '-a', '1k,5M'], /goes to 4M in WASM/],
  ['a size beyond numbers', ['bench', '--accounts', '99999999999999999999k'], /from 2 to/],
  ['a size given twice', ['bench', '--accounts', '1000,1k'], /each size once/],
  ['an empty list', ['bench', '--root-every', 'none,'], /--root-every takes.*""/],
  ['no transactions', ['bench', '-t', '0'], /--transactions takes.*from 1/],
  ['no repetitions', ['bench', '-n', '0'], /--repetitions takes.*from 1/],
  ['a tolerance that is none', ['bench', '--check', 'x', '--tolerance', '-0.3'], /such as 0\.3/],
  ['a tolerance too fine', ['bench', '--check', 'x', '--tolerance', '0.3333'], /such as 0\.3/],
  ['a tolerance of nothing', ['bench', '--tolerance', '0.3'], /--tolerance needs --check/],
  ['measuring what is read', ['bench', '--from', 'x', '-t', '9'], /--from measures nothing/],
  ['two formats', ['bench', '--json', '-f', 'ndjson'], /do not go together/],
  ['an empty block size', ['new-fixture', '--log', '--block-size', '0'], /from 1 to/],
];
for (const [what, words, message] of WRONG) {
  test(`${what} is a usage error with code 2`, () => {
    const { code, stdout, stderr } = surety(words);
    assert.match(stderr, message);
    assert.match(stderr, /^error: /);
    assert.equal(code, 2);
    assert.equal(stdout, '');
  });
}

test('options may stand behind files, have = or a space, and end at --', () => {
  const fixture = file('usage.json', filled());
  for (const words of [
    ['replay', fixture, '--format', 'json'],
    ['replay', '--format=json', fixture],
    ['replay', '-f', 'json', '--', fixture],
    ['replay', '-fjson', fixture],
  ]) {
    const { code, stdout } = surety(words);
    assert.equal(code, 0, words.join(' '));
    assert.equal(JSON.parse(stdout).holds, true);
  }
});

test('the man page is roff that man can format', () => {
  const { code, stdout } = surety(['--man']);
  assert.equal(code, 0);
  assert.match(stdout, /^\.TH SURETY 1 /);
  for (const command of COMMANDS) {
    assert.ok(stdout.includes(`.SS surety ${command.replace('-', '\\-')}\n`), command);
  }
  for (const line of stdout.split('\n')) {
    assert.ok(!line.startsWith('.') || /^\.[A-Z]|^\.(nf|fi|br)/.test(line), line);
  }
});

test('completion scripts of bash are bash, and complete commands and choices', () => {
  const script = surety(['completion', 'bash']).stdout;
  const complete = (words) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const result = spawnSync('bash', ['-c', `${script}
COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _surety; printf '%s\\n' "\${COMPREPLY[@]}"`]);
    assert.equal(result.stderr.toString(), '');
    return result.stdout.toString().trim().split('\n');
  };
  assert.deepEqual(complete(['surety', 'rep']), ['replay']);
  assert.deepEqual(complete(['surety', 'replay', '--str']), ['--strict']);
  assert.deepEqual(complete(['surety', 'replay', '--format', 'j']), ['json']);
});

for (const shell of ['zsh', 'fish']) {
  test(`the completion script of ${shell} names every command`, () => {
    const script = surety(['completion', shell]).stdout;
    for (const command of COMMANDS) assert.ok(script.includes(command), command);
  });
}

test('NO_COLOR, a locale and a time zone change nothing', () => {
  const fixture = file('usage2.json', filled());
  const plain = surety(['replay', fixture]).stdout;
  for (const environment of [{ NO_COLOR: '1' }, { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'Asia/Kathmandu' }, { TERM: 'dumb' }]) {
    assert.equal(surety(['replay', fixture], { environment }).stdout, plain);
  }
  assert.ok(!plain.includes('\x1b'));
});
