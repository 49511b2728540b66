#pragma once
// From a key (a name, a number, fixed bytes) to a dense id, without iteration and without an
// observable order. Keys are not kept: the records hold them, and the caller's `same(id)` says
// whether the record has the key that is looked for.
//
// In memory: open addressing, 8 bytes a slot (id and 32 bits of the hash), at most three quarters
// full, so 11 to 21 bytes a key. It doubles in one pass that reads the old slots in order, since a
// slot's place is the top of its hash: about 3 ns a key, amortised constant (L-5 is about
// transactions; a node that must not pause for milliseconds reserves ahead).
// In a store: each entry is a record of its own (u16 tag, key bytes -> u64 id), read when asked
// for and written by flush; `same` is not called.

#include <optional>

#include "ledger/index_base.hpp"

namespace surety {

// The bytes of a key, integers big-endian.
class KeyBytes {
 public:
  explicit KeyBytes(u64 number);
  template <class Key>
  requires requires(const Key& key) { key.view(); }
  explicit KeyBytes(const Key& key) : view_(key.view()) {}
  template <class Key>
  requires requires(const Key& key) { u64{key.value}; }
  explicit KeyBytes(const Key& key) : KeyBytes(u64{key.value}) {}
  KeyBytes(const KeyBytes&) = delete;
  KeyBytes& operator=(const KeyBytes&) = delete;
  ByteView view() const { return view_; }

 private:
  std::array<u8, 8> number_{};
  ByteView view_;
};

template <class Key>
class KeyIndex final : public IndexBase {
 public:
  // The tag is the index's own, beside those of tables.
  KeyIndex(u16 tag, const IndexSecret& secret) : IndexBase(tag, secret) {}
  KeyIndex(const KeyIndex& other) : IndexBase(other) {}  // notes stay with the original

  // A hash may be taken early, to prefetch, then used for finding.
  u64 hash(const Key& key) const { return key_hash(secret(), KeyBytes(key).view()); }
  // Notes what is known of the key that stands at this address, so that a `find` with the same
  // object neither hashes nor searches again: its hash, and the id that may be under it.
  // Precondition: the key does not change until its note is replaced by the next one in its place
  // (0 or 1), or all are forgotten.
  void note(u32 place, const Key& key, const Clue& clue) const { notes_[place] = {&key, clue}; }
  void forget_notes() const { notes_ = {}; }
  // Fetches the key's slot into cache; nothing where entries live in a store.
  void prefetch(u64 hash) const { prefetch_slot(hash); }

  // The first id whose key has this hash's fragment, right or not: what to fetch ahead of `find`.
  Clue clue(u64 hash) const {
    if (slots_.empty()) return {hash, no_id};
    for (u32 at = home(hash);; at = next(at)) {
      const Slot slot = slots_[at];
      if (slot.id == free_slot || slot.fragment == fragment(hash)) return {hash, slot.id};
    }
  }

  // The id under the key; same(id) tells whether that record has the key.
  template <class Same>
  std::optional<u64> find(const Key& key, Same&& same) const {
    for (const Note& note : notes_) {
      if (note.key != &key) continue;
      // A record that has the key is the one, whatever was written since the note was made.
      if (note.clue.id != no_id && same(u64{note.clue.id})) [[likely]]
        return u64{note.clue.id};
      return find_hashed(note.clue.hash, key, same);
    }
    return find_hashed(hash(key), key, same);
  }
  template <class Same>
  std::optional<u64> find_hashed(u64 hash, const Key& key, Same&& same) const {
    if (attached()) return find_stored(hash, KeyBytes(key).view());
    if (slots_.empty()) return std::nullopt;
    for (u32 at = home(hash);; at = next(at)) {
      const Slot slot = slots_[at];
      if (slot.id == free_slot) return std::nullopt;
      if (slot.fragment == fragment(hash) && same(u64{slot.id})) return u64{slot.id};
    }
  }

  // Preconditions: the key is absent, and id < 2^32 - 1 in memory.
  void insert(const Key& key, u64 id) { insert_hashed(hash(key), key, id); }
  void insert_hashed(u64 hash, const Key& key, u64 id) {
    insert_bytes(hash, KeyBytes(key).view(), id);
  }
  // Precondition: the key is there with this id.
  void erase(const Key& key, u64 id) { erase_bytes(hash(key), KeyBytes(key).view(), id); }

 private:
  struct Note {
    const Key* key = nullptr;
    Clue clue;
  };

  mutable std::array<Note, 2> notes_{};
};

}  // namespace surety
