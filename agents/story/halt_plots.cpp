// Pools with too few members to sign: one that gets back to work, and one that the ledger ends.
// And a report by which members would have the ledger pay what nobody brought.

#include <algorithm>

#include "agents/story/families.hpp"
#include "agents/story/forging.hpp"

namespace surety::story {

using pools::PoolState;

namespace {

bool deposit_or_withdraw(World& world, const Crowd& crowd, bool deposit) {
  std::vector<Sent> sent;
  for (const Person* one : crowd) {
    if (deposit) {
      const Atoms whole = world.genesis().rules.pools.deposit_atoms;
      sent.push_back({one, pools::Deposit{.amount_atoms = whole}, "", ""});
    } else {
      sent.push_back({one, pools::Withdraw{}, "", ""});
    }
  }
  return are_answered(world, sent);
}

Crowd without_seat(World& world) {
  const Crowd seated = sitters(world);
  Crowd crowd;
  for (const auto& person : world.people()) {
    if (std::count(seated.begin(), seated.end(), person.get()) == 0) crowd.push_back(person.get());
  }
  return crowd;
}

// A pool of four that has only three members, all of whom have to sign.
bool begin_with_three(Teller& teller) {
  if (!teller.assemble()) return false;
  World& world = teller.world();
  Person& silent = *sitters(world).back();
  silent.online = false;
  teller.say(silent.name +
             " registers no key, and whoever has no seat takes its deposit back: "
             "nobody is left to be drawn for the open place.");
  if (!deposit_or_withdraw(world, without_seat(world), false)) return false;
  if (!teller.reaches(PoolState::active)) return false;
  silent.online = true;
  teller.say(
      "Three are enough for the threshold, so they make the key without a fourth, and the "
      "pool is active.");
  return sitters(world).size() == 3 && teller.work();
}

// A member is away for one duty, which needs all three.
bool sign_too_few(Teller& teller, Person& away) {
  World& world = teller.world();
  const u64 before = count_fines(world);
  const auto duty = next_duty(world, false);
  if (!duty) return false;
  Person& coordinator = coordinator_of(world, *duty);
  Person& absent = &coordinator == &away ? *others(world, away).front() : away;
  absent.online = false;
  teller.say(absent.name + " is away, and two of three cannot sign.");
  if (!is_judged(world, duty->id)) return false;
  absent.online = true;
  if (judgement_of(world, duty->id)->judgement != duties::Judgement::too_few_signed) return false;
  for (const fines::FineImposed& fine : fines_since(world, before)) {
    if (fine.seat != seat_of(world, absent)) return false;
    if (fine.fault != fines::Fault::absent_signature) return false;
  }
  teller.say("It is fined for its absence; those who were there are not.");
  return count_fines(world) > before;
}

// Two votes for one target cost a seat.
bool lose_a_seat(Teller& teller, Person& offender) {
  World& world = teller.world();
  const u64 now = epoch_of(world);
  const auto first = envelope_of(world, offender, vote(now - 1, now, 1));
  const auto second = envelope_of(world, offender, vote(now - 1, now, 2));
  teller.say(offender.name + " has signed two votes for one target, and loses its seat.");
  if (!are_answered(world,
                    {{&stranger_to(world), duties::ReportEnvelopes{first, second}, "", ""}})) {
    return false;
  }
  const auto halted = all_events<pools::PoolHalted>(world);
  if (halted.size() != 1 || !teller.is(PoolState::halted)) return false;
  teller.say(
      "Two members are left where three have to sign: the pool is halted, and has until "
      "height " +
      std::to_string(halted[0].deadline_height.value) + " to recover.");
  return true;
}

// To the atom: stakes that come back, what was owed, the bounty, and what is burned.
bool pays_exactly(Teller& teller, const Person& offender, const Wealth& reporter_before) {
  World& world = teller.world();
  const Atoms stake = teller.rules().pools.deposit_atoms;
  u64 paid = 0;
  for (const pools::SeatLeft& left : all_events<pools::SeatLeft>(world)) {
    if (left.returned_atoms + left.collected_atoms != stake) return false;
    if (left.paid_atoms != Atoms{}) return false;
    const Wealth now = wealth_of(world, world.person(left.account));
    if (now.locked_atoms > left.returned_atoms + left.collected_atoms) return false;
    teller.say(world.person(left.account).name + " is paid " +
               std::to_string(static_cast<u64>(left.returned_atoms.value)) +
               " atoms, its stake "
               "less " +
               std::to_string(static_cast<u64>(left.collected_atoms.value)) + " that it owed.");
    ++paid;
  }
  const auto spent = all_events<pools::StakeSpent>(world);
  if (spent.size() != 1 || seat_of(world, offender) != spent[0].seat) return false;
  if (spent[0].bounty_atoms + spent[0].forfeited_atoms != stake) return false;
  teller.say("Of the lost stake the reporter has " +
             std::to_string(static_cast<u64>(spent[0].bounty_atoms.value)) + " and " +
             std::to_string(static_cast<u64>(spent[0].forfeited_atoms.value)) + " are burned.");
  const Wealth reporter = wealth_of(world, stranger_to(world));
  return paid == 3 &&  // the silent one left before
         reporter.balance_atoms == reporter_before.balance_atoms + spent[0].bounty_atoms;
}

bool halt_for_good(Teller& teller) {
  if (!begin_with_three(teller)) return false;
  World& world = teller.world();
  Person& away = *sitters(world)[0];
  if (!sign_too_few(teller, away)) return false;
  Person& offender = *sitters(world)[2];
  const Wealth before = wealth_of(world, stranger_to(world));
  if (!lose_a_seat(teller, offender)) return false;
  offender.online = false;
  if (!teller.reaches(PoolState::exiting)) return false;
  const auto exits = all_events<pools::PoolExiting>(world);
  if (exits.back().reason != pools::ExitReason::too_few_members) return false;
  teller.say(
      "Nobody has taken the place in time. The ledger owns the right to withdraw, so it "
      "needs nobody's signature: it ends the pool itself.");
  return teller.reaches(PoolState::closed) && pays_exactly(teller, offender, before);
}

// The sale of a place goes through its phases in a few epochs.
void sell_quickly(machine::Rules& rules) {
  rules.pools.halt_blocks = 512;
  rules.auctions.commit_blocks = 2;
  rules.auctions.reveal_blocks = 2;
  rules.auctions.dutch.most_resets = 0;
  rules.auctions.dutch.curve.tail_blocks = 4;
}

// Somebody deals another secret than its share in the round in force.
bool redeal_wrongly(Teller& teller, Person& dealer) {
  World& world = teller.world();
  const auto sharing = open_sharing(world);
  if (!sharing || sharing->session.phase != keys::Phase::dealing) return false;
  u32 index = 0;
  for (u32 i = 0; i < sharing->dealers.size(); ++i) {
    if (&world.person(sharing->dealers[i].account) == &dealer) index = i + 1;
  }
  threshold::DealerSecret secret{.randomness = {}, .constant = bls::Scalar::of(5)};
  ByteBuffer bytes;
  threshold::append(bytes, threshold::deal(session_of(*sharing), index, secret));
  return are_answered(
      world, {{&dealer, keys::Deal{.session = sharing->id, .index = index, .dealing = bytes.copy()},
               "keys.not_the_share", "The key would be another one."}});
}

bool halt_and_return(Teller& teller) {
  if (!begin_with_three(teller)) return false;
  World& world = teller.world();
  Person& offender = *sitters(world)[2];
  const auto before = world.ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
  if (!lose_a_seat(teller, offender)) return false;
  teller.say("Nobody bids for the place. Others deposit, so that members can be drawn.");
  Crowd fresh;
  for (Person* one : without_seat(world)) {
    const bool idle = one != &offender && wealth_of(world, *one).locked_atoms == Atoms{};
    if (idle && fresh.size() < 12) fresh.push_back(one);
  }
  if (!deposit_or_withdraw(world, fresh, true)) return false;
  const auto deals = [&] {
    const auto sharing = open_sharing(world);
    return sharing && sharing->session.phase == keys::Phase::dealing;
  };
  if (!world.run_until(deals)) return false;
  teller.say(
      "The stake that nobody bought was spent, and two were drawn for the open places. Two "
      "holders of the key are fewer than the threshold, so the dealing of " +
      offender.name + ", who lost its seat, is taken too: it is checked like all others.");
  if (!redeal_wrongly(teller, offender)) return false;
  if (!teller.reaches(PoolState::active)) return false;
  world.step();  // programs see the new round, and erase what is past
  const auto after = world.ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
  if (!before || !after || before->key != after->key || before->round == after->round) return false;
  if (holds_share(offender)) return false;
  teller.say(
      "A new round is in force, under the same key. The pool has its members again and "
      "resumes; the share of " +
      offender.name + " is of a round that is past.");
  const u64 done = all_events<duties::TaskCompleted>(world).size();
  const auto works = [&] { return all_events<duties::TaskCompleted>(world).size() > done; };
  return world.run_until(works) && teller.leave();
}

// Reports that lie --------------------------------------------------------------------------------

pools::ReportBalance report(World& world, const Crowd& crowd, u64 counter, Atoms balance, u32 t) {
  const participant::BalanceStatement said{.counter = counter, .balance_atoms = balance};
  const Hash message = participant::statement_hash(status_of(world).ledger_id, POOL, said);
  return {.pool = POOL,
          .counter = counter,
          .balance_atoms = balance,
          .signature = sign_together(crowd, message, t)};
}

pools::ExitPool vote_to_leave(World& world, const Crowd& crowd, u64 counter, u32 t) {
  const participant::ExitStatement said{.counter = counter};
  const Hash message = participant::statement_hash(status_of(world).ledger_id, POOL, said);
  return {.pool = POOL, .counter = counter, .signature = sign_together(crowd, message, t)};
}

Hours hours_of(const World& world, const Person& person) {
  return world
      .ask<machine::AccountView>(machine::AskAccount{.name = Name::of(as_bytes(person.name))})
      ->hours_now;
}

// What does not hold is applied, so that costly nonsense is not free: each burns its fee in coin
// hours, or in a contract is paid for in the chain's gas.
bool send_nonsense(Teller& teller) {
  World& world = teller.world();
  Person& spammer = stranger_to(world);
  teller.say(spammer.name + " sends signatures that do not hold, one after the other.");
  const duties::RecordSignature nonsense{
      .pool = POOL,
      .task = vote(0, 1000, 1),
      .group_signature = bls::sign(bls::Scalar::of(7), Hash{}.view()).encode()};
  const Hours before = hours_of(world, spammer);
  const Sent one{&spammer, nonsense, "duties.bad_group_signature", ""};
  if (!are_answered(world, {one, one, one, one, one})) return false;
  if (teller.rules().fees.metered_by_host) {
    teller.say("Each took the ledger two pairings, whose gas the sender has paid for.");
    return hours_of(world, spammer) >= before;
  }
  teller.say("Each took the ledger two pairings, and each has burned its fee in coin hours.");
  return hours_of(world, spammer) < before;
}

bool report_falsely(Teller& teller) {
  if (!begins(teller)) return false;
  World& world = teller.world();
  const Crowd crowd = sitters(world);
  const Person& sender = stranger_to(world);
  const auto before = teller.pool();
  const u64 counter = before->validator->counter;
  const Atoms balance = before->validator->balance_atoms;
  const Atoms wished = balance + Atoms{1000};
  const u32 t = threshold::threshold_of(teller.rules().pools.pool_size);
  teller.say(
      "The members would like the ledger to believe that their validator has earned 1000 "
      "atoms, which nobody has paid in.");
  const auto last = report(world, crowd, counter, wished, t);
  if (!are_answered(
          world,
          {{&sender, report(world, crowd, counter + 1, wished, t), "pools.wrong_counter",
            "A report counts once, and in its turn."},
           {&sender, report(world, crowd, counter, wished, t - 1), "pools.group_unproved",
            "One signature less than the threshold says nothing."},
           {&sender, vote_to_leave(world, crowd, counter, t - 1), "pools.group_unproved", ""},
           {&sender, last, "", "It is signed by the pool; and is no money all the same."},
           {&sender, last, "pools.wrong_counter", ""}})) {
    return false;
  }
  const auto told = all_events<pools::BalanceReported>(world).back();
  if (told.credited_atoms != Atoms{} || told.refused_atoms != Atoms{1000}) return false;
  teller.say(
      "Nothing was there to be credited, so nothing was: a group's signature is never "
      "money.");
  if (teller.pool()->validator->balance_atoms != balance || !send_nonsense(teller)) return false;
  const Atoms each{2};
  const u64 loss = 2 * u64{crowd.size()};
  teller.say("Then they report a loss of " + std::to_string(loss) +
             " atoms, which all bear alike.");
  const auto lost = report(world, crowd, counter + 1, balance - Atoms{loss}, t);
  if (!are_answered(world, {{&sender, lost, "", ""}})) return false;
  if (!teller.leave()) return false;
  for (const pools::SeatLeft& left : all_events<pools::SeatLeft>(world)) {
    if (left.returned_atoms + each != teller.rules().pools.deposit_atoms) return false;
  }
  return true;
}

constexpr Plot HALT_PLOTS[] = {
    {.name = "halted-pool",
     .meaning = "too few are left to sign, and the ledger ends the pool",
     .play = halt_for_good},
    {.name = "halt-and-return",
     .meaning = "too few are left to sign, until others are drawn and get shares",
     .play = halt_and_return,
     .adjust = sell_quickly},
    {.name = "false-reports",
     .meaning = "members report what nobody has paid in",
     .play = report_falsely},
};

}  // namespace

std::span<const Plot> halt_plots() { return HALT_PLOTS; }

}  // namespace surety::story
