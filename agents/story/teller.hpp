#pragma once
// What all plots share: a pool is drawn, makes its key, works, earns and leaves, each step told.

#include "agents/story/tales.hpp"

namespace surety::story {

// Events of a kind in everything that happened so far, in order.
template <class Event>
std::vector<Event> all_events(const World& world) {
  std::vector<Event> found;
  const auto look = [&](const std::vector<machine::Event>& events) {
    for (const machine::Event& event : events) {
      if (const auto* one = std::get_if<Event>(&event)) found.push_back(*one);
    }
  };
  for (const machine::FixtureBlock& block : world.blocks()) {
    if (block.opening) look(*block.opening);
    for (const machine::FixtureStep& step : block.transactions) {
      if (step.expect) look(step.expect->events);
    }
  }
  return found;
}

class Teller {
 public:
  Teller(World& world, Tale& tale) : world_(&world), tale_(&tale) {}

  World& world() { return *world_; }
  const machine::Rules& rules() const { return world_->genesis().rules; }
  // A sentence about what comes next, at the next block.
  void say(std::string text);

  std::optional<machine::PoolView> pool() const;
  bool is(pools::PoolState state) const;
  bool reaches(pools::PoolState state);
  bool is_fined(fines::Fault fault) const;
  // Who sits at a place, 1 to n, now.
  Person& sitter(u32 place);
  std::string names() const;

  // Steps of a life; whether each went as it should.
  bool assemble();  // everybody deposits, members are drawn
  bool generate();  // a key is made and the stakes are the validator's deposit
  bool work(const std::function<bool()>& also = {});  // two duties, and what is given, are judged
  bool earn();                                        // income comes in and is reported
  bool leave();                                       // the members vote to leave and are paid out

 private:
  World* world_;
  Tale* tale_;
};

}  // namespace surety::story
