// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/jobs/second_person.h"

namespace goldenrod::items {

/// How a question stands for the second person, and what is to be done: one line for it, then one for each
/// voice that may be seen. Empty: nothing to say.
struct SecondLines {
    struct Line {
        Sign sign = Sign::None;
        Spans words;
        QString note; ///< who and when; empty: nobody is told
    };
    QList<Line> lines;
};
SecondLines secondLinesOf(const SecondLook& look);

/// What the bar says beside the decisions: "match needs a second person"; empty: none does.
QString needsSecondWords(const SecondLook& look);

} // namespace goldenrod::items
