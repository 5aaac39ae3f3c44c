// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_session.h"

#include <algorithm>

namespace goldenrod::items {

/// The newest decision of this window may still be on its way; its event is known when its turn has come.
void ReviewSession::undo(std::int64_t event, UndoScope scope) {
    if (!m_desk.isOpen()) return;
    if (event == 0 && m_mine.empty()) {
        emit refused(Error{kNothingOfYours});
        return;
    }
    const Mine mine = event == 0 ? m_mine.back() : std::make_shared<std::atomic<std::int64_t>>(event);
    const bool newest = event == 0;
    ++m_saving;
    m_desk.save(
        Changes(Change::Questions) | Change::Customers, this,
        [mine, scope](Workspace& workspace) -> Result<UndoneDecision> {
            if (*mine == 0) return Error{kNothingOfYours}; // it was not saved
            auto report = undoDecision(*mine, workspace, scope);
            if (!report) return report.error();
            UndoneDecision done{report.take(), {}, {}};
            // It is undone whatever happens now; the names only serve the message.
            if (auto db = workspace.reader()) {
                QueueReader names(*db);
                std::string source;
                if (!names.readName(done.report.leftRecord, done.left, source)) done.left.clear();
                if (!names.readName(done.report.rightRecord, done.right, source)) done.right.clear();
            }
            return done;
        },
        [this, mine, newest](Result<UndoneDecision> done) {
            if (done) {
                undone(*done, newest);
            } else if (done.error().code == kDecisionUsed) {
                refuseUndoing(*mine, done.error());
            } else {
                // Undone elsewhere: it is no more the newest one of this window.
                if (done.error().code == kDecisionUndone) std::erase(m_mine, mine);
                emit refused(done.error());
            }
            finishSaving();
        });
}

void ReviewSession::undone(const UndoneDecision& undone, bool comesInFront) {
    const DecideReport& report = undone.report;
    std::erase_if(m_mine, [&](const Mine& mine) {
        return std::find(report.undone.begin(), report.undone.end(), mine->load()) != report.undone.end();
    });
    for (const std::int64_t event : report.events) m_own.insert(event);
    dropStale(report.recut.recordIds);
    dropRefusal();
    // Undone from a conflict or from what was decided before: the pair that is looked at stays.
    if (comesInFront || !m_shown) m_wanted = Wanted{{}, {report.leftRecord, report.rightRecord}};
    m_dirty = true;
    emit saved({true, report.kind, undone.left, undone.right, report.recut});
}

/// Nothing was undone: what to do is asked beside the pair in front; with none, the decided one comes.
void ReviewSession::refuseUndoing(std::int64_t event, const Error& error) {
    emit refused(error);
    m_refusal = Refusal{error, {}, {}, event};
    emit refusalChanged();
    readAgainst(error.arguments);
    if (m_shown) return;
    m_desk.read(
        this, [event](Database& db) { return readDecision(db, event); },
        [this](Result<DecisionRow> decision) {
            if (decision && !m_shown) showPair(decision->leftRecord, decision->rightRecord);
        });
}

} // namespace goldenrod::items
