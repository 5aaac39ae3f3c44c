// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/second_words.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

namespace goldenrod::items {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("second_words", text);
}

Spans plainly(const QString& text) {
    return {Span{text}};
}

Spans headOf(const SecondLook& look) {
    switch (look.turn) {
    case Turn::Free: return {};
    case Turn::Second:
        return plainly(look.hidden > 0
                           ? tr("One person decided this. It is not shown: decide for yourself.")
                           : tr("One person decided this. When you decide the same, it is in force."));
    case Turn::Sample:
        return plainly(tr("Control sample: another person decided this. It is not shown, and nothing changes "
                          "by your answer: decide for yourself."));
    case Turn::Proposed: return plainly(tr("You decided this. Another person must decide the same."));
    case Turn::Disagreed:
        return plainly(!look.mayDecide ? tr("You do not agree about this. A third person decides.")
                       : look.hidden > 0
                           ? tr("Two persons do not agree about this. It is not shown: decide for yourself.")
                           : tr("There is no agreement about this. Two must decide the same."));
    }
    return {};
}

SecondLines::Line lineOf(const SeenVoice& voice) {
    const QString what = voice.against ? tr("against it") : wording::decisionWord(decisionName(voice.kind));
    QString why;
    if (!voice.reason.empty()) why = wording::decisionReason(voice.reason);
    SecondLines::Line line{Sign::None, plainly(what), {}};
    if (!why.isEmpty()) line.words += Span{tr(": ") + why};
    if (!voice.comment.empty()) {
        line.words += Span{tr(" · ")};
        line.words += Span{QString::fromStdString(voice.comment), Emphasis::Normal, Sign::None, true};
    }
    const QString who = voice.own ? tr("you") : wording::isolated(voice.actor);
    line.note = tr("%1, %2").arg(who, wording::dateTime(voice.at));
    return line;
}

} // namespace

SecondLines secondLinesOf(const SecondLook& look) {
    SecondLines all;
    if (look.turn == Turn::Free) return all;
    all.lines.append({look.turn == Turn::Disagreed ? Sign::Differ : Sign::Warning, headOf(look), {}});
    for (const SeenVoice& voice : look.voices) all.lines.append(lineOf(voice));
    return all;
}

QString needsSecondWords(const SecondLook& look) {
    if (look.turn != Turn::Free || (!look.matchNeeds && !look.notMatchNeeds)) return {};
    if (look.matchNeeds && look.notMatchNeeds) return tr("needs a second person");
    return look.matchNeeds ? tr("a match needs a second person") : tr("a non-match needs a second person");
}

} // namespace goldenrod::items
