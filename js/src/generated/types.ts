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
  /** Time for key generation, from the draw on. From 1 to 4294967295. Unit: heights. Default: `256`. */
  readonly keygen_blocks: number;
  /** Rounds of the swap-or-not shuffle that draws members. From 1 to 255. Default: `90`. */
  readonly shuffle_rounds: number;
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
  /** Time for key generation, from the draw on. From 1 to 4294967295. Unit: heights. Default: `256`. */
  readonly keygen_blocks?: bigint | number | undefined;
  /** Rounds of the swap-or-not shuffle that draws members. From 1 to 255. Default: `90`. */
  readonly shuffle_rounds?: bigint | number | undefined;
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

export type Message =
  | { readonly tick: TickMessage }
  | { readonly transfer: TransferMessage }
  | { readonly register_identity: RegisterIdentityMessage }
  | { readonly payout: PayoutMessage }
  | { readonly deposit: DepositMessage }
  | { readonly top_up: TopUpMessage }
  | { readonly withdraw: WithdrawMessage }
  | { readonly assemble: AssembleMessage }
  | { readonly pay_fine: PayFineMessage }
  | { readonly join_beacon: JoinBeaconMessage }
  | { readonly reveal: RevealMessage }
  | { readonly leave_beacon: LeaveBeaconMessage };

export type MessageInput =
  | { readonly tick: TickMessageInput }
  | { readonly transfer: TransferMessageInput }
  | { readonly register_identity: RegisterIdentityMessageInput }
  | { readonly payout: PayoutMessageInput }
  | { readonly deposit: DepositMessageInput }
  | { readonly top_up: TopUpMessageInput }
  | { readonly withdraw: WithdrawMessageInput }
  | { readonly assemble: AssembleMessageInput }
  | { readonly pay_fine: PayFineMessageInput }
  | { readonly join_beacon: JoinBeaconMessageInput }
  | { readonly reveal: RevealMessageInput }
  | { readonly leave_beacon: LeaveBeaconMessageInput };

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

