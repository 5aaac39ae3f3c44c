// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/progress.h"
#include "matching/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goldenrod::sources {

inline constexpr ErrorCode kPackedSeveral{"extract.packed_several"}; ///< path, how many files, their names
inline constexpr ErrorCode kPackedNothing{"extract.packed_nothing"}; ///< path
inline constexpr ErrorCode kPackedLocked{"extract.packed_locked"};   ///< path
inline constexpr ErrorCode kPackedDamaged{"extract.packed_damaged"}; ///< path; detail: what the library said
inline constexpr ErrorCode kPackedTooLarge{"extract.packed_too_large"}; ///< path, bytes it may unpack to
inline constexpr ErrorCode kPackedNoRoom{"extract.packed_no_room"}; ///< path; detail: what the system said

/// How an extract is packed: "gzip", "bzip2", "xz", "zstd", "lz4", "compress" or "zip"; empty: it is not.
struct Packing {
    std::string as;
    std::string member; ///< name of the file inside, where the packing gives one
    friend bool operator==(const Packing&, const Packing&) = default;
};

/// What the first bytes say; empty: nothing that unpack() unpacks.
std::string_view packingOf(std::string_view head);

/// A file that has no name: it is gone when its descriptor is closed, however the program ends, and nobody
/// else can open it.
struct Unpacked {
    int descriptor = -1; ///< the caller closes it
    Packing packing;
};

/// The most that a file of so many bytes may unpack to. What unpacks to more is made to fill disks: extracts
/// shrink to a fifth or a twentieth, never to a two hundredth.
std::uint64_t mostUnpacked(std::uint64_t packedBytes);

/// Unpacks the one file that is packed in `descriptor`, which is at its beginning and called `path` in
/// errors, to at most `most` bytes, and checks its sums. Nothing: it is a document of another kind that
/// happens to be packed (xlsx, docx, ods). One layer: what was packed twice comes out packed once.
Result<std::optional<Unpacked>> unpack(int descriptor, std::uint64_t most, const std::string& path,
                                       std::string_view packing, const ProgressFn& progress);

} // namespace goldenrod::sources
