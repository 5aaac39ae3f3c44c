// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/review_queue_model.h"
#include "models/jobs/decide.h"
#include "models/jobs/mark_question.h"
#include "models/jobs/review_case.h"
#include "models/jobs/set_value.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <atomic>
#include <memory>
#include <optional>

namespace goldenrod::items {

/// Why a decision was not saved. The pair is in front again, when it still stands.
struct Refusal {
    Error error;
    std::vector<MadeDecision> against = {};   ///< decisions in force that it contradicts, or that rest on it
    std::optional<MadeDecision> subject = {}; ///< the decision whose undoing was refused
    std::int64_t undoing = 0;                 ///< event whose undoing was refused; 0: a decision was
};

inline constexpr ErrorCode kNothingOfYours{"decision.nothing_of_yours"}; ///< no argument

/// What became of a decision, or of its undoing.
struct Saved {
    bool undone = false;
    std::int64_t decisions = 1; ///< more: of a group
    DecisionKind kind = DecisionKind::Match;
    std::string left, right; ///< names
    RecutReport recut;
    Passage passage = Passage::InForce; ///< Waiting, Disagreed: it was proposed, or such a thing withdrawn
    bool sample = false;                ///< a second opinion on a control sample
};

/// What was said of a question without deciding it, or taken back.
struct Marked {
    MarkReport report;
    std::string left, right; ///< names
};

/// A decision that holds on other values, or that does not any more.
struct Confirmed {
    ConfirmReport report;
    std::string left, right; ///< names
};

/// Whether two questions have the same pair in front.
inline bool samePair(const QuestionRow& a, const QuestionRow& b) {
    return a.leftRecord == b.leftRecord && a.rightRecord == b.rightRecord;
}

/// One person working through the queue: which question is in front, the next ones read ahead, decisions on
/// their way to the disk. A decision moves on at once; saved() follows when it is on disk, refused() brings
/// the pair back. Lives in the GUI thread, owned by the page.
class ReviewSession : public QObject {
    Q_OBJECT
public:
    enum class Standing : unsigned char {
        Closed,
        Reading,
        NothingLoaded,
        NothingMatched,
        NothingLeft,
        Working,
        Failed
    };
    using Case = std::shared_ptr<const ReviewCase>;

    explicit ReviewSession(Desk& desk, QObject* parent = nullptr);

    ReviewQueueModel& queue() { return m_queue; }
    Standing standing() const { return m_standing; }
    const std::optional<Error>& error() const { return m_error; } ///< why Failed
    const ReviewProgress& progress() const { return m_progress; }
    /// Seconds a decision takes; nothing before there are enough to tell.
    std::optional<double> secondsEach() const;
    std::int64_t left() const; ///< open questions, those on their way to the disk not counted

    const Case& shown() const { return m_shown; } ///< null while it is read
    int row() const { return m_row; }             ///< of the queue; -1: a pair that is not in it
    const std::optional<Refusal>& refusal() const { return m_refusal; }

