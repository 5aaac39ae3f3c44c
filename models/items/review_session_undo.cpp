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
            return takeBack(workspace, *mine, scope);
        },
        [this, mine, newest](Result<UndoneDecision> done) {
            if (done && (done->mark || done->confirmation || done->value)) {
                takenBack(*done, mine, newest);
            } else if (done) {
                undone(*done, newest);
            } else if (done.error().code == kDecisionUsed) {
                refuseUndoing(*mine, done.error());
            } else {
                // Undone elsewhere: it is no more the newest one of this window.
                if (done.error().code == kDecisionUndone || done.error().code == kMarkUndone ||
                    done.error().code == kConfirmationUndone || done.error().code == kPinUndone)
                    std::erase(m_mine, mine);
                emit refused(done.error());
            }
            finishSaving();
        });
}

Result<ReviewSession::UndoneDecision> ReviewSession::takeBack(Workspace& workspace, std::int64_t event,
                                                              UndoScope scope) {
    auto db = workspace.reader();
    if (!db) return db.error();
    auto ofMark = isOfMark(*db, event);
    if (!ofMark) return ofMark.error();
    auto ofConfirmation = isOfConfirmation(*db, event);
    if (!ofConfirmation) return ofConfirmation.error();
    auto ofValue = isOfValue(*db, event);
    if (!ofValue) return ofValue.error();
    UndoneDecision done;
    if (*ofValue) {
        auto report = undoValue(event, workspace);
        if (!report) return report.error();
        done.value = std::move(report->effect);
        return done;
    }
    if (*ofConfirmation) {
        auto report = undoConfirmation(event, workspace);
        if (!report) return report.error();
        done.report.leftRecord = report->leftRecord;
        done.report.rightRecord = report->rightRecord;
        done.report.seq = report->seq;
        done.confirmation = report.take();
    } else if (*ofMark) {
        auto report = undoMark(event, workspace);
        if (!report) return report.error();
        done.report.leftRecord = report->mark.leftRecord;
        done.report.rightRecord = report->mark.rightRecord;
        done.report.seq = report->seq;
        done.mark = report.take();
    } else {
        auto report = undoDecision(event, workspace, scope);
        if (!report) return report.error();
        done.report = report.take();
    }
    // It is undone whatever happens now; the names only serve the message.
    QueueReader names(*db);
    std::string source;
    if (!names.readName(done.report.leftRecord, done.left, source)) done.left.clear();
    if (!names.readName(done.report.rightRecord, done.right, source)) done.right.clear();
    return done;
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
    emit saved({true, report.decisions, report.kind, undone.left, undone.right, report.recut, report.passage,
                report.sample != 0});
}

void ReviewSession::adopt(const DecideReport& report) {
    m_mine.push_back(std::make_shared<std::atomic<std::int64_t>>(report.seq));
    dropStale(report.recut.recordIds);
    // What it settled leaves without a word: the group says it.
    const auto& records = report.recut.recordIds;
    if (m_shown && std::find(records.begin(), records.end(), m_shown->question.leftRecord) != records.end())
        setShown(nullptr, -1);
}

void ReviewSession::adopt(const SetValueReport& report) {
    m_mine.push_back(std::make_shared<std::atomic<std::int64_t>>(report.seq));
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
