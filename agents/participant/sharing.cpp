#include "agents/participant/sharing.hpp"

#include <algorithm>

#include "agents/participant/asking.hpp"
#include "contract/keys/rules.hpp"
#include "ledger/dealing.hpp"
#include "ledger/signing_root.hpp"

namespace surety::participant {

using bls::G1;
using bls::Scalar;
using keys::Phase;
using machine::SharingView;

namespace {

keys::ProofBytes bytes_of(const threshold::Proof& proof) {
  ByteBuffer out;
  threshold::append(out, proof);
  keys::ProofBytes bytes;
  std::memcpy(bytes.bytes.data(), out.data(), keys::ProofBytes::size);
  return bytes;
}

Scalar secret_of(const bls::ScalarBytes& bytes) {
  const std::optional<Scalar> scalar = Scalar::decode(bytes);
  expects(scalar.has_value(), "what was kept is a number below the order of the group");
  return *scalar;
}

Scalar fresh_scalar(RandomSource& random) {
  std::array<u8, 64> wide{};
  random.fill(wide);
  const Scalar scalar = Scalar::reduced(wide);
  expects(!scalar.is_zero(), "a source of randomness does not give zeros");
  return scalar;
}

// One look at one open session.
class Look {
 public:
  Look(const Desk& desk, const SharingView& view, PoolSecrets& secrets, Moves& moves)
      : desk_(desk), view_(view), secrets_(secrets), moves_(moves) {}

  void act() {
    if (!is_bound()) return doubt(Doubt::session_id);
    switch (view_.session.phase) {
      case Phase::registering:
        return register_key();
      case Phase::dealing:
        return deal();
      case Phase::complaining:
        return check_dealings();
      case Phase::confirming:
        return confirm();
      case Phase::finalising:
      case Phase::done:
        return;
    }
  }

 private:
  const keys::Session& session() const { return view_.session; }
  bool generates() const { return session().purpose == keys::Purpose::generation; }
  void doubt(Doubt why) { moves_.doubts.push_back(why); }
  threshold::Randomness randomness() { return random_bytes<threshold::Randomness>(desk_.random); }

  // Everything that is signed or proved binds sid; so sid must bind what the session is said to be.
  bool is_bound() const {
    std::vector<threshold::Member> members;
    for (const keys::Member& member : view_.members) {
      members.push_back({.account = member.account.value, .identity = member.identity});
    }
    if (members.size() != session().members || session().pool != secrets_.pool) return false;
    return session().id == threshold::session_id({.ledger = desk_.ledger_id,
                                                  .pool = session().pool.value,
                                                  .round = session().round,
                                                  .attempt = session().attempt,
                                                  .threshold = session().threshold,
                                                  .members = members});
  }

  // 1 to m; 0 where this participant has no part.
  u32 index() const {
    for (u32 j = 0; j < view_.members.size(); ++j) {
      if (view_.members[j].account == desk_.self) return j + 1;
    }
    return 0;
  }
  u32 dealer_index() const {
    for (u32 i = 0; i < view_.dealers.size(); ++i) {
      if (view_.dealers[i].account == desk_.self) return i + 1;
    }
    return 0;
  }
  Attempt* attempt() {
    for (Attempt& one : secrets_.attempts) {
      if (one.session == view_.id) return &one;
    }
    return nullptr;
  }

  void register_key() {
    const u32 j = index();
    if (j == 0 || view_.members[j - 1].key) return;
    if (attempt() == nullptr) {
      Scalar fresh = fresh_scalar(desk_.random);
      Attempt one{};
      one.session = view_.id;
      one.index = j;
      one.key = fresh.encode();
      secrets_.attempts.push_back(one);
      wipe(one);
      fresh.wipe();
    }
    Scalar secret = secret_of(attempt()->key);
    const G1 key = bls::public_point(secret);
    const auto context = threshold::possession_context(session().id, j);
    moves_.messages.push_back(keys::RegisterKey{
        .session = view_.id,
        .index = j,
        .key = key.encode(),
        .proof = bytes_of(threshold::prove_log(context, secret, key, randomness()))});
    secret.wipe();
  }

  // With every key checked; nothing where that fails.
  std::optional<threshold::Session> opened() {
    std::vector<G1> all;
    for (const keys::Member& member : view_.members) {
      if (!member.key) return std::nullopt;
      const auto key = G1::decode(*member.key);
      if (!key) return std::nullopt;
      all.push_back(*key);
    }
    threshold::Session open = threshold::open_session(session().id, session().threshold, all);
    if (open.keys_hash != session().keys_hash) return std::nullopt;
    return open;
  }

