// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/ascii.h"
#include "matching/text/date_text.h"
#include "matching/text/unicode.h"

#include <algorithm>

namespace goldenrod::text {
namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

/// Reads numbers and marks of a time of day one after the other.
class Cursor {
public:
    explicit Cursor(std::string_view text)
        : m_rest(text) {}

    bool take(char c) {
        if (!m_rest.starts_with(c)) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool take(std::string_view word) {
        if (!m_rest.starts_with(word)) return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    void skipBlanks() {
        while (take(' ')) {
        }
    }
    /// Between `fewest` and `most` digits; -1 when there are fewer.
    int number(std::size_t fewest, std::size_t most) {
        const std::string_view digits = digitsAhead(most);
        if (digits.size() < fewest) return -1;
        m_rest.remove_prefix(digits.size());
        return digitsValue(digits);
    }
    std::string_view digitsAhead(std::size_t most) const {
        std::size_t n = 0;
        while (n < most && n < m_rest.size() && isDigit(m_rest[n])) ++n;
        return m_rest.substr(0, n);
    }
    /// Microseconds of a fraction of a second; digits beyond the sixth are dropped.
    std::int64_t fraction() {
        std::int64_t value = 0;
        for (std::int64_t unit = kSecond / 10; !m_rest.empty() && isDigit(m_rest.front()); unit /= 10) {
            value += unit * (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }
    bool atEnd() const { return m_rest.empty(); }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

/// "am", "p.m.", "ص", "م": 0 none, 1 before noon, 2 after noon.
int halfOfDay(Cursor& text) {
    for (const std::string_view word : {"am", "a.m.", "ص"})
        if (text.take(word)) return 1;
    for (const std::string_view word : {"pm", "p.m.", "م"})
        if (text.take(word)) return 2;
    return 0;
}

bool readClock(Cursor& text, std::int64_t& sinceMidnight) {
    const bool colons = text.digitsAhead(3).size() <= 2;
    int hour = text.number(1, 2);
    if (colons && !text.take(':')) return false;
    const int minute = text.number(2, 2);
    int second = 0;
    std::int64_t fraction = 0;
    if (colons ? text.take(':') : !text.digitsAhead(1).empty()) second = text.number(2, 2);
    if (second >= 0 && (text.take('.') || text.take(','))) fraction = text.fraction();
    text.skipBlanks();
    const int half = halfOfDay(text);
    if (half != 0 && (hour < 1 || hour > 12)) return false;
    if (half == 1 && hour == 12) hour = 0;
    if (half == 2 && hour != 12) hour += 12;
    const bool endOfDay = hour == 24 && minute == 0 && second == 0;
    if (hour < 0 || (hour > 23 && !endOfDay) || minute < 0 || minute > 59 || second < 0 || second > 60)
        return false;
    sinceMidnight = hour * kHour + minute * kMinute + second * kSecond + fraction;
    return true;
}

/// "z", "utc", "gmt", "+04:00", "-0530", "gmt+4 (gulf standard time)"; nothing counts as UTC.
bool readOffset(Cursor& text, std::int64_t& offset) {
    offset = 0;
    text.skipBlanks();
    if (text.take("uhr") || text.take('h')) text.skipBlanks();
    if (text.atEnd() || (text.take('z') && text.atEnd())) return true;
    if (text.take("utc") || text.take("gmt")) text.skipBlanks();
    if (text.atEnd()) return true;
    const bool minus = text.take('-');
    if (!minus && !text.take('+')) return false;
    const int hours = text.number(1, 2);
    text.take(':');
    const int minutes = text.digitsAhead(1).empty() ? 0 : text.number(2, 2);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return false;
    offset = (hours * kHour + minutes * kMinute) * (minus ? -1 : 1);
    text.skipBlanks();
    return text.atEnd() || text.rest().starts_with('(');
}

bool isEpoch(std::string_view text, std::int64_t& microseconds) {
    constexpr std::size_t kSecondsDigits = 10;
    constexpr std::size_t kMillisecondsDigits = 13;
    if (!isAllDigits(text) || (text.size() != kSecondsDigits && text.size() != kMillisecondsDigits))
        return false;
    std::int64_t value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    microseconds = value * (text.size() == kSecondsDigits ? kSecond : kSecond / 1000);
    return true;
}

std::string_view withoutTrailing(std::string_view text, std::string_view what) {
    while (!text.empty() && what.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

/// Where the time begins: at the hour before the first colon, or behind a "t" between digits.
std::size_t timeBegin(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
        std::size_t begin = colon;
        while (begin > 0 && colon - begin < 2 && isDigit(text[begin - 1])) --begin;
        return begin == 0 || begin == colon ? std::string_view::npos : begin;
    }
    const std::size_t t = text.find('t');
    const bool between = t != std::string_view::npos && t >= 8 && t + 4 < text.size() &&
                         isDigit(text[t - 1]) && isAllDigits(text.substr(t + 1, 4));
    return between ? t + 1 : std::string_view::npos;
}

void appendPadded(std::string& out, std::int64_t value) {
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
}

} // namespace

DateAndTime splitTime(std::string_view folded) {
    const std::size_t begin = timeBegin(folded);
    if (begin == std::string_view::npos) return {folded, {}};
    std::string_view date = folded.substr(0, begin);
    if (date.size() > 1 && date.back() == 't' && isDigit(date[date.size() - 2])) date.remove_suffix(1);
    date = withoutTrailing(date, " ,;-");
    if (date.ends_with(" at") || date.ends_with(" um")) date.remove_suffix(3);
    return {withoutTrailing(date, " ,;-"), folded.substr(begin)};
}

bool startsWithTimeOfDay(std::string_view folded) {
    Cursor text(folded);
    std::int64_t sinceMidnight = 0;
    return readClock(text, sinceMidnight);
}

bool parseTimeOfDay(std::string_view folded, std::int64_t& sinceMidnight, std::int64_t& offset) {
    Cursor text(folded);
    return readClock(text, sinceMidnight) && readOffset(text, offset);
}

bool parseInstant(std::string_view raw, DateOrder order, int thisYear, std::int64_t& microseconds) {
    if (raw.size() > kMaxDateText) return false;
    const std::string folded = fold(raw);
    if (isEpoch(folded, microseconds)) return true;
    const DateAndTime parts = splitTime(folded);
    if (parts.time.empty()) return false;
    const ParsedDate day = parseDateOnly(parts.date, order, thisYear);
    std::int64_t sinceMidnight = 0;
    std::int64_t offset = 0;
    if (!day.valid || day.date.day == 0 || !parseTimeOfDay(parts.time, sinceMidnight, offset)) return false;
    microseconds = toDays(day.date) * kDay + sinceMidnight - offset;
    return true;
}

std::string instantToIso(std::int64_t microseconds) {
    std::int64_t seconds = microseconds / kSecond;
    if (microseconds % kSecond < 0) --seconds;
    std::int64_t days = seconds / 86'400;
    if (seconds % 86'400 < 0) --days;
    const std::int64_t inDay = seconds - days * 86'400;
    std::string out = toIso(fromDays(days));
    out += 'T';
    appendPadded(out, inDay / 3600);
    out += ':';
    appendPadded(out, inDay / 60 % 60);
    out += ':';
    appendPadded(out, inDay % 60);
    out += 'Z';
    return out;
}

} // namespace goldenrod::text
