// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/identity.h"
#include "models/workspace/question_store.h"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace goldenrod {

/// Most useful first: closest to the middle between the lines; each record in the groups, and each doubling
/// of the number of open questions like it, brings a question nearer. Oldest: by when its pair was first
/// asked about. Due: by the day by which they are to be decided, then those without one, most useful first.
/// Worth: the customers with the greatest balances first; see queue_worth.h.
/// Among the most useful, what people gave a high priority comes first and a low one last.
enum class QuestionOrder : unsigned char { MostUseful, Highest, Oldest, Due, Worth };

/// Which questions, and in what order. What is empty asks for nothing; all the rest must hold at once.
struct QueueView {
    QuestionFilter state = QuestionFilter::Open;
    std::string sourceA, sourceB;         ///< names, in either order; one alone: with any other
    std::string rule;                     ///< id of the rule that found the pair in front
    std::string differs;                  ///< id of a comparison whose level says that the two differ
    std::optional<std::uint64_t> pattern; ///< agreement pattern of the pair in front
    std::optional<double> from, to;       ///< match weight in bits, both included
    std::string text;                     ///< finds customers; questions about any of their records
    QuestionOrder order = QuestionOrder::MostUseful;
    /// Asks for more than a state and an order.
    bool narrows() const {
        return from || to || pattern || !(sourceA + sourceB + rule + differs + text).empty();
    }
    friend bool operator==(const QueueView&, const QueueView&) = default;
};

inline constexpr ErrorCode kNoSuchSource{"queue.no_such_source"};         ///< name
inline constexpr ErrorCode kNoSuchRule{"queue.no_such_rule"};             ///< id
inline constexpr ErrorCode kNoSuchComparison{"queue.no_such_comparison"}; ///< id

/// A question in its place: entries ascend.
struct QueueEntry {
    std::int64_t key = 0, id = 0;
    friend bool operator==(const QueueEntry&, const QueueEntry&) = default;
    friend bool operator<(const QueueEntry& a, const QueueEntry& b) {
        return a.key != b.key ? a.key < b.key : a.id < b.id;
    }
};
struct Queue {
    std::vector<QueueEntry> entries;
    std::int64_t newest = 0; ///< number of the newest question that was ever asked
    bool isWhole = true;     ///< false: there may be more than these, which are the first
};
inline constexpr std::size_t kAllEntries = std::numeric_limits<std::size_t>::max();
/// `reader`: for whom, where a state is somebody's. `atMost`: so many of the first alone, which of the usual
/// view are found without looking at all.
Result<Queue> readQueue(Database& db, const QueueView& view, const PublicKey& reader = {},
                        std::size_t atMost = kAllEntries);

/// What decisions changed in a queue.
struct QueueChange {
    std::vector<std::int64_t> left;  ///< numbers that may stand in it and must not any more
    std::vector<QueueEntry> entered; ///< ascending
    std::int64_t newest = 0;
};
/// Since event `head`, for a queue that knows questions up to `newest`; `returned` are looked at again.
/// Nothing when the queue must be read as a whole: something other than decisions happened.
Result<std::optional<QueueChange>> readQueueChange(Database& db, const QueueView& view,
                                                   const PublicKey& reader, std::int64_t head,
                                                   std::int64_t newest,
                                                   std::span<const std::int64_t> returned = {});

/// Numbers of questions in order.
Result<std::vector<std::int64_t>> reviewQueue(Database& db, QuestionFilter filter, QuestionOrder order);

/// What a view can ask for in the workspace as it is.
struct QueueChoices {
    struct Pair {
        std::string a, b;
        std::int64_t questions = 0;
    };
    struct Differing {
        std::string comparison;
        std::int64_t questions = 0;
    };
    std::vector<Pair> sources;        ///< most questions first
    std::vector<Differing> differing; ///< in the order of the rules; those of no question are left out
    std::vector<std::string> rules;   ///< by which pairs are found
    double reviewLine = 0.0, mergeLine = 0.0;
};
Result<QueueChoices> readQueueChoices(Database& db);

} // namespace goldenrod
