#ifndef SURETY_PARTICIPANT_H
#define SURETY_PARTICIPANT_H
/*
 * A pool's member (agents/participant) for embedders: bytes in, bytes out, by the conventions of
 * wasm/surety.h. The module imports nothing; a session holds one member.
 *
 * What the member needs of its surroundings is named instead of called: an operation that lacks an
 * answer, a task or randomness changes nothing and ends with SURETY_WANTS and a list of all that it
 * missed. The host gets these, by whatever way and as slowly as it likes, and calls again with
 * everything that it got so far. An operation that ends with SURETY_OK gives the records that the
 * store must hold before anything of the answer is sent.
 *
 *   randomness  sized bytes, in blocks of 32. Each draw begins a new block; the answer says how
 *               many blocks were used, and none of them is given again. Blocks that were given to
 *               an operation which ended with SURETY_WANTS are given to it again
 *   answers     u32 count, count times u8 kind, sized question, sized answer
 *   wants       u32 count, count times u8 kind, sized question
 *   changes     u32 count, count times sized key, sized record, in the order of writing
 *   records     the same, of the whole store
 *   setup       sized account name, u8 leaves when wronged, u8 proposes tasks, u64 heights before a
 *               duty's deadline at which it posts its envelope itself
 *   lock        u8 0, sized 32 bytes key; or u8 1, sized passphrase
 *   envelope    u64 pool, u64 duty, u32 index, 96 bytes partial, 64 bytes signature
 *   statement   u8 0, u64 counter, u128 balance in atoms; or u8 1, u64 counter, to leave
 *   vote        u64 round, u32 index, 96 bytes partial
 */
#include <stdint.h>

#include "wasm/surety.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Beside those of surety.h: something is missing. Answer: wants. Nothing has changed. */
enum surety_participant_status { SURETY_WANTS = 4 };

/* What can be missing. */
enum surety_want {
  /* A query to the ledger; the answer is one. */
  SURETY_WANT_ANSWER = 0,
  /* An answer `duties` with the one duty to propose a task for; the answer is a message
     `propose_task`, of which the task is taken, or nothing where there is none to propose. */
  SURETY_WANT_TASK = 1,
  /* u32 blocks of randomness, in all. */
  SURETY_WANT_RANDOMNESS = 2
};

/* Operations; their handle is 0. */
enum surety_participant_operation {
  /* lock, u64 argon2id passes, u64 argon2id bytes (0 and 0 without a passphrase), setup, 32 bytes
     seed of the identity key, randomness, records -> 32 bytes identity key, u32 blocks used,
     changes. Refused: the faults of vaults, numbered from 1 */
  SURETY_MEMBER_CREATE = 64,
  /* lock, setup, records -> 32 bytes identity key. Refused: as above */
  SURETY_MEMBER_OPEN = 65,
  /* randomness, answers -> u32 blocks used, changes, u32 count of sized messages, u32 count of
     envelopes, u32 count of u8 doubts, u32 count of u64 duty and u8 abstention */
  SURETY_MEMBER_ACT = 66,
  /* envelope -> nothing */
  SURETY_MEMBER_RECEIVE = 67,
  /* u64 pool, statement, answers -> u8 1 and a vote, or u8 0: it has no share of the round */
  SURETY_MEMBER_VOTE = 68,
  /* u64 pool, statement, u32 count of votes, answers -> u8 1 and 96 bytes signature, or u8 0: too
     few of them hold. Needs no member */
  SURETY_MEMBER_COMBINE = 69,
  /* 32 bytes ledger id, transaction -> the transaction with the identity's signature */
  SURETY_MEMBER_SIGN = 70
};

/* Changes with every incompatible change of what is written here. */
SURETY_EXPORT uint32_t surety_participant_version(void);

#ifdef __cplusplus
}
#endif
#endif
