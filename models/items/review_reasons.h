// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/jobs/review_case.h"

#include <QStringList>

namespace goldenrod::items {

/// One addend of a match weight.
struct ReasonRow {
    Spans label;
    Sign sign = Sign::None; ///< none for prior, rarity and other explanations
    double bits = 0.0;
    QString behind = {}; ///< in words, where the bits come from; empty: nothing more to say
};

/// A label, a figure, and what would come of it.
struct OutcomeRow {
    Spans label, figure, outcome;
};

/// A label and what is so; `link` is what Enter opens.
struct FactRow {
    Spans label, value;
    QString link = {};
};

/// A decision that was made before, with its reason and comment.
struct BeforeRow {
    Spans words, why; ///< `why` empty: it has neither
    QString link;     ///< to its pair
    std::int64_t event = 0;
};

/// A value of the golden record as it would be.
struct PreviewValue {
    QString field, value, provenance;
    QString id = {}; ///< of the field that leads
};

/// Why a question has its weight.
struct Reasons {
    double weight = 0.0; ///< of the pair in front
    double asked = 0.0;  ///< of the question: the mean over all pairs of the groups
    double review = 0.0, merge = 0.0;
    bool ofGroups = false;
    QString probability;
    QList<ReasonRow> rows; ///< sum to the weight of the pair
    QString words;
    QList<OutcomeRow> changes;
    Spans rules;
    QStringList blocking; ///< a sentence each; empty: a question is about the pair
};
Reasons reasonsOf(const ReviewCase& view);

/// What deciding would do.
struct Effects {
    QString gid; ///< of the golden record that would stay; empty: there is none yet
    Spans note;  ///< "keeps G-… · G-… forwards to it"
    QList<PreviewValue> golden;
    QList<FactRow> around;   ///< where the two stand
    QList<BeforeRow> before; ///< what was decided before, newest first
};
Effects effectsOf(const ReviewCase& view);

/// "not a match, A. Haddad and A. Hadad": a decision in words.
Spans decisionWords(DecisionKind kind, const std::string& left, const std::string& right);
/// One decision in force, with its person and day.
Spans madeDecisionWords(const MadeDecision& made);
/// Its reason and its comment; empty when it has neither.
Spans madeReasonWords(const MadeDecision& made);

} // namespace goldenrod::items
