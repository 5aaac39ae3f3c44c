// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/queue_view.h"
#include "models/workspace/question_mark_store.h"

#include <unordered_map>

namespace goldenrod {

/// Questions about which proposals wait, and control samples, as the states of the queue want them: few, read
/// into memory. None of them stands under Open or Unsure.
class QueueVoices {
public:
    static Result<QueueVoices> read(Database& db, QuestionFilter state, const PublicKey& reader);
    bool wants(const QueuedQuestion& question) const;
    /// The view is of such questions alone: those of ids().
    bool isOfProposed() const { return isOfProposed(m_state); }
    static bool isOfProposed(QuestionFilter state) {
        return state == QuestionFilter::Second || state == QuestionFilter::Proposed ||
               state == QuestionFilter::Disagreed || state == QuestionFilter::Control;
    }
    std::vector<std::int64_t> ids() const;

    struct Counts {
        std::int64_t second = 0, proposed = 0, disagreed = 0, control = 0;
        std::int64_t open = 0, unsure = 0; ///< how many of all these would stand under Open, Unsure
    };
    /// Without those that are parked: they stand under Parked alone.
    static Result<Counts> count(Database& db, const PublicKey& reader, const MarksByQuestion& marks);

private:
    struct Voices {
        std::string kind; ///< of the first
        bool own = false, differ = false, sample = false;
        QuestionFilter state() const;
    };
    using ByQuestion = std::unordered_map<std::int64_t, Voices>;
    static Result<ByQuestion> readAll(Database& db, const PublicKey& reader);

    QuestionFilter m_state = QuestionFilter::Open;
    ByQuestion m_voices;
};

} // namespace goldenrod
