#pragma once
// The families of plots, one file each. A new family is a function here and a line in tales.cpp.

#include "agents/story/tales.hpp"

namespace surety::story {

std::span<const Plot> life_plots();    // life_plots.cpp: duties, earnings, exit
std::span<const Plot> keygen_plots();  // keygen_plots.cpp: cheats while a key is generated

}  // namespace surety::story
