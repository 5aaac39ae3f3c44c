// SPDX-License-Identifier: GPL-3.0-or-later
// What of a load only a person can say.
#include "models/items/load_draft.h"
#include "models/items/load_mapping.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace goldenrod::items {
namespace {

const QString kSameFileQuestion = QStringLiteral("same_file");
const QString kMissingQuestion = QStringLiteral("missing_columns");
const QString kReading = QStringLiteral("reading:");
const QString kDates = QStringLiteral("dates:");

Span data(const std::string& text) {
    return {QString::fromStdString(text), Emphasis::Normal, Sign::None, true};
}

Span words(const QString& text) {
    return {text};
}

/// A value of the column that is two dates, with those two in words: "4 May" and "5 April".
struct TwoDates {
    std::string value;
    QStringList readings;
};

TwoDates twoDates(const sources::Sniffed& sniffed, const std::string& column) {
    const auto& columns = sniffed.dialect.columns;
    const auto at =
        static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin());
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(\\d{1,2})[./\\- ](\\d{1,2})[./\\- ]\\d{2,4}"));
    TwoDates found;
    for (const auto& row : sniffed.preview) {
        if (at >= row.size()) continue;
        const auto match = pattern.match(QString::fromStdString(row[at]));
        const int first = match.captured(1).toInt(), second = match.captured(2).toInt();
        if (!match.hasMatch() || first > 12 || second > 12 || first < 1 || second < 1 || first == second)
            continue;
        const QLocale locale;
        found.value = row[at];
        const auto dayOf = [&](int day, int month) {
            return LoadDraft::tr("%1 %2", "day and month").arg(day).arg(locale.monthName(month));
        };
        found.readings = {dayOf(first, second), dayOf(second, first)};
        return found;
    }
    return found;
}

OpenQuestion dateQuestion(const sources::Sniffed& sniffed, const std::string& column,
                          const sources::MappingEvidence& evidence) {
    OpenQuestion question{kDates + QString::fromStdString(column), {}, {}};
    const TwoDates dates = twoDates(sniffed, column);
    if (dates.readings.isEmpty()) {
        question.sentence = {data(column),
                             words(LoadDraft::tr(" has dates in numbers. Does the day or the month come "
                                                 "first?"))};
        question.answers = {LoadDraft::tr("Day first"), LoadDraft::tr("Month first")};
        return question;
    }
    const auto number = [&](std::size_t i) {
        return i < evidence.arguments.size() ? QString::fromStdString(evidence.arguments[i]).toLongLong()
                                             : 0LL;
    };
    question.sentence = {
        data(column), words(LoadDraft::tr(" says ")), data(dates.value),
        words(LoadDraft::tr(". Is that %1 or %2? ").arg(dates.readings[0], dates.readings[1]))};
    if (number(2) > 0 && number(3) > 0)
        question.sentence += words(LoadDraft::tr("%1 values fit only day first, %2 only month first.")
                                       .arg(wording::count(number(2)), wording::count(number(3))));
    else
        question.sentence += words(LoadDraft::tr("No other value of the column decides it."));
    question.answers = dates.readings;
    return question;
}

QString capitalised(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

OpenQuestion readingQuestion(const sources::Finding& finding) {
    OpenQuestion question{kReading + QString::fromStdString(finding.aspect), {}, {}};
    const QString why =
        finding.evidence.empty() ? QString() : wording::findingEvidence(finding.evidence, finding.arguments);
    const QString aspect = capitalised(wording::findingAspect(finding.aspect));
    const QString read = wording::findingValue(finding.aspect, finding.value);
    question.sentence = {words(
        why.isEmpty() ? LoadDraft::tr("%1: read as %2, which is not certain. Which is it?").arg(aspect, read)
                      : LoadDraft::tr("%1: read as %2 (%3), which is not certain. Which is it?")
                            .arg(aspect, read, why))};
    question.answers = {capitalised(read)};
    for (const std::string& other : finding.alternatives) {
        if (other == "fixed_width") continue;
        question.answers += capitalised(wording::findingValue(finding.aspect, other));
    }
    return question;
}

OpenQuestion missingQuestion(const std::vector<std::string>& missing) {
    QStringList names;
    for (const std::string& column : missing) names += wording::isolated(column);
    return {kMissingQuestion,
            {words(LoadDraft::tr("Columns of the last load are not in this file: %1. Their fields would get "
                                 "no value from this load.")
                       .arg(names.join(QStringLiteral(", "))))},
            {LoadDraft::tr("Load without"), LoadDraft::tr("Leave this file")}};
}

OpenQuestion sameFileQuestion(const LoadRow& load) {
    return {kSameFileQuestion,
            {words(LoadDraft::tr("The same bytes were loaded before: ")), data(load.sourceName),
             words(LoadDraft::tr(", load %1, %2.")
                       .arg(wording::count(load.ordinal),
                            wording::isolated(wording::dateTime(load.finishedAt))))},
            {LoadDraft::tr("Load again"), LoadDraft::tr("Leave this file")}};
}

} // namespace

void LoadDraft::askAgain() {
    m_questions.clear();
    if (m_sameFile && !m_settled.contains(kSameFileQuestion))
        m_questions.push_back(sameFileQuestion(*m_sameFile));
    askReading();
    askMapping();
}

void LoadDraft::askReading() {
    for (const sources::Finding& finding : m_prepared.sniffed.findings) {
        if (finding.certain) continue;
        OpenQuestion question = readingQuestion(finding);
        if (!m_settled.contains(question.id)) m_questions.push_back(std::move(question));
    }
}

void LoadDraft::askMapping() {
    if (!m_prepared.missingColumns.empty() && !m_settled.contains(kMissingQuestion))
        m_questions.push_back(missingQuestion(m_prepared.missingColumns));
    for (std::size_t i = 0; i < mapping().columns.size() && i < m_prepared.evidence.size(); ++i) {
        const sources::MappingEvidence& evidence = m_prepared.evidence[i];
        if (evidence.code == "mapping.date_order_unclear" && isDated(mapping(), i))
            m_questions.push_back(dateQuestion(m_prepared.sniffed, mapping().columns[i].column, evidence));
    }
}

void LoadDraft::answer(const QString& question, int answer) {
    const auto asked = std::find_if(m_questions.begin(), m_questions.end(),
                                    [&](const OpenQuestion& q) { return q.id == question; });
    if (m_state != State::Ready || asked == m_questions.end() || answer < 0 ||
        answer >= asked->answers.size())
        return;
    if (question.startsWith(kDates)) {
        const std::string column = question.mid(kDates.size()).toStdString();
        const auto& columns = mapping().columns;
        const auto at =
            std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.column == column; });
        if (at == columns.end()) return;
        return setDateOrder(static_cast<std::size_t>(at - columns.begin()),
                            answer == 0 ? text::DateOrder::DayMonthYear : text::DateOrder::MonthDayYear);
    }
    if (!question.startsWith(kReading) && answer == 1) {
        emit left();
        return;
    }
    if (question.startsWith(kReading) && answer > 0) {
        const std::string aspect = question.mid(kReading.size()).toStdString();
        const auto& findings = m_prepared.sniffed.findings;
        const auto found =
            std::find_if(findings.begin(), findings.end(), [&](const auto& f) { return f.aspect == aspect; });
        std::vector<std::string> others;
        for (const std::string& other : found->alternatives)
            if (other != "fixed_width") others.push_back(other);
        return correct(aspect, others[static_cast<std::size_t>(answer) - 1]);
    }
    m_settled.insert(question);
    askAgain();
    emit changed();
}

} // namespace goldenrod::items
