#include "contract/keys/rules.hpp"

#include "contract/keys/sessions.hpp"
#include "ledger/wire.hpp"

namespace surety::keys {

using bls::G1;
using bls::G1Bytes;
using bls::G2;

namespace {

// The member of the session with this index, where the account is that.
std::optional<Member> find_member(const State& state, const Session& session, u32 index,
                                  AccountId account) {
  if (index < 1 || index > session.members) return std::nullopt;
  const Member member = member_at(state, session, index);
  return member.account == account ? std::optional(member) : std::nullopt;
}

std::optional<Dealing> find_dealer(const State& state, const Session& session, u32 index,
                                   AccountId account) {
  if (index < 1 || index > session.dealers) return std::nullopt;
  std::optional<Dealing> dealing = dealer_at(state, session, index);
  if (dealing->account != account) return std::nullopt;
  return dealing;
}

void put_member(State& state, const Session& session, u32 index, const Member& member) {
  state.members.put(member_id(session, index), member);
}

}  // namespace

// register_key ---------------------------------------------------------------------------------

Verdict<Error> check(const RegisterKey&) { return std::nullopt; }

Result<RegisterPlan, Error> admit(const State& state, const Call& call,
                                  const RegisterKey& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Session> session = session_of(state, message.session);
  if (!session) return Error::no_session;
  if (session->phase != Phase::registering) return Error::wrong_phase;
  const auto member = find_member(state, *session, message.index, *call.sender);
  if (!member) return Error::not_a_member;
  if (member->key) return Error::already_registered;
  const auto key = G1::decode(message.key);
  if (!key) return Error::bad_point;
  const auto proof = threshold::decode_proof(message.proof.view());
  if (!proof) return Error::bad_scalar;
  const auto context = threshold::possession_context(session->id, message.index);
  return RegisterPlan{.session = message.session,
                      .index = message.index,
                      .key = message.key,
                      .proved = threshold::verify_log(context, *key, *proof)};
}

void apply(State& state, Ports& ports, const Call& call, const RegisterPlan& plan,
           EventLog& events) {
  if (!plan.proved) return events.fail(Error::unproved_possession);
  Session session = session_record(state, plan.session);
  Member member = member_at(state, session, plan.index);
  member.key = plan.key;
  put_member(state, session, plan.index, member);
  ++session.registered;
  state.sessions.put(plan.session.value, session);
  events.emit(KeyRegistered{.session = plan.session, .index = plan.index});
  if (session.registered == session.members) {
    open_dealing(state, ports, call, plan.session, events);
  }
}

// deal -----------------------------------------------------------------------------------------

Verdict<Error> check(const Deal&) { return std::nullopt; }

namespace {

using threshold::DealingFault;

// In generation anything may be dealt; in resharing only the dealer's share of the round in force.
std::optional<DealingFault> fault_of(const State& state, const Session& session,
                                     const Deal& message) {
  const threshold::Session view = proof_view(session);
  const auto dealing = threshold::decode_dealing(view, message.dealing);
  if (!dealing) return dealing.error();
  if (session.purpose == Purpose::generation) {
    return threshold::check_dealing(view, message.index, *dealing);
  }
  const G1 share = restored(public_share(state, session.pool, message.index));
  return threshold::check_redealing(view, message.index, share, *dealing);
}

}  // namespace

Result<DealPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                              const Deal& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Session> session = session_of(state, message.session);
  if (!session) return Error::no_session;
  if (session->phase != Phase::dealing) return Error::wrong_phase;
  const auto dealer = find_dealer(state, *session, message.index, *call.sender);
  if (!dealer) return Error::not_a_dealer;
  if (!session->takes_former && !reader.is_taken(dealer->seat)) return Error::lost_seat;
  if (!dealer->bytes.empty()) return Error::already_dealt;
  const u64 length = threshold::dealing_size(session->threshold, session->members);
  if (message.dealing.size() != length) return Error::wrong_length;
  DealPlan plan{.session = message.session,
                .index = message.index,
                .bytes = message.dealing,
                .fault = std::nullopt};
  const std::optional<DealingFault> fault = fault_of(state, *session, message);
  if (fault == DealingFault::point) {
    plan.fault = Error::bad_point;
  } else if (fault == DealingFault::scalar) {
    plan.fault = Error::bad_scalar;
  } else if (fault == DealingFault::constant) {
    plan.fault = Error::not_the_share;
  } else if (fault) {
    plan.fault = Error::unproved_dealing;
  }
  return plan;
}

