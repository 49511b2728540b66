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

// Sending by hand --------------------------------------------------------------------------------

namespace {

// "" for what was applied.
std::string code_of(const machine::Receipt& receipt) {
  if (receipt.outcome == machine::Outcome::applied || !receipt.error) return "";
  for (const Code& code : machine::Refusals::codes()) {
    if (code.value == receipt.error->value) return code.name;
  }
  return "unknown";
}

std::string shown(const std::string& code) { return code.empty() ? "applied" : code; }

}  // namespace

bool Teller::surprise(std::string what) {
  const u64 height = world_->ledger().clock().height.value;
  tale_->surprises.push_back("height " + std::to_string(height) + ": " + std::move(what));
  return false;
}

void Teller::send(const Person& sender, machine::Message message, std::string note) {
  refuse(sender, std::move(message), "", std::move(note));
}

void Teller::refuse(const Person& sender, machine::Message message, std::string code,
                    std::string note) {
  const u32 place = world_->send(sender, std::move(message), std::move(note));
  expected_.push_back({.place = place, .code = std::move(code)});
}

bool Teller::step() {
  const std::vector<Expected> expected = std::move(expected_);
  expected_.clear();
  world_->step();
  bool as_expected = true;
  for (const Expected& one : expected) {
    const machine::FixtureStep* sent = world_->outcome_of(one.place);
    if (sent == nullptr) {
      as_expected = surprise("a message that had to be " + shown(one.code) + " was not taken");
      continue;
    }
    const std::string code = code_of(*sent->expect);
    if (code == one.code) continue;
    const ByteView sender = sent->transaction.sender.view();
    as_expected = surprise("what " + std::string(sender.begin(), sender.end()) +
                           " sent had to be " + shown(one.code) + " and was " + shown(code));
  }
  return as_expected;
}

bool Teller::run_until(const std::function<bool()>& done, u32 most) {
  for (u32 i = 0; i < most && !done(); ++i) {
    if (!step()) return false;
  }
  return done() || surprise("after " + std::to_string(most) + " blocks it had not come to that");
}

// The pool ---------------------------------------------------------------------------------------

std::optional<machine::PoolView> Teller::pool() const {
  return world_->ask<machine::PoolView>(machine::AskPool{.pool = POOL});
}

bool Teller::is(PoolState state) const {
  const auto view = pool();
  return view && view->pool.state == state;
}

bool Teller::reaches(PoolState state) {
  return run_until([&] { return is(state); });
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

std::optional<machine::SeatView> Teller::seat_of(const Person& person) const {
  const auto view = pool();
  if (!view) return std::nullopt;
  for (const machine::SeatView& seat : view->seats) {
    if (seat.seat.account == person.account) return seat;
  }
  return std::nullopt;
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
  say("Everybody deposits " + text_of(deposit) + " atoms and so joins the active list.");
  for (const auto& person : world_->people()) {
    send(*person, pools::Deposit{.amount_atoms = deposit});
  }
  step();
  const std::string first = world_->people()[0]->name;
  say(first + " asks for a pool. Its members are drawn by a beacon that nobody knows yet.");
  send(*world_->people()[0], pools::Assemble{});
  step();
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
  if (!run_until(completed)) return false;
  const auto judged = [&] {
    return all_events<duties::DutyJudged>(*world_).size() >= DUTIES_DONE && (!also || also());
  };
  if (!run_until(judged)) return false;
  say("Each epoch a coordinator proposes what the validator is to sign, the members sign it "
      "with their shares, and the coordinator shows the aggregate. The ledger knows who signed.");
  return true;
}

bool Teller::go_on() {
  const auto done = all_events<duties::TaskCompleted>(*world_).size() + DUTIES_DONE;
  const auto judged = all_events<duties::DutyJudged>(*world_).size() + DUTIES_DONE;
  return run_until([&] {
    return all_events<duties::TaskCompleted>(*world_).size() >= done &&
           all_events<duties::DutyJudged>(*world_).size() >= judged;
  });
}

bool Teller::pay_fines() {
  const auto view = pool();
  for (const machine::SeatView& seat : view->seats) {
    if (seat.due_atoms == 0) continue;
    send(world_->person(seat.seat.account),
         fines::PayFine{.seat = seat.id, .amount_atoms = {seat.due_atoms}});
  }
  return step();
}

// What the validator earned comes in, and the members say so.
bool Teller::earn() {
  const auto before = pool();
  if (!before || !before->validator) return false;
  say("The validator has earned " + std::to_string(EARNED) +
      " atoms. They are paid into the pool, and its members report them together.");
  const Person& payer = *world_->people()[1];
  send(payer, pools::FundPool{.pool = POOL, .amount_atoms = {EARNED}});
  step();
  const auto funded = pool();
  const participant::BalanceStatement said{
      .counter = funded->validator->counter,
      .balance_atoms = funded->validator->balance_atoms + funded->validator->income_atoms};
  const auto signature = world_->signature(POOL, said);
  if (!signature) return false;
  send(payer, pools::ReportBalance{.pool = POOL,
                                   .counter = said.counter,
                                   .balance_atoms = said.balance_atoms,
                                   .signature = *signature});
  step();
  return pool()->validator->balance_atoms > before->validator->balance_atoms;
}

bool Teller::leave() {
  const participant::ExitStatement said{.counter = pool()->validator->counter};
  const auto signature = world_->signature(POOL, said);
  if (!signature) return surprise("too few members vote to leave");
  say("The members vote to leave, by one signature of their key.");
  send(*world_->people()[1],
       pools::ExitPool{.pool = POOL, .counter = said.counter, .signature = *signature});
  if (!step() || !is(PoolState::exiting)) return false;
  return pay_out();
}

// Each seat is paid its claim: what it owes is taken of it, a deposit is left of it, the rest is
// balance.
bool Teller::pay_out() {
  std::vector<machine::SeatView> before = pool()->seats;
  std::erase_if(before, [](const machine::SeatView& seat) {
    return seat.seat.state != pools::SeatState::member &&
           seat.seat.state != pools::SeatState::joining;
  });
  const auto left_before = all_events<pools::SeatLeft>(*world_).size();
  if (!reaches(PoolState::closed)) return false;
  const auto left = all_events<pools::SeatLeft>(*world_);
  if (left.size() - left_before != before.size()) {
    return surprise("the seats that were paid are not those that were taken");
  }
  std::string paid;
  for (const machine::SeatView& seat : before) {
    const ByteView name = seat.account.view();
    for (auto i = left_before; i < left.size(); ++i) {
      const pools::SeatLeft& one = left[i];
      if (one.seat != seat.id) continue;
      const Atoms all = one.collected_atoms + one.returned_atoms + one.paid_atoms;
      if (all != seat.claim_atoms) return surprise("a seat was not paid its claim");
      paid += (paid.empty() ? "" : ", ") + std::string(name.begin(), name.end()) + " " +
              text_of(one.returned_atoms + one.paid_atoms);
      if (one.collected_atoms != Atoms{}) {
        paid += " and " + text_of(one.collected_atoms) + " of fines";
      }
    }
  }
  say("Stakes and earnings are paid out, each seat its claim to the atom: " + paid +
      ". The pool is closed.");
  return step();  // members see it and erase their shares
}

std::string text_of(Atoms amount) { return std::to_string(static_cast<u64>(amount.value)); }

}  // namespace surety::story
