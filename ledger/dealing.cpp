#include "ledger/dealing.hpp"

#include "ledger/wire.hpp"

namespace surety::threshold {

using bls::G1;
using bls::G1Bytes;
using bls::Scalar;
using bls::ScalarBytes;

namespace {

ProofContext context_of(const char* tag, const Session& session, u32 prover, u32 other = 0) {
  return {tag, session.id, session.keys_hash, prover, other};
}
ProofContext constant_context(const Session& session, u32 dealer) {
  return context_of("constant", session, dealer);
}
ProofContext ephemeral_context(const Session& session, u32 dealer) {
  return context_of("ephemeral", session, dealer);
}
ProofContext complaint_context(const Session& session, const Channel& channel) {
  return context_of("complaint", session, channel.receiver, channel.dealer);
}

EqualLogs complaint_statement(const Session& session, const Dealing& dealing,
                              const Channel& channel, const G1& shared) {
  return {session.keys[channel.receiver - 1], dealing.ephemeral, shared};
}

void expect_member(const Session& session, u32 j) {
  expects(j >= 1 && j <= session.size(), "an index of the session is 1 to n");
}

std::optional<G1> take_point(wire::Reader& in, Source source) {
  G1Bytes bytes;
  std::memcpy(bytes.bytes.data(), in.take(G1Bytes::size).data(), G1Bytes::size);
  if (source == Source::own) return G1::restore(bytes);
  const auto point = G1::decode(bytes);
  if (!point.has_value()) return std::nullopt;
  return *point;
}

std::optional<Scalar> take_scalar(wire::Reader& in) {
  ScalarBytes bytes;
  std::memcpy(bytes.bytes.data(), in.take(ScalarBytes::size).data(), ScalarBytes::size);
  return Scalar::decode(bytes);
}

// What a dealer derives from his randomness, for this session and these keys alone.
Scalar derived(const Session& session, u32 dealer, const Randomness& randomness, u32 place) {
  ScalarHash hash("dealer");
  hash.bare(randomness.view()).bare(session.id.view()).bare(session.keys_hash.view());
  return hash.u32_(dealer).u32_(place).finish();
}

std::vector<Scalar> polynomial(const Session& session, u32 dealer, const DealerSecret& secret) {
  std::vector<Scalar> coefficients(session.threshold);
  for (u32 k = 0; k < session.threshold; ++k) {
    coefficients[k] = derived(session, dealer, secret.randomness, k + 1);
  }
  if (secret.constant) coefficients[0] = *secret.constant;
  return coefficients;
}

}  // namespace

Hash session_id(const SessionFields& fields) {
  TaggedHash hash("session");
  hash.bare(fields.ledger.view()).u64_(fields.pool).u64_(fields.round).u32_(fields.attempt);
  hash.u32_(fields.threshold).u32_(static_cast<u32>(fields.members.size()));
  for (const Member& member : fields.members) {
    hash.u64_(member.account).bare(member.identity.view());
  }
  return hash.finish();
}

ProofContext possession_context(const Hash& session, u32 j) {
  return {"possession", session, Hash{}, j, 0};
}

Hash hash_of_keys(const Hash& session, std::span<const G1Bytes> keys) {
  TaggedHash hash("keys");
  hash.bare(session.view()).u32_(static_cast<u32>(keys.size()));
  for (const G1Bytes& key : keys) hash.bare(key.view());
  return hash.finish();
}

Session open_session(const Hash& id, u32 threshold, std::vector<G1> keys) {
  expects(threshold >= 1 && threshold <= keys.size(), "1 <= t <= n");
  Session session{id, threshold, std::move(keys), {}, {}};
  for (const G1& key : session.keys) {
    expects(!key.is_infinity(), "nobody registers infinity");
    session.encoded.push_back(key.encode());
  }
  session.keys_hash = hash_of_keys(id, session.encoded);
  return session;
}

void append(ByteBuffer& out, const Dealing& dealing) {
  for (const G1& point : dealing.commitments) out.append(point.encode().view());
  out.append(dealing.ephemeral.encode().view());
  for (const Scalar& scalar : dealing.encrypted) out.append(scalar.encode().view());
  append(out, dealing.constant_proof);
  append(out, dealing.ephemeral_proof);
}

Result<Dealing, DealingFault> decode_dealing(const Session& session, ByteView bytes,
                                             Source source) {
  if (bytes.size() != dealing_size(session.threshold, session.size())) return DealingFault::length;
  wire::Reader in(bytes);
  Dealing dealing;
  for (u32 k = 0; k <= session.threshold; ++k) {
    const std::optional<G1> point = take_point(in, source);
    if (!point) return DealingFault::point;
    if (k < session.threshold) dealing.commitments.push_back(*point);
    dealing.ephemeral = *point;
  }
  for (u32 j = 0; j < session.size(); ++j) {
    const std::optional<Scalar> scalar = take_scalar(in);
    if (!scalar) return DealingFault::scalar;
    dealing.encrypted.push_back(*scalar);
  }
  const std::optional<Proof> constant_proof = decode_proof(in.take(Proof::size));
  const std::optional<Proof> ephemeral_proof = decode_proof(in.take(Proof::size));
  if (!constant_proof || !ephemeral_proof) return DealingFault::scalar;
  dealing.constant_proof = *constant_proof;
  dealing.ephemeral_proof = *ephemeral_proof;
  return dealing;
}

std::optional<DealingFault> check_dealing(const Session& session, u32 dealer,
                                          const Dealing& dealing) {
  if (!verify_log(constant_context(session, dealer), dealing.commitments[0],
                  dealing.constant_proof)) {
    return DealingFault::constant_proof;
  }
  if (!verify_log(ephemeral_context(session, dealer), dealing.ephemeral, dealing.ephemeral_proof)) {
    return DealingFault::ephemeral_proof;
  }
  return std::nullopt;
}

std::optional<DealingFault> check_redealing(const Session& session, u32 dealer,
                                            const G1& public_share, const Dealing& dealing) {
  if (!(dealing.commitments[0] == public_share)) return DealingFault::constant;
  return check_dealing(session, dealer, dealing);
}

Dealing deal(const Session& session, u32 dealer, const DealerSecret& secret) {
  std::vector<Scalar> coefficients = polynomial(session, dealer, secret);
  Scalar ephemeral = derived(session, dealer, secret.randomness, 0);
  Dealing dealing;
  for (const Scalar& coefficient : coefficients) {
    dealing.commitments.push_back(bls::public_point(coefficient));
  }
  dealing.ephemeral = bls::public_point(ephemeral);
  for (u32 j = 1; j <= session.size(); ++j) {
    const G1 shared = ephemeral * session.keys[j - 1];
    const Scalar hidden = pad(session, {dealer, j}, dealing.ephemeral, shared);
    dealing.encrypted.push_back(evaluate(coefficients, j) + hidden);
  }
  dealing.constant_proof = prove_log(constant_context(session, dealer), coefficients[0],
                                     dealing.commitments[0], secret.randomness);
  dealing.ephemeral_proof = prove_log(ephemeral_context(session, dealer), ephemeral,
                                      dealing.ephemeral, secret.randomness);
  for (Scalar& coefficient : coefficients) coefficient.wipe();
  ephemeral.wipe();
  return dealing;
}

Scalar pad(const Session& session, const Channel& channel, const G1& ephemeral, const G1& shared) {
  expect_member(session, channel.receiver);
  ScalarHash hash("pad");
  hash.bare(session.id.view()).u32_(channel.dealer).u32_(channel.receiver);
  hash.bare(ephemeral.encode().view()).bare(session.encoded[channel.receiver - 1].view());
  return hash.bare(shared.encode().view()).finish();
}

bool share_fits(std::span<const G1> commitments, u32 j, const Scalar& share) {
  return bls::public_point(share) == evaluate(commitments, j);
}

std::optional<Scalar> open_share(const Session& session, const Dealing& dealing,
                                 const Channel& channel, const Scalar& secret) {
  const Scalar hidden = pad(session, channel, dealing.ephemeral, secret * dealing.ephemeral);
  const Scalar share = dealing.encrypted[channel.receiver - 1] - hidden;
  if (!share_fits(dealing.commitments, channel.receiver, share)) return std::nullopt;
  return share;
}

void append(ByteBuffer& out, const Complaint& complaint) {
  out.append(complaint.shared.encode().view());
  append(out, complaint.proof);
}

std::optional<Complaint> decode_complaint(ByteView bytes) {
  if (bytes.size() != Complaint::size) return std::nullopt;
  wire::Reader in(bytes);
  const std::optional<G1> shared = take_point(in, Source::posted);
  if (!shared) return std::nullopt;
  const std::optional<Proof> proof = decode_proof(in.take(Proof::size));
  if (!proof) return std::nullopt;
  return Complaint{*shared, *proof};
}

Complaint complain(const Session& session, const Dealing& dealing, const Channel& channel,
                   const ComplainerSecret& secret) {
  expect_member(session, channel.receiver);
  const G1 shared = secret.key * dealing.ephemeral;
  const EqualLogs statement = complaint_statement(session, dealing, channel, shared);
  return {shared, prove_equal_logs(complaint_context(session, channel), secret.key, statement,
                                   secret.randomness)};
}

Judgement judge(const Session& session, const Dealing& dealing, const Channel& channel,
                const Complaint& complaint) {
  expect_member(session, channel.receiver);
  const EqualLogs statement = complaint_statement(session, dealing, channel, complaint.shared);
  if (!verify_equal_logs(complaint_context(session, channel), statement, complaint.proof)) {
    return Judgement::unproved;
  }
  const Scalar hidden = pad(session, channel, dealing.ephemeral, complaint.shared);
  const Scalar share = dealing.encrypted[channel.receiver - 1] - hidden;
  return share_fits(dealing.commitments, channel.receiver, share) ? Judgement::complainer_lied
                                                                  : Judgement::dealer_lied;
}

}  // namespace surety::threshold
