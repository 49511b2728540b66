// Law: random histories of a pool against a model of sets and lists, written from
// contract/duties/README.md alone: who is fined, rewarded and slashed, and what is refused.

#include <algorithm>

#include "ledger/shuffle.hpp"
#include "tests/contract/duties_support.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::duties;
using surety::test::DutiesWorld;
using surety::test::Faulted;
using surety::test::Generator;

namespace {

struct Item {
  bool block;
  u64 source;
  u64 number;
  Task task;
  u64 height;
};

bool pair(const Item& a, const Item& b) {
  if (a.block != b.block || a.task == b.task) return false;
  if (a.number == b.number) return true;
  return !a.block && ((a.source < b.source && b.number < a.number) ||
                      (b.source < a.source && a.number < b.number));
}

Item item_of(const Task& task, u64 height) {
  if (const auto* vote = std::get_if<AttestationData>(&task)) {
    return {false, vote->source.epoch.value, vote->target.epoch.value, task, height};
  }
  return {true, 0, std::get<BeaconBlockHeader>(task).slot, task, height};
}

struct ModelDuty {
  bool block;
  u64 epoch;
  u64 number;
  u64 round;
  std::vector<u64> committee;
  u64 coordinator;
  u64 since;
  u64 until;
  u64 deadline;
  std::optional<Task> task{};
  u64 proposed = 0;
  bool spent = false;
  bool completed = false;
  bool by_coordinator = false;
  bool excused = false;
  std::set<u64> signers{};
  std::set<u64> faulted{};
};

struct Model {
  u32 threshold;
  std::vector<u64> committee;
  std::set<u64> taken;
  std::set<u64> backlog;
  u64 round = 10;
  u64 now = 0;
  u64 next_id = 0;
  std::map<u64, ModelDuty> duties{};
  std::vector<Item> record{};
  std::set<std::pair<u64, u64>> used{};
  std::multiset<Faulted> faults{};
  std::map<u64, u64> rewards{};
  std::vector<u64> slashed{};
  u64 frozen = 0;

  static u64 account(u64 seat) { return seat - 900; }
  void fault(u64 seat, Fault kind) {
    if (taken.contains(seat)) faults.insert({seat, kind});
  }
  void slash(u64 seat) {
    taken.erase(seat);
    slashed.push_back(seat);
  }

  // The first entry of the number, and those with the latest source and target.
  std::vector<u64> looked_at(const Item& item) const {
    std::optional<u64> first;
    std::optional<u64> source;
    std::optional<u64> target;
    for (u64 i = 0; i < record.size(); ++i) {
      const Item& one = record[i];
      if (!first && one.block == item.block && one.number == item.number) first = i;
      if (one.block) continue;
      if (!source || one.source > record[*source].source) source = i;
      if (!target || one.number > record[*target].number) target = i;
    }
    std::vector<u64> found;
    for (const auto& candidate : {first, source, target}) {
      if (candidate && pair(item, record[*candidate])) found.push_back(*candidate);
    }
    return found;
  }
  std::optional<u64> recorded(const Task& task) const {
    for (u64 i = 0; i < record.size(); ++i) {
      if (record[i].task == task) return i;
    }
    return std::nullopt;
  }
  void enter(const Task& task) {
    const Item item = item_of(task, now);
    if (!recorded(task)) record.push_back(item);
    const u64 own = *recorded(task);
    for (const u64 other : looked_at(item)) {
      if (!used.insert({std::min(own, other), std::max(own, other)}).second) continue;
      ++frozen;
      return;
    }
  }

