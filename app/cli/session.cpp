// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "models/jobs/control_sample.h"
#include "models/jobs/decide.h"
#include "models/jobs/decision_conflict.h"
#include "models/jobs/import_extract.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"
#include "models/workspace/clock.h"
#include "models/workspace/persons.h"

#include <cmath>

namespace goldenrod::cli {
namespace {

constexpr int kLabelWidth = 24;
constexpr double kReportSeconds = 0.1;

ExitCode exitCodeOf(ErrorCode code) {
    if (code == kCancelled) return kStopped;
    if (code == kDecisionConflict || code == kDecisionUsed || code == kReasonNeeded ||
        code == kCustomerLocked || code == kSameFile || code == kOwnProposal || code == kNeedsThird ||
        code == kLoginKeyRefused || code == kDecidedBlind || code == kProposalNotYours ||
        code == kOpinionNotYours)
        return kRefused;
    if (code == kWorkspaceLocked || code == kBusy) return kInUse;
    return kFailed;
}

} // namespace

void Session::line(const QString& text) {
    endProgress();
    m_streams.out(text.toStdString() + "\n");
}

void Session::fact(const QString& label, const QString& value) {
    line(label.leftJustified(kLabelWidth - 1) + QStringLiteral(" ") + value);
}

void Session::result(const Json& json) {
    endProgress();
    m_streams.out(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

int Session::failed(const Error& error) {
    endProgress();
    if (m_json) {
        const Json json{{"error", error.code.id()},
                        {"arguments", error.arguments},
                        {"detail", error.detail},
                        {"message", wording::sentence(error).toStdString()}};
        m_streams.out(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    } else {
        m_streams.err(wording::sentence(error).toStdString() + "\n");
    }
    return exitCodeOf(error.code);
}

void Session::note(const QString& text) {
    endProgress();
    m_streams.err(text.toStdString() + "\n");
}

ProgressFn Session::progress() {
    return [this, watch = Stopwatch(), last = -1.0, begun = Stopwatch()](const Progress& p) mutable {
        if (m_stop != nullptr && m_stop->load()) return false;
        if (m_json) return true;
        const bool newPhase = m_shownPhase != p.phase;
        m_shownPhase = p.phase;
        if (!m_streams.progressLine) {
            if (newPhase) m_streams.err(wording::phaseName(p.phase).toStdString() + " …\n");
            return true;
        }
        if (!newPhase && watch.seconds() - last < kReportSeconds) return true;
        last = watch.seconds();
        QString text = wording::phaseName(p.phase) + QStringLiteral("  ") + wording::percent(p.fraction, 0);
        if (p.fraction > 0.05 && begun.seconds() > 1.0) {
            text += QStringLiteral("  ") +
                    wording::seconds(begun.seconds() * (1.0 - p.fraction) / p.fraction) +
                    QStringLiteral(" left");
        }
        m_streams.err("\r\x1b[K" + text.toStdString());
        m_lineOpen = true;
        return true;
    };
}

void Session::endProgress() {
    if (m_lineOpen) m_streams.err("\r\x1b[K");
    m_lineOpen = false;
}

Result<Workspace*> Session::workspace(const std::filesystem::path& file) {
    if (m_own) return m_own.get();
    const std::filesystem::path keys = m_lent != nullptr ? m_lent->identityFolder() : identityFolder();
    auto person =
        m_who.person.empty() ? openIdentity(keys) : openPerson(keys, m_who.person, m_who.passphrase);
    if (!person) return person.error();
    if (m_lent != nullptr) {
        m_own = m_lent->as(person.take());
        return m_own.get();
    }
    Workspace::Options options;
    options.person = person.take();
    auto opened = Workspace::open(file, options);
    if (!opened) return opened.error();
    m_own = opened.take();
    return m_own.get();
}

} // namespace goldenrod::cli
