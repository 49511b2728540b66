#pragma once
// The steps that the rules of duties are made of; for the files of this module only.

#include "contract/duties/rules.hpp"

namespace surety::duties {

// Everything a change touches, for the length of one call.
struct Books {
  State& state;
  Ports& ports;
  const Call& call;
  EventLog& events;
};

// opening.cpp ----------------------------------------------------------------------------------

u32 propose_blocks(const Setting& setting);
u32 sign_blocks(const Setting& setting);
std::optional<u64> find_pool(const State& state, PoolId pool);
// Made where it is not there yet.
u64 pool_record(State& state, PoolId pool);
PoolDuties pool_at(const State& state, u64 id);
Duty duty_at(const State& state, DutyId id);  // precondition: it is open
// Erases a duty with its envelopes; it leaves the pool's list.
void close_duty(State& state, DutyId id);
void erase_envelopes(State& state, const Duty& duty);
void open_page(Books& books);

// judging.cpp ----------------------------------------------------------------------------------

void judge(Books& books, DutyId id);

// record.cpp -----------------------------------------------------------------------------------

NumberKey number_key(PoolId pool, bool block, u64 number);
RootKey root_key(PoolId pool, const Hash& root);
SignedDuty signed_at(const State& state, SignedId id);  // precondition: it is there
// Recorded duties that conflict with this, as far as they are found without a search: the first of
// its target or slot, and those with the latest source and target.
std::vector<SignedDuty> known_conflicts(const State& state, PoolId pool, const TaskFacts& facts);
// Enters what the pool signed, where it is new. Gives its entry.
SignedId enter(Books& books, PoolId pool, const TaskFacts& facts);
// Freezes the pool where what it signed conflicts with what was recorded before.
void freeze_on_conflict(Books& books, PoolId pool, const TaskFacts& facts);

// evidence.cpp ---------------------------------------------------------------------------------

// The account's seat in a committee, by index, where it is still taken.
std::optional<u32> index_of(const Reader& reader, std::span<const SeatId> committee,
                            AccountId account);
bool is_signed(const Reader& reader, SeatId seat, const Hash& hash, const Signature& signature);
// Who gets a bounty: not a member of the pool, nor who has an account in it.
std::optional<AccountId> bounty_for(const Reader& reader, const Call& call, PoolId pool);
void note_evidence(Books& books, const Evidence& evidence);

}  // namespace surety::duties
