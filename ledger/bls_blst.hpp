#pragma once
// Between our points and blst's. Included only by the sources that scripts/cmake/sources.cmake
// gives blst's headers to.

#include <blst.h>

#include "ledger/bls.hpp"

namespace surety::bls {

static_assert(sizeof(blst_p1) == G1::size && sizeof(blst_p2) == G2::size);
static_assert(alignof(blst_p1) <= 8 && alignof(blst_p2) <= 8);
static_assert(sizeof(blst_scalar) == sizeof(Scalar));

struct Access {
  static blst_scalar load(const Scalar& scalar) {
    blst_scalar out;
    std::memcpy(&out, scalar.little_.data(), sizeof out);
    return out;
  }
  static Scalar store(const blst_scalar& scalar) {
    Scalar out;
    std::memcpy(out.little_.data(), &scalar, sizeof scalar);
    return out;
  }
  static blst_p1 load(const G1& point) {
    blst_p1 out;
    std::memcpy(&out, point.jacobian_.data(), sizeof out);
    return out;
  }
  static G1 store(const blst_p1& point) {
    G1 out;
    std::memcpy(out.jacobian_.data(), &point, sizeof point);
    return out;
  }
  static blst_p2 load(const G2& point) {
    blst_p2 out;
    std::memcpy(&out, point.jacobian_.data(), sizeof out);
    return out;
  }
  static G2 store(const blst_p2& point) {
    G2 out;
    std::memcpy(out.jacobian_.data(), &point, sizeof point);
    return out;
  }
};

}  // namespace surety::bls
