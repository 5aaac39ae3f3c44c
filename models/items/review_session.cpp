// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_session.h"

#include "models/items/review_pace.h"

#include <QDateTime>

#include <algorithm>

namespace goldenrod::items {
namespace {

std::int64_t startOfToday() {
    return QDateTime::currentDateTime().date().startOfDay().toMSecsSinceEpoch() * 1000;
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
    m_dirty = false;
    m_pairAwaited = m_refiltered = false;
    m_place = 0;
    m_head = 0;
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
    m_filter = QuestionFilter::Open;
    emit filterChanged();
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
}

void ReviewSession::setFilter(QuestionFilter filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    m_refiltered = true;
    emit filterChanged();
    refresh();
}

void ReviewSession::setOrder(QuestionOrder order) {
    if (order == m_order) return;
    m_order = order;
    refresh();
}

/// Reads the list of questions again, in the background. While decisions are on their way it would still
/// hold them, so it waits for the last of them.
void ReviewSession::refresh() {
    if (!m_desk.isOpen()) return;
    if (m_saving > 0) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    Wanted wanted;
    if (m_wanted)
        wanted = *m_wanted;
    else if (m_shown && m_shown->question.id != 0)
        wanted.same = m_shown->question;
    m_desk.read(
        m_refreshes, this,
        [filter = m_filter, order = m_order, wanted,
         since = startOfToday()](Database& db) -> Result<Reading> {
            Reading reading;
            auto progress = readReviewProgress(db, since);
            if (!progress) return progress.error();
            reading.progress = progress.take();
            auto ids = reviewQueue(db, filter, order);
            if (!ids) return ids.error();
            reading.ids = ids.take();
            Result<std::int64_t> current = std::int64_t{0};
            if (wanted.same)
                current = sameQuestion(db, *wanted.same);
            else if (wanted.pair.first != 0)
                current = questionBetween(db, wanted.pair.first, wanted.pair.second);
            if (!current) return current.error();
            reading.current = *current;
            return reading;
        },
        [this, wanted](Result<Reading> reading) {
            if (m_saving > 0)
                m_dirty = true;
            else if (reading)
                take(reading.take(), wanted);
            else
                fail(reading.error());
        });
}

void ReviewSession::take(Reading reading, const Wanted& wanted) {
    m_wanted.reset();
    m_error.reset();
    m_progress = std::move(reading.progress);
    // Events of others: nothing that was read before them can be trusted.
    const bool othersWorked = std::exchange(m_head, m_progress.head) != m_progress.head;
    if (othersWorked) {
        dropCases();
        m_queue.forgetRows();
    }
    if (reading.ids != m_queue.ids()) m_queue.setIds(std::move(reading.ids));
    emit progressChanged();
    if (!m_progress.matched)
        stand(m_progress.records == 0 ? Standing::NothingLoaded : Standing::NothingMatched);
    else
        place(reading.current, wanted);
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
