// Generated from the descriptions of the ledger's types. Do not edit.

/** Bytes as "0x" and lowercase hexadecimal digits. */
export type Hex = `0x${string}`;
/** A name of 1 to 32 bytes: printable ASCII, else "0x" and lowercase hexadecimal digits. */
export type Name = string;

/** What one kind of message burns. */
export interface Fee {
  /** Name of the message. */
  readonly kind: Name;
  /** Coin hours burned by each. From 0 to 18446744073709551615. Unit: coin hours. */
  readonly hours: bigint;
}

/** What one kind of message burns. */
export interface FeeInput {
  /** Name of the message. */
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
  /** What holds for good. Default: `{}`. */
  readonly rules: Rules;
  /** Accounts that exist from the start. Default: `[]`. */
  readonly accounts: readonly Grant[];
}

/** The start of a ledger. */
export interface GenesisInput {
  /** What holds for good. Default: `{}`. */
  readonly rules?: RulesInput | undefined;
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

export type Message =
  | { readonly tick: TickMessage }
  | { readonly transfer: TransferMessage }
  | { readonly register_identity: RegisterIdentityMessage }
  | { readonly payout: PayoutMessage };

export type MessageInput =
  | { readonly tick: TickMessageInput }
  | { readonly transfer: TransferMessageInput }
  | { readonly register_identity: RegisterIdentityMessageInput }
  | { readonly payout: PayoutMessageInput };

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

export type Event =
  | { readonly ticked: TickedEvent }
  | { readonly transferred: TransferredEvent }
  | { readonly account_opened: AccountOpenedEvent }
  | { readonly identity_registered: IdentityRegisteredEvent }
  | { readonly paid_in: PaidInEvent }
  | { readonly paid_out: PaidOutEvent };

export type EventInput =
  | { readonly ticked: TickedEventInput }
  | { readonly transferred: TransferredEventInput }
  | { readonly account_opened: AccountOpenedEventInput }
  | { readonly identity_registered: IdentityRegisteredEventInput }
  | { readonly paid_in: PaidInEventInput }
  | { readonly paid_out: PaidOutEventInput };

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
  | "block.malformed"
  | "block.height_not_above"
  | "block.time_fell"
  | "block.time_not_of_height"
  | "block.seal_not_taken"
  | "block.seal_missing"
  | "block.wrong_parent"
  | "block.wrong_parent_root"
  | "block.wrong_transactions_root"
  | "block.unknown_producer"
  | "block.bad_signature"
  | "block.seed_not_of_beacon";

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
  /** Above the last; heights between are empty. From 0 to 18446744073709551615. Unit: height. */
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
  /** Above the last; heights between are empty. From 0 to 18446744073709551615. Unit: height. */
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

export type Query =
  | { readonly status: StatusQuery }
  | { readonly rules: RulesQuery }
  | { readonly account: AccountQuery }
  | { readonly accounts: AccountsQuery };

export type QueryInput =
  | { readonly status: StatusQueryInput }
  | { readonly rules: RulesQueryInput }
  | { readonly account: AccountQueryInput }
  | { readonly accounts: AccountsQueryInput };

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

export type Answer =
  | { readonly nothing: NothingAnswer }
  | { readonly status: StatusAnswer }
  | { readonly rules: Rules }
  | { readonly account: AccountAnswer }
  | { readonly accounts: AccountsAnswer };

export type AnswerInput =
  | { readonly nothing: NothingAnswerInput }
  | { readonly status: StatusAnswerInput }
  | { readonly rules: RulesInput }
  | { readonly account: AccountAnswerInput }
  | { readonly accounts: AccountsAnswerInput };

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
  readonly account: Account;
  readonly profile: Profile;
  readonly totals: Totals;
}
