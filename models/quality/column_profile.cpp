// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/column_profile.h"

#include "matching/text/date.h"
#include "matching/text/number.h"
#include "matching/text/placeholder.h"
#include "models/workspace/clock.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace goldenrod {
namespace {

constexpr std::size_t kExactDistinct = 65'536;
constexpr unsigned kRegisterBits = 16;
constexpr std::size_t kKeptValues = 4096, kKeptPatterns = 2000;
constexpr std::size_t kShownValues = 20, kShownPatterns = 20;
constexpr std::size_t kLongestPattern = 48, kLongestShown = 200;
constexpr std::size_t kLongestNumber = 40, kLongestDate = 40;
constexpr std::int64_t kDayMicroseconds = 86'400'000'000;

struct HashedText {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <typename Value>
using ByText = std::unordered_map<std::string, Value, HashedText, std::equal_to<>>;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n\v\f";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

/// Cut at a character, for showing.
std::string shown(std::string_view text) {
    if (text.size() <= kLongestShown) return std::string(text);
    std::size_t end = kLongestShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)).append("…");
}

std::int64_t charactersOf(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

/// Number of different values; see ColumnProfiler.
class DistinctCounter {
public:
    void add(std::uint64_t hash) {
        if (m_registers.empty()) {
            m_seen.insert(hash);
            if (m_seen.size() <= kExactDistinct) return;
            m_registers.resize(std::size_t{1} << kRegisterBits);
            for (const std::uint64_t each : m_seen) count(each);
            m_seen.clear();
            return;
        }
        count(hash);
    }
    bool isExact() const { return m_registers.empty(); }
    std::int64_t estimate() const {
        if (isExact()) return static_cast<std::int64_t>(m_seen.size());
        const auto registers = static_cast<double>(m_registers.size());
        double sum = 0.0;
        for (const std::uint8_t each : m_registers) sum += std::ldexp(1.0, -each);
        const double bias = 0.7213 / (1.0 + 1.079 / registers);  // the paper's, for 128 registers and more
        return std::llround(bias * registers * registers / sum); // far beyond the range of small corrections
    }

private:
    void count(std::uint64_t hash) {
        const std::size_t at = hash >> (64 - kRegisterBits);
        const std::uint64_t rest = hash << kRegisterBits;
        const int rank = rest == 0 ? 64 - static_cast<int>(kRegisterBits) + 1 : std::countl_zero(rest) + 1;
        m_registers[at] = std::max(m_registers[at], static_cast<std::uint8_t>(rank));
    }
    std::unordered_set<std::uint64_t> m_seen;
    std::vector<std::uint8_t> m_registers;
};

/// Spreads a hash over all its bits (the finaliser of MurmurHash3, A. Appleby).
std::uint64_t spread(std::uint64_t h) {
    h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDu;
    h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53u;
    return h ^ (h >> 33);
}

/// The most frequent values; see ColumnProfiler.
class FrequentValues {
public:
    void add(std::string_view value) {
        if (const auto at = m_counts.find(value); at != m_counts.end()) {
            ++at->second;
            return;
        }
        m_counts.emplace(value, 1);
        if (m_counts.size() >= 2 * kKeptValues) prune();
    }
    std::int64_t error() const { return m_error; }
    std::vector<ProfiledValue> top() const {
        std::vector<ProfiledValue> all;
        for (const auto& [value, rows] : m_counts)
            if (rows > 1) all.push_back({value, rows, false});
        const auto more = [](const ProfiledValue& a, const ProfiledValue& b) {
            return a.rows != b.rows ? a.rows > b.rows : a.value < b.value;
        };
        const std::size_t kept = std::min(all.size(), kShownValues);
        std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(), more);
        all.resize(kept);
        for (ProfiledValue& each : all) {
            each.placeholder = text::nothingInAnyField(text::fold(each.value)) != text::Nothing::No;
            each.value = shown(each.value);
        }
        return all;
    }

private:
    void prune() {
        std::vector<std::int64_t> counts;
        counts.reserve(m_counts.size());
        for (const auto& [value, rows] : m_counts) counts.push_back(rows);
        std::nth_element(counts.begin(), counts.begin() + kKeptValues, counts.end(), std::greater<>());
        const std::int64_t taken = counts[kKeptValues];
        m_error += taken;
        for (auto& [value, rows] : m_counts) rows -= taken;
        std::erase_if(m_counts, [](const auto& each) { return each.second <= 0; });
    }
    ByText<std::int64_t> m_counts;
    std::int64_t m_error = 0;
};

