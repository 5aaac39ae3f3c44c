// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/lineage_view.h"

#include "matching/sha256.h"
#include "models/items/customer_words.h"
#include "models/items/lineage_lines.h"
#include "models/wording/file_words.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/pins.h"
#include "models/wording/terms.h"

#include <QDate>

#include <algorithm>

namespace goldenrod::items {
namespace {

constexpr int kHashGroup = 8;
constexpr qint64 kDaysOfTwoYears = 730;
constexpr double kDaysOfYear = 365.25;

Span dataSpan(const std::string& text, Emphasis emphasis = Emphasis::Normal) {
    return {utf16(text), emphasis, Sign::None, true};
}
Spans figure(std::int64_t number) {
    return {{wording::count(number), Emphasis::Normal, Sign::None, true}};
}

/// The golden value before the one in force; nothing when it has always been this.
QString valueBefore(const Lineage& lineage) {
    for (auto version = lineage.versions.rbegin(); version != lineage.versions.rend(); ++version) {
        const StoredGoldenValue* then = findValue(version->values, lineage.field);
        const std::string shown = then != nullptr ? then->display : std::string();
        if (shown != lineage.value.display) return utf16(shown);
    }
    return {};
}

LineageFacts goldenFacts(const Lineage& lineage) {
    LineageFacts facts;
    facts += {Customers::tr("holds since"),
              Sign::None,
              {{wording::date(lineage.since), Emphasis::Normal, Sign::None, true}}};
    const QString before = valueBefore(lineage);
    facts += {Customers::tr("before"), Sign::None,
              before.isEmpty() ? Spans{{Customers::tr("no other value"), Emphasis::Muted}}
                               : Spans{{before, Emphasis::Normal, Sign::None, true}}};
    if (lineage.pin) {
        facts += {Customers::tr("set by"), Sign::None, {dataSpan(lineage.pin->actor)}};
        facts += {Customers::tr("pinned"),
                  Sign::None,
                  {{wording::pinExpiry(lineage.pin->pin.expiry, lineage.pin->pin.until)}}};
        facts += {Customers::tr("by rule"), Sign::None,
                  lineage.byRule ? Spans{dataSpan(lineage.byRule->display)}
                                 : Spans{{Customers::tr("no value"), Emphasis::Muted}}};
    }
    const bool holds = lineageHolds(lineage);
    facts += {Customers::tr("read again"),
              holds ? Sign::Agree : Sign::Differ,
              {{holds ? Customers::tr("gives this value") : Customers::tr("gives another value")}}};
    facts += {Customers::tr("decided in"),
              Sign::None,
              {{Customers::tr("run %1").arg(lineage.versions.back().runId)}}};
    facts += {Customers::tr("carried by"),
              Sign::None,
              {{Customers::tr("%1 of %2 filled").arg(lineage.value.agree).arg(lineage.value.filled)}}};
    return facts;
}

Spans ruleOf(const Lineage& lineage) {
    QStringList rest;
    for (std::size_t i = 1; i < lineage.criteria.size(); ++i)
        rest += wording::criterionName(lineage.criteria[i]);
    if (lineage.criteria.empty()) return {{Customers::tr("no rule"), Emphasis::Muted}};
    QString first = wording::criterionName(lineage.criteria.front());
    first[0] = first[0].toUpper();
    Spans rule{{first, Emphasis::Strong}};
    if (!rest.isEmpty()) rule += {Customers::tr("; ties by ") + rest.join(Customers::tr(", then "))};
    return rule;
}

/// "214 d older", "5 y older": how far a loser's date is from the winner's.
QString distance(const LineageCandidate& loser, const LineageCandidate& winner, bool older) {
    const QDate mine = QDate::fromString(utf16(loser.dated), Qt::ISODate);
    const QDate theirs = QDate::fromString(utf16(winner.dated), Qt::ISODate);
    if (!mine.isValid()) return Customers::tr("undated");
    if (!theirs.isValid()) return older ? Customers::tr("older") : Customers::tr("newer");
    const qint64 days = std::abs(mine.daysTo(theirs));
    const bool years = days > kDaysOfTwoYears;
    const qint64 number = years ? qRound64(static_cast<double>(days) / kDaysOfYear) : days;
    if (older) return (years ? Customers::tr("%1 y older") : Customers::tr("%1 d older")).arg(number);
    return (years ? Customers::tr("%1 y newer") : Customers::tr("%1 d newer")).arg(number);
}

/// Why a candidate lost, in the terms of the criterion that parted it from the winner.
QString whyLost(const LineageCandidate& loser, const LineageCandidate& winner) {
    const std::string& by = loser.outcome;
    if (by == "valid_first") return Customers::tr("not plausible");
    if (by == "most_frequent") return Customers::tr("carried by fewer");
    if (by == "most_recent") return distance(loser, winner, true);
    if (by == "least_recent") return distance(loser, winner, false);
    if (by == "source_priority") return Customers::tr("source ranks lower");
    if (by == "best_confirmed") return Customers::tr("confirmed by fewer or longer ago");
    if (by == "fullest") return Customers::tr("short for another value");
    if (by == "best_spelled") return Customers::tr("spelt so by fewer");
    if (by == "most_complete") return Customers::tr("less complete");
    if (by == "longest") return Customers::tr("shorter");
    if (by == "min") return Customers::tr("larger");
    if (by == "max") return Customers::tr("smaller");
    if (by == "tie_break") return Customers::tr("equal rank, later record");
    return wording::criterionName(by);
}

TableCell outcomeCell(const LineageCandidate& candidate, const LineageCandidate& winner, bool pinned) {
    if (candidate.outcome == "wins" && pinned)
        return {.text = Customers::tr("would win"), .emphasis = Emphasis::Muted};
    if (candidate.outcome == "wins") return {.text = Customers::tr("wins"), .emphasis = Emphasis::Golden};
    if (candidate.outcome == "supports")
        return {.spans = {{QStringLiteral("= "), Emphasis::Strong, Sign::Agree},
                          {Customers::tr("supports"), Emphasis::Muted}}};
    if (candidate.outcome == "unusable")
        return {.spans = {{QStringLiteral("! "), Emphasis::Strong, Sign::Warning},
                          {candidate.reason.empty() ? Customers::tr("not usable")
                                                    : wording::valueReason(candidate.reason),
                           Emphasis::Muted}}};
    return {.text = whyLost(candidate, winner), .emphasis = Emphasis::Muted};
}

RecordTableLook candidatesOf(const Lineage& lineage) {
    RecordTableLook look;
    look.columns = {{QString(), Content::Figure},
                    {Customers::tr("record")},
                    {Customers::tr("value as delivered")},
                    {Customers::tr("dated"), Content::Exact},
                    {Customers::tr("outcome")}};
    const auto add = [&look](const LineageCandidate& candidate, const TableCell& value,
                             const TableCell& outcome) {
        TableRow row;
        row.cells += {QString::number(look.rows.size() + 1), Content::Figure, Emphasis::Muted};
        row.cells += {utf16(candidate.source + " " + candidate.key)};
        row.cells += value;
        row.cells += candidate.dated.empty()
                         ? TableCell{Customers::tr("undated"), Content::Exact, Emphasis::Muted}
                         : TableCell{utf16(candidate.dated), Content::Exact};
        row.cells += outcome;
        look.rows += row;
    };
    for (const LineageCandidate& candidate : lineage.candidates)
        add(candidate, {utf16(candidate.raw)},
            outcomeCell(candidate, lineage.candidates.front(), lineage.pin.has_value()));
    for (const LineageCandidate& candidate : lineage.without)
        add(candidate, {.text = Customers::tr("none"), .emphasis = Emphasis::Muted},
            {.spans = {{QStringLiteral("∅ "), Emphasis::Normal, Sign::Missing},
                       {Customers::tr("missing"), Emphasis::Muted}}});
    return look;
}

LineageFacts standardisedFacts(const Lineage& lineage) {
    LineageFacts facts;
    facts += {Customers::tr("as delivered"), Sign::None, {dataSpan(lineage.raw)}};
    facts += {Customers::tr("to compare"), Sign::None, {dataSpan(lineage.form)}};
    facts += {Customers::tr("to show"), Sign::None, {dataSpan(lineage.display)}};
    const bool present = lineage.state == "present";
    facts += {Customers::tr("check"),
              present ? Sign::Agree : Sign::Warning,
              {{present ? Customers::tr("plausible") : Customers::tr("implausible")}}};
    if (!lineage.reason.empty())
        facts += {Customers::tr("noticed"), Sign::None, {{wording::valueReason(lineage.reason)}}};
    return facts;
}

QString partName(const std::string& part) {
    if (part == "before_comma") return Customers::tr("before the comma");
    if (part == "after_comma") return Customers::tr("first word after the comma");
    return Customers::tr("other words after the comma");
}

LineageFacts sourceFacts(const Lineage& lineage) {
    LineageFacts facts;
    facts += {Customers::tr("source"),
              Sign::None,
              {dataSpan(lineage.source), {QStringLiteral(" · ")}, dataSpan(lineage.column)}};
    if (!lineage.part.empty()) facts += {Customers::tr("part"), Sign::None, {{partName(lineage.part)}}};
    facts += {Customers::tr("record"), Sign::None, {dataSpan(lineage.key)}};
    facts += {Customers::tr("load"),
              Sign::None,
              {{Customers::tr("%1, ").arg(lineage.loadOrdinal)},
               {wording::date(lineage.loadedAt), Emphasis::Normal, Sign::None, true}}};
    facts += {Customers::tr("file"), Sign::None, {{wording::fileWords(lineage.fileName, lineage.packing)}}};
    if (lineage.corrected) {
        const CorrectedFrom& from = *lineage.corrected;
        facts += {Customers::tr("corrected"),
                  Sign::Warning,
                  {{Customers::tr("by %1, ").arg(wording::isolated(from.person))},
                   {wording::date(from.at), Emphasis::Normal, Sign::None, true}}};
        facts += {Customers::tr("as delivered"),
                  Sign::None,
                  {{Customers::tr("load %1, line %2: ").arg(from.loadOrdinal).arg(from.line)},
                   dataSpan(from.bytes)}};
    }
    return facts;
}

/// The hash in groups that the eye can compare.
QString groupedHash(const std::string& hash) {
    const QString hex = QString::fromStdString(toHex(hash));
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += kHashGroup) groups += hex.mid(i, kHashGroup);
    return groups.join(u' ');
}

LineageFacts placeFacts(const Lineage& lineage) {
    return {{Customers::tr("line"), Sign::None, figure(lineage.line)},
            {Customers::tr("record at byte"), Sign::None, figure(lineage.rowOffset)},
            {Customers::tr("value at byte"), Sign::None, figure(lineage.valueOffset)},
            {Customers::tr("length"), Sign::None, figure(lineage.valueLength)},
            {QStringLiteral("SHA-256"),
             Sign::None,
             {{groupedHash(lineage.fileHash), Emphasis::Normal, Sign::None, true}}}};
}

LineageFacts feedsFacts(const Lineage& lineage) {
    const auto equal = std::count_if(lineage.candidates.begin(), lineage.candidates.end(),
                                     [](const LineageCandidate& c) { return c.outcome == "supports"; });
    return {{Customers::tr("Golden values of %1").arg(utf16(lineage.gid)), Sign::None,
             figure(lineage.feedsValues)},
            {Customers::tr("Other records that give this value"), Sign::None, figure(equal)},
            {Customers::tr("Versions of the golden record"), Sign::None,
             figure(static_cast<std::int64_t>(lineage.versions.size()))}};
}

} // namespace

