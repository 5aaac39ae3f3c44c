// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"
#include "models/jobs/group_asked.h"
#include "models/jobs/group_decision.h"

#include <QObject>

#include <optional>

namespace goldenrod::items {

/// One person deciding like questions together: what would be drawn, the sample that is read pair by pair in
/// the review session, and how it ended. Lives in the GUI thread, owned by the page, beside its session.
class GroupSession : public QObject {
    Q_OBJECT
public:
    enum class Stage : unsigned char {
        Off,
        Busy,     ///< being counted, drawn or decided
        Choosing, ///< what all of them would be is to be said; plan()
        Reading,  ///< standing() says how far
        Ready,    ///< all are read: the rest can be decided
        Lost,     ///< too many errors: it can be closed
        Ended     ///< outcome() says how
    };
    GroupSession(Desk& desk, ReviewSession& session, QObject* parent = nullptr);

    Stage stage() const { return m_stage; }
    const GroupAsked& asked() const { return m_asked; }
    const GroupPlan& plan() const { return m_plan; } ///< for a match; another decision leaves others out
    const GroupStanding& standing() const { return m_standing; }
    const GroupOutcome& outcome() const { return m_outcome; }

    /// Of the questions like the one in front, or of those that the queue is filtered to. Goes on with the
    /// group that was drawn of them, if there is one.
    void open(bool ofFilter);
    void begin(DecisionKind kind);
    void finish();
    void leave(); ///< what was drawn stays and can be gone on with

signals:
    void changed();
    void refused(const goldenrod::Error& error);

private:
    struct Opened {
        GroupAsked asked;
        GroupPlan plan;
        std::optional<GroupStanding> standing;
    };
    static Result<Opened> look(Database& db, const QueueView& view, std::int64_t question);
    void enter(Stage stage);
    void refuse(const Error& error);
    void refresh();
    void take(GroupStanding standing);

    Desk& m_desk;
    ReviewSession& m_session;
    Stage m_stage = Stage::Off;
    GroupAsked m_asked;
    GroupPlan m_plan;
    GroupStanding m_standing;
    GroupOutcome m_outcome;
    Latest m_reading;
};

} // namespace goldenrod::items
