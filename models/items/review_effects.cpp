// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_reasons.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace goldenrod::items {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Review", text);
}

Span data(const std::string& text) {
    return {QString::fromStdString(text), Emphasis::Normal, Sign::None, true};
}

/// A line of the preview: some fields that people read as one.
struct PreviewLine {
    const char* name; ///< of the line; the field it is called after
    std::vector<std::string_view> fields;
};

const std::vector<PreviewLine>& previewLines() {
    static const std::vector<PreviewLine> lines = {
        {"name.full", {"name.given", "name.middle", "name.family"}},
        {"org.name", {"org.name"}},
        {"birth.date", {"birth.date"}},
        {"phone", {"phone"}},
        {"id.national", {"id.national"}},
        {"email", {"email"}},
        {"address.full", {"address.number", "address.street", "address.postcode", "address.city"}},
    };
    return lines;
}

QString provenanceOf(const StoredGoldenValue& value, const std::string& source) {
    QString why = wording::criterionName(value.criterion);
    if (value.pin != 0) return why;
    if (value.filled <= 1)
        why = wording::criterionName("only_value");
    else if (value.agree == value.filled)
        why = tr(QT_TRANSLATE_NOOP("Review", "all %1 agree")).arg(wording::count(value.filled));
    return QString::fromStdString(source) + QStringLiteral(" · ") + why;
}

using Values = std::vector<StoredGoldenValue>;

/// The text of a line; `leading` becomes the first value of it.
QString textOf(const Values& values, const PreviewLine& line, const StoredGoldenValue*& leading) {
    QStringList texts;
    for (const std::string_view field : line.fields) {
        const StoredGoldenValue* value = findValue(values, field);
        if (value == nullptr || value->display.empty()) continue;
        texts << QString::fromStdString(value->display);
        if (leading == nullptr) leading = value;
    }
    // Names that sources give whole.
    static const PreviewLine whole{"name.full", {"name.full"}};
    if (texts.isEmpty() && line.name == std::string_view("name.full") && &line != &whole)
        return textOf(values, whole, leading);
    return texts.join(u' ');
}

QString textOf(const Values& values, const PreviewLine& line) {
    const StoredGoldenValue* leading = nullptr;
    return textOf(values, line, leading);
}

QList<PreviewValue> previewOf(const ReviewCase& view) {
    QList<PreviewValue> values;
    for (const PreviewLine& line : previewLines()) {
        const StoredGoldenValue* leading = nullptr;
        const QString text = textOf(view.golden, line, leading);
        if (leading == nullptr) continue;
        const auto at = static_cast<std::size_t>(leading - view.golden.data());
        values.append({wording::fieldName(line.name), text, provenanceOf(*leading, view.goldenSources[at]),
                       QString::fromStdString(leading->field)});
    }
    return values;
}

/// What a golden record in force would have instead of what it has: before → after.
FactRow changesOf(const ReviewCase& view, const GoldenRow& now) {
    FactRow fact;
    fact.label = {{tr(QT_TRANSLATE_NOOP("Review", "changes "))}, data(now.gid)};
    fact.link = QStringLiteral("goldenrod:customer/") + QString::fromStdString(now.gid);
    for (const PreviewLine& line : previewLines()) {
        const QString before = textOf(now.values, line), after = textOf(view.golden, line);
        if (before == after) continue;
        if (!fact.value.isEmpty()) fact.value += Span{QStringLiteral(" · "), Emphasis::Muted};
        fact.value += {Span{wording::fieldName(line.name) + u' ', Emphasis::Muted},
                       before.isEmpty() ? Span{tr(QT_TRANSLATE_NOOP("Review", "none")), Emphasis::Muted}
                                        : Span{before, Emphasis::Normal, Sign::None, true},
                       Span{wording::becomes(), Emphasis::Muted},
                       after.isEmpty() ? Span{tr(QT_TRANSLATE_NOOP("Review", "none")), Emphasis::Muted}
                                       : Span{after, Emphasis::Normal, Sign::None, true}};
    }
    if (fact.value.isEmpty()) fact.value = {{tr(QT_TRANSLATE_NOOP("Review", "none of its values"))}};
    return fact;
}

