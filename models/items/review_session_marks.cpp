// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_session.h"

#include <algorithm>

namespace goldenrod::items {

/// Whether the question in front does not belong into the queue any more once this was said of it.
bool ReviewSession::leavesBy(const MarkRequest& request) const {
    const bool parks = request.kind == MarkKind::Park && request.value != 0;
    switch (m_view.state) {
    case QuestionFilter::All: return false;
    case QuestionFilter::Parked: return request.kind == MarkKind::Park && !parks;
    case QuestionFilter::Mine: return parks || (request.kind == MarkKind::Assign && !request.toMe);
    case QuestionFilter::Assigned:
        return parks || (request.kind == MarkKind::Assign && !request.toMe && request.person.empty());
    default: return parks;
    }
}

bool ReviewSession::mark(MarkRequest request) {
    if (!m_shown || m_shown->question.id == 0 || m_shown->sample) return false;
    const bool leaves = leavesBy(request);
    if (leaves && m_look.elapsed() < m_leastLook) return false;
    const Case view = m_shown;
    request.question = view->question.id;
    request.leftRecord = view->question.leftRecord;
    request.rightRecord = view->question.rightRecord;
    ++m_saving;
    dropRefusal();
    const Mine mine = std::make_shared<std::atomic<std::int64_t>>(0);
    m_mine.push_back(mine);
    m_desk.save(
        Change::Questions, this,
        [request, mine](Workspace& w) {
            auto report = markQuestion(request, w);
            if (report) *mine = report->seq;
            return report;
        },
        [this, view, mine](const Result<MarkReport>& report) { said(view, mine, report); });
    if (leaves) {
        m_decided.insert(view->question.id, 0);
        moveOn(DecisionKind::NotAMatch);
    }
    emit progressChanged();
    return true;
}

void ReviewSession::said(const Case& view, const Mine& mine, const Result<MarkReport>& report) {
    const std::int64_t id = view->question.id;
    if (report) {
        m_own.insert(report->seq);
        if (const auto at = m_decided.find(id); at != m_decided.end()) *at = report->seq;
        dropStale(view->question.left);
        m_dirty = true;
        emit marked({*report, view->leftName, view->rightName});
    } else {
        std::erase(m_mine, mine);
        if (m_decided.remove(id)) m_listed.returned.push_back(id);
        m_dirty = true;
        emit refused(report.error());
    }
    finishSaving();
}

std::int64_t ReviewSession::changedInFront() const {
    return m_shown && m_shown->question.id < 0 && !m_shown->sample ? -m_shown->question.id : 0;
}

/// Whether deciding so says again what the decision in front says already.
bool ReviewSession::isSaidAgain(DecisionKind kind) const {
    const std::int64_t event = changedInFront();
    const auto& before = m_shown->decidedBefore;
    const auto at = std::find_if(before.begin(), before.end(),
                                 [event](const MadeDecision& made) { return made.decision.seq == event; });
    if (event == 0 || at == before.end()) return false;
    const DecisionKind said = at->decision.kind;
    return said == kind || (kind == DecisionKind::Match && said == DecisionKind::Merge) ||
           (kind == DecisionKind::NotAMatch && said == DecisionKind::Split);
}

bool ReviewSession::confirm() {
    const std::int64_t decision = changedInFront();
    if (decision == 0 || m_look.elapsed() < m_leastLook) return false;
    const Case view = m_shown;
    std::vector<DecisionMember> seen;
    for (const auto* side : {&view->left, &view->right})
        for (const SeenRecord& record : *side) seen.push_back({record.id, record.version});
    ++m_saving;
    dropRefusal();
    const Mine mine = std::make_shared<std::atomic<std::int64_t>>(0);
    m_mine.push_back(mine);
    m_desk.save(
        Change::Questions, this,
        [decision, seen, mine](Workspace& w) {
            auto report = confirmDecision(decision, seen, w);
            if (report) *mine = report->seq;
            return report;
        },
        [this, view, mine](const Result<ConfirmReport>& report) {
            if (report) {
                m_own.insert(report->seq);
                if (const auto at = m_decided.find(view->question.id); at != m_decided.end())
                    *at = report->seq;
                m_dirty = true;
                emit confirmed({*report, view->leftName, view->rightName});
            } else {
                std::erase(m_mine, mine);
                if (m_decided.remove(view->question.id)) m_listed.returned.push_back(view->question.id);
                refuse(view, report.error());
            }
            finishSaving();
        });
    m_decided.insert(view->question.id, 0);
    moveOn(DecisionKind::NotAMatch);
    emit progressChanged();
    return true;
}

void ReviewSession::takenBack(const UndoneDecision& undone, const Mine& mine, bool comesInFront) {
    std::erase_if(m_mine, [&](const Mine& one) { return one->load() == mine->load(); });
    if (undone.value) { // what stands in front stays there, and is read again as after events of others
        m_dirty = true;
        emit valueTakenBack(*undone.value);
        return;
    }
    const DecideReport& report = undone.report;
    m_own.insert(report.seq);
    dropStale({report.leftRecord, report.rightRecord});
    if (comesInFront || !m_shown) m_wanted = Wanted{{}, {report.leftRecord, report.rightRecord}};
    m_dirty = true;
    if (undone.mark)
        emit marked({*undone.mark, undone.left, undone.right});
    else
        emit confirmed({*undone.confirmation, undone.left, undone.right});
}

} // namespace goldenrod::items
