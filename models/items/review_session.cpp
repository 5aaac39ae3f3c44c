// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_session.h"

#include "models/items/review_pace.h"

#include <QDateTime>

#include <algorithm>

namespace goldenrod::items {
namespace {

constexpr std::size_t kFirst = 256; // questions that are read and stand before all others are

std::int64_t startOfToday() {
    return QDateTime::currentDateTime().date().startOfDay().toMSecsSinceEpoch() * 1000;
}

Result<void> readFirstCase(Database& db) {
    auto newest = newestQuestion(db);
    if (!newest) return newest.error();
    auto view = readReviewCase(db, *newest);
    return view ? Result<void>() : Result<void>(view.error());
}

} // namespace

ReviewSession::ReviewSession(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_queue(desk) {
    connect(&desk, &Desk::opened, this, &ReviewSession::reload);
    connect(&desk, &Desk::closing, this, &ReviewSession::forget);
    connect(&desk, &Desk::changed, this, [this](Changes changes) {
        if (changes & (Changes(Change::Questions) | Change::Customers | Change::Loads)) refresh();
    });
    connect(&desk, &Desk::personChanged, this, [this] {
        m_mine.clear(); // somebody else's
        reload();
    });
    if (desk.isOpen()) reload();
}

void ReviewSession::clear() {
    m_refreshes.drop();
    m_pairs.drop();
    dropCases();
    m_touched.clear();
    m_comments.clear();
    m_wanted.reset();
    m_refusal.reset();
    m_saving = m_deciding = 0;
    m_refreshing = m_dirty = false;
    m_pairAwaited = m_refiltered = false;
    m_place = 0;
    m_head = 0;
    m_own.clear();
    m_decided.clear();
    m_listed = {};
    m_coming = 0;
    m_progress = {};
    m_queue.letGo();
    setShown(nullptr, -1);
    stand(Standing::Closed);
    emit progressChanged();
    emit refusalChanged();
}

/// The next workspace begins with what is undecided.
void ReviewSession::forget() {
    clear();
    m_mine.clear();
    m_view = {};
    emit viewChanged();
}

/// What is read and what is on its way is out of date.
void ReviewSession::dropCases() {
    ++m_generation;
    m_cases.clear();
    m_reading.clear();
}

void ReviewSession::reload() {
    clear();
    if (!m_desk.isOpen()) return;
    stand(Standing::Reading);
    refresh();
    // The other reader makes meanwhile what a thread makes once, such as transliterators.
    m_desk.read(this, readFirstCase, [](const Result<void>&) {});
}

void ReviewSession::setView(const QueueView& view) {
    if (view == m_view) return;
    m_view = view;
    m_refiltered = true;
    emit viewChanged();
    emit progressChanged();
    refresh();
}

PublicKey ReviewSession::reader() const {
    return m_desk.isOpen() ? m_desk.workspace().identity().publicKey : PublicKey{};
}

void ReviewSession::setFilter(QuestionFilter filter) {
    QueueView view = m_view;
    view.state = filter;
    setView(view);
}

void ReviewSession::clearFilter() {
    QueueView view;
    view.state = m_view.state;
    view.order = m_view.order;
    setView(view);
}

std::int64_t ReviewSession::questionsInAll() const {
    switch (m_view.state) {
    case QuestionFilter::Open: return left();
    case QuestionFilter::Unsure: return m_progress.unsure;
    case QuestionFilter::Mine: return m_progress.marked.mine;
    case QuestionFilter::Assigned: return m_progress.marked.assigned;
    case QuestionFilter::Parked: return m_progress.marked.parked;
    case QuestionFilter::Changed: return m_progress.changed;
    case QuestionFilter::Due: return m_progress.marked.due;
    case QuestionFilter::Overdue: return m_progress.marked.overdue;
    case QuestionFilter::Conflicts: return questions();
    case QuestionFilter::Second: return m_progress.second;
    case QuestionFilter::Proposed: return m_progress.proposed;
    case QuestionFilter::Disagreed: return m_progress.disagreed;
    case QuestionFilter::Control: return m_progress.control;
    case QuestionFilter::All: break;
    }
    return left() + m_progress.unsure + m_progress.marked.parked + m_progress.second + m_progress.proposed +
           m_progress.disagreed;
}

Result<ReviewSession::Reading> ReviewSession::readAll(Database& db, const Listed& listed,
                                                      const QueueView& view, const Wanted& wanted,
                                                      const ReviewDay& day) {
    auto snapshot = Snapshot::begin(db);
    if (!snapshot) return snapshot.error();
    Reading reading;
    auto progress = readReviewProgress(db, day);
    if (!progress) return progress.error();
    reading.progress = progress.take();
    reading.listed = {view, day.person, reading.progress.head, 0, false, {}};
    if (listed.head >= 0 && listed.view == view && listed.reader == day.person) {
        auto change = readQueueChange(db, view, day.person, listed.head, listed.newest, listed.returned);
        if (!change) return change.error();
        reading.change = change.take();
    }
    if (reading.change) {
        reading.listed.newest = reading.change->newest;
    } else {
        const bool firstly = listed.head < 0 && !listed.onlyFirst;
        auto queue = readQueue(db, view, day.person, firstly ? kFirst : kAllEntries);
        if (!queue) return queue.error();
        reading.queue = queue.take();
        reading.listed.newest = reading.queue.newest;
    }
    Result<std::int64_t> current = std::int64_t{0};
    if (wanted.same)
        current = sameQuestion(db, *wanted.same);
    else if (wanted.pair.first != 0)
        current = questionBetween(db, wanted.pair.first, wanted.pair.second);
    if (!current) return current.error();
    reading.current = *current;
    return reading;
}

/// Reads the list of questions again, or what changed in it, in the background: one reading at a time, and
/// after all decisions that are on their way.
void ReviewSession::refresh() {
    if (!m_desk.isOpen()) return;
    if (m_saving > 0 || m_refreshing) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    m_refreshing = true;
    Wanted wanted;
    const bool wasAsked = m_wanted.has_value();
    if (m_wanted)
        wanted = *std::exchange(m_wanted, {});
    else if (m_shown && m_shown->question.id != 0)
        wanted.same = m_shown->question;
    m_desk.read(
        m_refreshes, this,
        [listed = m_listed, view = m_view, wanted,
         me = ReviewDay{startOfToday(), m_desk.workspace().identity().publicKey}](Database& db) {
            return readAll(db, listed, view, wanted, me);
        },
        [this, wanted, wasAsked](Result<Reading> reading) {
            m_refreshing = false;
            // What happened since it began is read next, and only that says where to go.
            const bool late = m_saving > 0 || m_dirty || (reading && reading->listed.view != m_view);
            if (late && wasAsked && !m_wanted) m_wanted = wanted;
            if (!reading)
                fail(reading.error());
            else if (reading->listed.view == m_view)
                take(reading.take(), wanted, !late);
            if ((late || m_dirty) && !m_refreshing) refresh();
        });
}

void ReviewSession::take(Reading reading, const Wanted& wanted, bool goThere) {
    m_error.reset();
    m_progress = std::move(reading.progress);
    lookForOthers(m_progress.head);
    list(reading);
    emit progressChanged();
    if (!m_progress.matched)
        stand(m_progress.records == 0 ? Standing::NothingLoaded : Standing::NothingMatched);
    else if (goThere)
        place(reading.current, wanted);
    else
        stay();
}

/// The list moved; the question in front did not.
void ReviewSession::stay() {
    const std::int64_t id = m_shown ? m_shown->question.id : m_awaited;
    if (id == 0 || m_row < 0) return;
    const int row = m_queue.rowOf(id);
    m_row = m_place = row >= 0 ? row : std::min(m_row, m_queue.rowCount() - 1);
    emit shownChanged();
}

/// Puts what was read into the queue, without what was decided here since it was read.
void ReviewSession::list(Reading& reading) {
    m_decided.removeIf([&](auto at) { return at.value() != 0 && at.value() <= reading.listed.head; });
    const auto isDecided = [this](const QueueEntry& entry) { return m_decided.contains(entry.id); };
    m_listed = reading.listed;
    if (reading.change) {
        std::erase_if(reading.change->entered, isDecided);
        return m_queue.apply(*reading.change);
    }
    if (!m_decided.isEmpty()) std::erase_if(reading.queue.entries, isDecided);
    m_queue.setEntries(reading.queue.entries);
    m_coming = 0;
    if (reading.queue.isWhole) return;
    m_coming = m_view.narrows() ? 0 : questionsInAll();
    m_listed.head = -1;
    m_listed.onlyFirst = true;
    m_dirty = true;
}

/// After events of others nothing that was read before them can be trusted.
void ReviewSession::lookForOthers(std::int64_t head) {
    if (m_saving > 0) return; // events may be this session's own, which it is not told of yet
    const auto own =
        std::count_if(m_own.begin(), m_own.end(), [&](qint64 seq) { return seq > m_head && seq <= head; });
    if (head > m_head + own) {
        dropCases();
        m_queue.forgetRows();
    }
    m_head = std::max(m_head, head);
    m_own.removeIf([this](qint64 seq) { return seq <= m_head; });
}

/// Finds what stands in front in the list again. It leaves only when it is gone, or for another list.
void ReviewSession::place(std::int64_t current, const Wanted& wanted) {
    const bool refiltered = std::exchange(m_refiltered, false);
    const int row = current == 0 ? -1 : m_queue.rowOf(current);
    if (m_pairAwaited) return stand(Standing::Working);
    if (row >= 0) {
        const bool stays = m_shown && wanted.same && samePair(m_shown->question, *wanted.same);
        stand(Standing::Working);
        return stays ? keepInRow(current, row) : show(row);
    }
    if (!m_shown && m_awaited != 0 && m_queue.rowOf(m_awaited) >= 0) {
        m_row = m_place = m_queue.rowOf(m_awaited);
        stand(Standing::Working);
        emit shownChanged();
        return readAhead();
    }
    if (wanted.pair.first != 0) {
        stand(Standing::Working);
        return showPair(wanted.pair.first, wanted.pair.second);
    }
    const bool gone = m_shown && wanted.same && current == 0;
    if (m_shown && !gone && !refiltered) return keepBeside();
    if (refiltered) m_place = 0;
    leave(gone && !m_refusal);
}

/// Shown as it is until it is read again.
void ReviewSession::keepInRow(std::int64_t current, int row) {
    m_row = m_place = row;
    if (const Case known = m_cases.value(current)) {
        replaceShown(known);
    } else {
        readCase(current);
        emit shownChanged();
    }
    readAhead();
}

/// A pair that is not in the list: of no question, or of one that the filter leaves out.
void ReviewSession::keepBeside() {
    stand(Standing::Working);
    m_row = -1;
    emit shownChanged();
    readPair(m_shown->question.leftRecord, m_shown->question.rightRecord);
}

/// On to the question that stands where the last one stood.
void ReviewSession::leave(bool gone) {
    const int rows = m_queue.rowCount();
    if (rows == 0)
        setShown(nullptr, -1);
    else
        show(std::clamp(m_place, 0, rows - 1));
    stand(rows == 0 ? Standing::NothingLeft : Standing::Working);
    if (gone) emit settled();
}

void ReviewSession::fail(const Error& error) {
    m_error = error;
    m_standing = Standing::Failed;
    emit standingChanged();
}

void ReviewSession::stand(Standing standing) {
    if (standing == m_standing) return;
    m_standing = standing;
    emit standingChanged();
}

std::optional<double> ReviewSession::secondsEach() const {
    return items::secondsEach(m_progress.times);
}

std::int64_t ReviewSession::left() const {
    return std::max<std::int64_t>(0, m_progress.open - m_deciding);
}

} // namespace goldenrod::items
