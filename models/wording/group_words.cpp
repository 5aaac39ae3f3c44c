// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/group_words.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <cmath>

namespace goldenrod::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("groups", text);
}

QString signOf(const LikeSign& sign) {
    if (sign.isMissing) return QStringLiteral("∅");
    constexpr std::array<const char*, 3> kSigns = {"=", "≈", "≠"};
    return QString::fromUtf8(kSigns[static_cast<std::size_t>(sign.sign)]);
}

} // namespace

QString riskSentence(std::int64_t errors, std::int64_t read, const RestBound& bound, double confidence) {
    constexpr double kTenths = 1000.0; // of a percent
    constexpr double kRounding = 1e-9;
    const double share = std::ceil(bound.share * kTenths - kRounding) / kTenths;
    const QString words = errors == 1 ? tr("%1 error in %2 read: at most %3 wrong with %4 confidence")
                                      : tr("%1 errors in %2 read: at most %3 wrong with %4 confidence");
    return words.arg(count(errors), count(read), percent(share, 1),
                     percent(confidence, confidence < 0.99 ? 0 : 1));
}

QString likeSigns(const std::vector<LikeSign>& signs) {
    QStringList parts, missing;
    for (const LikeSign& sign : signs)
        (sign.isMissing ? missing : parts) << comparisonName(sign.comparison) + QChar(0xA0) + signOf(sign);
    return (parts + missing).join(tr(", "));
}

QString groupTitle(const GroupAsked& asked) {
    const QueueView& view = asked.view;
    QStringList parts;
    if (!view.sourceA.empty() && !view.sourceB.empty())
        parts << tr("%1 and %2").arg(isolated(view.sourceA), isolated(view.sourceB));
    else if (!view.sourceA.empty() || !view.sourceB.empty())
        parts << isolated(view.sourceA.empty() ? view.sourceB : view.sourceA);
    if (!asked.signs.empty()) parts << likeSigns(asked.signs);
    if (!view.rule.empty()) parts << ruleName(view.rule);
    if (!view.differs.empty()) parts << tr("%1 differs").arg(comparisonName(view.differs));
    if (view.from) parts << tr("from %1 bits").arg(weight(*view.from));
    if (view.to) parts << tr("up to %1 bits").arg(weight(*view.to));
    if (!view.text.empty()) parts << tr("“%1”").arg(isolated(view.text));
    return parts.join(QStringLiteral(" · "));
}

QString groupState(GroupState state) {
    switch (state) {
    case GroupState::Drawn: return tr("being read");
    case GroupState::Decided: return tr("decided");
    case GroupState::Refused: return tr("refused");
    case GroupState::GivenUp: return tr("given up");
    case GroupState::TakenBack: return tr("taken back");
    }
    return {};
}

} // namespace goldenrod::wording
