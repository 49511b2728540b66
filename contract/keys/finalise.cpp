#include "contract/keys/sessions.hpp"

namespace surety::keys {

using bls::G1;
using bls::G1Bytes;

namespace {

// A share costs a short multiplication per coefficient, about an eighth of decoding a point.
constexpr u32 STEPS_PER_POINT = 8;

// C_ik as it stands in the dealing of i.
G1 dealt_commitment(const State& state, u64 dealing, u32 k) {
  G1Bytes bytes;
  const bool there = state.dealings.holds(dealing, [&](const Dealing& d) {
    if (d.bytes.size() < u64{G1Bytes::size} * (k + 1)) return false;
    std::memcpy(bytes.bytes.data(), d.bytes.data() + u64{G1Bytes::size} * k, G1Bytes::size);
    return true;
  });
  expects(there, "a dealing that counts is there");
  return restored(bytes);
}

// One page's worth of work, as points that may still be decoded.
class Budget {
 public:
  bool is_left() const { return points_ > 0; }
  void spend(u32 points) { points_ -= points < points_ ? points : points_; }

 private:
  u32 points_ = PAGE_POINTS;
};

// Adds commitments C_k = sum of C_ik, weighted in resharing, while the budget lasts.
void add_commitments(const State& state, const Session& session, Polynomial& polynomial,
                     Budget& budget) {
  const std::vector<u32> dealers = counted_dealers(state, session);
  const u32 count = static_cast<u32>(dealers.size());
  const auto weights = threshold::Lagrange::at_zero(dealers);
  ensures(weights.has_value(), "dealers stand in the order of their indices");
  while (budget.is_left() && polynomial.commitments.size() < session.threshold) {
    const u32 k = static_cast<u32>(polynomial.commitments.size());
    std::vector<G1> column;
    G1 sum;
    for (const u32 dealer : dealers) {
      column.push_back(dealt_commitment(state, dealer_id(session, dealer), k));
      sum = sum + column.back();
    }
    const bool fresh = session.purpose == Purpose::generation;
    polynomial.commitments.push_back((fresh ? sum : weights->combine(column)).encode());
    budget.spend(count);
  }
}

// Adds public shares S_j = sum j^k C_k while the budget lasts.
void add_shares(const Session& session, Polynomial& polynomial, Budget& budget) {
  std::vector<G1> commitments;
  for (const G1Bytes& bytes : polynomial.commitments) commitments.push_back(restored(bytes));
  budget.spend(session.threshold);
  while (budget.is_left() && polynomial.shares.size() < session.members) {
    const u32 j = static_cast<u32>(polynomial.shares.size()) + 1;
    polynomial.shares.push_back(threshold::evaluate(commitments, j).encode());
    budget.spend(session.threshold / STEPS_PER_POINT + 1);
  }
}

Polynomial polynomial_of(const State& state, const Session& session) {
  expects(session.polynomial.has_value(), "the session's shares are being computed");
  std::optional<Polynomial> polynomial = state.polynomials.get(*session.polynomial);
  expects(polynomial.has_value(), "the session's shares are being computed");
  return *std::move(polynomial);
}

}  // namespace

u32 page_count(u32 n) {
  const u32 t = threshold::threshold_of(n);
  u32 commitments = 0;
  u32 shares = 0;
  u32 pages = 0;
  while (shares < n) {
    Budget budget;
    for (; budget.is_left() && commitments < t; ++commitments) budget.spend(n);
    if (budget.is_left()) budget.spend(t);
    for (; budget.is_left() && shares < n; ++shares) budget.spend(t / STEPS_PER_POINT + 1);
    ++pages;
  }
  return pages;
}

bool shares_ready(const State& state, const Session& session) {
  return session.polynomial && state.polynomials.holds(*session.polynomial, [&](auto& p) {
    return p.shares.size() == session.members;
  });
}

void begin_pages(State& state, Ports& ports, const Call& call, SessionId id) {
  Session session = session_record(state, id);
  session.polynomial = state.polynomials.append({});
  state.sessions.put(id.value, session);
  ports.schedule(item_id(Item::page, id), saturating_add(call.height, Height{1}));
}

void due_page(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events) {
  const Session session = session_record(state, id);
  if (session.purpose == Purpose::generation && session.doomed) return;
  Polynomial polynomial = polynomial_of(state, session);
  Budget budget;
  if (polynomial.commitments.size() < session.threshold) {
    add_commitments(state, session, polynomial, budget);
  }
  if (budget.is_left()) add_shares(session, polynomial, budget);
  state.polynomials.put(*session.polynomial, polynomial);
  if (session.purpose == Purpose::resharing) {
    // P-4: C_i0 = S_i for every dealer, and the S_i interpolate to the key.
    ensures(group_key(state, session.pool) == polynomial.commitments[0],
            "resharing keeps the group key");
  }
  if (polynomial.shares.size() < session.members) {
    ports.schedule(item_id(Item::page, id), saturating_add(call.height, Height{1}));
  } else if (session.phase == Phase::finalising) {
    enter(state, ports, call, id, Phase::confirming, events);
  }
}

}  // namespace surety::keys
