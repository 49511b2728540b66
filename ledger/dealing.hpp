#pragma once
// Dealing shares on a public ledger (spec: keys): every member j has a fresh encryption key
// Y_j = x_j * G; dealer i posts commitments and one encrypted share per member; a member that got a
// wrong share reveals the one secret between them, and the ledger judges alone.
//
// Key generation: every member deals a random secret; the key is their sum. Resharing: old members
// deal their old shares, and the same key has new shares.
//
// Nothing here holds a secret of the ledger; functions that take secrets are for participants.

#include "ledger/log_proof.hpp"
#include "ledger/threshold.hpp"

namespace surety::threshold {

struct Member {
  u64 account;
  IdentityKey identity;
};
struct SessionFields {
  Hash ledger;
  u64 pool;
  u64 round;
  u32 attempt;
  u32 threshold;                    // t of the committee that receives
  std::span<const Member> members;  // in the order of their indices 1..n
};
// sid = H("session", ledger, pool, round, attempt, t, member list). The list is a u32 count, then
// per member the account id (u64) and the identity key (32 bytes).
Hash session_id(const SessionFields& fields);

// F_"possession": that the registrant j of a session knows the logarithm of its Y_j. The other Y_j
// are not known yet, so the hash of keys in the context is zero.
ProofContext possession_context(const Hash& session, u32 j);

// One attempt to share a key, once every member has registered.
struct Session {
  Hash id;                            // sid
  u32 threshold;                      // 1..n
  std::vector<bls::G1> keys;          // Y_1..Y_n
  std::vector<bls::G1Bytes> encoded;  // the same as bytes
  Hash keys_hash;                     // H("keys", sid, u32 n, Y_1..Y_n), bound by every proof

  u32 size() const { return static_cast<u32>(keys.size()); }
};
// H("keys", sid, u32 n, Y_1..Y_n).
Hash hash_of_keys(const Hash& session, std::span<const bls::G1Bytes> keys);
// Precondition: 1 <= t <= n, and no key is infinity.
Session open_session(const Hash& id, u32 threshold, std::vector<bls::G1> keys);

struct Dealing {
  std::vector<bls::G1> commitments;    // C_0..C_{t-1}
  bls::G1 ephemeral;                   // R
  std::vector<bls::Scalar> encrypted;  // e_1..e_n
  Proof constant_proof;                // pi_0: of the logarithm of C_0
  Proof ephemeral_proof;               // pi_r: of the logarithm of R
};

// Bytes of a dealing: C_0..C_{t-1}, R, e_1..e_n, pi_0, pi_r = 48(t+1) + 32n + 128.
constexpr u64 dealing_size(u32 t, u32 n) { return u64{48} * (u64{t} + 1) + u64{32} * n + 128; }
void append(ByteBuffer& out, const Dealing& dealing);

// Why a dealing is not accepted, in the order it is found out.
enum class DealingFault : u8 {
  length,           // not dealing_size(t, n) bytes
  point,            // a commitment or R is no point of the group, or infinity
  scalar,           // an encrypted share or a number of a proof is not below r
  constant,         // in resharing: C_0 is not the dealer's public share
  constant_proof,   // pi_0 does not hold
  ephemeral_proof,  // pi_r does not hold
};
// Who posted the bytes that are decoded.
enum class Source : u8 {
  posted,  // anyone: every point is checked
  own,     // this ledger kept them after it had checked them: the subgroup is not checked again
};
Result<Dealing, DealingFault> decode_dealing(const Session& session, ByteView bytes,
                                             Source source = Source::posted);

// The two proofs of dealer i; the faults are constant_proof and ephemeral_proof.
std::optional<DealingFault> check_dealing(const Session& session, u32 dealer,
                                          const Dealing& dealing);
// The same, and that C_0 is the dealer's public share of the round before. The dealer's index is
// that of the old committee.
std::optional<DealingFault> check_redealing(const Session& session, u32 dealer,
                                            const bls::G1& public_share, const Dealing& dealing);

// What a dealer brings: randomness, and in resharing his old share.
struct DealerSecret {
  Randomness randomness;
  std::optional<bls::Scalar> constant;
};
// The dealing of i: f_i(x) = sum a_k x^k, C_k = a_k * G, R = r * G, e_j = f_i(j) + pad_ij. The a_k
// and r are F of the randomness and the session, so nothing has to be kept.
Dealing deal(const Session& session, u32 dealer, const DealerSecret& secret);

// Between one dealer and one member of the session, 1..n.
struct Channel {
  u32 dealer;
  u32 receiver;
};
// pad = F_"pad"(sid, i, j, R_i, Y_j, K_ij): what e_ij hides the share under.
bls::Scalar pad(const Session& session, const Channel& channel, const bls::G1& ephemeral,
                const bls::G1& shared);
// Whether share * G = sum_k j^k C_k.
bool share_fits(std::span<const bls::G1> commitments, u32 j, const bls::Scalar& share);
// The share of the receiver, who knows x_j; nothing where the dealer lied.
std::optional<bls::Scalar> open_share(const Session& session, const Dealing& dealing,
                                      const Channel& channel, const bls::Scalar& secret);

// A complaint of j against dealer i: K = x_j * R_i, and the proof that it is that.
struct Complaint {
  static constexpr u32 size = bls::G1Bytes::size + Proof::size;  // K, then the proof
  bls::G1 shared;
  Proof proof;
};
void append(ByteBuffer& out, const Complaint& complaint);
// Nothing where the bytes are not 112, K is no point of the group, or a number is not below r.
std::optional<Complaint> decode_complaint(ByteView bytes);
struct ComplainerSecret {
  bls::Scalar key;  // x_j
  Randomness randomness;
};
Complaint complain(const Session& session, const Dealing& dealing, const Channel& channel,
                   const ComplainerSecret& secret);

enum class Judgement : u8 {
  unproved,         // the proof does not hold: nothing is known
  dealer_lied,      // the share that was sent does not fit the commitments
  complainer_lied,  // it does
};
// Precondition: the channel's receiver is in 1..n.
Judgement judge(const Session& session, const Dealing& dealing, const Channel& channel,
                const Complaint& complaint);

}  // namespace surety::threshold
