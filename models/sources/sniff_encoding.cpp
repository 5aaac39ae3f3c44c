// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sniff_encoding.h"

#include "models/sources/encoding.h"
#include "models/sources/letter_scores.h"
#include "models/sources/utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace goldenrod::sources {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes, encoding;
};

// The longer ones first: the mark of UTF-32LE begins like that of UTF-16LE.
constexpr std::array kMarks = {
    Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},    Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
    Mark{"\x84\x31\x95\x33"sv, "GB18030"}, Mark{"\xEF\xBB\xBF"sv, "UTF-8"},
    Mark{"\xFF\xFE"sv, "UTF-16LE"},        Mark{"\xFE\xFF"sv, "UTF-16BE"},
};

/// Readings closer than this to the best one are offered beside it.
constexpr double kClose = 0.25;
/// What an opinion of ICU's detector adds, at full confidence.
constexpr double kOpinion = 0.15;
/// What it takes to be certain.
constexpr double kSureScore = 0.85;
constexpr std::size_t kSureBytes = 50;
/// Fewer bytes beyond ASCII say nothing about encodings with several bytes a character.
constexpr std::size_t kMultiByteEvidence = 6;

std::string percent(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", std::clamp(share, 0.0, 1.0) * 100.0);
    return text;
}

Finding found(std::string value, std::string evidence, std::vector<std::string> arguments, bool certain) {
    return Finding{"encoding", std::move(value), std::move(evidence), std::move(arguments), {}, certain};
}

/// UTF-16 without a mark: characters of ASCII put a NUL into every second byte.
bool guessUtf16(std::string_view head, EncodingGuess& guess) {
    std::size_t units[2] = {0, 0}; // ASCII characters, big endian and little endian
    const std::size_t pairs = head.size() / 2;
    if (pairs < 4) return false;
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
        const auto first = static_cast<unsigned char>(head[i]),
                   second = static_cast<unsigned char>(head[i + 1]);
        units[0] += first == 0 && second >= 9 && second < 0x7F ? 1 : 0;
        units[1] += second == 0 && first >= 9 && first < 0x7F ? 1 : 0;
    }
    const bool little = units[1] > units[0];
    const std::size_t share = std::max(units[0], units[1]), other = std::min(units[0], units[1]);
    // Delimiters and digits are ASCII in any script; in other text NULs are few and stand anywhere.
    if (share * 20 < pairs || other * 20 > share) return false;
    const std::string name = little ? "UTF-16LE" : "UTF-16BE";
    std::string text;
    const Encoding encoding = Encoding::open(name).take();
    const Encoding::Decoded decoded = encoding.decode(head, text);
    if (!decoded.ok && decoded.badOffset + 4 < head.size()) return false;
    guess.encoding = name;
    guess.finding = found(name, "sniff.nul_pattern", {percent(double(share) / double(pairs))}, false);
    guess.finding.alternatives = {little ? "UTF-16BE" : "UTF-16LE"};
    return true;
}

struct Utf8Census {
    std::size_t valid = 0;     ///< sequences beyond ASCII
    std::size_t malformed = 0; ///< sequences only UTF-8 gone wrong would have
    std::size_t foreign = 0;   ///< other bytes above 0x7F
};

Utf8Census countUtf8(std::string_view bytes, bool whole) {
    Utf8Census census;
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Step step = stepUtf8(bytes, at);
        if (step.kind == Utf8Step::Valid && step.length > 1) ++census.valid;
        if (step.kind == Utf8Step::Forbidden) ++census.malformed;
        if (step.kind == Utf8Step::Truncated && whole) ++census.malformed;
        if (step.kind == Utf8Step::Foreign) ++census.foreign;
        at += step.length;
    }
    return census;
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

struct Opinion {
    std::string name;
    double confidence = 0.0;
};

std::vector<Opinion> opinionsOfIcu(std::string_view bytes) {
    std::vector<Opinion> opinions;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    const std::string_view sample = bytes.substr(0, 256u << 10);
    ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const char* name = ucsdet_getName(matches[i], &status);
        const int32_t confidence = ucsdet_getConfidence(matches[i], &status);
        if (U_SUCCESS(status)) opinions.push_back({name, confidence / 100.0});
    }
    return opinions;
}

/// An opinion speaks for every encoding in which these bytes are the same text.
void addOpinions(const std::vector<Opinion>& opinions, std::vector<EncodingScore>& scores) {
    std::map<std::u32string, double> confidence;
    for (const Opinion& opinion : opinions) {
        for (const EncodingScore& score : scores) {
            if (ucnv_compareNames(opinion.name.c_str(), score.name.c_str()) != 0) continue;
            double& best = confidence[score.highCharacters];
            best = std::max(best, opinion.confidence);
        }
    }
    for (EncodingScore& score : scores) {
        const auto at = confidence.find(score.highCharacters);
        if (at != confidence.end()) score.score += kOpinion * at->second;
    }
}

/// Adds the encodings with several bytes a character that ICU thinks of and that decode all there is.
void addMultiByte(std::string_view bytes, bool whole, const std::vector<Opinion>& opinions,
                  std::vector<EncodingScore>& scores) {
    for (const Opinion& opinion : opinions) {
        const Result<Encoding> encoding = Encoding::open(opinion.name);
        if (!encoding || encoding->shape() != Encoding::Shape::MultiByte) continue;
        std::string text;
        const Encoding::Decoded decoded = encoding->decode(bytes, text);
        if (!decoded.ok && (whole || decoded.badOffset + 4 < bytes.size())) continue;
        EncodingScore score;
        score.name = opinion.name;
        score.score = opinion.confidence;
        score.highCharacters.assign(1, U'\uFFFF'); // differs from every other reading
        const std::size_t begin = static_cast<std::size_t>(
            std::find_if(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; }) - text.begin());
        std::size_t end = std::min(text.size(), begin + 24);
        while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
        score.text = text.substr(std::min(begin, text.size()), end - std::min(begin, text.size()));
        scores.push_back(std::move(score));
    }
}

