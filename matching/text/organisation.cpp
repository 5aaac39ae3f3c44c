// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/organisation.h"

#include "matching/text/ascii.h"
#include "matching/text/organisation_words.h"
#include "matching/text/unicode.h"
#include "matching/text/words.h"

#include <algorithm>
#include <vector>

namespace goldenrod::text {
namespace {

constexpr std::size_t kMaxFormWords = 7;

/// Written out, as the same organisation is in other places.
constexpr WordPair kAbbreviations[] = {
    {"assn", "association"},  {"assoc", "association"},
    {"bldg", "building"},     {"bros", "brothers"},
    {"centre", "center"},     {"cntr", "center"},
    {"ctr", "center"},        {"dept", "department"},
    {"govt", "government"},   {"hosp", "hospital"},
    {"inst", "institute"},    {"intl", "international"},
    {"mfg", "manufacturing"}, {"mgmt", "management"},
    {"natl", "national"},     {"organisation", "organization"},
    {"programme", "program"}, {"svc", "services"},
    {"svcs", "services"},     {"theatre", "theater"},
    {"univ", "university"},
};
static_assert(isSorted(kAbbreviations));

/// Forms that stand before the name.
constexpr std::string_view kLeading[] = {"ano",       "ao",   "chp", "cjsc", "eurl",       "fgup", "gie",
                                         "gk",        "gup",  "ip",  "jsc",  "jusikhoesa", "kk",   "llc",
                                         "oao",       "ojsc", "ooo", "pao",  "pjsc",       "pp",   "pt",
                                         "sarl",      "sas",  "sci", "sia",  "fop",        "prat", "uab",
                                         "stichting", "tov",  "too", "yk",   "yuhanhoesa", "zao"};

/// Forms that are nothing else wherever they stand.
constexpr std::string_view kUnmistakable[] = {
    "co ltd", "dmcc", "fz llc", "fzco", "fze",     "gmbh",    "gmbh co kg", "inc",     "llc",
    "llp",    "ltd",  "pjsc",   "plc",  "pte ltd", "pty ltd", "pvt ltd",    "sdn bhd", "sp zoo"};

/// Forms of two letters that are names of people too: they count only when written as forms are.
constexpr std::string_view kDoubtful[] = {"ab",  "ad",  "ao",  "as", "bt", "cb", "cv", "dd", "ee", "eg",
                                          "ek",  "ev",  "gk",  "hb", "hf", "ip", "kb", "kk", "lp", "na",
                                          "oe",  "oy",  "pa",  "pc", "pp", "pt", "rt", "sa", "sc", "ou",
                                          "pat", "sac", "sia", "se", "sl", "ug", "yk", "ae"};

bool isOneOf(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Where in the words a legal form stands.
struct Found {
    std::size_t begin = 0, end = 0;
    std::string_view form;
};

class Words {
public:
    explicit Words(std::string text)
        : m_text(std::move(text)) {
        if (!m_text.empty()) forEachWord(m_text, [&](std::string_view word) { m_words.push_back(word); });
    }

    std::size_t size() const { return m_words.size(); }
    std::string_view operator[](std::size_t i) const { return m_words[i]; }

    /// The longest form that begins at `begin` and ends before `limit`; at least one other word remains.
    Found formAt(std::size_t begin, std::size_t limit) const {
        for (std::size_t end = std::min(limit, begin + kMaxFormWords); end > begin; --end) {
            if (end - begin >= m_words.size()) continue;
            const std::string_view form = findMeaning(legalForms(), phrase(begin, end));
            if (!form.empty()) return {begin, end, form};
        }
        return {};
    }

    /// Of all forms, the one at the end, else at the front, else an unmistakable one between.
    Found legalForm() const {
        const std::size_t count = m_words.size();
        for (std::size_t begin = count > kMaxFormWords ? count - kMaxFormWords : 1; begin < count; ++begin)
            if (const Found found = formAt(begin, count); found.end == count && found.begin > 0) return found;
        const Found leading = formAt(0, count);
        if (!leading.form.empty() && isOneOf(kLeading, leading.form)) return leading;
        for (std::size_t begin = 1; begin + 1 < count; ++begin) {
            const Found found = formAt(begin, count);
            if (isOneOf(kUnmistakable, found.form)) return found;
        }
        return {};
    }

    std::string joined(std::size_t begin, std::size_t end) const {
        std::string out;
        for (std::size_t i = begin; i < end; ++i) {
            const std::string_view full = findMeaning(kAbbreviations, m_words[i]);
            appendWord(out, full.empty() ? m_words[i] : full);
        }
        return out;
    }

private:
    std::string_view phrase(std::size_t begin, std::size_t end) const {
        const char* const from = m_words[begin].data();
        const std::string_view last = m_words[end - 1];
        return {from, static_cast<std::size_t>(last.data() + last.size() - from)};
    }

    std::string m_text;
    std::vector<std::string_view> m_words;
};

std::string withAnd(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (const char c : text) out.append(c == '&' ? std::string_view(" and ") : std::string_view(&c, 1));
    return out;
}

bool standsAlone(std::string_view text, std::size_t at, std::size_t length) {
    constexpr std::string_view kBlanks = " ,.()-\"";
    const bool before = at == 0 || kBlanks.find(text[at - 1]) != std::string_view::npos;
    const bool after =
        at + length == text.size() || kBlanks.find(text[at + length]) != std::string_view::npos;
    return before && after;
}

/// The longest legal form of another script in a folded text becomes the canonical one. Chinese, Japanese and
/// Korean write them without blanks.
bool replaceNativeForm(std::string& folded) {
    const Script script = dominantScript(folded);
    const bool blanks = script != Script::Han && script != Script::Kana && script != Script::Hangul;
    const WordPair* best = nullptr;
    std::size_t bestAt = 0;
    for (const WordPair& form : nativeLegalForms()) {
        const std::size_t at = folded.rfind(form.word);
        if (at == std::string::npos || (best != nullptr && best->word.size() >= form.word.size())) continue;
        if (blanks && !standsAlone(folded, at, form.word.size())) continue;
        best = &form;
        bestAt = at;
    }
    if (best == nullptr) return false;
    std::string canonical(" ");
    canonical.append(best->meaning).append(" ");
    folded.replace(bestAt, best->word.size(), canonical);
    return true;
}

std::string orgWords(std::string_view raw) {
    const bool plain = raw.find('&') == std::string_view::npos && isAscii(raw);
    if (plain) return wordForm(raw);
    std::string text = fold(raw);
    if (!isAscii(text)) replaceNativeForm(text);
    return wordForm(withAnd(text));
}

/// True when a short form is written as one: in capitals among other letters, or with full stops.
bool isWrittenAsForm(std::string_view raw, std::string_view form) {
    std::string capitals;
    std::string dotted;
    for (const char c : form) {
        capitals += toUpper(c);
        dotted.append(1, toUpper(c)).append(".");
    }
    if (raw.find(dotted) != std::string_view::npos) return true;
    const bool others = std::any_of(raw.begin(), raw.end(), isLower);
    return others && raw.find(" " + capitals) != std::string_view::npos;
}

/// Where a raw name goes on with the one it trades under, and how long the words are that say so.
struct Trading {
    std::size_t at = 0, length = 0;
};

Trading tradingIn(std::string_view raw) {
    constexpr std::string_view kSigns[] = {" t/a ",
                                           " d/b/a ",
                                           " dba ",
                                           " trading as ",
                                           " doing business as ",
                                           " t.a. ",
                                           " d.b.a. ",
                                           " formerly known as ",
                                           " also known as "};
    std::string lower;
    for (const char c : raw) lower += toLower(c);
    for (const std::string_view sign : kSigns) {
        const std::size_t at = lower.find(sign);
        if (at != std::string::npos && at > 0 && at + sign.size() < lower.size()) return {at, sign.size()};
    }
    return {};
}

/// Indonesian and Romanian companies have one form before the name and another behind it.
std::size_t nameBegin(const Words& words, const Found& found) {
    const bool both = (words.size() > 2 && words[0] == "pt" && found.form == "tbk") ||
                      (words.size() > 2 && words[0] == "sc" && (found.form == "sarl" || found.form == "sa"));
    return both ? 1 : 0;
}

} // namespace

OrgParts parseOrgName(std::string_view raw) {
    const Trading trading = tradingIn(raw);
    if (trading.length > 0) {
        OrgParts parts = parseOrgName(raw.substr(0, trading.at));
        const OrgParts other = parseOrgName(raw.substr(trading.at + trading.length));
        appendWord(parts.name, other.name);
        if (parts.legalForm.empty()) parts.legalForm = other.legalForm;
        return parts;
    }
    const Words words(orgWords(raw));
    const Found found = words.legalForm();
    OrgParts parts;
    parts.legalForm = found.form;
    parts.name = words.joined(nameBegin(words, found), found.begin);
    appendWord(parts.name, words.joined(found.end, words.size()));
    return parts;
}

std::string orgNameForm(std::string_view raw) {
    if (tradingIn(raw).length > 0) {
        OrgParts parts = parseOrgName(raw);
        appendWord(parts.name, parts.legalForm);
        return parts.name;
    }
    const Words words(orgWords(raw));
    const Found found = words.legalForm();
    std::string form = words.joined(0, found.begin);
    appendWord(form, found.form);
    appendWord(form, words.joined(found.end, words.size()));
    return form;
}

bool looksLikeOrganisation(std::string_view raw) {
    const Words words(orgWords(raw));
    for (std::size_t i = 0; i < words.size(); ++i)
        if (contains(organisationWords(), words[i])) return true;
    const Found found = words.legalForm();
    if (found.form.empty()) return false;
    std::string folded = isAscii(raw) ? std::string() : fold(raw);
    if (replaceNativeForm(folded)) return true;
    const bool doubtful = found.end - found.begin == 1 && isOneOf(kDoubtful, words[found.begin]);
    return !doubtful || isWrittenAsForm(raw, words[found.begin]);
}

} // namespace goldenrod::text
