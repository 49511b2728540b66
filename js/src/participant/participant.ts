/// <reference lib="esnext.disposable" preserve="true" />
// A pool's member off the ledger: it reads a ledger and comes to messages, and holds no rules.

import { fromHex } from '../bytes.js';
import type { Hex, Transaction, TransactionInput } from '../generated/types.js';
import { decode, encode } from '../types.js';
import type { MemberHost } from './host.js';
import type { Envelope, LedgerView, Moves, Statement, Vote } from './types.js';
import { envelopeBytes, Operation, readMoves, readVote, statementBytes } from './wire.js';
import { long } from '../session.js';

const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose');

export class Participant {
  /** Made by `create` and `open` of the participants' module. */
  constructor(
    private readonly host: MemberHost,
    /** The account's name. */
    readonly account: string,
    /** Its public identity key. */
    readonly identity: Hex,
  ) {}

  /** False once it was closed, or its store failed, or its module ended in a trap. */
  get isOpen(): boolean {
    return this.host.isOpen;
  }

  /**
   * What is to be sent now, in every pool in which the account has a seat or secrets. What has to
   * be remembered is in the store before this is done. May be called as often as one likes.
   */
  act(ledger: LedgerView): Promise<Moves> {
    return this.host.inTurn(async () => {
      const from = await this.host.work(Operation.act, { draws: true, ledger });
      await this.host.keep(from);
      return readMoves(from);
    });
  }

  /** A member's envelope, for a duty that this participant may coordinate. */
  receive(envelope: Envelope): Promise<void> {
    return this.host.inTurn(async () => {
      this.host.call(Operation.receive, envelopeBytes(envelope));
    });
  }

  /** Its part of what the pool says about itself; nothing where it has no share of the round. */
  vote(ledger: LedgerView, pool: bigint, statement: Statement): Promise<Vote | undefined> {
    const front = [long(pool), statementBytes(statement)];
    return this.host.inTurn(async () =>
      readVote(await this.host.work(Operation.vote, { front, ledger })));
  }

  /** The transaction with the identity's signature, for ledgers that authenticate. */
  sign(ledgerId: Hex, transaction: TransactionInput): Promise<Transaction> {
    return this.host.inTurn(async () => {
      const bytes = encode('transaction', { ...transaction, signature: null });
      const from = this.host.call(Operation.sign, fromHex(ledgerId), bytes);
      return decode('transaction', from.slice(from.left));
    });
  }

  /** Forgets every secret. The store can be opened again. Closing again does nothing. */
  close(): void {
    this.host.close();
  }

  [dispose](): void {
    this.close();
  }
}
