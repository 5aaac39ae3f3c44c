// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <cstdint>
#include <string>

namespace goldenrod {

/// Records that children (touchpoints, holdings) of one load can be attached to: by source and key.
class ChildOwners {
public:
    static Result<ChildOwners> make(Database& db, std::int64_t loadId);
    /// 0: not there, or not to be had yet, because another load is on its way whose records may be removed
    /// again.
    Result<std::int64_t> find(const std::string& source, const std::string& key);

    /// Binds what a child's row says of its owner, as ?2 to ?4 (record_id, party_source, party_key): the
    /// record, or while that is 0 what it would attach by.
    static void bind(Statement& insert, std::int64_t record, const std::string& source,
                     const std::string& key);
    /// Attaches every waiting row of a table of children whose owner is there now; how many.
    static Result<std::int64_t> attachWaiting(Database& db, const std::string& table);

private:
    explicit ChildOwners(Statement* select)
        : m_select(select) {}
    Statement* m_select;
};

} // namespace goldenrod
