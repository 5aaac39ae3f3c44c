// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/compare/words.h"

namespace goldenrod {

/// How the words of two records agree whose names are written in different scripts, so that no spelling can
/// be compared: each word, or two to four neighbouring words together (one script parts names by blanks that
/// another leaves out), is paired by its sounds with what it resembles most in the other record. A pair of
/// words counts as similar, identical transliterations as equal; the rarity of a pair is the evidence of its
/// sounds, but no more than the rarer spelling of the commoner word allows. `sound` of the agreement says how
/// much of both names found a partner.
WordsAgreement compareAcrossScripts(const WordTable& table, RecordIndex left, RecordIndex right);

} // namespace goldenrod
