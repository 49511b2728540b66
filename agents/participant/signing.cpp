#include "agents/participant/signing.hpp"

#include <algorithm>

#include "agents/participant/asking.hpp"
#include "ledger/threshold.hpp"

namespace surety::participant {

using duties::Share;
using duties::Stage;
using machine::DutyView;

namespace {

// One look at one duty.
class DutyLook {
 public:
  DutyLook(const SigningDesk& desk, const DutyView& view, const duties::PoolDuties& bounds,
           PoolSecrets& secrets, Moves& moves)
      : desk_(desk), view_(view), bounds_(bounds), secrets_(secrets), moves_(moves) {}

  void act() {
    if (!secrets_.held || secrets_.held->round != duty().round) {
      return abstain(Abstention::no_share);
    }
    if (duty().stage == Stage::waiting && is_coordinator()) return propose();
    if (duty().stage != Stage::proposed && duty().stage != Stage::completed) return;
    const auto round =
        ask<machine::RoundView>(desk_.ledger, machine::AskRound{.pool = duty().pool, .place = {}});
    if (!round || !round->polynomial) return;
    if (!sits(round->round, secrets_.held->index)) return abstain(Abstention::no_seat);
    const std::optional<Share> own = sign();
    if (own) hand_in(*own);
    if (is_coordinator() && duty().stage == Stage::proposed) aggregate(*round, own);
  }

 private:
  const duties::Duty& duty() const { return view_.duty; }
  bool is_coordinator() const { return view_.coordinator == desk_.account; }
  void abstain(Abstention why) { moves_.abstained.push_back({.duty = view_.id, .why = why}); }
  duties::Signer signer(u32 index) const {
    return {.pool = duty().pool, .round = duty().round, .index = index};
  }
  bool is_posted(u32 index) const {
    for (const duties::Envelope& one : view_.envelopes) {
      if (one.index == index) return true;
    }
    return false;
  }

  // The pool may have signed what nobody proposed (DU-11): a proposal that conflicts with an entry
  // of the record would cost its coordinator the seat, and staying silent costs nothing. These are
  // the entries that the ledger looks at.
  bool is_recorded_against(const duties::TaskFacts& facts) const {
    const auto conflicts = [&](const machine::Query& query) {
      const auto entry = ask<machine::SignedView>(desk_.ledger, query);
      return entry && duties::conflict(facts, duties::facts_of(entry->entry));
    };
    if (conflicts(machine::AskSigned{
            .pool = duty().pool, .block = facts.block, .number = facts.number})) {
      return true;
    }
    for (const auto& latest : {bounds_.latest_source, bounds_.latest_target}) {
      if (latest && conflicts(machine::AskSignedEntry{.record = *latest})) return true;
    }
    return false;
  }

  // A proposal is signed by the identity, and a second one for the duty would be evidence; so it
  // passes the guard as if it were signed with the share already.
  void propose() {
    if (desk_.tasks == nullptr || desk_.now.value + 1 >= duty().propose_until_height.value) return;
    const std::optional<duties::Task> task = desk_.tasks->task_for(view_);
    if (!task) return;
    const duties::TaskFacts facts = duties::facts_of(desk_.setting.chain, *task);
    if (!duties::fits(duty(), *task)) return abstain(Abstention::unfit);
    if (!is_safe(secrets_.guard, facts)) return abstain(Abstention::slashable);
    if (is_recorded_against(facts)) return abstain(Abstention::recorded);
    note(secrets_.guard, facts);
    const Hash said =
        duties::proposal_hash(desk_.setting, signer(secrets_.held->index), *task, desk_.now);
    moves_.messages.push_back(
        duties::ProposeTask{.duty = view_.id,
                            .task = *task,
                            .height = desk_.now,
                            .signature = ed25519_sign(said.view(), desk_.identity)});
  }

  std::optional<Share> sign() {
    if (!duty().task || !duties::fits(duty(), *duty().task)) {
      return abstain(Abstention::unfit), std::nullopt;
    }
    const duties::TaskFacts facts = duties::facts_of(desk_.setting.chain, *duty().task);
    if (facts.root != duty().root) return abstain(Abstention::unfit), std::nullopt;
    if (!is_safe(secrets_.guard, facts)) return abstain(Abstention::slashable), std::nullopt;
    note(secrets_.guard, facts);
    std::optional<bls::Scalar> secret = bls::Scalar::decode(secrets_.held->share);
    expects(secret.has_value(), "a share is below the order of the group");
    Share share{.index = secrets_.held->index,
                .partial = bls::sign(*secret, facts.root.view()).encode(),
                .signature = {}};
    secret->wipe();
    const Hash said =
        duties::envelope_hash(desk_.setting, signer(share.index), *duty().task, share.partial);
    share.signature = ed25519_sign(said.view(), desk_.identity);
    return share;
  }