    const QueueView& view() const { return m_view; }
    /// Reads the queue as this view asks for, in the background; what stands stays until then, and what is in
    /// front afterwards too when the other list has it; else the first one comes.
    void setView(const QueueView& view);
    QuestionFilter filter() const { return m_view.state; }
    void setFilter(QuestionFilter filter); ///< the state of the view alone
    /// Leaves state and order as they are.
    void clearFilter();
    /// Questions of the view's state, filtered or not.
    std::int64_t questionsInAll() const;
    /// The queue that stands is that of an earlier view.
    bool isListing() const { return m_listed.view != m_view; }
    /// Questions in the queue; when it was just opened, more than stand in it yet.
    std::int64_t questions() const { return std::max<std::int64_t>(m_queue.rowCount(), m_coming); }
    void reload();
    void show(int row);
    void step(int by);
    /// Any two records, asked about or not.
    void showPair(std::int64_t left, std::int64_t right);
    /// From a pair that is not in the list to the question that stood in front before.
    void backToQueue();
    /// Decides the pair in front. False, and nothing happens, when there is none, or when it came so short a
    /// time ago that nobody can have seen it (the second press of a double press).
    /// A match that rules speak against waits for one of decisionReasons(): refusal() asks for it.
    bool decide(DecisionKind kind, const std::string& reason = {});
    void dropRefusal();
    /// What comes in front after a decision is said by somebody else, by showPair(), and not by the queue.
    void setLed(bool led) { m_isLed = led; }
    /// Decisions of this window that were made beside this session: undo() reaches them.
    void adopt(const DecideReport& report);
    /// The same of a golden value that was set.
    void adopt(const SetValueReport& report);
    /// What is kept with the next decision about the pair in front.
    QString comment() const;
    void setComment(const QString& comment);
    /// Says something of the question in front without deciding it; the pair is filled in. When it leaves the
    /// queue by that, the next one comes at once. False, and nothing happens, as with decide().
    bool mark(MarkRequest request);
    /// The decision in front, whose evidence changed, holds on the values that are shown. False as decide().
    bool confirm();
    /// The decision that came back because its evidence changed; 0: the pair in front is none such.
    std::int64_t changedInFront() const;
    /// 0: the newest decision, saying or value set of this window. When later decisions rest on it, refusal()
    /// asks whether they are to be undone too.
    void undo(std::int64_t event = 0, UndoScope scope = UndoScope::IfUnused);
    bool isSaving() const { return m_saving > 0; }
    void setLeastLook(int milliseconds) { m_leastLook = milliseconds; }

signals:
    void viewChanged(); ///< asked for; the queue follows
    void standingChanged();
    void shownChanged();
    void progressChanged();
    void refusalChanged();
    void commentChanged();
    void saved(const goldenrod::items::Saved& saved);
    void marked(const goldenrod::items::Marked& marked);
    void confirmed(const goldenrod::items::Confirmed& confirmed);
    void valueTakenBack(const goldenrod::ValueEffect& effect);
    void refused(const goldenrod::Error& error); ///< also when no pair comes back
    void settled(); ///< the question in front is gone, by another decision; the next one, if any, is shown

private:
    using Mine = std::shared_ptr<std::atomic<std::int64_t>>;
    struct UndoneDecision {
        DecideReport report;
        std::string left, right;             ///< names
        std::optional<MarkReport> mark = {}; ///< not a decision was undone, but this
        std::optional<ConfirmReport> confirmation = {};
        std::optional<ValueEffect> value = {};
    };
    /// What the queue holds, and of when.
    struct Listed {
        QueueView view;
        PublicKey reader{};
        std::int64_t head = -1;             ///< newest event then; -1: nothing is listed
        std::int64_t newest = 0;            ///< number of the newest question
        bool onlyFirst = false;             ///< the first questions stand, the others are read next
        std::vector<std::int64_t> returned; ///< questions that were taken out and must stand in it again
    };
    struct Reading {
        Listed listed;
        std::optional<QueueChange> change; ///< of what was listed; nothing: `queue` replaces it
        Queue queue;
        std::int64_t current = 0; ///< number of the question in front, or of the one wanted; 0: gone
        ReviewProgress progress;
    };
    struct Wanted {
        std::optional<QuestionRow> same;
        std::pair<std::int64_t, std::int64_t> pair{0, 0};
    };
    static Result<Reading> readAll(Database& db, const Listed& listed, const QueueView& view,
                                   const Wanted& wanted, const ReviewDay& day);
    void clear();
    void forget();
    void dropCases();
    void refresh();
    void list(Reading& reading);
    void lookForOthers(std::int64_t head);
    void take(Reading reading, const Wanted& wanted, bool goThere);
    void stay();
    void place(std::int64_t current, const Wanted& wanted);
    void keepInRow(std::int64_t current, int row);
    void keepBeside();
    void leave(bool gone);
    void fail(const Error& error);
    void stand(Standing standing);
    void setShown(Case view, int row);
    void readAhead();
    PublicKey reader() const;
    void readCase(std::int64_t id);
    void takeCase(std::int64_t id, std::size_t since, Result<ReviewCase> view);
    void readPair(std::int64_t left, std::int64_t right);
    void failPair(const Error& error);
    bool staysAfter(DecisionKind kind) const;
    void moveOn(DecisionKind kind);
    void count(const ReviewCase& view, DecisionKind kind);
    bool isStale(const ReviewCase& view, std::size_t since) const;
    void dropStale(const std::vector<std::int64_t>& records);
    void replaceShown(Case view);
    DecideRequest requestOf(const ReviewCase& view, DecisionKind kind, const std::string& reason) const;
    void answered(const Case& view, const DecideRequest& request, const Mine& mine,
                  Result<DecideReport> report);
    static Result<UndoneDecision> takeBack(Workspace& workspace, std::int64_t event, UndoScope scope);
    bool leavesBy(const MarkRequest& request) const;
    bool isSaidAgain(DecisionKind kind) const;
    void said(const Case& view, const Mine& mine, const Result<MarkReport>& report);
    void takenBack(const UndoneDecision& undone, const Mine& mine, bool comesInFront);
    void refuse(const Case& view, const Error& error);
    void refuseUndoing(std::int64_t event, const Error& error);
    void readAgainst(const std::vector<std::string>& events);
    void undone(const UndoneDecision& undone, bool comesInFront);
    void finishSaving();

    Desk& m_desk;
    ReviewQueueModel m_queue;
    Standing m_standing = Standing::Closed;
    std::optional<Error> m_error;
    ReviewProgress m_progress;
    QueueView m_view;
    Listed m_listed;
    std::int64_t m_coming = 0; ///< questions of a list of which only the first stand in the queue
    /// Questions decided here with their events (0: on the way to the disk), until the queue is of later.
    QHash<qint64, qint64> m_decided;

    Case m_shown;
    int m_row = -1;
    std::int64_t m_awaited = 0; ///< question in front that is not read yet
    int m_place = 0;            ///< last row in front; where to go on after a pair beside the queue
    bool m_isLed = false;
    bool m_pairAwaited = false; ///< a pair of its own is being read
    bool m_refiltered = false;  ///< the list is read with another filter: its first question comes in front
    std::optional<Refusal> m_refusal;
    std::optional<Wanted> m_wanted; ///< to bring in front when the queue is read next
    QElapsedTimer m_look;           ///< since the pair is in front
    int m_leastLook = 250;

    QHash<QPair<qint64, qint64>, QString> m_comments; ///< not kept with a decision yet, by pair

    QHash<qint64, Case> m_cases;
    QSet<qint64> m_reading;
    std::vector<std::int64_t> m_touched; ///< records whose surroundings decisions changed, in order
    Latest m_refreshes, m_pairs;
    std::vector<Mine> m_mine;  ///< decisions of this window in force, their events once they are on disk
    int m_saving = 0;          ///< decisions and undoings on their way
    int m_deciding = 0;        ///< decisions of open questions among them
    bool m_refreshing = false; ///< one reading at a time
    bool m_dirty = false;      ///< the queue is to be read again after it, or after the saving
    QSet<qint64> m_own;        ///< events of this session after m_head
    std::int64_t m_head = 0;   ///< newest event up to which nobody else's escaped it
    int m_generation = 0;      ///< of cases: those of an older one are out of date
};

} // namespace goldenrod::items
