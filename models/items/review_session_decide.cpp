// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_session.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

constexpr Changes kDecided = Changes(Change::Questions) | Change::Customers;

bool isOpen(const ReviewCase& view) {
    return view.question.id != 0 && view.question.unsure == 0 && !view.sample;
}

QPair<qint64, qint64> keyOf(const QuestionRow& question) {
    return {question.leftRecord, question.rightRecord};
}

} // namespace

DecideRequest ReviewSession::requestOf(const ReviewCase& view, DecisionKind kind,
                                       const std::string& reason) const {
    DecideRequest request;
    request.kind = kind;
    // One whose evidence changed is decided by its two records.
    request.question = view.sample ? view.question.id : std::max<std::int64_t>(0, view.question.id);
    request.leftRecord = view.question.leftRecord;
    request.rightRecord = view.question.rightRecord;
    request.reason = reason;
    request.comment = m_comments.value(keyOf(view.question)).toStdString();
    if (request.question > 0) {
        request.left = view.question.left;
        request.right = view.question.right;
    }
    for (const auto* side : {&view.left, &view.right})
        for (const SeenRecord& record : *side) request.seen.push_back({record.id, record.version});
    return request;
}

bool ReviewSession::decide(DecisionKind kind, const std::string& reason) {
    if (!m_shown || m_look.elapsed() < m_leastLook) return false;
    if (isSaidAgain(kind)) return confirm();
    const Case view = m_shown;
    if (kind == DecisionKind::Match && reason.empty() && !view->objections.empty()) {
        m_refusal = Refusal{Error{kReasonNeeded, view->objections}, {}};
        emit refusalChanged();
        return true;
    }
    ++m_saving;
    m_deciding += isOpen(*view) ? 1 : 0;
    dropRefusal();
    const DecideRequest request = requestOf(*view, kind, reason);
    m_comments.remove(keyOf(view->question));
    const Mine mine = std::make_shared<std::atomic<std::int64_t>>(0);
    m_mine.push_back(mine);
    m_desk.save(
        kDecided, this,
        [request, mine](Workspace& w) {
            auto report = goldenrod::decide(request, w);
            if (report) *mine = report->seq;
            return report;
        },
        [this, view, request, mine](Result<DecideReport> report) {
            answered(view, request, mine, std::move(report));
        });
    if (view->question.id != 0 && !staysAfter(kind)) m_decided.insert(view->question.id, 0);
    moveOn(kind);
    emit progressChanged();
    return true;
}

void ReviewSession::dropRefusal() {
    if (!m_refusal) return;
    m_refusal.reset();
    emit refusalChanged();
}

QString ReviewSession::comment() const {
    return m_shown ? m_comments.value(keyOf(m_shown->question)) : QString();
}

void ReviewSession::setComment(const QString& comment) {
    if (!m_shown) return;
    if (comment.isEmpty())
        m_comments.remove(keyOf(m_shown->question));
    else
        m_comments[keyOf(m_shown->question)] = comment;
    emit commentChanged();
}

/// Whether the question in front stays in the queue.
bool ReviewSession::staysAfter(DecisionKind kind) const {
    return kind == DecisionKind::Unsure && m_view.state != QuestionFilter::Open && !m_shown->sample;
}

/// What comes in front after a decision. Two records that nobody asked about stay, with the decision shown.
void ReviewSession::moveOn(DecisionKind kind) {
    const int row = m_row < 0 ? std::min(m_place, m_queue.rowCount() - 1) : m_row;
    if (m_row < 0 && m_shown->question.id == 0 && !m_isLed) return;
    if (m_row >= 0) {
        if (staysAfter(kind) && !m_isLed) return step(1);
        m_cases.remove(m_queue.idAt(row));
        m_queue.removeRowAt(row);
    }
    if (m_isLed) {
        setShown(nullptr, -1);
        m_pairAwaited = true;
    } else if (m_queue.rowCount() > 0)
        show(std::min(row, m_queue.rowCount() - 1));
    else
        setShown(nullptr, -1);
}

void ReviewSession::answered(const Case& view, const DecideRequest& request, const Mine& mine,
                             Result<DecideReport> report) {
    m_deciding -= isOpen(*view) ? 1 : 0;
    if (report) {
        m_own.insert(report->seq);
        if (const auto at = m_decided.find(view->question.id); at != m_decided.end()) *at = report->seq;
        dropStale(report->recut.recordIds);
        if (view->question.id == 0 && m_shown == view)
            readPair(view->question.leftRecord, view->question.rightRecord);
        count(*view, report->passage == Passage::InForce ? request.kind : DecisionKind::Match);
        if (report->passage != Passage::InForce) m_cases.remove(view->question.id);
        emit saved({false, 1, request.kind, view->leftName, view->rightName, report->recut, report->passage,
                    report->sample != 0});
    } else {
        std::erase(m_mine, mine);
        if (!request.comment.empty())
            m_comments[keyOf(view->question)] = QString::fromStdString(request.comment);
        if (m_decided.remove(view->question.id)) m_listed.returned.push_back(view->question.id);
        refuse(view, report.error());
    }
    finishSaving();
}

/// Until the queue is read again.
void ReviewSession::count(const ReviewCase& view, DecisionKind kind) {
    ++m_progress.decided;
    if (view.question.id == 0 || view.sample) return;
    if (isOpen(view) == (kind == DecisionKind::Unsure)) m_progress.unsure += isOpen(view) ? 1 : -1;
    if (isOpen(view)) --m_progress.open;
}

/// The pair comes back in front, with the reason.
void ReviewSession::refuse(const Case& view, const Error& error) {
    emit refused(error);
    m_dirty = true;
    if (error.code == kQuestionGone) return;
    Wanted wanted;
    if (view->question.id != 0) wanted.same = view->question;
    m_wanted = wanted;
    setShown(view, view->question.id == 0 ? -1 : m_row);
    m_refusal = Refusal{error, {}};
    emit refusalChanged();
    if (error.code == kDecisionConflict) readAgainst(error.arguments);
}

/// The decisions that a refusal tells of.
void ReviewSession::readAgainst(const std::vector<std::string>& arguments) {
    std::vector<std::int64_t> events;
    events.reserve(arguments.size() + 1);
    const bool undoing = m_refusal && m_refusal->undoing != 0;
    if (undoing) events.push_back(m_refusal->undoing);
    for (const std::string& event : arguments) events.push_back(std::stoll(event));
    m_desk.read(
        this, [events](Database& db) { return readMadeDecisions(db, events); },
        [this, arguments, undoing](Result<std::vector<MadeDecision>> made) {
            if (!made || !m_refusal || m_refusal->error.arguments != arguments) return;
            m_refusal->against = made.take();
            if (undoing) {
                m_refusal->subject = std::move(m_refusal->against.front());
                m_refusal->against.erase(m_refusal->against.begin());
            }
            emit refusalChanged();
        });
}

void ReviewSession::finishSaving() {
    --m_saving;
    emit progressChanged();
    if (m_saving == 0 && m_dirty) refresh();
}

} // namespace goldenrod::items