  void open_epoch(const DutiesWorld& world) {
    const u64 epoch = now / 20;
    const Seed beacon = *world.ports.beacon_of({epoch});
    const Hash seed = TaggedHash("coordinator").bare(beacon.view()).u64_(1).finish();
    const u32 n = static_cast<u32>(committee.size());
    u64 coordinator = 0;
    for (u32 place = 0; place < n && coordinator == 0; ++place) {
      const u64 seat = committee[*unshuffled_index(place, n, Seed{seed.bytes})];
      if (taken.contains(seat)) coordinator = seat;
    }
    if (coordinator == 0) return;
    ModelDuty duty{false, epoch, epoch, round, committee, coordinator, now, now + 5, now + 15};
    duties.emplace(next_id++, duty);
    for (const u64 slot : world.ports.slots_of({{1}, {epoch}, 0, 1, beacon})) {
      duty.block = true;
      duty.number = slot;
      duty.until = std::max(now, slot) + 5;
      duty.deadline = duty.until + 10;
      duties.emplace(next_id++, duty);
    }
  }
  bool mostly_backlog(u64 from, u64 to) const {
    u64 count = 0;
    for (u64 height = from; height < to; ++height) count += backlog.contains(height);
    return 2 * count > to - from;
  }
  bool poisoned(const ModelDuty& duty) const {
    return std::any_of(record.begin(), record.end(), [&](const Item& one) {
      if (one.block != duty.block) return false;
      return one.number == duty.number || (!one.block && one.number > duty.epoch);
    });
  }
  void judge(const ModelDuty& duty) {
    const bool waiting = !duty.task && !duty.spent;
    const bool excused =
        duty.excused || (waiting ? poisoned(duty) || mostly_backlog(duty.since, duty.until)
                                 : mostly_backlog(duty.proposed, duty.deadline));
    if (duty.spent) return;
    if (waiting) {
      if (!excused) fault(duty.coordinator, Fault::missed_task);
      return;
    }
    if (!duty.completed && duty.signers.size() >= threshold) {
      if (!excused) fault(duty.coordinator, Fault::unaggregated);
      return;
    }
    for (const u64 seat : duty.committee) {
      const bool signs = duty.signers.contains(seat);
      const bool leads = seat == duty.coordinator && duty.by_coordinator;
      if (duty.completed && taken.contains(seat) && (signs || leads)) {
        rewards[seat] += leads ? 25 : 10;
      }
      if (signs || duty.faulted.contains(seat) || excused) continue;
      fault(seat, duty.completed ? Fault::missed_signature : Fault::absent_signature);
    }
  }
  void advance(const DutiesWorld& world, u64 to) {
    while (now < to) {
      ++now;
      for (auto at = duties.begin(); at != duties.end();) {
        if (at->second.deadline == now) {
          judge(at->second);
          at = duties.erase(at);
        } else {
          ++at;
        }
      }
      if (now % 20 == 0) open_epoch(world);
    }
  }
  void reshare() {
    std::vector<u64> fresh;
    for (const u64 seat : committee) {
      if (taken.contains(seat)) fresh.push_back(seat);
    }
    committee = fresh;
    ++round;
    for (auto& [id, duty] : duties) {
      duty.excused = true;
      if (duty.completed) continue;
      duty.round = round;
      duty.committee = committee;
      duty.signers.clear();
      duty.faulted.clear();
    }
  }

