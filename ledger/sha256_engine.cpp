// Which ways to compute SHA-256 run here, and which is the fastest.

#include "ledger/sha256_kernels.hpp"
#include "ledger/trap.hpp"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace surety {

namespace {

#if defined(__x86_64__)
// Asked once, since a virtual machine may leave the processor to answer it.
bool find_sha_ni() {
  u32 a = 0, b = 0, c = 0, d = 0;
  const bool known = __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0;
  const bool sha = known && (b & (u32{1} << 29)) != 0;
  return sha && __builtin_cpu_supports("ssse3") && __builtin_cpu_supports("sse4.1");
}

bool processor_has(Sha256Backend backend) {
  switch (backend) {
    case Sha256Backend::sha_ni: {
      static const bool has_sha_ni = find_sha_ni();
      return has_sha_ni;
    }
    case Sha256Backend::avx2:
      return __builtin_cpu_supports("avx2");
    case Sha256Backend::avx512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
    case Sha256Backend::scalar:
      return true;
    case Sha256Backend::simd128:
      return false;
  }
  return false;
}
#else
// A WebAssembly module with vectors does not load where they do not run.
bool processor_has(Sha256Backend backend) {
  if (backend == Sha256Backend::simd128) return kernels::simd128_lanes() != nullptr;
  return backend == Sha256Backend::scalar;
}
#endif

Sha256Backend find_best() {
  for (const Sha256Backend backend : {Sha256Backend::avx512, Sha256Backend::sha_ni,
                                      Sha256Backend::avx2, Sha256Backend::simd128}) {
    if (processor_has(backend)) return backend;
  }
  return Sha256Backend::scalar;
}

}  // namespace

bool sha256_runs(Sha256Backend backend) { return processor_has(backend); }

Sha256Backend sha256_best() {
  static const Sha256Backend best = find_best();
  return best;
}

const char* sha256_name(Sha256Backend backend) {
  switch (backend) {
    case Sha256Backend::scalar:
      return "scalar";
    case Sha256Backend::sha_ni:
      return "sha-ni";
    case Sha256Backend::avx2:
      return "avx2";
    case Sha256Backend::avx512:
      return "avx512";
    case Sha256Backend::simd128:
      return "simd128";
  }
  return "unknown";
}

namespace kernels {

namespace {

// Half-filled lanes cost as much as full ones; what they are compared with decides `worth`.
Engine choose_engine(Sha256Backend backend) {
  const bool has_ni = sha256_runs(Sha256Backend::sha_ni);
  switch (backend) {
    case Sha256Backend::sha_ni:
      return {sha_ni_compress(), sha_ni_pair(), nullptr, 0, 0};
    case Sha256Backend::avx2:
      return {&compress_scalar, nullptr, avx2_lanes(), 8, 3};
    case Sha256Backend::avx512:
      if (!has_ni) return {&compress_scalar, nullptr, avx512_lanes(), 16, 3};
      return {sha_ni_compress(), sha_ni_pair(), avx512_lanes(), 16, 14};
    case Sha256Backend::simd128:
      return {&compress_scalar, nullptr, simd128_lanes(), 4, 2};
    case Sha256Backend::scalar:
      break;
  }
  return {&compress_scalar, nullptr, nullptr, 0, 0};
}

}  // namespace

Engine engine_of(Sha256Backend backend) {
  expects(sha256_runs(backend), "a forced way to hash runs on this processor");
  return choose_engine(backend);
}

// Found once, since it is asked per batch and never changes.
const Engine& best_engine() {
  static const Engine engine = choose_engine(sha256_best());
  return engine;
}

}  // namespace kernels

}  // namespace surety
