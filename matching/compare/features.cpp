// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/features.h"

#include "matching/compare/email_owner.h"
#include "matching/compare/key_functions.h"
#include "matching/compare/sound_keys.h"
#include "matching/parallel.h"
#include "matching/score/exact_math.h"
#include "matching/text/address.h"
#include "matching/text/identifier.h"
#include "matching/text/name.h"

#include <algorithm>
#include <optional>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 1024; ///< records of which the owners of addresses are found at a time

void count(Keys& keys, const TermLookup* terms, const std::string& space) {
    keys.counts.assign(keys.texts->size(), 0);
    const std::size_t records = keys.lists->records();
    for (RecordIndex r = 0; r < records; ++r) {
        bool any = false;
        const auto list = keys.at(r);
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i] == kNoValue || std::find(list.begin(), list.begin() + i, list[i]) != list.begin() + i)
                continue;
            ++keys.counts[list[i]];
            any = true;
        }
        keys.filled += any ? 1 : 0;
    }
    if (terms != nullptr) {
        keys.filled = terms->total(space);
        for (ValueId id = 1; id < keys.counts.size(); ++id)
            keys.counts[id] = terms->records(space, keys.texts->at(id));
    }
    const auto all = static_cast<double>(std::max<std::uint64_t>(keys.filled, 2));
    keys.rarity.assign(keys.counts.size(), 0.0);
    for (ValueId id = 1; id < keys.counts.size(); ++id) {
        keys.rarity[id] = std::max(0.0, exactLog2(all / std::max(1U, keys.counts[id])));
    }
}

} // namespace

bool Keys::has(RecordIndex record) const {
    const auto list = at(record);
    return std::any_of(list.begin(), list.end(), [](ValueId id) { return id != kNoValue; });
}

bool Keys::shared(RecordIndex a, RecordIndex b) const {
    for (const ValueId left : at(a)) {
        if (left == kNoValue) continue;
        for (const ValueId right : at(b)) {
            if (left == right) return true;
        }
    }
    return false;
}

const Keys* Features::keys(const Expression& expression) {
    const std::string name = expression.text();
    if (const auto known = m_keys.find(name); known != m_keys.end()) return known->second.get();
    auto made = takesWords(expression)   ? makeWordKeys(expression)
                : takesGroup(expression) ? makeGroupKeys(expression)
                                         : makeKeys(expression);
    if (made) count(*made, m_terms, name);
    if (made) m_made.emplace_back(expression, made.get());
    return (m_keys[name] = std::move(made)).get();
}

std::unique_ptr<Keys> Features::makeKeys(const Expression& expression) {
    if (expression.kind == Expression::Kind::Field) {
        const StandardisedColumn* column = m_standardised.column(expression.name);
        if (column == nullptr) return nullptr;
        auto keys = std::make_unique<Keys>();
        keys->texts = &column->forms;
        keys->lists = &column->lists;
        return keys;
    }
    const Keys* inner = this->keys(expression.operands[0]);
    if (inner == nullptr) return nullptr;
    if (expression.name == "owner") return makeOwnerKeys(*inner);

    auto keys = std::make_unique<Keys>();
    keys->ownTexts = std::make_unique<Dictionary>();
    keys->ownLists = std::make_unique<ValueLists>();
    std::vector<std::vector<ValueId>> made(inner->texts->size());
    std::vector<std::string> texts;
    const auto argument = static_cast<int>(expression.argument());
    for (ValueId id = 1; id < made.size(); ++id) {
        texts.clear();
        makeKeyTexts(expression.name, inner->texts->at(id), argument, texts);
        for (const std::string& text : texts) {
            if (!text.empty()) made[id].push_back(keys->ownTexts->intern(text));
        }
    }
    std::vector<ValueId> row;
    for (RecordIndex r = 0; r < size(); ++r) {
        row.clear();
        for (const ValueId id : inner->at(r)) {
            if (id != kNoValue) row.insert(row.end(), made[id].begin(), made[id].end());
        }
        if (row.empty()) row.push_back(kNoValue);
        keys->ownLists->append(row);
    }
    keys->texts = keys->ownTexts.get();
    keys->lists = keys->ownLists.get();
    return keys;
}

std::string_view Features::ownerKeyOf(const Keys& addresses, const WordTable& names,
                                      RecordIndex record) const {
    Owner owner = Owner::Unclear;
    for (const ValueId address : addresses.at(record)) {
        if (address == kNoValue) continue;
        const Owner found = ownerOf(addresses.texts->at(address), names, names.at(record));
        if (found != Owner::Unclear && owner != Owner::Own) owner = found;
    }
    return ownerText(owner);
}

