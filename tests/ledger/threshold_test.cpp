// Threshold keys (spec: keys): any t shares sign as the key, fewer do not; partial signatures.
#include "ledger/threshold.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::threshold;
using bls::G1;
using bls::G2;
using bls::Scalar;
using surety::test::Generator;

namespace {

Scalar random_scalar(Generator& gen) {
  std::array<u8, 64> wide;
  for (u8& byte : wide) byte = gen.u8_();
  return Scalar::reduced(wide);
}

std::vector<Scalar> random_polynomial(Generator& gen, u32 t) {
  std::vector<Scalar> coefficients;
  for (u32 k = 0; k < t; ++k) coefficients.push_back(random_scalar(gen));
  return coefficients;
}

std::vector<G1> commit(const std::vector<Scalar>& coefficients) {
  std::vector<G1> commitments;
  for (const Scalar& one : coefficients) commitments.push_back(bls::public_point(one));
  return commitments;
}

// `count` of 1..n, rising.
std::vector<u32> some_of(Generator& gen, u32 n, u32 count) {
  std::vector<u32> all;
  for (u32 j = 1; j <= n; ++j) all.push_back(j);
  while (all.size() > count) all.erase(all.begin() + static_cast<int>(gen.below(all.size())));
  return all;
}

struct Group {
  std::vector<Scalar> polynomial;
  std::vector<G1> commitments;
  u32 n;

  Scalar share(u32 j) const { return evaluate(polynomial, j); }
};

Group group_of(Generator& gen, u32 n, u32 t) {
  Group group{random_polynomial(gen, t), {}, n};
  group.commitments = commit(group.polynomial);
  return group;
}

G2 signed_by(const Group& group, const std::vector<u32>& members, ByteView message) {
  std::vector<G2> partials;
  for (const u32 j : members) partials.push_back(bls::sign(group.share(j), message));
  return Lagrange::at_zero(members)->combine(partials);
}

// lambda_i by its definition.
Scalar naive_weight(const std::vector<u32>& indices, u32 i) {
  Scalar weight = Scalar::of(1);
  for (u32 k = 0; k < indices.size(); ++k) {
    if (k == i) continue;
    const Scalar difference = Scalar::of(indices[k]) - Scalar::of(indices[i]);
    weight = weight * Scalar::of(indices[k]) * difference.inverse();
  }
  return weight;
}

bool lagrange_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 round = 0; round < size; ++round) {
    const u32 n = static_cast<u32>(gen.between(1, 40));
    std::vector<u32> indices = some_of(gen, n, static_cast<u32>(gen.between(1, n)));
    if (gen.chance(1, 4)) indices.back() = 0xffff'ffff;
    const Lagrange weights = *Lagrange::at_zero(indices);
    std::vector<Scalar> values;
    Scalar expected;
    for (u32 i = 0; i < indices.size(); ++i) {
      if (!(weights.coefficient(i) == naive_weight(indices, i))) return false;
      values.push_back(random_scalar(gen));
      expected = expected + naive_weight(indices, i) * values[i];
    }
    if (!(weights.combine(values) == expected)) return false;
  }
  return true;
}

std::vector<Partial> partials_of(const Group& group, ByteView message) {
  std::vector<Partial> partials;
  for (u32 j = 1; j <= group.n; ++j) {
    partials.push_back({evaluate(group.commitments, j), bls::sign(group.share(j), message)});
  }
  return partials;
}

ByteView text(std::string_view message) { return as_bytes(message); }

}  // namespace

