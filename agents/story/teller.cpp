#include "agents/story/teller.hpp"

namespace surety::story {

using pools::PoolState;

namespace {

constexpr u64 EARNED = 40;
constexpr u32 DUTIES_DONE = 2;

}  // namespace

void Teller::say(std::string text) {
  world_->tell(text);
  tale_->chapters.push_back({.height = world_->ledger().clock().height, .text = std::move(text)});
}

std::optional<machine::PoolView> Teller::pool() const {
  return world_->ask<machine::PoolView>(machine::AskPool{.pool = POOL});
}

bool Teller::is(PoolState state) const {
  const auto view = pool();
  return view && view->pool.state == state;
}

bool Teller::reaches(PoolState state) {
  return world_->run_until([&] { return is(state); });
}

bool Teller::is_fined(fines::Fault fault) const {
  for (const fines::FineImposed& fine : all_events<fines::FineImposed>(*world_)) {
    if (fine.fault == fault) return true;
  }
  return false;
}

Person& Teller::sitter(u32 place) {
  const auto view = pool();
  for (const machine::SeatView& seat : view->seats) {
    if (seat.seat.place == place) return world_->person(seat.seat.account);
  }
  return world_->person({0});
}

std::string Teller::names() const {
  std::string list;
  const auto view = pool();
  for (const machine::SeatView& seat : view->seats) {
    const ByteView name = seat.account.view();
    list += list.empty() ? "" : ", ";
    list.append(name.begin(), name.end());
  }
  return list;
}

bool Teller::assemble() {
  const Atoms deposit = rules().pools.deposit_atoms;
  say("Everybody deposits " + std::to_string(static_cast<u64>(deposit.value)) +
      " atoms and so joins the active list.");
  for (const auto& person : world_->people()) {
    world_->send(*person, pools::Deposit{.amount_atoms = deposit});
  }
  world_->step();
  const std::string first = world_->people()[0]->name;
  say(first + " asks for a pool. Its members are drawn by a beacon that nobody knows yet.");
  world_->send(*world_->people()[0], pools::Assemble{});
  world_->step();
  if (!reaches(PoolState::keygen)) return false;
  say("The draw seats " + names() +
      ". They have no key yet, and their stakes answer for "
      "every cheat from here on.");
  return true;
}

bool Teller::generate() {
  if (!reaches(PoolState::confirmed)) return false;
  const auto failed = all_events<keys::SharingFailed>(*world_);
  for (u32 i = 0; i < failed.size(); ++i) {
    say("The ledger judged alone, fined who was at fault and drew somebody else; the attempt "
        "that followed knows nothing of the first.");
  }
  const auto keyring = world_->ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
  if (!keyring || !keyring->key) return false;
  say("All members have confirmed their shares. The pool has one public key, and its secret "
      "exists nowhere.");
  if (!reaches(PoolState::active)) return false;
  say("The members' confirmations combine to the group's signature of the validator's deposit; "
      "the stakes are its deposit now, and the pool is active.");
  return true;
}

bool Teller::work(const std::function<bool()>& also) {
  const auto completed = [&] {
    return all_events<duties::TaskCompleted>(*world_).size() >= DUTIES_DONE;
  };
  if (!world_->run_until(completed)) return false;
  const auto judged = [&] {
    return all_events<duties::DutyJudged>(*world_).size() >= DUTIES_DONE && (!also || also());
  };
  if (!world_->run_until(judged)) return false;
  say("Each epoch a coordinator proposes what the validator is to sign, the members sign it "
      "with their shares, and the coordinator shows the aggregate. The ledger knows who signed.");
  return true;
}

// What the validator earned comes in, and the members say so.
bool Teller::earn() {
  const auto before = pool();
  if (!before || !before->validator) return false;
  say("The validator has earned " + std::to_string(EARNED) +
      " atoms. They are paid into the pool, and its members report them together.");
  const Person& payer = *world_->people()[1];
  world_->send(payer, pools::FundPool{.pool = POOL, .amount_atoms = {EARNED}});
  world_->step();
  const auto funded = pool();
  const participant::BalanceStatement said{
      .counter = funded->validator->counter,
      .balance_atoms = funded->validator->balance_atoms + funded->validator->income_atoms};
  const auto signature = world_->signature(POOL, said);
  if (!signature) return false;
  world_->send(payer, pools::ReportBalance{.pool = POOL,
                                           .counter = said.counter,
                                           .balance_atoms = said.balance_atoms,
                                           .signature = *signature});
  world_->step();
  return pool()->validator->balance_atoms > before->validator->balance_atoms;
}

bool Teller::leave() {
  const participant::ExitStatement said{.counter = pool()->validator->counter};
  const auto signature = world_->signature(POOL, said);
  if (!signature) return false;
  say("The members vote to leave, by one signature of their key.");
  world_->send(*world_->people()[1],
               pools::ExitPool{.pool = POOL, .counter = said.counter, .signature = *signature});
  world_->step();
  if (!reaches(PoolState::closed)) return false;
  say("Stakes and earnings are paid out, each seat its claim less what it owes. The pool is "
      "closed.");
  world_->step();  // members see it and erase their shares
  return true;
}

}  // namespace surety::story
