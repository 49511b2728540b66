#pragma once
// A struct that has every kind of field, for the tests of the codec and of JSON.

#include "ledger/describe.hpp"

namespace surety::sample {

enum class Colour : u8 { red, green, blue };
BOOST_DESCRIBE_ENUM(Colour, red, green, blue)
constexpr const char* choice_name(As<Colour>) { return "colour"; }

struct Registry {
  static constexpr std::array<Code, 2> entries{
      Code{7, "sample.seven", "The first of two."},
      Code{0x0203, "sample.other", "The second of two."},
  };
  static constexpr std::span<const Code> codes() { return entries; }
};

struct Point {
  static constexpr u16 tag = 0x0102;
  u8 x = 0;
  u16 y = 0;
};
BOOST_DESCRIBE_STRUCT(Point, (), (x, y))
constexpr auto about(As<Point>) {
  return described<Point>(
      "point", "A place.",
      Field{.name = "x", .meaning = "To the right.", .greatest = {200}, .unit = "steps"},
      Field{.name = "y", .meaning = "Upwards.", .least = {1}, .fallback = "7"});
}

struct Nothing {
  static constexpr u16 tag = 0x0103;
};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())
constexpr auto about(As<Nothing>) { return described<Nothing>("nothing", "Has no members."); }

struct Pay {
  static constexpr u16 tag = 0xff01;
  Name to;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(Pay, (), (to, amount_atoms))
constexpr auto about(As<Pay>) {
  return described<Pay>("pay", "Moves atoms.",
                        Field{.name = "to", .meaning = "Name of the receiver."},
                        Field{.name = "amount_atoms", .meaning = "Sent.", .least = {1}});
}

using Choice = std::variant<Point, Nothing, Pay>;
constexpr const char* choice_name(As<Choice>) { return "shape"; }

struct Everything {
  bool flag = false;
  u8 small = 0;
  u32 middle = 0;
  u64 large = 0;
  ShortSeconds moment;
  Atoms amount;
  u128 wide = 0;
  u256 widest = 0;
  Hash hash;
  Bytes data;
  Name name;
  Colour colour = Colour::red;
  CodeOf<Registry> reason{7};
  std::optional<u16> maybe;
  std::vector<Point> points;
  std::vector<std::optional<u8>> holes;
  Point point;
  Choice choice;
  std::optional<std::vector<Name>> names;
  std::optional<u8> chosen;
  Text note;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
                      (flag, small, middle, large, moment, amount, wide, widest, hash, data, name,
                       colour, reason, maybe, points, holes, point, choice, names, chosen, note))
constexpr auto about(As<Everything>) {
  return described<Everything>(
      "everything", "Has a member of every kind.", Field{.name = "flag", .meaning = "Yes or no."},
      Field{.name = "small", .meaning = "A byte.", .least = {3}, .greatest = {250}},
      Field{.name = "middle", .meaning = "Four bytes.", .fallback = "5"},
      Field{.name = "large", .meaning = "Eight bytes."},
      Field{.name = "moment", .meaning = "Five bytes."},
      Field{.name = "amount", .meaning = "Twelve bytes."},
      Field{.name = "wide", .meaning = "Sixteen bytes.", .least = {1}, .greatest = {0, 1u << 30}},
      Field{.name = "widest", .meaning = "Thirty-two bytes."},
      Field{.name = "hash", .meaning = "Fixed bytes."},
      Field{.name = "data", .meaning = "Bytes.", .least = {1}, .greatest = {2'000'000}},
      Field{.name = "name", .meaning = "A name."},
      Field{.name = "colour", .meaning = "A label.", .fallback = "\"green\""},
      Field{.name = "reason", .meaning = "A code."},
      Field{.name = "maybe", .meaning = "A number or none.", .least = {10}, .greatest = {60000}},
      Field{.name = "points", .meaning = "Places.", .greatest = {6}, .fallback = "[]"},
      Field{.name = "holes", .meaning = "Numbers, some missing.", .fallback = "[]"},
      Field{.name = "point", .meaning = "A place.", .fallback = "{\"x\": 1}"},
      Field{.name = "choice", .meaning = "One of three.", .fallback = "{\"nothing\": {}}"},
      Field{.name = "names", .meaning = "Names or none.", .least = {1}, .greatest = {4}},
      Field{.name = "chosen", .meaning = "Twelve unless it is said.", .fallback = "12"},
      Field{
          .name = "note", .meaning = "A text.", .greatest = {40}, .fallback = "\"so \\\"so\\\"\""});
}

}  // namespace surety::sample
