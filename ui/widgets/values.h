// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

namespace goldenrod::ui {

// Widgets speak the same meanings as item models.
using items::Content;
using items::Emphasis;
using items::Mark;
using items::Marks;
using items::Sign;
using items::Signs;
using items::Span;
using items::Spans;

inline Span plain(const QString& words, Emphasis emphasis = Emphasis::Normal) {
    return {words, emphasis};
}
inline Span muted(const QString& words) {
    return {words, Emphasis::Muted};
}
/// Words or a sign in the ink of `tone`.
inline Span toned(const QString& words, Sign tone, Emphasis emphasis = Emphasis::Normal) {
    return {words, emphasis, tone};
}
/// Data: isolated in its own direction, hidden characters visible.
inline Span value(const QString& data, Emphasis emphasis = Emphasis::Normal) {
    return {data, emphasis, Sign::None, true};
}
/// The sign itself, semi-bold in its ink.
Span signSpan(Sign sign);

/// The spans one after the other, as plain text (for accessible names and tests).
QString plainText(const Spans& spans);

} // namespace goldenrod::ui
