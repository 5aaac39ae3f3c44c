// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/double_metaphone.h"

#include "matching/text/ascii.h"
#include "matching/text/phonetic.h"
#include "matching/text/unicode.h"

namespace goldenrod::text {
namespace {

constexpr std::size_t kLength = 4;
/// What comes later adds nothing to four sounds.
constexpr std::size_t kMaxWord = 64;

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

DoubleMetaphone::DoubleMetaphone(std::string_view word)
    : m_word(word)
    , m_slavoGermanic(contains(word, "W") || contains(word, "K") || contains(word, "CZ")) {}

void DoubleMetaphone::encode() {
    if (startsWith({"GN", "KN", "PN", "WR", "PS"})) move(1); // the first letter is silent
    if (startsWith({"X"})) {                                 // "Xavier"
        add("S");
        move(1);
    }
    while (m_at < m_word.size() && (m_primary.size() < kLength || m_alternate.size() < kLength)) letter();
    m_primary.resize(std::min(m_primary.size(), kLength));
    m_alternate.resize(std::min(m_alternate.size(), kLength));
}

void DoubleMetaphone::letter() {
    switch (const char here = at(0)) {
    case 'C': return c();
    case 'D': return d();
    case 'G': return g();
    case 'H': return h();
    case 'J': return j();
    case 'L': return l();
    case 'M': return m();
    case 'P': return p();
    case 'R': return r();
    case 'S': return s();
    case 'T': return t();
    case 'W': return w();
    case 'X': return x();
    case 'Z': return z();
    default: return plainLetter(here);
    }
}

/// Letters with one sound: vowels only at the start, B, F, K, N, Q, V with their doubles.
void DoubleMetaphone::plainLetter(char here) {
    if (vowelAt(0)) {
        if (isFirst()) add("A");
        return move(1);
    }
    add(here == 'B' ? "P" : here == 'Q' ? "K" : here == 'V' ? "F" : std::string_view(&here, 1));
    moveOver(std::string_view(&here, 1));
}

void DoubleMetaphone::d() {
    if (stands(0, {"DG"})) {
        const bool soft = stands(2, {"I", "E", "Y"}); // "edge", else "Edgar"
        add(soft ? "J" : "TK");
        return move(soft ? 3 : 2);
    }
    add("T");
    moveOver("DT");
}

/// Sounded before a vowel, at the start or behind another one.
void DoubleMetaphone::h() {
    const bool sounded = (isFirst() || vowelAt(-1)) && vowelAt(1);
    if (sounded) add("H");
    move(sounded ? 2 : 1);
}

void DoubleMetaphone::j() {
    if (stands(0, {"JOSE"})) {
        const bool whole = isFirst() && m_word.size() == 4;
        add(whole ? "H" : "J", "H");
        return move(1);
    }
    if (isFirst()) {
        add("J", "A"); // "Jankelowicz"
    } else if (vowelAt(-1) && !m_slavoGermanic && (at(1) == 'A' || at(1) == 'O')) {
        add("J", "H"); // "bajador"
    } else if (isLast()) {
        add("J", "");
    } else if (!stands(1, {"L", "T", "K", "S", "N", "M", "B", "Z"}) && !stands(-1, {"S", "K", "L"})) {
        add("J");
    }
    moveOver("J");
}

/// "Cabrillo", "gallegos".
bool DoubleMetaphone::spanishLl() const {
    if (m_at + 3 == m_word.size() && stands(-1, {"ILLO", "ILLA", "ALLE"})) return true;
    const bool ending =
        m_word.ends_with("AS") || m_word.ends_with("OS") || m_word.ends_with("A") || m_word.ends_with("O");
    return ending && stands(-1, {"ALLE"});
}

void DoubleMetaphone::l() {
    const bool silent = stands(0, {"LL"}) && spanishLl();
    add("L", silent ? "" : "L");
    moveOver("L");
}

void DoubleMetaphone::m() {
    const bool dumb =
        stands(-1, {"UMB"}) && (m_at + 2 == m_word.size() || stands(2, {"ER"})); // "dumb", "thumb"
    add("M");
    move(dumb || at(1) == 'M' ? 2 : 1);
}

void DoubleMetaphone::p() {
    if (at(1) == 'H') {
        add("F");
        return move(2);
    }
    add("P");
    moveOver("PB"); // "Campbell", "raspberry"
}

void DoubleMetaphone::r() {
    const bool french =
        isLast() && !m_slavoGermanic && stands(-2, {"IE"}) && !stands(-4, {"ME", "MA"}); // "Rogier"
    add(french ? "" : "R", "R");
    moveOver("R");
}

void DoubleMetaphone::t() {
    if (stands(0, {"TION", "TIA", "TCH"})) {
        add("X");
        return move(3);
    }
    if (stands(0, {"TH", "TTH"})) {
        const bool hard = stands(2, {"OM", "AM"}) || germanicStart(); // "Thomas", "Thames"
        add(hard ? "T" : "0", "T");
        return move(2);
    }
    add("T");
    moveOver("TD");
}

void DoubleMetaphone::w() {
    if (stands(0, {"WR"})) {
        add("R");
        return move(2);
    }
    if (isFirst() && vowelAt(1)) {
        add("A", "F"); // "Wasserman" and "Vasserman"
    } else if (stands(0, {"WH"}) && isFirst()) {
        add("A");
    }
    const bool slavic = stands(-1, {"EWSKI", "EWSKY", "OWSKI", "OWSKY"}) || startsWith({"SCH"});
    if ((isLast() && vowelAt(-1)) || slavic) {
        add("", "F"); // "Arnow" and "Arnoff"
    } else if (stands(0, {"WICZ", "WITZ"})) {
        add("TS", "FX");
        return move(4);
    }
    move(1);
}

void DoubleMetaphone::x() {
    const bool silent = isLast() && (stands(-3, {"IAU", "EAU"}) || stands(-2, {"AU", "OU"})); // "Breaux"
    if (!silent) add("KS");
    moveOver("CX");
}

void DoubleMetaphone::z() {
    if (at(1) == 'H') { // Chinese pinyin, "Zhao"
        add("J");
        return move(2);
    }
    const bool slavic = m_slavoGermanic && !isFirst() && at(-1) != 'T';
    add("S", stands(1, {"ZO", "ZI", "ZA"}) || slavic ? "TS" : "S");
    moveOver("Z");
}

char DoubleMetaphone::at(std::ptrdiff_t offset) const {
    const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(m_at) + offset;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(m_word.size())
               ? '\0'
               : m_word[static_cast<std::size_t>(place)];
}

bool DoubleMetaphone::vowelAt(std::ptrdiff_t offset) const {
    const char c = at(offset);
    return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U' || c == 'Y';
}

bool DoubleMetaphone::stands(std::ptrdiff_t offset, std::initializer_list<std::string_view> texts) const {
    const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(m_at) + offset;
    if (place < 0 || place > static_cast<std::ptrdiff_t>(m_word.size())) return false;
    const std::string_view rest = m_word.substr(static_cast<std::size_t>(place));
    for (const std::string_view text : texts)
        if (rest.starts_with(text)) return true;
    return false;
}

bool DoubleMetaphone::startsWith(std::initializer_list<std::string_view> texts) const {
    for (const std::string_view text : texts)
        if (m_word.starts_with(text)) return true;
    return false;
}

bool DoubleMetaphone::germanicStart() const {
    return startsWith({"SCH"});
}

void DoubleMetaphone::add(std::string_view primary, std::string_view alternate) {
    m_primary += primary;
    m_alternate += alternate;
}

void DoubleMetaphone::moveOver(std::string_view next) {
    const char c = at(1);
    move(c != '\0' && next.find(c) != std::string_view::npos ? 2 : 1);
}

std::pair<std::string, std::string> doubleMetaphone(std::string_view word) {
    std::string text = fold(word.substr(0, kMaxWord * 4));
    for (std::size_t i = text.find("ç"); i != std::string::npos; i = text.find("ç")) {
        text.erase(i, 1);
        text[i] = 's';
    }
    if (!isAscii(text)) text = toLatin(text);
    std::string letters;
    for (const char c : std::string_view(text).substr(0, text.find(' ')))
        if (isLetter(c) && letters.size() < kMaxWord) letters += toUpper(c);
    DoubleMetaphone encoder(letters);
    encoder.encode();
    std::string alternate = encoder.alternate();
    if (alternate == encoder.primary()) alternate.clear();
    return {encoder.primary(), std::move(alternate)};
}

} // namespace goldenrod::text
