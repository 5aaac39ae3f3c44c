// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/row_reader.h"

#include "models/sources/file_tail.h"
#include "models/sources/file_window.h"
#include "models/sources/row_framer.h"
#include "models/sources/row_problem.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

/// Row::extent has 32 bits; what is longer is cut into several rows.
constexpr std::uint64_t kLongestExtent = 0xF0000000;

} // namespace

struct RowReader::State {
    State(std::unique_ptr<RowDecoder> rows, FileWindow bytes, FileTail end)
        : decoder(std::move(rows))
        , framer(*decoder)
        , window(std::move(bytes))
        , tail(end)
        , awaitsHeader(decoder->dialect().hasHeader && decoder->dialect().format == Format::Delimited) {}

    std::unique_ptr<RowDecoder> decoder;
    RowFramer framer;
    FileWindow window;
    FileTail tail;
    std::uint64_t line = 1;
    std::size_t taken = 0; ///< bytes of the window that the last row took
    bool awaitsHeader;
    bool arrayEnded = false;
    std::vector<std::string> header;
    std::string longRow; ///< beginning of a row that does not fit into the window

    std::uint64_t position() const { return window.offset(); }
    /// Where the part of the file ends that the present row belongs to.
    std::uint64_t limit() const {
        return position() < tail.trailerStart ? tail.trailerStart : tail.paddingStart;
    }
    std::string_view visible() const {
        const std::uint64_t left = limit() - position();
        return window.bytes().substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left, SIZE_MAX)));
    }
    bool final() const { return position() + window.bytes().size() >= limit(); }

    Result<bool> next(Row& row);
    Result<bool> takeRow(Row& row);
    Result<bool> takePreamble(Row& row);
    Result<bool> takeLongRow(Row& row);
    Result<bool> takeUpTo(std::uint64_t end, RowKind kind, Row& row);
    void take(Row& row, std::size_t length, std::size_t extent, std::uint64_t lines);
    Result<void> beginLong(Row& row, std::uint64_t end);
    void endLong(Row& row, std::uint64_t length, std::uint64_t extent);
    void recognise(Row& row);
    bool repeatsHeader(const Row& row) const;
};

Result<RowReader> RowReader::open(const std::filesystem::path& path, const Dialect& dialect,
                                  const ProgressFn& progress) {
    Result<std::unique_ptr<RowDecoder>> decoder = RowDecoder::make(dialect);
    if (!decoder) return decoder.error();
    Result<InputFile> file = InputFile::open(path, progress);
    if (!file) return file.error();
    const Result<FileTail> tail = readFileTail(*file, dialect, (*decoder)->encoding());
    if (!tail) return tail.error();
    return RowReader(std::make_unique<State>(decoder.take(), FileWindow(file.take()), *tail));
}

