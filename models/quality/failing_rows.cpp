// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/failing_rows.h"

#include "matching/text/contact.h"
#include "matching/text/date.h"
#include "models/jobs/record_reader.h"
#include "models/quality/check_quality.h"
#include "models/quality/value_judge.h"
#include "models/workspace/golden_store.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 6> kNameFields = {"name.full",   "name.given", "name.middle",
                                                         "name.family", "org.name",   "name.native"};
constexpr std::int64_t kMostBytes = std::int64_t{16} * 1024;
const std::string kRoleAddress{"placeholder.role_address"};
constexpr std::string_view kChanged = "source.changed";

class FailingRowReader {
public:
    FailingRowReader(Database& db, const QualityRule& rule, const QualityCheckRow& check)
        : m_db(db)
        , m_reader(db)
        , m_rule(rule)
        // 0: a load was on its way when the check was made.
        , m_lastLoad(check.lastLoad > 0 ? check.lastLoad : std::numeric_limits<std::int64_t>::max()) {
        const std::string today = isoDay(check.at);
        m_thisYear = text::fromIso(today).year;
        if (isOfValue(rule.test)) m_judge.emplace(rule, today);
    }

    Result<std::optional<FailingRow>> read(std::int64_t record) {
        auto found = readRecordAt(m_db, record, m_lastLoad);
        if (!found) return found.error();
        if (!*found) return std::optional<FailingRow>{};
        const RecordRow* place = &**found;
        auto values = m_reader.read(*place);
        if (!values) return values.error();
        auto plan = m_reader.planOf(place->loadId);
        if (!plan) return plan.error();
        FailingRow row;
        row.record = record;
        row.loadId = place->loadId;
        row.line = place->line;
        row.offset = place->offset;
        row.encoding = (*plan)->dialect.encoding;
        row.source = (*plan)->load.sourceName;
        row.key = place->key;
        fill(row, *values, **plan);
        auto bytes = readRawBytes(m_db, place->loadId, place->offset, std::min(place->length, kMostBytes));
        if (!bytes) return bytes.error();
        row.bytes = bytes.take();
        auto golden = goldenOf(m_db, record);
        if (!golden) return golden.error();
        if (*golden == 0) return std::optional(std::move(row));
        auto gid = goldenIdOf(m_db, *golden);
        if (!gid) return gid.error();
        row.gid = gid.take();
        return std::optional(std::move(row));
    }

private:
    void fill(FailingRow& row, std::span<const FieldText> values, const RecordReader::LoadPlan& plan) const {
        std::array<std::string_view, kNameFields.size()> names;
        std::vector<FailingValue> others;
        for (const FieldText& value : values) {
            const std::string& field = value.target->field;
            const auto name = std::find(kNameFields.begin(), kNameFields.end(), field);
            if (name != kNameFields.end() &&
                names[static_cast<std::size_t>(name - kNameFields.begin())].empty())
                names[static_cast<std::size_t>(name - kNameFields.begin())] = value.text;
            if (field == kChanged) row.changed = text::dayOf(standardised(value, plan).form);
            if (value.text.empty()) continue;
            if (field == m_rule.field) row.values.push_back(judged(value, plan));
            if (field == m_rule.other) others.push_back(judged(value, plan));
        }
        for (const std::string_view part : names) {
            if (part.empty()) continue;
            if (!row.name.empty()) row.name += ' ';
            row.name += part;
            if (&part == names.data()) break; // the whole name says it all
        }
        row.values.insert(row.values.end(), others.begin(), others.end());
        keepFailing(row.values);
    }

    text::Context contextOf(const FieldText& value, const RecordReader::LoadPlan& plan) const {
        return {plan.mapping.region, value.target->dateOrder, m_thisYear};
    }
    text::Standardised standardised(const FieldText& value, const RecordReader::LoadPlan& plan) const {
        return text::standardise(semanticType(value.target->field), value.text, contextOf(value, plan));
    }

    FailingValue judged(const FieldText& value, const RecordReader::LoadPlan& plan) const {
        const text::Standardised known = standardised(value, plan);
        FailingValue judged{
            std::string(value.text),  plan.dialect.columns[value.column], value.offset, value.length, false,
            std::string(known.reason)};
        if (!m_judge) return judged;
        const Verdict verdict = m_judge->judge(semanticType(m_rule.field), value.text, known.state,
                                               known.form, contextOf(value, plan));
        judged.fails = verdict == Verdict::Fails;
        // What is noticed of a value that fails only beside others is not why it fails.
        if (!judged.fails) judged.reason = text::isRoleAddress(known.form) ? kRoleAddress : std::string();
        return judged;
    }

    static void keepFailing(std::vector<FailingValue>& values) {
        const auto fails = [](const FailingValue& value) { return value.fails; };
        if (std::none_of(values.begin(), values.end(), fails)) return;
        std::erase_if(values, [&](const FailingValue& value) { return !fails(value); });
    }

    Database& m_db;
    RecordReader m_reader;
    const QualityRule& m_rule;
    std::int64_t m_lastLoad;
    std::optional<ValueJudge> m_judge;
    int m_thisYear = 0;
};

} // namespace

Result<std::vector<FailingRow>> readFailingRows(Database& db, const QualityRule& rule,
                                                const QualityCheckRow& check,
                                                std::span<const std::int64_t> records) {
    FailingRowReader reader(db, rule, check);
    std::vector<FailingRow> rows;
    for (const std::int64_t record : records) {
        auto row = reader.read(record);
        if (!row) return row.error();
        if (*row) rows.push_back(std::move(**row));
    }
    return rows;
}

} // namespace goldenrod
