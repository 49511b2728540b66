// Generated from the descriptions of the ledger's types. Do not edit.

/** Bytes as "0x" and lowercase hexadecimal digits. */
export type Hex = `0x${string}`;
/** A name of 1 to 32 bytes: printable ASCII, else "0x" and lowercase hexadecimal digits. */
export type Name = string;

/** What one kind of message burns. */
export interface Fee {
  /** Name of the message. Unit: message. */
  readonly kind: Name;
  /** Coin hours burned by each. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours: bigint;
}

/** What one kind of message burns. */
export interface FeeInput {
  /** Name of the message. Unit: message. */
  readonly kind: Name;
  /** Coin hours burned by each. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours: bigint | number;
}

/** Coin hours that messages other than a transfer burn. */
export interface Fees {
  /** The host charges for work itself, and fees may be 0. Default: `false`. */
  readonly metered_by_host: boolean;
  /** Burned by a kind not listed. From 0 to 18446744073709551615. Unit: coin hours. Default: `1`. */
  readonly hours: bigint;
  /** Kinds with a fee of their own. Default: `[]`. */
  readonly exceptions: readonly Fee[];
}

/** Coin hours that messages other than a transfer burn. */
export interface FeesInput {
  /** The host charges for work itself, and fees may be 0. Default: `false`. */
  readonly metered_by_host?: boolean | undefined;
  /** Burned by a kind not listed. From 0 to 18446744073709551615. Unit: coin hours. Default: `1`. */
  readonly hours?: bigint | number | undefined;
  /** Kinds with a fee of their own. Default: `[]`. */
  readonly exceptions?: readonly FeeInput[] | undefined;
}

/** How holding becomes coin hours, and what a transfer burns. */
export interface AccountsParams {
  /** Atoms that make one coin: one coin held for an hour gives one coin hour. From 1 to 1000000. Unit: atoms per coin. Default: `1000000`. */
  readonly droplets_per_coin: number;
  /** A transfer burns at least ceil(hours_in / burn_factor). From 2 to 4294967295. Default: `10`. */
  readonly burn_factor: number;
  /** Least that a transfer burns; 0 only where the host meters fees. From 0 to 18446744073709551615. Unit: coin hours. Default: `1`. */
  readonly least_transfer_fee_hours: bigint;
}

/** How holding becomes coin hours, and what a transfer burns. */
export interface AccountsParamsInput {
  /** Atoms that make one coin: one coin held for an hour gives one coin hour. From 1 to 1000000. Unit: atoms per coin. Default: `1000000`. */
  readonly droplets_per_coin?: bigint | number | undefined;
  /** A transfer burns at least ceil(hours_in / burn_factor). From 2 to 4294967295. Default: `10`. */
  readonly burn_factor?: bigint | number | undefined;
  /** Least that a transfer burns; 0 only where the host meters fees. From 0 to 18446744073709551615. Unit: coin hours. Default: `1`. */
  readonly least_transfer_fee_hours?: bigint | number | undefined;
}

/** What a participant deposits, and how pools are assembled. */
export interface PoolsParams {
  /** Deposit of every participant; a seat's whole stake. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint;
  /** Seats of a pool, n. From 4 to 128. Default: `16`. */
  readonly pool_size: number;
  /** Shortest active list from which a pool is drawn; at least 4 * pool_size. From 16 to 4294967295. Default: `64`. */
  readonly min_active: number;
  /** Members without which a pool that generates its key dissolves; from floor(2 * pool_size / 3) + 1 to pool_size. From 3 to 128. Default: `11`. */
  readonly least_members: number;
  /** Time for one attempt at key generation. From 1 to 4294967295. Unit: heights. Default: `256`. */
  readonly keygen_blocks: number;
  /** Rounds of the swap-or-not shuffle that draws members. From 1 to 255. Default: `90`. */
  readonly shuffle_rounds: number;
  /** Time to initiate the validator's deposit, from the confirmation of the key on; then the ledger lets the members go. From 1 to 4294967295. Unit: heights. Default: `256`. */
  readonly deposit_blocks: number;
  /** How long a halted pool may take to recover (T_HALT). From 1 to 4294967295. Unit: heights. Default: `1024`. */
  readonly halt_blocks: number;
  /** From the exit to the payouts; the time for a last balance report. From 2 to 4294967295. Unit: heights. Default: `256`. */
  readonly exit_blocks: number;
  /** From a resharing that failed to the next attempt. From 1 to 4294967295. Unit: heights. Default: `32`. */
  readonly retry_blocks: number;
  /** What the treasury adds, as far as it goes, to a pool's income whenever a task of the pool is rewarded. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly subsidy_atoms: bigint;
}

/** What a participant deposits, and how pools are assembled. */
export interface PoolsParamsInput {
  /** Deposit of every participant; a seat's whole stake. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint | number;
  /** Seats of a pool, n. From 4 to 128. Default: `16`. */
  readonly pool_size?: bigint | number | undefined;
  /** Shortest active list from which a pool is drawn; at least 4 * pool_size. From 16 to 4294967295. Default: `64`. */
  readonly min_active?: bigint | number | undefined;
  /** Members without which a pool that generates its key dissolves; from floor(2 * pool_size / 3) + 1 to pool_size. From 3 to 128. Default: `11`. */
  readonly least_members?: bigint | number | undefined;
  /** Time for one attempt at key generation. From 1 to 4294967295. Unit: heights. Default: `256`. */
  readonly keygen_blocks?: bigint | number | undefined;
  /** Rounds of the swap-or-not shuffle that draws members. From 1 to 255. Default: `90`. */
  readonly shuffle_rounds?: bigint | number | undefined;
  /** Time to initiate the validator's deposit, from the confirmation of the key on; then the ledger lets the members go. From 1 to 4294967295. Unit: heights. Default: `256`. */
  readonly deposit_blocks?: bigint | number | undefined;
  /** How long a halted pool may take to recover (T_HALT). From 1 to 4294967295. Unit: heights. Default: `1024`. */
  readonly halt_blocks?: bigint | number | undefined;
  /** From the exit to the payouts; the time for a last balance report. From 2 to 4294967295. Unit: heights. Default: `256`. */
  readonly exit_blocks?: bigint | number | undefined;
  /** From a resharing that failed to the next attempt. From 1 to 4294967295. Unit: heights. Default: `32`. */
  readonly retry_blocks?: bigint | number | undefined;
  /** What the treasury adds, as far as it goes, to a pool's income whenever a task of the pool is rewarded. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly subsidy_atoms?: bigint | number | undefined;
}

/** Base amount of a fine, per kind of fault; at most max_penalty_atoms. */
export interface FaultAmounts {
  /** A registered account did not reveal for the beacon. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly missed_reveal_atoms: bigint;
  /** A member did not do its step of sharing a key in time. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly keygen_silence_atoms: bigint;
  /** A complaint proved that a share the dealer sent is wrong. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly bad_dealing_atoms: bigint;
  /** A member complained of a dealing that is right. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly false_complaint_atoms: bigint;
  /** The proof of a complaint does not hold. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly unproved_complaint_atoms: bigint;
  /** A coordinator proposed nothing. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly missed_task_atoms: bigint;
  /** A coordinator proposed a task that cannot exist. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly invalid_task_atoms: bigint;
  /** A member did not sign a task that was completed. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly missed_signature_atoms: bigint;
  /** A member did not sign a valid task, and too few did. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly absent_signature_atoms: bigint;
  /** A coordinator left signatures unaggregated that were enough. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly unaggregated_atoms: bigint;
  /** A signed envelope holds a key signature that is wrong. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly bad_partial_atoms: bigint;
}

/** Base amount of a fine, per kind of fault; at most max_penalty_atoms. */
export interface FaultAmountsInput {
  /** A registered account did not reveal for the beacon. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly missed_reveal_atoms: bigint | number;
  /** A member did not do its step of sharing a key in time. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly keygen_silence_atoms: bigint | number;
  /** A complaint proved that a share the dealer sent is wrong. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly bad_dealing_atoms?: bigint | number | undefined;
  /** A member complained of a dealing that is right. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly false_complaint_atoms?: bigint | number | undefined;
  /** The proof of a complaint does not hold. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly unproved_complaint_atoms?: bigint | number | undefined;
  /** A coordinator proposed nothing. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly missed_task_atoms?: bigint | number | undefined;
  /** A coordinator proposed a task that cannot exist. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly invalid_task_atoms?: bigint | number | undefined;
  /** A member did not sign a task that was completed. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly missed_signature_atoms?: bigint | number | undefined;
  /** A member did not sign a valid task, and too few did. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly absent_signature_atoms?: bigint | number | undefined;
  /** A coordinator left signatures unaggregated that were enough. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly unaggregated_atoms?: bigint | number | undefined;
  /** A signed envelope holds a key signature that is wrong. From 1 to 79228162514264337593543950335. Unit: atoms. Default: `1`. */
  readonly bad_partial_atoms?: bigint | number | undefined;
}

/** How fines grow, and what becomes of what is paid. */
export interface FinesParams {
  /** Added to the score in each delinquent epoch (BIAS). From 1 to 65535. Default: `4`. */
  readonly bias: number;
  /** Taken from the score in each clean epoch (RECOVERY). From 0 to 18446744073709551615. Default: `16`. */
  readonly recovery: bigint;
  /** A delinquent epoch charges principal * score / q (Q). From 1 to 18446744073709551615. Default: `67108864`. */
  readonly q: bigint;
  /** MAX_PENALTY: a debt that reaches it enters grace; at most a seat's stake. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly max_penalty_atoms: bigint;
  /** Time to pay in full after MAX_PENALTY (GRACE). From 1 to 18446744073709551615. Unit: epochs. Default: `16`. */
  readonly grace_epochs: bigint;
  /** How long a fine can be cancelled, and what is paid stays in escrow; at most grace_epochs. From 0 to 18446744073709551615. Unit: epochs. Default: `8`. */
  readonly dispute_epochs: bigint;
  /** The same fault of other members counts this far back (W). From 0 to 15. Unit: epochs. Default: `4`. */
  readonly correlation_epochs: number;
  /** A reporter gets one part in this many of what is paid for the fine. From 16 to 4294967295. Default: `16`. */
  readonly bounty_divisor: number;
  /** Base amount of each kind of fault. */
  readonly amounts: FaultAmounts;
}

/** How fines grow, and what becomes of what is paid. */
export interface FinesParamsInput {
  /** Added to the score in each delinquent epoch (BIAS). From 1 to 65535. Default: `4`. */
  readonly bias?: bigint | number | undefined;
  /** Taken from the score in each clean epoch (RECOVERY). From 0 to 18446744073709551615. Default: `16`. */
  readonly recovery?: bigint | number | undefined;
  /** A delinquent epoch charges principal * score / q (Q). From 1 to 18446744073709551615. Default: `67108864`. */
  readonly q?: bigint | number | undefined;
  /** MAX_PENALTY: a debt that reaches it enters grace; at most a seat's stake. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly max_penalty_atoms: bigint | number;
  /** Time to pay in full after MAX_PENALTY (GRACE). From 1 to 18446744073709551615. Unit: epochs. Default: `16`. */
  readonly grace_epochs?: bigint | number | undefined;
  /** How long a fine can be cancelled, and what is paid stays in escrow; at most grace_epochs. From 0 to 18446744073709551615. Unit: epochs. Default: `8`. */
  readonly dispute_epochs?: bigint | number | undefined;
  /** The same fault of other members counts this far back (W). From 0 to 15. Unit: epochs. Default: `4`. */
  readonly correlation_epochs?: bigint | number | undefined;
  /** A reporter gets one part in this many of what is paid for the fine. From 16 to 4294967295. Default: `16`. */
  readonly bounty_divisor?: bigint | number | undefined;
  /** Base amount of each kind of fault. */
  readonly amounts: FaultAmountsInput;
}

/** Where the randomness of an epoch comes from. */
export interface BeaconParams {
  /** The host's seeds, or commitments and reveals. Default: `"host"`. */
  readonly mode: "host" | "mix";
  /** Reveals of an epoch end this far into it (beacon_close); below blocks_per_epoch. From 1 to 18446744073709551615. Unit: heights. Default: `16`. */
  readonly close_heights: bigint;
  /** Beacon of the first epoch (mode mix). Default: `"0x0000000000000000000000000000000000000000000000000000000000000000"`. */
  readonly first_seed: Hex;
}

/** Where the randomness of an epoch comes from. */
export interface BeaconParamsInput {
  /** The host's seeds, or commitments and reveals. Default: `"host"`. */
  readonly mode?: "host" | "mix" | undefined;
  /** Reveals of an epoch end this far into it (beacon_close); below blocks_per_epoch. From 1 to 18446744073709551615. Unit: heights. Default: `16`. */
  readonly close_heights?: bigint | number | undefined;
  /** Beacon of the first epoch (mode mix). Default: `"0x0000000000000000000000000000000000000000000000000000000000000000"`. */
  readonly first_seed?: Hex | undefined;
}

/** How long each step of sharing a pool's key may take; steps of 0 share alike what the others leave of keygen_blocks. */
export interface KeysParams {
  /** Time to register encryption keys. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly register_blocks: number;
  /** Time to deal, once every key is registered. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly deal_blocks: number;
  /** Time to complain, once dealing has ended. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly complain_blocks: number;
  /** Time to confirm, once shares are fixed and complaints have ended. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly confirm_blocks: number;
  /** Attempts to generate a key after which its pool gives up. From 1 to 65536. Unit: attempts. Default: `4`. */
  readonly most_attempts: number;
}

/** How long each step of sharing a pool's key may take; steps of 0 share alike what the others leave of keygen_blocks. */
export interface KeysParamsInput {
  /** Time to register encryption keys. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly register_blocks?: bigint | number | undefined;
  /** Time to deal, once every key is registered. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly deal_blocks?: bigint | number | undefined;
  /** Time to complain, once dealing has ended. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly complain_blocks?: bigint | number | undefined;
  /** Time to confirm, once shares are fixed and complaints have ended. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly confirm_blocks?: bigint | number | undefined;
  /** Attempts to generate a key after which its pool gives up. From 1 to 65536. Unit: attempts. Default: `4`. */
  readonly most_attempts?: bigint | number | undefined;
}

/** The chain whose validators the pools run. */
export interface ChainParams {
  /** GENESIS_FORK_VERSION, in the domain of deposits. Default: `"0x00000000"`. */
  readonly genesis_fork_version: Hex;
  /** Version of the fork in the domains of attestations and blocks. Default: `"0x00000000"`. */
  readonly fork_version: Hex;
  /** Root that tells this chain's signatures from those of others. Default: `"0x0000000000000000000000000000000000000000000000000000000000000000"`. */
  readonly genesis_validators_root: Hex;
  /** What a validator deposits. From 1 to 18446744073709551615. Unit: gwei. Default: `32000000000`. */
  readonly deposit_gwei: bigint;
  /** Of every pool's validator; zero: an address made of the ledger id and the pool. Default: `"0x0000000000000000000000000000000000000000000000000000000000000000"`. */
  readonly withdrawal_credentials: Hex;
}

/** The chain whose validators the pools run. */
export interface ChainParamsInput {
  /** GENESIS_FORK_VERSION, in the domain of deposits. Default: `"0x00000000"`. */
  readonly genesis_fork_version?: Hex | undefined;
  /** Version of the fork in the domains of attestations and blocks. Default: `"0x00000000"`. */
  readonly fork_version?: Hex | undefined;
  /** Root that tells this chain's signatures from those of others. Default: `"0x0000000000000000000000000000000000000000000000000000000000000000"`. */
  readonly genesis_validators_root?: Hex | undefined;
  /** What a validator deposits. From 1 to 18446744073709551615. Unit: gwei. Default: `32000000000`. */
  readonly deposit_gwei?: bigint | number | undefined;
  /** Of every pool's validator; zero: an address made of the ledger id and the pool. Default: `"0x0000000000000000000000000000000000000000000000000000000000000000"`. */
  readonly withdrawal_credentials?: Hex | undefined;
}

/** How long members have for a duty, and what they earn by it. */
export interface DutiesParams {
  /** Time for the coordinator to propose a task; 0: a quarter of an epoch. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly propose_blocks: number;
  /** Time to sign after that, at least; 0: half an epoch. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly sign_blocks: number;
  /** For each signer of a completed task, out of the pool's income. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly signer_reward_atoms: bigint;
  /** For a coordinator that completed it, in place of a signer's. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly coordinator_reward_atoms: bigint;
}

/** How long members have for a duty, and what they earn by it. */
export interface DutiesParamsInput {
  /** Time for the coordinator to propose a task; 0: a quarter of an epoch. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly propose_blocks?: bigint | number | undefined;
  /** Time to sign after that, at least; 0: half an epoch. From 0 to 4294967295. Unit: heights. Default: `0`. */
  readonly sign_blocks?: bigint | number | undefined;
  /** For each signer of a completed task, out of the pool's income. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly signer_reward_atoms?: bigint | number | undefined;
  /** For a coordinator that completed it, in place of a signer's. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly coordinator_reward_atoms?: bigint | number | undefined;
}

/** How the price of a Dutch auction falls. */
export interface PriceCurve {
  /** Which of three formulas. Default: `"linear"`. */
  readonly shape: "linear" | "stairstep" | "exponential";
  /** linear: the price would be 0 after so many. From 1 to 18446744073709551615. Unit: heights. Default: `1280`. */
  readonly tau_blocks: bigint;
  /** stairstep: how long one price stands. From 1 to 18446744073709551615. Unit: heights. Default: `16`. */
  readonly step_blocks: bigint;
  /** stairstep, exponential: what is left of a price after a step, or a block. From 0 to 340282366920938463463374607431768211455. Unit: RAY (10^-27). Default: `"990000000000000000000000000"`. */
  readonly cut: bigint;
  /** The sale begins anew after so many. From 0 to 18446744073709551615. Unit: heights. Default: `256`. */
  readonly tail_blocks: bigint;
  /** It begins anew when price / top is below this. From 0 to 340282366920938463463374607431768211455. Unit: RAY (10^-27). Default: `"800000000000000000000000000"`. */
  readonly cusp: bigint;
}

/** How the price of a Dutch auction falls. */
export interface PriceCurveInput {
  /** Which of three formulas. Default: `"linear"`. */
  readonly shape?: "linear" | "stairstep" | "exponential" | undefined;
  /** linear: the price would be 0 after so many. From 1 to 18446744073709551615. Unit: heights. Default: `1280`. */
  readonly tau_blocks?: bigint | number | undefined;
  /** stairstep: how long one price stands. From 1 to 18446744073709551615. Unit: heights. Default: `16`. */
  readonly step_blocks?: bigint | number | undefined;
  /** stairstep, exponential: what is left of a price after a step, or a block. From 0 to 340282366920938463463374607431768211455. Unit: RAY (10^-27). Default: `"990000000000000000000000000"`. */
  readonly cut?: bigint | number | undefined;
  /** The sale begins anew after so many. From 0 to 18446744073709551615. Unit: heights. Default: `256`. */
  readonly tail_blocks?: bigint | number | undefined;
  /** It begins anew when price / top is below this. From 0 to 340282366920938463463374607431768211455. Unit: RAY (10^-27). Default: `"800000000000000000000000000"`. */
  readonly cusp?: bigint | number | undefined;
}

/** How a seat is sold that nobody bid for. */
export interface DutchParams {
  /** R_MAX: how often the sale begins anew before the seat is refilled. From 0 to 65535. Default: `3`. */
  readonly most_resets: number;
  /** BUF: the sale begins at stake * buffer. From 0 to 340282366920938463463374607431768211455. Unit: RAY (10^-27). Default: `"1250000000000000000000000000"`. */
  readonly buffer: bigint;
  /** How the price falls. Default: `{}`. */
  readonly curve: PriceCurve;
}

/** How a seat is sold that nobody bid for. */
export interface DutchParamsInput {
  /** R_MAX: how often the sale begins anew before the seat is refilled. From 0 to 65535. Default: `3`. */
  readonly most_resets?: bigint | number | undefined;
  /** BUF: the sale begins at stake * buffer. From 0 to 340282366920938463463374607431768211455. Unit: RAY (10^-27). Default: `"1250000000000000000000000000"`. */
  readonly buffer?: bigint | number | undefined;
  /** How the price falls. Default: `{}`. */
  readonly curve?: PriceCurveInput | undefined;
}

/** Chances that the disclosed risk is computed with. */
export interface RiskChances {
  /** q of the odds: a current member fails or defects. From 0 to 65536. Unit: 2^-16. Default: `3277`. */
  readonly failing: number;
  /** p_d of the bound: a member that has left defects. From 0 to 65536. Unit: 2^-16. Default: `32768`. */
  readonly departed: number;
  /** p_c of the bound: a bonded member defects. From 0 to 65536. Unit: 2^-16. Default: `3277`. */
  readonly current: number;
}

/** Chances that the disclosed risk is computed with. */
export interface RiskChancesInput {
  /** q of the odds: a current member fails or defects. From 0 to 65536. Unit: 2^-16. Default: `3277`. */
  readonly failing?: bigint | number | undefined;
  /** p_d of the bound: a member that has left defects. From 0 to 65536. Unit: 2^-16. Default: `32768`. */
  readonly departed?: bigint | number | undefined;
  /** p_c of the bound: a bonded member defects. From 0 to 65536. Unit: 2^-16. Default: `3277`. */
  readonly current?: bigint | number | undefined;
}

/** How slashed seats are sold. */
export interface AuctionsParams {
  /** Bond of an owner's declaration; without it MAX_PENALTY. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly owner_bond_atoms?: bigint | undefined;
  /** RESERVE, the least bid and price; without it MAX_PENALTY, its least. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly reserve_atoms?: bigint | undefined;
  /** MIN_DEPOSIT of a commit; without it RESERVE, its least. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_deposit_atoms?: bigint | undefined;
  /** PHI: part of the deposit lost by who does not reveal, or wins and misses a step of the rotation. From 1 to 340282366920938463463374607431768211455. Unit: RAY (10^-27). Default: `"100000000000000000000000000"`. */
  readonly phi: bigint;
  /** T_c: how long commits are taken. From 1 to 4294967295. Unit: heights. Default: `64`. */
  readonly commit_blocks: number;
  /** T_r: how long reveals are taken after that. From 1 to 4294967295. Unit: heights. Default: `32`. */
  readonly reveal_blocks: number;
  /** Time for the key rotation that brings a winner in. From 1 to 4294967295. Unit: heights. Default: `512`. */
  readonly rotation_blocks: number;
  /** Commits of one auction; more displace those with the smallest deposits. From 1 to 256. Default: `64`. */
  readonly most_commits: number;
  /** Seats sold in one auction; the others wait an epoch. From 1 to 32. Default: `16`. */
  readonly most_lots: number;
  /** A pool whose key was shared more often sells no seat; it retires. From 1 to 128. Unit: rounds. Default: `64`. */
  readonly most_key_rounds: number;
  /** A reporter gets one part in so many of a price. From 16 to 4294967295. Default: `16`. */
  readonly bounty_divisor: number;
  /** Sales without a bid. Default: `{}`. */
  readonly dutch: DutchParams;
  /** For the disclosed risk. Default: `{}`. */
  readonly chances: RiskChances;
}

/** How slashed seats are sold. */
export interface AuctionsParamsInput {
  /** Bond of an owner's declaration; without it MAX_PENALTY. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly owner_bond_atoms?: bigint | number | null | undefined;
  /** RESERVE, the least bid and price; without it MAX_PENALTY, its least. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly reserve_atoms?: bigint | number | null | undefined;
  /** MIN_DEPOSIT of a commit; without it RESERVE, its least. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_deposit_atoms?: bigint | number | null | undefined;
  /** PHI: part of the deposit lost by who does not reveal, or wins and misses a step of the rotation. From 1 to 340282366920938463463374607431768211455. Unit: RAY (10^-27). Default: `"100000000000000000000000000"`. */
  readonly phi?: bigint | number | undefined;
  /** T_c: how long commits are taken. From 1 to 4294967295. Unit: heights. Default: `64`. */
  readonly commit_blocks?: bigint | number | undefined;
  /** T_r: how long reveals are taken after that. From 1 to 4294967295. Unit: heights. Default: `32`. */
  readonly reveal_blocks?: bigint | number | undefined;
  /** Time for the key rotation that brings a winner in. From 1 to 4294967295. Unit: heights. Default: `512`. */
  readonly rotation_blocks?: bigint | number | undefined;
  /** Commits of one auction; more displace those with the smallest deposits. From 1 to 256. Default: `64`. */
  readonly most_commits?: bigint | number | undefined;
  /** Seats sold in one auction; the others wait an epoch. From 1 to 32. Default: `16`. */
  readonly most_lots?: bigint | number | undefined;
  /** A pool whose key was shared more often sells no seat; it retires. From 1 to 128. Unit: rounds. Default: `64`. */
  readonly most_key_rounds?: bigint | number | undefined;
  /** A reporter gets one part in so many of a price. From 16 to 4294967295. Default: `16`. */
  readonly bounty_divisor?: bigint | number | undefined;
  /** Sales without a bid. Default: `{}`. */
  readonly dutch?: DutchParamsInput | undefined;
  /** For the disclosed risk. Default: `{}`. */
  readonly chances?: RiskChancesInput | undefined;
}

/** What the genesis fixes for good. */
export interface Rules {
  /** Tells ledgers apart. Default: `"0x"`. */
  readonly title: Hex;
  /** Who vouches for senders: the host, or signatures that the ledger checks. Default: `"host"`. */
  readonly authentication: "host" | "ledger";
  /** Time of height 0. From 0 to 549755813888. Unit: seconds. Default: `0`. */
  readonly genesis_time: bigint;
  /** Time between heights where the ledger authenticates. From 1 to 1048576. Unit: seconds. Default: `12`. */
  readonly slot_seconds: bigint;
  /** Heights in an epoch. From 1 to 1048576. Unit: heights. Default: `32`. */
  readonly blocks_per_epoch: bigint;
  /** Due items done when a block opens, and scheduled at one height. From 4 to 1024. Unit: items. Default: `64`. */
  readonly due_per_block: number;
  /** Part of them kept for fines, keys and auctions. From 1 to 1023. Unit: items. Default: `32`. */
  readonly due_reserved: number;
  /** Where slashed stakes and fines go once losses are made good. Default: `"burned"`. */
  readonly slashed_to: "burned" | "treasury";
  /** What messages burn. Default: `{}`. */
  readonly fees: Fees;
  /** Coins and coin hours. Default: `{}`. */
  readonly accounts: AccountsParams;
  /** Deposits and assembly. */
  readonly pools: PoolsParams;
  /** Interest, grace and the amounts of fines. */
  readonly fines: FinesParams;
  /** Where the seeds of epochs come from. Default: `{}`. */
  readonly beacon: BeaconParams;
  /** How a pool's key is shared. Default: `{}`. */
  readonly keys: KeysParams;
  /** The chain whose validators the pools run. Default: `{}`. */
  readonly chain: ChainParams;
  /** What pools have to do each epoch. Default: `{}`. */
  readonly duties: DutiesParams;
  /** How slashed seats are sold. Default: `{}`. */
  readonly auctions: AuctionsParams;
}

/** What the genesis fixes for good. */
export interface RulesInput {
  /** Tells ledgers apart. Default: `"0x"`. */
  readonly title?: Hex | undefined;
  /** Who vouches for senders: the host, or signatures that the ledger checks. Default: `"host"`. */
  readonly authentication?: "host" | "ledger" | undefined;
  /** Time of height 0. From 0 to 549755813888. Unit: seconds. Default: `0`. */
  readonly genesis_time?: bigint | number | undefined;
  /** Time between heights where the ledger authenticates. From 1 to 1048576. Unit: seconds. Default: `12`. */
  readonly slot_seconds?: bigint | number | undefined;
  /** Heights in an epoch. From 1 to 1048576. Unit: heights. Default: `32`. */
  readonly blocks_per_epoch?: bigint | number | undefined;
  /** Due items done when a block opens, and scheduled at one height. From 4 to 1024. Unit: items. Default: `64`. */
  readonly due_per_block?: bigint | number | undefined;
  /** Part of them kept for fines, keys and auctions. From 1 to 1023. Unit: items. Default: `32`. */
  readonly due_reserved?: bigint | number | undefined;
  /** Where slashed stakes and fines go once losses are made good. Default: `"burned"`. */
  readonly slashed_to?: "burned" | "treasury" | undefined;
  /** What messages burn. Default: `{}`. */
  readonly fees?: FeesInput | undefined;
  /** Coins and coin hours. Default: `{}`. */
  readonly accounts?: AccountsParamsInput | undefined;
  /** Deposits and assembly. */
  readonly pools: PoolsParamsInput;
  /** Interest, grace and the amounts of fines. */
  readonly fines: FinesParamsInput;
  /** Where the seeds of epochs come from. Default: `{}`. */
  readonly beacon?: BeaconParamsInput | undefined;
  /** How a pool's key is shared. Default: `{}`. */
  readonly keys?: KeysParamsInput | undefined;
  /** The chain whose validators the pools run. Default: `{}`. */
  readonly chain?: ChainParamsInput | undefined;
  /** What pools have to do each epoch. Default: `{}`. */
  readonly duties?: DutiesParamsInput | undefined;
  /** How slashed seats are sold. Default: `{}`. */
  readonly auctions?: AuctionsParamsInput | undefined;
}

/** An account that exists from the start. */
export interface Grant {
  /** Its name. */
  readonly name: Name;
  /** Minted to it. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly balance_atoms: bigint;
  /** Coin hours it starts with. From 0 to 18446744073709551615. Unit: coin hours. Default: `0`. */
  readonly hours: bigint;
  /** Its Ed25519 identity key. */
  readonly identity?: Hex | undefined;
}

/** An account that exists from the start. */
export interface GrantInput {
  /** Its name. */
  readonly name: Name;
  /** Minted to it. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly balance_atoms?: bigint | number | undefined;
  /** Coin hours it starts with. From 0 to 18446744073709551615. Unit: coin hours. Default: `0`. */
  readonly hours?: bigint | number | undefined;
  /** Its Ed25519 identity key. */
  readonly identity?: Hex | null | undefined;
}

/** The start of a ledger. */
export interface Genesis {
  /** What holds for good. */
  readonly rules: Rules;
  /** Accounts that exist from the start. Default: `[]`. */
  readonly accounts: readonly Grant[];
}

/** The start of a ledger. */
export interface GenesisInput {
  /** What holds for good. */
  readonly rules: RulesInput;
  /** Accounts that exist from the start. Default: `[]`. */
  readonly accounts?: readonly GrantInput[] | undefined;
}

/** Does one more bounded batch of due work. */
export type TickMessage = Record<string, never>;

/** Does one more bounded batch of due work. */
export type TickMessageInput = Record<string, never>;

/** Moves atoms, and coin hours if wanted, to another account. */
export interface TransferMessage {
  /** Name of the receiver; an account is opened if it is new. */
  readonly to: Name;
  /** What the receiver gets. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
  /** Coin hours taken from the sender. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_in: bigint;
  /** Coin hours that arrive; the difference is burned as the fee. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_out: bigint;
}

/** Moves atoms, and coin hours if wanted, to another account. */
export interface TransferMessageInput {
  /** Name of the receiver; an account is opened if it is new. */
  readonly to: Name;
  /** What the receiver gets. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
  /** Coin hours taken from the sender. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_in: bigint | number;
  /** Coin hours that arrive; the difference is burned as the fee. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_out: bigint | number;
}

/** Sets the account's Ed25519 identity key. */
export interface RegisterIdentityMessage {
  /** Ed25519 public key. */
  readonly key: Hex;
  /** Signature by that key over H("identity", ledger id, sender, key). */
  readonly proof: Hex;
}

/** Sets the account's Ed25519 identity key. */
export interface RegisterIdentityMessageInput {
  /** Ed25519 public key. */
  readonly key: Hex;
  /** Signature by that key over H("identity", ledger id, sender, key). */
  readonly proof: Hex;
}

/** Takes atoms out of the ledger into the host's coins (host mode only). */
export interface PayoutMessage {
  /** Paid to the sender by the host. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** Takes atoms out of the ledger into the host's coins (host mode only). */
export interface PayoutMessageInput {
  /** Paid to the sender by the host. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** Makes the sender a participant and puts it on the active list. */
export interface DepositMessage {
  /** Exactly the constant deposit_atoms. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** Makes the sender a participant and puts it on the active list. */
export interface DepositMessageInput {
  /** Exactly the constant deposit_atoms. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** Makes a deposit whole again and puts its owner back on the active list. */
export interface TopUpMessage {
  /** Exactly what is missing from the constant. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** Makes a deposit whole again and puts its owner back on the active list. */
export interface TopUpMessageInput {
  /** Exactly what is missing from the constant. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** Takes the sender's deposit back into its balance. */
export type WithdrawMessage = Record<string, never>;

/** Takes the sender's deposit back into its balance. */
export type WithdrawMessageInput = Record<string, never>;

/** Asks for a pool, drawn at random in the second epoch from now. */
export type AssembleMessage = Record<string, never>;

/** Asks for a pool, drawn at random in the second epoch from now. */
export type AssembleMessageInput = Record<string, never>;

/** Adds to the income of a pool's validator; what it earns comes in so. */
export interface FundPoolMessage {
  /** Whose validator. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Out of the sender's balance, for good. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** Adds to the income of a pool's validator; what it earns comes in so. */
export interface FundPoolMessageInput {
  /** Whose validator. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Out of the sender's balance, for good. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** Makes the members' stakes the deposit of the pool's validator. */
export interface InitiateDepositMessage {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** The pool's over its deposit message. */
  readonly signature: Hex;
}

/** Makes the members' stakes the deposit of the pool's validator. */
export interface InitiateDepositMessageInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** The pool's over its deposit message. */
  readonly signature: Hex;
}

/** Says what the pool's validator holds now. */
export interface ReportBalanceMessage {
  /** Whose validator. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** The validator record's. From 0 to 18446744073709551615. */
  readonly counter: bigint;
  /** What it holds; income covers what is more. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balance_atoms: bigint;
  /** The pool's over H("report", ledger id, pool, counter, balance). */
  readonly signature: Hex;
}

/** Says what the pool's validator holds now. */
export interface ReportBalanceMessageInput {
  /** Whose validator. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** The validator record's. From 0 to 18446744073709551615. */
  readonly counter: bigint | number;
  /** What it holds; income covers what is more. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balance_atoms: bigint | number;
  /** The pool's over H("report", ledger id, pool, counter, balance). */
  readonly signature: Hex;
}

/** Ends the pool's work, as its members decided; payouts follow. */
export interface ExitPoolMessage {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** The validator record's. From 0 to 18446744073709551615. */
  readonly counter: bigint;
  /** The pool's over H("exit", ledger id, pool, counter). */
  readonly signature: Hex;
}

/** Ends the pool's work, as its members decided; payouts follow. */
export interface ExitPoolMessageInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** The validator record's. From 0 to 18446744073709551615. */
  readonly counter: bigint | number;
  /** The pool's over H("exit", ledger id, pool, counter). */
  readonly signature: Hex;
}

/** Makes the ledger's pools rotate, for good; by its first account, before the first deposit. */
export interface BeginRotationMessage {
  /** From one division of the participants to the next; longer than keygen_blocks and one more epoch. From 2 to 4294967295. Unit: epochs. */
  readonly rotation_epochs: number;
  /** From the last share of a key that a participant held to the payment of its stake (W_EXIT). From 1 to 4294967295. Unit: epochs. */
  readonly exit_epochs: number;
  /** A stake below it takes no part in divisions until it is topped up; from max_penalty_atoms to deposit_atoms. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_stake_atoms: bigint;
}

/** Makes the ledger's pools rotate, for good; by its first account, before the first deposit. */
export interface BeginRotationMessageInput {
  /** From one division of the participants to the next; longer than keygen_blocks and one more epoch. From 2 to 4294967295. Unit: epochs. */
  readonly rotation_epochs: bigint | number;
  /** From the last share of a key that a participant held to the payment of its stake (W_EXIT). From 1 to 4294967295. Unit: epochs. */
  readonly exit_epochs: bigint | number;
  /** A stake below it takes no part in divisions until it is topped up; from max_penalty_atoms to deposit_atoms. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_stake_atoms: bigint | number;
}

/** Pays what a seat owes; anyone may pay for any seat. */
export interface PayFineMessage {
  /** The seat that owes. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** The most that is taken; never more than is due. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** Pays what a seat owes; anyone may pay for any seat. */
export interface PayFineMessageInput {
  /** The seat that owes. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** The most that is taken; never more than is due. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** Registers the sender, whose first reveal is in the next epoch. */
export interface JoinBeaconMessage {
  /** H("commit", ledger id, account, preimage). */
  readonly commitment: Hex;
}

/** Registers the sender, whose first reveal is in the next epoch. */
export interface JoinBeaconMessageInput {
  /** H("commit", ledger id, account, preimage). */
  readonly commitment: Hex;
}

/** Reveals for this epoch, and commits to the next one. */
export interface RevealMessage {
  /** What the sender's commitment is the hash of. */
  readonly preimage: Hex;
  /** Commitment to the next epoch's preimage; not kept where the sender is leaving. */
  readonly next_commitment: Hex;
}

/** Reveals for this epoch, and commits to the next one. */
export interface RevealMessageInput {
  /** What the sender's commitment is the hash of. */
  readonly preimage: Hex;
  /** Commitment to the next epoch's preimage; not kept where the sender is leaving. */
  readonly next_commitment: Hex;
}

/** The sender stops revealing after the current epoch. */
export type LeaveBeaconMessage = Record<string, never>;

/** The sender stops revealing after the current epoch. */
export type LeaveBeaconMessageInput = Record<string, never>;

/** Registers a member's fresh encryption key in a session. */
export interface RegisterKeyMessage {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** The sender's, among the members; from 1. From 0 to 4294967295. */
  readonly index: number;
  /** Y_j = x_j * G. */
  readonly key: Hex;
  /** That x_j is known, for this session and index. */
  readonly proof: Hex;
}

/** Registers a member's fresh encryption key in a session. */
export interface RegisterKeyMessageInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** The sender's, among the members; from 1. From 0 to 4294967295. */
  readonly index: bigint | number;
  /** Y_j = x_j * G. */
  readonly key: Hex;
  /** That x_j is known, for this session and index. */
  readonly proof: Hex;
}

/** Posts a dealer's commitments and encrypted shares. */
export interface DealMessage {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** The sender's, among the dealers; from 1. From 0 to 4294967295. */
  readonly index: number;
  /** C_0..C_(t-1), R, e_1..e_n, pi_0, pi_r: 48(t+1) + 32n + 128 bytes. */
  readonly dealing: Hex;
}

/** Posts a dealer's commitments and encrypted shares. */
export interface DealMessageInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** The sender's, among the dealers; from 1. From 0 to 4294967295. */
  readonly index: bigint | number;
  /** C_0..C_(t-1), R, e_1..e_n, pi_0, pi_r: 48(t+1) + 32n + 128 bytes. */
  readonly dealing: Hex;
}

/** Opens the share that a dealer sent to the sender, for the ledger to judge. */
export interface ComplainMessage {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** The sender's, among the members; from 1. From 0 to 4294967295. */
  readonly index: number;
  /** The dealer's index, among the dealers; from 1. From 0 to 4294967295. */
  readonly dealer: number;
  /** K = x_j * R_i. */
  readonly shared: Hex;
  /** That K and Y_j have the same logarithm. */
  readonly proof: Hex;
}

/** Opens the share that a dealer sent to the sender, for the ledger to judge. */
export interface ComplainMessageInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** The sender's, among the members; from 1. From 0 to 4294967295. */
  readonly index: bigint | number;
  /** The dealer's index, among the dealers; from 1. From 0 to 4294967295. */
  readonly dealer: bigint | number;
  /** K = x_j * R_i. */
  readonly shared: Hex;
  /** That K and Y_j have the same logarithm. */
  readonly proof: Hex;
}

/** Proves by a signature that the sender has its share. */
export interface ConfirmMessage {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** The sender's, among the members; from 1. From 0 to 4294967295. */
  readonly index: number;
  /** s_j * H2(the deposit's signing root), or of H("cutover", sid). */
  readonly partial: Hex;
}

/** Proves by a signature that the sender has its share. */
export interface ConfirmMessageInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** The sender's, among the members; from 1. From 0 to 4294967295. */
  readonly index: bigint | number;
  /** s_j * H2(the deposit's signing root), or of H("cutover", sid). */
  readonly partial: Hex;
}

/** A member that was proved to have got a bad share leaves freely. */
export interface LeaveKeygenMessage {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** The sender's, among the members; from 1. From 0 to 4294967295. */
  readonly index: number;
}

/** A member that was proved to have got a bad share leaves freely. */
export interface LeaveKeygenMessageInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** The sender's, among the members; from 1. From 0 to 4294967295. */
  readonly index: bigint | number;
}

/** A block at the start of an epoch. */
export interface Checkpoint {
  /** Which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Root of the block. */
  readonly root: Hex;
}

/** A block at the start of an epoch. */
export interface CheckpointInput {
  /** Which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Root of the block. */
  readonly root: Hex;
}

/** A vote for a block and for a link between two checkpoints. */
export interface AttestationData {
  /** When the vote is cast. From 0 to 18446744073709551615. Unit: slot. */
  readonly slot: bigint;
  /** Committee of the chain that casts it. From 0 to 18446744073709551615. */
  readonly index: bigint;
  /** The block. */
  readonly beacon_block_root: Hex;
  /** The justified checkpoint. */
  readonly source: Checkpoint;
  /** The checkpoint of the vote's epoch. */
  readonly target: Checkpoint;
}

/** A vote for a block and for a link between two checkpoints. */
export interface AttestationDataInput {
  /** When the vote is cast. From 0 to 18446744073709551615. Unit: slot. */
  readonly slot: bigint | number;
  /** Committee of the chain that casts it. From 0 to 18446744073709551615. */
  readonly index: bigint | number;
  /** The block. */
  readonly beacon_block_root: Hex;
  /** The justified checkpoint. */
  readonly source: CheckpointInput;
  /** The checkpoint of the vote's epoch. */
  readonly target: CheckpointInput;
}

/** A block of the chain, by its roots. */
export interface BeaconBlockHeader {
  /** The block's slot. From 0 to 18446744073709551615. Unit: slot. */
  readonly slot: bigint;
  /** The validator's number on its chain. From 0 to 18446744073709551615. */
  readonly proposer_index: bigint;
  /** Root of the block before. */
  readonly parent_root: Hex;
  /** Root of the state after it. */
  readonly state_root: Hex;
  /** Root of its body. */
  readonly body_root: Hex;
}

/** A block of the chain, by its roots. */
export interface BeaconBlockHeaderInput {
  /** The block's slot. From 0 to 18446744073709551615. Unit: slot. */
  readonly slot: bigint | number;
  /** The validator's number on its chain. From 0 to 18446744073709551615. */
  readonly proposer_index: bigint | number;
  /** Root of the block before. */
  readonly parent_root: Hex;
  /** Root of the state after it. */
  readonly state_root: Hex;
  /** Root of its body. */
  readonly body_root: Hex;
}

/** The coordinator proposes what its pool is to sign. */
export interface ProposeTaskMessage {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** What is to be signed. */
  readonly task: 
  | { readonly attestation_data: AttestationData }
  | { readonly beacon_block_header: BeaconBlockHeader };
  /** Up to which he knows the signing record. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint;
  /** Of a signed_proposal with these fields. */
  readonly signature: Hex;
}

/** The coordinator proposes what its pool is to sign. */
export interface ProposeTaskMessageInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** What is to be signed. */
  readonly task: 
  | { readonly attestation_data: AttestationDataInput }
  | { readonly beacon_block_header: BeaconBlockHeaderInput };
  /** Up to which he knows the signing record. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint | number;
  /** Of a signed_proposal with these fields. */
  readonly signature: Hex;
}

/** A member shows that it signed the task of a duty. */
export interface PostEnvelopeMessage {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** sigma_j, its share's signature over m. */
  readonly partial: Hex;
  /** Of a signed_envelope with the duty's task. */
  readonly signature: Hex;
}

/** A member shows that it signed the task of a duty. */
export interface PostEnvelopeMessageInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** sigma_j, its share's signature over m. */
  readonly partial: Hex;
  /** Of a signed_envelope with the duty's task. */
  readonly signature: Hex;
}

/** One member's envelope within an aggregate. */
export interface DutyShare {
  /** j, in the committee of the duty's round. From 1 to 128. */
  readonly index: number;
  /** sigma_j. */
  readonly partial: Hex;
  /** Of a signed_envelope with the duty's task. */
  readonly signature: Hex;
}

/** One member's envelope within an aggregate. */
export interface DutyShareInput {
  /** j, in the committee of the duty's round. From 1 to 128. */
  readonly index: bigint | number;
  /** sigma_j. */
  readonly partial: Hex;
  /** Of a signed_envelope with the duty's task. */
  readonly signature: Hex;
}

/** Completes a duty: the group signature, and who signed. */
export interface AggregateTaskMessage {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** sigma: of the group key over m. */
  readonly group_signature: Hex;
  /** Envelopes by rising index; those that members posted count anyway. */
  readonly shares: readonly DutyShare[];
}

/** Completes a duty: the group signature, and who signed. */
export interface AggregateTaskMessageInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** sigma: of the group key over m. */
  readonly group_signature: Hex;
  /** Envelopes by rising index; those that members posted count anyway. */
  readonly shares: readonly DutyShareInput[];
}

/** Shows the ledger something that a pool has signed. */
export interface RecordSignatureMessage {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** What it signed. */
  readonly task: 
  | { readonly attestation_data: AttestationData }
  | { readonly beacon_block_header: BeaconBlockHeader };
  /** Of its group key over the signing root. */
  readonly group_signature: Hex;
}

/** Shows the ledger something that a pool has signed. */
export interface RecordSignatureMessageInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** What it signed. */
  readonly task: 
  | { readonly attestation_data: AttestationDataInput }
  | { readonly beacon_block_header: BeaconBlockHeaderInput };
  /** Of its group key over the signing root. */
  readonly group_signature: Hex;
}

/** A task that a member signed, with the signature of its identity. */
export interface SignedEnvelope {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Id of its key round. From 0 to 18446744073709551615. */
  readonly round: bigint;
  /** j: of the signer, in the round's committee. From 1 to 128. */
  readonly index: number;
  /** What it signed. */
  readonly task: 
  | { readonly attestation_data: AttestationData }
  | { readonly beacon_block_header: BeaconBlockHeader };
  /** sigma_j. */
  readonly partial: Hex;
  /** Ed25519 over H("envelope", ledger id, pool, round, j, kind, every field, m, sigma_j). */
  readonly signature: Hex;
}

/** A task that a member signed, with the signature of its identity. */
export interface SignedEnvelopeInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Id of its key round. From 0 to 18446744073709551615. */
  readonly round: bigint | number;
  /** j: of the signer, in the round's committee. From 1 to 128. */
  readonly index: bigint | number;
  /** What it signed. */
  readonly task: 
  | { readonly attestation_data: AttestationDataInput }
  | { readonly beacon_block_header: BeaconBlockHeaderInput };
  /** sigma_j. */
  readonly partial: Hex;
  /** Ed25519 over H("envelope", ledger id, pool, round, j, kind, every field, m, sigma_j). */
  readonly signature: Hex;
}

/** Evidence that one identity signed two conflicting tasks. */
export interface ReportEnvelopesMessage {
  /** One envelope. */
  readonly first: SignedEnvelope;
  /** Another. */
  readonly second: SignedEnvelope;
}

/** Evidence that one identity signed two conflicting tasks. */
export interface ReportEnvelopesMessageInput {
  /** One envelope. */
  readonly first: SignedEnvelopeInput;
  /** Another. */
  readonly second: SignedEnvelopeInput;
}

/** A task that somebody proposed to a pool, with his signature. */
export interface SignedProposal {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Id of its key round. From 0 to 18446744073709551615. */
  readonly round: bigint;
  /** Of the signer, in the round's committee. From 1 to 128. */
  readonly index: number;
  /** What he proposed. */
  readonly task: 
  | { readonly attestation_data: AttestationData }
  | { readonly beacon_block_header: BeaconBlockHeader };
  /** The height that he named. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint;
  /** Ed25519 over H("proposal", ledger id, pool, round, index, kind, every field, m, height). */
  readonly signature: Hex;
}

/** A task that somebody proposed to a pool, with his signature. */
export interface SignedProposalInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Id of its key round. From 0 to 18446744073709551615. */
  readonly round: bigint | number;
  /** Of the signer, in the round's committee. From 1 to 128. */
  readonly index: bigint | number;
  /** What he proposed. */
  readonly task: 
  | { readonly attestation_data: AttestationDataInput }
  | { readonly beacon_block_header: BeaconBlockHeaderInput };
  /** The height that he named. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint | number;
  /** Ed25519 over H("proposal", ledger id, pool, round, index, kind, every field, m, height). */
  readonly signature: Hex;
}

/** Evidence that one identity proposed two tasks for one duty. */
export interface ReportProposalsMessage {
  /** One proposal. */
  readonly first: SignedProposal;
  /** Another. */
  readonly second: SignedProposal;
}

/** Evidence that one identity proposed two tasks for one duty. */
export interface ReportProposalsMessageInput {
  /** One proposal. */
  readonly first: SignedProposalInput;
  /** Another. */
  readonly second: SignedProposalInput;
}

/** Evidence that somebody proposed what conflicts with a recorded duty. */
export interface ReportProposalMessage {
  /** What he proposed. */
  readonly proposal: SignedProposal;
  /** The duty, recorded below the height that he named. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly record: bigint;
}

/** Evidence that somebody proposed what conflicts with a recorded duty. */
export interface ReportProposalMessageInput {
  /** What he proposed. */
  readonly proposal: SignedProposalInput;
  /** The duty, recorded below the height that he named. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly record: bigint | number;
}

/** Evidence that a pool signed two conflicting duties. */
export interface ReportRecordsMessage {
  /** One recorded duty. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly first: bigint;
  /** Another, of the same pool. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly second: bigint;
}

/** Evidence that a pool signed two conflicting duties. */
export interface ReportRecordsMessageInput {
  /** One recorded duty. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly first: bigint | number;
  /** Another, of the same pool. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly second: bigint | number;
}

/** Declares the sender a beneficial owner, or bonds its declaration anew. */
export type DeclareOwnerMessage = Record<string, never>;

/** Declares the sender a beneficial owner, or bonds its declaration anew. */
export type DeclareOwnerMessageInput = Record<string, never>;

/** The declaring account names another one as the same owner's. */
export interface ClaimAccountMessage {
  /** Name of the other account, which confirms it. */
  readonly account: Name;
}

/** The declaring account names another one as the same owner's. */
export interface ClaimAccountMessageInput {
  /** Name of the other account, which confirms it. */
  readonly account: Name;
}

/** The sender confirms for good that it belongs to an owner who claimed it. */
export interface JoinOwnerMessage {
  /** Name of the declaring account. */
  readonly owner: Name;
}

/** The sender confirms for good that it belongs to an owner who claimed it. */
export interface JoinOwnerMessageInput {
  /** Name of the declaring account. */
  readonly owner: Name;
}

/** Takes a declaration's bond back; what it declares stands. */
export type WithdrawBondMessage = Record<string, never>;

/** Takes a declaration's bond back; what it declares stands. */
export type WithdrawBondMessageInput = Record<string, never>;

/** Shows that one owner controls two accounts that no declaration puts together. */
export interface ProveCommonControlMessage {
  /** Name of the one account. */
  readonly first: Name;
  /** Name of the other. */
  readonly second: Name;
  /** Signature by the first account's identity key over H("common control", ledger id, first, second), accounts by id. */
  readonly first_proof: Hex;
  /** Signature over the same by the second account's identity key. */
  readonly second_proof: Hex;
}

/** Shows that one owner controls two accounts that no declaration puts together. */
export interface ProveCommonControlMessageInput {
  /** Name of the one account. */
  readonly first: Name;
  /** Name of the other. */
  readonly second: Name;
  /** Signature by the first account's identity key over H("common control", ledger id, first, second), accounts by id. */
  readonly first_proof: Hex;
  /** Signature over the same by the second account's identity key. */
  readonly second_proof: Hex;
}

/** Bids for a seat under seal. */
export interface CommitBidMessage {
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint;
  /** H("seatbid", auction, sender's id, bid, salt, disclosure hash). */
  readonly commitment: Hex;
  /** Locked; the bid can be at most this. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint;
  /** Of what the bidder has been told. */
  readonly disclosure_hash: Hex;
}

/** Bids for a seat under seal. */
export interface CommitBidMessageInput {
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint | number;
  /** H("seatbid", auction, sender's id, bid, salt, disclosure hash). */
  readonly commitment: Hex;
  /** Locked; the bid can be at most this. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint | number;
  /** Of what the bidder has been told. */
  readonly disclosure_hash: Hex;
}

/** Opens a sealed bid. */
export interface RevealBidMessage {
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint;
  /** What the commitment hides. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bid_atoms: bigint;
  /** What it was hidden with. */
  readonly salt: Hex;
  /** Of what the bidder was told. */
  readonly disclosure_hash: Hex;
}

/** Opens a sealed bid. */
export interface RevealBidMessageInput {
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint | number;
  /** What the commitment hides. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bid_atoms: bigint | number;
  /** What it was hidden with. */
  readonly salt: Hex;
  /** Of what the bidder was told. */
  readonly disclosure_hash: Hex;
}

/** Buys a seat that nobody bid for, at the falling price of this height. */
export interface BuySeatMessage {
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint;
  /** The most that the sender pays. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly max_price_atoms: bigint;
  /** Of what the buyer has been told. */
  readonly disclosure_hash: Hex;
}

/** Buys a seat that nobody bid for, at the falling price of this height. */
export interface BuySeatMessageInput {
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint | number;
  /** The most that the sender pays. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly max_price_atoms: bigint | number;
  /** Of what the buyer has been told. */
  readonly disclosure_hash: Hex;
}

export type Message =
  | { readonly tick: TickMessage }
  | { readonly transfer: TransferMessage }
  | { readonly register_identity: RegisterIdentityMessage }
  | { readonly payout: PayoutMessage }
  | { readonly deposit: DepositMessage }
  | { readonly top_up: TopUpMessage }
  | { readonly withdraw: WithdrawMessage }
  | { readonly assemble: AssembleMessage }
  | { readonly fund_pool: FundPoolMessage }
  | { readonly initiate_deposit: InitiateDepositMessage }
  | { readonly report_balance: ReportBalanceMessage }
  | { readonly exit_pool: ExitPoolMessage }
  | { readonly begin_rotation: BeginRotationMessage }
  | { readonly pay_fine: PayFineMessage }
  | { readonly join_beacon: JoinBeaconMessage }
  | { readonly reveal: RevealMessage }
  | { readonly leave_beacon: LeaveBeaconMessage }
  | { readonly register_key: RegisterKeyMessage }
  | { readonly deal: DealMessage }
  | { readonly complain: ComplainMessage }
  | { readonly confirm: ConfirmMessage }
  | { readonly leave_keygen: LeaveKeygenMessage }
  | { readonly propose_task: ProposeTaskMessage }
  | { readonly post_envelope: PostEnvelopeMessage }
  | { readonly aggregate_task: AggregateTaskMessage }
  | { readonly record_signature: RecordSignatureMessage }
  | { readonly report_envelopes: ReportEnvelopesMessage }
  | { readonly report_proposals: ReportProposalsMessage }
  | { readonly report_proposal: ReportProposalMessage }
  | { readonly report_records: ReportRecordsMessage }
  | { readonly declare_owner: DeclareOwnerMessage }
  | { readonly claim_account: ClaimAccountMessage }
  | { readonly join_owner: JoinOwnerMessage }
  | { readonly withdraw_bond: WithdrawBondMessage }
  | { readonly prove_common_control: ProveCommonControlMessage }
  | { readonly commit_bid: CommitBidMessage }
  | { readonly reveal_bid: RevealBidMessage }
  | { readonly buy_seat: BuySeatMessage };

export type MessageInput =
  | { readonly tick: TickMessageInput }
  | { readonly transfer: TransferMessageInput }
  | { readonly register_identity: RegisterIdentityMessageInput }
  | { readonly payout: PayoutMessageInput }
  | { readonly deposit: DepositMessageInput }
  | { readonly top_up: TopUpMessageInput }
  | { readonly withdraw: WithdrawMessageInput }
  | { readonly assemble: AssembleMessageInput }
  | { readonly fund_pool: FundPoolMessageInput }
  | { readonly initiate_deposit: InitiateDepositMessageInput }
  | { readonly report_balance: ReportBalanceMessageInput }
  | { readonly exit_pool: ExitPoolMessageInput }
  | { readonly begin_rotation: BeginRotationMessageInput }
  | { readonly pay_fine: PayFineMessageInput }
  | { readonly join_beacon: JoinBeaconMessageInput }
  | { readonly reveal: RevealMessageInput }
  | { readonly leave_beacon: LeaveBeaconMessageInput }
  | { readonly register_key: RegisterKeyMessageInput }
  | { readonly deal: DealMessageInput }
  | { readonly complain: ComplainMessageInput }
  | { readonly confirm: ConfirmMessageInput }
  | { readonly leave_keygen: LeaveKeygenMessageInput }
  | { readonly propose_task: ProposeTaskMessageInput }
  | { readonly post_envelope: PostEnvelopeMessageInput }
  | { readonly aggregate_task: AggregateTaskMessageInput }
  | { readonly record_signature: RecordSignatureMessageInput }
  | { readonly report_envelopes: ReportEnvelopesMessageInput }
  | { readonly report_proposals: ReportProposalsMessageInput }
  | { readonly report_proposal: ReportProposalMessageInput }
  | { readonly report_records: ReportRecordsMessageInput }
  | { readonly declare_owner: DeclareOwnerMessageInput }
  | { readonly claim_account: ClaimAccountMessageInput }
  | { readonly join_owner: JoinOwnerMessageInput }
  | { readonly withdraw_bond: WithdrawBondMessageInput }
  | { readonly prove_common_control: ProveCommonControlMessageInput }
  | { readonly commit_bid: CommitBidMessageInput }
  | { readonly reveal_bid: RevealBidMessageInput }
  | { readonly buy_seat: BuySeatMessageInput };

/** A batch of due work was done. */
export interface TickedEvent {
  /** Items done. From 0 to 4294967295. Unit: items. */
  readonly items: number;
  /** Some are left. */
  readonly backlog: boolean;
}

/** A batch of due work was done. */
export interface TickedEventInput {
  /** Items done. From 0 to 4294967295. Unit: items. */
  readonly items: bigint | number;
  /** Some are left. */
  readonly backlog: boolean;
}

/** Atoms changed hands. */
export interface TransferredEvent {
  /** Sender. From 0 to 18446744073709551615. Unit: account id. */
  readonly from: bigint;
  /** Receiver. From 0 to 18446744073709551615. Unit: account id. */
  readonly to: bigint;
  /** Moved. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
  /** Coin hours that arrived. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_out: bigint;
  /** Coin hours burned as the fee. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_burned: bigint;
}

/** Atoms changed hands. */
export interface TransferredEventInput {
  /** Sender. From 0 to 18446744073709551615. Unit: account id. */
  readonly from: bigint | number;
  /** Receiver. From 0 to 18446744073709551615. Unit: account id. */
  readonly to: bigint | number;
  /** Moved. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
  /** Coin hours that arrived. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_out: bigint | number;
  /** Coin hours burned as the fee. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_burned: bigint | number;
}

/** A name received money for the first time. */
export interface AccountOpenedEvent {
  /** Its id from now on. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Its name. */
  readonly name: Name;
}

/** A name received money for the first time. */
export interface AccountOpenedEventInput {
  /** Its id from now on. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Its name. */
  readonly name: Name;
}

/** An identity key was set. */
export interface IdentityRegisteredEvent {
  /** Whose. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Ed25519 public key. */
  readonly key: Hex;
}

/** An identity key was set. */
export interface IdentityRegisteredEventInput {
  /** Whose. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Ed25519 public key. */
  readonly key: Hex;
}

/** Funds came in through the host (flow host_in of L-1). */
export interface PaidInEvent {
  /** Credited. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Minted to its balance. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** Funds came in through the host (flow host_in of L-1). */
export interface PaidInEventInput {
  /** Credited. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Minted to its balance. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** The host pays the account (flow host_out of L-1). */
export interface PaidOutEvent {
  /** Paid. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Left the ledger. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** The host pays the account (flow host_out of L-1). */
export interface PaidOutEventInput {
  /** Paid. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Left the ledger. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** An account joined the active list. */
export interface DepositedEvent {
  /** Whose deposit it is. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Now held as stake. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** An account joined the active list. */
export interface DepositedEventInput {
  /** Whose deposit it is. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Now held as stake. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** A deposit is whole again, its owner on the list. */
export interface ToppedUpEvent {
  /** Whose deposit it is. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Added to it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** A deposit is whole again, its owner on the list. */
export interface ToppedUpEventInput {
  /** Whose deposit it is. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Added to it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** A participant took its deposit and left. */
export interface WithdrawnEvent {
  /** Whose deposit it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Back in its balance. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** A participant took its deposit and left. */
export interface WithdrawnEventInput {
  /** Whose deposit it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Back in its balance. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** A fine was taken from the deposit of an account without a seat. */
export interface DepositChargedEvent {
  /** Who was fined. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Lost. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly taken_atoms: bigint;
  /** What is left of the deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint;
}

/** A fine was taken from the deposit of an account without a seat. */
export interface DepositChargedEventInput {
  /** Who was fined. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Lost. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly taken_atoms: bigint | number;
  /** What is left of the deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint | number;
}

/** A pool was asked for. */
export interface AssemblyRequestedEvent {
  /** Its id from now on. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Who asked. From 0 to 18446744073709551615. Unit: account id. */
  readonly initiator: bigint;
  /** Epoch of the draw; its beacon is the seed. From 0 to 18446744073709551615. Unit: epoch. */
  readonly draw_epoch: bigint;
}

/** A pool was asked for. */
export interface AssemblyRequestedEventInput {
  /** Its id from now on. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Who asked. From 0 to 18446744073709551615. Unit: account id. */
  readonly initiator: bigint | number;
  /** Epoch of the draw; its beacon is the seed. From 0 to 18446744073709551615. Unit: epoch. */
  readonly draw_epoch: bigint | number;
}

/** The active list was frozen for a draw. */
export interface ListClosedEvent {
  /** The pool that will be drawn from it. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** How many accounts are on it. From 0 to 4294967295. */
  readonly accounts: number;
}

/** The active list was frozen for a draw. */
export interface ListClosedEventInput {
  /** The pool that will be drawn from it. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** How many accounts are on it. From 0 to 4294967295. */
  readonly accounts: bigint | number;
}

/** A participant was drawn; its deposit is the stake. */
export interface SeatTakenEvent {
  /** Into which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** The seat's number, 1 to n. From 0 to 65535. */
  readonly place: number;
  /** Who was drawn. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Behind the seat. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
}

/** A participant was drawn; its deposit is the stake. */
export interface SeatTakenEventInput {
  /** Into which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** The seat's number, 1 to n. From 0 to 65535. */
  readonly place: bigint | number;
  /** Who was drawn. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Behind the seat. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
}

/** All members of a pool are drawn; key generation begins. */
export interface PoolAssembledEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** How many members it has. From 0 to 4294967295. */
  readonly members: number;
  /** Places for which nobody fitted. From 0 to 4294967295. */
  readonly open_places: number;
  /** Where key generation must end. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
}

/** All members of a pool are drawn; key generation begins. */
export interface PoolAssembledEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** How many members it has. From 0 to 4294967295. */
  readonly members: bigint | number;
  /** Places for which nobody fitted. From 0 to 4294967295. */
  readonly open_places: bigint | number;
  /** Where key generation must end. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
}

/** A pool came to nothing; its seats close. */
export interface PoolDissolvedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Why. */
  readonly failure: "list_too_short" | "no_beacon" | "too_few_fit" | "too_few_left" | "keys_not_confirmed";
}

/** A pool came to nothing; its seats close. */
export interface PoolDissolvedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Why. */
  readonly failure: "list_too_short" | "no_beacon" | "too_few_fit" | "too_few_left" | "keys_not_confirmed";
}

/** A seat closed and its claim was paid out. */
export interface SeatLeftEvent {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Due on the seat, and taken first. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly collected_atoms: bigint;
  /** Of the rest: now the account's deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint;
  /** Of the rest, beyond the constant: to its balance. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly paid_atoms: bigint;
}

/** A seat closed and its claim was paid out. */
export interface SeatLeftEventInput {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Due on the seat, and taken first. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly collected_atoms: bigint | number;
  /** Of the rest: now the account's deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint | number;
  /** Of the rest, beyond the constant: to its balance. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly paid_atoms: bigint | number;
}

/** A seat was taken from its holder for good. */
export interface SeatSlashedEvent {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Taken at once; 0 where the stake is held for the place, to be sold. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly seized_atoms: bigint;
}

/** A seat was taken from its holder for good. */
export interface SeatSlashedEventInput {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Taken at once; 0 where the stake is held for the place, to be sold. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly seized_atoms: bigint | number;
}

/** Atoms were added to the income of a validator. */
export interface PoolFundedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Whose they were. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Added. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** Atoms were added to the income of a validator. */
export interface PoolFundedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Whose they were. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Added. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** All members confirmed the key; the deposit can be initiated. */
export interface PoolConfirmedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Until when. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
}

/** All members confirmed the key; the deposit can be initiated. */
export interface PoolConfirmedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Until when. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
}

/** Members are to be drawn for open places. */
export interface RefillRequestedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Epoch of the draw; its beacon is the seed. From 0 to 18446744073709551615. Unit: epoch. */
  readonly draw_epoch: bigint;
}

/** Members are to be drawn for open places. */
export interface RefillRequestedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Epoch of the draw; its beacon is the seed. From 0 to 18446744073709551615. Unit: epoch. */
  readonly draw_epoch: bigint | number;
}

/** A draw for open places is over. */
export interface RefillEndedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Places that were taken. From 0 to 4294967295. */
  readonly taken: number;
  /** Places that nobody fitted. From 0 to 4294967295. */
  readonly open_places: number;
}

/** A draw for open places is over. */
export interface RefillEndedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Places that were taken. From 0 to 4294967295. */
  readonly taken: bigint | number;
  /** Places that nobody fitted. From 0 to 4294967295. */
  readonly open_places: bigint | number;
}

/** The stakes are the deposit of a validator; the pool is active. */
export interface ValidatorDepositedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Sum of the stakes. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint;
  /** Seats that made it. From 0 to 4294967295. */
  readonly shares: number;
}

/** The stakes are the deposit of a validator; the pool is active. */
export interface ValidatorDepositedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Sum of the stakes. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint | number;
  /** Seats that made it. From 0 to 4294967295. */
  readonly shares: bigint | number;
}

/** A pool has no duties any more. */
export interface PoolHaltedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Why. */
  readonly reason: "too_few_members" | "frozen";
  /** How many it has. From 0 to 4294967295. */
  readonly members: number;
  /** Where the ledger lets it leave. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
}

/** A pool has no duties any more. */
export interface PoolHaltedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Why. */
  readonly reason: "too_few_members" | "frozen";
  /** How many it has. From 0 to 4294967295. */
  readonly members: bigint | number;
  /** Where the ledger lets it leave. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
}

/** A halted pool has members enough again. */
export interface PoolResumedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** How many it has. From 0 to 4294967295. */
  readonly members: number;
}

/** A halted pool has members enough again. */
export interface PoolResumedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** How many it has. From 0 to 4294967295. */
  readonly members: bigint | number;
}

/** A pool is leaving. */
export interface PoolExitingEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Why. */
  readonly reason: "voted" | "not_deposited" | "too_few_members" | "frozen" | "retired" | "no_successor" | "too_many_slashed" | "insolvent" | "set_too_small";
  /** Where the payouts begin. From 0 to 18446744073709551615. Unit: height. */
  readonly payout_height: bigint;
}

/** A pool is leaving. */
export interface PoolExitingEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Why. */
  readonly reason: "voted" | "not_deposited" | "too_few_members" | "frozen" | "retired" | "no_successor" | "too_many_slashed" | "insolvent" | "set_too_small";
  /** Where the payouts begin. From 0 to 18446744073709551615. Unit: height. */
  readonly payout_height: bigint | number;
}

/** All seats of a pool are paid out. */
export interface PoolClosedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Credits that losses had used up, burned. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly burned_atoms: bigint;
  /** Income that no report credited, burned or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint;
}

/** All seats of a pool are paid out. */
export interface PoolClosedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Credits that losses had used up, burned. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly burned_atoms: bigint | number;
  /** Income that no report credited, burned or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint | number;
}

/** A validator has another balance. */
export interface BalanceReportedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Of the report. From 0 to 18446744073709551615. */
  readonly counter: bigint;
  /** What it holds. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balance_atoms: bigint;
  /** More than before, out of its income. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly credited_atoms: bigint;
  /** Less than before. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly debited_atoms: bigint;
  /** Reported, and not covered by income. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly refused_atoms: bigint;
}

/** A validator has another balance. */
export interface BalanceReportedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Of the report. From 0 to 18446744073709551615. */
  readonly counter: bigint | number;
  /** What it holds. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balance_atoms: bigint | number;
  /** More than before, out of its income. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly credited_atoms: bigint | number;
  /** Less than before. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly debited_atoms: bigint | number;
  /** Reported, and not covered by income. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly refused_atoms: bigint | number;
}

/** The stake of a slashed seat is held for its place, to be sold. */
export interface StakeHeldEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** The slashed seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Its place, 1 to n. From 0 to 65535. */
  readonly place: number;
  /** Held. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
}

/** The stake of a slashed seat is held for its place, to be sold. */
export interface StakeHeldEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** The slashed seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Its place, 1 to n. From 0 to 65535. */
  readonly place: bigint | number;
  /** Held. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
}

/** A place has a new holder; it joins with the next key round. */
export interface SeatSoldEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** The new seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Its place, 1 to n. From 0 to 65535. */
  readonly place: number;
  /** Who bought it. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Behind it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
}

/** A place has a new holder; it joins with the next key round. */
export interface SeatSoldEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** The new seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Its place, 1 to n. From 0 to 65535. */
  readonly place: bigint | number;
  /** Who bought it. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Behind it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
}

/** A buyer has lost the place; the stake is held for it again. */
export interface SeatUnsoldEvent {
  /** The seat that ended. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Held again. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
}

/** A buyer has lost the place; the stake is held for it again. */
export interface SeatUnsoldEventInput {
  /** The seat that ended. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Held again. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
}

/** The claim of a slashed seat that nobody bought is spent. */
export interface StakeSpentEvent {
  /** The slashed seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** To the income of its pool. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint;
  /** To the reporter. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounty_atoms: bigint;
  /** Burned, or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint;
}

/** The claim of a slashed seat that nobody bought is spent. */
export interface StakeSpentEventInput {
  /** The slashed seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** To the income of its pool. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint | number;
  /** To the reporter. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounty_atoms: bigint | number;
  /** Burned, or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint | number;
}

/** A newcomer has its share of the key. */
export interface SeatJoinedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
}

/** A newcomer has its share of the key. */
export interface SeatJoinedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
}

/** Members were rewarded out of the income. */
export interface PoolRewardedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** To their balances. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly paid_atoms: bigint;
  /** Added by the treasury before. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly subsidy_atoms: bigint;
  /** What the income did not cover. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly unpaid_atoms: bigint;
}

/** Members were rewarded out of the income. */
export interface PoolRewardedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** To their balances. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly paid_atoms: bigint | number;
  /** Added by the treasury before. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly subsidy_atoms: bigint | number;
  /** What the income did not cover. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly unpaid_atoms: bigint | number;
}

/** A loss was made good by who caused it. */
export interface PoolCompensatedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Added to the income. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** A loss was made good by who caused it. */
export interface PoolCompensatedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Added to the income. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** The ledger's pools rotate from now on. */
export interface RotationBegunEvent {
  /** From one division to the next. From 0 to 4294967295. Unit: epochs. */
  readonly rotation_epochs: number;
  /** W_EXIT. From 0 to 4294967295. Unit: epochs. */
  readonly exit_epochs: number;
  /** The least stake that takes part. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_stake_atoms: bigint;
  /** Of the first division. From 0 to 18446744073709551615. Unit: epoch. */
  readonly draw_epoch: bigint;
}

/** The ledger's pools rotate from now on. */
export interface RotationBegunEventInput {
  /** From one division to the next. From 0 to 4294967295. Unit: epochs. */
  readonly rotation_epochs: bigint | number;
  /** W_EXIT. From 0 to 4294967295. Unit: epochs. */
  readonly exit_epochs: bigint | number;
  /** The least stake that takes part. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_stake_atoms: bigint | number;
  /** Of the first division. From 0 to 18446744073709551615. Unit: epoch. */
  readonly draw_epoch: bigint | number;
}

/** The set of participants is frozen for a division. */
export interface SetClosedEvent {
  /** Its number. From 0 to 18446744073709551615. */
  readonly division: bigint;
  /** How many take part. From 0 to 4294967295. */
  readonly accounts: number;
  /** How many pools are in the line-up. From 0 to 18446744073709551615. */
  readonly pools: bigint;
}

/** The set of participants is frozen for a division. */
export interface SetClosedEventInput {
  /** Its number. From 0 to 18446744073709551615. */
  readonly division: bigint | number;
  /** How many take part. From 0 to 4294967295. */
  readonly accounts: bigint | number;
  /** How many pools are in the line-up. From 0 to 18446744073709551615. */
  readonly pools: bigint | number;
}

/** A participant is to receive a share of a pool's key; whoever waited with a deposit has it as the stake of a seat from now on. */
export interface SeatDrawnEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Whose. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Its place in the incoming committee. From 0 to 65535. */
  readonly place: number;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
}

/** A participant is to receive a share of a pool's key; whoever waited with a deposit has it as the stake of a seat from now on. */
export interface SeatDrawnEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Whose. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Its place in the incoming committee. From 0 to 65535. */
  readonly place: bigint | number;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
}

/** A pool's next committee is drawn; the key is reshared to it. */
export interface CommitteeDrawnEvent {
  /** Number of the division. From 0 to 18446744073709551615. */
  readonly division: bigint;
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** How many it has. From 0 to 4294967295. */
  readonly members: number;
}

/** A pool's next committee is drawn; the key is reshared to it. */
export interface CommitteeDrawnEventInput {
  /** Number of the division. From 0 to 18446744073709551615. */
  readonly division: bigint | number;
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** How many it has. From 0 to 4294967295. */
  readonly members: bigint | number;
}

/** A division of the participants is over. */
export interface DivisionEndedEvent {
  /** Its number. From 0 to 18446744073709551615. */
  readonly division: bigint;
  /** What came of it. */
  readonly end: "drawn" | "no_beacon" | "no_pools";
  /** Participants that were given a place. From 0 to 4294967295. */
  readonly drawn: number;
  /** Participants in the set that were given none. From 0 to 4294967295. */
  readonly left_over: number;
  /** When the next one is drawn. From 0 to 18446744073709551615. Unit: epoch. */
  readonly next_draw_epoch: bigint;
}

/** A division of the participants is over. */
export interface DivisionEndedEventInput {
  /** Its number. From 0 to 18446744073709551615. */
  readonly division: bigint | number;
  /** What came of it. */
  readonly end: "drawn" | "no_beacon" | "no_pools";
  /** Participants that were given a place. From 0 to 4294967295. */
  readonly drawn: bigint | number;
  /** Participants in the set that were given none. From 0 to 4294967295. */
  readonly left_over: bigint | number;
  /** When the next one is drawn. From 0 to 18446744073709551615. Unit: epoch. */
  readonly next_draw_epoch: bigint | number;
}

/** A pool's key is held by its incoming committee. */
export interface HandedOverEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Who sits there now. From 0 to 4294967295. */
  readonly members: number;
  /** Who sits elsewhere until another pool has handed over. From 0 to 4294967295. */
  readonly awaited: number;
  /** The next report or exit must carry it; what was signed before is stale. From 0 to 18446744073709551615. */
  readonly counter: bigint;
}

/** A pool's key is held by its incoming committee. */
export interface HandedOverEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Who sits there now. From 0 to 4294967295. */
  readonly members: bigint | number;
  /** Who sits elsewhere until another pool has handed over. From 0 to 4294967295. */
  readonly awaited: bigint | number;
  /** The next report or exit must carry it; what was signed before is stale. From 0 to 18446744073709551615. */
  readonly counter: bigint | number;
}

/** A pool keeps its committee: the incoming one is too small, or did not come to its shares before the next division. */
export interface HandoverDroppedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
}

/** A pool keeps its committee: the incoming one is too small, or did not come to its shares before the next division. */
export interface HandoverDroppedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
}

/** A participant that had a seat before sits in a pool now; its claim on the validator begins. */
export interface SeatPlacedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Whose. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Its place there. From 0 to 65535. */
  readonly place: number;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** What it brings. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
}

/** A participant that had a seat before sits in a pool now; its claim on the validator begins. */
export interface SeatPlacedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Whose. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Its place there. From 0 to 65535. */
  readonly place: bigint | number;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** What it brings. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
}

/** A participant sits in a pool no more; its claim is settled. */
export interface SeatRestedEvent {
  /** The pool that it sat in. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Whose. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** What stays behind the seat. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
  /** What was more than the constant, to the balance. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly paid_atoms: bigint;
}

/** A participant sits in a pool no more; its claim is settled. */
export interface SeatRestedEventInput {
  /** The pool that it sat in. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Whose. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** What stays behind the seat. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
  /** What was more than the constant, to the balance. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly paid_atoms: bigint | number;
}

/** A participant takes part in no further division; its stake is paid exit_epochs after the last share it held. */
export interface WithdrawalBegunEvent {
  /** Whose. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
}

/** A participant takes part in no further division; its stake is paid exit_epochs after the last share it held. */
export interface WithdrawalBegunEventInput {
  /** Whose. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
}

/** A seat was fined. */
export interface FineImposedEvent {
  /** Id of the fine. From 0 to 18446744073709551615. */
  readonly fine: bigint;
  /** Who owes it. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** What for. */
  readonly fault: "missed_reveal" | "keygen_silence" | "bad_dealing" | "false_complaint" | "unproved_complaint" | "missed_task" | "invalid_task" | "missed_signature" | "absent_signature" | "unaggregated" | "bad_partial";
  /** Added to its principal. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
  /** Members of the pool with the same fault (k). From 0 to 65535. */
  readonly common: number;
  /** It can be cancelled below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly dispute_until_height: bigint;
}

/** A seat was fined. */
export interface FineImposedEventInput {
  /** Id of the fine. From 0 to 18446744073709551615. */
  readonly fine: bigint | number;
  /** Who owes it. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** What for. */
  readonly fault: "missed_reveal" | "keygen_silence" | "bad_dealing" | "false_complaint" | "unproved_complaint" | "missed_task" | "invalid_task" | "missed_signature" | "absent_signature" | "unaggregated" | "bad_partial";
  /** Added to its principal. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
  /** Members of the pool with the same fault (k). From 0 to 65535. */
  readonly common: bigint | number;
  /** It can be cancelled below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly dispute_until_height: bigint | number;
}

/** Another member had the same fault: a seat's earlier fines grew. */
export interface FineRaisedEvent {
  /** Who owes them. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** What for. */
  readonly fault: "missed_reveal" | "keygen_silence" | "bad_dealing" | "false_complaint" | "unproved_complaint" | "missed_task" | "invalid_task" | "missed_signature" | "absent_signature" | "unaggregated" | "bad_partial";
  /** Added to its principal now. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly added_atoms: bigint;
  /** Members of the pool with the same fault (k). From 0 to 65535. */
  readonly common: number;
}

/** Another member had the same fault: a seat's earlier fines grew. */
export interface FineRaisedEventInput {
  /** Who owes them. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** What for. */
  readonly fault: "missed_reveal" | "keygen_silence" | "bad_dealing" | "false_complaint" | "unproved_complaint" | "missed_task" | "invalid_task" | "missed_signature" | "absent_signature" | "unaggregated" | "bad_partial";
  /** Added to its principal now. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly added_atoms: bigint | number;
  /** Members of the pool with the same fault (k). From 0 to 65535. */
  readonly common: bigint | number;
}

/** Money was paid for a seat. */
export interface FinePaidEvent {
  /** The seat that owed it. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Who paid. From 0 to 18446744073709551615. Unit: account id. */
  readonly payer: bigint;
  /** Taken: interest first, then principal. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
  /** Still due. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly left_atoms: bigint;
}

/** Money was paid for a seat. */
export interface FinePaidEventInput {
  /** The seat that owed it. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Who paid. From 0 to 18446744073709551615. Unit: account id. */
  readonly payer: bigint | number;
  /** Taken: interest first, then principal. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
  /** Still due. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly left_atoms: bigint | number;
}

/** Counter-evidence proved the evidence of a fine false. */
export interface FineCancelledEvent {
  /** Id of the fine. From 0 to 18446744073709551615. */
  readonly fine: bigint;
  /** Who owed it. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Paid beyond what is owed now, and returned. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint;
}

/** Counter-evidence proved the evidence of a fine false. */
export interface FineCancelledEventInput {
  /** Id of the fine. From 0 to 18446744073709551615. */
  readonly fine: bigint | number;
  /** Who owed it. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Paid beyond what is owed now, and returned. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint | number;
}

/** No fine can be cancelled any more that this money paid. */
export interface FineEscrowReleasedEvent {
  /** The seat it was paid for. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** To the pool, for measured losses. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint;
  /** To reporters. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounties_atoms: bigint;
  /** Burned, or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint;
}

/** No fine can be cancelled any more that this money paid. */
export interface FineEscrowReleasedEventInput {
  /** The seat it was paid for. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** To the pool, for measured losses. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint | number;
  /** To reporters. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounties_atoms: bigint | number;
  /** Burned, or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint | number;
}

/** A seat is slashed because of what it owes. */
export interface SlashedForDebtEvent {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Why now. */
  readonly cause: "grace_ended" | "stake_reached";
  /** What it owed. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly due_atoms: bigint;
}

/** A seat is slashed because of what it owes. */
export interface SlashedForDebtEventInput {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Why now. */
  readonly cause: "grace_ended" | "stake_reached";
  /** What it owed. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly due_atoms: bigint | number;
}

/** A seat's pool closed; what it owed was taken from its payout. */
export interface DebtClosedEvent {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Taken from the payout. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly collected_atoms: bigint;
  /** Due beyond the payout; nobody owes it any more. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly written_off_atoms: bigint;
}

/** A seat's pool closed; what it owed was taken from its payout. */
export interface DebtClosedEventInput {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Taken from the payout. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly collected_atoms: bigint | number;
  /** Due beyond the payout; nobody owes it any more. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly written_off_atoms: bigint | number;
}

/** An account registered for the beacon. */
export interface BeaconJoinedEvent {
  /** Who. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Of its first reveal. From 0 to 18446744073709551615. Unit: epoch. */
  readonly due_epoch: bigint;
}

/** An account registered for the beacon. */
export interface BeaconJoinedEventInput {
  /** Who. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Of its first reveal. From 0 to 18446744073709551615. Unit: epoch. */
  readonly due_epoch: bigint | number;
}

/** A share entered the mix. */
export interface RevealedEvent {
  /** Whose. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Of the reveal. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
}

/** A share entered the mix. */
export interface RevealedEventInput {
  /** Whose. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Of the reveal. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
}

/** An account leaves the mix. */
export interface BeaconLeftEvent {
  /** Who. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** It still has to reveal in this epoch, and then is gone. */
  readonly reveals_first: boolean;
}

/** An account leaves the mix. */
export interface BeaconLeftEventInput {
  /** Who. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** It still has to reveal in this epoch, and then is gone. */
  readonly reveals_first: boolean;
}

/** An account did not reveal in time and is out of the mix. */
export interface RevealMissedEvent {
  /** Who. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** When. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Not fined: a backlog filled more than half of the window. */
  readonly excused: boolean;
}

/** An account did not reveal in time and is out of the mix. */
export interface RevealMissedEventInput {
  /** Who. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** When. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Not fined: a backlog filled more than half of the window. */
  readonly excused: boolean;
}

/** The beacon of an epoch is known. */
export interface BeaconFixedEvent {
  /** Of which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Its seed. */
  readonly beacon: Hex;
  /** Shares in it; 0 where the host gave it. From 0 to 18446744073709551615. */
  readonly reveals: bigint;
}

/** The beacon of an epoch is known. */
export interface BeaconFixedEventInput {
  /** Of which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Its seed. */
  readonly beacon: Hex;
  /** Shares in it; 0 where the host gave it. From 0 to 18446744073709551615. */
  readonly reveals: bigint | number;
}

/** A session to share a pool's key was opened. */
export interface SharingBegunEvent {
  /** Its id. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** Whose key. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** A new key, or new shares. */
  readonly purpose: "generation" | "resharing";
  /** Number of the round that it is for. From 0 to 18446744073709551615. */
  readonly round: bigint;
  /** Which attempt for that round. From 0 to 4294967295. */
  readonly attempt: number;
  /** Who receives a share: how many. From 0 to 4294967295. */
  readonly members: number;
  /** Keys are registered below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
}

/** A session to share a pool's key was opened. */
export interface SharingBegunEventInput {
  /** Its id. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** Whose key. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** A new key, or new shares. */
  readonly purpose: "generation" | "resharing";
  /** Number of the round that it is for. From 0 to 18446744073709551615. */
  readonly round: bigint | number;
  /** Which attempt for that round. From 0 to 4294967295. */
  readonly attempt: bigint | number;
  /** Who receives a share: how many. From 0 to 4294967295. */
  readonly members: bigint | number;
  /** Keys are registered below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
}

/** A member registered its encryption key. */
export interface KeyRegisteredEvent {
  /** In which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** Of the member. From 0 to 4294967295. */
  readonly index: number;
}

/** A member registered its encryption key. */
export interface KeyRegisteredEventInput {
  /** In which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** Of the member. From 0 to 4294967295. */
  readonly index: bigint | number;
}

/** A session went on to its next phase, or a phase began anew. */
export interface SharingPhaseEvent {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** What is to be done now. */
  readonly phase: "registering" | "dealing" | "complaining" | "finalising" | "confirming" | "done";
  /** It ends here; while shares are computed there is no deadline and this is the height at which it began. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
}

/** A session went on to its next phase, or a phase began anew. */
export interface SharingPhaseEventInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** What is to be done now. */
  readonly phase: "registering" | "dealing" | "complaining" | "finalising" | "confirming" | "done";
  /** It ends here; while shares are computed there is no deadline and this is the height at which it began. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
}

/** A dealing was accepted. */
export interface DealtEvent {
  /** In which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** Of the dealer. From 0 to 4294967295. */
  readonly index: number;
}

/** A dealing was accepted. */
export interface DealtEventInput {
  /** In which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** Of the dealer. From 0 to 4294967295. */
  readonly index: bigint | number;
}

/** The ledger judged a complaint. */
export interface ComplaintJudgedEvent {
  /** In which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** Of the member that complained. From 0 to 4294967295. */
  readonly index: number;
  /** Index of the dealer it complained about. From 0 to 4294967295. */
  readonly dealer: number;
  /** Who lied, or that nothing was proved. */
  readonly finding: "unproved" | "dealer_lied" | "complainer_lied";
}

/** The ledger judged a complaint. */
export interface ComplaintJudgedEventInput {
  /** In which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** Of the member that complained. From 0 to 4294967295. */
  readonly index: bigint | number;
  /** Index of the dealer it complained about. From 0 to 4294967295. */
  readonly dealer: bigint | number;
  /** Who lied, or that nothing was proved. */
  readonly finding: "unproved" | "dealer_lied" | "complainer_lied";
}

/** A member proved that it has its share. */
export interface ShareConfirmedEvent {
  /** In which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** Of the member. From 0 to 4294967295. */
  readonly index: number;
  /** Its partial signature; t of them combine. */
  readonly partial: Hex;
}

/** A member proved that it has its share. */
export interface ShareConfirmedEventInput {
  /** In which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** Of the member. From 0 to 4294967295. */
  readonly index: bigint | number;
  /** Its partial signature; t of them combine. */
  readonly partial: Hex;
}

/** A wronged member leaves when complaints are over. */
export interface KeygenLeftEvent {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** Of the member. From 0 to 4294967295. */
  readonly index: number;
}

/** A wronged member leaves when complaints are over. */
export interface KeygenLeftEventInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** Of the member. From 0 to 4294967295. */
  readonly index: bigint | number;
}

/** The shares of a session exist: it is a round of the pool's lineage. */
export interface RoundCountedEvent {
  /** Whose lineage. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Its place in it. From 0 to 4294967295. */
  readonly place: number;
  /** The session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
}

/** The shares of a session exist: it is a round of the pool's lineage. */
export interface RoundCountedEventInput {
  /** Whose lineage. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Its place in it. From 0 to 4294967295. */
  readonly place: bigint | number;
  /** The session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
}

/** All members confirmed: the pool has a key. */
export interface KeyGeneratedEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Where it was made. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** The group key, for good. */
  readonly key: Hex;
}

/** All members confirmed: the pool has a key. */
export interface KeyGeneratedEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Where it was made. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** The group key, for good. */
  readonly key: Hex;
}

/** A new round is in force; shares of the one before may be erased. */
export interface CutOverEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Where it was made. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** Number of the round. From 0 to 18446744073709551615. */
  readonly round: bigint;
  /** Members that proved their shares. From 0 to 4294967295. */
  readonly confirmed: number;
}

/** A new round is in force; shares of the one before may be erased. */
export interface CutOverEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Where it was made. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** Number of the round. From 0 to 18446744073709551615. */
  readonly round: bigint | number;
  /** Members that proved their shares. From 0 to 4294967295. */
  readonly confirmed: bigint | number;
}

/** A session came to nothing; keys and shares made for it can be erased. */
export interface SharingFailedEvent {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** Whose key. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Why. */
  readonly failure: "silence" | "conviction" | "too_few_dealings" | "committee_changed" | "pool_ended";
  /** Seats that leave the committee, or held it up. */
  readonly culprits: readonly bigint[];
}

/** A session came to nothing; keys and shares made for it can be erased. */
export interface SharingFailedEventInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** Whose key. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Why. */
  readonly failure: "silence" | "conviction" | "too_few_dealings" | "committee_changed" | "pool_ended";
  /** Seats that leave the committee, or held it up. */
  readonly culprits: readonly (bigint | number)[];
}

/** A pool has something to do. */
export interface DutyOpenedEvent {
  /** Id of the duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** Whose. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** When. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Of a block; none: an attestation. From 0 to 18446744073709551615. Unit: slot. */
  readonly slot?: bigint | undefined;
  /** Seat that proposes the task. From 0 to 18446744073709551615. Unit: seat id. */
  readonly coordinator: bigint;
  /** Proposals end below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly propose_until_height: bigint;
  /** Signatures end below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
}

/** A pool has something to do. */
export interface DutyOpenedEventInput {
  /** Id of the duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** Whose. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** When. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Of a block; none: an attestation. From 0 to 18446744073709551615. Unit: slot. */
  readonly slot?: bigint | number | null | undefined;
  /** Seat that proposes the task. From 0 to 18446744073709551615. Unit: seat id. */
  readonly coordinator: bigint | number;
  /** Proposals end below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly propose_until_height: bigint | number;
  /** Signatures end below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
}

/** The task of a duty is there to be signed. */
export interface TaskProposedEvent {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** m: what shares sign. */
  readonly root: Hex;
}

/** The task of a duty is there to be signed. */
export interface TaskProposedEventInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** m: what shares sign. */
  readonly root: Hex;
}

/** A coordinator proposed what cannot exist. */
export interface TaskInvalidEvent {
  /** For which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** Who is fined. From 0 to 18446744073709551615. Unit: seat id. */
  readonly coordinator: bigint;
}

/** A coordinator proposed what cannot exist. */
export interface TaskInvalidEventInput {
  /** For which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** Who is fined. From 0 to 18446744073709551615. Unit: seat id. */
  readonly coordinator: bigint | number;
}

/** A member signed. */
export interface EnvelopePostedEvent {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** Its index. From 0 to 4294967295. */
  readonly index: number;
}

/** A member signed. */
export interface EnvelopePostedEventInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** Its index. From 0 to 4294967295. */
  readonly index: bigint | number;
}

/** A member's identity signed a partial signature that does not hold. */
export interface PartialWrongEvent {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** Who is fined. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
}

/** A member's identity signed a partial signature that does not hold. */
export interface PartialWrongEventInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** Who is fined. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
}

/** The group signature of a duty is there. */
export interface TaskCompletedEvent {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** Entry of the signing record. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly record: bigint;
  /** Who signed so far. From 0 to 4294967295. */
  readonly signers: number;
}

/** The group signature of a duty is there. */
export interface TaskCompletedEventInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** Entry of the signing record. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly record: bigint | number;
  /** Who signed so far. From 0 to 4294967295. */
  readonly signers: bigint | number;
}

/** The signing record grew. */
export interface SignatureRecordedEvent {
  /** Id of the entry. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly record: bigint;
  /** Which pool signed. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** What it signed. */
  readonly root: Hex;
}

/** The signing record grew. */
export interface SignatureRecordedEventInput {
  /** Id of the entry. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly record: bigint | number;
  /** Which pool signed. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** What it signed. */
  readonly root: Hex;
}

/** Evidence held: a seat is slashed, or a pool frozen. */
export interface EvidenceUsedEvent {
  /** Its id. */
  readonly evidence: Hex;
  /** What it is made of. */
  readonly proof: "envelopes" | "proposals" | "recorded" | "group_signatures";
  /** Against whom. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Slashed; none where the pool is frozen. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat?: bigint | undefined;
  /** Who gets a bounty, where there is one. From 0 to 18446744073709551615. Unit: account id. */
  readonly reporter?: bigint | undefined;
}

/** Evidence held: a seat is slashed, or a pool frozen. */
export interface EvidenceUsedEventInput {
  /** Its id. */
  readonly evidence: Hex;
  /** What it is made of. */
  readonly proof: "envelopes" | "proposals" | "recorded" | "group_signatures";
  /** Against whom. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Slashed; none where the pool is frozen. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat?: bigint | number | null | undefined;
  /** Who gets a bounty, where there is one. From 0 to 18446744073709551615. Unit: account id. */
  readonly reporter?: bigint | number | null | undefined;
}

/** The deadline of a duty has passed; fines and rewards follow. */
export interface DutyJudgedEvent {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** What became of it. */
  readonly judgement: "completed" | "too_few_signed" | "unaggregated" | "no_task" | "no_valid_task";
  /** Who signed. From 0 to 4294967295. */
  readonly signers: number;
  /** No absence is fined. */
  readonly excused: boolean;
}

/** The deadline of a duty has passed; fines and rewards follow. */
export interface DutyJudgedEventInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** What became of it. */
  readonly judgement: "completed" | "too_few_signed" | "unaggregated" | "no_task" | "no_valid_task";
  /** Who signed. From 0 to 4294967295. */
  readonly signers: bigint | number;
  /** No absence is fined. */
  readonly excused: boolean;
}

/** The pool leaves; the duty is not judged. */
export interface DutyDroppedEvent {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
}

/** The pool leaves; the duty is not judged. */
export interface DutyDroppedEventInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
}

/** The pool's key has new shares: members sign the duty anew with them. */
export interface DutyMovedEvent {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint;
  /** Id of the new round. From 0 to 18446744073709551615. */
  readonly round: bigint;
}

/** The pool's key has new shares: members sign the duty anew with them. */
export interface DutyMovedEventInput {
  /** Which duty. From 0 to 18446744073709551615. Unit: duty id. */
  readonly duty: bigint | number;
  /** Id of the new round. From 0 to 18446744073709551615. */
  readonly round: bigint | number;
}

/** A declaration of ownership has its bond. */
export interface OwnerDeclaredEvent {
  /** Id of the declaration. From 0 to 18446744073709551615. */
  readonly owner: bigint;
  /** Who declared it. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Locked behind it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bond_atoms: bigint;
}

/** A declaration of ownership has its bond. */
export interface OwnerDeclaredEventInput {
  /** Id of the declaration. From 0 to 18446744073709551615. */
  readonly owner: bigint | number;
  /** Who declared it. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Locked behind it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bond_atoms: bigint | number;
}

/** An owner named another account of its own. */
export interface AccountClaimedEvent {
  /** Id of the declaration. From 0 to 18446744073709551615. */
  readonly owner: bigint;
  /** The other account. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
}

/** An owner named another account of its own. */
export interface AccountClaimedEventInput {
  /** Id of the declaration. From 0 to 18446744073709551615. */
  readonly owner: bigint | number;
  /** The other account. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
}

/** An account confirmed whose it is. */
export interface OwnerJoinedEvent {
  /** Id of the declaration. From 0 to 18446744073709551615. */
  readonly owner: bigint;
  /** Who joined it. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
}

/** An account confirmed whose it is. */
export interface OwnerJoinedEventInput {
  /** Id of the declaration. From 0 to 18446744073709551615. */
  readonly owner: bigint | number;
  /** Who joined it. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
}

/** An owner took the bond of its declaration. */
export interface BondWithdrawnEvent {
  /** Id of the declaration. From 0 to 18446744073709551615. */
  readonly owner: bigint;
  /** Returned. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bond_atoms: bigint;
}

/** An owner took the bond of its declaration. */
export interface BondWithdrawnEventInput {
  /** Id of the declaration. From 0 to 18446744073709551615. */
  readonly owner: bigint | number;
  /** Returned. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bond_atoms: bigint | number;
}

/** Two accounts were proved to have one owner; bonds are slashed. */
export interface ControlProvedEvent {
  /** Id of the declaration that both belong to now. From 0 to 18446744073709551615. */
  readonly owner: bigint;
  /** The one account. From 0 to 18446744073709551615. Unit: account id. */
  readonly first: bigint;
  /** The other. From 0 to 18446744073709551615. Unit: account id. */
  readonly second: bigint;
  /** Of the bonds, to who proved it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounty_atoms: bigint;
  /** Of the bonds, burned or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint;
}

/** Two accounts were proved to have one owner; bonds are slashed. */
export interface ControlProvedEventInput {
  /** Id of the declaration that both belong to now. From 0 to 18446744073709551615. */
  readonly owner: bigint | number;
  /** The one account. From 0 to 18446744073709551615. Unit: account id. */
  readonly first: bigint | number;
  /** The other. From 0 to 18446744073709551615. Unit: account id. */
  readonly second: bigint | number;
  /** Of the bonds, to who proved it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounty_atoms: bigint | number;
  /** Of the bonds, burned or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint | number;
}

/** A slashed seat waits to be sold. */
export interface LotQueuedEvent {
  /** Id of the lot. From 0 to 18446744073709551615. */
  readonly lot: bigint;
  /** Its pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Its number there, 1 to n. From 0 to 65535. */
  readonly place: number;
  /** Locked with it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
}

/** A slashed seat waits to be sold. */
export interface LotQueuedEventInput {
  /** Id of the lot. From 0 to 18446744073709551615. */
  readonly lot: bigint | number;
  /** Its pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Its number there, 1 to n. From 0 to 65535. */
  readonly place: bigint | number;
  /** Locked with it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
}

/** Seats are for sale, by sealed bids. */
export interface AuctionOpenedEvent {
  /** Id of the auction. From 0 to 18446744073709551615. */
  readonly auction: bigint;
  /** d of every lot. From 0 to 4294967295. */
  readonly distance: number;
  /** Ids of its lots. */
  readonly lots: readonly bigint[];
  /** Commits are taken below it. From 0 to 18446744073709551615. Unit: height. */
  readonly commit_until_height: bigint;
  /** Reveals are taken from there to below it. From 0 to 18446744073709551615. Unit: height. */
  readonly reveal_until_height: bigint;
  /** To be bound into every bid. */
  readonly disclosure_hash: Hex;
}

/** Seats are for sale, by sealed bids. */
export interface AuctionOpenedEventInput {
  /** Id of the auction. From 0 to 18446744073709551615. */
  readonly auction: bigint | number;
  /** d of every lot. From 0 to 4294967295. */
  readonly distance: bigint | number;
  /** Ids of its lots. */
  readonly lots: readonly (bigint | number)[];
  /** Commits are taken below it. From 0 to 18446744073709551615. Unit: height. */
  readonly commit_until_height: bigint | number;
  /** Reveals are taken from there to below it. From 0 to 18446744073709551615. Unit: height. */
  readonly reveal_until_height: bigint | number;
  /** To be bound into every bid. */
  readonly disclosure_hash: Hex;
}

/** A sealed bid was made. */
export interface BidCommittedEvent {
  /** Id of the bid. From 0 to 18446744073709551615. */
  readonly bid: bigint;
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint;
  /** Who bids. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Locked with it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint;
}

/** A sealed bid was made. */
export interface BidCommittedEventInput {
  /** Id of the bid. From 0 to 18446744073709551615. */
  readonly bid: bigint | number;
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint | number;
  /** Who bids. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Locked with it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint | number;
}

/** A sealed bid was opened. */
export interface BidRevealedEvent {
  /** Id of the bid. From 0 to 18446744073709551615. */
  readonly bid: bigint;
  /** What it says. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bid_atoms: bigint;
}

/** A sealed bid was opened. */
export interface BidRevealedEventInput {
  /** Id of the bid. From 0 to 18446744073709551615. */
  readonly bid: bigint | number;
  /** What it says. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bid_atoms: bigint | number;
}

/** A bid came to nothing; its deposit is free. */
export interface BidSettledEvent {
  /** Id of the bid. From 0 to 18446744073709551615. */
  readonly bid: bigint;
  /** Why. */
  readonly end: "lost" | "displaced" | "not_opened" | "excused" | "ineligible" | "missed" | "others" | "retired";
  /** Back to the bidder. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint;
  /** PHI of the deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly lost_atoms: bigint;
}

/** A bid came to nothing; its deposit is free. */
export interface BidSettledEventInput {
  /** Id of the bid. From 0 to 18446744073709551615. */
  readonly bid: bigint | number;
  /** Why. */
  readonly end: "lost" | "displaced" | "not_opened" | "excused" | "ineligible" | "missed" | "others" | "retired";
  /** Back to the bidder. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint | number;
  /** PHI of the deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly lost_atoms: bigint | number;
}

/** Reveals are over and the seed is known: bids are in order. */
export interface AuctionDrawnEvent {
  /** Which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint;
  /** Bids that were made. From 0 to 4294967295. */
  readonly commits: number;
  /** Of them, revealed and eligible. From 0 to 4294967295. */
  readonly in_order: number;
  /** What each winner pays. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly price_atoms: bigint;
}

/** Reveals are over and the seed is known: bids are in order. */
export interface AuctionDrawnEventInput {
  /** Which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint | number;
  /** Bids that were made. From 0 to 4294967295. */
  readonly commits: bigint | number;
  /** Of them, revealed and eligible. From 0 to 4294967295. */
  readonly in_order: bigint | number;
  /** What each winner pays. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly price_atoms: bigint | number;
}

/** A seat has a buyer; the key rotation is pending. */
export interface LotSoldEvent {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint;
  /** Whose. From 0 to 18446744073709551615. */
  readonly bid: bigint;
  /** The buyer's seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** What it costs. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly price_atoms: bigint;
  /** The rotation's deadline. From 0 to 18446744073709551615. Unit: height. */
  readonly until_height: bigint;
}

/** A seat has a buyer; the key rotation is pending. */
export interface LotSoldEventInput {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint | number;
  /** Whose. From 0 to 18446744073709551615. */
  readonly bid: bigint | number;
  /** The buyer's seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** What it costs. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly price_atoms: bigint | number;
  /** The rotation's deadline. From 0 to 18446744073709551615. Unit: height. */
  readonly until_height: bigint | number;
}

/** The buyer is a member; the price is spent. */
export interface LotDoneEvent {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint;
  /** Whose. From 0 to 18446744073709551615. */
  readonly bid: bigint;
  /** Of the price, to the pool for its loss. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint;
  /** Of the price, to who reported the fault. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounty_atoms: bigint;
  /** Of the price, burned or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint;
  /** Deposit beyond the price, to the buyer. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint;
}

/** The buyer is a member; the price is spent. */
export interface LotDoneEventInput {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint | number;
  /** Whose. From 0 to 18446744073709551615. */
  readonly bid: bigint | number;
  /** Of the price, to the pool for its loss. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint | number;
  /** Of the price, to who reported the fault. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounty_atoms: bigint | number;
  /** Of the price, burned or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint | number;
  /** Deposit beyond the price, to the buyer. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint | number;
}

/** A sale failed; the lot passes to the next bidder. */
export interface LotFailedEvent {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint;
  /** Why. */
  readonly end: "lost" | "displaced" | "not_opened" | "excused" | "ineligible" | "missed" | "others" | "retired";
}

/** A sale failed; the lot passes to the next bidder. */
export interface LotFailedEventInput {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint | number;
  /** Why. */
  readonly end: "lost" | "displaced" | "not_opened" | "excused" | "ineligible" | "missed" | "others" | "retired";
}

/** A seat is for sale at a falling price. */
export interface DutchBegunEvent {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint;
  /** The price now. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly top_atoms: bigint;
  /** How often it began anew. From 0 to 4294967295. */
  readonly resets: number;
  /** Where it ends. From 0 to 18446744073709551615. Unit: height. */
  readonly until_height: bigint;
}

/** A seat is for sale at a falling price. */
export interface DutchBegunEventInput {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint | number;
  /** The price now. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly top_atoms: bigint | number;
  /** How often it began anew. From 0 to 4294967295. */
  readonly resets: bigint | number;
  /** Where it ends. From 0 to 18446744073709551615. Unit: height. */
  readonly until_height: bigint | number;
}

/** Nobody buys the seat; its old stake is spent. */
export interface LotUnsoldEvent {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint;
  /** The pool leaves; else a participant is drawn for it. */
  readonly retired: boolean;
  /** Of the stake, to the pool for its loss. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint;
  /** Of the stake, to who reported the fault. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounty_atoms: bigint;
  /** Of the stake, burned or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint;
}

/** Nobody buys the seat; its old stake is spent. */
export interface LotUnsoldEventInput {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint | number;
  /** The pool leaves; else a participant is drawn for it. */
  readonly retired: boolean;
  /** Of the stake, to the pool for its loss. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint | number;
  /** Of the stake, to who reported the fault. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bounty_atoms: bigint | number;
  /** Of the stake, burned or to the treasury. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly forfeited_atoms: bigint | number;
}

/** A participant was drawn for the place. */
export interface LotRefilledEvent {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint;
}

/** A participant was drawn for the place. */
export interface LotRefilledEventInput {
  /** Which lot. From 0 to 18446744073709551615. */
  readonly lot: bigint | number;
}

/** A pool's key is held by too many former members: it must leave. */
export interface PoolRetiredEvent {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Former members of the worst round, ex_max. From 0 to 4294967295. */
  readonly former: number;
  /** Sharings of its key. From 0 to 4294967295. */
  readonly rounds: number;
}

/** A pool's key is held by too many former members: it must leave. */
export interface PoolRetiredEventInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Former members of the worst round, ex_max. From 0 to 4294967295. */
  readonly former: bigint | number;
  /** Sharings of its key. From 0 to 4294967295. */
  readonly rounds: bigint | number;
}

export type Event =
  | { readonly ticked: TickedEvent }
  | { readonly transferred: TransferredEvent }
  | { readonly account_opened: AccountOpenedEvent }
  | { readonly identity_registered: IdentityRegisteredEvent }
  | { readonly paid_in: PaidInEvent }
  | { readonly paid_out: PaidOutEvent }
  | { readonly deposited: DepositedEvent }
  | { readonly topped_up: ToppedUpEvent }
  | { readonly withdrawn: WithdrawnEvent }
  | { readonly deposit_charged: DepositChargedEvent }
  | { readonly assembly_requested: AssemblyRequestedEvent }
  | { readonly list_closed: ListClosedEvent }
  | { readonly seat_taken: SeatTakenEvent }
  | { readonly pool_assembled: PoolAssembledEvent }
  | { readonly pool_dissolved: PoolDissolvedEvent }
  | { readonly seat_left: SeatLeftEvent }
  | { readonly seat_slashed: SeatSlashedEvent }
  | { readonly pool_funded: PoolFundedEvent }
  | { readonly pool_confirmed: PoolConfirmedEvent }
  | { readonly refill_requested: RefillRequestedEvent }
  | { readonly refill_ended: RefillEndedEvent }
  | { readonly validator_deposited: ValidatorDepositedEvent }
  | { readonly pool_halted: PoolHaltedEvent }
  | { readonly pool_resumed: PoolResumedEvent }
  | { readonly pool_exiting: PoolExitingEvent }
  | { readonly pool_closed: PoolClosedEvent }
  | { readonly balance_reported: BalanceReportedEvent }
  | { readonly stake_held: StakeHeldEvent }
  | { readonly seat_sold: SeatSoldEvent }
  | { readonly seat_unsold: SeatUnsoldEvent }
  | { readonly stake_spent: StakeSpentEvent }
  | { readonly seat_joined: SeatJoinedEvent }
  | { readonly pool_rewarded: PoolRewardedEvent }
  | { readonly pool_compensated: PoolCompensatedEvent }
  | { readonly rotation_begun: RotationBegunEvent }
  | { readonly set_closed: SetClosedEvent }
  | { readonly seat_drawn: SeatDrawnEvent }
  | { readonly committee_drawn: CommitteeDrawnEvent }
  | { readonly division_ended: DivisionEndedEvent }
  | { readonly handed_over: HandedOverEvent }
  | { readonly handover_dropped: HandoverDroppedEvent }
  | { readonly seat_placed: SeatPlacedEvent }
  | { readonly seat_rested: SeatRestedEvent }
  | { readonly withdrawal_begun: WithdrawalBegunEvent }
  | { readonly fine_imposed: FineImposedEvent }
  | { readonly fine_raised: FineRaisedEvent }
  | { readonly fine_paid: FinePaidEvent }
  | { readonly fine_cancelled: FineCancelledEvent }
  | { readonly fine_escrow_released: FineEscrowReleasedEvent }
  | { readonly slashed_for_debt: SlashedForDebtEvent }
  | { readonly debt_closed: DebtClosedEvent }
  | { readonly beacon_joined: BeaconJoinedEvent }
  | { readonly revealed: RevealedEvent }
  | { readonly beacon_left: BeaconLeftEvent }
  | { readonly reveal_missed: RevealMissedEvent }
  | { readonly beacon_fixed: BeaconFixedEvent }
  | { readonly sharing_begun: SharingBegunEvent }
  | { readonly key_registered: KeyRegisteredEvent }
  | { readonly sharing_phase: SharingPhaseEvent }
  | { readonly dealt: DealtEvent }
  | { readonly complaint_judged: ComplaintJudgedEvent }
  | { readonly share_confirmed: ShareConfirmedEvent }
  | { readonly keygen_left: KeygenLeftEvent }
  | { readonly round_counted: RoundCountedEvent }
  | { readonly key_generated: KeyGeneratedEvent }
  | { readonly cut_over: CutOverEvent }
  | { readonly sharing_failed: SharingFailedEvent }
  | { readonly duty_opened: DutyOpenedEvent }
  | { readonly task_proposed: TaskProposedEvent }
  | { readonly task_invalid: TaskInvalidEvent }
  | { readonly envelope_posted: EnvelopePostedEvent }
  | { readonly partial_wrong: PartialWrongEvent }
  | { readonly task_completed: TaskCompletedEvent }
  | { readonly signature_recorded: SignatureRecordedEvent }
  | { readonly evidence_used: EvidenceUsedEvent }
  | { readonly duty_judged: DutyJudgedEvent }
  | { readonly duty_dropped: DutyDroppedEvent }
  | { readonly duty_moved: DutyMovedEvent }
  | { readonly owner_declared: OwnerDeclaredEvent }
  | { readonly account_claimed: AccountClaimedEvent }
  | { readonly owner_joined: OwnerJoinedEvent }
  | { readonly bond_withdrawn: BondWithdrawnEvent }
  | { readonly control_proved: ControlProvedEvent }
  | { readonly lot_queued: LotQueuedEvent }
  | { readonly auction_opened: AuctionOpenedEvent }
  | { readonly bid_committed: BidCommittedEvent }
  | { readonly bid_revealed: BidRevealedEvent }
  | { readonly bid_settled: BidSettledEvent }
  | { readonly auction_drawn: AuctionDrawnEvent }
  | { readonly lot_sold: LotSoldEvent }
  | { readonly lot_done: LotDoneEvent }
  | { readonly lot_failed: LotFailedEvent }
  | { readonly dutch_begun: DutchBegunEvent }
  | { readonly lot_unsold: LotUnsoldEvent }
  | { readonly lot_refilled: LotRefilledEvent }
  | { readonly pool_retired: PoolRetiredEvent };

export type EventInput =
  | { readonly ticked: TickedEventInput }
  | { readonly transferred: TransferredEventInput }
  | { readonly account_opened: AccountOpenedEventInput }
  | { readonly identity_registered: IdentityRegisteredEventInput }
  | { readonly paid_in: PaidInEventInput }
  | { readonly paid_out: PaidOutEventInput }
  | { readonly deposited: DepositedEventInput }
  | { readonly topped_up: ToppedUpEventInput }
  | { readonly withdrawn: WithdrawnEventInput }
  | { readonly deposit_charged: DepositChargedEventInput }
  | { readonly assembly_requested: AssemblyRequestedEventInput }
  | { readonly list_closed: ListClosedEventInput }
  | { readonly seat_taken: SeatTakenEventInput }
  | { readonly pool_assembled: PoolAssembledEventInput }
  | { readonly pool_dissolved: PoolDissolvedEventInput }
  | { readonly seat_left: SeatLeftEventInput }
  | { readonly seat_slashed: SeatSlashedEventInput }
  | { readonly pool_funded: PoolFundedEventInput }
  | { readonly pool_confirmed: PoolConfirmedEventInput }
  | { readonly refill_requested: RefillRequestedEventInput }
  | { readonly refill_ended: RefillEndedEventInput }
  | { readonly validator_deposited: ValidatorDepositedEventInput }
  | { readonly pool_halted: PoolHaltedEventInput }
  | { readonly pool_resumed: PoolResumedEventInput }
  | { readonly pool_exiting: PoolExitingEventInput }
  | { readonly pool_closed: PoolClosedEventInput }
  | { readonly balance_reported: BalanceReportedEventInput }
  | { readonly stake_held: StakeHeldEventInput }
  | { readonly seat_sold: SeatSoldEventInput }
  | { readonly seat_unsold: SeatUnsoldEventInput }
  | { readonly stake_spent: StakeSpentEventInput }
  | { readonly seat_joined: SeatJoinedEventInput }
  | { readonly pool_rewarded: PoolRewardedEventInput }
  | { readonly pool_compensated: PoolCompensatedEventInput }
  | { readonly rotation_begun: RotationBegunEventInput }
  | { readonly set_closed: SetClosedEventInput }
  | { readonly seat_drawn: SeatDrawnEventInput }
  | { readonly committee_drawn: CommitteeDrawnEventInput }
  | { readonly division_ended: DivisionEndedEventInput }
  | { readonly handed_over: HandedOverEventInput }
  | { readonly handover_dropped: HandoverDroppedEventInput }
  | { readonly seat_placed: SeatPlacedEventInput }
  | { readonly seat_rested: SeatRestedEventInput }
  | { readonly withdrawal_begun: WithdrawalBegunEventInput }
  | { readonly fine_imposed: FineImposedEventInput }
  | { readonly fine_raised: FineRaisedEventInput }
  | { readonly fine_paid: FinePaidEventInput }
  | { readonly fine_cancelled: FineCancelledEventInput }
  | { readonly fine_escrow_released: FineEscrowReleasedEventInput }
  | { readonly slashed_for_debt: SlashedForDebtEventInput }
  | { readonly debt_closed: DebtClosedEventInput }
  | { readonly beacon_joined: BeaconJoinedEventInput }
  | { readonly revealed: RevealedEventInput }
  | { readonly beacon_left: BeaconLeftEventInput }
  | { readonly reveal_missed: RevealMissedEventInput }
  | { readonly beacon_fixed: BeaconFixedEventInput }
  | { readonly sharing_begun: SharingBegunEventInput }
  | { readonly key_registered: KeyRegisteredEventInput }
  | { readonly sharing_phase: SharingPhaseEventInput }
  | { readonly dealt: DealtEventInput }
  | { readonly complaint_judged: ComplaintJudgedEventInput }
  | { readonly share_confirmed: ShareConfirmedEventInput }
  | { readonly keygen_left: KeygenLeftEventInput }
  | { readonly round_counted: RoundCountedEventInput }
  | { readonly key_generated: KeyGeneratedEventInput }
  | { readonly cut_over: CutOverEventInput }
  | { readonly sharing_failed: SharingFailedEventInput }
  | { readonly duty_opened: DutyOpenedEventInput }
  | { readonly task_proposed: TaskProposedEventInput }
  | { readonly task_invalid: TaskInvalidEventInput }
  | { readonly envelope_posted: EnvelopePostedEventInput }
  | { readonly partial_wrong: PartialWrongEventInput }
  | { readonly task_completed: TaskCompletedEventInput }
  | { readonly signature_recorded: SignatureRecordedEventInput }
  | { readonly evidence_used: EvidenceUsedEventInput }
  | { readonly duty_judged: DutyJudgedEventInput }
  | { readonly duty_dropped: DutyDroppedEventInput }
  | { readonly duty_moved: DutyMovedEventInput }
  | { readonly owner_declared: OwnerDeclaredEventInput }
  | { readonly account_claimed: AccountClaimedEventInput }
  | { readonly owner_joined: OwnerJoinedEventInput }
  | { readonly bond_withdrawn: BondWithdrawnEventInput }
  | { readonly control_proved: ControlProvedEventInput }
  | { readonly lot_queued: LotQueuedEventInput }
  | { readonly auction_opened: AuctionOpenedEventInput }
  | { readonly bid_committed: BidCommittedEventInput }
  | { readonly bid_revealed: BidRevealedEventInput }
  | { readonly bid_settled: BidSettledEventInput }
  | { readonly auction_drawn: AuctionDrawnEventInput }
  | { readonly lot_sold: LotSoldEventInput }
  | { readonly lot_done: LotDoneEventInput }
  | { readonly lot_failed: LotFailedEventInput }
  | { readonly dutch_begun: DutchBegunEventInput }
  | { readonly lot_unsold: LotUnsoldEventInput }
  | { readonly lot_refilled: LotRefilledEventInput }
  | { readonly pool_retired: PoolRetiredEventInput };

export type Code =
  | "machine.malformed"
  | "machine.signature_not_taken"
  | "machine.sequence_not_taken"
  | "machine.valid_until_not_taken"
  | "machine.signature_missing"
  | "machine.sequence_missing"
  | "machine.valid_until_missing"
  | "machine.funds_not_taken"
  | "machine.expired"
  | "machine.unknown_sender"
  | "machine.wrong_sequence"
  | "machine.sequence_exhausted"
  | "machine.backlog"
  | "machine.supply_overflow"
  | "machine.too_few_hours"
  | "machine.no_key"
  | "machine.bad_signature"
  | "accounts.zero_amount"
  | "accounts.unknown_receiver_form"
  | "accounts.too_little_balance"
  | "accounts.too_few_hours"
  | "accounts.fee_below_rule"
  | "accounts.self_transfer"
  | "accounts.hours_overflow"
  | "accounts.no_account"
  | "accounts.host_only"
  | "accounts.identity_fixed"
  | "accounts.identity_in_use"
  | "accounts.identity_unproved"
  | "pools.not_the_constant"
  | "pools.no_account"
  | "pools.already_joined"
  | "pools.no_identity"
  | "pools.not_joined"
  | "pools.seated"
  | "pools.deposit_whole"
  | "pools.not_what_is_missing"
  | "pools.list_frozen"
  | "pools.too_little_balance"
  | "pools.request_open"
  | "pools.too_few_active"
  | "pools.past_the_last_height"
  | "pools.reveal_awaited"
  | "pools.zero_amount"
  | "pools.unknown_pool"
  | "pools.wrong_state"
  | "pools.wrong_counter"
  | "pools.group_unproved"
  | "pools.not_first_account"
  | "pools.rotating_already"
  | "pools.deposits_made"
  | "pools.rotation_too_short"
  | "pools.stake_out_of_bounds"
  | "pools.leaving_already"
  | "fines.zero_amount"
  | "fines.unknown_seat"
  | "fines.slashed_seat"
  | "fines.closed_seat"
  | "fines.nothing_due"
  | "fines.no_account"
  | "fines.too_little_balance"
  | "fines.too_many_payers"
  | "fines.evidence_used"
  | "fines.unknown_fine"
  | "fines.cancelled_already"
  | "fines.dispute_over"
  | "beacon.zero_commitment"
  | "beacon.host_mode"
  | "beacon.no_account"
  | "beacon.no_deposit"
  | "beacon.already_joined"
  | "beacon.not_joined"
  | "beacon.already_leaving"
  | "beacon.already_revealed"
  | "beacon.too_early"
  | "beacon.too_late"
  | "beacon.wrong_preimage"
  | "beacon.settling"
  | "beacon.past_the_last_height"
  | "keys.no_account"
  | "keys.no_session"
  | "keys.wrong_phase"
  | "keys.not_a_member"
  | "keys.not_a_dealer"
  | "keys.lost_seat"
  | "keys.already_registered"
  | "keys.already_dealt"
  | "keys.lied"
  | "keys.no_dealing"
  | "keys.void_already"
  | "keys.doomed"
  | "keys.not_ready"
  | "keys.already_confirmed"
  | "keys.not_wronged"
  | "keys.left_already"
  | "keys.wrong_length"
  | "keys.bad_point"
  | "keys.bad_scalar"
  | "keys.unproved_possession"
  | "keys.not_the_share"
  | "keys.unproved_dealing"
  | "keys.unproved_complaint"
  | "keys.wrong_partial"
  | "duties.shares_not_rising"
  | "duties.no_conflict"
  | "duties.no_account"
  | "duties.unknown_duty"
  | "duties.unknown_pool"
  | "duties.unknown_record"
  | "duties.not_coordinator"
  | "duties.no_member"
  | "duties.not_proposed"
  | "duties.already_proposed"
  | "duties.already_completed"
  | "duties.already_posted"
  | "duties.already_recorded"
  | "duties.too_late"
  | "duties.wrong_height"
  | "duties.dated_back"
  | "duties.not_recorded_before"
  | "duties.unknown_index"
  | "duties.different_identities"
  | "duties.too_few_signers"
  | "duties.bad_point"
  | "duties.nothing_at_stake"
  | "duties.evidence_used"
  | "duties.bad_signature"
  | "duties.bad_partial"
  | "duties.bad_envelope"
  | "duties.bad_group_signature"
  | "auctions.zero_bid"
  | "auctions.same_account"
  | "auctions.no_account"
  | "auctions.not_declared"
  | "auctions.bonded_already"
  | "auctions.not_bonded"
  | "auctions.unknown_account"
  | "auctions.declared_elsewhere"
  | "auctions.claimed_already"
  | "auctions.not_claimed"
  | "auctions.too_many_accounts"
  | "auctions.bid_open"
  | "auctions.bond_engaged"
  | "auctions.no_identity"
  | "auctions.declared_together"
  | "auctions.nothing_declared"
  | "auctions.control_unproved"
  | "auctions.unknown_auction"
  | "auctions.other_disclosure"
  | "auctions.not_committed"
  | "auctions.revealed_already"
  | "auctions.too_early"
  | "auctions.too_late"
  | "auctions.not_on_sale"
  | "auctions.deposit_too_small"
  | "auctions.below_reserve"
  | "auctions.above_deposit"
  | "auctions.wrong_opening"
  | "auctions.second_commit"
  | "auctions.bid_elsewhere"
  | "auctions.cannot_sit"
  | "auctions.slashed_owner"
  | "auctions.own_report"
  | "auctions.fines_unpaid"
  | "auctions.in_grace"
  | "auctions.seat_limit"
  | "auctions.auction_full"
  | "auctions.price_above_max"
  | "auctions.too_little_balance"
  | "block.malformed"
  | "block.height_not_above"
  | "block.time_fell"
  | "block.seed_not_of_beacon"
  | "block.time_not_of_height"
  | "block.seal_not_taken"
  | "block.seal_missing"
  | "block.wrong_parent"
  | "block.wrong_parent_root"
  | "block.wrong_transactions_root"
  | "block.unknown_producer"
  | "block.bad_signature";

/** Ties a block to its parent and its producer. */
export interface Seal {
  /** Hash of the block before. */
  readonly parent: Hex;
  /** State root after the block before. */
  readonly parent_root: Hex;
  /** Merkle root over the transactions. */
  readonly transactions_root: Hex;
  /** Name of the account that made the block. */
  readonly producer: Name;
  /** Ed25519 by the producer over the block hash. */
  readonly signature: Hex;
}

/** Ties a block to its parent and its producer. */
export interface SealInput {
  /** Hash of the block before. */
  readonly parent: Hex;
  /** State root after the block before. */
  readonly parent_root: Hex;
  /** Merkle root over the transactions. */
  readonly transactions_root: Hex;
  /** Name of the account that made the block. */
  readonly producer: Name;
  /** Ed25519 by the producer over the block hash. */
  readonly signature: Hex;
}

/** When a block is, and what randomness it brings. */
export interface Header {
  /** Above the last; heights between are empty. From 0 to 576460752303423487. Unit: height. */
  readonly height: bigint;
  /** Never falls. From 0 to 1099511627775. Unit: seconds. */
  readonly time: bigint;
  /** Randomness of the block. */
  readonly seed: Hex;
  /** Only where the ledger authenticates. */
  readonly seal?: Seal | undefined;
}

/** When a block is, and what randomness it brings. */
export interface HeaderInput {
  /** Above the last; heights between are empty. From 0 to 576460752303423487. Unit: height. */
  readonly height: bigint | number;
  /** Never falls. From 0 to 1099511627775. Unit: seconds. */
  readonly time: bigint | number;
  /** Randomness of the block. */
  readonly seed: Hex;
  /** Only where the ledger authenticates. */
  readonly seal?: SealInput | null | undefined;
}

/** One message and who sends it. */
export interface Transaction {
  /** Name of the sender. */
  readonly sender: Name;
  /** The sender's own counter; only where the ledger authenticates. From 0 to 4294967295. Unit: sequence. */
  readonly sequence?: number | undefined;
  /** Last height at which it is taken; only where the ledger authenticates. From 0 to 18446744073709551615. Unit: height. */
  readonly valid_until?: bigint | undefined;
  /** Coins that the host received with it; only where the host authenticates. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly funds_atoms: bigint;
  /** What is asked. */
  readonly message: Message;
  /** Ed25519 over H("transaction", ledger id, the rest of the transaction). */
  readonly signature?: Hex | undefined;
}

/** One message and who sends it. */
export interface TransactionInput {
  /** Name of the sender. */
  readonly sender: Name;
  /** The sender's own counter; only where the ledger authenticates. From 0 to 4294967295. Unit: sequence. */
  readonly sequence?: bigint | number | null | undefined;
  /** Last height at which it is taken; only where the ledger authenticates. From 0 to 18446744073709551615. Unit: height. */
  readonly valid_until?: bigint | number | null | undefined;
  /** Coins that the host received with it; only where the host authenticates. From 0 to 79228162514264337593543950335. Unit: atoms. Default: `0`. */
  readonly funds_atoms?: bigint | number | undefined;
  /** What is asked. */
  readonly message: MessageInput;
  /** Ed25519 over H("transaction", ledger id, the rest of the transaction). */
  readonly signature?: Hex | null | undefined;
}

/** A header and its transactions in order. */
export interface Block {
  /** When it is. */
  readonly header: Header;
  /** Applied one after the other. Default: `[]`. */
  readonly transactions: readonly Transaction[];
}

/** A header and its transactions in order. */
export interface BlockInput {
  /** When it is. */
  readonly header: HeaderInput;
  /** Applied one after the other. Default: `[]`. */
  readonly transactions?: readonly TransactionInput[] | undefined;
}

/** A payment that the host makes. */
export interface HostPaid {
  /** Receiver. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Paid. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** A payment that the host makes. */
export interface HostPaidInput {
  /** Receiver. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Paid. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** What became of a transaction. */
export interface Receipt {
  /** applied; failed (applied, pays its fee, a proof was wrong); or refused (changed nothing). */
  readonly outcome: "applied" | "failed" | "refused";
  /** Why it failed or was refused. */
  readonly error?: Code | undefined;
  /** What happened, in order. Default: `[]`. */
  readonly events: readonly Event[];
  /** Host payments that it caused. Default: `[]`. */
  readonly payouts: readonly HostPaid[];
}

/** What became of a transaction. */
export interface ReceiptInput {
  /** applied; failed (applied, pays its fee, a proof was wrong); or refused (changed nothing). */
  readonly outcome: "applied" | "failed" | "refused";
  /** Why it failed or was refused. */
  readonly error?: Code | null | undefined;
  /** What happened, in order. Default: `[]`. */
  readonly events?: readonly EventInput[] | undefined;
  /** Host payments that it caused. Default: `[]`. */
  readonly payouts?: readonly HostPaidInput[] | undefined;
}

/** What became of a block. */
export interface BlockResult {
  /** Hash of the header. */
  readonly hash: Hex;
  /** Events of work that was due. */
  readonly opening: readonly Event[];
  /** One for each transaction. */
  readonly receipts: readonly Receipt[];
  /** Root over all records after the block. */
  readonly state_root?: Hex | undefined;
}

/** What became of a block. */
export interface BlockResultInput {
  /** Hash of the header. */
  readonly hash: Hex;
  /** Events of work that was due. */
  readonly opening: readonly EventInput[];
  /** One for each transaction. */
  readonly receipts: readonly ReceiptInput[];
  /** Root over all records after the block. */
  readonly state_root?: Hex | null | undefined;
}

/** Where the ledger stands, and where all money is. */
export type StatusQuery = Record<string, never>;

/** Where the ledger stands, and where all money is. */
export type StatusQueryInput = Record<string, never>;

/** What the genesis fixed for good. */
export type RulesQuery = Record<string, never>;

/** What the genesis fixed for good. */
export type RulesQueryInput = Record<string, never>;

/** One account by its name. */
export interface AccountQuery {
  /** Its name. */
  readonly name: Name;
}

/** One account by its name. */
export interface AccountQueryInput {
  /** Its name. */
  readonly name: Name;
}

/** Accounts by id, a page at a time. */
export interface AccountsQuery {
  /** Id to begin at. From 0 to 18446744073709551615. Unit: account id. Default: `0`. */
  readonly first: bigint;
  /** Most entries. From 1 to 100. Unit: entries. Default: `100`. */
  readonly limit: number;
}

/** Accounts by id, a page at a time. */
export interface AccountsQueryInput {
  /** Id to begin at. From 0 to 18446744073709551615. Unit: account id. Default: `0`. */
  readonly first?: bigint | number | undefined;
  /** Most entries. From 1 to 100. Unit: entries. Default: `100`. */
  readonly limit?: bigint | number | undefined;
}

/** One pool with its seats and what they owe. */
export interface PoolQuery {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
}

/** One pool with its seats and what they owe. */
export interface PoolQueryInput {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
}

/** Accounts that made a deposit, a page at a time. */
export interface ParticipantsQuery {
  /** Record to begin at. From 0 to 18446744073709551615. Default: `0`. */
  readonly first: bigint;
  /** Most entries. From 1 to 100. Unit: entries. Default: `100`. */
  readonly limit: number;
}

/** Accounts that made a deposit, a page at a time. */
export interface ParticipantsQueryInput {
  /** Record to begin at. From 0 to 18446744073709551615. Default: `0`. */
  readonly first?: bigint | number | undefined;
  /** Most entries. From 1 to 100. Unit: entries. Default: `100`. */
  readonly limit?: bigint | number | undefined;
}

/** The request for a pool that is under way, and sums. */
export type AssemblyQuery = Record<string, never>;

/** The request for a pool that is under way, and sums. */
export type AssemblyQueryInput = Record<string, never>;

/** One seat and what it owes now. */
export interface SeatQuery {
  /** Its id. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
}

/** One seat and what it owes now. */
export interface SeatQueryInput {
  /** Its id. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
}

/** How a seat's debt grows if nobody pays: one point an epoch. */
export interface GrowthQuery {
  /** Whose debt. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Epoch to begin at; the settled one at the earliest. From 0 to 18446744073709551615. Unit: epoch. Default: `0`. */
  readonly first: bigint;
  /** Most points. From 1 to 1000. Unit: points. Default: `100`. */
  readonly count: number;
}

/** How a seat's debt grows if nobody pays: one point an epoch. */
export interface GrowthQueryInput {
  /** Whose debt. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Epoch to begin at; the settled one at the earliest. From 0 to 18446744073709551615. Unit: epoch. Default: `0`. */
  readonly first?: bigint | number | undefined;
  /** Most points. From 1 to 1000. Unit: points. Default: `100`. */
  readonly count?: bigint | number | undefined;
}

/** The seed of an epoch, if it is fixed and still kept. */
export interface BeaconQuery {
  /** Which. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
}

/** The seed of an epoch, if it is fixed and still kept. */
export interface BeaconQueryInput {
  /** Which. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
}

/** The key of a pool and where its sharing stands. */
export interface KeyringQuery {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
}

/** The key of a pool and where its sharing stands. */
export interface KeyringQueryInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
}

/** A session, with its members and dealers. */
export interface SharingQuery {
  /** Its id. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
}

/** A session, with its members and dealers. */
export interface SharingQueryInput {
  /** Its id. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
}

/** One dealing of an open session. */
export interface DealingQuery {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint;
  /** The dealer's index, from 1. From 0 to 4294967295. */
  readonly dealer: number;
}

/** One dealing of an open session. */
export interface DealingQueryInput {
  /** Which session. From 0 to 18446744073709551615. Unit: session id. */
  readonly session: bigint | number;
  /** The dealer's index, from 1. From 0 to 4294967295. */
  readonly dealer: bigint | number;
}

/** A round of a pool's lineage. */
export interface RoundQuery {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Its place in the lineage, from 0; the round in force where left out. From 0 to 4294967295. */
  readonly place?: number | undefined;
}

/** A round of a pool's lineage. */
export interface RoundQueryInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Its place in the lineage, from 0; the round in force where left out. From 0 to 4294967295. */
  readonly place?: bigint | number | null | undefined;
}

/** What is open for a pool to sign, and who signed. */
export interface DutiesQuery {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
}

/** What is open for a pool to sign, and who signed. */
export interface DutiesQueryInput {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
}

/** What a pool has signed for a target epoch or a slot, as first recorded. */
export interface SignedQuery {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** A block; otherwise an attestation. Default: `false`. */
  readonly block: boolean;
  /** Target epoch of an attestation, slot of a block. From 0 to 18446744073709551615. */
  readonly number: bigint;
}

/** What a pool has signed for a target epoch or a slot, as first recorded. */
export interface SignedQueryInput {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** A block; otherwise an attestation. Default: `false`. */
  readonly block?: boolean | undefined;
  /** Target epoch of an attestation, slot of a block. From 0 to 18446744073709551615. */
  readonly number: bigint | number;
}

/** One entry of the signing record, by its id. */
export interface SignedEntryQuery {
  /** Its id; entries count from 0 and are never erased. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly record: bigint;
}

/** One entry of the signing record, by its id. */
export interface SignedEntryQueryInput {
  /** Its id; entries count from 0 and are never erased. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly record: bigint | number;
}

/** Evidence of duties, where it was used. */
export interface EvidenceQuery {
  /** Its id. */
  readonly evidence: Hex;
}

/** Evidence of duties, where it was used. */
export interface EvidenceQueryInput {
  /** Its id. */
  readonly evidence: Hex;
}

/** One auction with its lots and bids. */
export interface AuctionQuery {
  /** Its id. From 0 to 18446744073709551615. */
  readonly auction: bigint;
}

/** One auction with its lots and bids. */
export interface AuctionQueryInput {
  /** Its id. From 0 to 18446744073709551615. */
  readonly auction: bigint | number;
}

/** The slashed seats of a pool that are not sold yet. */
export interface SalesQuery {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
}

/** The slashed seats of a pool that are not sold yet. */
export interface SalesQueryInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
}

/** The beneficial owner of an account, as declared or proved. */
export interface OwnerQuery {
  /** Name of the account. */
  readonly account: Name;
}

/** The beneficial owner of an account, as declared or proved. */
export interface OwnerQueryInput {
  /** Name of the account. */
  readonly account: Name;
}

/** How risky a pool's key is, over all its rounds. */
export interface KeyRiskQuery {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** q of the odds; the genesis's where left out. From 0 to 4294967295. Unit: 2^-16. */
  readonly failing_chance?: number | undefined;
  /** p_d of the chances; the genesis's where left out. From 0 to 4294967295. Unit: 2^-16. */
  readonly departed_chance?: number | undefined;
  /** p_c of the chances; the genesis's where left out. From 0 to 4294967295. Unit: 2^-16. */
  readonly current_chance?: number | undefined;
}

/** How risky a pool's key is, over all its rounds. */
export interface KeyRiskQueryInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** q of the odds; the genesis's where left out. From 0 to 4294967295. Unit: 2^-16. */
  readonly failing_chance?: bigint | number | null | undefined;
  /** p_d of the chances; the genesis's where left out. From 0 to 4294967295. Unit: 2^-16. */
  readonly departed_chance?: bigint | number | null | undefined;
  /** p_c of the chances; the genesis's where left out. From 0 to 4294967295. Unit: 2^-16. */
  readonly current_chance?: bigint | number | null | undefined;
}

/** How likely a pool drawn at random has too many bad members. */
export interface AssemblyRiskQuery {
  /** How many there are to draw from. From 1 to 4294967295. */
  readonly accounts: number;
  /** Of them, how many are bad. From 0 to 4294967295. */
  readonly bad: number;
  /** Seats of the pool, n. From 4 to 128. */
  readonly size: number;
  /** Each is drawn at most once (hypergeometric); else each member is bad with chance bad / accounts (binomial). Default: `true`. */
  readonly drawn: boolean;
}

/** How likely a pool drawn at random has too many bad members. */
export interface AssemblyRiskQueryInput {
  /** How many there are to draw from. From 1 to 4294967295. */
  readonly accounts: bigint | number;
  /** Of them, how many are bad. From 0 to 4294967295. */
  readonly bad: bigint | number;
  /** Seats of the pool, n. From 4 to 128. */
  readonly size: bigint | number;
  /** Each is drawn at most once (hypergeometric); else each member is bad with chance bad / accounts (binomial). Default: `true`. */
  readonly drawn?: boolean | undefined;
}

/** The smallest pools that keep a limit of risk. */
export interface SafeSizeQuery {
  /** How many there are to draw from. From 1 to 4294967295. */
  readonly accounts: number;
  /** Of them, how many are bad. From 0 to 4294967295. */
  readonly bad: number;
  /** Each is drawn at most once; else each is bad by a chance of its own. Default: `true`. */
  readonly drawn: boolean;
  /** A takeover may happen in one of so many pools. From 1 to 18446744073709551615. */
  readonly takeover_one_in: bigint;
  /** A halt may happen in one of so many pools. From 1 to 18446744073709551615. */
  readonly halt_one_in: bigint;
  /** Only sizes 4, 7, 10, ... count. Default: `false`. */
  readonly three_f_plus_one: boolean;
}

/** The smallest pools that keep a limit of risk. */
export interface SafeSizeQueryInput {
  /** How many there are to draw from. From 1 to 4294967295. */
  readonly accounts: bigint | number;
  /** Of them, how many are bad. From 0 to 4294967295. */
  readonly bad: bigint | number;
  /** Each is drawn at most once; else each is bad by a chance of its own. Default: `true`. */
  readonly drawn?: boolean | undefined;
  /** A takeover may happen in one of so many pools. From 1 to 18446744073709551615. */
  readonly takeover_one_in: bigint | number;
  /** A halt may happen in one of so many pools. From 1 to 18446744073709551615. */
  readonly halt_one_in: bigint | number;
  /** Only sizes 4, 7, 10, ... count. Default: `false`. */
  readonly three_f_plus_one?: boolean | undefined;
}

/** How the ledger's pools rotate, and the next division. */
export type RotationQuery = Record<string, never>;

/** How the ledger's pools rotate, and the next division. */
export type RotationQueryInput = Record<string, never>;

/** What a seat of a rotating pool is to do next. */
export interface TurnQuery {
  /** Its id. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
}

/** What a seat of a rotating pool is to do next. */
export interface TurnQueryInput {
  /** Its id. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
}

/** Who holds a rotating pool's key, and who is to hold it next. */
export interface HandoverQuery {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
}

/** Who holds a rotating pool's key, and who is to hold it next. */
export interface HandoverQueryInput {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
}

export type Query =
  | { readonly status: StatusQuery }
  | { readonly rules: RulesQuery }
  | { readonly account: AccountQuery }
  | { readonly accounts: AccountsQuery }
  | { readonly pool: PoolQuery }
  | { readonly participants: ParticipantsQuery }
  | { readonly assembly: AssemblyQuery }
  | { readonly seat: SeatQuery }
  | { readonly growth: GrowthQuery }
  | { readonly beacon: BeaconQuery }
  | { readonly keyring: KeyringQuery }
  | { readonly sharing: SharingQuery }
  | { readonly dealing: DealingQuery }
  | { readonly round: RoundQuery }
  | { readonly duties: DutiesQuery }
  | { readonly signed: SignedQuery }
  | { readonly signed_entry: SignedEntryQuery }
  | { readonly evidence: EvidenceQuery }
  | { readonly auction: AuctionQuery }
  | { readonly sales: SalesQuery }
  | { readonly owner: OwnerQuery }
  | { readonly key_risk: KeyRiskQuery }
  | { readonly assembly_risk: AssemblyRiskQuery }
  | { readonly safe_size: SafeSizeQuery }
  | { readonly rotation: RotationQuery }
  | { readonly turn: TurnQuery }
  | { readonly handover: HandoverQuery };

export type QueryInput =
  | { readonly status: StatusQueryInput }
  | { readonly rules: RulesQueryInput }
  | { readonly account: AccountQueryInput }
  | { readonly accounts: AccountsQueryInput }
  | { readonly pool: PoolQueryInput }
  | { readonly participants: ParticipantsQueryInput }
  | { readonly assembly: AssemblyQueryInput }
  | { readonly seat: SeatQueryInput }
  | { readonly growth: GrowthQueryInput }
  | { readonly beacon: BeaconQueryInput }
  | { readonly keyring: KeyringQueryInput }
  | { readonly sharing: SharingQueryInput }
  | { readonly dealing: DealingQueryInput }
  | { readonly round: RoundQueryInput }
  | { readonly duties: DutiesQueryInput }
  | { readonly signed: SignedQueryInput }
  | { readonly signed_entry: SignedEntryQueryInput }
  | { readonly evidence: EvidenceQueryInput }
  | { readonly auction: AuctionQueryInput }
  | { readonly sales: SalesQueryInput }
  | { readonly owner: OwnerQueryInput }
  | { readonly key_risk: KeyRiskQueryInput }
  | { readonly assembly_risk: AssemblyRiskQueryInput }
  | { readonly safe_size: SafeSizeQueryInput }
  | { readonly rotation: RotationQueryInput }
  | { readonly turn: TurnQueryInput }
  | { readonly handover: HandoverQueryInput };

/** There is no such thing. */
export type NothingAnswer = Record<string, never>;

/** There is no such thing. */
export type NothingAnswerInput = Record<string, never>;

/** The block that is open or was opened last. */
export interface Clock {
  /** Its height. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint;
  /** Its time. From 0 to 18446744073709551615. Unit: seconds. */
  readonly time: bigint;
  /** Its randomness. */
  readonly seed: Hex;
  /** H("header", all of the header but the signature). */
  readonly block_hash: Hex;
  /** Coin hours burned in all blocks before it. From 0 to 340282366920938463463374607431768211455. Unit: coin hours. */
  readonly hours_burned_before: bigint;
  /** Due work is left; only `tick` is taken. */
  readonly backlog: boolean;
}

/** The block that is open or was opened last. */
export interface ClockInput {
  /** Its height. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint | number;
  /** Its time. From 0 to 18446744073709551615. Unit: seconds. */
  readonly time: bigint | number;
  /** Its randomness. */
  readonly seed: Hex;
  /** H("header", all of the header but the signature). */
  readonly block_hash: Hex;
  /** Coin hours burned in all blocks before it. From 0 to 340282366920938463463374607431768211455. Unit: coin hours. */
  readonly hours_burned_before: bigint | number;
  /** Due work is left; only `tick` is taken. */
  readonly backlog: boolean;
}

/** Where all money is (law L-1), and the coin hours burned so far. */
export interface Totals {
  /** Created: genesis and payments in, less payments out. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly minted_atoms: bigint;
  /** Destroyed by rules. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly burned_atoms: bigint;
  /** Held by the protocol. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly treasury_atoms: bigint;
  /** Sum of all balances. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balances_atoms: bigint;
  /** Sum of all deposits and seat stakes. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stakes_atoms: bigint;
  /** Sum of all escrows. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly escrows_atoms: bigint;
  /** Held by pools, and no account's. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly pooled_atoms: bigint;
  /** Sum of all fees. From 0 to 340282366920938463463374607431768211455. Unit: coin hours. */
  readonly hours_burned: bigint;
}

/** Where all money is (law L-1), and the coin hours burned so far. */
export interface TotalsInput {
  /** Created: genesis and payments in, less payments out. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly minted_atoms: bigint | number;
  /** Destroyed by rules. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly burned_atoms: bigint | number;
  /** Held by the protocol. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly treasury_atoms: bigint | number;
  /** Sum of all balances. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balances_atoms: bigint | number;
  /** Sum of all deposits and seat stakes. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stakes_atoms: bigint | number;
  /** Sum of all escrows. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly escrows_atoms: bigint | number;
  /** Held by pools, and no account's. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly pooled_atoms: bigint | number;
  /** Sum of all fees. From 0 to 340282366920938463463374607431768211455. Unit: coin hours. */
  readonly hours_burned: bigint | number;
}

/** Where the ledger stands. */
export interface StatusAnswer {
  /** H("ledger", genesis, host). */
  readonly ledger_id: Hex;
  /** The last block. */
  readonly clock: Clock;
  /** The epoch it is in. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Where all money is. */
  readonly totals: Totals;
  /** How many there are. From 0 to 18446744073709551615. */
  readonly accounts: bigint;
}

/** Where the ledger stands. */
export interface StatusAnswerInput {
  /** H("ledger", genesis, host). */
  readonly ledger_id: Hex;
  /** The last block. */
  readonly clock: ClockInput;
  /** The epoch it is in. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Where all money is. */
  readonly totals: TotalsInput;
  /** How many there are. From 0 to 18446744073709551615. */
  readonly accounts: bigint | number;
}

/** What a key holder holds. */
export interface Account {
  /** Free to spend. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balance_atoms: bigint;
  /** Coin hours settled at `settled_at`. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours: bigint;
  /** Time up to which coin hours are counted. From 0 to 1099511627775. Unit: seconds. */
  readonly settled_at: bigint;
  /** Holding since then that does not make a whole coin hour yet. From 0 to 4294967295. Unit: atom seconds. */
  readonly remainder: number;
  /** Sequence that the next transaction must carry. From 0 to 4294967295. Unit: sequence. */
  readonly sequence: number;
  /** Id of the account's profile plus one; 0 without one. From 0 to 4294967295. */
  readonly profile: number;
  /** Name that transactions are sent under. */
  readonly name: Name;
}

/** What a key holder holds. */
export interface AccountInput {
  /** Free to spend. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balance_atoms: bigint | number;
  /** Coin hours settled at `settled_at`. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours: bigint | number;
  /** Time up to which coin hours are counted. From 0 to 1099511627775. Unit: seconds. */
  readonly settled_at: bigint | number;
  /** Holding since then that does not make a whole coin hour yet. From 0 to 4294967295. Unit: atom seconds. */
  readonly remainder: bigint | number;
  /** Sequence that the next transaction must carry. From 0 to 4294967295. Unit: sequence. */
  readonly sequence: bigint | number;
  /** Id of the account's profile plus one; 0 without one. From 0 to 4294967295. */
  readonly profile: bigint | number;
  /** Name that transactions are sent under. */
  readonly name: Name;
}

/** An account as it stands at the last block. */
export interface AccountAnswer {
  /** Its id. From 0 to 18446744073709551615. Unit: account id. */
  readonly id: bigint;
  /** Its record. */
  readonly account: Account;
  /** Coin hours at the last block's time. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_now: bigint;
  /** In deposits, stakes and escrows. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly locked_atoms: bigint;
  /** Its Ed25519 identity key. */
  readonly identity?: Hex | undefined;
}

/** An account as it stands at the last block. */
export interface AccountAnswerInput {
  /** Its id. From 0 to 18446744073709551615. Unit: account id. */
  readonly id: bigint | number;
  /** Its record. */
  readonly account: AccountInput;
  /** Coin hours at the last block's time. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours_now: bigint | number;
  /** In deposits, stakes and escrows. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly locked_atoms: bigint | number;
  /** Its Ed25519 identity key. */
  readonly identity?: Hex | null | undefined;
}

/** A page of accounts. */
export interface AccountsAnswer {
  /** In the order of ids. */
  readonly accounts: readonly AccountAnswer[];
  /** Where the next page begins, if there is one. From 0 to 18446744073709551615. Unit: account id. */
  readonly next?: bigint | undefined;
}

/** A page of accounts. */
export interface AccountsAnswerInput {
  /** In the order of ids. */
  readonly accounts: readonly AccountAnswerInput[];
  /** Where the next page begins, if there is one. From 0 to 18446744073709551615. Unit: account id. */
  readonly next?: bigint | number | null | undefined;
}

/** One validator, run by its members. */
export interface Pool {
  /** Where in its life the pool is. */
  readonly state: "open" | "keygen" | "confirmed" | "active" | "halted" | "exiting" | "closed" | "dissolved";
  /** Places, n; the threshold is floor(2n/3) + 1. From 0 to 4294967295. */
  readonly size: number;
  /** Places whose seat has a member. From 0 to 4294967295. */
  readonly members: number;
  /** Places whose new holder has no share of the key yet. From 0 to 4294967295. */
  readonly joining: number;
  /** Of a pool at its end: how many places, from the first, are settled. From 0 to 4294967295. */
  readonly closed_places: number;
  /** Where key generation, the time for the deposit, a halt or the wait for payouts ends; of no meaning in other states. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
  /** The deadline of key generation, of the deposit or of a halt is running. */
  readonly timed: boolean;
  /** The group signed what could get the validator slashed. */
  readonly frozen: boolean;
  /** New shares of its key are being dealt. */
  readonly resharing: boolean;
  /** The next attempt to deal new shares is scheduled. */
  readonly retrying: boolean;
  /** Whether members are to be drawn for open places. */
  readonly refilling: "no" | "waiting" | "drawing";
  /** The pool before it that waits for a draw. From 0 to 18446744073709551615. Unit: pool id. */
  readonly queue_before?: bigint | undefined;
  /** The pool behind it that waits for a draw. From 0 to 18446744073709551615. Unit: pool id. */
  readonly queue_after?: bigint | undefined;
  /** Its record in active_pool, while it is active. From 0 to 18446744073709551615. */
  readonly active_rank: bigint;
}

/** One validator, run by its members. */
export interface PoolInput {
  /** Where in its life the pool is. */
  readonly state: "open" | "keygen" | "confirmed" | "active" | "halted" | "exiting" | "closed" | "dissolved";
  /** Places, n; the threshold is floor(2n/3) + 1. From 0 to 4294967295. */
  readonly size: bigint | number;
  /** Places whose seat has a member. From 0 to 4294967295. */
  readonly members: bigint | number;
  /** Places whose new holder has no share of the key yet. From 0 to 4294967295. */
  readonly joining: bigint | number;
  /** Of a pool at its end: how many places, from the first, are settled. From 0 to 4294967295. */
  readonly closed_places: bigint | number;
  /** Where key generation, the time for the deposit, a halt or the wait for payouts ends; of no meaning in other states. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
  /** The deadline of key generation, of the deposit or of a halt is running. */
  readonly timed: boolean;
  /** The group signed what could get the validator slashed. */
  readonly frozen: boolean;
  /** New shares of its key are being dealt. */
  readonly resharing: boolean;
  /** The next attempt to deal new shares is scheduled. */
  readonly retrying: boolean;
  /** Whether members are to be drawn for open places. */
  readonly refilling: "no" | "waiting" | "drawing";
  /** The pool before it that waits for a draw. From 0 to 18446744073709551615. Unit: pool id. */
  readonly queue_before?: bigint | number | null | undefined;
  /** The pool behind it that waits for a draw. From 0 to 18446744073709551615. Unit: pool id. */
  readonly queue_after?: bigint | number | null | undefined;
  /** Its record in active_pool, while it is active. From 0 to 18446744073709551615. */
  readonly active_rank: bigint | number;
}

/** What a pool's validator holds, and whose it is. */
export interface Validator {
  /** The pool's over its deposit message. */
  readonly signature: Hex;
  /** Stakes of the members that made the deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint;
  /** The next report or exit must carry it. From 0 to 18446744073709551615. */
  readonly counter: bigint;
  /** As reported, as far as income covered it; less what left with a spent stake, and with what newcomers brought. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balance_atoms: bigint;
  /** Of the balance: carried to the next report. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly rest_atoms: bigint;
  /** Lost beyond the least claim; every payout is less in proportion. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly shortfall_atoms: bigint;
  /** Of all seats and of slashed ones unsold. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_claim_atoms: bigint;
  /** Claims: seats, and slashed ones whose stake is held. From 0 to 4294967295. */
  readonly shares: number;
  /** Credited to each share so far. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly credit_index: bigint;
  /** Debited to each share so far. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly debit_index: bigint;
  /** Here, and not credited by a report yet. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly income_atoms: bigint;
  /** Credited by reports, and not paid out yet. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly credits_atoms: bigint;
}

/** What a pool's validator holds, and whose it is. */
export interface ValidatorInput {
  /** The pool's over its deposit message. */
  readonly signature: Hex;
  /** Stakes of the members that made the deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint | number;
  /** The next report or exit must carry it. From 0 to 18446744073709551615. */
  readonly counter: bigint | number;
  /** As reported, as far as income covered it; less what left with a spent stake, and with what newcomers brought. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly balance_atoms: bigint | number;
  /** Of the balance: carried to the next report. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly rest_atoms: bigint | number;
  /** Lost beyond the least claim; every payout is less in proportion. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly shortfall_atoms: bigint | number;
  /** Of all seats and of slashed ones unsold. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_claim_atoms: bigint | number;
  /** Claims: seats, and slashed ones whose stake is held. From 0 to 4294967295. */
  readonly shares: bigint | number;
  /** Credited to each share so far. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly credit_index: bigint | number;
  /** Debited to each share so far. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly debit_index: bigint | number;
  /** Here, and not credited by a report yet. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly income_atoms: bigint | number;
  /** Credited by reports, and not paid out yet. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly credits_atoms: bigint | number;
}

/** One participant's place in a pool. */
export interface Seat {
  /** Of which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Who took it. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Its number in the pool, 1 to n. From 1 to 65535. */
  readonly place: number;
  /** Whether it is still taken. */
  readonly state: "member" | "joining" | "slashed" | "left" | "resting";
  /** What stands behind it; of a slashed seat, what is held for its place until that is sold or spent. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
  /** When it was taken. From 0 to 18446744073709551615. Unit: epoch. */
  readonly joined_epoch: bigint;
  /** When it was slashed or left. From 0 to 18446744073709551615. Unit: epoch. */
  readonly ended_epoch: bigint;
  /** The validator's credit_index when its claim began. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly credit_base: bigint;
  /** The validator's debit_index when its claim began. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly debit_base: bigint;
  /** The slashed seat whose stake was bought. From 0 to 18446744073709551615. Unit: seat id. */
  readonly instead_of?: bigint | undefined;
}

/** One participant's place in a pool. */
export interface SeatInput {
  /** Of which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Who took it. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Its number in the pool, 1 to n. From 1 to 65535. */
  readonly place: bigint | number;
  /** Whether it is still taken. */
  readonly state: "member" | "joining" | "slashed" | "left" | "resting";
  /** What stands behind it; of a slashed seat, what is held for its place until that is sold or spent. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
  /** When it was taken. From 0 to 18446744073709551615. Unit: epoch. */
  readonly joined_epoch: bigint | number;
  /** When it was slashed or left. From 0 to 18446744073709551615. Unit: epoch. */
  readonly ended_epoch: bigint | number;
  /** The validator's credit_index when its claim began. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly credit_base: bigint | number;
  /** The validator's debit_index when its claim began. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly debit_base: bigint | number;
  /** The slashed seat whose stake was bought. From 0 to 18446744073709551615. Unit: seat id. */
  readonly instead_of?: bigint | number | null | undefined;
}

/** What a seat owes, settled to an epoch. */
export interface SeatDebt {
  /** Sum of its fines that is unpaid (P). From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly principal_atoms: bigint;
  /** Interest unpaid, exact (I). From 0 to 115792089237316195423570985008687907853269984665640564039457584007913129639935. Unit: 1/q atom. */
  readonly interest: bigint;
  /** Grows while it is delinquent, falls while clean (s). From 0 to 340282366920938463463374607431768211455. */
  readonly score: bigint;
  /** Epoch up to which interest is counted (e). From 0 to 18446744073709551615. Unit: epoch. */
  readonly settled_epoch: bigint;
  /** Epoch in which the debt reached MAX_PENALTY. From 0 to 18446744073709551615. Unit: epoch. */
  readonly cap_epoch?: bigint | undefined;
  /** Height at which the seat is slashed if nothing changes. From 0 to 18446744073709551615. Unit: height. */
  readonly slash_height?: bigint | undefined;
  /** From here on none of its fines so far can be cancelled. From 0 to 18446744073709551615. Unit: height. */
  readonly dispute_until_height: bigint;
  /** Taken for good (F-8). */
  readonly slashed: boolean;
  /** Its pool closed; it can owe nothing more. */
  readonly closed: boolean;
}

/** What a seat owes, settled to an epoch. */
export interface SeatDebtInput {
  /** Sum of its fines that is unpaid (P). From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly principal_atoms: bigint | number;
  /** Interest unpaid, exact (I). From 0 to 115792089237316195423570985008687907853269984665640564039457584007913129639935. Unit: 1/q atom. */
  readonly interest: bigint | number;
  /** Grows while it is delinquent, falls while clean (s). From 0 to 340282366920938463463374607431768211455. */
  readonly score: bigint | number;
  /** Epoch up to which interest is counted (e). From 0 to 18446744073709551615. Unit: epoch. */
  readonly settled_epoch: bigint | number;
  /** Epoch in which the debt reached MAX_PENALTY. From 0 to 18446744073709551615. Unit: epoch. */
  readonly cap_epoch?: bigint | number | null | undefined;
  /** Height at which the seat is slashed if nothing changes. From 0 to 18446744073709551615. Unit: height. */
  readonly slash_height?: bigint | number | null | undefined;
  /** From here on none of its fines so far can be cancelled. From 0 to 18446744073709551615. Unit: height. */
  readonly dispute_until_height: bigint | number;
  /** Taken for good (F-8). */
  readonly slashed: boolean;
  /** Its pool closed; it can owe nothing more. */
  readonly closed: boolean;
}

/** A seat as it stands at the last block. */
export interface SeatAnswer {
  /** Its id. From 0 to 18446744073709551615. Unit: seat id. */
  readonly id: bigint;
  /** Name of its holder. */
  readonly account: Name;
  /** Its record. */
  readonly seat: Seat;
  /** What it would be paid now, before what is due. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly claim_atoms: bigint;
  /** Its debt, settled to the last block's epoch. */
  readonly debt: SeatDebt;
  /** Owed now, rounded up. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly due_atoms: bigint;
  /** MAX_PENALTY was reached and is not paid. */
  readonly in_grace: boolean;
}

/** A seat as it stands at the last block. */
export interface SeatAnswerInput {
  /** Its id. From 0 to 18446744073709551615. Unit: seat id. */
  readonly id: bigint | number;
  /** Name of its holder. */
  readonly account: Name;
  /** Its record. */
  readonly seat: SeatInput;
  /** What it would be paid now, before what is due. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly claim_atoms: bigint | number;
  /** Its debt, settled to the last block's epoch. */
  readonly debt: SeatDebtInput;
  /** Owed now, rounded up. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly due_atoms: bigint | number;
  /** MAX_PENALTY was reached and is not paid. */
  readonly in_grace: boolean;
}

/** A pool and its seats. */
export interface PoolAnswer {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly id: bigint;
  /** Its record. */
  readonly pool: Pool;
  /** What its validator holds. */
  readonly validator?: Validator | undefined;
  /** Of its committee, in the order of places. */
  readonly seats: readonly SeatAnswer[];
}

/** A pool and its seats. */
export interface PoolAnswerInput {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly id: bigint | number;
  /** Its record. */
  readonly pool: PoolInput;
  /** What its validator holds. */
  readonly validator?: ValidatorInput | null | undefined;
  /** Of its committee, in the order of places. */
  readonly seats: readonly SeatAnswerInput[];
}

/** An account that has made a deposit. */
export interface Participant {
  /** Whose deposit it is. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Held as stake, outside any seat. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint;
  /** Whether it waits for a pool, or sits in one. */
  readonly standing: "out" | "listed" | "off_list" | "seated";
  /** The seat it has, where it is seated. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat?: bigint | undefined;
}

/** An account that has made a deposit. */
export interface ParticipantInput {
  /** Whose deposit it is. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Held as stake, outside any seat. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint | number;
  /** Whether it waits for a pool, or sits in one. */
  readonly standing: "out" | "listed" | "off_list" | "seated";
  /** The seat it has, where it is seated. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat?: bigint | number | null | undefined;
}

/** A participant and its account's name. */
export interface ParticipantView {
  /** Of the account. */
  readonly name: Name;
  /** Its record. */
  readonly participant: Participant;
}

/** A participant and its account's name. */
export interface ParticipantViewInput {
  /** Of the account. */
  readonly name: Name;
  /** Its record. */
  readonly participant: ParticipantInput;
}

/** A page of participants. */
export interface ParticipantsAnswer {
  /** In the order of their records. */
  readonly participants: readonly ParticipantView[];
  /** Where the next page begins, if there is one. From 0 to 18446744073709551615. */
  readonly next?: bigint | undefined;
}

/** A page of participants. */
export interface ParticipantsAnswerInput {
  /** In the order of their records. */
  readonly participants: readonly ParticipantViewInput[];
  /** Where the next page begins, if there is one. From 0 to 18446744073709551615. */
  readonly next?: bigint | number | null | undefined;
}

/** The request for members that is under way, or the last one. */
export interface Assembly {
  /** Whether it is under way. */
  readonly open: boolean;
  /** Whether the list was frozen for it. */
  readonly list_closed: boolean;
  /** For a new pool, or for open places of one. */
  readonly kind: "fresh" | "refill";
  /** The pool that members are drawn for. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** When it was asked for. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Beacon of the draw, once it has begun. */
  readonly seed?: Hex | undefined;
  /** Entry of the shuffled list that the draw looks at next. From 0 to 4294967295. */
  readonly position: number;
  /** How many of `places` the draw is done with. From 0 to 4294967295. */
  readonly place: number;
  /** Places, 1 to n, that members are drawn for, once the draw has begun. */
  readonly places: readonly number[];
  /** The pool whose open places come next. From 0 to 18446744073709551615. Unit: pool id. */
  readonly queue_first?: bigint | undefined;
  /** The pool whose open places come last. From 0 to 18446744073709551615. Unit: pool id. */
  readonly queue_last?: bigint | undefined;
}

/** The request for members that is under way, or the last one. */
export interface AssemblyInput {
  /** Whether it is under way. */
  readonly open: boolean;
  /** Whether the list was frozen for it. */
  readonly list_closed: boolean;
  /** For a new pool, or for open places of one. */
  readonly kind: "fresh" | "refill";
  /** The pool that members are drawn for. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** When it was asked for. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Beacon of the draw, once it has begun. */
  readonly seed?: Hex | null | undefined;
  /** Entry of the shuffled list that the draw looks at next. From 0 to 4294967295. */
  readonly position: bigint | number;
  /** How many of `places` the draw is done with. From 0 to 4294967295. */
  readonly place: bigint | number;
  /** Places, 1 to n, that members are drawn for, once the draw has begun. */
  readonly places: readonly (bigint | number)[];
  /** The pool whose open places come next. From 0 to 18446744073709551615. Unit: pool id. */
  readonly queue_first?: bigint | number | null | undefined;
  /** The pool whose open places come last. From 0 to 18446744073709551615. Unit: pool id. */
  readonly queue_last?: bigint | number | null | undefined;
}

/** All that participants and pools hold. */
export interface PoolHoldings {
  /** Outside seats, in the owners' stake pots. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposits_atoms: bigint;
  /** Behind seats, in the owners' stake pots. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stakes_atoms: bigint;
  /** Stakes of slashed seats, held for their places. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly lots_atoms: bigint;
  /** Income of validators, not reported yet. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly incomes_atoms: bigint;
  /** Reported income that seats have a claim to. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly credits_atoms: bigint;
  /** How many pools are active. From 0 to 18446744073709551615. */
  readonly active_pools: bigint;
}

/** All that participants and pools hold. */
export interface PoolHoldingsInput {
  /** Outside seats, in the owners' stake pots. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposits_atoms: bigint | number;
  /** Behind seats, in the owners' stake pots. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stakes_atoms: bigint | number;
  /** Stakes of slashed seats, held for their places. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly lots_atoms: bigint | number;
  /** Income of validators, not reported yet. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly incomes_atoms: bigint | number;
  /** Reported income that seats have a claim to. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly credits_atoms: bigint | number;
  /** How many pools are active. From 0 to 18446744073709551615. */
  readonly active_pools: bigint | number;
}

/** The request under way, and how much the pools hold. */
export interface AssemblyAnswer {
  /** The request, or the last one. */
  readonly assembly: Assembly;
  /** Sums over all participants. */
  readonly holdings: PoolHoldings;
  /** Pools there ever were; their ids are below it. From 0 to 18446744073709551615. */
  readonly pools: bigint;
  /** Seats there ever were; their ids are below it. From 0 to 18446744073709551615. */
  readonly seats: bigint;
}

/** The request under way, and how much the pools hold. */
export interface AssemblyAnswerInput {
  /** The request, or the last one. */
  readonly assembly: AssemblyInput;
  /** Sums over all participants. */
  readonly holdings: PoolHoldingsInput;
  /** Pools there ever were; their ids are below it. From 0 to 18446744073709551615. */
  readonly pools: bigint | number;
  /** Seats there ever were; their ids are below it. From 0 to 18446744073709551615. */
  readonly seats: bigint | number;
}

/** A debt in one epoch. */
export interface GrowthPoint {
  /** When. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Owed then. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly due_atoms: bigint;
  /** MAX_PENALTY is reached. */
  readonly capped: boolean;
  /** Grace has ended and the seat is lost. */
  readonly slashed: boolean;
}

/** A debt in one epoch. */
export interface GrowthPointInput {
  /** When. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Owed then. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly due_atoms: bigint | number;
  /** MAX_PENALTY is reached. */
  readonly capped: boolean;
  /** Grace has ended and the seat is lost. */
  readonly slashed: boolean;
}

/** The growth curve of a debt that nobody pays. */
export interface GrowthAnswer {
  /** MAX_PENALTY. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly max_penalty_atoms: bigint;
  /** Grace after it. From 0 to 18446744073709551615. Unit: epochs. */
  readonly grace_epochs: bigint;
  /** One an epoch. */
  readonly points: readonly GrowthPoint[];
}

/** The growth curve of a debt that nobody pays. */
export interface GrowthAnswerInput {
  /** MAX_PENALTY. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly max_penalty_atoms: bigint | number;
  /** Grace after it. From 0 to 18446744073709551615. Unit: epochs. */
  readonly grace_epochs: bigint | number;
  /** One an epoch. */
  readonly points: readonly GrowthPointInput[];
}

/** The seed of an epoch. */
export interface BeaconAnswer {
  /** Which. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Its seed. */
  readonly seed: Hex;
}

/** The seed of an epoch. */
export interface BeaconAnswerInput {
  /** Which. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Its seed. */
  readonly seed: Hex;
}

/** The key of a pool and its sharings. */
export interface Keyring {
  /** Whose. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** The group key, once generated; it never changes. */
  readonly key?: Hex | undefined;
  /** Id of the round in force. From 0 to 18446744073709551615. */
  readonly round?: bigint | undefined;
  /** Id of the last round of the lineage. From 0 to 18446744073709551615. */
  readonly newest_round?: bigint | undefined;
  /** Rounds in the lineage. From 0 to 4294967295. */
  readonly rounds: number;
  /** The open session, or the last one where it reached its end. From 0 to 18446744073709551615. Unit: session id. */
  readonly session?: bigint | undefined;
  /** Begun for the round that is being made. From 0 to 4294967295. */
  readonly attempts: number;
  /** The pool leaves and shares nothing any more. */
  readonly ended: boolean;
}

/** The key of a pool and its sharings. */
export interface KeyringInput {
  /** Whose. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** The group key, once generated; it never changes. */
  readonly key?: Hex | null | undefined;
  /** Id of the round in force. From 0 to 18446744073709551615. */
  readonly round?: bigint | number | null | undefined;
  /** Id of the last round of the lineage. From 0 to 18446744073709551615. */
  readonly newest_round?: bigint | number | null | undefined;
  /** Rounds in the lineage. From 0 to 4294967295. */
  readonly rounds: bigint | number;
  /** The open session, or the last one where it reached its end. From 0 to 18446744073709551615. Unit: session id. */
  readonly session?: bigint | number | null | undefined;
  /** Begun for the round that is being made. From 0 to 4294967295. */
  readonly attempts: bigint | number;
  /** The pool leaves and shares nothing any more. */
  readonly ended: boolean;
}

/** One attempt to share a pool's key. */
export interface KeySession {
  /** Whose key. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** A new key, or new shares of the old one. */
  readonly purpose: "generation" | "resharing";
  /** Number of the round that it would put in force. From 0 to 18446744073709551615. */
  readonly round: bigint;
  /** Number of the attempt for that round, from 0. From 0 to 4294967295. */
  readonly attempt: number;
  /** sid, which every proof and pad binds. */
  readonly id: Hex;
  /** Of the registered keys; zero before all are there. */
  readonly keys_hash: Hex;
  /** t: shares that sign. From 1 to 4294967295. */
  readonly threshold: number;
  /** Who receives a share. From 1 to 128. */
  readonly members: number;
  /** Record of member 1; the others follow. From 0 to 18446744073709551615. */
  readonly first_member: bigint;
  /** Who may deal: all members, or those of the round in force. From 1 to 128. */
  readonly dealers: number;
  /** Record of dealer 1; the others follow. From 0 to 18446744073709551615. */
  readonly first_dealer: bigint;
  /** Dealings without which it fails. From 0 to 4294967295. */
  readonly needed_dealings: number;
  /** Members of the round in force who lost their seats may deal. */
  readonly takes_former: boolean;
  /** What is to be done now. */
  readonly phase: "registering" | "dealing" | "complaining" | "finalising" | "confirming" | "done";
  /** When the phase began. From 0 to 18446744073709551615. Unit: height. */
  readonly since_height: bigint;
  /** When it ends; none while shares are computed. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
  /** Members that have registered a key. From 0 to 4294967295. */
  readonly registered: number;
  /** Dealers that have dealt. From 0 to 4294967295. */
  readonly dealt: number;
  /** Members that have confirmed. From 0 to 4294967295. */
  readonly confirmed: number;
  /** It fails when complaints are over. */
  readonly doomed: boolean;
  /** Id of the commitments and shares it leads to. From 0 to 18446744073709551615. */
  readonly polynomial?: bigint | undefined;
  /** Id of the round it counts as in the lineage. From 0 to 18446744073709551615. */
  readonly round_record?: bigint | undefined;
}

/** One attempt to share a pool's key. */
export interface KeySessionInput {
  /** Whose key. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** A new key, or new shares of the old one. */
  readonly purpose: "generation" | "resharing";
  /** Number of the round that it would put in force. From 0 to 18446744073709551615. */
  readonly round: bigint | number;
  /** Number of the attempt for that round, from 0. From 0 to 4294967295. */
  readonly attempt: bigint | number;
  /** sid, which every proof and pad binds. */
  readonly id: Hex;
  /** Of the registered keys; zero before all are there. */
  readonly keys_hash: Hex;
  /** t: shares that sign. From 1 to 4294967295. */
  readonly threshold: bigint | number;
  /** Who receives a share. From 1 to 128. */
  readonly members: bigint | number;
  /** Record of member 1; the others follow. From 0 to 18446744073709551615. */
  readonly first_member: bigint | number;
  /** Who may deal: all members, or those of the round in force. From 1 to 128. */
  readonly dealers: bigint | number;
  /** Record of dealer 1; the others follow. From 0 to 18446744073709551615. */
  readonly first_dealer: bigint | number;
  /** Dealings without which it fails. From 0 to 4294967295. */
  readonly needed_dealings: bigint | number;
  /** Members of the round in force who lost their seats may deal. */
  readonly takes_former: boolean;
  /** What is to be done now. */
  readonly phase: "registering" | "dealing" | "complaining" | "finalising" | "confirming" | "done";
  /** When the phase began. From 0 to 18446744073709551615. Unit: height. */
  readonly since_height: bigint | number;
  /** When it ends; none while shares are computed. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
  /** Members that have registered a key. From 0 to 4294967295. */
  readonly registered: bigint | number;
  /** Dealers that have dealt. From 0 to 4294967295. */
  readonly dealt: bigint | number;
  /** Members that have confirmed. From 0 to 4294967295. */
  readonly confirmed: bigint | number;
  /** It fails when complaints are over. */
  readonly doomed: boolean;
  /** Id of the commitments and shares it leads to. From 0 to 18446744073709551615. */
  readonly polynomial?: bigint | number | null | undefined;
  /** Id of the round it counts as in the lineage. From 0 to 18446744073709551615. */
  readonly round_record?: bigint | number | null | undefined;
}

/** Who receives a share in a session. */
export interface KeyMember {
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** The owner's identity key. */
  readonly identity: Hex;
  /** Whether it does its part. */
  readonly standing: "sharing" | "leaving" | "liar";
  /** It was sent a bad share and may leave freely. */
  readonly wronged: boolean;
  /** Its encryption key Y_j, once registered. */
  readonly key?: Hex | undefined;
  /** Its partial signature, once it has confirmed. */
  readonly partial?: Hex | undefined;
}

/** Who receives a share in a session. */
export interface KeyMemberInput {
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** The owner's identity key. */
  readonly identity: Hex;
  /** Whether it does its part. */
  readonly standing: "sharing" | "leaving" | "liar";
  /** It was sent a bad share and may leave freely. */
  readonly wronged: boolean;
  /** Its encryption key Y_j, once registered. */
  readonly key?: Hex | null | undefined;
  /** Its partial signature, once it has confirmed. */
  readonly partial?: Hex | null | undefined;
}

/** A dealer of a session. */
export interface DealerView {
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Its dealing was accepted. */
  readonly dealt: boolean;
  /** And proved wrong. */
  readonly voided: boolean;
}

/** A dealer of a session. */
export interface DealerViewInput {
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Its dealing was accepted. */
  readonly dealt: boolean;
  /** And proved wrong. */
  readonly voided: boolean;
}

/** Commitments and public shares of one sharing. */
export interface KeyPolynomial {
  /** C_0, which is the group key, to C_(t-1). */
  readonly commitments: readonly Hex[];
  /** S_1 to S_n: the shares times the generator. */
  readonly shares: readonly Hex[];
}

/** Commitments and public shares of one sharing. */
export interface KeyPolynomialInput {
  /** C_0, which is the group key, to C_(t-1). */
  readonly commitments: readonly Hex[];
  /** S_1 to S_n: the shares times the generator. */
  readonly shares: readonly Hex[];
}

/** A session as it stands at the last block. */
export interface SharingAnswer {
  /** Its id. From 0 to 18446744073709551615. Unit: session id. */
  readonly id: bigint;
  /** Its record. */
  readonly session: KeySession;
  /** By index, from 1. */
  readonly members: readonly KeyMember[];
  /** By index, from 1; none once the session is done. */
  readonly dealers: readonly DealerView[];
  /** Commitments and public shares of the new round, as far as computed. */
  readonly polynomial?: KeyPolynomial | undefined;
  /** What members sign to confirm, once it is known. */
  readonly statement?: Hex | undefined;
}

/** A session as it stands at the last block. */
export interface SharingAnswerInput {
  /** Its id. From 0 to 18446744073709551615. Unit: session id. */
  readonly id: bigint | number;
  /** Its record. */
  readonly session: KeySessionInput;
  /** By index, from 1. */
  readonly members: readonly KeyMemberInput[];
  /** By index, from 1; none once the session is done. */
  readonly dealers: readonly DealerViewInput[];
  /** Commitments and public shares of the new round, as far as computed. */
  readonly polynomial?: KeyPolynomialInput | null | undefined;
  /** What members sign to confirm, once it is known. */
  readonly statement?: Hex | null | undefined;
}

/** A dealer of a session, and its dealing. */
export interface KeyDealing {
  /** The dealer's seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** A complaint proved it wrong. */
  readonly voided: boolean;
  /** Commitments, R, encrypted shares, two proofs; empty before. */
  readonly bytes: Hex;
}

/** A dealer of a session, and its dealing. */
export interface KeyDealingInput {
  /** The dealer's seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** The seat's owner. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** A complaint proved it wrong. */
  readonly voided: boolean;
  /** Commitments, R, encrypted shares, two proofs; empty before. */
  readonly bytes: Hex;
}

/** Who holds a share of a round. */
export interface KeyHolder {
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** The seat's owner then. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
}

/** Who holds a share of a round. */
export interface KeyHolderInput {
  /** Its seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** The seat's owner then. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
}

/** A sharing of a pool's key: an entry of its lineage. */
export interface KeyRound {
  /** Whose key. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** In the pool's lineage, from 0. From 0 to 4294967295. */
  readonly place: number;
  /** R_number; attempts that were abandoned repeat it. From 0 to 18446744073709551615. */
  readonly number: bigint;
  /** Which attempt at that number. From 0 to 4294967295. */
  readonly attempt: number;
  /** Shares that sign, or give the secret. From 0 to 4294967295. */
  readonly threshold: number;
  /** Whether its shares sign for the pool. */
  readonly state: "forming" | "in_force" | "past" | "abandoned";
  /** Its commitments and public shares, while in force. From 0 to 18446744073709551615. */
  readonly polynomial?: bigint | undefined;
  /** Holders of shares 1 to n. */
  readonly holders: readonly KeyHolder[];
}

/** A sharing of a pool's key: an entry of its lineage. */
export interface KeyRoundInput {
  /** Whose key. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** In the pool's lineage, from 0. From 0 to 4294967295. */
  readonly place: bigint | number;
  /** R_number; attempts that were abandoned repeat it. From 0 to 18446744073709551615. */
  readonly number: bigint | number;
  /** Which attempt at that number. From 0 to 4294967295. */
  readonly attempt: bigint | number;
  /** Shares that sign, or give the secret. From 0 to 4294967295. */
  readonly threshold: bigint | number;
  /** Whether its shares sign for the pool. */
  readonly state: "forming" | "in_force" | "past" | "abandoned";
  /** Its commitments and public shares, while in force. From 0 to 18446744073709551615. */
  readonly polynomial?: bigint | number | null | undefined;
  /** Holders of shares 1 to n. */
  readonly holders: readonly KeyHolderInput[];
}

/** A round of a lineage. */
export interface RoundAnswer {
  /** Its record. */
  readonly round: KeyRound;
  /** Its commitments and public shares, while it is in force. */
  readonly polynomial?: KeyPolynomial | undefined;
}

/** A round of a lineage. */
export interface RoundAnswerInput {
  /** Its record. */
  readonly round: KeyRoundInput;
  /** Its commitments and public shares, while it is in force. */
  readonly polynomial?: KeyPolynomialInput | null | undefined;
}

/** What is open for a pool, and the outer bounds of its signing record. */
export interface PoolDuties {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** In the roster; none where it has no duties (any more). From 0 to 18446744073709551615. */
  readonly place?: bigint | undefined;
  /** Duties not judged yet. */
  readonly open: readonly bigint[];
  /** Recorded attestation with the latest source. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly latest_source?: bigint | undefined;
  /** Recorded attestation with the latest target. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly latest_target?: bigint | undefined;
}

/** What is open for a pool, and the outer bounds of its signing record. */
export interface PoolDutiesInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** In the roster; none where it has no duties (any more). From 0 to 18446744073709551615. */
  readonly place?: bigint | number | null | undefined;
  /** Duties not judged yet. */
  readonly open: readonly (bigint | number)[];
  /** Recorded attestation with the latest source. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly latest_source?: bigint | number | null | undefined;
  /** Recorded attestation with the latest target. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly latest_target?: bigint | number | null | undefined;
}

/** One thing that a pool has to do in an epoch, until it is judged. */
export interface Duty {
  /** Whose duty. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Of which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Of the block to propose; none: it is the epoch's attestation. From 0 to 18446744073709551615. Unit: slot. */
  readonly slot?: bigint | undefined;
  /** Id of the key round whose shares sign. From 0 to 18446744073709551615. */
  readonly round: bigint;
  /** t: signers without which it fails. From 1 to 4294967295. */
  readonly threshold: number;
  /** Seats of the round's committee. From 1 to 128. */
  readonly members: number;
  /** Seat that proposes the task. From 0 to 18446744073709551615. Unit: seat id. */
  readonly coordinator: bigint;
  /** First height at which it can be proposed. From 0 to 18446744073709551615. Unit: height. */
  readonly since_height: bigint;
  /** Proposals end below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly propose_until_height: bigint;
  /** Signatures end below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
  /** How far it is. */
  readonly stage: "waiting" | "proposed" | "completed" | "spent";
  /** What is to be signed, once proposed. */
  readonly task?: 
  | { readonly attestation_data: AttestationData }
  | { readonly beacon_block_header: BeaconBlockHeader } | undefined;
  /** Signing root m of the task; zero before. */
  readonly root: Hex;
  /** When the proposal was accepted. From 0 to 18446744073709551615. Unit: height. */
  readonly proposed_height: bigint;
  /** Who signed, by an envelope of its own or in the aggregate. */
  readonly signers: Hex;
  /** Who signed a wrong partial signature. */
  readonly faulted: Hex;
  /** The coordinator brought the aggregate. */
  readonly by_coordinator: boolean;
  /** Absences are not judged: the key round changed. */
  readonly excused: boolean;
  /** The envelope that was posted last. From 0 to 18446744073709551615. */
  readonly last_envelope?: bigint | undefined;
  /** Indices up to this one are judged. From 0 to 4294967295. */
  readonly judged: number;
}

/** One thing that a pool has to do in an epoch, until it is judged. */
export interface DutyInput {
  /** Whose duty. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Of which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Of the block to propose; none: it is the epoch's attestation. From 0 to 18446744073709551615. Unit: slot. */
  readonly slot?: bigint | number | null | undefined;
  /** Id of the key round whose shares sign. From 0 to 18446744073709551615. */
  readonly round: bigint | number;
  /** t: signers without which it fails. From 1 to 4294967295. */
  readonly threshold: bigint | number;
  /** Seats of the round's committee. From 1 to 128. */
  readonly members: bigint | number;
  /** Seat that proposes the task. From 0 to 18446744073709551615. Unit: seat id. */
  readonly coordinator: bigint | number;
  /** First height at which it can be proposed. From 0 to 18446744073709551615. Unit: height. */
  readonly since_height: bigint | number;
  /** Proposals end below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly propose_until_height: bigint | number;
  /** Signatures end below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
  /** How far it is. */
  readonly stage: "waiting" | "proposed" | "completed" | "spent";
  /** What is to be signed, once proposed. */
  readonly task?: 
  | { readonly attestation_data: AttestationDataInput }
  | { readonly beacon_block_header: BeaconBlockHeaderInput } | null | undefined;
  /** Signing root m of the task; zero before. */
  readonly root: Hex;
  /** When the proposal was accepted. From 0 to 18446744073709551615. Unit: height. */
  readonly proposed_height: bigint | number;
  /** Who signed, by an envelope of its own or in the aggregate. */
  readonly signers: Hex;
  /** Who signed a wrong partial signature. */
  readonly faulted: Hex;
  /** The coordinator brought the aggregate. */
  readonly by_coordinator: boolean;
  /** Absences are not judged: the key round changed. */
  readonly excused: boolean;
  /** The envelope that was posted last. From 0 to 18446744073709551615. */
  readonly last_envelope?: bigint | number | null | undefined;
  /** Indices up to this one are judged. From 0 to 4294967295. */
  readonly judged: bigint | number;
}

/** A member's signature of a duty that is open. */
export interface DutyEnvelope {
  /** j, in the committee of the duty's round. From 1 to 4294967295. */
  readonly index: number;
  /** sigma_j. */
  readonly partial: Hex;
  /** Of the member's identity over the envelope. */
  readonly signature: Hex;
  /** The one posted before for this duty. From 0 to 18446744073709551615. */
  readonly previous?: bigint | undefined;
}

/** A member's signature of a duty that is open. */
export interface DutyEnvelopeInput {
  /** j, in the committee of the duty's round. From 1 to 4294967295. */
  readonly index: bigint | number;
  /** sigma_j. */
  readonly partial: Hex;
  /** Of the member's identity over the envelope. */
  readonly signature: Hex;
  /** The one posted before for this duty. From 0 to 18446744073709551615. */
  readonly previous?: bigint | number | null | undefined;
}

/** A duty that is open. */
export interface DutyView {
  /** Its id. From 0 to 18446744073709551615. Unit: duty id. */
  readonly id: bigint;
  /** Its record. */
  readonly duty: Duty;
  /** Name of the coordinator's account. */
  readonly coordinator: Name;
  /** What members posted, the latest first. */
  readonly envelopes: readonly DutyEnvelope[];
}

/** A duty that is open. */
export interface DutyViewInput {
  /** Its id. From 0 to 18446744073709551615. Unit: duty id. */
  readonly id: bigint | number;
  /** Its record. */
  readonly duty: DutyInput;
  /** Name of the coordinator's account. */
  readonly coordinator: Name;
  /** What members posted, the latest first. */
  readonly envelopes: readonly DutyEnvelopeInput[];
}

/** What is open for a pool. */
export interface DutiesAnswer {
  /** What duties knows of it. */
  readonly pool: PoolDuties;
  /** Each duty. */
  readonly open: readonly DutyView[];
}

/** What is open for a pool. */
export interface DutiesAnswerInput {
  /** What duties knows of it. */
  readonly pool: PoolDutiesInput;
  /** Each duty. */
  readonly open: readonly DutyViewInput[];
}

/** A duty whose group signature the ledger has seen; never erased. */
export interface SignedDuty {
  /** Which pool signed. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** A block; otherwise an attestation. */
  readonly block: boolean;
  /** Source epoch of an attestation; 0 for a block. From 0 to 18446744073709551615. Unit: epoch. */
  readonly source: bigint;
  /** Target epoch of an attestation, slot of a block. From 0 to 18446744073709551615. */
  readonly number: bigint;
  /** The signing root. */
  readonly root: Hex;
  /** When it was recorded. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint;
}

/** A duty whose group signature the ledger has seen; never erased. */
export interface SignedDutyInput {
  /** Which pool signed. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** A block; otherwise an attestation. */
  readonly block: boolean;
  /** Source epoch of an attestation; 0 for a block. From 0 to 18446744073709551615. Unit: epoch. */
  readonly source: bigint | number;
  /** Target epoch of an attestation, slot of a block. From 0 to 18446744073709551615. */
  readonly number: bigint | number;
  /** The signing root. */
  readonly root: Hex;
  /** When it was recorded. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint | number;
}

/** An entry of the signing record. */
export interface SignedAnswer {
  /** Its id. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly id: bigint;
  /** What was signed, and when. */
  readonly entry: SignedDuty;
}

/** An entry of the signing record. */
export interface SignedAnswerInput {
  /** Its id. From 0 to 18446744073709551615. Unit: signed duty id. */
  readonly id: bigint | number;
  /** What was signed, and when. */
  readonly entry: SignedDutyInput;
}

/** Evidence that was used. */
export interface DutyEvidence {
  /** H("evidence", pool, seat, the two signing roots in order). */
  readonly id: Hex;
  /** What it is made of. */
  readonly proof: "envelopes" | "proposals" | "recorded" | "group_signatures";
  /** Against whom. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** The seat that was slashed; none where the pool is frozen. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat?: bigint | undefined;
  /** When it was used. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint;
  /** Who gets the bounty; none for the ledger itself and for members. From 0 to 18446744073709551615. Unit: account id. */
  readonly reporter?: bigint | undefined;
}

/** Evidence that was used. */
export interface DutyEvidenceInput {
  /** H("evidence", pool, seat, the two signing roots in order). */
  readonly id: Hex;
  /** What it is made of. */
  readonly proof: "envelopes" | "proposals" | "recorded" | "group_signatures";
  /** Against whom. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** The seat that was slashed; none where the pool is frozen. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat?: bigint | number | null | undefined;
  /** When it was used. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint | number;
  /** Who gets the bounty; none for the ledger itself and for members. From 0 to 18446744073709551615. Unit: account id. */
  readonly reporter?: bigint | number | null | undefined;
}

/** A sale of all seats of one distance that were open at an epoch boundary. */
export interface Auction {
  /** Where it stands; heights tell commits from reveals. */
  readonly state: "opening" | "open" | "settled" | "ended";
  /** d of every lot. From 0 to 4294967295. */
  readonly distance: number;
  /** Where commits began. From 0 to 18446744073709551615. Unit: height. */
  readonly opened_height: bigint;
  /** Commits are taken below it. From 0 to 18446744073709551615. Unit: height. */
  readonly commit_until_height: bigint;
  /** Reveals are taken from there to below it. From 0 to 18446744073709551615. Unit: height. */
  readonly reveal_until_height: bigint;
  /** H("disclosure", ...), bound into every bid. */
  readonly disclosure_hash: Hex;
  /** Ids of its lots; after the draw in the order of the shuffle. */
  readonly lots: readonly bigint[];
  /** Ids of its commits; after the draw in the order of the sale. */
  readonly bids: readonly bigint[];
  /** After the draw: the first that was offered no lot. From 0 to 4294967295. */
  readonly next_bid: number;
  /** After the draw: how many are in the order. From 0 to 4294967295. */
  readonly order_end: number;
  /** After the draw: those from here on lose PHI. From 0 to 4294967295. */
  readonly free_end: number;
  /** Lots that have not come to their end. From 0 to 4294967295. */
  readonly open_lots: number;
  /** Of them, those whose sale is pending. From 0 to 4294967295. */
  readonly pending_lots: number;
  /** Bids that the refund under way has looked at. From 0 to 4294967295. */
  readonly refunded: number;
  /** Deposits are being returned, page by page. */
  readonly refunding: boolean;
}

/** A sale of all seats of one distance that were open at an epoch boundary. */
export interface AuctionInput {
  /** Where it stands; heights tell commits from reveals. */
  readonly state: "opening" | "open" | "settled" | "ended";
  /** d of every lot. From 0 to 4294967295. */
  readonly distance: bigint | number;
  /** Where commits began. From 0 to 18446744073709551615. Unit: height. */
  readonly opened_height: bigint | number;
  /** Commits are taken below it. From 0 to 18446744073709551615. Unit: height. */
  readonly commit_until_height: bigint | number;
  /** Reveals are taken from there to below it. From 0 to 18446744073709551615. Unit: height. */
  readonly reveal_until_height: bigint | number;
  /** H("disclosure", ...), bound into every bid. */
  readonly disclosure_hash: Hex;
  /** Ids of its lots; after the draw in the order of the shuffle. */
  readonly lots: readonly (bigint | number)[];
  /** Ids of its commits; after the draw in the order of the sale. */
  readonly bids: readonly (bigint | number)[];
  /** After the draw: the first that was offered no lot. From 0 to 4294967295. */
  readonly next_bid: bigint | number;
  /** After the draw: how many are in the order. From 0 to 4294967295. */
  readonly order_end: bigint | number;
  /** After the draw: those from here on lose PHI. From 0 to 4294967295. */
  readonly free_end: bigint | number;
  /** Lots that have not come to their end. From 0 to 4294967295. */
  readonly open_lots: bigint | number;
  /** Of them, those whose sale is pending. From 0 to 4294967295. */
  readonly pending_lots: bigint | number;
  /** Bids that the refund under way has looked at. From 0 to 4294967295. */
  readonly refunded: bigint | number;
  /** Deposits are being returned, page by page. */
  readonly refunding: boolean;
}

/** What bidders are told of a pool when its seat is put up for sale. */
export interface Disclosure {
  /** Sharings of its key, j + 1. From 0 to 4294967295. Unit: rounds. */
  readonly rounds: number;
  /** Seats of the pool, n. From 0 to 4294967295. */
  readonly size: number;
  /** Members that sign together, t. From 0 to 4294967295. */
  readonly threshold: number;
  /** Former members that hold a share of the worst round, ex_max. From 0 to 4294967295. */
  readonly former: number;
  /** Current members that those still need, d. From 0 to 4294967295. */
  readonly distance: number;
  /** Current members that hold a share of the worst round. From 0 to 4294967295. */
  readonly still_seated: number;
  /** Current members. From 0 to 4294967295. */
  readonly members: number;
  /** The pool has too few of them, or is frozen. */
  readonly halted: boolean;
  /** Fines that its members owe. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly open_fines_atoms: bigint;
  /** Bound on the chance of a takeover after the purchase: sum of P_g. From 0 to 340282366920938463463374607431768211455. Unit: 2^-96. */
  readonly sum_of_chances: bigint;
}

/** What bidders are told of a pool when its seat is put up for sale. */
export interface DisclosureInput {
  /** Sharings of its key, j + 1. From 0 to 4294967295. Unit: rounds. */
  readonly rounds: bigint | number;
  /** Seats of the pool, n. From 0 to 4294967295. */
  readonly size: bigint | number;
  /** Members that sign together, t. From 0 to 4294967295. */
  readonly threshold: bigint | number;
  /** Former members that hold a share of the worst round, ex_max. From 0 to 4294967295. */
  readonly former: bigint | number;
  /** Current members that those still need, d. From 0 to 4294967295. */
  readonly distance: bigint | number;
  /** Current members that hold a share of the worst round. From 0 to 4294967295. */
  readonly still_seated: bigint | number;
  /** Current members. From 0 to 4294967295. */
  readonly members: bigint | number;
  /** The pool has too few of them, or is frozen. */
  readonly halted: boolean;
  /** Fines that its members owe. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly open_fines_atoms: bigint | number;
  /** Bound on the chance of a takeover after the purchase: sum of P_g. From 0 to 340282366920938463463374607431768211455. Unit: 2^-96. */
  readonly sum_of_chances: bigint | number;
}

/** A slashed seat and what became of it. */
export interface Lot {
  /** Its pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Its number there, 1 to n. From 1 to 65535. */
  readonly place: number;
  /** The seat that was slashed. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Locked with it; goes to the buyer's new seat. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
  /** Measured loss that the fault caused. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly loss_atoms: bigint;
  /** Who reported the fault, where somebody did. From 0 to 18446744073709551615. Unit: account id. */
  readonly reporter?: bigint | undefined;
  /** Where the sale stands. */
  readonly state: "queued" | "bidding" | "passing" | "rotating" | "dutch" | "done" | "refilling" | "refilled" | "retired";
  /** In which it is sold. From 0 to 18446744073709551615. */
  readonly auction?: bigint | undefined;
  /** Bid of the buyer. From 0 to 18446744073709551615. */
  readonly winner?: bigint | undefined;
  /** Seat of the buyer. From 0 to 18446744073709551615. Unit: seat id. */
  readonly new_seat?: bigint | undefined;
  /** Where the rotation or the price's fall began. From 0 to 18446744073709551615. Unit: height. */
  readonly since_height: bigint;
  /** Where the rotation must end, or the price resets. From 0 to 18446744073709551615. Unit: height. */
  readonly until_height: bigint;
  /** How often the Dutch auction began anew. From 0 to 4294967295. */
  readonly resets: number;
  /** What bidders are told; fixed at the opening. */
  readonly disclosure: Disclosure;
}

/** A slashed seat and what became of it. */
export interface LotInput {
  /** Its pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Its number there, 1 to n. From 1 to 65535. */
  readonly place: bigint | number;
  /** The seat that was slashed. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Locked with it; goes to the buyer's new seat. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
  /** Measured loss that the fault caused. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly loss_atoms: bigint | number;
  /** Who reported the fault, where somebody did. From 0 to 18446744073709551615. Unit: account id. */
  readonly reporter?: bigint | number | null | undefined;
  /** Where the sale stands. */
  readonly state: "queued" | "bidding" | "passing" | "rotating" | "dutch" | "done" | "refilling" | "refilled" | "retired";
  /** In which it is sold. From 0 to 18446744073709551615. */
  readonly auction?: bigint | number | null | undefined;
  /** Bid of the buyer. From 0 to 18446744073709551615. */
  readonly winner?: bigint | number | null | undefined;
  /** Seat of the buyer. From 0 to 18446744073709551615. Unit: seat id. */
  readonly new_seat?: bigint | number | null | undefined;
  /** Where the rotation or the price's fall began. From 0 to 18446744073709551615. Unit: height. */
  readonly since_height: bigint | number;
  /** Where the rotation must end, or the price resets. From 0 to 18446744073709551615. Unit: height. */
  readonly until_height: bigint | number;
  /** How often the Dutch auction began anew. From 0 to 4294967295. */
  readonly resets: bigint | number;
  /** What bidders are told; fixed at the opening. */
  readonly disclosure: DisclosureInput;
}

/** A probability, as an exact fraction and as a decimal. */
export interface Odds {
  /** All digits. */
  readonly numerator: string;
  /** All digits; lowest terms. */
  readonly denominator: string;
  /** Four digits, rounded up. */
  readonly decimal: string;
}

/** A probability, as an exact fraction and as a decimal. */
export interface OddsInput {
  /** All digits. */
  readonly numerator: string;
  /** All digits; lowest terms. */
  readonly denominator: string;
  /** Four digits, rounded up. */
  readonly decimal: string;
}

/** A seat that was slashed, and the risk of its pool after a purchase. */
export interface LotView {
  /** Its id. From 0 to 18446744073709551615. */
  readonly id: bigint;
  /** Its record. */
  readonly lot: Lot;
  /** Where it is for sale at a falling price. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly price_atoms?: bigint | undefined;
  /** Former members and failing ones reach t. */
  readonly takeover: Odds;
  /** More than f current members fail. */
  readonly halt: Odds;
  /** Sum of P_g, a bound on a takeover. */
  readonly bound: Odds;
}

/** A seat that was slashed, and the risk of its pool after a purchase. */
export interface LotViewInput {
  /** Its id. From 0 to 18446744073709551615. */
  readonly id: bigint | number;
  /** Its record. */
  readonly lot: LotInput;
  /** Where it is for sale at a falling price. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly price_atoms?: bigint | number | null | undefined;
  /** Former members and failing ones reach t. */
  readonly takeover: OddsInput;
  /** More than f current members fail. */
  readonly halt: OddsInput;
  /** Sum of P_g, a bound on a takeover. */
  readonly bound: OddsInput;
}

/** One commit, or one purchase in a Dutch auction. */
export interface Bid {
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint;
  /** Who bids. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** H("seatbid", auction, bidder, bid, salt, disclosure hash). */
  readonly commitment: Hex;
  /** In escrow until the bid is settled. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint;
  /** What became of it. */
  readonly state: "committed" | "revealed" | "won" | "paid" | "returned" | "penalised";
  /** What it says, once revealed. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bid_atoms: bigint;
  /** What the lot costs, once won. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly price_atoms: bigint;
}

/** One commit, or one purchase in a Dutch auction. */
export interface BidInput {
  /** In which auction. From 0 to 18446744073709551615. */
  readonly auction: bigint | number;
  /** Who bids. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** H("seatbid", auction, bidder, bid, salt, disclosure hash). */
  readonly commitment: Hex;
  /** In escrow until the bid is settled. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposit_atoms: bigint | number;
  /** What became of it. */
  readonly state: "committed" | "revealed" | "won" | "paid" | "returned" | "penalised";
  /** What it says, once revealed. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bid_atoms: bigint | number;
  /** What the lot costs, once won. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly price_atoms: bigint | number;
}

/** A bid and whose it is. */
export interface BidView {
  /** Its id. From 0 to 18446744073709551615. */
  readonly id: bigint;
  /** Name of the bidder. */
  readonly bidder: Name;
  /** Its record. */
  readonly bid: Bid;
}

/** A bid and whose it is. */
export interface BidViewInput {
  /** Its id. From 0 to 18446744073709551615. */
  readonly id: bigint | number;
  /** Name of the bidder. */
  readonly bidder: Name;
  /** Its record. */
  readonly bid: BidInput;
}

/** An auction as it stands at the last block. */
export interface AuctionAnswer {
  /** Its id. From 0 to 18446744073709551615. */
  readonly id: bigint;
  /** Its record. */
  readonly auction: Auction;
  /** What is taken at the last block's height. */
  readonly phase: "opening" | "commit" | "reveal" | "drawing" | "settled" | "ended";
  /** In the order of its record. */
  readonly lots: readonly LotView[];
  /** In the order of its record. */
  readonly bids: readonly BidView[];
}

/** An auction as it stands at the last block. */
export interface AuctionAnswerInput {
  /** Its id. From 0 to 18446744073709551615. */
  readonly id: bigint | number;
  /** Its record. */
  readonly auction: AuctionInput;
  /** What is taken at the last block's height. */
  readonly phase: "opening" | "commit" | "reveal" | "drawing" | "settled" | "ended";
  /** In the order of its record. */
  readonly lots: readonly LotViewInput[];
  /** In the order of its record. */
  readonly bids: readonly BidViewInput[];
}

/** Seats of a pool that were slashed. */
export interface PoolSales {
  /** Which. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** The pool leaves, and sells no seat any more. */
  readonly exiting: boolean;
  /** Its risk is judged at the next height. */
  readonly reviewing: boolean;
  /** Its lots come to their end, page by page. */
  readonly ending: boolean;
  /** Its lots that have not come to their end. */
  readonly lots: readonly bigint[];
  /** Whose seats were slashed, once for each. */
  readonly slashed: readonly bigint[];
}

/** Seats of a pool that were slashed. */
export interface PoolSalesInput {
  /** Which. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** The pool leaves, and sells no seat any more. */
  readonly exiting: boolean;
  /** Its risk is judged at the next height. */
  readonly reviewing: boolean;
  /** Its lots come to their end, page by page. */
  readonly ending: boolean;
  /** Its lots that have not come to their end. */
  readonly lots: readonly (bigint | number)[];
  /** Whose seats were slashed, once for each. */
  readonly slashed: readonly (bigint | number)[];
}

/** What auctions remembers of a pool. */
export interface SalesAnswer {
  /** Its record. */
  readonly sales: PoolSales;
  /** Those that have not come to their end. */
  readonly lots: readonly LotView[];
}

/** What auctions remembers of a pool. */
export interface SalesAnswerInput {
  /** Its record. */
  readonly sales: PoolSalesInput;
  /** Those that have not come to their end. */
  readonly lots: readonly LotViewInput[];
}

/** A declaration that accounts have one beneficial owner. */
export interface Owner {
  /** Who declared it; stands for the owner everywhere. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Lost if the declaration is proved incomplete. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bond_atoms: bigint;
  /** Proved to be one with this owner. From 0 to 18446744073709551615. */
  readonly merged_into?: bigint | undefined;
  /** Accounts of it and all merged into it. From 1 to 4294967295. */
  readonly weight: number;
  /** All of them, unless they are too many to bid. */
  readonly accounts: readonly bigint[];
  /** Named by the owner, not confirmed by themselves. */
  readonly claimed: readonly bigint[];
}

/** A declaration that accounts have one beneficial owner. */
export interface OwnerInput {
  /** Who declared it; stands for the owner everywhere. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Lost if the declaration is proved incomplete. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly bond_atoms: bigint | number;
  /** Proved to be one with this owner. From 0 to 18446744073709551615. */
  readonly merged_into?: bigint | number | null | undefined;
  /** Accounts of it and all merged into it. From 1 to 4294967295. */
  readonly weight: bigint | number;
  /** All of them, unless they are too many to bid. */
  readonly accounts: readonly (bigint | number)[];
  /** Named by the owner, not confirmed by themselves. */
  readonly claimed: readonly (bigint | number)[];
}

/** A beneficial owner. */
export interface OwnerAnswer {
  /** Of the declaration. From 0 to 18446744073709551615. */
  readonly id: bigint;
  /** Name of who stands for it. */
  readonly account: Name;
  /** Its record. */
  readonly owner: Owner;
}

/** A beneficial owner. */
export interface OwnerAnswerInput {
  /** Of the declaration. From 0 to 18446744073709551615. */
  readonly id: bigint | number;
  /** Name of who stands for it. */
  readonly account: Name;
  /** Its record. */
  readonly owner: OwnerInput;
}

/** The risk of one sharing of a pool's key. */
export interface RoundRisk {
  /** Members that it was shared among. From 0 to 4294967295. */
  readonly holders: number;
  /** ex_g: of them, those that sit in the pool no more. From 0 to 4294967295. */
  readonly former: number;
  /** need_g: bonded shares that are missing to t. From 0 to 4294967295. */
  readonly need: number;
  /** P_g. */
  readonly chance: Odds;
}

/** The risk of one sharing of a pool's key. */
export interface RoundRiskInput {
  /** Members that it was shared among. From 0 to 4294967295. */
  readonly holders: bigint | number;
  /** ex_g: of them, those that sit in the pool no more. From 0 to 4294967295. */
  readonly former: bigint | number;
  /** need_g: bonded shares that are missing to t. From 0 to 4294967295. */
  readonly need: bigint | number;
  /** P_g. */
  readonly chance: OddsInput;
}

/** The risk of a pool's key. */
export interface KeyRiskAnswer {
  /** Sharings of the key, the first one first. */
  readonly rounds: readonly RoundRisk[];
  /** The one with the most former members. From 0 to 4294967295. */
  readonly worst_round: number;
  /** t. From 0 to 4294967295. */
  readonly threshold: number;
  /** d: current members that they still need. From 0 to 4294967295. */
  readonly distance: number;
  /** The pool sells no seat and leaves. */
  readonly must_retire: boolean;
  /** Bonded shares that must defect if all departed collude. From 0 to 4294967295. */
  readonly need: number;
  /** The least stake of owners who bring them, if any do. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly bribe_atoms?: bigint | undefined;
  /** Of the worst round, each current member failing by q. */
  readonly takeover: Odds;
  /** More than f current members fail. */
  readonly halt: Odds;
  /** max P_g. */
  readonly greatest_chance: Odds;
  /** Sum of P_g. */
  readonly sum_of_chances: Odds;
}

/** The risk of a pool's key. */
export interface KeyRiskAnswerInput {
  /** Sharings of the key, the first one first. */
  readonly rounds: readonly RoundRiskInput[];
  /** The one with the most former members. From 0 to 4294967295. */
  readonly worst_round: bigint | number;
  /** t. From 0 to 4294967295. */
  readonly threshold: bigint | number;
  /** d: current members that they still need. From 0 to 4294967295. */
  readonly distance: bigint | number;
  /** The pool sells no seat and leaves. */
  readonly must_retire: boolean;
  /** Bonded shares that must defect if all departed collude. From 0 to 4294967295. */
  readonly need: bigint | number;
  /** The least stake of owners who bring them, if any do. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly bribe_atoms?: bigint | number | null | undefined;
  /** Of the worst round, each current member failing by q. */
  readonly takeover: OddsInput;
  /** More than f current members fail. */
  readonly halt: OddsInput;
  /** max P_g. */
  readonly greatest_chance: OddsInput;
  /** Sum of P_g. */
  readonly sum_of_chances: OddsInput;
}

/** The risk of a pool drawn at random. */
export interface AssemblyRiskAnswer {
  /** At least t members are bad. */
  readonly takeover: Odds;
  /** At least n - t + 1 members are bad. */
  readonly halt: Odds;
}

/** The risk of a pool drawn at random. */
export interface AssemblyRiskAnswerInput {
  /** At least t members are bad. */
  readonly takeover: OddsInput;
  /** At least n - t + 1 members are bad. */
  readonly halt: OddsInput;
}

/** The smallest pools that keep the limits; none where no size does. */
export interface SafeSizeAnswer {
  /** That of a takeover. From 0 to 4294967295. */
  readonly takeover?: number | undefined;
  /** That of a halt. From 0 to 4294967295. */
  readonly halt?: number | undefined;
  /** Both at once. From 0 to 4294967295. */
  readonly both?: number | undefined;
}

/** The smallest pools that keep the limits; none where no size does. */
export interface SafeSizeAnswerInput {
  /** That of a takeover. From 0 to 4294967295. */
  readonly takeover?: bigint | number | null | undefined;
  /** That of a halt. From 0 to 4294967295. */
  readonly halt?: bigint | number | null | undefined;
  /** Both at once. From 0 to 4294967295. */
  readonly both?: bigint | number | null | undefined;
}

/** How the ledger's pools rotate. */
export interface RotationRules {
  /** From one division of the participants to the next. From 2 to 4294967295. Unit: epochs. */
  readonly rotation_epochs: number;
  /** From the last share of a key that a participant held to the payment of its stake (W_EXIT). From 1 to 4294967295. Unit: epochs. */
  readonly exit_epochs: number;
  /** A stake below it takes no part in divisions until it is topped up. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_stake_atoms: bigint;
}

/** How the ledger's pools rotate. */
export interface RotationRulesInput {
  /** From one division of the participants to the next. From 2 to 4294967295. Unit: epochs. */
  readonly rotation_epochs: bigint | number;
  /** From the last share of a key that a participant held to the payment of its stake (W_EXIT). From 1 to 4294967295. Unit: epochs. */
  readonly exit_epochs: bigint | number;
  /** A stake below it takes no part in divisions until it is topped up. From 1 to 79228162514264337593543950335. Unit: atoms. */
  readonly least_stake_atoms: bigint | number;
}

/** The division of the participants that is under way, or comes next. */
export interface Division {
  /** Counts divisions from 0. From 0 to 18446744073709551615. */
  readonly number: bigint;
  /** How far it is. */
  readonly phase: "waiting" | "clearing" | "closed" | "drawing";
  /** The set was frozen for it. */
  readonly set_closed: boolean;
  /** When it is drawn, with that epoch's beacon. From 0 to 18446744073709551615. Unit: epoch. */
  readonly draw_epoch: bigint;
  /** That beacon, once the draw has begun. */
  readonly seed?: Hex | undefined;
  /** Accounts in the frozen set. From 0 to 4294967295. */
  readonly entries: number;
  /** Entry of the shuffled set that is looked at next. From 0 to 4294967295. */
  readonly position: number;
  /** Members that each committee gets at most. From 0 to 4294967295. */
  readonly quota: number;
  /** Accounts that were given a place so far. From 0 to 4294967295. */
  readonly drawn: number;
  /** Place in the line-up of the pool that is looked at next. From 0 to 18446744073709551615. */
  readonly rank: bigint;
  /** Places of that pool's committee that are filled. From 0 to 4294967295. */
  readonly filled: number;
  /** Of `deferred`: how many were offered to that pool. From 0 to 4294967295. */
  readonly offered: number;
  /** Accounts whose owner has all his places in an earlier pool. */
  readonly deferred: readonly bigint[];
  /** Length of the line-up: pools that take part, and some that have left. From 0 to 18446744073709551615. */
  readonly pools: bigint;
  /** Pools that take part. From 0 to 18446744073709551615. */
  readonly working: bigint;
}

/** The division of the participants that is under way, or comes next. */
export interface DivisionInput {
  /** Counts divisions from 0. From 0 to 18446744073709551615. */
  readonly number: bigint | number;
  /** How far it is. */
  readonly phase: "waiting" | "clearing" | "closed" | "drawing";
  /** The set was frozen for it. */
  readonly set_closed: boolean;
  /** When it is drawn, with that epoch's beacon. From 0 to 18446744073709551615. Unit: epoch. */
  readonly draw_epoch: bigint | number;
  /** That beacon, once the draw has begun. */
  readonly seed?: Hex | null | undefined;
  /** Accounts in the frozen set. From 0 to 4294967295. */
  readonly entries: bigint | number;
  /** Entry of the shuffled set that is looked at next. From 0 to 4294967295. */
  readonly position: bigint | number;
  /** Members that each committee gets at most. From 0 to 4294967295. */
  readonly quota: bigint | number;
  /** Accounts that were given a place so far. From 0 to 4294967295. */
  readonly drawn: bigint | number;
  /** Place in the line-up of the pool that is looked at next. From 0 to 18446744073709551615. */
  readonly rank: bigint | number;
  /** Places of that pool's committee that are filled. From 0 to 4294967295. */
  readonly filled: bigint | number;
  /** Of `deferred`: how many were offered to that pool. From 0 to 4294967295. */
  readonly offered: bigint | number;
  /** Accounts whose owner has all his places in an earlier pool. */
  readonly deferred: readonly (bigint | number)[];
  /** Length of the line-up: pools that take part, and some that have left. From 0 to 18446744073709551615. */
  readonly pools: bigint | number;
  /** Pools that take part. From 0 to 18446744073709551615. */
  readonly working: bigint | number;
}

/** How the ledger's pools rotate. */
export interface RotationAnswer {
  /** What was chosen for good. */
  readonly rules: RotationRules;
  /** The division under way, or the next one. */
  readonly division: Division;
  /** Participants that take part in divisions now. From 0 to 4294967295. */
  readonly accounts: number;
}

/** How the ledger's pools rotate. */
export interface RotationAnswerInput {
  /** What was chosen for good. */
  readonly rules: RotationRulesInput;
  /** The division under way, or the next one. */
  readonly division: DivisionInput;
  /** Participants that take part in divisions now. From 0 to 4294967295. */
  readonly accounts: bigint | number;
}

/** What a seat of a rotating pool is to do next. */
export interface Turn {
  /** The pool that it was drawn for and does not sit in. From 0 to 18446744073709551615. Unit: pool id. */
  readonly next_pool?: bigint | undefined;
  /** Its place there; of no meaning without a pool. From 0 to 65535. */
  readonly next_place: number;
  /** It holds a share of that pool's key, and takes its place as soon as the pool in which it sits has handed over. */
  readonly holds_next: boolean;
  /** Rounds in force of which it holds a share. From 0 to 4294967295. */
  readonly rounds_held: number;
  /** When it last held, or may have been dealt, a share that it holds no more. From 0 to 18446744073709551615. Unit: epoch. */
  readonly held_epoch: bigint;
  /** Its owner wants the deposit back. */
  readonly leaving: boolean;
  /** The payment is scheduled. */
  readonly timed: boolean;
}

/** What a seat of a rotating pool is to do next. */
export interface TurnInput {
  /** The pool that it was drawn for and does not sit in. From 0 to 18446744073709551615. Unit: pool id. */
  readonly next_pool?: bigint | number | null | undefined;
  /** Its place there; of no meaning without a pool. From 0 to 65535. */
  readonly next_place: bigint | number;
  /** It holds a share of that pool's key, and takes its place as soon as the pool in which it sits has handed over. */
  readonly holds_next: boolean;
  /** Rounds in force of which it holds a share. From 0 to 4294967295. */
  readonly rounds_held: bigint | number;
  /** When it last held, or may have been dealt, a share that it holds no more. From 0 to 18446744073709551615. Unit: epoch. */
  readonly held_epoch: bigint | number;
  /** Its owner wants the deposit back. */
  readonly leaving: boolean;
  /** The payment is scheduled. */
  readonly timed: boolean;
}

/** Who holds a rotating pool's key, and who is to hold it next. */
export interface Handover {
  /** The key is to be reshared to `incoming`. */
  readonly open: boolean;
  /** The committee that was drawn, by place; empty once it is over. */
  readonly incoming: readonly (bigint | null)[];
  /** Holders of shares of the round in force, by index. */
  readonly holders: readonly bigint[];
  /** Holders that sit elsewhere until another pool has handed over. From 0 to 4294967295. */
  readonly awaited: number;
}

/** Who holds a rotating pool's key, and who is to hold it next. */
export interface HandoverInput {
  /** The key is to be reshared to `incoming`. */
  readonly open: boolean;
  /** The committee that was drawn, by place; empty once it is over. */
  readonly incoming: readonly (bigint | number | null)[];
  /** Holders of shares of the round in force, by index. */
  readonly holders: readonly (bigint | number)[];
  /** Holders that sit elsewhere until another pool has handed over. From 0 to 4294967295. */
  readonly awaited: bigint | number;
}

export type Answer =
  | { readonly nothing: NothingAnswer }
  | { readonly status: StatusAnswer }
  | { readonly rules: Rules }
  | { readonly account: AccountAnswer }
  | { readonly accounts: AccountsAnswer }
  | { readonly pool: PoolAnswer }
  | { readonly participants: ParticipantsAnswer }
  | { readonly assembly: AssemblyAnswer }
  | { readonly seat: SeatAnswer }
  | { readonly growth: GrowthAnswer }
  | { readonly beacon: BeaconAnswer }
  | { readonly keyring: Keyring }
  | { readonly sharing: SharingAnswer }
  | { readonly key_dealing: KeyDealing }
  | { readonly round: RoundAnswer }
  | { readonly duties: DutiesAnswer }
  | { readonly signed: SignedAnswer }
  | { readonly duty_evidence: DutyEvidence }
  | { readonly auction: AuctionAnswer }
  | { readonly sales: SalesAnswer }
  | { readonly owner: OwnerAnswer }
  | { readonly key_risk: KeyRiskAnswer }
  | { readonly assembly_risk: AssemblyRiskAnswer }
  | { readonly safe_size: SafeSizeAnswer }
  | { readonly rotation: RotationAnswer }
  | { readonly turn: Turn }
  | { readonly handover: Handover };

export type AnswerInput =
  | { readonly nothing: NothingAnswerInput }
  | { readonly status: StatusAnswerInput }
  | { readonly rules: RulesInput }
  | { readonly account: AccountAnswerInput }
  | { readonly accounts: AccountsAnswerInput }
  | { readonly pool: PoolAnswerInput }
  | { readonly participants: ParticipantsAnswerInput }
  | { readonly assembly: AssemblyAnswerInput }
  | { readonly seat: SeatAnswerInput }
  | { readonly growth: GrowthAnswerInput }
  | { readonly beacon: BeaconAnswerInput }
  | { readonly keyring: KeyringInput }
  | { readonly sharing: SharingAnswerInput }
  | { readonly key_dealing: KeyDealingInput }
  | { readonly round: RoundAnswerInput }
  | { readonly duties: DutiesAnswerInput }
  | { readonly signed: SignedAnswerInput }
  | { readonly duty_evidence: DutyEvidenceInput }
  | { readonly auction: AuctionAnswerInput }
  | { readonly sales: SalesAnswerInput }
  | { readonly owner: OwnerAnswerInput }
  | { readonly key_risk: KeyRiskAnswerInput }
  | { readonly assembly_risk: AssemblyRiskAnswerInput }
  | { readonly safe_size: SafeSizeAnswerInput }
  | { readonly rotation: RotationAnswerInput }
  | { readonly turn: TurnInput }
  | { readonly handover: HandoverInput };

/** A key that is no secret, so that tools can sign for an account of a fixture. */
export interface TestKey {
  /** Name of the account. */
  readonly name: Name;
  /** The 32 bytes that the Ed25519 key is made from. */
  readonly secret_seed: Hex;
}

/** A key that is no secret, so that tools can sign for an account of a fixture. */
export interface TestKeyInput {
  /** Name of the account. */
  readonly name: Name;
  /** The 32 bytes that the Ed25519 key is made from. */
  readonly secret_seed: Hex;
}

/** A transaction and the receipt it must yield. */
export interface FixtureStep {
  /** Why it is there. */
  readonly note?: string | undefined;
  /** What is sent. */
  readonly transaction: Transaction;
  /** Its receipt, byte for byte. */
  readonly expect?: Receipt | undefined;
}

/** A transaction and the receipt it must yield. */
export interface FixtureStepInput {
  /** Why it is there. */
  readonly note?: string | null | undefined;
  /** What is sent. */
  readonly transaction: TransactionInput;
  /** Its receipt, byte for byte. */
  readonly expect?: ReceiptInput | null | undefined;
}

/** A block and what is expected of it. */
export interface FixtureBlock {
  /** Why it is there. */
  readonly note?: string | undefined;
  /** When it is. */
  readonly header: Header;
  /** In order. Default: `[]`. */
  readonly transactions: readonly FixtureStep[];
  /** The whole block must be refused with this code. */
  readonly refused?: Code | undefined;
  /** Events of the work that is due when it opens. */
  readonly opening?: readonly Event[] | undefined;
  /** State root after it. */
  readonly state_root?: Hex | undefined;
}

/** A block and what is expected of it. */
export interface FixtureBlockInput {
  /** Why it is there. */
  readonly note?: string | null | undefined;
  /** When it is. */
  readonly header: HeaderInput;
  /** In order. Default: `[]`. */
  readonly transactions?: readonly FixtureStepInput[] | undefined;
  /** The whole block must be refused with this code. */
  readonly refused?: Code | null | undefined;
  /** Events of the work that is due when it opens. */
  readonly opening?: readonly EventInput[] | null | undefined;
  /** State root after it. */
  readonly state_root?: Hex | null | undefined;
}

/** A history that anyone can replay. */
export interface Fixture {
  /** Version of the format. From 1 to 1. */
  readonly fixture: number;
  /** What it shows, in a line. */
  readonly title: string;
  /** What happens and why. */
  readonly about?: string | undefined;
  /** Where it starts. */
  readonly genesis: Genesis;
  /** Test keys. Default: `[]`. */
  readonly keys: readonly TestKey[];
  /** In order. Default: `[]`. */
  readonly blocks: readonly FixtureBlock[];
}

/** A history that anyone can replay. */
export interface FixtureInput {
  /** Version of the format. From 1 to 1. */
  readonly fixture: bigint | number;
  /** What it shows, in a line. */
  readonly title: string;
  /** What happens and why. */
  readonly about?: string | null | undefined;
  /** Where it starts. */
  readonly genesis: GenesisInput;
  /** Test keys. Default: `[]`. */
  readonly keys?: readonly TestKeyInput[] | undefined;
  /** In order. Default: `[]`. */
  readonly blocks?: readonly FixtureBlockInput[] | undefined;
}

/** Heights from and to, both included. */
export interface Span {
  /** First. From 0 to 18446744073709551615. Unit: height. */
  readonly from: bigint;
  /** Last. From 0 to 18446744073709551615. Unit: height. */
  readonly to: bigint;
}

/** Heights from and to, both included. */
export interface SpanInput {
  /** First. From 0 to 18446744073709551615. Unit: height. */
  readonly from: bigint | number;
  /** Last. From 0 to 18446744073709551615. Unit: height. */
  readonly to: bigint | number;
}

/** The latest stretches of heights that ended with due work left. */
export interface Backlogs {
  /** Oldest first. */
  readonly spans: readonly Span[];
}

/** The latest stretches of heights that ended with due work left. */
export interface BacklogsInput {
  /** Oldest first. */
  readonly spans: readonly SpanInput[];
}

/** One place of the heap of work that is due at a height. */
export interface CalendarItem {
  /** When the work is done. From 0 to 18446744073709551615. Unit: height. */
  readonly due_height: bigint;
  /** Who does it; the order within a height. From 0 to 255. */
  readonly module: number;
  /** What it is, in the module's own numbering. From 0 to 18446744073709551615. */
  readonly item: bigint;
  /** Whose room it takes at its height. */
  readonly due_class: "ordinary" | "urgent";
  /** Id of the record that knows this place. From 0 to 18446744073709551615. */
  readonly ticket: bigint;
}

/** One place of the heap of work that is due at a height. */
export interface CalendarItemInput {
  /** When the work is done. From 0 to 18446744073709551615. Unit: height. */
  readonly due_height: bigint | number;
  /** Who does it; the order within a height. From 0 to 255. */
  readonly module: bigint | number;
  /** What it is, in the module's own numbering. From 0 to 18446744073709551615. */
  readonly item: bigint | number;
  /** Whose room it takes at its height. */
  readonly due_class: "ordinary" | "urgent";
  /** Id of the record that knows this place. From 0 to 18446744073709551615. */
  readonly ticket: bigint | number;
}

/** Where in the heap an item stands. */
export interface CalendarTicket {
  /** Id of its place in the heap. From 0 to 18446744073709551615. */
  readonly position: bigint;
}

/** Where in the heap an item stands. */
export interface CalendarTicketInput {
  /** Id of its place in the heap. From 0 to 18446744073709551615. */
  readonly position: bigint | number;
}

/** How much work is scheduled at a height. */
export interface HeightLoad {
  /** The height. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint;
  /** Ordinary items scheduled there. From 0 to 4294967295. Unit: items. */
  readonly ordinary: number;
  /** Urgent items scheduled there. From 0 to 4294967295. Unit: items. */
  readonly urgent: number;
}

/** How much work is scheduled at a height. */
export interface HeightLoadInput {
  /** The height. From 0 to 18446744073709551615. Unit: height. */
  readonly height: bigint | number;
  /** Ordinary items scheduled there. From 0 to 4294967295. Unit: items. */
  readonly ordinary: bigint | number;
  /** Urgent items scheduled there. From 0 to 4294967295. Unit: items. */
  readonly urgent: bigint | number;
}

/** Which of 64 neighbouring stretches of heights have no room left. */
export interface FullHeights {
  /** Top bit: class; four bits: level n, a stretch being 64^n heights; then the number of the 64 stretches. From 0 to 18446744073709551615. */
  readonly place: bigint;
  /** A bit for each stretch, the lowest first. From 0 to 18446744073709551615. */
  readonly full: bigint;
}

/** Which of 64 neighbouring stretches of heights have no room left. */
export interface FullHeightsInput {
  /** Top bit: class; four bits: level n, a stretch being 64^n heights; then the number of the 64 stretches. From 0 to 18446744073709551615. */
  readonly place: bigint | number;
  /** A bit for each stretch, the lowest first. From 0 to 18446744073709551615. */
  readonly full: bigint | number;
}

/** What only some accounts have. */
export interface Profile {
  /** Whose it is. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Atoms of the account in deposits, stakes and escrows. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly locked_atoms: bigint;
  /** Ed25519 identity key, proved at registration. */
  readonly identity?: Hex | undefined;
}

/** What only some accounts have. */
export interface ProfileInput {
  /** Whose it is. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Atoms of the account in deposits, stakes and escrows. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly locked_atoms: bigint | number;
  /** Ed25519 identity key, proved at registration. */
  readonly identity?: Hex | null | undefined;
}

/** The seats of a pool, by place. */
export interface Committee {
  /** The seat at each place; none where it is open. */
  readonly seats: readonly (bigint | null)[];
  /** Slashed seats, the oldest first; they count for the owner rule for ever. */
  readonly former: readonly bigint[];
}

/** The seats of a pool, by place. */
export interface CommitteeInput {
  /** The seat at each place; none where it is open. */
  readonly seats: readonly (bigint | number | null)[];
  /** Slashed seats, the oldest first; they count for the owner rule for ever. */
  readonly former: readonly (bigint | number)[];
}

/** Head of the active list. */
export interface ActiveList {
  /** Id of the top node plus one; 0 while the list is new. From 0 to 4294967295. */
  readonly root: number;
  /** Levels of nodes above the leaves. From 0 to 4294967295. */
  readonly levels: number;
  /** How often the list was frozen. From 0 to 4294967295. */
  readonly version: number;
  /** Accounts on the list. From 0 to 4294967295. */
  readonly count: number;
  /** Accounts on it when it was last frozen. From 0 to 4294967295. */
  readonly frozen_count: number;
}

/** Head of the active list. */
export interface ActiveListInput {
  /** Id of the top node plus one; 0 while the list is new. From 0 to 4294967295. */
  readonly root: bigint | number;
  /** Levels of nodes above the leaves. From 0 to 4294967295. */
  readonly levels: bigint | number;
  /** How often the list was frozen. From 0 to 4294967295. */
  readonly version: bigint | number;
  /** Accounts on the list. From 0 to 4294967295. */
  readonly count: bigint | number;
  /** Accounts on it when it was last frozen. From 0 to 4294967295. */
  readonly frozen_count: bigint | number;
}

/** How many accounts of a range are on the active list. */
export interface ActiveListNode {
  /** Id of the lower half plus one; 0 where there is none. From 0 to 4294967295. */
  readonly low: number;
  /** Id of the upper half plus one; 0 where there is none. From 0 to 4294967295. */
  readonly high: number;
  /** The freeze that `frozen_count` belongs to. From 0 to 4294967295. */
  readonly version: number;
  /** Accounts on the list. From 0 to 4294967295. */
  readonly count: number;
  /** Accounts on it at that freeze. From 0 to 4294967295. */
  readonly frozen_count: number;
}

/** How many accounts of a range are on the active list. */
export interface ActiveListNodeInput {
  /** Id of the lower half plus one; 0 where there is none. From 0 to 4294967295. */
  readonly low: bigint | number;
  /** Id of the upper half plus one; 0 where there is none. From 0 to 4294967295. */
  readonly high: bigint | number;
  /** The freeze that `frozen_count` belongs to. From 0 to 4294967295. */
  readonly version: bigint | number;
  /** Accounts on the list. From 0 to 4294967295. */
  readonly count: bigint | number;
  /** Accounts on it at that freeze. From 0 to 4294967295. */
  readonly frozen_count: bigint | number;
}

/** Which of 64 accounts are on the active list. */
export interface ActiveListLeaf {
  /** The freeze that `frozen_accounts` belongs to. From 0 to 4294967295. */
  readonly version: number;
  /** Bit i: the i-th of the 64 is on the list. From 0 to 18446744073709551615. */
  readonly accounts: bigint;
  /** The same at that freeze. From 0 to 18446744073709551615. */
  readonly frozen_accounts: bigint;
}

/** Which of 64 accounts are on the active list. */
export interface ActiveListLeafInput {
  /** The freeze that `frozen_accounts` belongs to. From 0 to 4294967295. */
  readonly version: bigint | number;
  /** Bit i: the i-th of the 64 is on the list. From 0 to 18446744073709551615. */
  readonly accounts: bigint | number;
  /** The same at that freeze. From 0 to 18446744073709551615. */
  readonly frozen_accounts: bigint | number;
}

/** A pool that has duties. */
export interface ActivePool {
  /** Which. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
}

/** A pool that has duties. */
export interface ActivePoolInput {
  /** Which. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
}

/** Who takes part in divisions. */
export interface ParticipantSet {
  /** Head of the list. */
  readonly list: ActiveList;
}

/** Who takes part in divisions. */
export interface ParticipantSetInput {
  /** Head of the list. */
  readonly list: ActiveListInput;
}

/** A pool that takes part in divisions. */
export interface LineupPlace {
  /** Which. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
}

/** A pool that takes part in divisions. */
export interface LineupPlaceInput {
  /** Which. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
}

/** A fine that was imposed. */
export interface Fine {
  /** Who owes it. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** The seat's pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** What for. */
  readonly fault: "missed_reveal" | "keygen_silence" | "bad_dealing" | "false_complaint" | "unproved_complaint" | "missed_task" | "invalid_task" | "missed_signature" | "absent_signature" | "unaggregated" | "bad_partial";
  /** When it was imposed. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** What the fault costs one member alone. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly base_atoms: bigint;
  /** What was imposed for it so far. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
  /** Members with the same fault (k). From 1 to 65535. */
  readonly common: number;
  /** Seats of the pool (n). From 1 to 65535. */
  readonly pool_size: number;
  /** Id of the seat's fine before it for this fault. From 0 to 18446744073709551615. */
  readonly earlier?: bigint | undefined;
  /** It can be cancelled below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly dispute_until_height: bigint;
  /** Measured loss of the pool's validator. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly loss_atoms: bigint;
  /** Who reported the fault, where somebody did. From 0 to 18446744073709551615. Unit: account id. */
  readonly reporter?: bigint | undefined;
  /** Id of the evidence, where there is some. */
  readonly evidence?: Hex | undefined;
  /** The evidence was proved false. */
  readonly cancelled: boolean;
}

/** A fine that was imposed. */
export interface FineInput {
  /** Who owes it. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** The seat's pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** What for. */
  readonly fault: "missed_reveal" | "keygen_silence" | "bad_dealing" | "false_complaint" | "unproved_complaint" | "missed_task" | "invalid_task" | "missed_signature" | "absent_signature" | "unaggregated" | "bad_partial";
  /** When it was imposed. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** What the fault costs one member alone. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly base_atoms: bigint | number;
  /** What was imposed for it so far. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
  /** Members with the same fault (k). From 1 to 65535. */
  readonly common: bigint | number;
  /** Seats of the pool (n). From 1 to 65535. */
  readonly pool_size: bigint | number;
  /** Id of the seat's fine before it for this fault. From 0 to 18446744073709551615. */
  readonly earlier?: bigint | number | null | undefined;
  /** It can be cancelled below this height. From 0 to 18446744073709551615. Unit: height. */
  readonly dispute_until_height: bigint | number;
  /** Measured loss of the pool's validator. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly loss_atoms: bigint | number;
  /** Who reported the fault, where somebody did. From 0 to 18446744073709551615. Unit: account id. */
  readonly reporter?: bigint | number | null | undefined;
  /** Id of the evidence, where there is some. */
  readonly evidence?: Hex | null | undefined;
  /** The evidence was proved false. */
  readonly cancelled: boolean;
}

/** What one account has in a seat's escrow. */
export interface Payment {
  /** Whose money it is until then. From 0 to 18446744073709551615. Unit: account id. */
  readonly payer: bigint;
  /** All it paid in. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint;
}

/** What one account has in a seat's escrow. */
export interface PaymentInput {
  /** Whose money it is until then. From 0 to 18446744073709551615. Unit: account id. */
  readonly payer: bigint | number;
  /** All it paid in. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly amount_atoms: bigint | number;
}

/** A fine with a loss to compensate or a reporter to reward. */
export interface Claim {
  /** Id of the fine. From 0 to 18446744073709551615. */
  readonly fine: bigint;
  /** Released money that was counted towards it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly served_atoms: bigint;
  /** Of it, compensation of the pool so far. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint;
}

/** A fine with a loss to compensate or a reporter to reward. */
export interface ClaimInput {
  /** Id of the fine. From 0 to 18446744073709551615. */
  readonly fine: bigint | number;
  /** Released money that was counted towards it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly served_atoms: bigint | number;
  /** Of it, compensation of the pool so far. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly compensated_atoms: bigint | number;
}

/** What was paid for a seat and can still be returned. */
export interface FineEscrow {
  /** One entry per payer. */
  readonly payments: readonly Payment[];
  /** Fines that not only burn, oldest first. */
  readonly claims: readonly Claim[];
  /** Height at which it all is spent. From 0 to 18446744073709551615. Unit: height. */
  readonly release_height?: bigint | undefined;
  /** Where the last dispute window closed when it was reserved. From 0 to 18446744073709551615. Unit: height. */
  readonly wanted_height: bigint;
}

/** What was paid for a seat and can still be returned. */
export interface FineEscrowInput {
  /** One entry per payer. */
  readonly payments: readonly PaymentInput[];
  /** Fines that not only burn, oldest first. */
  readonly claims: readonly ClaimInput[];
  /** Height at which it all is spent. From 0 to 18446744073709551615. Unit: height. */
  readonly release_height?: bigint | number | null | undefined;
  /** Where the last dispute window closed when it was reserved. From 0 to 18446744073709551615. Unit: height. */
  readonly wanted_height: bigint | number;
}

/** A member with a fault in the correlation window. */
export interface Faulty {
  /** Which member. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Id of its latest fine for the fault. From 0 to 18446744073709551615. */
  readonly fine: bigint;
  /** Of that fine. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Its fines in the window count at least this many (k). From 0 to 65535. */
  readonly common: number;
}

/** A member with a fault in the correlation window. */
export interface FaultyInput {
  /** Which member. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Id of its latest fine for the fault. From 0 to 18446744073709551615. */
  readonly fine: bigint | number;
  /** Of that fine. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Its fines in the window count at least this many (k). From 0 to 65535. */
  readonly common: bigint | number;
}

/** Members of a pool that had the same fault lately. */
export interface FaultWindow {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** Which fault. */
  readonly fault: "missed_reveal" | "keygen_silence" | "bad_dealing" | "false_complaint" | "unproved_complaint" | "missed_task" | "invalid_task" | "missed_signature" | "absent_signature" | "unaggregated" | "bad_partial";
  /** Each by its latest fault that stands. */
  readonly members: readonly Faulty[];
}

/** Members of a pool that had the same fault lately. */
export interface FaultWindowInput {
  /** Which pool. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** Which fault. */
  readonly fault: "missed_reveal" | "keygen_silence" | "bad_dealing" | "false_complaint" | "unproved_complaint" | "missed_task" | "invalid_task" | "missed_signature" | "absent_signature" | "unaggregated" | "bad_partial";
  /** Each by its latest fault that stands. */
  readonly members: readonly FaultyInput[];
}

/** Where all money is that was ever paid for a seat (rule F-9). */
export interface FineTotals {
  /** Paid in. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly paid_atoms: bigint;
  /** Still in escrow. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly escrow_atoms: bigint;
  /** Given back to payers. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly returned_atoms: bigint;
  /** Paid for measured losses. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly compensated_atoms: bigint;
  /** Paid to reporters. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly bounties_atoms: bigint;
  /** Burned, or in the treasury. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly forfeited_atoms: bigint;
}

/** Where all money is that was ever paid for a seat (rule F-9). */
export interface FineTotalsInput {
  /** Paid in. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly paid_atoms: bigint | number;
  /** Still in escrow. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly escrow_atoms: bigint | number;
  /** Given back to payers. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly returned_atoms: bigint | number;
  /** Paid for measured losses. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly compensated_atoms: bigint | number;
  /** Paid to reporters. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly bounties_atoms: bigint | number;
  /** Burned, or in the treasury. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly forfeited_atoms: bigint | number;
}

/** An account that reveals for the beacon. */
export interface BeaconMember {
  /** Whose. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** H("commit", ledger id, account, preimage). */
  readonly commitment: Hex;
  /** Epoch in which the preimage is to be revealed. From 0 to 18446744073709551615. Unit: epoch. */
  readonly due_epoch: bigint;
  /** Of its last reveal. From 0 to 18446744073709551615. Unit: epoch. */
  readonly revealed_epoch?: bigint | undefined;
  /** This reveal is the last one. */
  readonly leaving: boolean;
}

/** An account that reveals for the beacon. */
export interface BeaconMemberInput {
  /** Whose. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** H("commit", ledger id, account, preimage). */
  readonly commitment: Hex;
  /** Epoch in which the preimage is to be revealed. From 0 to 18446744073709551615. Unit: epoch. */
  readonly due_epoch: bigint | number;
  /** Of its last reveal. From 0 to 18446744073709551615. Unit: epoch. */
  readonly revealed_epoch?: bigint | number | null | undefined;
  /** This reveal is the last one. */
  readonly leaving: boolean;
}

/** The epoch whose reveals fix the next one's beacon. */
export interface BeaconRound {
  /** False while nobody has joined. */
  readonly open: boolean;
  /** Reveals have ended; the missing are looked for. */
  readonly sweeping: boolean;
  /** Epoch of the reveals. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Reserved in the calendar: reveals end here. From 0 to 18446744073709551615. Unit: height. */
  readonly close_height: bigint;
  /** XOR of H("share", account, preimage) so far. */
  readonly shares: Hex;
  /** How many there are. From 0 to 18446744073709551615. */
  readonly reveals: bigint;
  /** Accounts that have joined. From 0 to 18446744073709551615. */
  readonly members: bigint;
  /** Of them, whose reveal of this epoch is to come. From 0 to 18446744073709551615. */
  readonly awaited: bigint;
  /** Members below this id are still to be looked at. From 0 to 18446744073709551615. */
  readonly cursor: bigint;
}

/** The epoch whose reveals fix the next one's beacon. */
export interface BeaconRoundInput {
  /** False while nobody has joined. */
  readonly open: boolean;
  /** Reveals have ended; the missing are looked for. */
  readonly sweeping: boolean;
  /** Epoch of the reveals. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Reserved in the calendar: reveals end here. From 0 to 18446744073709551615. Unit: height. */
  readonly close_height: bigint | number;
  /** XOR of H("share", account, preimage) so far. */
  readonly shares: Hex;
  /** How many there are. From 0 to 18446744073709551615. */
  readonly reveals: bigint | number;
  /** Accounts that have joined. From 0 to 18446744073709551615. */
  readonly members: bigint | number;
  /** Of them, whose reveal of this epoch is to come. From 0 to 18446744073709551615. */
  readonly awaited: bigint | number;
  /** Members below this id are still to be looked at. From 0 to 18446744073709551615. */
  readonly cursor: bigint | number;
}

/** A beacon made of the host's or members' seeds. */
export interface FixedBeacon {
  /** Of which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** The seed of the epoch. */
  readonly beacon: Hex;
}

/** A beacon made of the host's or members' seeds. */
export interface FixedBeaconInput {
  /** Of which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** The seed of the epoch. */
  readonly beacon: Hex;
}

/** A pool that gets duties every epoch. */
export interface RosterPlace {
  /** Id of the pool's record in this module. From 0 to 18446744073709551615. */
  readonly pool_duties: bigint;
  /** The first epoch in which it has duties. From 0 to 18446744073709551615. Unit: epoch. */
  readonly since_epoch: bigint;
  /** It gets none any more; the place is free. */
  readonly left: boolean;
}

/** A pool that gets duties every epoch. */
export interface RosterPlaceInput {
  /** Id of the pool's record in this module. From 0 to 18446744073709551615. */
  readonly pool_duties: bigint | number;
  /** The first epoch in which it has duties. From 0 to 18446744073709551615. Unit: epoch. */
  readonly since_epoch: bigint | number;
  /** It gets none any more; the place is free. */
  readonly left: boolean;
}

/** Which epoch's duties are opened next, and how far that is. */
export interface Roll {
  /** False while no pool has duties. */
  readonly scheduled: boolean;
  /** Some pools have theirs, the others are to come. */
  readonly sweeping: boolean;
  /** Which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Places of the roster. From 0 to 18446744073709551615. */
  readonly places: bigint;
  /** Places that there were when the epoch was begun. From 0 to 18446744073709551615. */
  readonly listed: bigint;
  /** Places below this one are done. From 0 to 18446744073709551615. */
  readonly cursor: bigint;
}

/** Which epoch's duties are opened next, and how far that is. */
export interface RollInput {
  /** False while no pool has duties. */
  readonly scheduled: boolean;
  /** Some pools have theirs, the others are to come. */
  readonly sweeping: boolean;
  /** Which epoch. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Places of the roster. From 0 to 18446744073709551615. */
  readonly places: bigint | number;
  /** Places that there were when the epoch was begun. From 0 to 18446744073709551615. */
  readonly listed: bigint | number;
  /** Places below this one are done. From 0 to 18446744073709551615. */
  readonly cursor: bigint | number;
}

/** An account that belongs to a declaration. */
export interface Holding {
  /** Which account. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** The declaration it joined. From 0 to 18446744073709551615. */
  readonly owner: bigint;
  /** Its bid that is not settled, where it has one. From 0 to 18446744073709551615. */
  readonly open_bid?: bigint | undefined;
}

/** An account that belongs to a declaration. */
export interface HoldingInput {
  /** Which account. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** The declaration it joined. From 0 to 18446744073709551615. */
  readonly owner: bigint | number;
  /** Its bid that is not settled, where it has one. From 0 to 18446744073709551615. */
  readonly open_bid?: bigint | number | null | undefined;
}

/** A lot in the queue. */
export interface WaitingLot {
  /** Which. From 0 to 18446744073709551615. */
  readonly lot: bigint;
}

/** A lot in the queue. */
export interface WaitingLotInput {
  /** Which. From 0 to 18446744073709551615. */
  readonly lot: bigint | number;
}

/** The queue of lots, and the opening of auctions for them. */
export interface AuctionOpening {
  /** There is an item for it in the calendar. */
  readonly scheduled: boolean;
  /** Lots are being gathered, page by page. */
  readonly under_way: boolean;
  /** First place of the queue. From 0 to 18446744073709551615. */
  readonly head: bigint;
  /** Where the opening under way ends. From 0 to 18446744073709551615. */
  readonly until: bigint;
  /** Auctions it has begun, one for a distance. */
  readonly auctions: readonly bigint[];
}

/** The queue of lots, and the opening of auctions for them. */
export interface AuctionOpeningInput {
  /** There is an item for it in the calendar. */
  readonly scheduled: boolean;
  /** Lots are being gathered, page by page. */
  readonly under_way: boolean;
  /** First place of the queue. From 0 to 18446744073709551615. */
  readonly head: bigint | number;
  /** Where the opening under way ends. From 0 to 18446744073709551615. */
  readonly until: bigint | number;
  /** Auctions it has begun, one for a distance. */
  readonly auctions: readonly (bigint | number)[];
}

/** Where the money of auctions is and went. */
export interface SaleTotals {
  /** In escrow, of bids. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly deposits_atoms: bigint;
  /** In escrow, of declarations. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly bonds_atoms: bigint;
  /** All that came in. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly received_atoms: bigint;
  /** Back to who paid it. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly returned_atoms: bigint;
  /** To pools, for losses. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly compensated_atoms: bigint;
  /** To reporters. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly bounties_atoms: bigint;
  /** Burned, or to the treasury. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly forfeited_atoms: bigint;
}

/** Where the money of auctions is and went. */
export interface SaleTotalsInput {
  /** In escrow, of bids. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly deposits_atoms: bigint | number;
  /** In escrow, of declarations. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly bonds_atoms: bigint | number;
  /** All that came in. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly received_atoms: bigint | number;
  /** Back to who paid it. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly returned_atoms: bigint | number;
  /** To pools, for losses. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly compensated_atoms: bigint | number;
  /** To reporters. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly bounties_atoms: bigint | number;
  /** Burned, or to the treasury. From 0 to 340282366920938463463374607431768211455. Unit: atoms. */
  readonly forfeited_atoms: bigint | number;
}

/** Types by name, as they are read. */
export interface Types {
  readonly genesis: Genesis;
  readonly message: Message;
  readonly event: Event;
  readonly code: Code;
  readonly block: Block;
  readonly transaction: Transaction;
  readonly receipt: Receipt;
  readonly block_result: BlockResult;
  readonly events: readonly Event[];
  readonly query: Query;
  readonly answer: Answer;
  readonly header: Header;
  readonly fixture: Fixture;
  readonly fixture_block: FixtureBlock;
}

/** Types by name, as they may be given. */
export interface InputTypes {
  readonly genesis: GenesisInput;
  readonly message: MessageInput;
  readonly event: EventInput;
  readonly code: Code;
  readonly block: BlockInput;
  readonly transaction: TransactionInput;
  readonly receipt: ReceiptInput;
  readonly block_result: BlockResultInput;
  readonly events: readonly EventInput[];
  readonly query: QueryInput;
  readonly answer: AnswerInput;
  readonly header: HeaderInput;
  readonly fixture: FixtureInput;
  readonly fixture_block: FixtureBlockInput;
}

/** The records of the state, by the names of their tables. */
export interface Records {
  readonly rules: Rules;
  readonly clock: Clock;
  readonly backlogs: Backlogs;
  readonly calendar_item: CalendarItem;
  readonly calendar_ticket: CalendarTicket;
  readonly height_load: HeightLoad;
  readonly full_heights: FullHeights;
  readonly account: Account;
  readonly profile: Profile;
  readonly totals: Totals;
  readonly participant: Participant;
  readonly pool: Pool;
  readonly committee: Committee;
  readonly seat: Seat;
  readonly assembly: Assembly;
  readonly pool_holdings: PoolHoldings;
  readonly active_list: ActiveList;
  readonly active_list_node: ActiveListNode;
  readonly active_list_leaf: ActiveListLeaf;
  readonly validator: Validator;
  readonly active_pool: ActivePool;
  readonly rotation_rules: RotationRules;
  readonly division: Division;
  readonly participant_set: ParticipantSet;
  readonly turn: Turn;
  readonly handover: Handover;
  readonly lineup_place: LineupPlace;
  readonly seat_debt: SeatDebt;
  readonly fine: Fine;
  readonly fine_escrow: FineEscrow;
  readonly fault_window: FaultWindow;
  readonly fine_totals: FineTotals;
  readonly beacon_member: BeaconMember;
  readonly beacon_round: BeaconRound;
  readonly fixed_beacon: FixedBeacon;
  readonly keyring: Keyring;
  readonly key_session: KeySession;
  readonly key_member: KeyMember;
  readonly key_dealing: KeyDealing;
  readonly key_round: KeyRound;
  readonly key_polynomial: KeyPolynomial;
  readonly duty: Duty;
  readonly duty_envelope: DutyEnvelope;
  readonly signed_duty: SignedDuty;
  readonly pool_duties: PoolDuties;
  readonly roster_place: RosterPlace;
  readonly roll: Roll;
  readonly duty_evidence: DutyEvidence;
  readonly owner: Owner;
  readonly holding: Holding;
  readonly lot: Lot;
  readonly auction: Auction;
  readonly bid: Bid;
  readonly pool_sales: PoolSales;
  readonly waiting_lot: WaitingLot;
  readonly auction_opening: AuctionOpening;
  readonly sale_totals: SaleTotals;
}
