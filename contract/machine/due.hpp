#pragma once
// Work that is due when a block opens (spec: README, Time and blocks).

#include "contract/machine/routing.hpp"

namespace surety::machine {

// Facts of a call that no transaction makes: due work and the opening itself.
Call height_call(const State& state, const Clock& clock);

// Opens the height that the clock shows: fixes what an epoch begins with, then does one bounded
// batch of due work.
void open_height(State& state, EventLog& events);

// One more batch: at most `due_per_block` items, in the order (due height, module, id). Gives how
// many were done, and notes whether any are left.
u32 do_due_batch(State& state, EventLog& events);

// Remembers the heights up to the one before `next` as a backlog, if the clock shows one.
void note_backlog(State& state, const Clock& clock, Height next);

// How many heights of from..to, both included, ended with due work left.
u64 backlog_heights(const State& state, Height from, Height to);

}  // namespace surety::machine
