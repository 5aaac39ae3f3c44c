// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/address.h"

#include "matching/text/ascii.h"
#include "matching/text/street_words.h"
#include "matching/text/words.h"

#include <algorithm>

namespace goldenrod::text {
namespace {

/// Longer texts are no address lines and are not looked at.
constexpr std::size_t kMaxLine = 4096;
constexpr std::size_t kMaxHouseNumber = 4;

using Kind = AddressKind;
using Tokens = std::vector<AddressToken>;

/// Parts of the line between commas and line breaks.
std::vector<std::string_view> segmentsOf(std::string_view raw) {
    std::vector<std::string_view> segments;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= raw.size(); ++i) {
        const bool arabic = raw.substr(i, 2) == "،";
        const bool parts = i == raw.size() || raw[i] == ',' || raw[i] == '\n' || raw[i] == ';' || arabic;
        if (!parts) continue;
        segments.push_back(raw.substr(begin, i - begin));
        begin = i + (arabic ? 2 : 1);
    }
    return segments;
}

/// "3/21 King St": unit 3 of number 21.
bool hasUnitBeforeSlash(std::string_view segment) {
    segment = trimBlanks(segment);
    std::size_t at = 0;
    while (at < segment.size() && (isDigit(segment[at]) || isLetter(segment[at]))) ++at;
    if (at == 0 || at > 5 || !isDigit(segment.front()) || at + 1 >= segment.size() || segment[at] != '/')
        return false;
    return isDigit(segment[at + 1]);
}

void eraseTokens(Tokens& tokens, std::size_t begin, std::size_t end) {
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                 tokens.begin() + static_cast<std::ptrdiff_t>(end));
}

/// Kinds of units that need not be told: their number says it all.
bool isPlainUnit(std::string_view kind) {
    return kind == "apt" || kind == "office" || kind == "villa" || kind == "shop" || kind == "rm";
}

/// A post office box and the groups of digits behind it.
void takePoBox(Tokens& tokens, std::size_t at, AddressParts& parts) {
    std::size_t end = at + 1;
    for (; end < tokens.size() && (end == at + 1 || isAllDigits(tokens[end].text)); ++end)
        parts.poBox += tokens[end].text;
    eraseTokens(tokens, at, end);
}

/// A unit with what it counts, which for floors may stand before it. Returns where it stood.
std::size_t takeUnit(Tokens& tokens, std::size_t at, AddressParts& parts, std::string& others) {
    const std::string kind = tokens[at].text;
    const bool before = kind == "fl" && at > 0 && isDigit(tokens[at - 1].text.front());
    const std::size_t begin = before ? at - 1 : at;
    const std::size_t end = before ? at + 1 : std::min(at + 2, tokens.size());
    const std::string designator = before ? tokens[begin].text : tokens[end - 1].text;
    if (!isPlainUnit(kind)) appendWord(others, kind);
    appendWord(isPlainUnit(kind) ? parts.unit : others, designator);
    eraseTokens(tokens, begin, end);
    return begin;
}

/// Moves boxes and units from the tokens to the parts.
void takeUnits(Tokens& tokens, AddressParts& parts) {
    std::string others;
    for (std::size_t i = 0; i < tokens.size();) {
        if (tokens[i].kind == Kind::PoBox) {
            takePoBox(tokens, i, parts);
        } else if (tokens[i].kind == Kind::Unit) {
            i = takeUnit(tokens, i, parts, others);
        } else {
            ++i;
        }
    }
    appendWord(parts.unit, others);
}

bool isDirection(std::string_view word) {
    for (const std::string_view direction : {"n", "s", "e", "w", "ne", "nw", "se", "sw"})
        if (word == direction) return true;
    return false;
}

bool isNamed(const Tokens& tokens) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const AddressToken& t) { return t.kind == Kind::Behind || t.kind == Kind::Front; });
}

/// Where the street ends: behind its last kind and a direction, when the kind follows a name.
std::size_t streetEnd(const Tokens& tokens) {
    std::size_t end = tokens.size();
    for (std::size_t i = tokens.size(); i-- > 1;) {
        if (tokens[i].kind != Kind::Behind || tokens[i - 1].kind == Kind::Behind) continue;
        end = i + 1;
        if (end < tokens.size() && isDirection(tokens[end].text)) ++end;
        break;
    }
    return end;
}

