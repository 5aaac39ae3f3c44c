// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quality_figures.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/quality_words.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace goldenrod::items {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

constexpr double kPoints = 100.0, kFell = 0.5;
/// Below these percents a cell is warmer.
constexpr std::array kHeats = {99.0, 97.0, 94.0};

struct Tally {
    std::int64_t judged = 0, failed = 0;
    void add(const QualityResultRow& row) {
        judged += row.judged;
        failed += row.failed;
    }
    double percent() const {
        return judged > 0 ? kPoints * static_cast<double>(judged - failed) / static_cast<double>(judged)
                          : kPoints;
    }
};

using Wanted = std::function<bool(const QualityResultRow&)>;
Tally tallyOf(const std::vector<QualityResultRow>& results, const Wanted& wanted) {
    Tally tally;
    for (const QualityResultRow& row : results)
        if (wanted(row)) tally.add(row);
    return tally;
}

Wanted ofDimension(Dimension dimension, std::int64_t source) {
    return [name = std::string(dimensionName(dimension)), source](const QualityResultRow& row) {
        return row.rule.empty() && row.dimension == name && (source == 0 || row.sourceId == source);
    };
}

Wanted ofRule(const std::string& rule, std::int64_t source) {
    return [rule, source](const QualityResultRow& row) {
        return row.rule == rule && (source == 0 || row.sourceId == source);
    };
}

/// With one decimal; what is not perfect is never shown as 100.
QString figureOf(double percent) {
    constexpr double kMost = 99.9;
    return percent >= kPoints ? QStringLiteral("100") : QString::number(std::min(percent, kMost), 'f', 1);
}

QString percentOf(const Tally& tally) {
    return tally.judged > 0 ? wording::percent(tally.percent() / kPoints, 1) : QStringLiteral("–");
}

/// "+0.2", "−1.1", "0.0": points since the check before.
QString changeOf(double now, double before) {
    QString text = QString::number(now - before, 'f', 1);
    if (text == QStringLiteral("-0.0")) text = QStringLiteral("0.0");
    if (now > before && text != QStringLiteral("0.0")) text.prepend(u'+');
    return text.replace(u'-', QChar(0x2212));
}

QString signedCount(std::int64_t count) {
    if (count > 0) return QStringLiteral("+") + wording::count(count);
    return count < 0 ? QChar(0x2212) + wording::count(-count) : wording::count(0);
}

int heatOf(double percent) {
    return static_cast<int>(
        std::count_if(kHeats.begin(), kHeats.end(), [percent](double least) { return percent < least; }));
}

QString failWords(const Tally& tally) {
    return Words::tr("%1 of %2 fail").arg(wording::count(tally.failed), wording::count(tally.judged));
}

QString fieldWord(const std::string& field) {
    return field.empty() ? Words::tr("record") : wording::fieldName(field);
}

TableRow ruleRow(const QualityRule& rule, const Tally& now, const Tally* before) {
    const double share = static_cast<double>(now.failed) / static_cast<double>(now.judged);
    TableRow row;
    row.cells = {
        {.text = wording::qualityRule(rule), .spans = {{wording::qualityRule(rule)}}},
        {.text = wording::count(now.failed), .content = Content::Figure},
        {.text = wording::percent(share, 1), .content = Content::Figure, .emphasis = Emphasis::Muted}};
    TableCell since{.text = before ? signedCount(now.failed - before->failed) : QStringLiteral("–"),
                    .content = Content::Figure,
                    .emphasis = Emphasis::Muted};
    if (before && now.failed > before->failed) since.spans = {{since.text, Emphasis::Normal, Sign::Differ}};
    row.cells += since;
    return row;
}

} // namespace

Result<QualityReading> readQuality(Database& db, std::int64_t sourceId) {
    QualityReading reading;
    auto standing = readQualityStanding(db, sourceId);
    if (!standing) return standing.error();
    reading.standing = standing.take();
    auto sources = readSources(db);
    if (!sources) return sources.error();
    for (SourceRow& source : *sources)
        if (source.entity == "party") reading.sources.push_back(std::move(source));
    return reading;
}

