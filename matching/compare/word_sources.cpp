// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/words.h"
#include "matching/rules/expression.h"
#include "matching/text/address.h"
#include "matching/text/name.h"
#include "matching/text/organisation.h"

#include <algorithm>
#include <string>

namespace goldenrod {
namespace {

struct RoledText {
    std::string words;
    std::uint8_t role;
};

using Texts = std::vector<RoledText>;

void addParts(const text::NameParts& parts, Texts& texts) {
    texts.push_back({parts.given, kGivenRole});
    texts.push_back({parts.middle, kMiddleRole});
    texts.push_back({parts.family, kFamilyRole});
}

std::uint8_t roleOfNameField(std::string_view field) {
    if (field == "name.given") return kGivenRole;
    if (field == "name.middle") return kMiddleRole;
    if (field == "name.family" || field == "name.birth" || field == "name.previous") return kFamilyRole;
    return kOtherRole;
}

/// Words of one raw value with their roles, or nothing when the field does not feed the group.
Texts wordsOf(std::string_view group, const FieldSpec& spec, std::string_view raw, const std::string& form) {
    Texts texts;
    if (group == "name") {
        const bool whole =
            spec.field == "name.full" || spec.field == "name.native" || spec.field == "name.alias";
        if (whole)
            addParts(text::parsePersonName(raw), texts);
        else
            texts.push_back({form, roleOfNameField(spec.field)});
    } else if (group == "organisation") {
        texts.push_back({text::parseOrgName(raw).name, kOtherRole});
    } else if (group == "address") {
        const text::AddressParts parts = text::parseAddressLine(raw);
        texts.push_back({parts.street, kOtherRole});
    } else {
        texts.push_back({form, kOtherRole});
    }
    return texts;
}

bool feeds(std::string_view group, std::string_view field) {
    if (group == "name") {
        return field.starts_with("name.") && field != "name.title" && field != "name.suffix";
    }
    if (group == "organisation") return field == "org.name" || field == "org.trading";
    if (group == "address") return field == "address.street" || field == "address.full";
    return field == group;
}

void addWords(std::string_view words, std::uint8_t role, ScriptSet scripts, WordTable& table) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        table.add(words.substr(0, end), role, scripts);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

} // namespace

std::string wordSpace(std::string_view groupOrField) {
    return isWordGroup(groupOrField) ? std::string(groupOrField) : "words:" + std::string(groupOrField);
}

void growWordTable(WordTable& table, std::string_view groupOrField, const RecordTable& records,
                   const StandardisedTable& standardised, const TermLookup& terms) {
    const auto first = static_cast<RecordIndex>(table.size());
    for (RecordIndex r = first; r < records.size(); ++r) {
        for (std::size_t c = 0; c < records.columns().size(); ++c) {
            const Column& column = records.columns()[c];
            if (!feeds(groupOrField, column.spec.field)) continue;
            for (const ValueId v : column.lists.at(r)) {
                const ValueId form = v == kNoValue ? kNoValue : standardised.values(c)[v].form;
                if (form == kNoValue) continue;
                const Dictionary& forms = standardised.column(column.spec.field)->forms;
                const std::string_view raw = column.values.at(v);
                for (const RoledText& roled :
                     wordsOf(groupOrField, column.spec, raw, std::string(forms.at(form))))
                    addWords(roled.words, roled.role, scriptSetOf(raw), table);
            }
        }
        table.endRecord();
    }
    table.finishMore(first, terms, wordSpace(groupOrField));
}

WordTable makeWordTable(std::string_view groupOrField, const RecordTable& records,
                        const StandardisedTable& standardised, const TermLookup* terms) {
    const auto columns = records.columns();
    std::vector<std::size_t> feeding;
    std::vector<std::vector<Texts>> texts(columns.size());
    std::vector<std::vector<ScriptSet>> scripts(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const FieldSpec& spec = columns[c].spec;
        if (!feeds(groupOrField, spec.field)) continue;
        feeding.push_back(c);
        const auto& values = standardised.values(c);
        const StandardisedColumn& forms = *standardised.column(spec.field);
        texts[c].resize(values.size());
        scripts[c].resize(values.size());
        for (ValueId v = 1; v < values.size(); ++v) {
            if (values[v].form == kNoValue) continue;
            texts[c][v] = wordsOf(groupOrField, spec, columns[c].values.at(v),
                                  std::string(forms.forms.at(values[v].form)));
            scripts[c][v] = scriptSetOf(columns[c].values.at(v));
        }
    }
    WordTable table;
    for (RecordIndex r = 0; r < records.size(); ++r) {
        for (const std::size_t c : feeding) {
            for (const ValueId v : columns[c].lists.at(r)) {
                if (v == kNoValue) continue;
                for (const RoledText& roled : texts[c][v])
                    addWords(roled.words, roled.role, scripts[c][v], table);
            }
        }
        table.endRecord();
    }
    table.finish(terms, wordSpace(groupOrField));
    return table;
}

} // namespace goldenrod