  void deal() {
    const u32 i = dealer_index();
    if (i == 0 || view_.dealers[i - 1].dealt) return;
    if (!desk_.seated && !session().takes_former) return;  // the ledger does not take it
    const auto open = opened();
    if (!open) return doubt(Doubt::keys);
    threshold::DealerSecret secret{.randomness = randomness(), .constant = {}};
    if (!generates()) {
      if (!secrets_.held) return;
      secret.constant = secret_of(secrets_.held->share);
    }
    ByteBuffer bytes;
    threshold::append(bytes, threshold::deal(*open, i, secret));
    moves_.messages.push_back(keys::Deal{.session = view_.id, .index = i, .dealing = bytes.copy()});
    if (secret.constant) secret.constant->wipe();
    desk_.random.fill(secret.randomness.bytes);  // what was dealt from is overwritten
  }

  std::optional<threshold::Dealing> dealing(const threshold::Session& open, u32 i) {
    const auto record =
        ask<keys::Dealing>(desk_.ledger, machine::AskDealing{.session = view_.id, .dealer = i});
    if (!record) return std::nullopt;
    const auto dealt = threshold::decode_dealing(open, record->bytes);
    if (!dealt) return std::nullopt;
    return *dealt;
  }

  void complain(const threshold::Session& open, const threshold::Dealing& dealt, u32 i) {
    const threshold::Channel channel{i, attempt()->index};
    threshold::ComplainerSecret secret{.key = secret_of(attempt()->key),
                                       .randomness = randomness()};
    const threshold::Complaint complaint = threshold::complain(open, dealt, channel, secret);
    moves_.messages.push_back(keys::Complain{.session = view_.id,
                                             .index = channel.receiver,
                                             .dealer = i,
                                             .shared = complaint.shared.encode(),
                                             .proof = bytes_of(complaint.proof)});
    secret.key.wipe();
  }

  void check_dealings() {
    Attempt* own = attempt();
    if (own == nullptr) return;
    if (!own->checked) {
      const auto open = opened();
      if (!open) return doubt(Doubt::keys);
      own->checked = open_all(*open, *own);
    }
    const keys::Member& self = view_.members[own->index - 1];
    if (session().doomed) {
      const bool may_leave =
          generates() && self.wronged && self.standing == keys::Standing::sharing;
      if (may_leave && desk_.policy.leave_when_wronged) {
        moves_.messages.push_back(keys::LeaveKeygen{.session = view_.id, .index = own->index});
      }
      return;
    }
    if (generates() && own->checked) confirm();
  }

  // Whether every dealing that is not void has sent this member what it must.
  bool open_all(const threshold::Session& open, const Attempt& own) {
    bool all_fit = true;
    Scalar key = secret_of(own.key);
    for (u32 i = 1; i <= view_.dealers.size(); ++i) {
      const machine::DealerView& dealer = view_.dealers[i - 1];
      if (!dealer.dealt || dealer.voided) continue;
      const auto dealt = dealing(open, i);
      if (!dealt) {
        doubt(Doubt::dealing);
        all_fit = false;
      } else if (!threshold::open_share(open, *dealt, {i, own.index}, key)) {
        complain(open, *dealt, i);
        all_fit = false;
      }
    }
    key.wipe();
    return all_fit;
  }

  std::vector<u32> counted() const {
    std::vector<u32> dealers;
    for (u32 i = 1; i <= view_.dealers.size(); ++i) {
      const machine::DealerView& dealer = view_.dealers[i - 1];
      if (!dealer.dealt || dealer.voided) continue;
      if (dealers.size() < session().needed_dealings) dealers.push_back(i);
    }
    return dealers;
  }

  bool shares_are_public() const {
    return view_.polynomial && view_.polynomial->shares.size() == session().members &&
           !view_.polynomial->commitments.empty();
  }

  // s_j and C_0, out of the dealings that count.
  struct Sum {
    Scalar share;
    G1 constant;
  };
  std::optional<Sum> add_up(const threshold::Session& open, const Attempt& own) {
    const std::vector<u32> dealers = counted();
    std::vector<Scalar> parts;
    std::vector<G1> constants;
    Sum sum;
    Scalar key = secret_of(own.key);
    for (const u32 i : dealers) {
      const auto dealt = dealing(open, i);
      const auto part =
          dealt ? threshold::open_share(open, *dealt, {i, own.index}, key) : std::nullopt;
      if (!part) return std::nullopt;
      parts.push_back(*part);
      constants.push_back(dealt->commitments[0]);
      sum.share = sum.share + *part;
      sum.constant = sum.constant + constants.back();
    }
    key.wipe();
    if (!generates()) {
      const auto weights = threshold::Lagrange::at_zero(dealers);
      if (!weights) return std::nullopt;
      sum = {.share = weights->combine(parts), .constant = weights->combine(constants)};
    }
    for (Scalar& part : parts) part.wipe();
    return sum;
  }

