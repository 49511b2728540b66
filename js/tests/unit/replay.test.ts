// Replays: every fixture of the repository, made ones in both forms, and each kind of difference.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  InvalidInput, replay, replaySteps, type FixtureInput, type Progress, type Surety,
} from '../../src/node.js';
import { block, GENESIS, SEED, transfer } from '../support/ledgers.js';
import { freshSurety, repository } from '../support/module.js';

let surety: Surety;
beforeAll(async () => void (surety = await freshSurety()));
afterAll(() => surety.close());

/** A fixture whose expectations are what comes out. */
function recorded(heights = 6): FixtureInput {
  const ledger = surety.open(GENESIS);
  const blocks = Array.from({ length: heights }, (_, index) => {
    const one = block(index + 1, [
      transfer('alice', 'bob', 5), transfer('alice', 'alice', 5), transfer('bob', 'dora', 1)]);
    const { opening, receipts, state_root } = ledger.apply(one);
    return {
      header: one.header, opening, state_root,
      transactions: one.transactions!.map((transaction, at) =>
        ({ transaction, expect: receipts[at]! })),
    };
  });
  ledger.close();
  return { fixture: 1, title: 'Made by a test', genesis: GENESIS, blocks };
}

const asJson = (fixture: FixtureInput, pretty = true): string =>
  surety.stringify('fixture', fixture, { pretty });

const asLines = (fixture: FixtureInput): string => [
  asJson({ ...fixture, blocks: [] }, false),
  ...fixture.blocks!.map((one) => surety.stringify('fixture_block', one)),
].join('\n') + '\n';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('fixtures of the repository', () => {
  const folder = repository('fixtures');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.endsWith('schema.json') && /\.(json|jsonl|ndjson)$/.test(name)).sort()
    : [];
  test.skipIf(files.length > 0)('there are none yet', () => {
    console.warn('SKIP: fixtures/ holds no fixture');
  });
  test.each(files)('%s comes out as it expects', async (name) => {
    const text = new Uint8Array(readFileSync(join(folder, name)));
    const { difference, blocks } = await replay(surety, text);
    expect(difference).toBeUndefined();
    expect(blocks).toBeGreaterThan(0);
  });
});

