// The participants' module: it makes and opens members, each in a memory of its own.


import type { Hex } from '../generated/types.js';
import { start } from '../loader.js';
import { long } from '../session.js';
import { MemberHost } from './host.js';
import { Participant } from './participant.js';
import type { LedgerView, NewSetup, Setup, Statement, Vote } from './types.js';
import {
  costBytes, lockBytes, MEMBER, Operation, readSignature, recordsBytes, seedBytes, setupBytes,
  statementBytes, votesBytes,
} from './wire.js';

const IDENTITY = 32;

export class Participants {
  /** Made by `load`. */
  constructor(private readonly module: WebAssembly.Module) {}

  /** A new participant, in an empty store. */
  async create(setup: NewSetup): Promise<Participant> {
    const front = [lockBytes(setup.lock), costBytes(setup), setupBytes(setup), seedBytes(setup)];
    return this.begin(setup, async (host) => {
      const behind = [recordsBytes(await setup.store.read())];
      const from = await host.work(Operation.create, { front, behind, draws: true });
      const identity = from.hex(IDENTITY);
      await host.keep(from);
      return identity;
    });
  }

  /** A participant that was created before, from what its store holds. */
  async open(setup: Setup): Promise<Participant> {
    const front = [lockBytes(setup.lock), setupBytes(setup)];
    return this.begin(setup, async (host) => {
      const records = recordsBytes(await setup.store.read());
      return host.call(Operation.open, ...front, records).hex(IDENTITY);
    });
  }

  /**
   * The pool's signature, of at least t votes of the round in force that hold; others are passed
   * over. Nothing where there are too few.
   */
  async combine(ledger: LedgerView, pool: bigint, statement: Statement, votes: readonly Vote[]):
      Promise<Hex | undefined> {
    const front = [long(pool), statementBytes(statement), votesBytes(votes)];
    const host = new MemberHost(await start(this.module, MEMBER), undefined);
    try {
      return readSignature(await host.work(Operation.combine, { front, ledger }));
    } finally {
      host.close();
    }
  }

  private async begin(setup: Setup, enter: (host: MemberHost) => Promise<Hex>):
      Promise<Participant> {
    const host = new MemberHost(await start(this.module, MEMBER), setup);
    try {
      const identity = await enter(host);
      host.forgetInput();
      return new Participant(host, setup.account, identity);
    } catch (error) {
      host.forgetInput();
      host.close();
      throw error;
    }
  }
}

