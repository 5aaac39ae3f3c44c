// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/names.h"

#include <algorithm>
#include <array>

namespace goldenrod::sample {
namespace {

/// A name table with the chances of its ranks, made once.
struct Weighted {
    NameTable names;
    Zipf male, female, family;

    explicit Weighted(NameTable table)
        : names(table)
        , male(table.male.size())
        , female(table.female.size())
        , family(table.family.size()) {}
};

const Weighted& weighted(Background background) {
    static const std::array<Weighted, kBackgrounds> kTables = {
        Weighted(gulfNames()),      Weighted(levantNames()),  Weighted(indianNames()),
        Weighted(pakistaniNames()), Weighted(englishNames()), Weighted(germanNames()),
        Weighted(polishNames()),    Weighted(filipinoNames())};
    return kTables[static_cast<std::size_t>(background)];
}

} // namespace

const NameTable& nameTable(Background background) {
    return weighted(background).names;
}

const GivenName& pickGiven(Random& random, Background background, Sex sex) {
    const Weighted& table = weighted(background);
    return sex == Sex::Male ? table.names.male[table.male.pick(random)]
                            : table.names.female[table.female.pick(random)];
}

const FamilyName& pickFamily(Random& random, Background background) {
    const Weighted& table = weighted(background);
    return table.names.family[table.family.pick(random)];
}

std::size_t countListed(std::string_view list) {
    if (list.empty()) return 0;
    return 1 + static_cast<std::size_t>(std::count(list.begin(), list.end(), '|'));
}

std::string_view listed(std::string_view list, std::size_t index) {
    for (; index > 0; --index) list.remove_prefix(list.find('|') + 1);
    return list.substr(0, list.find('|'));
}

} // namespace goldenrod::sample
