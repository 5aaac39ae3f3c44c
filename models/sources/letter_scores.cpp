// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/letter_scores.h"

#include "models/sources/encoding.h"
#include "models/sources/letter_tables.h"
#include "models/sources/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unordered_set>

namespace goldenrod::sources {
namespace {

constexpr std::size_t kMostCharacters = 20000; ///< beyond ASCII; more say nothing new
constexpr std::size_t kShownWords = 3;

/// What one byte is in one encoding.
struct Character {
    char32_t code = 0;
    char32_t lower = 0;
    UScriptCode script = USCRIPT_COMMON;
    bool defined = false, letter = false, upper = false, cased = false;
    bool punctuation = false; ///< as it stands in text: quotes, dashes, currency
};

constexpr std::u32string_view kPunctuation = U"\u00A0’‘‚“”„–—…•«»¿¡§°€£¥¢©®™·`´№،؛؟\u200E\u200F";

Character describe(char32_t code) {
    Character c;
    c.code = code;
    const auto point = static_cast<UChar32>(code);
    c.defined = u_charType(point) != U_CONTROL_CHAR || code < 0x80;
    UErrorCode status = U_ZERO_ERROR;
    const bool mark = (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
    c.letter = u_isalpha(point) || mark;
    c.upper = u_isUUppercase(point);
    c.cased = c.upper || u_isULowercase(point);
    c.lower = static_cast<char32_t>(u_tolower(point));
    c.script = uscript_getScript(point, &status);
    if (mark && c.script == USCRIPT_INHERITED) c.script = USCRIPT_ARABIC;
    c.punctuation = kPunctuation.find(code) != std::u32string_view::npos;
    return c;
}

/// The text of the sample in one encoding.
class Reading {
public:
    Reading(const SingleByteEncoding& encoding, std::string_view bytes)
        : m_encoding(encoding)
        , m_bytes(bytes) {}

    bool open() {
        const Result<Encoding> converter = Encoding::open(std::string(m_encoding.name));
        if (!converter) return false;
        for (unsigned value = 0; value < 256; ++value) {
            const char byte = static_cast<char>(value);
            std::string utf8;
            if (!converter->decode(std::string_view(&byte, 1), utf8).ok) continue;
            m_table[value] = describe(stepUtf8(utf8, 0).character);
        }
        return true;
    }

    EncodingScore score() {
        double places = 0.0;
        std::size_t count = 0;
        std::array<std::size_t, 256> seen{};
        for (std::size_t i = 0; i < m_bytes.size() && count < kMostCharacters; ++i) {
            const auto byte = static_cast<unsigned char>(m_bytes[i]);
            if (byte < 0x80) continue;
            ++seen[byte];
            ++count;
            places += placeScore(i);
        }
        EncodingScore result;
        result.name = m_encoding.name;
        if (count == 0) return result;
        const double letters = bestLanguage(seen, result.language);
        result.score = (letters + places) / static_cast<double>(count) - m_encoding.prior;
        for (unsigned value = 0x80; value < 256; ++value) {
            if (seen[value] > 0)
                result.highCharacters += m_table[value].defined ? m_table[value].code : U'\uFFFD';
        }
        result.text = words();
        return result;
    }

private:
    const Character& at(std::size_t i) const {
        static const Character kNone;
        return i < m_bytes.size() ? m_table[static_cast<unsigned char>(m_bytes[i])] : kNone;
    }

    /// What the neighbours say of a character beyond ASCII.
    double placeScore(std::size_t i) const {
        const Character& c = at(i);
        const Character& before = at(i - 1); // wraps at 0 to no character
        const Character& behind = at(i + 1);
        if (!c.defined) return -4.0;
        const bool inWord = before.letter && behind.letter;
        if (!c.letter) {
            if (!c.punctuation) return inWord ? -2.5 : -1.5;
            const bool joins = c.code == U'’' || c.code == U'·' || c.code == U'\u00A0' || c.code == U'–';
            return inWord && !joins ? -1.5 : 0.8;
        }
        double score = 0.0;
        for (const Character* neighbour : {&before, &behind}) {
            if (neighbour->letter && neighbour->script != c.script) score -= 1.0;
        }
        if (c.upper && before.letter && before.cased && !before.upper) score -= 1.0;
        const bool capitals = before.upper && behind.upper;
        if (c.cased && !c.upper && capitals) score -= 0.5;
        return score;
    }

    double bestLanguage(const std::array<std::size_t, 256>& seen, std::string_view& language) const {
        double best = -1e9;
        for (const LanguageLetters& letters : m_encoding.languages) {
            double score = 0.0;
            for (unsigned value = 0x80; value < 256; ++value) {
                if (seen[value] == 0 || !m_table[value].letter) continue;
                const char32_t lower = m_table[value].lower;
                double fit = -0.7;
                if (letters.common.find(lower) != std::u32string_view::npos) fit = 1.0;
                if (letters.rare.find(lower) != std::u32string_view::npos) fit = 0.5;
                score += fit * static_cast<double>(seen[value]);
            }
            if (score > best) {
                best = score;
                language = letters.language;
            }
        }
        return best;
    }

    /// The first different words that hold characters beyond ASCII.
    std::string words() const {
        std::string text;
        std::unordered_set<std::string> shown;
        for (std::size_t i = 0; i < m_bytes.size() && shown.size() < kShownWords; ++i) {
            if (static_cast<unsigned char>(m_bytes[i]) < 0x80) continue;
            std::size_t begin = i, end = i;
            while (begin > 0 && at(begin - 1).letter && i - begin < 20) --begin;
            while (end < m_bytes.size() && (at(end).letter || end == i) && end - i < 20) ++end;
            std::string word;
            for (std::size_t k = begin; k < end; ++k)
                appendUtf8(at(k).defined ? at(k).code : U'\uFFFD', word);
            if (shown.insert(word).second) text += (text.empty() ? "" : " ") + word;
            i = end;
        }
        return text;
    }

    const SingleByteEncoding& m_encoding;
    std::string_view m_bytes;
    std::array<Character, 256> m_table{};
};

} // namespace

std::vector<EncodingScore> scoreSingleByte(std::string_view bytes) {
    std::vector<EncodingScore> scores;
    for (const SingleByteEncoding& encoding : singleByteEncodings()) {
        Reading reading(encoding, bytes);
        if (reading.open()) scores.push_back(reading.score());
    }
    std::stable_sort(scores.begin(), scores.end(),
                     [](const EncodingScore& a, const EncodingScore& b) { return a.score > b.score; });
    return scores;
}

} // namespace goldenrod::sources