  std::optional<Error> propose(ModelDuty& duty, u64 sender, const Task& task, u64 named) {
    if (!taken.contains(duty.coordinator) || account(duty.coordinator) != sender) {
      return Error::not_coordinator;
    }
    const Item item = item_of(task, now);
    const bool valid = item.block == duty.block && item.number == duty.number &&
                       (item.block || item.source < item.number);
    const bool second = duty.task && valid && !(*duty.task == task);
    if ((duty.task || duty.spent) && !second) return Error::already_proposed;
    if (now >= duty.until) return Error::too_late;
    if (named > now || named < duty.since) return Error::wrong_height;
    bool convicted = second;
    bool unsafe = false;
    for (const u64 other : valid ? looked_at(item) : std::vector<u64>{}) {
      (record[other].height < named ? convicted : unsafe) = true;
    }
    if (!convicted && unsafe) return Error::dated_back;
    if (!duty.task && (convicted || !valid)) duty.spent = true;
    if (convicted) {
      slash(duty.coordinator);
    } else if (!valid) {
      fault(duty.coordinator, Fault::invalid_task);
    } else {
      duty.task = task;
      duty.proposed = now;
    }
    return std::nullopt;
  }
  std::optional<Error> post(ModelDuty& duty, u64 sender, bool good) {
    if (!duty.task) return Error::not_proposed;
    const u64 seat = sender + 900;
    const auto& seats = duty.committee;
    const bool member = std::find(seats.begin(), seats.end(), seat) != seats.end();
    if (!member || !taken.contains(seat)) return Error::no_member;
    if (duty.signers.contains(seat)) return Error::already_posted;
    if (now >= duty.deadline || duty.round != round) return Error::too_late;
    if (good) {
      duty.signers.insert(seat);
      return std::nullopt;
    }
    if (duty.faulted.insert(seat).second) fault(seat, Fault::bad_partial);
    return Error::bad_partial;
  }
  std::optional<Error> aggregate(ModelDuty& duty, u64 sender, const std::map<u64, bool>& shares) {
    if (duty.completed) return Error::already_completed;
    if (!duty.task) return Error::not_proposed;
    std::vector<u64> good;
    std::vector<u64> bad;
    for (const auto& [seat, is_good] : shares) {
      if (duty.signers.contains(seat) || !taken.contains(seat)) continue;
      (is_good ? good : bad).push_back(seat);
    }
    if (duty.signers.size() + good.size() + bad.size() < threshold) {
      return Error::too_few_signers;
    }
    for (const u64 seat : bad) {
      if (duty.faulted.insert(seat).second) fault(seat, Fault::bad_partial);
    }
    if (duty.signers.size() + good.size() < threshold) return Error::bad_partial;
    duty.signers.insert(good.begin(), good.end());
    duty.completed = true;
    duty.by_coordinator = sender == account(duty.coordinator);
    enter(*duty.task);
    return std::nullopt;
  }
};

// One history, played in the ledger and in the model.
class Play {
 public:
  Play(u64 seed, u32 n) : gen_(seed) {
    world_.ports.with_blocks = gen_.chance(1, 2);
    world_.add_pool(1, n);
    model_.threshold = threshold::threshold_of(n);
    for (u64 seat = 1001; seat <= 1000 + n; ++seat) {
      model_.committee.push_back(seat);
      model_.taken.insert(seat);
    }
    for (u64 height = 0; height < 400; ++height) {
      if (gen_.chance(1, 12)) model_.backlog.insert(height);
    }
    world_.ports.backlog = model_.backlog;
  }

  bool run(u32 steps) {
    for (u32 step = 0; step < steps; ++step) {
      const u64 to = model_.now + gen_.below(gen_.chance(1, 12) ? 12 : 3);
      model_.advance(world_, to);
      world_.open(to);
      act();
      if (!agrees()) {
        MESSAGE("step " << step << ", height " << to << ", action " << action_);
        return false;
      }
    }
    return true;
  }

 private:
  void act() {
    action_ = static_cast<u32>(gen_.below(20));
    if (action_ == 0) return record();
    if (action_ == 1) return report();
    if (action_ == 2) return change();
    if (model_.duties.empty()) return;
    auto at = model_.duties.begin();
    std::advance(at, gen_.below(model_.duties.size()));
    if (action_ < 8) return propose(at->first, at->second);
    if (action_ < 16) return post(at->first, at->second);
    aggregate(at->first, at->second);
  }
  u64 random_seat() { return 1001 + gen_.below(world_.ports.seats.size()); }
  Task random_vote() {
    const u64 epoch = model_.now / 20;
    const u64 target = epoch + gen_.below(3);
    return DutiesWorld::vote(target < 2 ? 0 : target - 1 - gen_.below(2), target,
                             static_cast<u8>(1 + gen_.below(3)));
  }

