#include "ledger/bls_product.hpp"

#include "ledger/bls_blst.hpp"

namespace surety::bls {

namespace {

// A product of pairings. blst's own context does several Miller loops side by side.
class Product {
 public:
  Product() : storage_((blst_pairing_sizeof() + sizeof(u64) - 1) / sizeof(u64)) {
    blst_pairing_init(context(), true, nullptr, 0);
  }
  // A pair with infinity in it is one, and blst would not notice it.
  void multiply(const G1& left, const G2& right) {
    if (left.is_infinity() || right.is_infinity()) return;
    const blst_p1 p = Access::load(left);
    const blst_p2 q = Access::load(right);
    blst_p1_affine p_affine;
    blst_p2_affine q_affine;
    blst_p1_to_affine(&p_affine, &p);
    blst_p2_to_affine(&q_affine, &q);
    blst_pairing_raw_aggregate(context(), &q_affine, &p_affine);
    empty_ = false;
  }
  bool is_one() {
    if (empty_) return true;
    blst_fp12 out;
    blst_final_exp(&out, blst_pairing_as_fp12(context()));
    return blst_fp12_is_one(&out);
  }

 private:
  blst_pairing* context() {
    void* place = storage_.data();
    return static_cast<blst_pairing*>(place);
  }
  std::vector<u64> storage_;
  bool empty_ = true;
};

}  // namespace

bool factors_cancel(std::span<const Factor> factors) {
  Product product;
  for (const Factor& factor : factors) {
    const auto* message = std::get_if<ByteView>(&factor.right);
    product.multiply(factor.left, message ? hash_to_g2(*message) : *std::get_if<G2>(&factor.right));
  }
  return product.is_one();
}

}  // namespace surety::bls
