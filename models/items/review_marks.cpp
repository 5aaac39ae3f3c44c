// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/alignment.h"
#include "models/items/review_comparison.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace goldenrod::items {
namespace {

/// The letters and digits of a text in folded case, each with its place in the text.
struct Letters {
    explicit Letters(const QString& text) {
        for (int at = 0; at < text.size();) {
            const bool pair = text[at].isHighSurrogate() && at + 1 < text.size();
            const int units = pair ? 2 : 1;
            const char32_t letter = pair ? QChar::surrogateToUcs4(text[at], text[at + 1])
                                         : static_cast<char32_t>(text[at].unicode());
            if (QChar::isLetterOrNumber(letter)) {
                utf8 += QString::fromUcs4(&letter, 1).toCaseFolded().toUtf8();
                places.resize(static_cast<std::size_t>(utf8.size()), {at, units});
            }
            at += units;
        }
    }
    QByteArray utf8;
    std::vector<Mark> places; ///< per byte
    bool isEmpty() const { return utf8.isEmpty(); }
    std::string_view bytes() const { return {utf8.data(), static_cast<std::size_t>(utf8.size())}; }
};

/// Byte ranges of the letters as ranges of the text; neighbours become one.
Marks inText(const std::vector<compare::Mark>& marks, const Letters& letters) {
    Marks found;
    for (const compare::Mark& mark : marks) {
        const Mark& first = letters.places[mark.begin];
        const Mark& last = letters.places[mark.begin + mark.length - 1];
        found.append({first.begin, last.begin + last.length - first.begin});
    }
    return found;
}

Marks whole(const QString& text) {
    return text.isEmpty() ? Marks() : Marks{{0, static_cast<int>(text.size())}};
}

struct DatePart {
    Mark place;
    int number = 0;
};

/// Year, month and day where they stand in the text, or nothing when it is written another way.
std::optional<std::array<Mark, 3>> partsOf(const QString& text, const QString& form) {
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    std::vector<DatePart> parts;
    for (auto at = digits.globalMatch(text); at.hasNext() && parts.size() < 3;) {
        const auto match = at.next();
        parts.push_back({{static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength())},
                         match.captured().toInt()});
    }
    const QStringList wanted = form.split(u'-');
    if (parts.size() != 3 || wanted.size() != 3) return {};
    const int year = wanted[0].toInt(), month = wanted[1].toInt(), day = wanted[2].toInt();
    const auto isYear = [&](const DatePart& p) { return p.number == year || p.number == year % 100; };
    if (isYear(parts[0]) && parts[1].number == month && parts[2].number == day)
        return std::array{parts[0].place, parts[1].place, parts[2].place};
    if (!isYear(parts[2])) return {};
    if (parts[0].number == day && parts[1].number == month)
        return std::array{parts[2].place, parts[1].place, parts[0].place};
    if (parts[0].number == month && parts[1].number == day)
        return std::array{parts[2].place, parts[0].place, parts[1].place};
    return {};
}

void sortMarks(Marks& marks) {
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
}

} // namespace

std::pair<Marks, Marks> differences(const QString& left, const QString& right) {
    const Letters a(left), b(right);
    if (a.isEmpty() || b.isEmpty()) return {whole(left), whole(right)};
    const compare::Alignment found = compare::align(a.bytes(), b.bytes());
    const auto longest = static_cast<std::uint32_t>(
        std::max(QString::fromUtf8(a.utf8).size(), QString::fromUtf8(b.utf8).size()));
    if (found.commonCodePoints * 3 < longest) return {whole(left), whole(right)};
    return {inText(found.left, a), inText(found.right, b)};
}

std::pair<Marks, Marks> dateDifferences(const QString& left, const QString& leftForm, const QString& right,
                                        const QString& rightForm) {
    const auto a = partsOf(left, leftForm);
    const auto b = partsOf(right, rightForm);
    if (!a || !b) return {whole(left), whole(right)};
    const QStringList x = leftForm.split(u'-'), y = rightForm.split(u'-');
    std::pair<Marks, Marks> marks;
    for (std::size_t part = 0; part < 3; ++part) {
        const auto at = static_cast<qsizetype>(part);
        if (x[at] == y[at]) continue;
        marks.first.append((*a)[part]);
        marks.second.append((*b)[part]);
    }
    sortMarks(marks.first);
    sortMarks(marks.second);
    return marks;
}

} // namespace goldenrod::items
