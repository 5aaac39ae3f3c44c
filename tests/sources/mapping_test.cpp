// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/mapping.h"

#include <gtest/gtest.h>

namespace goldenrod::sources {
namespace {

using Texts = std::vector<std::string>;

Mapping example() {
    Mapping mapping;
    mapping.keyColumn = "id";
    mapping.region = "AE";
    mapping.columns = {
        {"id", {}},
        {"name",
         {{"name.family", Part::BeforeComma, 0, "", {}}, {"name.given", Part::AfterComma, 0, "", {}}}},
        {"mobile", {{"phone", Part::Whole, 1, "mobile", {}}}},
        {"dob", {{"birth.date", Part::Whole, 0, "", text::DateOrder::DayMonthYear}}},
        {"tier", {{"x.tier", Part::Whole, 0, "", {}}}},
    };
    return mapping;
}

TEST(Mapping, JsonIsReadableAndComesBack) {
    Mapping mapping = example();
    const Result<Mapping> back = Mapping::fromJson(mapping.toJson());
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, mapping);
    mapping.columns.resize(1);
    mapping.columns.push_back(example().columns[3]);
    EXPECT_EQ(mapping.toJson(), R"({
  "columns": [
    {
      "column": "id",
      "targets": []
    },
    {
      "column": "dob",
      "targets": [
        {
          "dateOrder": "dmy",
          "field": "birth.date"
        }
      ]
    }
  ],
  "entity": "party",
  "keyColumn": "id",
  "partySource": "",
  "region": "AE"
})");
}

TEST(Mapping, WhatIsWrongIsNamedWithItsPlace) {
    const auto error = [](const std::string& json) {
        const Result<Mapping> mapping = Mapping::fromJson(json);
        return mapping ? Error{kCancelled} : mapping.error();
    };
    const auto target = [](const std::string& json) {
        return R"({"columns":[{"column":"a"},{"column":"b","targets":[)" + json + "]}]}";
    };
    EXPECT_EQ(error("nonsense").arguments, (Texts{"", "json.syntax"}));
    EXPECT_EQ(error(R"({"colums":[]})").arguments, (Texts{"/colums", "json.unknown_key"}));
    EXPECT_EQ(error(R"({"entity":"thing"})").arguments, (Texts{"/entity", "json.bad_value"}));
    EXPECT_EQ(error(R"({"region":"ae"})").arguments, (Texts{"/region", "json.bad_value"}));
    EXPECT_EQ(error(R"({"columns":{}})").arguments, (Texts{"/columns", "json.wrong_type"}));
    EXPECT_EQ(error(R"({"columns":[7]})").arguments, (Texts{"/columns/0", "json.wrong_type"}));
    EXPECT_EQ(error(R"({"columns":[{"targets":[]}]})").arguments,
              (Texts{"/columns/0/column", "json.missing_key"}));
    EXPECT_EQ(error(R"({"columns":[{"column":"a"},{"column":"a"}]})").arguments,
              (Texts{"/columns/1/column", "json.bad_value"}));
    EXPECT_EQ(error(target("{}")).arguments, (Texts{"/columns/1/targets/0/field", "json.missing_key"}));
    EXPECT_EQ(error(target(R"({"field":"phone","knd":"x"})")).arguments,
              (Texts{"/columns/1/targets/0/knd", "json.unknown_key"}));
    EXPECT_EQ(error(target(R"({"field":"phone","slot":-1})")).arguments,
              (Texts{"/columns/1/targets/0/slot", "json.wrong_type"}));
    EXPECT_EQ(error(target(R"({"field":"phone","slot":70000})")).arguments,
              (Texts{"/columns/1/targets/0/slot", "json.bad_value"}));
    EXPECT_EQ(error(target(R"({"field":"phone","part":"half"})")).arguments,
              (Texts{"/columns/1/targets/0/part", "json.bad_value"}));
    for (const char* field : {"name.nick", "x.", "x.Upper", "touchpoint.at", ""}) {
        const Error unknown = error(target(std::string(R"({"field":")") + field + "\"}"));
        EXPECT_EQ(unknown.code, kMappingUnknownField) << field;
        EXPECT_EQ(unknown.arguments, (Texts{field, "/columns/1/targets/0/field"}));
    }
    EXPECT_TRUE(Mapping::fromJson(
        R"({"entity":"touchpoint","columns":[{"column":"t","targets":[{"field":"touchpoint.at"}]}]})"));
}

TEST(MappingPlan, ResolvesColumns) {
    const Texts columns = {"tier", "dob", "name", "other", "id", "mobile"};
    const Result<MappingPlan> plan = MappingPlan::make(example(), columns);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->keyColumn(), 4);
    Texts fields;
    for (const MappingPlan::Step& step : plan->steps())
        fields.push_back(columns[step.column] + ">" + step.target.field);
    EXPECT_EQ(fields, (Texts{"tier>x.tier", "dob>birth.date", "name>name.family", "name>name.given",
                             "mobile>phone"}));
}

TEST(MappingPlan, MissingColumnsAreNamed) {
    EXPECT_EQ(MappingPlan::make(example(), Texts{"id", "name", "mobile", "dob"}).error().arguments,
              Texts{"tier"});
    EXPECT_EQ(MappingPlan::make(example(), Texts{"name", "mobile", "dob", "tier"}).error().arguments,
              Texts{"id"});
    Mapping mapping = example();
    mapping.keyColumn.clear();
    // A column that is left out may be missing.
    const Result<MappingPlan> plan = MappingPlan::make(mapping, Texts{"name", "mobile", "dob", "tier"});
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->keyColumn(), -1);
}

TEST(TakePart, SplitsAtTheFirstComma) {
    const std::string text = "  VAN DER BERG , Jan  Pieter Willem ";
    EXPECT_EQ(takePart(text, Part::Whole), "VAN DER BERG , Jan  Pieter Willem");
    EXPECT_EQ(takePart(text, Part::BeforeComma), "VAN DER BERG");
    EXPECT_EQ(takePart(text, Part::AfterComma), "Jan");
    EXPECT_EQ(takePart(text, Part::AfterCommaRest), "Pieter Willem");
    EXPECT_EQ(takePart("SMITH", Part::BeforeComma), "SMITH");
    EXPECT_EQ(takePart("SMITH", Part::AfterComma), "");
    EXPECT_EQ(takePart("SMITH,", Part::AfterComma), "");
    EXPECT_EQ(takePart("SMITH, John", Part::AfterCommaRest), "");
    EXPECT_EQ(takePart("الهاشمي، محمد علي", Part::AfterComma), "محمد");
    EXPECT_EQ(takePart("", Part::BeforeComma), "");
    // Parts are ranges of the text itself.
    EXPECT_EQ(takePart(text, Part::AfterComma).data(), text.data() + text.find("Jan"));
}

} // namespace
} // namespace goldenrod::sources