/// Least, greatest and a sample of numbers.
class Range {
public:
    void add(double value) {
        m_least = m_count == 0 ? value : std::min(m_least, value);
        m_greatest = m_count == 0 ? value : std::max(m_greatest, value);
        ++m_count;
        if (m_sample.size() < kProfileSample) {
            m_sample.push_back(value);
            return;
        }
        m_state = m_state * 6364136223846793005u + 1442695040888963407u; // Knuth's generator
        const std::uint64_t at = (m_state >> 11) % m_count;
        if (at < kProfileSample) m_sample[at] = value;
    }
    template <typename Write>
    std::optional<ProfiledRange> range(Write write) const {
        if (m_count == 0) return {};
        std::vector<double> sorted = m_sample;
        std::sort(sorted.begin(), sorted.end());
        const auto quantile = [&](double share) {
            return sorted[static_cast<std::size_t>(
                std::lround(share * static_cast<double>(sorted.size() - 1)))];
        };
        const double low = quantile(0.25), high = quantile(0.75), reach = 3.0 * (high - low);
        const auto beyond = std::count_if(sorted.begin(), sorted.end(), [&](double value) {
            return value < low - reach || value > high + reach;
        });
        return ProfiledRange{
            write(m_least), write(m_greatest),
            write(low),     write(quantile(0.5)),
            write(high),    static_cast<double>(beyond) / static_cast<double>(sorted.size())};
    }

private:
    std::vector<double> m_sample;
    double m_least = 0.0, m_greatest = 0.0;
    std::uint64_t m_count = 0, m_state = 20261123;
};

std::string decimalText(double value) {
    std::array<char, 32> text{};
    const auto written =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (written.ec == std::errc()) return {text.data(), written.ptr};
    const auto scientific = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), scientific.ptr};
}

std::string dayText(double days) {
    return text::toIso(text::fromDays(static_cast<std::int64_t>(days)));
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// What a pattern says of a character.
constexpr char kItself = 0, kMark = 1;
struct Shape {
    char sign = kItself;
    bool runs = false; ///< several of them are one in the pattern
    std::size_t bytes = 1;
};

Shape shapeAt(std::string_view text) {
    const char c = text.front();
    if (static_cast<unsigned char>(c) < 0x80) {
        if (isDigit(c)) return {'9', false, 1};
        if (c >= 'A' && c <= 'Z') return {'A', true, 1};
        if (c >= 'a' && c <= 'z') return {'a', true, 1};
        return c <= ' ' ? Shape{' ', true, 1} : Shape{kItself, false, 1};
    }
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) ++bytes;
    const std::u32string one = text::toCodePoints(text.substr(0, bytes));
    const auto point = static_cast<UChar32>(one.empty() ? U'\uFFFD' : one.front());
    if (u_isupper(point) != 0) return {'A', true, bytes};
    if (u_islower(point) != 0) return {'a', true, bytes};
    if (u_isalpha(point) != 0) return {'w', true, bytes};
    const bool isMark = (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0; // goes with the letter before it
    return {isMark ? kMark : kItself, false, bytes};
}

} // namespace

std::string patternOf(std::string_view value) {
    std::string pattern;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < value.size();) {
        const Shape shape = shapeAt(value.substr(at));
        const std::string_view itself = value.substr(at, shape.bytes);
        at += shape.bytes;
        if (shape.sign == kMark || (shape.runs && pattern.ends_with(shape.sign))) continue;
        if (++characters == kLongestPattern) return pattern.append("…");
        if (shape.sign == kItself)
            pattern.append(itself);
        else
            pattern.push_back(shape.sign);
    }
    return pattern;
}

struct ColumnProfiler::State {
    ColumnProfile sums; ///< what is simply added up
    std::int64_t characters = 0;
    DistinctCounter distinct;
    FrequentValues values;
    ByText<ProfiledPattern> patterns;
    Range numbers, days;
    int thisYear = text::fromDays(nowMicroseconds() / kDayMicroseconds).year;

    void addPattern(std::string_view value) {
        std::string pattern = patternOf(value);
        if (const auto at = patterns.find(pattern); at != patterns.end()) {
            ++at->second.rows;
            return;
        }
        if (patterns.size() >= kKeptPatterns) {
            ++sums.otherPatterns;
            return;
        }
        patterns.emplace(pattern, ProfiledPattern{pattern, shown(value), 1});
    }