std::string joined(const Tokens& tokens, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) appendWord(out, tokens[i].text);
    return out;
}

/// Numbers at the front; two when the line has a range ("12-14") or a unit before a slash.
void takeLeadingNumber(Tokens& tokens, bool slash, AddressParts& parts) {
    std::size_t count = 0;
    while (count < 2 && count < tokens.size() && tokens[count].kind == Kind::Number) ++count;
    if (count == 0 || (count == 1 && tokens.size() == 1)) return; // a number alone is no street
    if (count == 2 && slash) appendWord(parts.unit, tokens[0].text);
    const std::size_t first = count == 2 && slash ? 1 : 0;
    if (parts.number.empty()) parts.number = joined(tokens, first, count);
    tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(count));
}

/// A number behind the name, as most of the continent writes it; "Street 23" and "Highway 61" are names.
void takeTrailingNumber(Tokens& tokens, AddressParts& parts) {
    if (!parts.number.empty() || tokens.size() < 2 || tokens.front().kind == Kind::Behind) return;
    std::size_t at = tokens.size();
    for (std::size_t i = 1; i < tokens.size() && at == tokens.size(); ++i)
        if (tokens[i].kind == Kind::Number) at = i;
    if (at == tokens.size()) return;
    std::size_t end = at + 1;
    while (end < tokens.size() && end < at + 2 && tokens[end].kind == Kind::Number) ++end;
    const bool last = end == tokens.size();
    if (!last && !isNamed(tokens)) return;
    parts.number = joined(tokens, at, end);
    tokens.resize(at);
}

/// "Rose Court 638 Downey St": what stands before the number is the name of a house.
void dropHouseName(Tokens& tokens) {
    const auto isNumber = [](const AddressToken& t) { return t.kind == Kind::Number; };
    const auto number = std::find_if(tokens.begin(), tokens.end(), isNumber);
    if (number == tokens.begin() || number == tokens.end() || tokens.front().kind == Kind::Front) return;
    const auto isBehind = [](const AddressToken& t) { return t.kind == Kind::Behind; };
    const auto kind = std::find_if(number, tokens.end(), isBehind);
    const bool named = kind != tokens.end() && kind - number >= 2;
    if (named && (tokens.begin() + 1 < number || !isBehind(tokens.front())))
        tokens.erase(tokens.begin(), number);
}

/// One segment that is, or may be, the street.
void readStreet(Tokens tokens, bool slash, AddressParts& parts) {
    dropHouseName(tokens);
    takeLeadingNumber(tokens, slash, parts);
    takeTrailingNumber(tokens, parts);
    parts.street = joined(tokens, 0, streetEnd(tokens));
}

/// How much a segment looks like a street: a kind of street, else a number beside words, else words.
int likeliness(const Tokens& tokens) {
    const bool number = std::any_of(tokens.begin(), tokens.end(),
                                    [](const AddressToken& t) { return t.kind == Kind::Number; });
    if (tokens.empty() || (number && tokens.size() == 1)) return 0;
    return 1 + (isNamed(tokens) ? 2 : 0) + (number ? 1 : 0);
}

} // namespace

AddressParts parseAddressLine(std::string_view raw) {
    AddressParts parts;
    if (raw.size() > kMaxLine) return parts;
    Tokens best;
    std::string lone; // "12, King Street", "C/ Mayor, 5"; longer ones are postcodes
    bool slash = false;
    for (const std::string_view segment : segmentsOf(raw)) {
        Tokens tokens = addressTokens(segment);
        takeUnits(tokens, parts);
        const bool alone = tokens.size() == 1 && tokens[0].kind == Kind::Number;
        if (alone && lone.empty() && tokens[0].text.size() <= kMaxHouseNumber) lone = tokens[0].text;
        if (likeliness(tokens) <= likeliness(best)) continue;
        best = std::move(tokens);
        slash = hasUnitBeforeSlash(segment);
    }
    readStreet(std::move(best), slash, parts);
    if (parts.number.empty()) parts.number = lone;
    return parts;
}

} // namespace goldenrod::text
