#include "ledger/json/diff.hpp"

#include "ledger/json/walker.hpp"

namespace surety {
namespace {

using json::Slot;
using json::Walker;

std::string_view text_of(const ByteBuffer& buffer) {
  const void* data = buffer.view().data();
  return {static_cast<const char*>(data), buffer.size()};
}

// Both sides are valid, so no walk here fails, and they nest at most as deep as JSON.
class Differ {
 public:
  explicit Differ(DiffReport report) : report_(report) {}

  void compare(Slot slot, ByteView before, ByteView after) {
    if (before.size() == after.size() &&
        (before.empty() || std::memcmp(before.data(), after.data(), before.size()) == 0)) {
      return;
    }
    switch (slot.type->kind) {
      case Kind::record:
        return records(*slot.type, before, after);
      case Kind::list:
        return lists(slot, before, after);
      case Kind::optional:
        if (before[0] == 0 || after[0] == 0) return leaf(slot, before, after);
        return compare({slot.type->element, slot.field}, before.subspan(1), after.subspan(1));
      case Kind::choice:
        return choices(slot, before, after);
      default:
        return leaf(slot, before, after);
    }
  }

 private:
  static ByteView take(Slot slot, ByteView& rest) {
    Walker walker(rest, nullptr, JsonStyle::compact);
    ensures(walker.value(slot), "what was validated walks again");
    const ByteView taken = rest.first(rest.size() - walker.rest().size());
    rest = walker.rest();
    return taken;
  }
  static void print(Slot slot, ByteView bytes, ByteBuffer& out) {
    out.clear();
    if (bytes.empty()) return;  // no such element; every element has bytes
    Walker walker(bytes, &out, JsonStyle::compact);
    ensures(walker.value(slot), "what was validated walks again");
  }
  void leaf(Slot slot, ByteView before, ByteView after) {
    print(slot, before, before_);
    print(slot, after, after_);
    report_.differs(report_.context, pointer_, text_of(before_), text_of(after_));
  }
  template <class Below>
  void inside(std::string_view component, Below below) {
    const auto size = pointer_.size();
    pointer_ += '/';
    pointer_ += component;
    below();
    pointer_.resize(size);
  }
  void records(const TypeInfo& type, ByteView before, ByteView after) {
    for (const Member& member : type.members) {
      const Slot slot{member.type, &member.field};
      const ByteView old_part = take(slot, before);
      const ByteView new_part = take(slot, after);
      inside(member.field.name, [&] { compare(slot, old_part, new_part); });
    }
  }
  void choices(Slot slot, ByteView before, ByteView after) {
    if (before[0] != after[0] || before[1] != after[1]) return leaf(slot, before, after);
    const u32 tag = static_cast<u32>(before[0] | before[1] << 8);
    for (const TypeInfo* type : slot.type->alternatives) {
      if (type->tag != tag) continue;
      inside(type->name, [&] { compare({type, nullptr}, before.subspan(2), after.subspan(2)); });
    }
  }
  void lists(Slot slot, ByteView before, ByteView after) {
    const Slot element{slot.type->element, nullptr};
    const u64 old_count = json::load(before.first(4)).words[0];
    const u64 new_count = json::load(after.first(4)).words[0];
    before = before.subspan(4);
    after = after.subspan(4);
    for (u64 i = 0; i < old_count || i < new_count; ++i) {
      const ByteView old_part = i < old_count ? take(element, before) : ByteView{};
      const ByteView new_part = i < new_count ? take(element, after) : ByteView{};
      const bool both = i < old_count && i < new_count;
      inside(json::decimal(i), [&] {
        if (both) return compare(element, old_part, new_part);
        leaf(element, old_part, new_part);
      });
    }
  }

  DiffReport report_;
  std::string pointer_;
  ByteBuffer before_;
  ByteBuffer after_;
};

}  // namespace

bool diff_values(ByteView before, ByteView after, const TypeInfo& type, DiffReport report) {
  if (!validate(before, type) || !validate(after, type)) return false;
  Differ(report).compare({&type, nullptr}, before, after);
  return true;
}

}  // namespace surety
