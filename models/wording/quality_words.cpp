// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/quality_words.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace goldenrod::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("quality", text);
}

struct DimensionWords {
    const char *name, *base, *formula;
};

#define W(text) QT_TRANSLATE_NOOP("quality", text)

constexpr std::array<DimensionWords, kDimensions.size()> kWords = {{
    {W("completeness"), W("required values that are filled"),
     W("Completeness = required values that are filled and no placeholder ÷ required values.")},
    {W("uniqueness"), W("no duplicate in its own source"),
     W("Uniqueness = records that are their customer's only one in the source, and identifiers that no other "
       "customer has ÷ all of them.")},
    {W("validity"), W("values that pass their rules"),
     W("Validity = values that pass every rule ÷ values that are filled and judged.")},
    {W("timeliness"), W("confirmed lately enough"),
     W("Timeliness = dates of the last change that are recent enough ÷ dates that are there.")},
    {W("consistency"), W("values that agree"),
     W("Consistency = values that another source confirms, or that fit the others of their record ÷ values "
       "that have something to be compared with.")},
}};

#undef W

const DimensionWords& wordsOf(Dimension dimension) {
    return kWords[static_cast<std::size_t>(dimension)];
}

QString listed(const std::vector<std::string>& values) {
    constexpr std::size_t kShown = 5;
    QStringList words;
    for (std::size_t i = 0; i < values.size() && i < kShown; ++i) words += isolated(values[i]);
    if (values.size() > kShown) words += QStringLiteral("…");
    return words.join(tr(", "));
}

QString range(const QualityRule& rule) {
    const auto bound = [](const std::string& text) { return text == "today" ? tr("today") : isolated(text); };
    if (rule.greatest.empty()) return tr("at least %1").arg(bound(rule.least));
    if (rule.least.empty()) return tr("at most %1").arg(bound(rule.greatest));
    return tr("%1 to %2").arg(bound(rule.least), bound(rule.greatest));
}

} // namespace

QString dimensionWord(Dimension dimension) {
    return tr(wordsOf(dimension).name);
}
QString dimensionBase(Dimension dimension) {
    return tr(wordsOf(dimension).base);
}
QString dimensionFormula(Dimension dimension) {
    return tr(wordsOf(dimension).formula);
}

QString qualityRule(const QualityRule& rule) {
    if (!rule.title.empty()) return isolated(rule.title);
    const QString field = fieldName(rule.field);
    switch (rule.test) {
    case QualityTest::Required:
        return rule.other.empty() ? tr("%1 is filled").arg(field)
                                  : tr("%1 is filled where there is %2").arg(field, fieldName(rule.other));
    case QualityTest::Valid: return tr("%1 is valid").arg(field);
    case QualityTest::Believable: return tr("%1 is believable").arg(field);
    case QualityTest::NoPlaceholder: return tr("%1 is no placeholder").arg(field);
    case QualityTest::OneOf: return tr("%1 is one of %2").arg(field, listed(rule.values));
    case QualityTest::HasPattern: return tr("%1 has the form %2").arg(field, isolated(rule.pattern));
    case QualityTest::Length: return tr("%1: %2 characters").arg(field, range(rule));
    case QualityTest::Between: return tr("%1: %2").arg(field, range(rule));
    case QualityTest::Within: return tr("%1: in the last %2 months").arg(field).arg(rule.months);
    case QualityTest::Unique: return tr("%1 belongs to one customer").arg(field);
    case QualityTest::Single: return tr("one record of a customer in a source");
    case QualityTest::Agrees: return tr("%1 agrees with another source").arg(field);
    case QualityTest::NotBefore: return tr("%1 is not before %2").arg(field, fieldName(rule.other));
    case QualityTest::Checksum: return tr("%1 is a sound number: %2").arg(field, listed(rule.values));
    }
    return {};
}

QString qualityFailure(const QualityRule& rule, std::string_view reason) {
    switch (rule.test) {
    case QualityTest::Required: return tr("not filled");
    case QualityTest::OneOf: return tr("none of %1").arg(listed(rule.values));
    case QualityTest::HasPattern: return tr("not of the form %1").arg(isolated(rule.pattern));
    case QualityTest::Length: return tr("not %1 characters").arg(range(rule));
    case QualityTest::Between: return tr("not %1").arg(range(rule));
    case QualityTest::Within: return tr("longer ago than %1 months").arg(rule.months);
    case QualityTest::Unique: return tr("another customer of this source has it");
    case QualityTest::Single: return tr("its customer has more records in this source");
    case QualityTest::Agrees: return tr("another source says otherwise");
    case QualityTest::NotBefore: return tr("before %1").arg(fieldName(rule.other));
    case QualityTest::Checksum: return tr("no sound number: %1").arg(listed(rule.values));
    default: break;
    }
    if (!reason.empty()) return valueReason(reason);
    // By itself nothing speaks against it: it stands on too many records.
    return rule.test == QualityTest::NoPlaceholder ? valueReason("placeholder.over_common")
                                                   : tr("cannot be read");
}

QString severityWord(Severity severity) {
    switch (severity) {
    case Severity::Low: return tr("low");
    case Severity::Medium: return tr("medium");
    case Severity::High: return tr("high");
    }
    return {};
}

QString issueState(const SeenIssue& issue) {
    if (issue.row.closedCheck != 0) return tr("closed, mended");
    if (!issue.isOpen()) return tr("closed: %1").arg(isolated(issue.reason));
    if (issue.passes) return tr("mended");
    if (issue.judged == 0) return tr("not judged");
    return tr("%1 of %2 fail").arg(count(issue.failed), count(issue.judged));
}

} // namespace goldenrod::wording