Spans noteOf(const ReviewCase& view) {
    Spans note;
    if (view.keepsId.empty()) return note;
    if (view.forwards.empty())
        return {{tr(QT_TRANSLATE_NOOP("Review", "both stand in "))},
                data(view.keepsId),
                {tr(QT_TRANSLATE_NOOP("Review", " already"))}};
    note = {{tr(QT_TRANSLATE_NOOP("Review", "keeps "))}, data(view.keepsId)};
    for (const std::string& gid : view.forwards) note += {Span{QStringLiteral(" · ")}, data(gid)};
    note += Span{view.forwards.size() == 1 ? tr(QT_TRANSLATE_NOOP("Review", " forwards to it"))
                                           : tr(QT_TRANSLATE_NOOP("Review", " forward to it"))};
    note += Span{tr(QT_TRANSLATE_NOOP("Review", " · %1 records")).arg(wording::count(view.goldenRecords))};
    return note;
}

/// "G-391055 with Digital 7719-02 and 2 more".
FactRow standing(const std::vector<SeenRecord>& group, const QString& label) {
    FactRow fact{{{label}}, {}, {}};
    const SeenRecord& front = group.front();
    if (front.gid.empty()) {
        fact.value = {{tr(QT_TRANSLATE_NOOP("Review", "no golden record yet"))}};
        return fact;
    }
    fact.link = QStringLiteral("goldenrod:customer/") + QString::fromStdString(front.gid);
    fact.value = {data(front.gid)};
    if (group.size() == 1) {
        fact.value += Span{tr(QT_TRANSLATE_NOOP("Review", ", alone"))};
        return fact;
    }
    fact.value += Span{tr(QT_TRANSLATE_NOOP("Review", " with "))};
    const std::size_t named = std::min<std::size_t>(group.size() - 1, 2);
    for (std::size_t i = 1; i <= named; ++i) {
        if (i > 1) fact.value += Span{tr(QT_TRANSLATE_NOOP("Review", ", "))};
        fact.value += data(group[i].source + " " + group[i].key);
        if (group[i].gid != front.gid && !group[i].gid.empty())
            fact.value += {Span{QStringLiteral(" (")}, data(group[i].gid), Span{QStringLiteral(")")}};
    }
    if (const std::size_t more = group.size() - 1 - named; more > 0)
        fact.value += Span{tr(QT_TRANSLATE_NOOP("Review", " and %1 more"))
                               .arg(wording::count(static_cast<std::int64_t>(more)))};
    return fact;
}

QList<BeforeRow> decidedBefore(const ReviewCase& view) {
    QList<BeforeRow> rows;
    for (auto at = view.decidedBefore.rbegin(); at != view.decidedBefore.rend(); ++at)
        rows.append({madeDecisionWords(*at), madeReasonWords(*at),
                     QStringLiteral("goldenrod:pair/%1-%2")
                         .arg(at->decision.leftRecord)
                         .arg(at->decision.rightRecord),
                     at->decision.seq});
    return rows;
}

} // namespace

Effects effectsOf(const ReviewCase& view) {
    Effects effects;
    effects.gid = QString::fromStdString(view.keepsId);
    effects.note = noteOf(view);
    effects.golden = previewOf(view);
    effects.around = {standing(view.left, tr(QT_TRANSLATE_NOOP("Review", "A stands in"))),
                      standing(view.right, tr(QT_TRANSLATE_NOOP("Review", "B stands in")))};
    if (view.goldenNow.size() > 1)
        for (const GoldenRow& now : view.goldenNow) effects.around.append(changesOf(view, now));
    effects.before = decidedBefore(view);
    return effects;
}

Spans decisionWords(DecisionKind kind, const std::string& left, const std::string& right) {
    return {{wording::decisionWord(decisionName(kind))},
            {tr(QT_TRANSLATE_NOOP("Review", ", "))},
            data(left),
            {tr(QT_TRANSLATE_NOOP("Review", " and "))},
            data(right)};
}

Spans madeDecisionWords(const MadeDecision& made) {
    Spans spans = decisionWords(made.decision.kind, made.leftName, made.rightName);
    spans += {Span{QStringLiteral(" · "), Emphasis::Muted},
              Span{wording::dateTime(made.at), Emphasis::Muted, Sign::None, true}};
    if (!made.actor.empty())
        spans += {Span{QStringLiteral(" · "), Emphasis::Muted},
                  Span{QString::fromStdString(made.actor), Emphasis::Muted, Sign::None, true}};
    return spans;
}

Spans madeReasonWords(const MadeDecision& made) {
    Spans spans;
    if (!made.reason.empty()) spans += Span{wording::decisionReason(made.reason)};
    if (!made.reason.empty() && !made.comment.empty()) spans += Span{QStringLiteral(" · "), Emphasis::Muted};
    if (!made.comment.empty()) spans += data(made.comment);
    return spans;
}

} // namespace goldenrod::items