QList<QualityTile> qualityTiles(const QualityReading& reading, std::int64_t source) {
    QList<QualityTile> tiles;
    const QualityStanding& standing = reading.standing;
    for (const Dimension dimension : kDimensions) {
        const Tally now = tallyOf(standing.results, ofDimension(dimension, source));
        const Tally before = tallyOf(standing.before, ofDimension(dimension, source));
        QualityTile tile{wording::dimensionWord(dimension),
                         percentOf(now),
                         {},
                         wording::dimensionBase(dimension),
                         {},
                         Sign::None};
        if (!tile.name.isEmpty()) tile.name[0] = tile.name[0].toUpper();
        for (const QualityTrendRow& row : standing.trend)
            if (row.dimension == dimensionName(dimension) && row.judged > 0)
                tile.trend += Tally{row.judged, row.failed}.percent();
        if (before.judged > 0 && now.judged > 0) {
            tile.change = changeOf(now.percent(), before.percent());
            if (before.percent() - now.percent() >= kFell) tile.sign = Sign::Warning;
        }
        tiles += tile;
    }
    return tiles;
}

QualityGrid qualityGrid(const QualityReading& reading, Dimension dimension, std::int64_t source) {
    QualityGrid grid;
    for (const SourceRow& row : reading.sources) {
        if (source != 0 && row.id != source) continue;
        grid.sources += QString::fromStdString(row.name);
        grid.sourceIds.push_back(row.id);
    }
    std::map<std::string, std::map<std::int64_t, Tally>> tallies;
    const Wanted wanted = ofDimension(dimension, source);
    for (const QualityResultRow& row : reading.standing.results) {
        if (!wanted(row) || row.judged == 0) continue;
        if (!tallies.contains(row.field)) grid.fieldIds.push_back(row.field);
        tallies[row.field][row.sourceId].add(row);
    }
    for (const std::string& field : grid.fieldIds) {
        grid.fields += fieldWord(field);
        QList<QualityCell> cells;
        for (const std::int64_t id : grid.sourceIds) {
            const Tally tally = tallies[field][id];
            QualityCell cell;
            if (tally.judged > 0)
                cell = {figureOf(tally.percent()), failWords(tally), heatOf(tally.percent())};
            cells += cell;
        }
        grid.rows += cells;
    }
    return grid;
}

FailingRules failingRules(const QualityReading& reading, const QualityView& view) {
    FailingRules failing;
    failing.table.columns = {{Words::tr("rule")},
                             {Words::tr("fails"), Content::Figure},
                             {Words::tr("share"), Content::Figure},
                             {Words::tr("since last"), Content::Figure}};
    std::vector<std::pair<const QualityRule*, Tally>> found;
    for (const QualityRule& rule : reading.standing.rules.rules) {
        if (dimensionOf(rule.test) != view.dimension) continue;
        if (!view.field.empty() && rule.field != view.field) continue;
        const Tally tally = tallyOf(reading.standing.results, ofRule(rule.id, view.source));
        failing.judgedBy += tally.judged > 0 ? 1 : 0;
        if (tally.failed > 0) found.push_back({&rule, tally});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.second.failed > b.second.failed; });
    for (const auto& [rule, tally] : found) {
        const Tally before = tallyOf(reading.standing.before, ofRule(rule->id, view.source));
        failing.rules.push_back(*rule);
        failing.table.rows += ruleRow(*rule, tally, before.judged > 0 ? &before : nullptr);
    }
    return failing;
}

QString failuresOf(const QualityReading& reading, const QualityRule& rule, std::int64_t source) {
    return failWords(tallyOf(reading.standing.results, ofRule(rule.id, source)));
}

QString checkNote(const QualityStanding& standing) {
    if (!standing.check) return {};
    return Words::tr("records: %1 · rules: %2 · checked %3")
        .arg(wording::count(standing.check->records),
             wording::count(static_cast<std::int64_t>(standing.rules.rules.size())),
             wording::isolated(wording::dateTime(standing.check->at)));
}

} // namespace goldenrod::items
