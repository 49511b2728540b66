#pragma once
// The families of plots, one file each. A new family is a function here and a line in tales.cpp.

#include "agents/story/tales.hpp"

namespace surety::story {

std::span<const Plot> life_plots();       // life_plots.cpp: duties, earnings, exit
std::span<const Plot> keygen_plots();     // keygen_plots.cpp: cheats while a key is generated
std::span<const Plot> duty_plots();       // duty_plots.cpp: duties done badly
std::span<const Plot> evidence_plots();   // evidence_plots.cpp: what costs a seat
std::span<const Plot> record_plots();     // record_plots.cpp: the signing record
std::span<const Plot> halt_plots();       // halt_plots.cpp: halts, and reports that lie
std::span<const Plot> sold_seat_plots();  // sold_seat.cpp: an unpaid fine, a slash, a sale
std::span<const Plot> rotation_plots();   // rotation_plots.cpp: rotations that are abandoned
std::span<const Plot> rotating_plots();   // rotating_plots.cpp: pools that rotate
std::span<const Plot> market_plots();     // market_plots.cpp: falling prices, twins, retirement
std::span<const Plot> refusal_plots();    // refusal_plots.cpp: what is refused

}  // namespace surety::story
