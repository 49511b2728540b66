// What a witness of a ledger's history knows: accounts with their identities, who sits where, the
// rounds of pools' keys, and duties. All of it comes from events, and every key from the messages.

import { fromHex } from '../../../src/bytes.js';
import type { Event, Genesis } from '../../../src/node.js';
import { combine, H, Malformed, pointG1, publicShare, verify, type PointG1, type PointG2 }
  from './bls.js';
import { isKey, Session, thresholdOf, type Member } from './sharing.js';
import { Chain, type Task } from './statements.js';

export interface Holder {
  readonly seat: bigint;
  readonly account: bigint;
}

/** One sharing of a pool's key. */
export interface Round {
  readonly id: bigint;
  readonly holders: readonly Holder[];
  readonly threshold: number;
  /** S_j, by index. */
  readonly shares: readonly PointG1[];
}

export interface Sharing {
  readonly pool: bigint;
  readonly resharing: boolean;
  readonly session: Session;
  readonly members: readonly Holder[];
  /** Who deals: the members, or the holders of the round in force. */
  readonly dealers: readonly Holder[];
  readonly before: Round | undefined;
  readonly voided: Set<number>;
  roundId: bigint | undefined;
  commitments: readonly PointG1[] | undefined;
  shares: readonly PointG1[] | undefined;
}

export interface Pool {
  readonly places: Map<number, Holder>;
  /** The committee that a rotating pool hands over to, once it is drawn. */
  readonly incoming: Map<number, Holder>;
  key: PointG1 | undefined;
  round: Round | undefined;
}

export interface Duty {
  readonly pool: bigint;
  readonly coordinator: bigint;
  round: Round;
  task: Task | undefined;
}

/** Something in a history that does not hold. */
export class Disagreement extends Error {}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Disagreement(`there is no ${what}`);
  return value;
}

export class World {
  readonly accounts = new Map<string, bigint>();
  readonly identities = new Map<bigint, Uint8Array>();
  readonly pools = new Map<bigint, Pool>();
  readonly sharings = new Map<bigint, Sharing>();
  readonly rounds = new Map<bigint, Round>();
  readonly duties = new Map<bigint, Duty>();
  readonly recorded = new Map<bigint, { pool: bigint; task: Task }>();
  readonly chain: Chain;
  readonly threshold: number;
  // A round has the next id when its shares exist, whether or not it comes into force.
  private nextRound = 0n;

  constructor(readonly ledger: Uint8Array, genesis: Genesis) {
    this.chain = new Chain(genesis.rules.chain);
    this.threshold = thresholdOf(genesis.rules.pools.pool_size);
    genesis.accounts.forEach(({ name, identity }, id) => {
      this.accounts.set(name, BigInt(id));
      if (identity !== undefined) this.identities.set(BigInt(id), fromHex(identity));
    });
  }

  pool(id: bigint): Pool {
    let pool = this.pools.get(id);
    if (pool) return pool;
    pool = { places: new Map(), incoming: new Map(), key: undefined, round: undefined };
    this.pools.set(id, pool);
    return pool;
  }
  sharing = (id: bigint): Sharing => present(this.sharings.get(id), `session ${id}`);
  duty = (id: bigint): Duty => present(this.duties.get(id), `duty ${id}`);
  round = (id: bigint): Round => present(this.rounds.get(id), `round ${id}`);
  account = (name: string): bigint => present(this.accounts.get(name), `account ${name}`);
  identity(account: bigint): Uint8Array {
    return present(this.identities.get(account), `identity of ${account}`);
  }
  identityAt(round: Round, index: number): Uint8Array {
    return this.identity(present(round.holders[index - 1], `holder ${index}`).account);
  }

  /** Whether the pool's key signed the bytes. */
  groupSigned(pool: bigint, message: Uint8Array, signature: PointG2): boolean {
    return verify(present(this.pool(pool).key, `key of pool ${pool}`), message, signature);
  }

  // Sharing -------------------------------------------------------------------------------------

  private begin({ session, pool, purpose, round, attempt, members }:
      Extract<Event, { sharing_begun: unknown }>['sharing_begun']): void {
    const { places, incoming, round: before } = this.pool(pool);
    const receivers = incoming.size > 0 ? incoming : places;
    const seated = [...receivers].sort(([a], [b]) => a - b).map(([, holder]) => holder);
    if (seated.length !== members) throw new Disagreement(`session ${session} has other members`);
    const list: Member[] = seated.map(({ account }) =>
      ({ account, identity: this.identity(account) }));
    const resharing = purpose === 'resharing';
    this.sharings.set(session, {
      pool, resharing, members: seated, before: resharing ? before : undefined,
      dealers: resharing ? present(before, 'round in force').holders : seated,
      session: new Session({
        ledger: this.ledger, pool, round, attempt, threshold: this.threshold, members: list,
      }),
      voided: new Set(), roundId: undefined, commitments: undefined, shares: undefined,
    });
  }

  /** In resharing, C_0 of a dealing is the dealer's public share of the round before. */
  dealsItsShare(sharing: Sharing, dealer: number, dealing: Uint8Array): boolean {
    if (!sharing.before) return true;
    const share = sharing.before.shares[dealer - 1];
    return share !== undefined && pointG1(dealing.subarray(0, 48)).equals(share);
  }

