// Dealings on the ledger (spec: keys): proofs, encrypted shares, complaints and judgements.
#include "ledger/dealing.hpp"

#include <doctest/doctest.h>

#include <string_view>

#include "tests/support/generator.hpp"
#include "tests/support/hex.hpp"

using namespace surety;
using namespace surety::threshold;
using bls::G1;
using bls::G2;
using bls::Scalar;
using surety::test::Generator;
using surety::test::hex_of;

namespace {

Scalar random_scalar(Generator& gen) {
  std::array<u8, 64> wide;
  for (u8& byte : wide) byte = gen.u8_();
  return Scalar::reduced(wide);
}

// A session whose secrets the test knows.
struct World {
  std::vector<Scalar> secrets;  // x_1..x_n
  Session session;

  const Scalar& secret(u32 j) const { return secrets[j - 1]; }
};

World world_of(Generator& gen, u32 n) {
  World world{{}, {}};
  std::vector<G1> keys;
  for (u32 j = 1; j <= n; ++j) {
    world.secrets.push_back(random_scalar(gen));
    keys.push_back(bls::public_point(world.secrets.back()));
  }
  world.session = open_session(gen.fixed<Hash>(), threshold_of(n), keys);
  return world;
}

DealerSecret fresh_secret(Generator& gen) { return {gen.fixed<Randomness>(), std::nullopt}; }

ByteBuffer encoded(const Dealing& dealing) {
  ByteBuffer out;
  append(out, dealing);
  return out;
}

ProofContext some_context() { return {"constant", Hash{}, Hash{}, 3, 0}; }

// Every bit of the proof, flipped, spoils it: either a number leaves its range or it does not hold.
template <class Holds>
u32 bits_that_do_not_matter(const Proof& proof, u32 step, Holds holds) {
  ByteBuffer out;
  append(out, proof);
  u32 count = 0;
  for (u32 bit = 0; bit < 8 * Proof::size; bit += step) {
    Bytes bytes = out.copy();
    bytes[bit / 8] ^= static_cast<u8>(1 << bit % 8);
    const std::optional<Proof> wrong = decode_proof(bytes);
    if (wrong && holds(*wrong)) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("dealing: the hash to a number is two blocks of the tagged hash, reduced") {
  const Bytes field = {1, 2, 3};
  ScalarHash hash("tag");
  const Scalar number = hash.u32_(7).bare(field).sized(field).finish();
  std::array<u8, 64> wide;
  for (u8 block = 0; block < 2; ++block) {
    // The definition written out: length and text of the tag, the block, the fields.
    const Bytes message = {3, 't', 'a', 'g', block, 7, 0, 0, 0, 1, 2, 3, 3, 0, 0, 0, 1, 2, 3};
    const Hash half = sha256(message);
    std::memcpy(wide.data() + 32 * block, half.bytes.data(), 32);
  }
  CHECK((number == Scalar::reduced(wide)));
}

TEST_CASE("dealing: a proof of a logarithm holds for its point and context only") {
  Generator gen(21);
  const Scalar secret = random_scalar(gen);
  const G1 point = bls::public_point(secret);
  const Randomness randomness = gen.fixed<Randomness>();
  const Proof proof = prove_log(some_context(), secret, point, randomness);
  CHECK(verify_log(some_context(), point, proof));
  CHECK_FALSE(verify_log(some_context(), point + G1::generator(), proof));
  CHECK_FALSE(verify_log(some_context(), G1(), proof));
  ProofContext other = some_context();
  other.tag = "ephemeral";
  CHECK_FALSE(verify_log(other, point, proof));
  other = some_context();
  other.session.bytes[31] = 1;
  CHECK_FALSE(verify_log(other, point, proof));
  other = some_context();
  other.keys.bytes[0] = 1;
  CHECK_FALSE(verify_log(other, point, proof));
  other = some_context();
  other.prover = 4;
  CHECK_FALSE(verify_log(other, point, proof));
  other = some_context();
  other.other = 1;
  CHECK_FALSE(verify_log(other, point, proof));
  const auto holds = [&](const Proof& wrong) { return verify_log(some_context(), point, wrong); };
  CHECK(bits_that_do_not_matter(proof, 7, holds) == 0);
}

TEST_CASE("dealing: a proof of equal logarithms holds for its points only") {
  Generator gen(22);
  const Scalar secret = random_scalar(gen);
  const G1 base = random_scalar(gen) * G1::generator();
  const EqualLogs statement{bls::public_point(secret), base, secret * base};
  const Proof proof = prove_equal_logs(some_context(), secret, statement, gen.fixed<Randomness>());
  CHECK(verify_equal_logs(some_context(), statement, proof));
  EqualLogs wrong = statement;
  wrong.image = wrong.image + G1::generator();
  CHECK_FALSE(verify_equal_logs(some_context(), wrong, proof));
  wrong = statement;
  wrong.base = wrong.base + G1::generator();
  CHECK_FALSE(verify_equal_logs(some_context(), wrong, proof));
  wrong = statement;
  wrong.key = wrong.key + G1::generator();
  CHECK_FALSE(verify_equal_logs(some_context(), wrong, proof));
  const auto holds = [&](const Proof& changed) {
    return verify_equal_logs(some_context(), statement, changed);
  };
  CHECK(bits_that_do_not_matter(proof, 13, holds) == 0);

  // Who knows x cannot prove another image.
  wrong = statement;
  wrong.image = (secret + Scalar::of(1)) * base;
  const Proof forged = prove_equal_logs(some_context(), secret, wrong, gen.fixed<Randomness>());
  CHECK_FALSE(verify_equal_logs(some_context(), wrong, forged));
}

TEST_CASE("dealing: nonces differ with randomness, secret, statement and context") {
  Generator gen(23);
  const Scalar secret = random_scalar(gen);
  const G1 point = bls::public_point(secret);
  const Randomness randomness = gen.fixed<Randomness>();
  // A nonce is response - challenge * secret.
  const auto nonce = [&](const ProofContext& context, const Randomness& bytes) {
    const Proof proof = prove_log(context, secret, point, bytes);
    return proof.response - proof.challenge * secret;
  };
  ProofContext other = some_context();
  other.tag = "ephemeral";
  CHECK((nonce(some_context(), randomness) == nonce(some_context(), randomness)));
  CHECK_FALSE((nonce(some_context(), randomness) == nonce(other, randomness)));
  CHECK_FALSE((nonce(some_context(), randomness) == nonce(some_context(), Randomness{})));
}

TEST_CASE("dealing: the session's id and the hash of keys bind every field") {
  Generator gen(24);
  std::vector<threshold::Member> members = {{1, gen.fixed<IdentityKey>()},
                                            {2, gen.fixed<IdentityKey>()}};
  const SessionFields fields{gen.fixed<Hash>(), 1, 2, 3, 2, members};
  const Hash id = session_id(fields);
  SessionFields other = fields;
  other.pool = 9;
  CHECK_FALSE((session_id(other) == id));
  other = fields;
  other.attempt = 4;
  CHECK_FALSE((session_id(other) == id));
  other = fields;
  other.members = std::span(members).subspan(0, 1);
  CHECK_FALSE((session_id(other) == id));
  members[1].account = 3;
  CHECK_FALSE((session_id(fields) == id));

  const G1 g = G1::generator();
  const Session session = open_session(id, 1, {g, g.times(2)});
  CHECK_FALSE((session.keys_hash == open_session(id, 1, {g.times(2), g}).keys_hash));
  CHECK_FALSE((session.keys_hash == open_session(Hash{}, 1, {g, g.times(2)}).keys_hash));
}

TEST_CASE("dealing: an honest dealing is accepted and everybody opens his share") {
  Generator gen(25);
  for (const u32 n : {1u, 4u}) {
    const World world = world_of(gen, n);
    const DealerSecret secret = fresh_secret(gen);
    const Dealing dealing = deal(world.session, 1, secret);
    CHECK_FALSE(check_dealing(world.session, 1, dealing).has_value());
    const ByteBuffer bytes = encoded(dealing);
    CHECK(bytes.size() == dealing_size(world.session.threshold, n));
    for (const Source source : {Source::posted, Source::own}) {
      const auto decoded = decode_dealing(world.session, bytes.view(), source);
      REQUIRE(decoded.has_value());
      CHECK(encoded(*decoded).copy() == bytes.copy());
    }
    CHECK(encoded(deal(world.session, 1, secret)).copy() == bytes.copy());
    std::vector<Scalar> shares;
    std::vector<u32> indices;
    for (u32 j = 1; j <= n; ++j) {
      const auto share = open_share(world.session, dealing, {1, j}, world.secret(j));
      REQUIRE(share.has_value());
      shares.push_back(*share);
      indices.push_back(j);
    }
    const Scalar whole = Lagrange::at_zero(indices)->combine(shares);
    CHECK((bls::public_point(whole) == dealing.commitments[0]));
  }
}

TEST_CASE("dealing: refusals in their order") {
  Generator gen(26);
  const World world = world_of(gen, 3);
  const Dealing dealing = deal(world.session, 2, fresh_secret(gen));
  const Bytes good = encoded(dealing).copy();
  const auto fault_of = [&](const Bytes& bytes) {
    const auto decoded = decode_dealing(world.session, bytes);
    return decoded.has_value() ? std::nullopt : std::optional(decoded.error());
  };
  Bytes bytes = good;
  bytes.pop_back();
  CHECK(fault_of(bytes) == DealingFault::length);
  bytes = good;
  bytes.push_back(0);
  CHECK(fault_of(bytes) == DealingFault::length);
  CHECK(fault_of({}) == DealingFault::length);
  const u32 scalars = 48 * (world.session.threshold + 1);
  for (u32 at = 0; at < scalars; at += 48) {
    bytes = good;
    std::fill(bytes.begin() + static_cast<int>(at), bytes.begin() + static_cast<int>(at + 48), 0);
    bytes[at] = 0xc0;  // infinity
    CHECK(fault_of(bytes) == DealingFault::point);
  }
  for (u32 at = scalars; at < good.size(); at += 32) {
    bytes = good;
    bytes[at] = 0xff;
    CHECK(fault_of(bytes) == DealingFault::scalar);
  }
  CHECK(check_dealing(world.session, 1, dealing) == DealingFault::constant_proof);
  Dealing wrong = dealing;
  std::swap(wrong.constant_proof, wrong.ephemeral_proof);
  CHECK(check_dealing(world.session, 2, wrong) == DealingFault::constant_proof);
  wrong = dealing;
  wrong.ephemeral_proof = wrong.constant_proof;
  CHECK(check_dealing(world.session, 2, wrong) == DealingFault::ephemeral_proof);
  wrong = dealing;  // another's R
  wrong.ephemeral = deal(world.session, 1, fresh_secret(gen)).ephemeral;
  CHECK(check_dealing(world.session, 2, wrong) == DealingFault::ephemeral_proof);
}

TEST_CASE("dealing: in resharing the constant is the dealer's public share") {
  Generator gen(27);
  const World world = world_of(gen, 3);
  const Scalar share = random_scalar(gen);
  const Dealing dealing = deal(world.session, 5, {gen.fixed<Randomness>(), share});
  const G1 public_share = bls::public_point(share);
  CHECK_FALSE(check_redealing(world.session, 5, public_share, dealing).has_value());
  CHECK(check_redealing(world.session, 5, G1::generator(), dealing) == DealingFault::constant);
  CHECK(check_redealing(world.session, 4, public_share, dealing) == DealingFault::constant_proof);
}

TEST_CASE("dealing: a complaint is judged without secrets") {
  Generator gen(28);
  const World world = world_of(gen, 3);
  Dealing dealing = deal(world.session, 1, fresh_secret(gen));
  const Channel channel{1, 2};
  const ComplainerSecret secret{world.secret(2), gen.fixed<Randomness>()};
  Complaint complaint = complain(world.session, dealing, channel, secret);
  CHECK(judge(world.session, dealing, channel, complaint) == Judgement::complainer_lied);

  ByteBuffer bytes;
  append(bytes, complaint);
  REQUIRE(bytes.size() == Complaint::size);
  REQUIRE(decode_complaint(bytes.view()).has_value());
  Bytes wrong = bytes.copy();
  wrong[48] = 0xff;
  CHECK_FALSE(decode_complaint(wrong).has_value());
  wrong = bytes.copy();
  wrong[0] &= 0x7f;
  CHECK_FALSE(decode_complaint(wrong).has_value());
  CHECK_FALSE(decode_complaint(bytes.view().subspan(1)).has_value());

  dealing.encrypted[1] = dealing.encrypted[1] + Scalar::of(1);
  CHECK_FALSE(open_share(world.session, dealing, channel, world.secret(2)).has_value());
  CHECK(judge(world.session, dealing, channel, complaint) == Judgement::dealer_lied);
  CHECK(judge(world.session, dealing, {1, 3}, complaint) == Judgement::unproved);
  complaint.shared = complaint.shared + G1::generator();
  CHECK(judge(world.session, dealing, channel, complaint) == Judgement::unproved);
}

TEST_CASE("dealing: registration proves possession for its session and place") {
  Generator gen(29);
  const Scalar secret = random_scalar(gen);
  const G1 key = bls::public_point(secret);
  const Hash session = gen.fixed<Hash>();
  const Proof proof =
      prove_log(possession_context(session, 2), secret, key, gen.fixed<Randomness>());
  CHECK(verify_log(possession_context(session, 2), key, proof));
  CHECK_FALSE(verify_log(possession_context(session, 3), key, proof));
  CHECK_FALSE(verify_log(possession_context(Hash{}, 2), key, proof));
}

TEST_CASE("dealing: from registration to a group signature, and on to a new committee") {
  Generator gen(30);
  const World world = world_of(gen, 4);
  const u32 t = world.session.threshold;
  std::vector<std::vector<G1>> commitments;
  std::vector<Scalar> shares(4);
  for (u32 i = 1; i <= 4; ++i) {
    const Dealing dealing = deal(world.session, i, fresh_secret(gen));
    commitments.push_back(dealing.commitments);
    for (u32 j = 1; j <= 4; ++j) {
      shares[j - 1] = shares[j - 1] + *open_share(world.session, dealing, {i, j}, world.secret(j));
    }
  }
  const std::vector<G1> group = summed_commitments(commitments);
  const std::vector<G1> publics = public_shares(group, 4);
  for (u32 j = 1; j <= 4; ++j) CHECK(share_fits(group, j, shares[j - 1]));
  const ByteView message = as_bytes(std::string_view("deposit"));
  const std::vector<u32> members = {1, 3, 4};
  REQUIRE(members.size() == t);
  std::vector<G2> partials;
  for (const u32 j : members) partials.push_back(bls::sign(shares[j - 1], message));
  CHECK(bls::verify(group[0], message, Lagrange::at_zero(members)->combine(partials)));

  const World next = world_of(gen, 4);
  const std::vector<u32> dealers = {2, 3, 4};
  const Lagrange weights = *Lagrange::at_zero(dealers);
  std::vector<std::vector<G1>> redealt;
  std::vector<Scalar> received;
  for (const u32 i : dealers) {
    const Dealing dealing = deal(next.session, i, {gen.fixed<Randomness>(), shares[i - 1]});
    CHECK_FALSE(check_redealing(next.session, i, publics[i - 1], dealing).has_value());
    redealt.push_back(dealing.commitments);
    received.push_back(*open_share(next.session, dealing, {i, 2}, next.secret(2)));
  }
  const std::vector<G1> moved = reshared_commitments(weights, redealt);
  CHECK((moved[0] == group[0]));
  CHECK(share_fits(moved, 2, weights.combine(received)));
}

// The figures come from a second writing of the same definitions in JavaScript over @noble/curves
// 2.4.0, so they hold the tags, the orders of fields and the encodings fixed.
TEST_CASE("dealing: the bytes are those of an independent implementation, in every build") {
  std::vector<threshold::Member> members(4);
  std::vector<G1> keys;
  for (u32 j = 1; j <= 4; ++j) {
    members[j - 1].account = 10 + j;
    members[j - 1].identity.bytes.fill(static_cast<u8>(j));
    keys.push_back(bls::public_point(Scalar::of(100 + j)));
  }
  SessionFields fields{{}, 5, 6, 7, 3, members};
  fields.ledger.bytes.fill(0xaa);
  const Session session = open_session(session_id(fields), 3, keys);
  CHECK(hex_of(session.id.view()) ==
        "a6e3e5a181927d08860579e230dae7e6f4629000450a5193d796d1c381a3f68e");
  CHECK(hex_of(session.keys_hash.view()) ==
        "70a32b2fe055b60b74655a5b9f1bbf408fdeadc587e6748b6c205eaeb316f62c");
  Randomness randomness;
  for (u8 i = 0; i < 32; ++i) randomness.bytes[i] = i;
  const Dealing dealing = deal(session, 2, {randomness, std::nullopt});
  CHECK(hex_of(sha256(encoded(dealing).view()).view()) ==
        "1d5bd1b21a18c23b9a141cd9d468f739b50ed86dcb87c878768623cefe6ce7cc");
  ByteBuffer bytes;
  append(bytes, complain(session, dealing, {2, 1}, {Scalar::of(101), randomness}));
  CHECK(hex_of(sha256(bytes.view()).view()) ==
        "6a2fd42230b780137769c656573b84b6387f43a95681abb86abda2929bd25fc5");
}
