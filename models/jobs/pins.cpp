// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/pins.h"

#include "matching/rules/fields.h"
#include "models/workspace/golden_store.h"

#include <algorithm>
#include <set>

namespace goldenrod {
namespace {

/// From so many golden records on, reading everything that was said is quicker than asking for each.
constexpr std::size_t kManyGoldens = 256;

/// Golden values stand in the order of the unified model, free attributes after it by name.
bool standsBefore(std::string_view a, std::string_view b) {
    const auto place = [](std::string_view field) {
        const auto fields = partyFields();
        return std::find_if(fields.begin(), fields.end(),
                            [&](const FieldInfo& info) { return info.id == field; }) -
               fields.begin();
    };
    const auto x = place(a), y = place(b);
    return x != y ? x < y : a < b;
}

void setValue(std::vector<StoredGoldenValue>& values, const PinRow& pin, const PinnedField& field,
              const Consolidator& consolidator, std::span<const RecordIndex> members) {
    auto at = std::find_if(values.begin(), values.end(),
                           [&](const StoredGoldenValue& value) { return value.field == field.field; });
    if (field.display.empty()) {
        if (at != values.end()) values.erase(at);
        return;
    }
    if (at == values.end()) {
        at = std::find_if(values.begin(), values.end(), [&](const StoredGoldenValue& value) {
            return standsBefore(field.field, value.field);
        });
        StoredGoldenValue added;
        added.field = field.field;
        at = values.insert(at, std::move(added));
    }
    std::set<RecordIndex> agree, filled;
    for (const GoldenCandidate& candidate : consolidator.candidates(field.field, members)) {
        if (candidate.form.empty()) continue;
        filled.insert(candidate.record);
        if (candidate.form == field.form) agree.insert(candidate.record);
    }
    const bool chosen = pin.kind == PinKind::Chosen;
    at->display = field.display;
    at->form = field.form;
    at->winner = chosen ? pin.recordId : 0;
    at->slot = field.slot;
    at->criterion = chosen ? kChosenByPerson : kTypedByPerson;
    at->agree = static_cast<std::int64_t>(agree.size());
    at->filled = static_cast<std::int64_t>(filled.size());
    at->pin = pin.seq;
}

} // namespace

PinBook::PinBook(const std::vector<PinRow>& said) {
    std::map<std::int64_t, std::set<std::string>> spokenFor;
    for (auto row = said.rbegin(); row != said.rend(); ++row) {
        if (row->undoneBy != 0) continue;
        std::set<std::string>& spoken = spokenFor[row->golden];
        PinRow pin = *row;
        std::erase_if(pin.fields, [&](const PinnedField& field) { return spoken.contains(field.field); });
        for (const PinnedField& field : pin.fields) spoken.insert(field.field);
        if (pin.kind == PinKind::ByRule || pin.endedBy != 0 || pin.fields.empty()) continue;
        m_standing[pin.golden].push_back(std::move(pin));
    }
}

Result<PinBook> PinBook::read(Database& db, std::vector<std::int64_t> goldens) {
    std::sort(goldens.begin(), goldens.end());
    goldens.erase(std::unique(goldens.begin(), goldens.end()), goldens.end());
    if (goldens.size() > kManyGoldens) {
        auto all = allPins(db);
        if (!all) return all.error();
        return PinBook(*all);
    }
    std::erase(goldens, 0);
    auto said = pinsOf(db, goldens);
    if (!said) return said.error();
    return PinBook(*said);
}

std::span<const PinRow> PinBook::standing(std::int64_t golden) const {
    const auto at = m_standing.find(golden);
    return at == m_standing.end() ? std::span<const PinRow>() : std::span<const PinRow>(at->second);
}

std::vector<PinRow> PinBook::deciding(std::span<const std::int64_t> goldens, const RecordTable& records,
                                      std::span<const RecordIndex> members) const {
    std::vector<PinRow> own, others;
    for (std::size_t i = 0; i < goldens.size(); ++i) {
        for (const PinRow& pin : standing(goldens[i])) (i == 0 ? own : others).push_back(pin);
    }
    std::sort(others.begin(), others.end(), [](const PinRow& a, const PinRow& b) { return a.seq > b.seq; });
    std::vector<PinRow> deciding;
    std::set<std::string> spoken;
    const auto isMember = [&](std::int64_t record) {
        return std::any_of(members.begin(), members.end(),
                           [&](RecordIndex member) { return records.idOf(member) == record; });
    };
    const auto take = [&](std::vector<PinRow>& some) {
        for (PinRow& pin : some) {
            if (pin.kind == PinKind::Chosen && !isMember(pin.recordId)) continue;
            const bool spokenFor =
                std::any_of(pin.fields.begin(), pin.fields.end(),
                            [&](const PinnedField& field) { return spoken.contains(field.field); });
            if (spokenFor) continue;
            for (const PinnedField& field : pin.fields) spoken.insert(field.field);
            deciding.push_back(std::move(pin));
        }
    };
    take(own);
    take(others);
    return deciding;
}

std::vector<StoredGoldenValue> PinBook::applied(std::vector<StoredGoldenValue> byRule,
                                                std::span<const std::int64_t> goldens,
                                                const RecordTable& records, const Consolidator& consolidator,
                                                std::span<const RecordIndex> members) const {
    if (m_standing.empty()) return byRule;
    for (const PinRow& pin : deciding(goldens, records, members)) {
        for (const PinnedField& field : pin.fields) setValue(byRule, pin, field, consolidator, members);
    }
    return byRule;
}

Result<std::vector<std::int64_t>> foundedBy(Database& db, std::span<const std::int64_t> recordIds) {
    auto founders = readFounders(db, recordIds);
    if (!founders) return founders.error();
    std::vector<std::int64_t> goldens;
    goldens.reserve(founders->size());
    for (const FounderRow& founder : *founders) goldens.push_back(founder.golden);
    std::sort(goldens.begin(), goldens.end());
    return goldens;
}

std::vector<std::int64_t> foundedBy(std::span<const RecordIndex> members,
                                    const std::vector<std::int64_t>& founded) {
    std::vector<std::int64_t> goldens;
    for (const RecordIndex record : members)
        if (founded[record] != 0) goldens.push_back(founded[record]);
    std::sort(goldens.begin(), goldens.end());
    return goldens;
}

} // namespace goldenrod
