// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/review_session.h"

#include "models/jobs/control_blind.h"
#include "models/jobs/control_sample.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

constexpr int kAhead = 4, kBehind = 1, kMostCases = 32;

bool isSameEvidence(const ReviewCase& a, const ReviewCase& b) {
    const auto same = [](const SeenRecord& x, const SeenRecord& y) {
        return x.id == y.id && x.version == y.version;
    };
    return std::equal(a.left.begin(), a.left.end(), b.left.begin(), b.left.end(), same) &&
           std::equal(a.right.begin(), a.right.end(), b.right.begin(), b.right.end(), same);
}

/// With where it stands for that person.
Result<ReviewCase> withSecond(Database& db, Result<ReviewCase> view, const PublicKey& person) {
    if (!view) return view;
    auto seen = seeAs(db, person, *view);
    return seen ? std::move(view) : Result<ReviewCase>(seen.error());
}

bool hasInFront(const QuestionRow& question, std::int64_t a, std::int64_t b) {
    return std::minmax(question.leftRecord, question.rightRecord) == std::minmax(a, b);
}

} // namespace

void ReviewSession::setShown(Case view, int row) {
    m_shown = std::move(view);
    m_row = row;
    if (row >= 0) m_place = row;
    m_awaited = m_shown || row < 0 ? 0 : m_queue.idAt(row);
    m_look.start();
    emit shownChanged();
}

void ReviewSession::show(int row) {
    if (row < 0 || row >= m_queue.rowCount()) return;
    m_pairs.drop();
    m_pairAwaited = false;
    dropRefusal();
    const std::int64_t id = m_queue.idAt(row);
    setShown(m_cases.value(id), row);
    if (!m_shown) readCase(id);
    readAhead();
}

void ReviewSession::step(int by) {
    if (m_queue.rowCount() == 0) return;
    const int row = m_row < 0 ? std::min(m_place, m_queue.rowCount() - 1)
                              : std::clamp(m_row + by, 0, m_queue.rowCount() - 1);
    if (row != m_row) show(row);
}

void ReviewSession::readAhead() {
    if (m_row < 0) return;
    for (int row = m_row + 1; row <= m_row + kAhead && row < m_queue.rowCount(); ++row)
        readCase(m_queue.idAt(row));
    for (int row = m_row - 1; row >= m_row - kBehind && row >= 0; --row) readCase(m_queue.idAt(row));
}

void ReviewSession::readCase(std::int64_t id) {
    if (m_cases.contains(id) || m_reading.contains(id)) return;
    m_reading.insert(id);
    m_desk.read(
        this, [id, me = reader()](Database& db) { return withSecond(db, readReviewCase(db, id), me); },
        [this, id, since = m_touched.size(), generation = m_generation](Result<ReviewCase> view) {
            if (generation == m_generation) takeCase(id, since, std::move(view));
        });
}

void ReviewSession::takeCase(std::int64_t id, std::size_t since, Result<ReviewCase> view) {
    m_reading.remove(id);
    if (!view) {
        // Settled meanwhile, and the list is being read again; anything else is said in place.
        if (id != m_awaited) return;
        if (view.error().code != kQuestionGone) return fail(view.error());
        if (m_saving == 0 && !m_dirty) refresh();
        return;
    }
    if (isStale(*view, since)) return readCase(id);
    if (m_cases.size() >= kMostCases) m_cases.clear();
    const Case made = std::make_shared<const ReviewCase>(view.take());
    m_cases.insert(id, made);
    if (id == m_awaited)
        setShown(made, m_row);
    else if (m_shown && m_row >= 0 && m_queue.idAt(m_row) == id)
        replaceShown(made);
}

/// Read again under the eyes: the look goes on, unless it is something else that is to be seen.
void ReviewSession::replaceShown(Case view) {
    if (!isSameEvidence(*view, *m_shown)) m_look.start();
    m_shown = std::move(view);
    emit shownChanged();
}

/// Whether a decision since then changed anything around its records.
bool ReviewSession::isStale(const ReviewCase& view, std::size_t since) const {
    const auto touched = [&](const std::vector<std::int64_t>& records) {
        return std::any_of(records.begin(), records.end(), [&](std::int64_t record) {
            return std::find(m_touched.begin() +
                                 static_cast<std::ptrdiff_t>(std::min(since, m_touched.size())),
                             m_touched.end(), record) != m_touched.end();
        });
    };
    return touched(view.question.left) || touched(view.question.right);
}

void ReviewSession::dropStale(const std::vector<std::int64_t>& records) {
    const std::size_t since = m_touched.size();
    m_touched.insert(m_touched.end(), records.begin(), records.end());
    for (auto at = m_cases.begin(); at != m_cases.end();)
        at = isStale(**at, since) ? m_cases.erase(at) : std::next(at);
}

void ReviewSession::showPair(std::int64_t left, std::int64_t right) {
    if (!m_desk.isOpen()) return;
    m_pairAwaited = true;
    setShown(nullptr, -1);
    readPair(left, right);
}

void ReviewSession::backToQueue() {
    if (m_row >= 0) return;
    m_pairs.drop();
    m_pairAwaited = false;
    dropRefusal();
    leave(false);
}

/// Reads two records, with the question that has both in front if there is one; what stands in front stays
/// there meanwhile.
void ReviewSession::readPair(std::int64_t left, std::int64_t right) {
    struct Found {
        std::int64_t question = 0;
        std::optional<ReviewCase> view;
    };
    m_desk.read(
        m_pairs, this,
        [left, right, me = reader()](Database& db) -> Result<Found> {
            Found found;
            auto question = questionBetween(db, left, right);
            if (question && *question == 0) question = sampleFor(db, left, right, me);
            if (!question) return question.error();
            found.question = *question;
            auto view = withSecond(
                db, *question != 0 ? readReviewCase(db, *question) : comparePair(db, left, right), me);
            if (!view) return view.error();
            if (!hasInFront(view->question, left, right)) {
                found.question = 0;
                view = withSecond(db, comparePair(db, left, right), me);
                if (!view) return view.error();
            }
            found.view = view.take();
            return found;
        },
        [this](Result<Found> found) {
            const bool awaited = std::exchange(m_pairAwaited, false) || !m_shown;
            if (!found) return failPair(found.error());
            stand(Standing::Working);
            const int row = found->question == 0 ? -1 : m_queue.rowOf(found->question);
            const Case made = std::make_shared<const ReviewCase>(std::move(*found->view));
            if (awaited) {
                setShown(made, row);
            } else {
                m_row = row;
                replaceShown(made);
            }
            readAhead();
        });
}

/// Two records that cannot be compared leave the queue as it is.
void ReviewSession::failPair(const Error& error) {
    if (m_standing != Standing::Working && m_standing != Standing::NothingLeft) return fail(error);
    emit refused(error);
    if (!m_shown) leave(false);
}

} // namespace goldenrod::items