LineageView lineageView(const Lineage& lineage, const std::string& name) {
    LineageView view;
    view.gid = utf16(lineage.gid);
    view.name = utf16(name);
    view.field = utf16(lineage.field);
    view.fieldLabel = wording::fieldName(lineage.field);
    view.golden = utf16(lineage.value.display);
    view.goldenFacts = goldenFacts(lineage);
    view.rule = ruleOf(lineage);
    view.candidates = candidatesOf(lineage);
    view.ruleNote = Customers::tr("Decided by: %1. Dated by the record’s change date; an undated value never "
                                  "wins over a dated one.")
                        .arg(wording::criterionName(lineage.value.criterion));
    if (lineage.pin) {
        const QString given =
            lineage.byRule ? wording::isolated(lineage.byRule->display) : Customers::tr("no value");
        view.ruleNote = Customers::tr("Not by rule: %1. The rule would give: %2.")
                            .arg(wording::pinSentence(*lineage.pin), given);
    }
    view.form = utf16(lineage.form);
    view.standardised = standardisedFacts(lineage);
    view.raw = utf16(lineage.raw);
    view.feeds = feedsFacts(lineage);
    if (lineage.isTyped()) {
        view.file = Customers::tr("typed by a person, in no extract");
        view.source = {{Customers::tr("typed by"), Sign::None, {dataSpan(lineage.pin->actor)}}};
        return view;
    }
    view.source = sourceFacts(lineage);
    view.file = Customers::tr("%1 · load %2 · %3")
                    .arg(wording::fileWords(lineage.fileName, lineage.packing),
                         QString::number(lineage.loadOrdinal), utf16(lineage.encoding));
    view.place = placeFacts(lineage);
    view.lines = lineageLines(lineage);
    view.hex = QByteArray::fromStdString(lineage.hexBytes);
    view.hexOffset = static_cast<qulonglong>(lineage.hexOffset);
    view.hexBegin = static_cast<int>(lineage.valueOffset - lineage.hexOffset);
    view.hexLength = static_cast<int>(lineage.valueLength);
    return view;
}

QList<LineageField> lineageFields(const std::vector<StoredGoldenValue>& values) {
    QList<LineageField> fields;
    for (const StoredGoldenValue& value : values)
        fields += {utf16(value.field), wording::fieldName(value.field)};
    return fields;
}

} // namespace goldenrod::items