TEST_CASE("threshold: t is more than two thirds of n") {
  CHECK(threshold_of(1) == 1);
  CHECK(threshold_of(3) == 3);
  CHECK(threshold_of(4) == 3);
  CHECK(threshold_of(16) == 11);
  for (u32 n = 1; n < 200; ++n) {
    CHECK(3 * threshold_of(n) > 2 * n);
    CHECK(3 * (threshold_of(n) - 1) <= 2 * n);
  }
  CHECK(threshold_of(0xffff'ffff) == 0xaaaa'aaab);
}

TEST_CASE("threshold: weights are those of the definition, for small and great committees") {
  CHECK(lagrange_law(11, 40));
  CHECK_FALSE(Lagrange::at_zero({}).has_value());
  for (const std::vector<u32>& wrong : {std::vector<u32>{0}, {0, 1}, {2, 1}, {1, 1}, {1, 3, 3}}) {
    CHECK_FALSE(Lagrange::at_zero(wrong).has_value());
  }
}

TEST_CASE("threshold: points are combined as their logarithms are") {
  Generator gen(12);
  const std::vector<std::vector<u32>> committees = {
      {3},
      {1, 2},
      {1, 2, 4, 8},
      {2, 3, 5, 7, 11, 13, 16},
      {1, 2, 4'000'000'000, 4'000'000'001},
      {4'000'000'000, 4'000'000'007, 4'000'000'021, 4'000'000'100}};
  for (const std::vector<u32>& indices : committees) {
    const Lagrange weights = *Lagrange::at_zero(indices);
    std::vector<Scalar> logarithms;
    std::vector<G1> left;
    std::vector<G2> right;
    for (u32 i = 0; i < indices.size(); ++i) {
      logarithms.push_back(random_scalar(gen));
      left.push_back(logarithms[i] * G1::generator());
      right.push_back(logarithms[i] * G2::generator());
    }
    const Scalar combined = weights.combine(logarithms);
    CHECK((weights.combine(left) == combined * G1::generator()));
    CHECK((weights.combine(right) == combined * G2::generator()));
  }
}

TEST_CASE("threshold: public shares follow from the commitments") {
  Generator gen(13);
  const Group group = group_of(gen, 7, 5);
  const std::vector<G1> shares = public_shares(group.commitments, group.n);
  REQUIRE(shares.size() == 7);
  for (u32 j = 1; j <= group.n; ++j) CHECK((shares[j - 1] == bls::public_point(group.share(j))));
  CHECK((evaluate(group.commitments, 0) == group.commitments[0]));
  CHECK((evaluate(group.commitments, 0xffff'ffff) ==
         bls::public_point(evaluate(group.polynomial, 0xffff'ffff))));
  CHECK(evaluate(std::span<const G1>(), 3).is_infinity());
}

TEST_CASE("threshold: any t members sign as the key, t-1 do not") {
  Generator gen(14);
  for (const u32 n : {1u, 4u, 7u}) {
    const u32 t = threshold_of(n);
    const Group group = group_of(gen, n, t);
    const G1 key = group.commitments[0];
    const G2 expected = bls::sign(group.polynomial[0], text("duty"));
    CHECK(bls::verify(key, text("duty"), expected));
    for (u32 round = 0; round < 3; ++round) {
      CHECK((signed_by(group, some_of(gen, n, t), text("duty")) == expected));
    }
    if (t > 1) {
      CHECK_FALSE((signed_by(group, some_of(gen, n, t - 1), text("duty")) == expected));
    }
  }
}

TEST_CASE("threshold: a key dealt by several is the sum of theirs") {
  Generator gen(15);
  const Group a = group_of(gen, 4, 3);
  const Group b = group_of(gen, 4, 3);
  const std::vector<G1> dealings[] = {a.commitments, b.commitments};
  const std::vector<G1> sum = summed_commitments(dealings);
  CHECK((sum[0] == a.commitments[0] + b.commitments[0]));
  for (u32 j = 1; j <= 4; ++j) {
    CHECK((evaluate(sum, j) == bls::public_point(a.share(j) + b.share(j))));
  }
}

TEST_CASE("threshold: resharing keeps the key, and shares of two rounds do not combine") {
  Generator gen(16);
  const Group old = group_of(gen, 5, threshold_of(5));
  const u32 new_n = 4;
  const u32 new_t = threshold_of(new_n);
  const std::vector<u32> dealers = some_of(gen, old.n, 4);
  const Lagrange weights = *Lagrange::at_zero(dealers);

  std::vector<std::vector<Scalar>> polynomials;
  std::vector<std::vector<G1>> dealings;
  for (const u32 i : dealers) {
    std::vector<Scalar> polynomial = random_polynomial(gen, new_t);
    polynomial[0] = old.share(i);
    dealings.push_back(commit(polynomial));
    CHECK((dealings.back()[0] == evaluate(old.commitments, i)));
    polynomials.push_back(polynomial);
  }
  Group fresh{{}, reshared_commitments(weights, dealings), new_n};
  CHECK((fresh.commitments[0] == old.commitments[0]));
  for (u32 k = 0; k < new_t; ++k) {
    std::vector<Scalar> column;
    for (const std::vector<Scalar>& polynomial : polynomials) column.push_back(polynomial[k]);
    fresh.polynomial.push_back(weights.combine(column));
  }
  for (u32 j = 1; j <= new_n; ++j) {
    CHECK((bls::public_point(fresh.share(j)) == evaluate(fresh.commitments, j)));
  }
  const G1 key = old.commitments[0];
  CHECK(bls::verify(key, text("duty"), signed_by(fresh, {1, 2, 4}, text("duty"))));

  const std::vector<u32> members = {1, 2, 3};
  const G2 mixed[] = {bls::sign(old.share(1), text("duty")),
                      bls::sign(fresh.share(2), text("duty")),
                      bls::sign(fresh.share(3), text("duty"))};
  CHECK_FALSE(bls::verify(key, text("duty"), Lagrange::at_zero(members)->combine(mixed)));
}

TEST_CASE("threshold: the batch names exactly the partial signatures that do not verify") {
  Generator gen(17);
  const Group group = group_of(gen, 7, 5);
  const std::vector<Partial> good = partials_of(group, text("duty"));
  CHECK(bad_partials(text("duty"), good).empty());
  CHECK(bad_partials(text("duty"), {}).empty());
  CHECK(bad_partials(text("other"), std::span(good).subspan(0, 3)) == std::vector<u32>{0, 1, 2});
  for (u32 round = 0; round < 4; ++round) {
    std::vector<Partial> partials = good;
    std::vector<u32> expected;
    for (u32 j = 0; j < group.n; ++j) {
      if (!gen.chance(1, 3)) continue;
      expected.push_back(j);
      const u64 kind = gen.below(3);
      if (kind == 0) partials[j].signature = G2();
      if (kind == 1)
        partials[j].signature = partials[(j + 1) % group.n].signature + G2::generator();
      if (kind == 2) partials[j].share = G1();
    }
    CHECK(bad_partials(text("duty"), partials) == expected);
  }
  // Two exchanged signatures have the right sum and are both wrong.
  std::vector<Partial> partials = good;
  std::swap(partials[2].signature, partials[5].signature);
  CHECK(bad_partials(text("duty"), partials) == std::vector<u32>{2, 5});
}
