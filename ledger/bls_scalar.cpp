#include "ledger/bls_blst.hpp"

namespace surety::bls {

Scalar Scalar::of(u64 value) {
  Scalar out;
  for (u32 i = 0; i < 8; ++i) out.little_[i] = static_cast<u8>(value >> (8 * i));
  return out;
}

Scalar Scalar::reduced(const std::array<u8, 64>& wide) {
  blst_scalar out;
  blst_scalar_from_be_bytes(&out, wide.data(), wide.size());
  return Access::store(out);
}

// blst_scalar_from_bendian only turns the bytes round, so whether they are below r is asked apart.
std::optional<Scalar> Scalar::decode(const ScalarBytes& bytes) {
  blst_scalar out;
  blst_scalar_from_bendian(&out, bytes.bytes.data());
  if (!blst_scalar_fr_check(&out)) return std::nullopt;
  return Access::store(out);
}

ScalarBytes Scalar::encode() const {
  const blst_scalar scalar = Access::load(*this);
  ScalarBytes out;
  blst_bendian_from_scalar(out.bytes.data(), &scalar);
  return out;
}

bool Scalar::is_zero() const { return *this == Scalar(); }

Scalar Scalar::inverse() const {
  expects(!is_zero(), "zero has no inverse");
  const blst_scalar scalar = Access::load(*this);
  blst_scalar out;
  blst_sk_inverse(&out, &scalar);
  return Access::store(out);
}

void Scalar::wipe() {
  volatile u8* place = little_.data();
  for (u32 i = 0; i < little_.size(); ++i) place[i] = 0;
}

Scalar operator+(const Scalar& a, const Scalar& b) {
  const blst_scalar left = Access::load(a);
  const blst_scalar right = Access::load(b);
  blst_scalar out;
  blst_sk_add_n_check(&out, &left, &right);
  return Access::store(out);
}

Scalar operator-(const Scalar& a, const Scalar& b) {
  const blst_scalar left = Access::load(a);
  const blst_scalar right = Access::load(b);
  blst_scalar out;
  blst_sk_sub_n_check(&out, &left, &right);
  return Access::store(out);
}

Scalar operator*(const Scalar& a, const Scalar& b) {
  const blst_scalar left = Access::load(a);
  const blst_scalar right = Access::load(b);
  blst_scalar out;
  blst_sk_mul_n_check(&out, &left, &right);
  return Access::store(out);
}

}  // namespace surety::bls
