// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/file_tail.h"

#include <algorithm>
#include <vector>

namespace goldenrod::sources {
namespace {

constexpr std::uint64_t kBlock = 64u << 10;

/// Units of an encoding that stand for some characters.
class UnitSet {
public:
    UnitSet(const Encoding& encoding, std::u32string_view characters)
        : m_unit(encoding.unitSize()) {
        for (const char32_t character : characters) {
            std::string bytes = encoding.encode(character);
            if (bytes.size() == m_unit) m_members.push_back(std::move(bytes));
        }
    }
    bool has(std::string_view bytes, std::size_t at) const {
        const std::string_view unit = bytes.substr(at, m_unit);
        return std::find(m_members.begin(), m_members.end(), unit) != m_members.end();
    }

private:
    unsigned m_unit;
    std::vector<std::string> m_members;
};

/// Beginning of the last block of [begin, end), on a unit's edge.
std::uint64_t blockStart(std::uint64_t begin, std::uint64_t end) {
    return end - std::min(end - begin, kBlock);
}

Result<std::uint64_t> findPadding(const InputFile& file, std::uint64_t begin, const Encoding& encoding) {
    const unsigned unit = encoding.unitSize();
    const UnitSet padding(encoding, std::u32string_view(U"\0\x1A", 2));
    const UnitSet lineEnds(encoding, U"\r\n");
    std::uint64_t start = file.size();
    if ((start - begin) % unit != 0) return start;
    for (std::uint64_t end = start; end > begin; end = blockStart(begin, end)) {
        const std::uint64_t from = blockStart(begin, end);
        const Result<std::string> block = file.readAt(from, static_cast<std::size_t>(end - from));
        if (!block) return block.error();
        for (std::size_t at = block->size(); at >= unit; at -= unit) {
            if (padding.has(*block, at - unit)) {
                start = from + at - unit;
            } else if (!lineEnds.has(*block, at - unit)) {
                return start;
            }
        }
    }
    return start;
}

Result<std::uint64_t> findLastLine(const InputFile& file, std::uint64_t begin, std::uint64_t end,
                                   const Encoding& encoding) {
    const unsigned unit = encoding.unitSize();
    if ((end - begin) % unit != 0) return end;
    const std::uint64_t from = blockStart(begin, end);
    const Result<std::string> block = file.readAt(from, static_cast<std::size_t>(end - from));
    if (!block) return block.error();
    const UnitSet blanks(encoding, U" \t\r\n");
    const UnitSet lineEnds(encoding, U"\r\n");
    std::size_t at = block->size();
    while (at >= unit && blanks.has(*block, at - unit)) at -= unit;
    while (at >= unit && !lineEnds.has(*block, at - unit)) at -= unit;
    // Without a line end in front it is the only line, or too long for a trailer.
    return at >= unit || from == begin ? from + at : end;
}

} // namespace

Result<FileTail> readFileTail(const InputFile& file, const Dialect& dialect, const Encoding& encoding) {
    const std::uint64_t begin = std::min<std::uint64_t>(dialect.bomLength, file.size());
    const Result<std::uint64_t> padding = findPadding(file, begin, encoding);
    if (!padding) return padding.error();
    FileTail tail{*padding, *padding};
    if (!dialect.hasTrailer) return tail;
    const Result<std::uint64_t> trailer = findLastLine(file, begin, *padding, encoding);
    if (!trailer) return trailer.error();
    tail.trailerStart = *trailer;
    return tail;
}

} // namespace goldenrod::sources