  // To the coordinator while there is time, and on the ledger when that is running out.
  void hand_in(const Share& own) {
    if (duties::has_index(duty().signers, own.index)) return;
    if (duty().stage == Stage::proposed && !is_coordinator()) {
      moves_.envelopes.push_back({.pool = duty().pool, .duty = view_.id, .share = own});
    }
    const bool is_late = desk_.now.value + desk_.post_ahead_blocks >= duty().deadline_height.value;
    if (duty().stage == Stage::completed || is_late) {
      moves_.messages.push_back(duties::PostEnvelope{
          .duty = view_.id, .partial = own.partial, .signature = own.signature});
    }
  }

  // The signature of a holder that has lost its seat counts no more.
  bool sits(const keys::Round& round, u32 index) const {
    if (index < 1 || index > round.holders.size()) return false;
    const auto view = ask<machine::SeatView>(
        desk_.ledger, machine::AskSeat{.seat = round.holders[index - 1].seat});
    return view && (view->seat.state == pools::SeatState::member ||
                    view->seat.state == pools::SeatState::joining ||
                    view->seat.state == pools::SeatState::resting);
  }
  // Of the holder of a share, for envelopes that are handed in.
  std::optional<IdentityKey> identity_of(const keys::Round& round, u32 index) const {
    if (index < 1 || index > round.holders.size()) return std::nullopt;
    const auto page = ask<machine::AccountPage>(
        desk_.ledger, machine::AskAccounts{.first = round.holders[index - 1].account, .limit = 1});
    if (!page || page->accounts.size() != 1) return std::nullopt;
    return page->accounts[0].identity;
  }
  bool is_signed(const keys::Round& round, const Share& share) const {
    const auto identity = identity_of(round, share.index);
    const Hash said =
        duties::envelope_hash(desk_.setting, signer(share.index), *duty().task, share.partial);
    return identity && ed25519_verify(said.view(), *identity, share.signature);
  }

  // Own, handed in and posted ones, each index once, by rising index.
  std::vector<Share> collected(const keys::Round& round, const std::optional<Share>& own) const {
    std::vector<Share> shares;
    const auto add = [&](const Share& share) {
      for (const Share& one : shares) {
        if (one.index == share.index) return;
      }
      shares.push_back(share);
    };
    if (own) add(*own);
    for (const duties::Envelope& one : view_.envelopes) {
      if (!sits(round, one.index)) continue;
      add({.index = one.index, .partial = one.partial, .signature = one.signature});
    }
    for (const Handed& one : desk_.received) {
      if (one.duty != view_.id || !sits(round, one.share.index)) continue;
      if (is_signed(round, one.share)) add(one.share);
    }
    std::sort(shares.begin(), shares.end(),
              [](const Share& a, const Share& b) { return a.index < b.index; });
    return shares;
  }

  void aggregate(const machine::RoundView& round, const std::optional<Share>& own) {
    std::vector<Share> shares = collected(round.round, own);
    const std::vector<bls::G2> points = good_points(*round.polynomial, shares);
    if (points.size() < duty().threshold) return;
    std::vector<u32> indices;
    for (u32 i = 0; i < duty().threshold; ++i) indices.push_back(shares[i].index);
    const auto weights = threshold::Lagrange::at_zero(indices);
    ensures(weights.has_value(), "indices rise");
    const std::span<const bls::G2> first(points.data(), indices.size());
    duties::AggregateTask message{
        .duty = view_.id, .group_signature = weights->combine(first).encode(), .shares = {}};
    for (const Share& share : shares) {
      if (!is_posted(share.index)) message.shares.push_back(share);
    }
    moves_.messages.push_back(std::move(message));
  }

  // Leaves those shares that hold, and gives their points.
  std::vector<bls::G2> good_points(const keys::Polynomial& polynomial,
                                   std::vector<Share>& shares) const {
    std::vector<Share> readable;
    std::vector<threshold::Partial> partials;
    for (const Share& share : shares) {
      if (share.index < 1 || share.index > polynomial.shares.size()) continue;
      const auto key = bls::G1::decode(polynomial.shares[share.index - 1]);
      const auto point = bls::G2::decode(share.partial);
      if (!key || !point) continue;
      readable.push_back(share);
      partials.push_back({.share = *key, .signature = *point});
    }
    const std::vector<u32> bad = threshold::bad_partials(duty().root.view(), partials);
    shares.clear();
    std::vector<bls::G2> points;
    for (u32 i = 0; i < readable.size(); ++i) {
      if (std::binary_search(bad.begin(), bad.end(), i)) continue;
      shares.push_back(readable[i]);
      points.push_back(partials[i].signature);
    }
    return points;
  }

  const SigningDesk& desk_;
  const DutyView& view_;
  const duties::PoolDuties& bounds_;  // of the pool's signing record
  PoolSecrets& secrets_;
  Moves& moves_;
};

}  // namespace

void do_duties(const SigningDesk& desk, PoolSecrets& secrets, Moves& moves) {
  const auto open = ask<machine::DutiesView>(desk.ledger, machine::AskDuties{.pool = secrets.pool});
  if (!open) return;
  for (const DutyView& view : open->open) DutyLook(desk, view, open->pool, secrets, moves).act();
}

}  // namespace surety::participant