  /** C_k: of all dealings, or in resharing of the first t that were not voided. */
  commitments(sharing: Sharing): readonly PointG1[] {
    if (sharing.commitments) return sharing.commitments;
    const { session, before, voided } = sharing;
    if (!before) return sharing.commitments = session.commitments();
    const counted = [...session.dealings.keys()].filter((i) => !voided.has(i))
      .sort((a, b) => a - b).slice(0, before.threshold);
    if (counted.length < before.threshold) throw new Malformed('too few dealings');
    const made = Array.from({ length: session.threshold }, (_, k) =>
      combine(counted, counted.map((i) => session.dealings.get(i)!.commitments[k]!)));
    if (!made[0]!.equals(present(this.pool(sharing.pool).key, 'key'))) {
      throw new Disagreement('the key changes');
    }
    return sharing.commitments = made;
  }

  /** S_1 to S_m. */
  shares(sharing: Sharing): readonly PointG1[] {
    return sharing.shares ??= sharing.members.map(
      (_, i) => publicShare(this.commitments(sharing), i + 1));
  }

  /** What members confirm their shares with. */
  statement(sharing: Sharing): Uint8Array {
    if (sharing.resharing) return H('cutover', sharing.session.id);
    const key = this.commitments(sharing)[0]!.toBytes(true);
    return this.chain.depositRoot(this.ledger, sharing.pool, key);
  }

  private inForce(id: bigint): void {
    const sharing = this.sharing(id);
    const round = {
      id: sharing.roundId ?? this.nextRound++, holders: sharing.members,
      threshold: sharing.session.threshold, shares: this.shares(sharing),
    };
    this.rounds.set(round.id, round);
    this.pool(sharing.pool).round = round;
  }

  private generated(session: bigint, key: Uint8Array): void {
    const sharing = this.sharing(session);
    if (!isKey(this.commitments(sharing), key)) {
      throw new Disagreement(`the key of session ${session} is not what its dealings come to`);
    }
    this.pool(sharing.pool).key = this.commitments(sharing)[0];
    this.inForce(session);
  }

  private leaveSeat(seat: bigint): void {
    for (const { places } of this.pools.values()) {
      for (const [place, holder] of places) if (holder.seat === seat) places.delete(place);
    }
  }
  private dropIncoming({ incoming }: Pool, seats: readonly bigint[]): void {
    for (const [place, { seat }] of incoming) if (seats.includes(seat)) incoming.delete(place);
  }

  // Where pools rotate. Whether the event was one of these.
  private learnOfRotation(event: Event): boolean {
    if ('seat_drawn' in event) {
      const { pool, place, seat, account } = event.seat_drawn;
      this.pool(pool).incoming.set(place, { seat, account });
    } else if ('seat_placed' in event) {
      const { pool, place, seat, account } = event.seat_placed;
      this.pool(pool).places.set(place, { seat, account });
    } else if ('seat_rested' in event) {
      this.leaveSeat(event.seat_rested.seat);
    } else if ('handed_over' in event) {
      this.pool(event.handed_over.pool).incoming.clear();
    } else if ('handover_dropped' in event) {
      this.pool(event.handover_dropped.pool).incoming.clear();
    } else {
      return false;
    }
    return true;
  }

  /** Takes in what the ledger told. */
  learn(event: Event): void {
    if ('account_opened' in event) {
      const { name, account } = event.account_opened;
      this.accounts.set(name, account);
    } else if ('identity_registered' in event) {
      const { account, key } = event.identity_registered;
      this.identities.set(account, fromHex(key));
    } else if ('seat_taken' in event) {
      const { pool, place, seat, account } = event.seat_taken;
      this.pool(pool).places.set(place, { seat, account });
    } else if ('seat_sold' in event) {
      const { pool, place, seat, account } = event.seat_sold;
      this.pool(pool).places.set(place, { seat, account });
    } else if ('seat_left' in event) {
      this.leaveSeat(event.seat_left.seat);
    } else if ('seat_slashed' in event) {
      this.leaveSeat(event.seat_slashed.seat);
      this.pools.forEach((pool) => this.dropIncoming(pool, [event.seat_slashed.seat]));
    } else if ('seat_unsold' in event) {
      this.leaveSeat(event.seat_unsold.seat);
    } else if (!this.learnOfRotation(event)) {
      this.learnOfKeys(event);
    }
  }

  private learnOfKeys(event: Event): void {
    if ('sharing_begun' in event) {
      this.begin(event.sharing_begun);
    } else if ('complaint_judged' in event) {
      const { session, dealer, finding } = event.complaint_judged;
      if (finding === 'dealer_lied') this.sharing(session).voided.add(dealer);
    } else if ('sharing_failed' in event) {
      const { pool, culprits } = event.sharing_failed;
      this.dropIncoming(this.pool(pool), culprits);
    } else if ('round_counted' in event) {
      this.sharing(event.round_counted.session).roundId = this.nextRound++;
    } else if ('key_generated' in event) {
      this.generated(event.key_generated.session, fromHex(event.key_generated.key));
    } else if ('cut_over' in event) {
      this.inForce(event.cut_over.session);
    } else if ('duty_opened' in event) {
      const { duty, pool, coordinator } = event.duty_opened;
      const round = present(this.pool(pool).round, `round of pool ${pool}`);
      this.duties.set(duty, { pool, coordinator, round, task: undefined });
    } else if ('duty_moved' in event) {
      this.duty(event.duty_moved.duty).round = this.round(event.duty_moved.round);
    }
  }
}
