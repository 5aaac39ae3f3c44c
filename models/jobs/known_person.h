// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/question_mark_store.h"

#include <map>
#include <string>

namespace goldenrod {

inline constexpr ErrorCode kAssigneeUnknown{"question.unknown_person"}; ///< name, those that are known
inline constexpr ErrorCode kPersonAmbiguous{"person.ambiguous"};        ///< name

/// The person of this name whom the workspace knows. Two of one name are told apart by their keys alone: then
/// neither is meant, kPersonAmbiguous.
Result<KnownPerson> personNamed(Database& db, const std::string& name);
/// Their ids by their public keys, as hexadecimal digits.
Result<std::map<std::string, std::int64_t>> personsByKey(Database& db);

} // namespace goldenrod
