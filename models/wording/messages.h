// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/result.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace goldenrod::wording {

/// What happened, what was kept and what to do, in the user's language. Values from data inside the sentence
/// are isolated (Unicode FSI ... PDI), so that a right-to-left name does not turn the sentence round.
QString sentence(const Error& error);
QString sentence(std::string_view code, const std::vector<std::string>& arguments);

/// True when the code has a sentence; a test walks all codes.
bool hasSentence(std::string_view code);

/// The text isolated in its own direction, and plain: control characters that reorder are shown, not obeyed.
QString isolated(const QString& text);
/// Between a value and the one that takes its place: an arrow in the direction of reading.
QString becomes();
QString isolated(std::string_view utf8);

} // namespace goldenrod::wording
