// Reads a fixture, JSON or JSON Lines, through the module, which alone judges it.

import { InvalidInput } from '../../src/errors.js';
import type { Engine, JsonObject } from './engine.js';

export interface FixtureStep {
  readonly note?: string;
  readonly transaction: JsonObject;
  readonly expect?: JsonObject;
}

export interface FixtureBlock {
  readonly note?: string;
  readonly header: JsonObject;
  readonly transactions: readonly FixtureStep[];
  readonly refused?: string;
  readonly opening?: readonly JsonObject[];
  readonly state_root?: string;
}

export interface Fixture {
  readonly title: string;
  readonly about?: string;
  readonly genesis: JsonObject;
  readonly blocks: readonly FixtureBlock[];
}

/** The same error at its place in the whole file. */
function moved(error: unknown, line: number, offset: number): unknown {
  if (!(error instanceof InvalidInput) || !error.position) return error;
  const { position } = error;
  const place = { ...position, line: position.line + line, offset: position.offset + offset };
  return new InvalidInput(error.code, error.sentence, error.pointer, place, error.number);
}

export function readFixture(engine: Engine, text: string): Fixture {
  try {
    return engine.read<Fixture>('fixture', engine.toBytes('fixture', text));
  } catch (error) {
    // One value and then another is how JSON Lines begins.
    const lines = error instanceof InvalidInput && error.code === 'trailing_text';
    if (!lines || !text.trimStart().includes('\n')) throw error;
  }
  const lines = text.split('\n');
  let offset = 0;
  let head: Fixture | undefined;
  const blocks: FixtureBlock[] = [];
  lines.forEach((line, index) => {
    try {
      if (line.trim() !== '') {
        if (head) {
          const bytes = engine.toBytes('fixture_block', line);
          blocks.push(engine.read<FixtureBlock>('fixture_block', bytes));
        } else {
          head = engine.read<Fixture>('fixture', engine.toBytes('fixture', line));
        }
      }
    } catch (error) {
      throw moved(error, index, offset);
    }
    offset += new TextEncoder().encode(line).length + 1;
  });
  return { ...head!, blocks: [...head!.blocks, ...blocks] };
}
