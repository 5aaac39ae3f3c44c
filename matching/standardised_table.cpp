// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/standardised_table.h"

#include "matching/parallel.h"
#include "matching/text/contact.h"
#include "matching/text/reasons.h"

#include <algorithm>
#include <atomic>

namespace goldenrod {
namespace {

constexpr std::size_t kGrain = 2048;
constexpr std::size_t kOverCommonAtLeast = 30;
constexpr std::size_t kOverCommonOneIn = 2000;
constexpr std::string_view kOverCommonReason = "placeholder.over_common";
constexpr std::string_view kRoleReason = "placeholder.role_address";

bool isSharedByFew(SemanticType type) {
    return type == SemanticType::Phone || type == SemanticType::Email || type == SemanticType::Identifier ||
           type == SemanticType::Contact;
}

std::string_view reasonFor(SemanticType type, std::string_view form) {
    return type == SemanticType::Email && text::isRoleAddress(form) ? kRoleReason : kOverCommonReason;
}

bool isOrganisation(const RecordTable& records, RecordIndex record) {
    return std::ranges::any_of(records.columns(), [&](const Column& column) {
        return column.spec.field.starts_with("org.") &&
               std::ranges::any_of(column.lists.at(record), [](ValueId id) { return id != kNoValue; });
    });
}

/// Marks the addresses of offices that no organisation carries: those of organisations are as good as others.
void addRoleAddresses(const RecordTable& records, const StandardisedColumn& column, std::vector<bool>& drop) {
    std::vector<bool> role(column.forms.size(), false);
    bool any = false;
    for (ValueId id = 1; id < role.size(); ++id) {
        role[id] = text::isRoleAddress(column.forms.at(id));
        any = any || role[id];
    }
    if (!any) return;
    for (RecordIndex r = 0; r < records.size(); ++r) {
        for (const ValueId id : column.lists.at(r)) {
            if (role[id] && isOrganisation(records, r)) role[id] = false;
        }
    }
    for (ValueId id = 1; id < role.size(); ++id) drop[id] = drop[id] || role[id];
}

bool mayBeHijri(const text::Standardised& date) {
    return date.reason == text::reason::kDateHijri || date.reason == text::reason::kDateAmbiguous;
}

/// True for dates of which more than a tenth are of people dead for long, as in an archive: few of its years
/// are Hijri.
bool areOld(const std::vector<text::Standardised>& dates) {
    std::size_t dated = 0, old = 0;
    for (const text::Standardised& date : dates) {
        dated += date.form.empty() || mayBeHijri(date) ? 0 : 1;
        old += date.reason == text::reason::kDateTooOld ? 1 : 0;
    }
    return old * 10 > dated;
}

/// Standardises every distinct value of a column; the forms are interned afterwards, in the values' order, so
/// that ids do not depend on threads. True when the dates are of long ago.
bool standardiseColumn(const Column& column, int thisYear, StandardisedColumn& into,
                       std::vector<StandardisedValue>& out, ProgressMeter& meter) {
    text::Context context{column.spec.region, column.spec.dateOrder, thisYear};
    const std::size_t count = column.values.size();
    std::vector<text::Standardised> standardised(count);
    parallelParts(count, kGrain, [&](std::size_t first, std::size_t last) {
        if (!meter.advance(last - first)) return;
        for (std::size_t v = std::max<std::size_t>(first, 1); v < last; ++v) {
            standardised[v] =
                text::standardise(into.type, column.values.at(static_cast<ValueId>(v)), context);
            standardised[v].display.clear();
        }
    });
    context.oldDates = into.type == SemanticType::Date && areOld(standardised);
    for (std::size_t v = 1; v < count && context.oldDates; ++v) {
        if (mayBeHijri(standardised[v]))
            standardised[v] =
                text::standardise(into.type, column.values.at(static_cast<ValueId>(v)), context);
    }
    out.resize(count);
    for (std::size_t v = 1; v < count && !meter.stopped(); ++v) {
        const text::Standardised& value = standardised[v];
        out[v].state = value.state;
        out[v].reason = value.reason;
        if (!value.form.empty()) out[v].form = into.forms.intern(value.form);
    }
    return context.oldDates;
}

} // namespace

Result<StandardisedTable> StandardisedTable::make(const RecordTable& records, const TermLookup* terms,
                                                  const ProgressFn& progress, double begin, double end,
                                                  const FieldTypes& types) {
    StandardisedTable table;
    table.m_records = records.size();
    const auto columns = records.columns();
    table.m_values.resize(columns.size());
    table.m_oldDates.resize(columns.size());
    std::uint64_t total = 0;
    for (const Column& column : columns) total += column.values.size();
    ProgressMeter meter(progress, "match.standardise", total, begin, end);

    std::vector<bool> joined(columns.size(), false);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (joined[c]) continue;
        StandardisedColumn into;
        into.field = columns[c].spec.field;
        const auto noticed = types.find(into.field);
        into.type =
            noticed != types.end() && isFreeAttribute(into.field) ? noticed->second : columns[c].spec.type;
        std::vector<std::size_t> from;
        for (std::size_t d = c; d < columns.size(); ++d) {
            if (columns[d].spec.field != into.field) continue;
            joined[d] = true;
            from.push_back(d);
            table.m_oldDates[d] =
                standardiseColumn(columns[d], records.thisYear, into, table.m_values[d], meter);
        }
        if (meter.stopped()) return Error{kCancelled};
        table.joinColumns(records, 0, into, from);
        if (isSharedByFew(into.type)) table.dropOverCommon(records, into, from, terms);
        table.m_columns.push_back(std::move(into));
    }
    return table;
}

