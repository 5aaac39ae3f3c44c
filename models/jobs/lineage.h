// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/seen_pin.h"
#include "models/sources/packed_file.h"
#include "models/workspace/database.h"
#include "models/workspace/golden_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace goldenrod {

inline constexpr ErrorCode kNoGolden{"lineage.no_golden"};     ///< golden id
inline constexpr ErrorCode kNoGoldenValue{"lineage.no_value"}; ///< golden id, field

/// One value a golden value could have come from.
struct LineageCandidate {
    std::int64_t recordId = 0;
    std::string source, key, raw, form;
    std::string dated;   ///< ISO date of the record's change; empty: undated
    std::string outcome; ///< "wins", "supports", "unusable", or the criterion by which it lost
    std::string reason;  ///< why it is not usable
};

/// A line of the extract around the value.
struct RawLine {
    std::int64_t line = 0, offset = 0;
    std::string bytes;
};

/// The row as it was delivered, where a person corrected it in quarantine.
struct CorrectedFrom {
    std::int64_t loadOrdinal = 0, line = 0, offset = 0, length = 0;
    std::string bytes;  ///< the beginning of a long row
    std::string reason; ///< error code for which it could not be loaded
    std::vector<std::string> arguments;
    std::string person;  ///< who corrected it
    std::int64_t at = 0; ///< microseconds
};

/// The way of one golden value from what is published to the bytes of the extract.
struct Lineage {
    std::string gid, field;
    StoredGoldenValue value;
    std::vector<std::string> criteria;        ///< of the survivorship rule, in order
    std::vector<LineageCandidate> candidates; ///< the winner first
    std::vector<LineageCandidate> without;  ///< records of the customer that give no value; only their names
    std::vector<GoldenVersionRow> versions; ///< of the golden record, oldest first
    std::int64_t since = 0;                 ///< microseconds: since when this value holds
    /// Set by a person: who, until when and why, and what the rule would give; that may be nothing. A typed
    /// value has no source and no bytes: raw is what was typed. A chosen one is traced to the version of the
    /// record that it was chosen from.
    std::optional<SeenPin> pin;
    std::optional<StoredGoldenValue> byRule;

    bool isTyped() const { return pin && pin->pin.kind == PinKind::Typed; }

    // Standardised and source field
    std::string raw, form, display, state, reason;
    std::string source, key, column, part;
    std::int64_t loadId = 0, loadOrdinal = 0, loadedAt = 0;
    std::string fileName, fileHash, encoding;
    sources::Packing packing; ///< of the file; offsets are in what it was unpacked to
    std::int64_t fileSize = 0;

    // Bytes
    std::int64_t line = 0, rowOffset = 0, rowLength = 0, valueOffset = 0, valueLength = 0;
    std::optional<CorrectedFrom> corrected; ///< the bytes are of a load of corrected rows
    std::vector<RawLine> around;            ///< rows before and after, the row itself among them
    std::int64_t hexOffset = 0;
    std::string hexBytes; ///< some bytes around the value, from hexOffset on

    // Forward
    std::int64_t feedsValues = 0; ///< golden values whose winner is this record
};

/// True when the stored bytes of the load have the SHA-256 they were loaded with. Reads the whole extract.
Result<bool> storedBytesHold(Database& db, const Lineage& lineage);

/// Traces a golden value back. Fails with kNoGolden or kNoGoldenValue.
Result<Lineage> traceLineage(Database& db, const std::string& gid, const std::string& field);

/// Decodes the located bytes again and standardises them; true when that gives the golden value. For verify
/// and tests.
bool lineageHolds(const Lineage& lineage);

} // namespace goldenrod
