// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/words.h"
#include "matching/parallel.h"
#include "matching/rules/expression.h"
#include "matching/text/address.h"
#include "matching/text/name.h"
#include "matching/text/organisation.h"

#include <algorithm>
#include <string>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 1024;

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

/// A word of a raw value.
struct RoledWord {
    ValueId id;
    std::uint8_t role;
};

void internWords(const RoledText& text, WordTable& table, std::vector<RoledWord>& words) {
    std::string_view left = text.words;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find(' '), left.size());
        if (end > 0) words.push_back({table.intern(left.substr(0, end)), text.role});
        left.remove_prefix(std::min(end + 1, left.size()));
    }
}

/// The words of every distinct raw value of a column; each value is taken apart once.
struct ColumnWords {
    const Column* column = nullptr;
    std::vector<RoledWord> words;
    std::vector<std::uint32_t> starts; ///< of each value, and one more
    std::vector<ScriptSet> scripts;    ///< of each value

    ColumnWords(std::string_view group, const Column& of, std::span<const StandardisedValue> values,
                const Dictionary& forms, WordTable& table)
        : column(&of)
        , starts(values.size() + 1, 0)
        , scripts(values.size(), 0) {
        std::vector<Texts> texts(values.size());
        parallelParts(values.size(), kGrain, [&](std::size_t first, std::size_t last) {
            for (std::size_t v = std::max<std::size_t>(first, 1); v < last; ++v) {
                if (values[v].form == kNoValue) continue;
                const std::string_view raw = of.values.at(static_cast<ValueId>(v));
                texts[v] = wordsOf(group, of.spec, raw, std::string(forms.at(values[v].form)));
                scripts[v] = scriptSetOf(raw);
            }
        });
        for (std::size_t v = 0; v < texts.size(); ++v) {
            for (const RoledText& text : texts[v]) internWords(text, table, words);
            starts[v + 1] = static_cast<std::uint32_t>(words.size());
        }
    }
};

} // namespace

std::string wordSpace(std::string_view groupOrField) {
    return isWordGroup(groupOrField) ? std::string(groupOrField) : "words:" + std::string(groupOrField);
}

void growWordTable(WordTable& table, std::string_view groupOrField, const RecordTable& records,
                   const StandardisedTable& standardised, const TermLookup& terms) {
    const auto first = static_cast<RecordIndex>(table.size());
    std::vector<RoledWord> words;
    for (RecordIndex r = first; r < records.size(); ++r) {
        for (std::size_t c = 0; c < records.columns().size(); ++c) {
            const Column& column = records.columns()[c];
            if (!feeds(groupOrField, column.spec.field)) continue;
            for (const ValueId v : column.lists.at(r)) {
                const ValueId form = v == kNoValue ? kNoValue : standardised.values(c)[v].form;
                if (form == kNoValue) continue;
                const Dictionary& forms = standardised.column(column.spec.field)->forms;
                const std::string_view raw = column.values.at(v);
                words.clear();
                for (const RoledText& roled :
                     wordsOf(groupOrField, column.spec, raw, std::string(forms.at(form))))
                    internWords(roled, table, words);
                for (const RoledWord& word : words) table.add(word.id, word.role, scriptSetOf(raw));
            }
        }
        table.endRecord();
    }
    table.finishMore(first, terms, wordSpace(groupOrField));
}

WordTable makeWordTable(std::string_view groupOrField, const RecordTable& records,
                        const StandardisedTable& standardised, const TermLookup* terms) {
    WordTable table;
    std::vector<ColumnWords> feeding;
    for (std::size_t c = 0; c < records.columns().size(); ++c) {
        const Column& column = records.columns()[c];
        if (!feeds(groupOrField, column.spec.field)) continue;
        feeding.emplace_back(groupOrField, column, standardised.values(c),
                             standardised.column(column.spec.field)->forms, table);
    }
    for (RecordIndex r = 0; r < records.size(); ++r) {
        for (const ColumnWords& from : feeding) {
            for (const ValueId v : from.column->lists.at(r)) {
                if (v == kNoValue) continue;
                for (std::uint32_t w = from.starts[v]; w < from.starts[v + 1]; ++w)
                    table.add(from.words[w].id, from.words[w].role, from.scripts[v]);
            }
        }
        table.endRecord();
    }
    table.finish(terms, wordSpace(groupOrField));
    return table;
}

} // namespace goldenrod
