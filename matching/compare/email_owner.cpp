// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/email_owner.h"

#include "matching/compare/edit_distance.h"
#include "matching/text/ascii.h"
#include "matching/text/name.h"

#include <algorithm>
#include <array>

namespace goldenrod {
namespace {

constexpr std::size_t kLeastStem = 3;   ///< letters that say more than initials do
constexpr std::size_t kLeastInside = 4; ///< of a name at the end of a longer word
constexpr std::size_t kMostParts = 8;

bool isLatin(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), text::isLetter);
}

/// True when a part of an address may be this given name: it, a nickname of it, one edit in four letters, the
/// beginning of it, or it with more before or behind it.
bool mayName(std::string_view part, std::string_view given) {
    if (part.size() < kLeastStem || given.size() < kLeastStem) return part == given;
    if (part.starts_with(given) || given.starts_with(part)) return true;
    if (given.size() >= kLeastInside && part.ends_with(given)) return true;
    if (part.size() >= kLeastInside && given.size() >= kLeastInside &&
        compare::damerauLevenshtein(part, given, 1) <= 1)
        return true;
    return text::areNicknames(part, given);
}

bool isInitial(std::string_view part, std::string_view given) {
    return (part.size() == 1 || given.size() == 1) && part.front() == given.front();
}

/// Takes a family name from the beginning or the end of a part, with the particle that joins it there.
bool takeFamily(std::string_view& part, std::string_view family) {
    constexpr std::array<std::string_view, 6> kJoined = {"al", "el", "bin", "ben", "de", "van"};
    if (part.ends_with(family)) {
        part.remove_suffix(family.size());
        const auto joined = std::find_if(kJoined.begin(), kJoined.end(),
                                         [&](std::string_view particle) { return part.ends_with(particle); });
        if (joined != kJoined.end()) part.remove_suffix(joined->size());
        return true;
    }
    if (!part.starts_with(family)) return false;
    part.remove_prefix(family.size());
    return true;
}

/// The words of letters before the "@", without the family names of a person.
class Parts {
public:
    Parts(std::string_view local, std::span<const std::string_view> family) {
        for (std::size_t at = 0; at < local.size() && m_count < kMostParts;) {
            std::size_t end = at;
            while (end < local.size() && text::isLetter(local[end])) ++end;
            if (end > at) add(local.substr(at, end - at), family);
            at = end + 1;
        }
    }
    bool hasFamily() const { return m_hasFamily; }
    std::span<const std::string_view> all() const { return {m_parts.data(), m_count}; }

private:
    void add(std::string_view part, std::span<const std::string_view> family) {
        for (const std::string_view name : family) {
            if (name.size() < kLeastStem || !takeFamily(part, name)) continue;
            m_hasFamily = true;
            break;
        }
        if (!part.empty() && !text::isParticle(part)) m_parts[m_count++] = part;
    }

    std::array<std::string_view, kMostParts> m_parts;
    std::size_t m_count = 0;
    bool m_hasFamily = false;
};

} // namespace

Owner ownerOf(std::string_view form, const WordTable& names, std::span<const Word> words) {
    std::vector<std::string_view> given, family;
    for (const Word& word : words) {
        const std::string_view name = names.text(word.id);
        if ((word.scripts & scriptSetOf("a")) == 0 || !isLatin(name)) continue;
        if ((word.roles & (kGivenRole | kMiddleRole)) != 0) given.push_back(name);
        if ((word.roles & kFamilyRole) != 0) family.push_back(name);
    }
    if (given.empty()) return Owner::Unclear;
    const Parts parts(form.substr(0, form.find('@')), family);
    const auto fits = [&](std::string_view part) {
        return std::any_of(given.begin(), given.end(), [&](std::string_view name) {
            return mayName(part, name) || (parts.hasFamily() && isInitial(part, name));
        });
    };
    const auto all = parts.all();
    if (std::any_of(all.begin(), all.end(), fits)) return Owner::Own;
    // A nickname, a slip of the pen or an initial of a name that stands there begins like it.
    const auto beginsAlike = [&](std::string_view part) {
        return std::any_of(given.begin(), given.end(),
                           [&](std::string_view name) { return part.front() == name.front(); });
    };
    if (std::any_of(all.begin(), all.end(), beginsAlike)) return Owner::Unclear;
    const bool carriesAnother = std::any_of(all.begin(), all.end(), [&](std::string_view part) {
        return part.size() >= kLeastStem || (part.size() == 1 && parts.hasFamily());
    });
    return carriesAnother ? Owner::Other : Owner::Unclear;
}

std::string_view ownerText(Owner owner) {
    return owner == Owner::Unclear ? std::string_view() : (owner == Owner::Own ? "own" : "other");
}

} // namespace goldenrod
