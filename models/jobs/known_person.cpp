// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/known_person.h"

#include "matching/sha256.h"

#include <optional>

namespace goldenrod {

Result<KnownPerson> personNamed(Database& db, const std::string& name) {
    auto known = knownPersons(db);
    if (!known) return known.error();
    std::string names;
    std::optional<KnownPerson> found;
    for (const KnownPerson& person : *known) {
        names += (names.empty() ? "" : ", ") + person.name;
        if (person.name != name) continue;
        if (found) return Error{kPersonAmbiguous, {name}};
        found = person;
    }
    if (!found) return Error{kAssigneeUnknown, {name, names}};
    return std::move(*found);
}

Result<std::map<std::string, std::int64_t>> personsByKey(Database& db) {
    auto known = knownPersons(db);
    if (!known) return known.error();
    std::map<std::string, std::int64_t> persons;
    for (const KnownPerson& person : *known) persons.emplace(toHex(person.publicKey), person.id);
    return persons;
}

} // namespace goldenrod