  bool take_share(Attempt& own) {
    const auto open = opened();
    if (!open) return doubt(Doubt::keys), false;
    std::optional<Sum> sum = add_up(*open, own);
    if (!sum) return false;  // it was cheated, and complaints are over
    if (sum->constant.encode() != view_.polynomial->commitments[0]) {
      return doubt(Doubt::commitments), false;
    }
    const G1 shown = bls::public_point(sum->share);
    if (shown.encode() != view_.polynomial->shares[own.index - 1]) {
      return doubt(Doubt::share), false;
    }
    own.share = sum->share.encode();
    sum->share.wipe();
    return true;
  }

  Hash statement() const {
    if (!generates()) return keys::cutover_message(session().id);
    const DepositMessage message{.pubkey = view_.polynomial->commitments[0],
                                 .withdrawal_credentials = withdrawal_credentials(
                                     desk_.chain, desk_.ledger_id, session().pool),
                                 .amount_gwei = desk_.chain.deposit_gwei};
    return signing_root(desk_.chain, message);
  }

  void confirm() {
    Attempt* own = attempt();
    if (own == nullptr || !shares_are_public()) return;
    if (view_.members[own->index - 1].partial) return;
    if (!own->share && !take_share(*own)) return;
    const Hash said = statement();
    if (view_.statement != said) return doubt(Doubt::statement);
    Scalar share = secret_of(*own->share);
    moves_.messages.push_back(keys::Confirm{.session = view_.id,
                                            .index = own->index,
                                            .partial = bls::sign(share, said.view()).encode()});
    share.wipe();
  }

  const Desk& desk_;
  const SharingView& view_;
  PoolSecrets& secrets_;
  Moves& moves_;
};

// A share that the round in force has a public share for is the one to sign with from now on.
void adopt(PoolSecrets& secrets, u64 round, const keys::Polynomial& polynomial) {
  for (Attempt& one : secrets.attempts) {
    if (!one.share || one.index > polynomial.shares.size()) continue;
    Scalar share = secret_of(*one.share);
    const bool is_it = bls::public_point(share).encode() == polynomial.shares[one.index - 1];
    share.wipe();
    if (!is_it) continue;
    if (secrets.held) secrets.held->share = {};
    secrets.held = HeldShare{.round = round, .index = one.index, .share = *one.share};
  }
}

// What the ledger has closed is erased: old shares after the cut-over, attempts that came to
// nothing, and all of it when the pool is paid out.
void tidy(const Desk& desk, PoolSecrets& secrets, const keys::Keyring& keyring,
          const std::optional<SharingView>& open) {
  const auto round =
      ask<machine::RoundView>(desk.ledger, machine::AskRound{.pool = secrets.pool, .place = {}});
  if (keyring.round && round && round->polynomial) {
    adopt(secrets, *keyring.round, *round->polynomial);
    if (secrets.held && secrets.held->round != *keyring.round) {
      wipe(secrets);
      secrets.held.reset();
    }
  }
  const bool is_open = open && open->session.phase != Phase::done;
  for (Attempt& one : secrets.attempts) {
    if (!is_open || one.session != open->id) wipe(one);
  }
  std::erase_if(secrets.attempts,
                [&](const Attempt& one) { return !is_open || one.session != open->id; });
  const auto pool = ask<machine::PoolView>(desk.ledger, machine::AskPool{.pool = secrets.pool});
  if (pool && pool->pool.state == pools::PoolState::closed) {
    wipe(secrets);
    secrets.held.reset();
  }
}

}  // namespace

void share_key(const Desk& desk, PoolSecrets& secrets, Moves& moves) {
  const auto keyring = ask<keys::Keyring>(desk.ledger, machine::AskKeyring{.pool = secrets.pool});
  if (!keyring) return;
  std::optional<SharingView> view;
  if (keyring->session) {
    view = ask<SharingView>(desk.ledger, machine::AskSharing{.session = *keyring->session});
  }
  tidy(desk, secrets, *keyring, view);
  if (view && !keyring->ended) Look(desk, *view, secrets, moves).act();
}

std::optional<PoolSignature> deposit_signature(const SharingView& sharing) {
  std::vector<u32> indices;
  std::vector<bls::G2> partials;
  for (u32 j = 0; j < sharing.members.size(); ++j) {
    const auto& partial = sharing.members[j].partial;
    if (!partial || indices.size() == sharing.session.threshold) continue;
    const auto point = bls::G2::decode(*partial);
    if (!point) return std::nullopt;
    indices.push_back(j + 1);
    partials.push_back(*point);
  }
  const auto weights = threshold::Lagrange::at_zero(indices);
  if (!weights || indices.size() < sharing.session.threshold) return std::nullopt;
  return weights->combine(partials).encode();
}

}  // namespace surety::participant
