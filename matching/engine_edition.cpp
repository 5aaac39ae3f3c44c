// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/engine_edition.h"

#include <unicode/uversion.h>

namespace goldenrod {
namespace {

/// To be raised with every change after which records, pairs, weights or trees come out otherwise.
constexpr int kEdition = 3;

} // namespace

std::string engineEdition() {
    UVersionInfo numbers;
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_getVersion(numbers);
    u_versionToString(numbers, text);
    return std::to_string(kEdition) + " icu " + text;
}

} // namespace goldenrod