  void record() {
    if (!gen_.chance(1, 3)) return;
    const Task task = random_vote();
    const RecordSignature message{{1}, task, world_.group_signature(1, task)};
    const auto answer = world_.send(DutiesWorld::OUTSIDER, message);
    const bool known = model_.recorded(task).has_value();
    same(answer, known ? std::optional(Error::already_recorded) : std::nullopt);
    if (!known) model_.enter(task);
  }
  void report() {
    if (!gen_.chance(1, 6) || model_.committee.size() <= model_.threshold) return;
    const u32 index = static_cast<u32>(1 + gen_.below(model_.committee.size()));
    const Task a = random_vote();
    const Task b = random_vote();
    const ReportEnvelopes message{world_.envelope(1, index, a), world_.envelope(1, index, b)};
    const u64 seat = model_.committee[index - 1];
    std::optional<Error> expected;
    if (!pair(item_of(a, 0), item_of(b, 0))) {
      expected = Error::no_conflict;
    } else if (!model_.taken.contains(seat)) {
      expected = Error::nothing_at_stake;
    } else {
      model_.slash(seat);
    }
    const auto answer = world_.send(DutiesWorld::OUTSIDER, message);
    if (answer == Error::evidence_used) expected = answer;  // his seat is lost already
    same(answer, expected);
  }
  void change() {
    if (!gen_.chance(1, 3)) return;
    u64 sharing = 0;
    for (const u64 seat : model_.committee) sharing += model_.taken.count(seat);
    if (sharing < model_.threshold) return;
    model_.reshare();
    world_.reshare(1);
  }
  void propose(u64 id, ModelDuty& duty) {
    const u64 epoch = duty.epoch;
    const u8 version = static_cast<u8>(1 + gen_.below(gen_.chance(1, 5) ? 2 : 1));
    Task task = duty.block ? DutiesWorld::block_of(duty.number, version)
                           : DutiesWorld::vote(epoch - 1, epoch, version);
    if (gen_.chance(1, 10)) task = random_vote();
    const u64 named = gen_.chance(1, 4) ? duty.since + gen_.below(22) : model_.now;
    const auto& seats = world_.duty(id);
    const auto committee = world_.ports.committee({1}, seats.round);
    // A coordinator that has no share of a new round cannot sign for it.
    if (std::find(committee.begin(), committee.end(), seats.coordinator) == committee.end()) return;
    const u64 sender = gen_.chance(1, 10) ? Model::account(random_seat()) : world_.coordinator(id);
    const ProposeTask message = world_.proposal(id, task, named);
    same(world_.send(sender, message), model_.propose(duty, sender, task, named));
  }
  void post(u64 id, ModelDuty& duty) {
    const u64 seat = random_seat();
    const bool good = !gen_.chance(1, 10);
    PostEnvelope message{{id}, {}, {}};
    const auto place = std::find(model_.committee.begin(), model_.committee.end(), seat);
    if (duty.task && duty.round == model_.round && place != model_.committee.end()) {
      const u32 index = static_cast<u32>(place - model_.committee.begin()) + 1;
      message = good ? world_.post(id, index) : world_.bad_post(id, index);
    }
    const u64 sender = Model::account(seat);
    same(world_.send(sender, message), model_.post(duty, sender, good));
  }
  void aggregate(u64 id, ModelDuty& duty) {
    if (!duty.task || duty.round != model_.round) return;
    AggregateTask message{{id}, world_.group_signature(1, *duty.task), {}};
    std::map<u64, bool> shares;
    for (u32 index = 1; index <= duty.committee.size(); ++index) {
      if (gen_.chance(1, 4)) continue;
      const bool good = !gen_.chance(1, 12);
      const PostEnvelope made = good ? world_.post(id, index) : world_.bad_post(id, index);
      message.shares.push_back({index, made.partial, made.signature});
      shares[duty.committee[index - 1]] = good;
    }
    const u64 sender = gen_.chance(1, 2) ? Model::account(duty.coordinator) : DutiesWorld::OUTSIDER;
    same(world_.send(sender, message), model_.aggregate(duty, sender, shares));
  }

  void same(std::optional<Error> answer, std::optional<Error> expected) {
    if (answer != expected) {
      MESSAGE("answer " << (answer ? static_cast<u32>(*answer) : 0) << ", expected "
                        << (expected ? static_cast<u32>(*expected) : 0));
      answers_agree_ = false;
    }
  }
  bool agrees() const {
    const std::multiset<Faulted> faults(world_.ports.faults.begin(), world_.ports.faults.end());
    std::vector<u64> slashed;
    for (const auto& [seat, reporter] : world_.ports.slashed) slashed.push_back(seat);
    std::map<u64, u64> rewards = world_.ports.rewards;
    return answers_agree_ && faults == model_.faults && slashed == model_.slashed &&
           rewards == model_.rewards && world_.ports.frozen.size() == model_.frozen &&
           world_.state.duties.count() == model_.duties.size() &&
           world_.state.record.count() == model_.record.size() && world_.sound();
  }

  Generator gen_;
  DutiesWorld world_;
  Model model_{};
  u32 action_ = 0;
  bool answers_agree_ = true;
};

bool duties_law(u64 seed, u32 size) {
  Generator gen(seed);
  Play play(gen.u64_(), static_cast<u32>(gen.between(4, 7)));
  return play.run(size);
}

}  // namespace

TEST_CASE("law: random histories end as in the model") {
  for (u64 seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    CHECK(duties_law(seed, 160));
  }
}
