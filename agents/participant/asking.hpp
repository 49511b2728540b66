#pragma once
// Questions to a ledger and their answers, typed.

#include "agents/participant/ports.hpp"
#include "contract/machine/query_types.hpp"
#include "ledger/codec.hpp"

namespace surety::participant {

// Nothing where there is no such thing, or the answer is none of this type.
template <class Answer>
std::optional<Answer> ask(const LedgerView& ledger, const machine::Query& query) {
  ByteBuffer question;
  encode(query, question);
  machine::Answer answer;
  if (!decode(ledger.ask(question.view()), answer)) return std::nullopt;
  auto* found = std::get_if<Answer>(&answer);
  if (found == nullptr) return std::nullopt;
  return std::move(*found);
}

}  // namespace surety::participant