void apply(State& state, Ports& ports, const Call& call, const DealPlan& plan, EventLog& events) {
  if (plan.fault) return events.fail(*plan.fault);
  Session session = session_record(state, plan.session);
  Dealing dealing = dealer_at(state, session, plan.index);
  dealing.bytes = plan.bytes;
  state.dealings.put(dealer_id(session, plan.index), dealing);
  ++session.dealt;
  const bool counts =
      session.purpose == Purpose::resharing && session.dealt == session.needed_dealings;
  if (counts) session.round_record = append_round(state, session, RoundState::forming);
  state.sessions.put(plan.session.value, session);
  events.emit(Dealt{.session = plan.session, .index = plan.index});
  if (counts) {
    const u32 place = rounds(state, session.pool) - 1;
    events.emit(RoundCounted{.pool = session.pool, .place = place, .session = plan.session});
  }
  if (all_have_dealt(state, ports, session))
    close_dealing(state, ports, call, plan.session, events);
}

// complain -------------------------------------------------------------------------------------

Verdict<Error> check(const Complain&) { return std::nullopt; }

namespace {

threshold::Judgement judged(const Session& session, const Member& member, const Dealing& dealing,
                            const threshold::Channel& channel,
                            const threshold::Complaint& complaint) {
  threshold::Session view = proof_view(session);
  view.encoded[channel.receiver - 1] = *member.key;
  view.keys[channel.receiver - 1] = restored(*member.key);
  const auto dealt = threshold::decode_dealing(view, dealing.bytes, threshold::Source::own);
  ensures(dealt.has_value(), "a dealing that was accepted decodes");
  return threshold::judge(view, *dealt, channel, complaint);
}

}  // namespace

Result<ComplainPlan, Error> admit(const State& state, const Call& call, const Complain& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Session> session = session_of(state, message.session);
  if (!session) return Error::no_session;
  if (session->phase != Phase::complaining) return Error::wrong_phase;
  const auto member = find_member(state, *session, message.index, *call.sender);
  if (!member) return Error::not_a_member;
  if (member->standing == Standing::liar) return Error::lied;
  if (message.dealer < 1 || message.dealer > session->dealers) return Error::no_dealing;
  const Dealing dealing = dealer_at(state, *session, message.dealer);
  if (dealing.bytes.empty()) return Error::no_dealing;
  if (dealing.voided) return Error::void_already;
  const auto shared = G1::decode(message.shared);
  if (!shared) return Error::bad_point;
  const auto proof = threshold::decode_proof(message.proof.view());
  if (!proof) return Error::bad_scalar;
  const threshold::Channel channel{message.dealer, message.index};
  return ComplainPlan{.session = message.session,
                      .index = message.index,
                      .dealer = message.dealer,
                      .judgement = judged(*session, *member, dealing, channel, {*shared, *proof})};
}

namespace {

// The dealing is void. In generation everybody's dealing is needed, so the attempt fails.
SeatId convict_dealer(State& state, Session& session, const ComplainPlan& plan) {
  Dealing dealing = dealer_at(state, session, plan.dealer);
  dealing.voided = true;
  state.dealings.put(dealer_id(session, plan.dealer), dealing);
  Member member = member_at(state, session, plan.index);
  member.wronged = true;
  put_member(state, session, plan.index, member);
  if (session.purpose == Purpose::generation) session.doomed = true;
  return dealing.seat;
}

// The share that was opened is public now, and its owner leaves.
SeatId convict_complainer(State& state, Session& session, const ComplainPlan& plan) {
  Member member = member_at(state, session, plan.index);
  member.standing = Standing::liar;
  put_member(state, session, plan.index, member);
  session.doomed = true;
  return member.seat;
}

}  // namespace

