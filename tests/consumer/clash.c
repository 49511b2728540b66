/* A consumer may have functions of these names, or another libsodium: ours must not meet them. */

int crypto_hash_sha512(void) { return 1; }
int sodium_memcmp(void) { return 1; }
void randombytes_buf(void) {}
