// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/blocking_words.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

namespace goldenrod::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Blocking", text);
}

using State = PairBlocking::State;

QString keyOf(const std::vector<std::string>& keys) {
    QStringList shown;
    for (const std::string& key : keys) {
        if (shown.size() == 2) {
            shown << QStringLiteral("…");
            break;
        }
        shown << isolated(key);
    }
    return shown.join(tr(QT_TRANSLATE_NOOP("Blocking", ", ")));
}

/// "name and birth year, but for year(birth.date): A has none"
QString nearly(const BlockingAnswer& answer) {
    const BlockingLack& lack = answer.lacks.front();
    const QString rule = ruleName(answer.rule), condition = isolated(lack.condition);
    if (!lack.isKey)
        return tr(QT_TRANSLATE_NOOP("Blocking", "Nearly by %1: %2 does not hold.")).arg(rule, condition);
    if (lack.left.empty() && lack.right.empty())
        return tr(QT_TRANSLATE_NOOP("Blocking", "Nearly by %1: neither has %2.")).arg(rule, condition);
    if (lack.left.empty())
        return tr(QT_TRANSLATE_NOOP("Blocking", "Nearly by %1: A has no %2.")).arg(rule, condition);
    if (lack.right.empty())
        return tr(QT_TRANSLATE_NOOP("Blocking", "Nearly by %1: B has no %2.")).arg(rule, condition);
    return tr(QT_TRANSLATE_NOOP("Blocking", "Nearly by %1: %2 is %3 in A and %4 in B."))
        .arg(rule, condition, keyOf(lack.left), keyOf(lack.right));
}

QString pairing(const BlockingAnswer& answer, State state) {
    const QString rule = ruleName(answer.rule), key = isolated(answer.key);
    if (state == State::Later)
        return tr(QT_TRANSLATE_NOOP("Blocking", "The next match pairs them by %1: both have %2."))
            .arg(rule, key);
    return tr(QT_TRANSLATE_NOOP("Blocking", "By %1: both have %2.")).arg(rule, key);
}

void addSome(const QStringList& sentences, int most, QStringList& into) {
    into += sentences.mid(0, most);
    if (const qsizetype more = sentences.size() - most; more > 0)
        into += tr(QT_TRANSLATE_NOOP("Blocking", "Such rules besides: %1.")).arg(count(more));
}

} // namespace

QString pairedOrNot(const PairBlocking& blocking) {
    const auto all = static_cast<std::int64_t>(blocking.rules.size());
    switch (blocking.state) {
    case State::Kept:
        return blocking.foundBy.empty()
                   ? tr(QT_TRANSLATE_NOOP("Blocking", "The last match compared these two."))
                   : tr(QT_TRANSLATE_NOOP("Blocking", "The last match found these two by %1."))
                         .arg(ruleName(blocking.foundBy));
    case State::NotKept:
        return tr(QT_TRANSLATE_NOOP("Blocking",
                                    "The last match compared these two and did not keep the pair: its "
                                    "weight lies below %1 bits."))
            .arg(weight(blocking.floor));
    case State::TooLarge:
        return tr(QT_TRANSLATE_NOOP("Blocking",
                                    "The last match did not keep these two: where they have a key in "
                                    "common, it left the largest blocks out."));
    case State::Changed:
        return tr(QT_TRANSLATE_NOOP("Blocking",
                                    "The last match does not have this pair; by their values of now a rule "
                                    "pairs them."));
    case State::Later:
        return blocking.laterLeft && blocking.laterRight
                   ? tr(QT_TRANSLATE_NOOP("Blocking",
                                          "Both came after the last match; they were compared with nobody."))
               : blocking.laterLeft
                   ? tr(QT_TRANSLATE_NOOP("Blocking",
                                          "A came after the last match; it was compared with nobody."))
                   : tr(QT_TRANSLATE_NOOP("Blocking",
                                          "B came after the last match; it was compared with nobody."));
    case State::Unpaired: break;
    }
    return tr(QT_TRANSLATE_NOOP("Blocking",
                                "Blocking never paired these two: they have no key in common under any of "
                                "%1 rules."))
        .arg(count(all));
}

QString pairedShortly(const PairBlocking& blocking) {
    switch (blocking.state) {
    case State::Kept: return tr(QT_TRANSLATE_NOOP("Blocking", "The last match found these two."));
    case State::NotKept: return tr(QT_TRANSLATE_NOOP("Blocking", "Compared, and too far apart to be kept."));
    case State::TooLarge:
        return tr(QT_TRANSLATE_NOOP("Blocking", "Not paired: their blocks were too large."));
    case State::Changed: return tr(QT_TRANSLATE_NOOP("Blocking", "The last match does not have this pair."));
    case State::Later:
        return blocking.laterLeft && blocking.laterRight
                   ? tr(QT_TRANSLATE_NOOP("Blocking", "Both came after the last match."))
               : blocking.laterLeft ? tr(QT_TRANSLATE_NOOP("Blocking", "A came after the last match."))
                                    : tr(QT_TRANSLATE_NOOP("Blocking", "B came after the last match."));
    case State::Unpaired: break;
    }
    return tr(QT_TRANSLATE_NOOP("Blocking", "Blocking never paired these two."));
}

QStringList blockingRules(const PairBlocking& blocking, int most) {
    QStringList sharing, near, sentences;
    for (const BlockingAnswer& answer : blocking.rules) {
        if (answer.lacks.empty())
            sharing << pairing(answer, blocking.state);
        else if (isNearly(answer))
            near << nearly(answer);
    }
    addSome(sharing, most, sentences);
    addSome(near, most, sentences);
    if (sentences.isEmpty())
        sentences << tr(QT_TRANSLATE_NOOP("Blocking", "No rule falls short by one thing alone."));
    return sentences;
}

} // namespace goldenrod::wording
