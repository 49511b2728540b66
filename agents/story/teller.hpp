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
  // Notes that something came out otherwise than it had to; false.
  bool surprise(std::string what);

  // Goes into the next block and has to be applied there.
  void send(const Person& sender, machine::Message message, std::string note = "");
  // The same, but it has to be refused, or to fail, with this code.
  void refuse(const Person& sender, machine::Message message, std::string code,
              std::string note = "");
  // The next block; whether all that was sent came out as it had to.
  bool step();
  // Blocks until `done`, at most `most`; whether it came to that without a surprise.
  bool run_until(const std::function<bool()>& done, u32 most = 200);

  std::optional<machine::PoolView> pool() const;
  bool is(pools::PoolState state) const;
  bool reaches(pools::PoolState state);
  bool is_fined(fines::Fault fault) const;
  // Who sits at a place, 1 to n, now.
  Person& sitter(u32 place);
  // The seat that somebody has in the pool.
  std::optional<machine::SeatView> seat_of(const Person& person) const;
  std::string names() const;

  // Steps of a life; whether each went as it should.
  bool assemble();  // everybody deposits, members are drawn
  bool generate();  // a key is made and the stakes are the validator's deposit
  bool go_on();     // two more duties are completed and judged
  bool work(const std::function<bool()>& also = {});  // two duties, and what is given, are judged
  bool pay_fines();                                   // everybody pays what the own seat owes
  bool earn();                                        // income comes in and is reported
  bool pay_out();  // a pool that leaves pays each seat its claim to the atom
  bool leave();    // the members vote to leave and are paid out

 private:
  struct Expected {
    u32 place;  // in the next block
    std::string code;
  };
  World* world_;
  Tale* tale_;
  std::vector<Expected> expected_;
};

// An amount in figures.
std::string text_of(Atoms amount);

}  // namespace surety::story
