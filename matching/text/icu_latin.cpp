// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/transliterate.h"

#include <memory>
#include <unicode/translit.h>

namespace goldenrod::text {
namespace {

std::unique_ptr<icu::Transliterator> transliterator(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance(icu::UnicodeString(id, -1, US_INV), UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
}

/// ICU edits in place, which takes quadratic time on long texts: they are cut, where possible at a blank.
constexpr std::size_t kPiece = 256;

std::size_t pieceLength(std::u32string_view text) {
    if (text.size() <= kPiece) return text.size();
    const std::size_t blank = text.substr(0, kPiece).rfind(U' ');
    return blank == std::u32string_view::npos ? kPiece : blank + 1;
}

template <typename Use>
void applyRules(const icu::Transliterator* rules, std::u32string_view text, Use use) {
    while (!text.empty()) {
        const std::u32string_view piece = text.substr(0, pieceLength(text));
        text.remove_prefix(piece.size());
        icu::UnicodeString value = icu::UnicodeString::fromUTF32(
            reinterpret_cast<const UChar32*>(piece.data()), static_cast<std::int32_t>(piece.size()));
        if (rules != nullptr) rules->transliterate(value);
        for (std::int32_t i = 0; i < value.length(); i = value.moveIndex32(i, 1))
            use(static_cast<char32_t>(value.char32At(i)));
    }
}

/// "佐々木": the mark stands for the character before it.
std::u32string withoutIterationMarks(std::u32string_view text) {
    std::u32string out;
    for (const char32_t c : text) {
        if (c != U'々') out += c;
        if (c == U'々' && !out.empty()) out += out.back();
    }
    return out;
}

} // namespace

// Transliterators are costly to make and must not be shared between threads: one a thread, made on first use.
void hanToLatin(std::u32string_view text, std::string& out) {
    thread_local const std::unique_ptr<icu::Transliterator> kRules = transliterator("Han-Latin");
    applyRules(kRules.get(), withoutIterationMarks(text), [&](char32_t c) { appendLatin(c, out); });
}

void otherToLatin(std::u32string_view text, std::string& out) {
    thread_local const std::unique_ptr<icu::Transliterator> kRules = transliterator("Any-Latin");
    applyRules(kRules.get(), text, [&](char32_t c) {
        const bool aspiration = c == U'\'' || c == U'\u02BC' || c == U'\u02BB';
        if (!aspiration) appendLatin(c, out);
    });
}

} // namespace goldenrod::text
