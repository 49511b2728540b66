#ifndef SURETY_H
#define SURETY_H
/*
 * Surety for embedders: bytes in, bytes out. The same five functions are the C interface of the
 * native library and the exports of the WASM module.
 *
 * A session holds ledgers under handles. Every call names an operation and takes one byte string;
 * its answer is a byte string that stays valid until the next call on the same session. All
 * integers are little-endian; "sized" means a u32 length and that many bytes; records are in
 * canonical bytes (docs/messages.md lists them). No input makes a call trap or hang.
 */
#include <stdint.h>

#define SURETY_EXPORT __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

typedef struct surety_session surety_session;

typedef struct surety_answer {
  const uint8_t* bytes;
  uint32_t size;
} surety_answer;

/* What a call comes to. */
enum surety_status {
  SURETY_OK = 0,
  /* The rules refuse a genesis or a block. Answer: u16 code (0 for a genesis), sized sentence,
     sized JSON pointer. State is as it was. */
  SURETY_REFUSED = 1,
  /* The input is malformed. Answer: u16 code, u32 offset, u32 line, u32 column, sized JSON pointer,
     sized sentence. */
  SURETY_INVALID = 2,
  /* No such operation, handle, type, table or mark. Answer: sized sentence. */
  SURETY_UNKNOWN = 3
};

/* Types that SURETY_TO_BYTES, SURETY_TO_JSON and their like can name. */
enum surety_type {
  SURETY_TYPE_GENESIS = 1,
  SURETY_TYPE_BLOCK = 2,
  SURETY_TYPE_TRANSACTION = 3,
  SURETY_TYPE_MESSAGE = 4,
  SURETY_TYPE_RECEIPT = 5,
  SURETY_TYPE_BLOCK_RESULT = 6,
  SURETY_TYPE_EVENTS = 7,
  SURETY_TYPE_QUERY = 8,
  SURETY_TYPE_ANSWER = 9,
  SURETY_TYPE_FIXTURE = 10,
  SURETY_TYPE_HEADER = 11,
  SURETY_TYPE_FIXTURE_BLOCK = 12,
  /* 0x10000 + a table's tag: one of its records. */
  SURETY_TYPE_RECORD = 0x10000
};

/* Operations. Those of the first group take handle 0. */
enum surety_operation {
  /* sized host chain, sized contract, sized genesis -> u32 handle */
  SURETY_OPEN = 1,
  /* u32 type, JSON text -> canonical bytes */
  SURETY_TO_BYTES = 2,
  /* u32 type, u8 pretty, canonical bytes -> JSON text */
  SURETY_TO_JSON = 3,
  /* 32 bytes root, proof (ledger/proof.hpp) -> u8 1 if it holds */
  SURETY_VERIFY_PROOF = 4,
  /* u32 type, sized bytes before, sized bytes after
     -> u32 count, count times sized JSON pointer, sized JSON before, sized JSON after */
  SURETY_DIFF = 5,
  /* u16 code -> sized name, sized sentence */
  SURETY_EXPLAIN = 6,

  /* -> nothing */
  SURETY_CLOSE = 16,
  /* u8 with root, block -> block_result */
  SURETY_APPLY_BLOCK = 17,
  /* header -> 32 bytes block hash, list of the opening's events. For stepping; a sealed header's
     transactions root must be that of the transactions given behind it as in a block */
  SURETY_OPEN_BLOCK = 18,
  /* transaction -> receipt */
  SURETY_EXECUTE = 19,
  /* -> 32 bytes */
  SURETY_ROOT = 20,
  /* u16 tag, u64 id -> proof */
  SURETY_PROVE = 21,
  /* query -> answer */
  SURETY_QUERY = 22,
  /* -> snapshot */
  SURETY_SNAPSHOT = 23,
  /* snapshot -> nothing. SURETY_INVALID leaves the ledger empty but for a close or a restore */
  SURETY_RESTORE = 24,
  /* -> u32 handle of a copy with its own history */
  SURETY_FORK = 25,
  /* u8 on -> nothing. Stopping forgets all marks */
  SURETY_JOURNAL = 26,
  /* -> u64 mark. Starts the journal if it is off */
  SURETY_MARK = 27,
  /* u64 mark -> nothing */
  SURETY_UNDO_TO = 28,
  /* u64 mark -> u32 count, count times u16 tag, u64 id, u8 there, sized before, u8 there, sized
     after */
  SURETY_CHANGES = 29,
  /* u8 thorough -> u8 1 if every law holds */
  SURETY_AUDIT = 30,
  /* -> 32 bytes */
  SURETY_LEDGER_ID = 31
};

/* Changes with every incompatible change of what is written here. */
SURETY_EXPORT uint32_t surety_interface_version(void);

SURETY_EXPORT surety_session* surety_session_open(void);
SURETY_EXPORT void surety_session_close(surety_session* session);

/* Gives a status; the answer is the session's. `input` is only read during the call. */
SURETY_EXPORT uint32_t surety_call(surety_session* session, uint32_t operation, uint32_t handle,
                                   const uint8_t* input, uint32_t size, surety_answer* answer);

/* Memory for inputs, for callers that share the module's address space. */
SURETY_EXPORT void* surety_allocate(uint32_t size);
SURETY_EXPORT void surety_release(void* memory);

#ifdef __cplusplus
}
#endif
#endif
