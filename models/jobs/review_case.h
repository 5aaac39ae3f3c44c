// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/score/explain.h"
#include "matching/text/standardise.h"
#include "models/jobs/mark_question.h"
#include "models/jobs/pair_blocking.h"
#include "models/jobs/recheck.h"
#include "models/jobs/record_bench.h"
#include "models/jobs/second_person.h"
#include "models/jobs/seen_contacts.h"
#include "models/workspace/decision_store.h"
#include "models/workspace/golden_codec.h"
#include "models/workspace/golden_store.h"
#include "models/workspace/holding_store.h"
#include "models/workspace/workspace.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

/// One value of a record as it is looked at.
struct SeenValue {
    std::string field;
    std::string raw;     ///< as delivered
    std::string form;    ///< standardised; empty when not usable
    std::string display; ///< clean, in its own script
    text::ValueState state = text::ValueState::Missing;
    std::string reason; ///< code; empty: nothing to say
    std::uint16_t slot = 0;
    std::string letters = {}; ///< raw text in small Latin letters
};

/// One source record as it is looked at.
struct SeenRecord {
    std::int64_t id = 0;
    VersionHash version{}; ///< that its values are of
    std::string source, key;
    std::string changed; ///< ISO date of the source's change date; empty: not given
    std::int64_t golden = 0;
    std::string gid;
    std::vector<SeenValue> values;    ///< in the order of the unified model, free attributes last
    SeenContacts contacts;            ///< read for a question only
    std::vector<HoldingRow> holdings; ///< the same; open ones first, the greatest first
};

/// A decision in force, with who made it when and what the two are called.
struct MadeDecision {
    DecisionRow decision;
    std::string actor;
    std::int64_t at = 0;         ///< microseconds
    std::string reason, comment; ///< as given, the reason by its code; empty: none
    std::string leftName, rightName;
};

/// A question with everything that deciding it needs.
struct ReviewCase {
    QuestionRow question;
    std::vector<SeenRecord> left, right; ///< the pair in front first
    Explanation why;                     ///< of the pair in front
    double mergeLine = 0.0, reviewLine = 0.0;
    std::string leftName, rightName;                ///< how people call the two
    std::vector<std::vector<std::string>> compared; ///< per comparison of `why`: the fields that feed it
    std::map<std::string, Frequency> shared;        ///< of the value that the pair in front shares, by field
    std::vector<StoredGoldenValue> golden;          ///< the golden record if it is a match
    std::vector<std::string> goldenSources;         ///< of the winner of each of its values
    std::vector<GoldenRow> goldenNow;               ///< golden records in force of the records, oldest first
    std::int64_t goldenRecords = 0;                 ///< that it would have
    std::string keepsId;                            ///< golden id that it would keep
    std::vector<std::string> forwards;              ///< golden ids that would forward to it
    std::int64_t alike = 0;                         ///< open questions like it, this one included
    std::vector<MadeDecision> decidedBefore;        ///< decisions in force about these records
    QuestionMarks marks;                            ///< what people said of the question
    std::string assigned;                           ///< name of the person; empty: nobody
    std::vector<SeenComment> comments;              ///< on the question, oldest first
    std::vector<ChangedValue> changed;    ///< of a decision whose evidence changed: what is another value now
    SecondLook second;                    ///< of the reader; see seeAs()
    bool sample = false;                  ///< a decided pair that is judged again, see control_sample.h
    std::vector<std::string> objections;  ///< rules that speak against a match, see objectionsTo()
    std::optional<PairBlocking> blocking; ///< of two records that no question is about
};

/// Reads a question of the queue for review. For the reader's thread.
Result<ReviewCase> readReviewCase(Database& db, std::int64_t questionId);

/// Decisions by their events, in the order given.
Result<std::vector<MadeDecision>> readMadeDecisions(Database& db, const std::vector<std::int64_t>& events);

/// The same view of any two records, whether or not they were ever paired.
Result<ReviewCase> comparePair(Database& db, std::int64_t leftRecord, std::int64_t rightRecord);

/// Source records as they are looked at, in the order given.
Result<std::vector<SeenRecord>> readSeenRecords(Database& db, const std::vector<std::int64_t>& recordIds);

} // namespace goldenrod
