/* A consumer may have functions of these names, or another libsodium or blst: ours must not meet
   them. */

int crypto_hash_sha512(void) { return 1; }
int sodium_memcmp(void) { return 1; }
void randombytes_buf(void) {}
int blst_p1_mult(void) { return 1; }
int mul_mont_384(void) { return 1; }
int mul_mont_384x(void) { return 1; }
