// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/profile_view.h"

#include "models/wording/numbers.h"
#include "models/wording/profile_words.h"

#include <QCoreApplication>

namespace goldenrod::items {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileView)
};

constexpr int kDecimals = 1;

double shareOf(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

/// 100 and 0 only of all and none.
QString percentOf(std::int64_t part, std::int64_t whole) {
    constexpr double kEdge = 0.001;
    const double share = shareOf(part, whole);
    if (part > 0 && share < kEdge) return QStringLiteral("< ") + wording::percent(kEdge, kDecimals);
    if (part < whole && share > 1.0 - kEdge)
        return QStringLiteral("> ") + wording::percent(1.0 - kEdge, kDecimals);
    return wording::percent(share, kDecimals);
}

Span dataSpan(const std::string& data) {
    return {QString::fromStdString(data), Emphasis::Normal, Sign::None, true};
}

TableCell words(const QString& text, Emphasis emphasis = Emphasis::Normal) {
    return {.text = text, .emphasis = emphasis, .spans = {{text, emphasis}}};
}

/// The most frequent value and how frequent it is.
TableCell commonCell(const ColumnProfile& column) {
    if (column.filled == 0) return {};
    if (column.top.empty()) return words(Words::tr("each once"), Emphasis::Muted);
    const ProfiledValue& top = column.top.front();
    const QString share = percentOf(top.rows, column.filled) + QStringLiteral("  ");
    return {.text = share + QString::fromStdString(top.value),
            .spans = {{share, Emphasis::Muted}, dataSpan(top.value)}};
}

TableCell driftCell(const ColumnDrift& drift) {
    TableCell cell = words(wording::columnDrift(drift), Emphasis::Muted);
    if (drift.what == ColumnDrift::Same) return cell;
    cell.spans = {{wording::columnDrift(drift), Emphasis::Normal, Sign::Warning}};
    return cell;
}

void add(LineageFacts& facts, const QString& label, const Spans& value) {
    facts += LineageFact{label, Sign::None, value};
}

/// "954 · 92.9 %"
Spans rowsOf(std::int64_t part, std::int64_t whole) {
    return {{wording::count(part)}, {QStringLiteral(" · ") + percentOf(part, whole), Emphasis::Muted}};
}

void addRange(LineageFacts& facts, const QString& label, const ProfiledRange& range) {
    const Span to{Words::tr(" to "), Emphasis::Muted}, then{QStringLiteral(" · "), Emphasis::Muted};
    add(facts, label, {dataSpan(range.least), to, dataSpan(range.greatest)});
    add(facts, Words::tr("quartiles"),
        {dataSpan(range.lowerQuartile), then, dataSpan(range.median), then, dataSpan(range.upperQuartile)});
    if (range.outliers > 0.0) add(facts, Words::tr("far outside"), {{wording::percent(range.outliers, 2)}});
}

LineageFacts factsOfColumn(const ColumnProfile& column) {
    LineageFacts facts;
    add(facts, Words::tr("filled"), rowsOf(column.filled, column.rows));
    if (column.empty > 0) add(facts, Words::tr("empty"), rowsOf(column.empty, column.rows));
    if (column.absent > 0) add(facts, Words::tr("not there"), rowsOf(column.absent, column.rows));
    if (column.padded > 0) add(facts, Words::tr("with blanks around"), rowsOf(column.padded, column.rows));
    if (column.placeholders > 0)
        add(facts, Words::tr("stand for nothing"), rowsOf(column.placeholders, column.filled));
    if (column.filled == 0) return facts;
    add(facts, Words::tr("different"), {{wording::distinctCount(column)}});
    add(facts, Words::tr("length"),
        {{Words::tr("%1 to %2, on average %3")
              .arg(wording::count(column.shortest), wording::count(column.longest))
              .arg(column.meanLength, 0, 'f', kDecimals)}});
    if (column.numbers) addRange(facts, Words::tr("numbers"), *column.numbers);
    if (column.days) addRange(facts, Words::tr("dates"), *column.days);
    for (std::size_t i = 1; i < column.scripts.size(); ++i)
        if (column.scripts[i] > 0)
            add(facts, wording::scriptWord(static_cast<text::Script>(i)),
                rowsOf(column.scripts[i], column.filled));
    return facts;
}

} // namespace

RecordTableLook profileTable(const KeptProfiles& profiles) {
    RecordTableLook look;
    look.columns = {{Words::tr("column"), Content::Bytes},
                    {Words::tr("filled"), Content::Figure},
                    {Words::tr("different"), Content::Figure},
                    {Words::tr("values are")},
                    {Words::tr("most often")}};
    if (!profiles.now) return look;
    std::vector<ColumnDrift> drifts;
    if (profiles.before) {
        drifts = driftOf(profiles.before->columns, profiles.now->columns);
        look.columns +=
            TableColumn{Words::tr("since load %1").arg(wording::count(profiles.before->load.ordinal))};
    }
    for (std::size_t i = 0; i < profiles.now->columns.size(); ++i) {
        const ColumnProfile& column = profiles.now->columns[i];
        TableRow row;
        row.cells = {{.text = QString::fromStdString(column.column), .content = Content::Bytes},
                     {.text = percentOf(column.filled, column.rows), .content = Content::Figure},
                     {.text = wording::distinctCount(column), .content = Content::Figure},
                     words(wording::columnKind(kindOf(column))),
                     commonCell(column)};
        if (profiles.before) row.cells += driftCell(drifts[i]);
        look.rows += row;
    }
    return look;
}

Spans profileNote(const KeptProfiles& profiles) {
    if (!profiles.now) return {};
    Spans note{{Words::tr("rows: %1").arg(wording::count(profiles.now->rows)), Emphasis::Muted}};
    if (!profiles.before) return note;
    bool first = true;
    for (const ColumnDrift& drift : driftOf(profiles.before->columns, profiles.now->columns)) {
        if (drift.what != ColumnDrift::Gone) continue;
        note += {first ? QStringLiteral(" · ") + Words::tr("gone: ") : QStringLiteral(", "), Emphasis::Muted,
                 first ? Sign::Warning : Sign::None};
        note += {QString::fromStdString(drift.column), Emphasis::Normal, Sign::None, true};
        first = false;
    }
    return note;
}

ProfileDetails profileDetails(const ColumnProfile& column) {
    ProfileDetails details;
    details.facts = factsOfColumn(column);
    for (const ProfiledValue& value : column.top) {
        Spans label{dataSpan(value.value)};
        if (value.placeholder)
            label += {QStringLiteral("  ") + Words::tr("stands for nothing"), Emphasis::Muted};
        details.values += {label, wording::count(value.rows)};
    }
    if (column.top.empty() && column.filled > 0)
        details.values += {{{Words::tr("each once"), Emphasis::Muted}}, {}};
    for (const ProfiledPattern& pattern : column.patterns)
        details.patterns += {{dataSpan(pattern.pattern),
                              {QStringLiteral("  "), Emphasis::Muted},
                              {QString::fromStdString(pattern.example), Emphasis::Muted, Sign::None, true}},
                             wording::count(pattern.rows)};
    if (column.otherPatterns > 0)
        details.patterns +=
            {{{Words::tr("other patterns"), Emphasis::Muted}}, wording::count(column.otherPatterns)};
    return details;
}

} // namespace goldenrod::items