    /// What kind of value it is. Most texts are told by their first look: they have no digit.
    void addKind(std::string_view value) {
        const auto digits = std::count_if(value.begin(), value.end(), isDigit);
        if (digits == 0) return;
        const bool whole =
            std::all_of(value.begin() + (value[0] == '-' || value[0] == '+' ? 1 : 0), value.end(), isDigit);
        if (whole) {
            ++sums.integers;
            addNumber(value);
        } else if (isDate(value, digits)) {
            ++sums.dates;
        } else if (value.size() <= kLongestNumber && mayBeNumber(value)) {
            const std::string plain = text::plainDecimal(text::fold(value));
            if (plain.empty()) return;
            ++sums.decimals;
            addNumber(plain);
        }
    }
    void addNumber(std::string_view plain) {
        if (plain.starts_with('+')) plain.remove_prefix(1);
        double number = 0.0;
        const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), number);
        if (read.ec == std::errc() && std::isfinite(number)) numbers.add(number);
    }
    /// Numbers have few letters: a currency, an exponent. Blanks part thousands, those of telephone numbers
    /// do not.
    static bool mayBeNumber(std::string_view value) {
        for (std::size_t at = value.find(' '); at != std::string_view::npos; at = value.find(' ', at + 1)) {
            const std::size_t end = std::min(value.find_first_of(" .,", at + 1), value.size());
            const bool parts =
                at > 0 && isDigit(value[at - 1]) && at + 1 < value.size() && isDigit(value[at + 1]);
            if (parts && (end - at != 4 || value[0] == '+' || value[0] == '0')) return false;
        }
        return std::count_if(value.begin(), value.end(), [](char c) {
                   return !isDigit(c) && c != '.' && c != ',' && c != '-' && c != ' ' && c != '\'';
               }) <= 4;
    }
    /// Full dates alone, with something between their parts.
    bool isDate(std::string_view value, std::ptrdiff_t digits) {
        if (digits < 3 || digits > 20 || value.size() > kLongestDate) return false;
        const auto parted = std::count_if(value.begin(), value.end(), [](char c) {
            return c == '-' || c == '/' || c == '.' || c == ' ' || static_cast<signed char>(c) < 0;
        });
        if (parted < 2) return false;
        const auto parsed = text::parseDate(value, text::DateOrder::Unknown, thisYear);
        if (!parsed.valid || parsed.date.day == 0) return false;
        days.add(text::toDays(parsed.date));
        return true;
    }
};

ColumnProfiler::ColumnProfiler(std::string column)
    : m_state(std::make_unique<State>()) {
    m_state->sums.column = std::move(column);
}
ColumnProfiler::~ColumnProfiler() = default;
ColumnProfiler::ColumnProfiler(ColumnProfiler&&) noexcept = default;
ColumnProfiler& ColumnProfiler::operator=(ColumnProfiler&&) noexcept = default;

void ColumnProfiler::add(std::string_view given, bool present) {
    State& state = *m_state;
    ColumnProfile& sums = state.sums;
    ++sums.rows;
    const std::string_view value = trimmed(given);
    if (!present) {
        ++sums.absent;
        return;
    }
    if (value.empty()) {
        ++sums.empty;
        return;
    }
    ++sums.filled;
    sums.padded += value.size() != given.size() ? 1 : 0;
    const std::int64_t length = charactersOf(value);
    sums.shortest = sums.filled == 1 ? length : std::min(sums.shortest, length);
    sums.longest = std::max(sums.longest, length);
    state.characters += length;
    state.distinct.add(spread(std::hash<std::string_view>()(value)));
    state.values.add(value);
    state.addPattern(value);
    state.addKind(value);
    ++sums.scripts[static_cast<std::size_t>(text::dominantScript(value))];
}

ColumnProfile ColumnProfiler::profile() const {
    const State& state = *m_state;
    ColumnProfile profile = state.sums;
    profile.distinct = std::min(state.distinct.estimate(), profile.filled);
    profile.distinctIsExact = state.distinct.isExact();
    profile.meanLength = profile.filled > 0
                             ? static_cast<double>(state.characters) / static_cast<double>(profile.filled)
                             : 0.0;
    profile.top = state.values.top();
    profile.topMayMiss = state.values.error();
    for (const ProfiledValue& value : profile.top) profile.placeholders += value.placeholder ? value.rows : 0;
    for (const auto& [text, pattern] : state.patterns) profile.patterns.push_back(pattern);
    std::sort(profile.patterns.begin(), profile.patterns.end(),
              [](const ProfiledPattern& a, const ProfiledPattern& b) {
                  return a.rows != b.rows ? a.rows > b.rows : a.pattern < b.pattern;
              });
    for (std::size_t i = kShownPatterns; i < profile.patterns.size(); ++i)
        profile.otherPatterns += profile.patterns[i].rows;
    profile.patterns.resize(std::min(profile.patterns.size(), kShownPatterns));
    profile.numbers = state.numbers.range(decimalText);
    profile.days = state.days.range(dayText);
    return profile;
}

} // namespace goldenrod