describe('a fixture in every form', () => {
  test('JSON, one line or many, JSON Lines, bytes, blobs and streams give one report', async () => {
    const fixture = recorded();
    const first = await replay(surety, asJson(fixture));
    expect(first).toMatchObject({
      title: 'Made by a test', blocks: 6, of: 6, transactions: 18, refused: 6, height: 6n,
      compared: 6 * 5, difference: undefined,
    });
    const { of: _of, ...same } = first;
    const lines = asLines(fixture);
    for (const file of [asJson(fixture, false), Buffer.from(asJson(fixture)), lines,
      new Blob([asJson(fixture)]), new Blob([lines]), inPieces(lines, 7),
      inPieces(asJson(fixture), 1000), inPieces(asJson(fixture), 1),
      lines.replaceAll('\n', '\r\n'), lines.trimEnd()]) {
      expect(await replay(surety, file)).toMatchObject(same);
    }
  });

  test('a generator yields after each block and ends with the report', async () => {
    const steps = replaySteps(surety, asJson(recorded(3)));
    const seen: Progress[] = [];
    for (;;) {
      const next = await steps.next();
      if (next.done) {
        expect(next.value.blocks).toBe(3);
        break;
      }
      seen.push(next.value);
    }
    expect(seen.map(({ blocks }) => blocks)).toEqual([1, 2, 3]);
  });

  test('a signal ends it', async () => {
    const controller = new AbortController();
    const running = replay(surety, asJson(recorded()), {
      signal: controller.signal,
      onProgress: ({ blocks }) => blocks === 2 && controller.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });

  test('the ledger can be looked at before it closes', async () => {
    let root = '';
    const report = await replay(surety, asJson(recorded()),
      { onLedger: (ledger) => void (root = ledger.root()) });
    expect(root).toBe(report.root);
  });
});

describe('differences', () => {
  type Blocks = NonNullable<FixtureInput['blocks']>;
  const changed = (change: (blocks: Record<string, any>[]) => void): string => {
    const fixture = recorded(3);
    const blocks = structuredClone(fixture.blocks) as unknown as Record<string, any>[];
    change(blocks);
    return asJson({ ...fixture, blocks: blocks as unknown as Blocks });
  };

  test('in a receipt', async () => {
    const { difference, blocks } = await replay(surety, changed((blocks) => {
      blocks[1]!['transactions'][0].expect.events[0].transferred.amount_atoms = 6n;
    }));
    expect(blocks).toBe(2);
    expect(difference).toEqual({
      block: 1, height: 2n, transaction: 0, what: 'receipt',
      fields: [{ path: '/events/0/transferred/amount_atoms', before: 6n, after: 5n }],
    });
  });

  test('in the outcome', async () => {
    const { difference } = await replay(surety, changed((blocks) => {
      blocks[0]!['transactions'][1].expect = { outcome: 'applied' };
    }));
    expect(difference?.transaction).toBe(1);
    expect(difference?.fields).toEqual([
      { path: '/outcome', before: 'applied', after: 'refused' },
      { path: '/error', before: undefined, after: 'accounts.self_transfer' },
    ]);
  });

  test('in the state root', async () => {
    const { difference } = await replay(surety, changed((blocks) => {
      blocks[2]!['state_root'] = SEED;
    }));
    expect(difference).toMatchObject({ block: 2, transaction: undefined, what: 'state_root' });
    expect(difference?.fields[0]?.before).toBe(SEED);
  });

  test('in the events of the opening', async () => {
    const { difference } = await replay(surety, changed((blocks) => {
      blocks[0]!['opening'] = [{ ticked: { items: 1, backlog: false } }];
    }));
    expect(difference).toMatchObject({ block: 0, what: 'opening' });
  });

  test('in whether the block is taken', async () => {
    const refused = await replay(surety, changed((blocks) => {
      blocks[1]!['header'].height = 1n;
    }));
    expect(refused.difference).toMatchObject({
      block: 1, what: 'refused',
      fields: [{ path: '', before: undefined, after: 'block.height_not_above' }],
    });
    const taken = await replay(surety, changed((blocks) => {
      blocks[1]!['refused'] = 'block.time_fell';
    }));
    expect(taken.difference?.fields).toEqual(
      [{ path: '', before: 'block.time_fell', after: undefined }]);
    const expected = await replay(surety, changed((blocks) => {
      blocks[1]!['header'].height = 1n;
      blocks[1]!['refused'] = 'block.height_not_above';
      blocks.length = 2;
    }));
    expect(expected.difference).toBeUndefined();
  });
});

describe('broken files', () => {
  const failing = async (file: string): Promise<InvalidInput> => {
    try {
      await replay(surety, file);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      return error as InvalidInput;
    }
    throw new Error('the file was taken');
  };

  test('say where', async () => {
    const text = asJson(recorded(2)).replace('"amount_atoms": 1,', '"amount_atoms": -1,');
    const error = await failing(text);
    expect(error.code).toBe('negative');
    expect(error.pointer).toMatch(/^\/blocks\/0\/transactions\/\d\/.*amount_atoms$/);
    const line = text.slice(0, text.indexOf('"amount_atoms": -1')).split('\n').length;
    expect(error.position!.line).toBe(line);
  });

  test('say which line of JSON Lines', async () => {
    const lines = asLines(recorded(4)).split('\n');
    lines[3] = lines[3]!.replace('"height":3', '"hight":3');
    const error = await failing(lines.join('\n'));
    expect(error.code).toBe('unknown_key');
    expect(error.position).toMatchObject({ line: 4 });
    const before = lines.slice(0, 3).join('\n').length + 1;
    expect(error.position!.offset).toBe(before + lines[3]!.indexOf('"hight"'));
  });

  test('are refused whatever they hold', async () => {
    expect((await failing('')).code).toBe('ended_early');
    expect((await failing('{"fixture": 2}')).code).toBe('above_greatest');
    expect((await failing('nonsense')).code).toBe('syntax');
    expect((await failing('{"fixture": 1,\n')).code).toBe('ended_early');
    expect((await failing(`${asJson(recorded(1), false)}\n{"header": `)).code).toBe('ended_early');
  });
});
