/* What the chosen files of libsodium call and Surety never reaches: keys come from seeds, and
   nothing is allocated by libsodium. Reaching one of these is a bug, so they stop the program. */

#include <stddef.h>

void randombytes_buf(void* buffer, size_t size) {
  (void)buffer;
  (void)size;
  __builtin_trap();
}

void sodium_misuse(void) { __builtin_trap(); }