void StandardisedTable::joinColumns(const RecordTable& records, RecordIndex first, StandardisedColumn& into,
                                    const std::vector<std::size_t>& from) {
    if (const ValueLists& only = records.columns()[from.front()].lists;
        from.size() == 1 && only.offsets.empty()) {
        const std::vector<StandardisedValue>& values = m_values[from.front()];
        into.lists.ids.resize(m_records);
        parallelParts(m_records - first, kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t r = first + begin; r < first + end; ++r)
                into.lists.ids[r] = values[only.ids[r]].form;
        });
        return;
    }
    std::vector<ValueId> row;
    for (RecordIndex r = first; r < m_records; ++r) {
        row.clear();
        for (const std::size_t c : from) {
            const auto values = records.columns()[c].lists.at(r);
            if (values.size() == 1 && values.front() == kNoValue) continue;
            for (const ValueId v : values) row.push_back(v == kNoValue ? kNoValue : m_values[c][v].form);
        }
        if (row.empty()) row.push_back(kNoValue);
        into.lists.append(row);
    }
}

void StandardisedTable::dropOverCommon(const RecordTable& records, StandardisedColumn& column,
                                       const std::vector<std::size_t>& from, const TermLookup* terms) {
    std::vector<bool> drop(column.forms.size(), false);
    if (terms != nullptr) {
        const std::string space = overCommonSpace(column.field);
        for (ValueId id = 1; id < drop.size(); ++id)
            drop[id] = terms->records(space, column.forms.at(id)) > 1;
    } else {
        std::vector<std::uint32_t> counts(column.forms.size());
        for (const ValueId id : column.lists.ids) ++counts[id];
        const std::size_t limit = std::max(kOverCommonAtLeast, m_records / kOverCommonOneIn);
        for (ValueId id = 1; id < drop.size(); ++id) drop[id] = counts[id] > limit;
        if (column.type == SemanticType::Email) addRoleAddresses(records, column, drop);
    }
    for (ValueId& id : column.lists.ids) {
        if (drop[id]) id = kNoValue;
    }
    for (const std::size_t c : from) {
        for (StandardisedValue& value : m_values[c]) {
            if (drop[value.form])
                value = {kNoValue, text::ValueState::Placeholder,
                         reasonFor(column.type, column.forms.at(value.form))};
        }
    }
    auto& listed = m_overCommon[column.field];
    for (ValueId id = 1; id < drop.size(); ++id) {
        if (drop[id]) listed.emplace_back(column.forms.at(id));
    }
    std::sort(listed.begin(), listed.end());
}

void StandardisedTable::grow(const RecordTable& records, const TermLookup& terms) {
    m_records = records.size();
    for (StandardisedColumn& into : m_columns) {
        std::vector<std::size_t> from;
        for (std::size_t c = 0; c < m_values.size(); ++c) {
            if (records.columns()[c].spec.field == into.field) from.push_back(c);
        }
        growColumn(records, terms, into, from);
    }
}

void StandardisedTable::growColumn(const RecordTable& records, const TermLookup& terms,
                                   StandardisedColumn& into, const std::vector<std::size_t>& from) {
    const std::string space = isSharedByFew(into.type) ? overCommonSpace(into.field) : std::string();
    for (const std::size_t c : from) {
        const Column& column = records.columns()[c];
        const text::Context context{column.spec.region, column.spec.dateOrder, records.thisYear,
                                    m_oldDates[c]};
        for (std::size_t v = m_values[c].size(); v < column.values.size(); ++v) {
            const text::Standardised value =
                text::standardise(into.type, column.values.at(static_cast<ValueId>(v)), context);
            StandardisedValue& known = m_values[c].emplace_back();
            known.state = value.state;
            known.reason = value.reason;
            if (value.form.empty()) continue;
            known.form = into.forms.intern(value.form);
            if (!space.empty() && terms.records(space, value.form) > 1)
                known = {kNoValue, text::ValueState::Placeholder, reasonFor(into.type, value.form)};
        }
    }
    joinColumns(records, static_cast<RecordIndex>(into.lists.records()), into, from);
}

StandardisedTable::Extent StandardisedTable::extent() const {
    Extent extent{m_records, {}, {}};
    for (const StandardisedColumn& column : m_columns) extent.forms.push_back(column.forms.size());
    for (const auto& values : m_values) extent.values.push_back(values.size());
    return extent;
}

void StandardisedTable::cutTo(const Extent& extent) {
    m_records = extent.records;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i].lists.cutTo(extent.records);
        m_columns[i].forms.forget(extent.forms[i]);
    }
    for (std::size_t c = 0; c < m_values.size(); ++c) m_values[c].resize(extent.values[c]);
}

std::vector<std::string> StandardisedTable::overCommon(const std::string& field) const {
    const auto found = m_overCommon.find(field);
    return found != m_overCommon.end() ? found->second : std::vector<std::string>{};
}

const StandardisedColumn* StandardisedTable::column(std::string_view field) const {
    const auto at = std::find_if(m_columns.begin(), m_columns.end(),
                                 [&](const StandardisedColumn& c) { return c.field == field; });
    return at != m_columns.end() ? &*at : nullptr;
}

} // namespace goldenrod
