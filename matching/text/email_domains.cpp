// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/email_domains.h"

#include "matching/text/word_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace goldenrod::text {
namespace {

/// Providers with so many mailboxes that a name one edit away is a slip of the finger.
constexpr std::string_view kProviders[] = {"gmail",   "googlemail", "hotmail", "icloud",
                                           "outlook", "protonmail", "yahoo"};
static_assert(isSorted(kProviders));
/// Names one edit from a provider's that are mailboxes themselves.
constexpr std::string_view kOthers[] = {"gail"};
static_assert(isSorted(kOthers));
/// "com", misspelt; ".co" and ".cm" are countries, but these providers have no mailboxes there.
constexpr std::string_view kMeantCom[] = {"ccom", "cim", "cm",  "cmo", "co", "coim", "coom", "comm",
                                          "con",  "cop", "cpm", "ocm", "om", "vom",  "xom"};

bool isMisspeltCom(std::string_view top) {
    return std::find(std::begin(kMeantCom), std::end(kMeantCom), top) != std::end(kMeantCom);
}

/// True when one insertion, deletion, substitution or swap of neighbours leads from one to the other.
bool isOneEdit(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    const std::string_view restA = a.substr(static_cast<std::size_t>(left - a.begin()));
    const std::string_view restB = b.substr(static_cast<std::size_t>(right - b.begin()));
    if (a.size() < b.size()) return restA == restB.substr(1);
    if (restA.empty()) return false;
    const bool swapped = restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] &&
                         restA.substr(2) == restB.substr(2);
    return swapped || restA.substr(1) == restB.substr(1);
}

/// The provider whose name this is, or one edit away; empty when there is none.
std::string_view providerOf(std::string_view name) {
    if (contains(kProviders, name)) return name;
    if (name.size() < 4 || contains(kOthers, name)) return {};
    for (const std::string_view provider : kProviders) {
        if (provider.front() == name.front() && isOneEdit(provider, name)) return provider;
    }
    return {};
}

bool isGoogle(std::string_view domain) {
    return domain == "gmail.com" || domain == "googlemail.com";
}

} // namespace

std::string meantDomain(std::string_view domain) {
    const std::size_t stop = domain.find('.');
    const std::string_view name = domain.substr(0, stop);
    const std::string_view provider = providerOf(name);
    if (provider.empty()) return {};
    if (stop == std::string_view::npos) return std::string(provider) + ".com";
    const std::string_view top = domain.substr(stop + 1);
    const bool isCom = top == "com" || isMisspeltCom(top);
    // Elsewhere than under .com a similar name may be a company of its own.
    if (!isCom && name != provider) return {};
    std::string meant(provider);
    meant.append(".").append(isCom ? std::string_view("com") : top);
    return meant == domain ? std::string() : meant;
}

std::string mailbox(std::string_view local, std::string_view domain) {
    std::string own(local);
    const bool quoted = !local.empty() && local.front() == '"';
    const std::size_t plus = quoted ? std::string_view::npos : local.find('+');
    if (plus != std::string_view::npos && plus > 0) own.resize(plus);
    if (isGoogle(domain) && !quoted) std::erase(own, '.');
    return own.append("@").append(isGoogle(domain) ? std::string_view("gmail.com") : domain);
}

} // namespace goldenrod::text