/** A seat closed and its stake became a deposit again. */
export interface SeatLeftEvent {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** Due on the seat, and taken first. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly collected_atoms: bigint;
  /** The rest, now the account's deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint;
}

/** A seat closed and its stake became a deposit again. */
export interface SeatLeftEventInput {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** Due on the seat, and taken first. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly collected_atoms: bigint | number;
  /** The rest, now the account's deposit. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly returned_atoms: bigint | number;
}

/** A seat was taken for good, with its stake. */
export interface SeatSlashedEvent {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint;
  /** The whole stake. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly seized_atoms: bigint;
}

/** A seat was taken for good, with its stake. */
export interface SeatSlashedEventInput {
  /** Which seat. From 0 to 18446744073709551615. Unit: seat id. */
  readonly seat: bigint | number;
  /** Whose it was. From 0 to 18446744073709551615. Unit: account id. */
  readonly account: bigint | number;
  /** The whole stake. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly seized_atoms: bigint | number;
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
  | { readonly beacon_fixed: BeaconFixedEvent };

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
  | { readonly beacon_fixed: BeaconFixedEventInput };

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
  | { readonly beacon: BeaconQuery };

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
  | { readonly beacon: BeaconQueryInput };

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
  /** Of a dissolved pool: how many places, from the first, are settled. From 0 to 4294967295. */
  readonly closed_places: number;
  /** Where key generation must end; of no meaning in other states. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint;
}

/** One validator, run by its members. */
export interface PoolInput {
  /** Where in its life the pool is. */
  readonly state: "open" | "keygen" | "confirmed" | "active" | "halted" | "exiting" | "closed" | "dissolved";
  /** Places, n; the threshold is floor(2n/3) + 1. From 0 to 4294967295. */
  readonly size: bigint | number;
  /** Places whose seat has a member. From 0 to 4294967295. */
  readonly members: bigint | number;
  /** Of a dissolved pool: how many places, from the first, are settled. From 0 to 4294967295. */
  readonly closed_places: bigint | number;
  /** Where key generation must end; of no meaning in other states. From 0 to 18446744073709551615. Unit: height. */
  readonly deadline_height: bigint | number;
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
  readonly state: "member" | "slashed" | "left";
  /** What stands behind it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint;
  /** When it was taken. From 0 to 18446744073709551615. Unit: epoch. */
  readonly joined_epoch: bigint;
  /** When it was slashed or left. From 0 to 18446744073709551615. Unit: epoch. */
  readonly ended_epoch: bigint;
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
  readonly state: "member" | "slashed" | "left";
  /** What stands behind it. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stake_atoms: bigint | number;
  /** When it was taken. From 0 to 18446744073709551615. Unit: epoch. */
  readonly joined_epoch: bigint | number;
  /** When it was slashed or left. From 0 to 18446744073709551615. Unit: epoch. */
  readonly ended_epoch: bigint | number;
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
  /** Of its committee, in the order of places. */
  readonly seats: readonly SeatAnswer[];
}

/** A pool and its seats. */
export interface PoolAnswerInput {
  /** Its id. From 0 to 18446744073709551615. Unit: pool id. */
  readonly id: bigint | number;
  /** Its record. */
  readonly pool: PoolInput;
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

/** The request for a pool that is under way, or the last one. */
export interface Assembly {
  /** Whether it is under way. */
  readonly open: boolean;
  /** Whether the list was frozen for it. */
  readonly list_closed: boolean;
  /** The pool that was asked for. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint;
  /** When it was asked for. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint;
  /** Beacon of the draw, once it has begun. */
  readonly seed?: Hex | undefined;
  /** Entry of the shuffled list that the draw looks at next. From 0 to 4294967295. */
  readonly position: number;
  /** Places that the draw is done with. From 0 to 4294967295. */
  readonly place: number;
}

/** The request for a pool that is under way, or the last one. */
export interface AssemblyInput {
  /** Whether it is under way. */
  readonly open: boolean;
  /** Whether the list was frozen for it. */
  readonly list_closed: boolean;
  /** The pool that was asked for. From 0 to 18446744073709551615. Unit: pool id. */
  readonly pool: bigint | number;
  /** When it was asked for. From 0 to 18446744073709551615. Unit: epoch. */
  readonly epoch: bigint | number;
  /** Beacon of the draw, once it has begun. */
  readonly seed?: Hex | null | undefined;
  /** Entry of the shuffled list that the draw looks at next. From 0 to 4294967295. */
  readonly position: bigint | number;
  /** Places that the draw is done with. From 0 to 4294967295. */
  readonly place: bigint | number;
}

/** All deposits and all stakes of seats. */
export interface PoolHoldings {
  /** Outside seats. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposits_atoms: bigint;
  /** Behind seats. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stakes_atoms: bigint;
}

/** All deposits and all stakes of seats. */
export interface PoolHoldingsInput {
  /** Outside seats. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly deposits_atoms: bigint | number;
  /** Behind seats. From 0 to 79228162514264337593543950335. Unit: atoms. */
  readonly stakes_atoms: bigint | number;
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
  | { readonly beacon: BeaconAnswer };

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
  | { readonly beacon: BeaconAnswerInput };

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
  /** The seat at each place; none where the draw left it open. */
  readonly seats: readonly (bigint | null)[];
}

/** The seats of a pool, by place. */
export interface CommitteeInput {
  /** The seat at each place; none where the draw left it open. */
  readonly seats: readonly (bigint | number | null)[];
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
  readonly seat_debt: SeatDebt;
  readonly fine: Fine;
  readonly fine_escrow: FineEscrow;
  readonly fault_window: FaultWindow;
  readonly fine_totals: FineTotals;
  readonly beacon_member: BeaconMember;
  readonly beacon_round: BeaconRound;
  readonly fixed_beacon: FixedBeacon;
}