/// EBCDIC: spaces are 0x40, digits 0xF0 to 0xF9, and hardly any byte is printable ASCII.
bool guessEbcdic(std::string_view head, EncodingGuess& guess) {
    std::size_t fits = 0;
    for (const char c : head) {
        const auto b = static_cast<unsigned char>(c);
        const bool letter = (b >= 0x81 && b <= 0xA9 && (b & 0xF) <= 9 && (b & 0xF) != 0) ||
                            (b >= 0xC1 && b <= 0xE9 && (b & 0xF) <= 9 && (b & 0xF) != 0);
        const bool other = (b >= 0xF0 && b <= 0xF9) || b == 0x40 || b == 0x6B || b == 0x4B || b == 0x60 ||
                           b == 0x6D || b == 0x7A || b == 0x5E || b == 0x4F || b == 0x61 || b == 0x25 ||
                           b == 0x15 || b == 0x0D || b == 0x7C || b == 0x4E || b == 0x7D || b == 0x7F;
        fits += letter || other ? 1 : 0;
    }
    const auto plain = static_cast<std::size_t>(
        std::count_if(head.begin(), head.end(), [](char c) { return c == '\n' || (c >= 'a' && c <= 'z'); }));
    if (fits * 20 < head.size() * 19 || plain * 5 > head.size()) return false;
    guess.encoding = "ibm-500";
    guess.finding =
        found("ibm-500", "sniff.ebcdic_pattern", {percent(double(fits) / double(head.size()))}, false);
    guess.finding.alternatives = {"ibm-037", "ibm-1140", "ibm-273"};
    return true;
}

/// Only the bytes around those above 0x7F matter; a long stretch of ASCII in front would hide them.
std::string_view partWithHighBytes(std::string_view bytes) {
    const auto high = std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    const auto at = static_cast<std::size_t>(high - bytes.begin());
    return bytes.substr(at - std::min<std::size_t>(at, 32));
}

void guessLegacy(std::string_view head, bool whole, std::size_t highBytes, EncodingGuess& guess) {
    const std::string_view bytes = partWithHighBytes(head);
    std::vector<EncodingScore> scores = scoreSingleByte(bytes);
    const std::vector<Opinion> opinions = opinionsOfIcu(bytes);
    addOpinions(opinions, scores);
    if (highBytes >= kMultiByteEvidence) addMultiByte(head, whole, opinions, scores);
    std::stable_sort(scores.begin(), scores.end(),
                     [](const EncodingScore& a, const EncodingScore& b) { return a.score > b.score; });
    const EncodingScore& best = scores.front();
    guess.encoding = best.name;
    guess.finding =
        found(best.name, "sniff.letters",
              {std::to_string(highBytes), percent(best.score), std::string(best.language), best.text}, false);
    for (std::size_t i = 1; i < scores.size() && guess.finding.alternatives.size() < 5; ++i) {
        const bool differs = scores[i].highCharacters != best.highCharacters;
        if (differs && scores[i].score > best.score - kClose)
            guess.finding.alternatives.push_back(scores[i].name);
    }
    guess.finding.certain =
        guess.finding.alternatives.empty() && best.score > kSureScore && highBytes >= kSureBytes;
}

} // namespace

std::uint32_t bomLengthOf(std::string_view head, std::string_view encoding) {
    for (const Mark& mark : kMarks) {
        if (head.starts_with(mark.bytes) && mark.encoding == encoding)
            return static_cast<std::uint32_t>(mark.bytes.size());
    }
    return 0;
}

EncodingGuess guessEncoding(std::string_view head, bool whole) {
    EncodingGuess guess;
    for (const Mark& mark : kMarks) {
        if (!head.starts_with(mark.bytes)) continue;
        guess.encoding = mark.encoding;
        guess.bomLength = static_cast<std::uint32_t>(mark.bytes.size());
        guess.finding = found(guess.encoding, "sniff.byte_order_mark", {}, true);
        return guess;
    }
    if (guessUtf16(head, guess)) return guess;
    const Utf8Census census = countUtf8(head, whole);
    guess.encoding = "UTF-8";
    if (census.valid + census.malformed + census.foreign == 0) {
        guess.finding = found("UTF-8", "sniff.ascii_only", {std::to_string(head.size())}, true);
        return guess;
    }
    const std::size_t utf8 = census.valid + census.malformed;
    if (2 * utf8 < census.foreign || utf8 == 0) {
        if (!guessEbcdic(head, guess)) guessLegacy(head, whole, census.foreign + utf8, guess);
        return guess;
    }
    if (census.malformed + census.foreign == 0) {
        guess.finding = found("UTF-8", "sniff.valid_utf8", {std::to_string(census.valid)}, true);
        return guess;
    }
    guess.finding =
        found("UTF-8", "sniff.mixed_utf8",
              {std::to_string(census.valid), std::to_string(census.malformed + census.foreign)}, false);
    EncodingGuess legacy;
    guessLegacy(head, whole, census.foreign + utf8, legacy);
    guess.finding.alternatives.push_back(legacy.encoding);
    return guess;
}

} // namespace goldenrod::sources
