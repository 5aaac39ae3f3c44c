// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/group_session.h"

namespace goldenrod::items {

GroupSession::GroupSession(Desk& desk, ReviewSession& session, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_session(session) {
    connect(&desk, &Desk::closing, this, [this] {
        m_reading.drop();
        enter(Stage::Off);
    });
    // Decided or undone here or elsewhere: what was answered of the sample is read again.
    connect(&desk, &Desk::changed, this, [this](Changes changes) {
        if (changes & Change::Questions) refresh();
    });
}

/// A group that is open, or was taken back, goes on; otherwise what would be drawn is counted.
Result<GroupSession::Opened> GroupSession::look(Database& db, const QueueView& view, std::int64_t question) {
    QueueView wanted = view;
    if (question != 0) {
        auto like = likeQuestion(db, question);
        if (!like) return like.error();
        wanted = like.take();
    }
    Opened opened;
    auto asked = askedBy(db, wanted, false);
    if (!asked) return asked.error();
    opened.asked = asked.take();
    auto groups = readGroups(db);
    if (!groups) return groups.error();
    for (const LikeGroup& group : *groups) {
        const bool isOpen = group.state == GroupState::Drawn || group.state == GroupState::TakenBack;
        if (!isOpen || askedOf(group.asked).view != opened.asked.view) continue;
        auto standing = standingOf(db, group.id);
        if (!standing) return standing.error();
        opened.standing = standing.take();
        return opened;
    }
    GroupRequest request;
    request.view = opened.asked.view;
    auto plan = planGroup(db, request);
    if (!plan) return plan.error();
    opened.plan = plan.take();
    return opened;
}

void GroupSession::open(bool ofFilter) {
    const auto& shown = m_session.shown();
    const std::int64_t question = !ofFilter && shown ? shown->question.id : 0;
    if (!m_desk.isOpen() || (ofFilter ? !m_session.view().narrows() : question == 0)) return;
    enter(Stage::Busy);
    m_desk.read(
        m_reading, this,
        [view = m_session.view(), question](Database& db) { return look(db, view, question); },
        [this](Result<Opened> opened) {
            if (!opened) return refuse(opened.error());
            m_asked = std::move(opened->asked);
            m_plan = std::move(opened->plan);
            if (opened->standing) return take(std::move(*opened->standing));
            enter(Stage::Choosing);
        });
}

void GroupSession::begin(DecisionKind kind) {
    if (m_stage != Stage::Choosing) return;
    enter(Stage::Busy);
    GroupRequest request;
    request.view = m_asked.view;
    request.kind = kind;
    m_desk.save(
        Changes(), this, [request](Workspace& workspace) { return beginGroup(request, workspace); },
        [this](Result<GroupStanding> begun) {
            if (!begun) return refuse(begun.error());
            take(begun.take());
        });
}

void GroupSession::finish() {
    if (m_stage != Stage::Ready && m_stage != Stage::Lost) return;
    enter(Stage::Busy);
    m_desk.save(
        Changes(Change::Questions) | Change::Customers, this,
        [id = m_standing.group.id](Workspace& workspace) { return finishGroup(id, workspace); },
        [this](Result<GroupOutcome> outcome) {
            if (!outcome) {
                emit refused(outcome.error());
                return take(std::move(m_standing));
            }
            m_outcome = outcome.take();
            m_standing.group = m_outcome.group;
            if (m_outcome.decided > 0) m_session.adopt(m_outcome.report);
            enter(Stage::Ended);
        });
}

void GroupSession::leave() {
    m_reading.drop();
    enter(Stage::Off);
}

void GroupSession::enter(Stage stage) {
    m_stage = stage;
    m_session.setLed(stage == Stage::Reading);
    emit changed();
}

void GroupSession::refuse(const Error& error) {
    enter(Stage::Off);
    emit refused(error);
}

void GroupSession::refresh() {
    const bool isShown = m_stage == Stage::Reading || m_stage == Stage::Ready || m_stage == Stage::Lost ||
                         m_stage == Stage::Ended;
    if (!isShown || !m_desk.isOpen()) return;
    m_desk.read(
        m_reading, this, [id = m_standing.group.id](Database& db) { return standingOf(db, id); },
        [this](Result<GroupStanding> standing) {
            if (!standing) return refuse(standing.error());
            // What ended stays said until it is taken back.
            if (m_stage == Stage::Ended && !standing->isOpen()) return;
            take(standing.take());
        });
}

void GroupSession::take(GroupStanding standing) {
    m_standing = std::move(standing);
    m_asked = askedOf(m_standing.group.asked);
    if (m_standing.isLost() || !m_standing.next) {
        enter(m_standing.isLost() ? Stage::Lost : Stage::Ready);
        if (!m_session.shown()) m_session.show(0);
        return;
    }
    enter(Stage::Reading);
    const auto& next = *m_standing.next;
    const auto& shown = m_session.shown();
    const bool isThere =
        shown && ((shown->question.leftRecord == next.left && shown->question.rightRecord == next.right) ||
                  (shown->question.leftRecord == next.right && shown->question.rightRecord == next.left));
    if (!isThere) m_session.showPair(next.left, next.right);
}

} // namespace goldenrod::items