std::unique_ptr<Keys> Features::makeOwnerKeys(const Keys& addresses) {
    const WordTable& names = *words("name");
    std::vector<std::string_view> owners(size());
    parallelParts(size(), kGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t r = first; r < last; ++r)
            owners[r] = ownerKeyOf(addresses, names, static_cast<RecordIndex>(r));
    });
    auto keys = std::make_unique<Keys>();
    keys->ownTexts = std::make_unique<Dictionary>();
    keys->ownLists = std::make_unique<ValueLists>();
    for (const std::string_view owner : owners) {
        const ValueId id = owner.empty() ? kNoValue : keys->ownTexts->intern(owner);
        keys->ownLists->append({&id, 1});
    }
    keys->texts = keys->ownTexts.get();
    keys->lists = keys->ownLists.get();
    return keys;
}

std::unique_ptr<Keys> Features::makeWordKeys(const Expression& expression) {
    const WordTable* table = words(expression.operands[0].name);
    auto keys = std::make_unique<Keys>();
    keys->ownTexts = std::make_unique<Dictionary>();
    keys->ownLists = std::make_unique<ValueLists>();
    const auto argument = static_cast<std::uint32_t>(expression.argument());
    std::optional<SoundKeys> acrossScripts;
    if (SoundKeys::makes(expression.name)) acrossScripts.emplace(*table, expression.name);
    std::vector<std::string> texts;
    std::vector<ValueId> row;
    for (RecordIndex r = 0; r < size(); ++r) {
        texts.clear();
        if (acrossScripts)
            acrossScripts->appendTexts(r, texts);
        else
            makeWordKeyTexts(expression.name, *table, r, argument, texts);
        row.clear();
        for (const std::string& text : texts) row.push_back(keys->ownTexts->intern(text));
        if (row.empty()) row.push_back(kNoValue);
        keys->ownLists->append(row);
    }
    keys->texts = keys->ownTexts.get();
    keys->lists = keys->ownLists.get();
    return keys;
}

std::string Features::groupKeyOf(std::string_view function, std::size_t column, ValueId value) const {
    const Column& from = m_records.columns()[column];
    const ValueId id = m_standardised.values(column)[value].form;
    if (id == kNoValue) return {};
    const std::string_view form = m_standardised.column(from.spec.field)->forms.at(id);
    if (function == "generation") return std::string(text::generationOf(form));
    if (from.spec.field == "address.number") return text::compactIdentifier(form);
    const std::string number = text::parseAddressLine(from.values.at(value)).number;
    return number.empty() ? number : text::compactIdentifier(number);
}

std::unique_ptr<Keys> Features::makeGroupKeys(const Expression& expression) {
    auto keys = std::make_unique<Keys>();
    keys->ownTexts = std::make_unique<Dictionary>();
    keys->ownLists = std::make_unique<ValueLists>();
    const auto columns = m_records.columns();
    // Per column and distinct raw value: its key.
    std::vector<std::vector<ValueId>> made(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (!isReadBy(expression.name, columns[c].spec.field)) continue;
        made[c].assign(m_standardised.values(c).size(), kNoValue);
        for (ValueId v = 1; v < made[c].size(); ++v) {
            const std::string key = groupKeyOf(expression.name, c, v);
            if (!key.empty()) made[c][v] = keys->ownTexts->intern(key);
        }
    }
    std::vector<ValueId> row;
    for (RecordIndex r = 0; r < size(); ++r) {
        row.clear();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (made[c].empty()) continue;
            for (const ValueId v : columns[c].lists.at(r)) {
                if (v != kNoValue && made[c][v] != kNoValue) row.push_back(made[c][v]);
            }
        }
        if (row.empty()) row.push_back(kNoValue);
        keys->ownLists->append(row);
    }
    keys->texts = keys->ownTexts.get();
    keys->lists = keys->ownLists.get();
    return keys;
}

const WordTable* Features::words(const std::string& groupOrField) {
    auto& known = m_words[groupOrField];
    if (!known)
        known = std::make_unique<WordTable>(makeWordTable(groupOrField, m_records, m_standardised, m_terms));
    return known.get();
}

void Features::learnVariants(std::vector<NameVariant> variants) {
    (void)words("name");
    m_words["name"]->learn(std::move(variants));
}

std::vector<const WordTable*> Features::wordTables() const {
    std::vector<const WordTable*> tables;
    for (const auto& [name, table] : m_words) tables.push_back(table.get());
    return tables;
}

} // namespace goldenrod