RowReader::RowReader(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
RowReader::~RowReader() = default;
RowReader::RowReader(RowReader&&) noexcept = default;
RowReader& RowReader::operator=(RowReader&&) noexcept = default;

std::uint64_t RowReader::fileSize() const {
    return m_state->window.file().size();
}

std::uint64_t RowReader::bytesRead() const {
    return m_state->position() + m_state->taken;
}

void RowReader::onBytes(std::function<void(std::string_view)> consumer) {
    m_state->window.onBytes(std::move(consumer));
}

Result<bool> RowReader::next(Row& row) {
    return m_state->next(row);
}

Result<bool> RowReader::State::next(Row& row) {
    window.drop(taken);
    taken = 0;
    const std::uint64_t size = window.file().size();
    const std::uint64_t bom = std::min<std::uint64_t>(decoder->dialect().bomLength, size);
    if (position() == size) {
        if (Result<void> same = window.file().checkUnchanged(); !same) return same.error();
        return false;
    }
    if (position() < bom) return takeUpTo(bom, RowKind::Padding, row);
    const std::uint64_t elements = std::min<std::uint64_t>(decoder->dialect().arrayBegin, tail.paddingStart);
    if (position() < elements) return takeUpTo(elements, RowKind::Preamble, row);
    if (position() >= tail.paddingStart) return takeUpTo(size, RowKind::Padding, row);
    if (line <= decoder->dialect().preambleLines) return takePreamble(row);
    return takeRow(row);
}

Result<bool> RowReader::State::takeRow(Row& row) {
    if (arrayEnded) return takeUpTo(tail.paddingStart, RowKind::Trailer, row);
    RowFramer::Outcome outcome;
    while ((outcome = framer.frame(visible(), final())) == RowFramer::Outcome::NeedsMore) {
        if (Result<void> grown = window.grow(); !grown) return grown.error();
    }
    if (outcome == RowFramer::Outcome::End) {
        arrayEnded = true;
        return takeUpTo(tail.paddingStart, RowKind::Trailer, row);
    }
    if (outcome == RowFramer::Outcome::TooLong) return takeLongRow(row);
    take(row, framer.length(), framer.extent(), framer.lines());
    recognise(row);
    return true;
}

Result<bool> RowReader::State::takePreamble(Row& row) {
    const RowScan* scan = nullptr;
    while (!(scan = &decoder->scanLine(visible(), final()))->complete) {
        if (window.bytes().size() > kMaxRowBytes) return takeLongRow(row);
        if (Result<void> grown = window.grow(); !grown) return grown.error();
    }
    take(row, scan->length, scan->extent, 1);
    acceptRow(row);
    row.values.clear();
    row.kind = RowKind::Preamble;
    return true;
}

void RowReader::State::take(Row& row, std::size_t length, std::size_t extent, std::uint64_t lines) {
    row.offset = position();
    row.line = line;
    row.length = static_cast<std::uint32_t>(length);
    row.extent = static_cast<std::uint32_t>(extent);
    row.bytes = window.bytes().substr(0, length);
    taken = extent;
    line += lines;
}

/// Says what a row is whose place is known.
void RowReader::State::recognise(Row& row) {
    decoder->build(row.bytes, row.offset, row.line, row);
    const bool trailer = row.offset >= tail.trailerStart;
    if (row.kind == RowKind::Blank || (!awaitsHeader && !trailer)) {
        if (row.kind == RowKind::Record && repeatsHeader(row)) row.kind = RowKind::RepeatedHeader;
        return;
    }
    acceptRow(row);
    decoder->buildFields(row.bytes, row);
    row.kind = awaitsHeader ? RowKind::Header : RowKind::Trailer;
    if (!awaitsHeader) return;
    awaitsHeader = false;
    for (const Value& value : row.values) header.emplace_back(value.text);
}

bool RowReader::State::repeatsHeader(const Row& row) const {
    if (header.size() != row.values.size()) return false;
    for (std::size_t i = 0; i < header.size(); ++i) {
        std::string_view text = row.values[i].text;
        // Files that were appended to each other bring their byte order marks along.
        if (i == 0 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        if (text != header[i]) return false;
    }
    return true;
}

Result<void> RowReader::State::beginLong(Row& row, std::uint64_t end) {
    if (window.bytes().size() < kShownOfLongRow && !window.atEnd()) {
        if (Result<void> grown = window.grow(); !grown) return grown;
    }
    acceptRow(row);
    row.values.clear();
    row.offset = position();
    row.line = line;
    const std::uint64_t shown = std::min<std::uint64_t>(kShownOfLongRow, end - position());
    longRow.assign(window.bytes().substr(0, static_cast<std::size_t>(shown)));
    return {};
}

void RowReader::State::endLong(Row& row, std::uint64_t length, std::uint64_t extent) {
    row.length = static_cast<std::uint32_t>(length);
    row.extent = static_cast<std::uint32_t>(extent);
    row.bytes = std::string_view(longRow).substr(0, row.length);
}

/// Streams to the end of a line that is longer than a row may be.
Result<bool> RowReader::State::takeLongRow(Row& row) {
    if (Result<void> begun = beginLong(row, limit()); !begun) return begun.error();
    for (;;) {
        const RowScan& scan = decoder->scanLine(visible(), final());
        const std::uint64_t before = position() - row.offset;
        if (scan.complete || before > kLongestExtent) {
            taken = scan.complete ? scan.extent : 0;
            endLong(row, before + (scan.complete ? scan.length : 0), before + taken);
            refuseTooLong(row, row.length);
            line += scan.complete ? 1 : 0;
            return true;
        }
        // A line end of several bytes may have begun; characters of up to four bytes are not cut.
        const std::size_t keep = 8;
        window.drop((window.bytes().size() - std::min(keep, window.bytes().size())) & ~std::size_t{3});
        if (Result<void> grown = window.grow(); !grown) return grown.error();
    }
}

/// Takes everything up to `end` as one row that is no record.
Result<bool> RowReader::State::takeUpTo(std::uint64_t end, RowKind kind, Row& row) {
    end = std::min(end, position() + kLongestExtent);
    if (Result<void> begun = beginLong(row, end); !begun) return begun.error();
    const auto countLines = [&](std::string_view bytes) {
        line += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    };
    while (position() + window.bytes().size() < end) {
        countLines(window.bytes());
        window.drop(window.bytes().size());
        if (Result<void> grown = window.grow(); !grown) return grown.error();
    }
    taken = static_cast<std::size_t>(end - position());
    countLines(window.bytes().substr(0, taken));
    endLong(row, end - row.offset, end - row.offset);
    row.kind = kind;
    return true;
}

} // namespace goldenrod::sources
