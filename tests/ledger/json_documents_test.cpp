// Schema, TypeScript, the table of types and the catalogue, made from descriptions.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "contract/machine/query_types.hpp"
#include "contract/machine/types.hpp"
#include "ledger/json/catalogue.hpp"
#include "ledger/json/schema.hpp"
#include "ledger/json/type_table.hpp"
#include "ledger/json/typescript.hpp"
#include "tests/ledger/json_types.hpp"

namespace surety {
namespace {

using Json = nlohmann::json;

Json parsed(const std::string& text) { return Json::parse(text, nullptr, false); }

TypeSet machine_types() {
  TypeSet set;
  set.add(type_info<machine::Genesis>, "genesis");
  set.add(type_info<machine::Block>, "block");
  set.add(type_info<machine::Message>, "message");
  set.add(type_info<machine::Event>, "event");
  set.add(type_info<machine::Receipt>, "receipt");
  set.add(type_info<machine::BlockResult>, "block_result");
  set.add(type_info<machine::Query>, "query");
  set.add(type_info<machine::Answer>, "answer");
  set.add_record(type_info<accounts::Account>);
  set.add_record(type_info<machine::Clock>);
  return set;
}

TypeSet sample_types() {
  TypeSet set;
  set.add(type_info<sample::Everything>, "everything");
  return set;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// Every reference of the schema names a definition of it.
bool references_hold(const Json& schema, const Json& node) {
  bool hold = true;
  if (node.is_object() && node.contains("$ref")) {
    const std::string target = node["$ref"];
    hold = target.substr(0, 8) == "#/$defs/" && schema["$defs"].contains(target.substr(8));
  }
  if (!node.is_structured()) return hold;
  for (const Json& part : node) hold = references_hold(schema, part) && hold;
  return hold;
}

TEST_CASE("the ledger's types have one name each and fallbacks that are values") {
  const TypeSet set = machine_types();
  CHECK(set.clashes().empty());
  CHECK(set.bad_fallbacks().empty());
  CHECK(set.name_of(type_info<machine::Block>) == "block");
  CHECK(set.name_of(type_info<accounts::Transfer>) == "transfer_message");
  CHECK(set.name_of(type_info<machine::Message>) == "message");
  CHECK(set.name_of(type_info<Atoms>).empty());
}

TEST_CASE("clashes and bad fallbacks are found") {
  static constexpr Member members[] = {
      {{.name = "low", .meaning = "L.", .least = {3}, .fallback = "2"}, &type_info<u8>},
      {{.name = "text", .meaning = "T.", .fallback = "bob"}, &type_info<Name>},
      {{.name = "fine", .meaning = "F.", .fallback = "\"bob\""}, &type_info<Name>}};
  static constexpr TypeInfo same{.kind = Kind::record, .name = "point", .members = members};
  TypeSet set = sample_types();
  CHECK(set.clashes().empty());
  CHECK(set.bad_fallbacks().empty());
  set.add(same, "same");
  CHECK(set.bad_fallbacks() == std::vector<std::string>{"point.low", "point.text"});
  set.add(type_info<sample::Point>, "point");
  CHECK(set.clashes() == std::vector<std::string>{"Point"});
}

TEST_CASE("the schema is JSON, refers to itself, and says what is required") {
  for (const TypeSet& set : {machine_types(), sample_types()}) {
    const Json schema = parsed(json_schema(set, "A title"));
    REQUIRE(schema.is_object());
    CHECK(references_hold(schema, schema));
    for (const TypeInfo* type : set.types()) {
      if (!set.name_of(*type).empty()) CHECK(schema["$defs"].contains(set.name_of(*type)));
    }
  }
  const TypeSet set = sample_types();
  const Json schema = parsed(json_schema(set, "T", &type_info<sample::Everything>));
  CHECK(schema["$ref"] == "#/$defs/everything");
  const Json point = schema["$defs"]["point_shape"];
  CHECK(point == parsed(R"({"type": "object", "description": "A place.",
    "additionalProperties": false, "properties": {
      "x": {"anyOf": [{"type": "integer", "minimum": 0, "maximum": 200},
                      {"type": "string", "pattern": "^(0|[1-9][0-9]{0,2})$"}],
            "description": "To the right. Unit: steps."},
      "y": {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 65535},
                      {"type": "string", "pattern": "^(0|[1-9][0-9]{0,4})$"}],
            "description": "Upwards.", "default": 7}},
    "required": ["x"]})"));
  const Json data = schema["$defs"]["everything"]["properties"]["data"];
  CHECK(data["minLength"] == 4);
  CHECK(data["maxLength"] == 4000002);
  const Json names = schema["$defs"]["everything"]["properties"]["names"]["anyOf"][0];
  CHECK(names["minItems"] == 1);
  CHECK(names["maxItems"] == 4);
}

TEST_CASE("the table of types has a row per type that leads to its parts") {
  const TypeSet set = machine_types();
  const Json table = parsed(type_table(set));
  REQUIRE(table.is_object());
  REQUIRE(table["types"].size() == set.types().size());
  const Json& types = table["types"];
  const Json& block = types[table["roots"]["block"].get<u32>()];
  CHECK(block["name"] == "block");
  CHECK(types[block["members"][1]["type"].get<u32>()]["kind"] == "list");
  CHECK(block["members"][1]["greatest"] == "16777216");
  CHECK(block["members"][1]["fallback"] == "[]");
  CHECK(types[table["records"]["257"].get<u32>()]["name"] == "account");
  for (u32 i = 0; i < types.size(); ++i) {
    for (const Json& part : types[i].value("alternatives", Json::array())) CHECK(part < i);
    for (const Json& part : types[i].value("members", Json::array())) CHECK(part["type"] < i);
    if (types[i].contains("element")) CHECK(types[i]["element"] < i);
  }
}

TEST_CASE("TypeScript has a declaration of each named type") {
  const std::string text = typescript(sample_types());
  CHECK(has(text,
            "/** A place. */\nexport interface PointShape {\n"
            "  /** To the right. From 0 to 200. Unit: steps. */\n  readonly x: number;\n"
            "  /** Upwards. From 1 to 65535. Default: `7`. */\n  readonly y: number;\n}\n"));
  CHECK(has(text, "export interface PointShapeInput {"));
  CHECK(has(text, "  readonly y?: bigint | number | undefined;\n"));
  CHECK(has(text, "export type Shape =\n  | { readonly point: PointShape }"));
  CHECK(has(text, "  | { readonly nothing: NothingShape }"));
  CHECK(has(text, "export type NothingShape = Record<string, never>;"));
  CHECK(has(text, "export type Colour = \"red\" | \"green\" | \"blue\";"));
  CHECK(has(text, "  readonly holes: readonly (number | null)[];"));
  CHECK(has(text, "  readonly names?: readonly Name[] | undefined;"));
  CHECK(has(text, "  readonly amount: bigint;"));
}

TEST_CASE("the catalogue has a section per message, in order of tags") {
  const Chapter chapters[] = {{"Messages", "What can be asked.", &type_info<machine::Message>},
                              {"Transactions", "", &type_info<machine::Transaction>}};
  const std::string text = catalogue("Catalogue", chapters);
  CHECK(text.substr(0, 47) == "# Catalogue\n\n## Messages\n\nWhat can be asked.\n\n#");
  CHECK(has(text, "### transfer\n\nTag 0x0101. Moves atoms"));
  CHECK(has(text, "| `amount_atoms` | u96 | atoms | 0 | 79228162514264337593543950335 |  | "));
  CHECK(has(text, "| `message` | [Messages](#messages) |  |  |  |  | What is asked. |"));
  CHECK(has(text, "It has no fields."));
  CHECK(text.find("### tick") < text.find("### transfer"));
}

}  // namespace
}  // namespace surety
