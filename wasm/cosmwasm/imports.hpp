#pragma once
// What the chain's virtual machine offers (CosmWasm 3.0; bls12_381_* since 2.1). Every pointer is
// to a Region.

#include "wasm/cosmwasm/region.hpp"

#define SURETY_IMPORT(name) __attribute__((import_module("env"), import_name(#name)))

extern "C" {

// Ends the call with a message.
[[noreturn]] SURETY_IMPORT(abort) void surety_env_abort(const void* message);

// The value, or null where the key is absent.
SURETY_IMPORT(db_read) surety::cosmwasm::Region* surety_env_db_read(const void* key);
SURETY_IMPORT(db_write) void surety_env_db_write(const void* key, const void* value);
SURETY_IMPORT(db_remove) void surety_env_db_remove(const void* key);

// Each fills the region `to` and gives null, or gives a region that says what is wrong.
SURETY_IMPORT(addr_canonicalize)
surety::cosmwasm::Region* surety_env_addr_canonicalize(const void* human, void* to);
SURETY_IMPORT(addr_humanize)
surety::cosmwasm::Region* surety_env_addr_humanize(const void* canonical, void* to);

// Asks another part of the chain; JSON in, JSON out.
SURETY_IMPORT(query_chain) surety::cosmwasm::Region* surety_env_query_chain(const void* request);

// Hashes into the region `to`, compressed. Gives 0; anything else says that the call was wrong.
SURETY_IMPORT(bls12_381_hash_to_g2)
surety::u32 surety_env_bls12_381_hash_to_g2(surety::u32 hash_function, const void* message,
                                            const void* domain, void* to);
// Whether the product of e(lefts[i], rights[i]) is e(left, right): 0 where it is, 1 where it is
// not; anything else says that the call was wrong. Points are compressed, one after the other.
SURETY_IMPORT(bls12_381_pairing_equality)
surety::u32 surety_env_bls12_381_pairing_equality(const void* lefts, const void* rights,
                                                  const void* left, const void* right);
}

#undef SURETY_IMPORT
