// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/double_metaphone.h"

// C, G and S, which have the most sounds.
namespace goldenrod::text {

/// "Bacher", "macher", "Bach" with a consonant before: the German throat sound.
bool DoubleMetaphone::germanicAch() const {
    if (m_at <= 1 || vowelAt(-2) || !stands(-1, {"ACH"})) return false;
    return at(2) != 'I' && (at(2) != 'E' || stands(-2, {"BACHER", "MACHER"}));
}

void DoubleMetaphone::c() {
    if (germanicAch()) {
        add("K");
        return move(2);
    }
    if (isFirst() && startsWith({"CAESAR"})) {
        add("S");
        return move(2);
    }
    if (stands(0, {"CHIA"})) { // "Chianti"
        add("K");
        return move(2);
    }
    if (stands(0, {"CH"})) return ch();
    if (stands(0, {"CZ"}) && !stands(-2, {"WICZ"})) { // "Czerny"
        add("S", "X");
        return move(2);
    }
    if (stands(1, {"CIA"})) { // "focaccia"
        add("X");
        return move(3);
    }
    if (stands(0, {"CC"}) && !(m_at == 1 && at(-1) == 'M')) return cc(); // "McClellan" apart
    if (stands(0, {"CK", "CG", "CQ"})) {
        add("K");
        return move(2);
    }
    if (stands(0, {"CI", "CE", "CY"})) {
        add("S", stands(0, {"CIO", "CIE", "CIA"}) ? "X" : "S"); // Italian against English
        return move(2);
    }
    add("K");
    move(stands(1, {"C", "K", "Q"}) && !stands(1, {"CE", "CI"}) ? 2 : 1);
}

/// "ch" as in "loch": before and behind certain letters, and in words from the Greek.
bool DoubleMetaphone::germanicCh() const {
    if (germanicStart() || stands(-2, {"ORCHES", "ARCHIT", "ORCHID"}) || stands(2, {"T", "S"})) return true;
    const bool before = isFirst() || stands(-1, {"A", "O", "U", "E"});
    const bool behind = m_at + 2 == m_word.size() || stands(2, {"L", "R", "N", "M", "B", "H", "F", "V", "W"});
    return before && behind;
}

void DoubleMetaphone::ch() {
    const bool greek = isFirst() && startsWith({"CHARAC", "CHARIS", "CHOR", "CHYM", "CHIA", "CHEM"}) &&
                       !startsWith({"CHORE"});
    const bool hard = greek || germanicCh() || (!isFirst() && startsWith({"MC"})); // "McHugh"
    if (!isFirst() && stands(0, {"CHAE"})) {
        add("K", "X"); // "Michael"
    } else if (hard) {
        add("K");
    } else {
        add("X", isFirst() ? "X" : "K");
    }
    move(2);
}

void DoubleMetaphone::cc() {
    if (!stands(2, {"I", "E", "H"}) || stands(2, {"HU"})) { // "Bacchus"
        add("K");
        return move(2);
    }
    const bool hard = (m_at == 1 && at(-1) == 'A') || stands(-1, {"UCCEE", "UCCES"}); // "accident", "succeed"
    add(hard ? "KS" : "X");                                                           // else "Bertucci"
    move(3);
}

/// "ger" and "gy" within words, but not in "danger" and its like.
bool DoubleMetaphone::softG() const {
    const bool sound = stands(1, {"ER"}) || at(1) == 'Y';
    return sound && !startsWith({"DANGER", "RANGER", "MANGER"}) && !stands(-1, {"E", "I"}) &&
           !stands(-1, {"RGY", "OGY"});
}

void DoubleMetaphone::g() {
    if (at(1) == 'H') return gh();
    if (at(1) == 'N') return gn();
    if (stands(1, {"LI"}) && !m_slavoGermanic) { // "Tagliaro"
        add("KL", "L");
        return move(2);
    }
    const bool initial =
        isFirst() &&
        (at(1) == 'Y' || stands(1, {"ES", "EP", "EB", "EL", "EY", "IB", "IL", "IN", "IE", "EI", "ER"}));
    if (initial || softG()) {
        add("K", "J");
        return move(2);
    }
    if (stands(1, {"E", "I", "Y"}) || stands(-1, {"AGGI", "OGGI"})) { // Italian "Biaggi"
        const bool germanic = germanicStart() || stands(1, {"ET"});
        const bool french = stands(1, {"IER"}) && m_at + 4 == m_word.size();
        add(germanic ? "K" : "J", germanic || !french ? "K" : "J");
        return move(2);
    }
    add("K");
    moveOver("G");
}

void DoubleMetaphone::gh() {
    const bool silent = (m_at > 1 && stands(-2, {"B", "H", "D"})) ||
                        (m_at > 2 && stands(-3, {"B", "H", "D"})) ||
                        (m_at > 3 && stands(-4, {"B", "H"})); // "Hugh", "bough", "broughton"
    const bool rough =
        !silent && m_at > 2 && at(-1) == 'U' && stands(-3, {"C", "G", "L", "R", "T"}); // "laugh", "cough"
    const bool hard = isFirst() || !vowelAt(-1) || (!silent && at(-1) != 'I');
    if (isFirst() && at(2) == 'I') {
        add("J"); // "ghislane"
    } else if (rough) {
        add("F");
    } else if (hard) {
        add("K"); // "ghoul"
    }
    move(2);
}

void DoubleMetaphone::gn() {
    if (m_at == 1 && vowelAt(-1) && !m_slavoGermanic) {
        add("KN", "N");
    } else if (!stands(2, {"EY"}) && !m_slavoGermanic) {
        add("N", "KN"); // "Cagney" apart
    } else {
        add("KN");
    }
    move(2);
}

void DoubleMetaphone::s() {
    if (stands(-1, {"ISL", "YSL"})) return move(1); // "isle", "Carlysle"
    if (isFirst() && startsWith({"SUGAR"})) {
        add("X", "S");
        return move(1);
    }
    if (stands(0, {"SH"})) {
        add(stands(1, {"HEIM", "HOEK", "HOLM", "HOLZ"}) ? "S" : "X");
        return move(2);
    }
    if (stands(0, {"SIO", "SIA"})) { // Italian and Armenian
        add("S", m_slavoGermanic ? "S" : "X");
        return move(3);
    }
    if ((isFirst() && stands(1, {"M", "N", "L", "W"})) || at(1) == 'Z') { // "Smith" and "Schmidt"
        add("S", "X");
        return moveOver("Z");
    }
    if (stands(0, {"SC"})) return sc();
    const bool french = isLast() && stands(-2, {"AI", "OI"}); // "Artois"
    add(french ? "" : "S", "S");
    moveOver("SZ");
}

void DoubleMetaphone::sc() {
    if (at(2) != 'H') {
        add(stands(2, {"I", "E", "Y"}) ? "S" : "SK");
    } else if (stands(3, {"ER", "EN"})) {
        add("X", "SK"); // "Schermerhorn", "Schenker"
    } else if (stands(3, {"OO", "UY", "ED", "EM"})) {
        add("SK"); // Dutch "school"
    } else {
        const char behind = at(3);
        add("X", isFirst() && !vowelAt(3) && behind != 'W' ? "S" : "X");
    }
    move(3);
}

} // namespace goldenrod::text
