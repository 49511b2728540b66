// What sharing a pool's key and signing with it cost by the size of the committee: processor time
// of each step, and bytes of each message on the ledger. The same program natively and as WASM;
// scripts/key-costs.mjs runs both and puts them side by side.
//   surety_key_costs [SIZE...]      one JSON object a line: n, step, nanoseconds, bytes
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "contract/machine/messages.hpp"
#include "ledger/codec.hpp"
#include "ledger/dealing.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/threshold.hpp"

namespace {

using namespace surety;
using bls::G1;
using bls::G2;
using bls::Scalar;

constexpr u32 USUAL_SIZES[] = {4, 7, 10, 16, 32, 64, 128};
constexpr u32 REPETITIONS = 3;
// A step is repeated until this much time has passed, so that the clock's steps do not show.
constexpr u64 LEAST_NANOSECONDS = 2'000'000;

u64 now() {
  timespec time{};
  if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) != 0) std::abort();
  return static_cast<u64>(time.tv_sec) * 1'000'000'000 + static_cast<u64>(time.tv_nsec);
}

// The best of several repetitions of doing it once.
template <class Work>
u64 time_of(const Work& work) {
  u64 best = ~u64{0};
  for (u32 i = 0; i < REPETITIONS; ++i) {
    u64 spent = 0;
    u32 times = 0;
    const u64 start = now();
    do {
      work();
      ++times;
      spent = now() - start;
    } while (spent < LEAST_NANOSECONDS);
    best = std::min(best, spent / times);
  }
  return best;
}

void tell(u32 n, const char* step, u64 nanoseconds, u64 bytes) {
  std::printf("{\"n\":%u,\"step\":\"%s\",\"nanoseconds\":%llu,\"bytes\":%llu}\n", n, step,
              static_cast<unsigned long long>(nanoseconds), static_cast<unsigned long long>(bytes));
  std::fflush(stdout);
}

u64 bytes_of(const machine::Message& message) {
  ByteBuffer out;
  encode(message, out);
  return out.size();
}

// Keys and randomness of a measurement are no secrets.
template <class Fixed>
Fixed made_up(const char* what, u64 number) {
  Fixed fixed;
  fixed.bytes =
      TaggedHash("key costs").sized(as_bytes(std::string(what))).u64_(number).finish().bytes;
  return fixed;
}
Scalar scalar(const char* what, u64 number) {
  threshold::ScalarHash hash("key costs scalar");
  return hash.sized(as_bytes(std::string(what))).u32_(static_cast<u32>(number)).finish();
}

void expect(bool holds) {
  if (holds) return;
  std::fputs("key costs: a step that must succeed has failed\n", stderr);
  std::exit(1);
}

// One committee: its session, a dealing of each member, the shares that come of them.
class Committee {
 public:
  explicit Committee(u32 n) : n_(n), t_(threshold::threshold_of(n)) {
    std::vector<G1> keys;
    for (u32 j = 1; j <= n; ++j) {
      secrets_.push_back(scalar("encryption", j));
      keys.push_back(bls::public_point(secrets_.back()));
    }
    session_ = threshold::open_session(made_up<Hash>("session", n), t_, std::move(keys));
    for (u32 k = 0; k < t_; ++k) {
      coefficients_.push_back(scalar("coefficient", k));
      commitments_.push_back(bls::public_point(coefficients_.back()));
    }
    public_ = threshold::public_shares(commitments_, n);
  }

  void sharing() {
    registering();
    dealing();
    complaining();
    finalising();
  }

  void signing() {
    const Hash root = made_up<Hash>("root", 1);
    const Scalar share = threshold::evaluate(coefficients_, 1);
    const G2 partial = bls::sign(share, root.view());
    tell(n_, "sign", time_of([&] { expect(!bls::sign(share, root.view()).is_infinity()); }), 0);
    const bls::G2Bytes posted = partial.encode();
    const u64 check = time_of([&] {
      const auto point = bls::G2::decode(posted);
      expect(point && bls::verify(public_[0], root.view(), *point));
    });
    tell(n_, "check_confirmation", check,
         bytes_of(keys::Confirm{.session = {}, .index = 1, .partial = posted}));
    aggregating(root);
  }

 private:
  threshold::DealerSecret dealer(u32 i) const {
    return {.randomness = made_up<threshold::Randomness>("dealer", i), .constant = {}};
  }

  void registering() {
    const auto context = threshold::possession_context(session_.id, 1);
    const auto random = made_up<threshold::Randomness>("possession", 1);
    const auto proof = threshold::prove_log(context, secrets_[0], session_.keys[0], random);
    const u64 time = time_of([&] {
      const auto key = G1::decode(session_.encoded[0]);
      expect(key && threshold::verify_log(context, *key, proof));
    });
    tell(n_, "check_registration", time,
         bytes_of(keys::RegisterKey{.session = {}, .index = 1, .key = {}, .proof = {}}));
  }

