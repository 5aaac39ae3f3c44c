// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/show_second.h"

#include "matching/text/date.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

namespace goldenrod::cli {
namespace {

QString wordOf(const SeenVoice& voice) {
    return voice.against ? QStringLiteral("against it") : wording::decisionWord(decisionName(voice.kind));
}

const char* nameOf(Turn turn) {
    switch (turn) {
    case Turn::Free: return "free";
    case Turn::Second: return "second";
    case Turn::Proposed: return "proposed";
    case Turn::Disagreed: return "disagreed";
    case Turn::Sample: return "control_sample";
    }
    return "";
}

} // namespace

QString proposedLine(const DecideReport& report, const QString& what) {
    if (!report.undone.empty() && report.sample != 0)
        return QStringLiteral("Second opinion taken back by event %1; the sample waits again.")
            .arg(report.seq);
    if (report.passage == Passage::Agreed)
        return QStringLiteral("Saved as event %1: %2, as it was decided. Nothing changed.")
            .arg(report.seq)
            .arg(what);
    if (!report.undone.empty()) return QStringLiteral("Withdrawn by event %1.").arg(report.seq);
    if (report.passage == Passage::Disagreed)
        return QStringLiteral("Saved as event %1: %2. Others stand for something else; nothing changed yet.")
            .arg(report.seq)
            .arg(what);
    return QStringLiteral("Proposed as event %1: %2. A second person is awaited; nothing changed yet.")
        .arg(report.seq)
        .arg(what);
}

std::string passageName(Passage passage) {
    switch (passage) {
    case Passage::InForce: return "in_force";
    case Passage::Waiting: return "waiting";
    case Passage::Disagreed: return "disagreed";
    case Passage::Agreed: return "agreed";
    }
    return "";
}

void showSecondLook(Session& session, const SecondLook& look) {
    switch (look.turn) {
    case Turn::Free: return;
    case Turn::Second: session.line(QStringLiteral("A second person is awaited.")); break;
    case Turn::Proposed: session.line(QStringLiteral("Proposed by you; another person is awaited.")); break;
    case Turn::Disagreed: session.line(QStringLiteral("Those who decided disagree.")); break;
    case Turn::Sample:
        session.line(QStringLiteral("Control sample: another person decided this; judge it for yourself."));
        break;
    }
    if (look.hidden > 0)
        session.line(QStringLiteral("  What they decided is not shown before you have decided."));
    for (const SeenVoice& voice : look.voices) {
        QString line = QStringLiteral("  event %1  %2  %3  %4")
                           .arg(voice.seq)
                           .arg(wordOf(voice), wording::isolated(voice.actor), wording::dateTime(voice.at));
        if (!voice.reason.empty()) line += QStringLiteral("  ") + wording::decisionReason(voice.reason);
        if (!voice.comment.empty()) line += QStringLiteral("  ") + wording::isolated(voice.comment);
        session.line(line);
    }
}

Json toJson(const SecondLook& look) {
    Json voices = Json::array();
    for (const SeenVoice& voice : look.voices)
        voices.push_back({{"event", voice.seq},
                          {"decision", voice.against ? "against" : std::string(decisionName(voice.kind))},
                          {"person", voice.actor},
                          {"own", voice.own},
                          {"at", text::instantToIso(voice.at)},
                          {"reason", voice.reason},
                          {"comment", voice.comment}});
    return {{"turn", nameOf(look.turn)},
            {"first", look.first},
            {"may_decide", look.mayDecide},
            {"hidden", look.hidden},
            {"match_needs_second", look.matchNeeds},
            {"not_match_needs_second", look.notMatchNeeds},
            {"voices", std::move(voices)}};
}

} // namespace goldenrod::cli