void apply(State& state, Ports& ports, const Call&, const ComplainPlan& plan, EventLog& events) {
  Session session = session_record(state, plan.session);
  const auto judge = [&](Finding finding) {
    state.sessions.put(plan.session.value, session);
    events.emit(ComplaintJudged{
        .session = plan.session, .index = plan.index, .dealer = plan.dealer, .finding = finding});
  };
  if (plan.judgement == threshold::Judgement::unproved) {
    events.fail(Error::unproved_complaint);
    judge(Finding::unproved);
    ports.fault(member_at(state, session, plan.index).seat, Fault::unproved_complaint);
  } else if (plan.judgement == threshold::Judgement::dealer_lied) {
    const SeatId seat = convict_dealer(state, session, plan);
    judge(Finding::dealer_lied);
    ports.fault(seat, Fault::bad_dealing);
  } else {
    const SeatId seat = convict_complainer(state, session, plan);
    judge(Finding::complainer_lied);
    ports.fault(seat, Fault::false_complaint);
  }
}

// confirm --------------------------------------------------------------------------------------

Verdict<Error> check(const Confirm&) { return std::nullopt; }

namespace {

bool may_confirm(const Session& session) {
  return session.phase == Phase::confirming ||
         (session.phase == Phase::complaining && session.purpose == Purpose::generation);
}

struct Statement {
  G1 share;  // S_j
  Hash message;
};
Statement statement_of(const State& state, const Reader& reader, const Session& session,
                       u32 index) {
  const std::optional<Polynomial> polynomial = state.polynomials.get(*session.polynomial);
  ensures(polynomial.has_value(), "the shares are ready");
  const G1 share = restored(polynomial->shares[index - 1]);
  if (session.purpose == Purpose::resharing) return {share, cutover_message(session.id)};
  return {share, reader.deposit_root(session.pool, polynomial->commitments[0])};
}

}  // namespace

Result<ConfirmPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const Confirm& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Session> session = session_of(state, message.session);
  if (!session) return Error::no_session;
  if (!may_confirm(*session)) return Error::wrong_phase;
  const auto member = find_member(state, *session, message.index, *call.sender);
  if (!member) return Error::not_a_member;
  if (session->doomed) return Error::doomed;
  if (!shares_ready(state, *session)) return Error::not_ready;
  if (member->partial) return Error::already_confirmed;
  const auto partial = G2::decode(message.partial);
  if (!partial) return Error::bad_point;
  const Statement statement = statement_of(state, reader, *session, message.index);
  return ConfirmPlan{.session = message.session,
                     .index = message.index,
                     .partial = message.partial,
                     .holds = bls::verify(statement.share, statement.message.view(), *partial)};
}

void apply(State& state, Ports& ports, const Call&, const ConfirmPlan& plan, EventLog& events) {
  if (!plan.holds) return events.fail(Error::wrong_partial);
  Session session = session_record(state, plan.session);
  Member member = member_at(state, session, plan.index);
  member.partial = plan.partial;
  put_member(state, session, plan.index, member);
  ++session.confirmed;
  state.sessions.put(plan.session.value, session);
  events.emit(
      ShareConfirmed{.session = plan.session, .index = plan.index, .partial = plan.partial});
  if (session.confirmed == session.members) finish(state, ports, plan.session, events);
}

// leave_keygen ---------------------------------------------------------------------------------

Verdict<Error> check(const LeaveKeygen&) { return std::nullopt; }

Result<LeavePlan, Error> admit(const State& state, const Call& call, const LeaveKeygen& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Session> session = session_of(state, message.session);
  if (!session) return Error::no_session;
  if (session->phase != Phase::complaining) return Error::wrong_phase;
  const auto member = find_member(state, *session, message.index, *call.sender);
  if (!member) return Error::not_a_member;
  if (member->standing == Standing::liar) return Error::lied;
  const bool fresh = session->purpose == Purpose::generation;
  if (!member->wronged || !fresh) return Error::not_wronged;
  if (member->standing == Standing::leaving) return Error::left_already;
  return LeavePlan{.session = message.session, .index = message.index};
}

void apply(State& state, const Call&, const LeavePlan& plan, EventLog& events) {
  const Session session = session_record(state, plan.session);
  Member member = member_at(state, session, plan.index);
  member.standing = Standing::leaving;
  put_member(state, session, plan.index, member);
  events.emit(KeygenLeft{.session = plan.session, .index = plan.index});
}

}  // namespace surety::keys