  void dealing() {
    tell(n_, "deal", time_of([&] { dealing_ = threshold::deal(session_, 1, dealer(1)); }), 0);
    ByteBuffer bytes;
    threshold::append(bytes, dealing_);
    const u64 check = time_of([&] {
      const auto read = threshold::decode_dealing(session_, bytes.view());
      expect(read && !threshold::check_dealing(session_, 1, *read));
    });
    tell(n_, "check_dealing", check,
         bytes_of(keys::Deal{.session = {}, .index = 1, .dealing = bytes.copy()}));
    const u64 open = time_of([&] {
      const auto read = threshold::decode_dealing(session_, bytes.view());
      expect(read && threshold::open_share(session_, *read, {1, 2}, secrets_[1]).has_value());
    });
    tell(n_, "open_share", open, 0);
  }

  void complaining() {
    const threshold::Channel channel{1, 2};
    const threshold::ComplainerSecret secret{
        .key = secrets_[1], .randomness = made_up<threshold::Randomness>("complaint", 1)};
    threshold::Complaint complaint{};
    const u64 make =
        time_of([&] { complaint = threshold::complain(session_, dealing_, channel, secret); });
    tell(n_, "complain", make, 0);
    ByteBuffer posted;
    threshold::append(posted, complaint);
    ByteBuffer kept;
    threshold::append(kept, dealing_);
    // The ledger reads the dealing that it keeps, and judges a good share: the longest way.
    const u64 judge = time_of([&] {
      const auto read = threshold::decode_complaint(posted.view());
      const auto dealt = threshold::decode_dealing(session_, kept.view(), threshold::Source::own);
      expect(read && dealt &&
             threshold::judge(session_, *dealt, channel, *read) ==
                 threshold::Judgement::complainer_lied);
    });
    tell(n_, "judge_complaint", judge,
         bytes_of(
             keys::Complain{.session = {}, .index = 2, .dealer = 1, .shared = {}, .proof = {}}));
  }

  // Every dealing of a generation is like the first, so one stands for all.
  void finalising() {
    const std::vector<std::vector<G1>> all(n_, dealing_.commitments);
    const u64 time = time_of([&] {
      const std::vector<G1> sum = threshold::summed_commitments(all);
      expect(threshold::public_shares(sum, n_).size() == n_);
    });
    tell(n_, "finalise", time, 0);
  }

  // All sign; the coordinator checks and combines, and the ledger checks all of it again.
  void aggregating(const Hash& root) {
    std::vector<bls::G2Bytes> posted;
    std::vector<threshold::Partial> partials;
    std::vector<IdentityPair> identities;
    std::vector<Signature> envelopes;
    for (u32 j = 1; j <= n_; ++j) {
      const G2 partial = bls::sign(threshold::evaluate(coefficients_, j), root.view());
      partials.push_back({.share = public_[j - 1], .signature = partial});
      posted.push_back(partial.encode());
      identities.push_back(ed25519_pair(made_up<Seed>("identity", j).bytes));
      envelopes.push_back(ed25519_sign(root.view(), identities.back()));
    }
    std::vector<u32> indices;
    std::vector<G2> first;
    for (u32 i = 0; i < t_; ++i) {
      indices.push_back(i + 1);
      first.push_back(partials[i].signature);
    }
    G2 group;
    const u64 make = time_of([&] {
      expect(threshold::bad_partials(root.view(), partials).empty());
      const auto weights = threshold::Lagrange::at_zero(indices);
      expect(weights.has_value());
      group = weights->combine(first);
    });
    tell(n_, "aggregate", make, 0);
    const bls::G2Bytes shown = group.encode();
    const u64 check = time_of([&] {
      std::vector<threshold::Partial> read;
      for (u32 j = 0; j < n_; ++j) {
        expect(ed25519_verify(root.view(), identities[j].key, envelopes[j]));
        const auto point = G2::decode(posted[j]);
        expect(point.has_value());
        read.push_back({.share = public_[j], .signature = *point});
      }
      expect(threshold::bad_partials(root.view(), read).empty());
      const auto point = G2::decode(shown);
      expect(point && bls::verify(commitments_[0], root.view(), *point));
    });
    duties::AggregateTask message{.duty = {}, .group_signature = shown, .shares = {}};
    message.shares.resize(n_);
    tell(n_, "check_aggregate", check, bytes_of(message));
  }

  u32 n_;
  u32 t_;
  std::vector<Scalar> secrets_;  // x_j
  threshold::Session session_;
  std::vector<Scalar> coefficients_;  // of the key
  std::vector<G1> commitments_;
  std::vector<G1> public_;  // S_j
  threshold::Dealing dealing_;
};

}  // namespace

int main(int count, char** words) {
  std::vector<u32> sizes;
  for (int i = 1; i < count; ++i) {
    const long size = std::strtol(words[i], nullptr, 10);
    if (size < 4 || size > 128) {
      std::fputs("usage: surety_key_costs [SIZE...], each from 4 to 128\n", stderr);
      return 2;
    }
    sizes.push_back(static_cast<u32>(size));
  }
  if (sizes.empty()) sizes.assign(std::begin(USUAL_SIZES), std::end(USUAL_SIZES));
  for (const u32 n : sizes) {
    Committee committee(n);
    committee.sharing();
    committee.signing();
  }
  return 0;
}
