// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/sniff.h"

#include "models/sources/file_kind.h"
#include "models/sources/file_tail.h"
#include "models/sources/row_framer.h"
#include "models/sources/sniff_dialect.h"
#include "models/sources/sniff_encoding.h"
#include "models/sources/sniff_layout.h"
#include "models/sources/sniff_ndjson.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

constexpr std::uint64_t kHeadBytes = 4u << 20;
constexpr std::uint64_t kTailBytes = 64u << 10;
constexpr std::size_t kPreviewRows = 200;

/// NULs and a Ctrl-Z at the end would hide what the text is; a few NULs there belong to UTF-16.
std::string_view withoutPadding(std::string_view bytes) {
    const std::size_t last = bytes.find_last_not_of(std::string_view("\0\x1A\r\n", 4));
    if (last == std::string_view::npos) return {};
    return bytes.size() - last > 8 || bytes.back() == '\x1A' ? bytes.substr(0, last + 1) : bytes;
}

/// Control characters that no text has, other than those that part columns.
bool isBinary(std::string_view bytes) {
    std::size_t controls = 0, nuls = 0;
    for (const char c : bytes) {
        const auto value = static_cast<unsigned char>(c);
        nuls += value == 0 ? 1 : 0;
        const bool usual =
            (value >= 9 && value <= 13) || value == 1 || value == 0x14 || (value >= 0x1A && value <= 0x1F);
        controls += value > 0 && value < 0x20 && !usual ? 1 : 0;
    }
    return controls * 50 > bytes.size() || nuls * 20 > bytes.size();
}

/// The work of sniff(), step by step.
class Sniffer {
public:
    Sniffer(InputFile file, const SniffOptions& options)
        : m_file(std::move(file))
        , m_options(options) {}

    Result<Sniffed> run() {
        if (Result<void> read = readEnds(); !read) return read.error();
        tellPacking();
        if (const std::string_view kind = fileKind(m_head); !kind.empty()) return notText(kind);
        if (Result<void> decided = decideEncoding(); !decided) return decided.error();
        if (Result<void> decided = decideFormat(); !decided) return decided.error();
        preview();
        m_result.fileSize = m_file.size();
        return std::move(m_result);
    }

private:
    void tellPacking() {
        const Packing& packing = m_file.packing();
        m_result.dialect.packing = packing;
        if (packing.as.empty()) return;
        m_result.findings.push_back(
            {"packing",
             packing.as,
             packing.member.empty() ? "sniff.unpacked" : "sniff.unpacked_member",
             {std::to_string(m_file.packedSize()), std::to_string(m_file.size()), packing.member},
             {},
             true});
    }

    Error notText(std::string_view kind) const {
        return Error{kFileNotText, {m_file.path(), std::string(kind)}};
    }

    Result<void> readEnds() {
        const std::uint64_t size = m_file.size();
        Result<std::string> head = m_file.readAt(0, static_cast<std::size_t>(std::min(size, kHeadBytes)));
        if (!head) return head.error();
        m_head = head.take();
        m_sample.whole = size <= kHeadBytes;
        if (m_sample.whole) return {};
        // On the edge of a character of any width.
        Result<std::string> tail = m_file.readAt((size - kTailBytes) & ~std::uint64_t{3}, kTailBytes + 3);
        if (!tail) return tail.error();
        m_tail = tail.take();
        return {};
    }

    Result<void> decideEncoding() {
        Dialect& dialect = m_result.dialect;
        const std::string_view text = m_sample.whole ? withoutPadding(m_head) : std::string_view(m_head);
        if (text.empty()) return notText("binary");
        if (m_options.encoding) {
            dialect.encoding = *m_options.encoding;
            dialect.bomLength = bomLengthOf(m_head, dialect.encoding);
            m_result.findings.push_back({"encoding", dialect.encoding, "sniff.given", {}, {}, true});
        } else {
            EncodingGuess guess = guessEncoding(text, m_sample.whole);
            dialect.encoding = guess.encoding;
            dialect.bomLength = guess.bomLength;
            m_result.findings.push_back(std::move(guess.finding));
        }
        const Result<Encoding> encoding = Encoding::open(dialect.encoding);
        if (!encoding) return encoding.error();
        if (!m_options.encoding && encoding->asciiTransparent() && isBinary(text)) return notText("binary");
        return cutSample(*encoding);
    }

    /// The sample is what stands between the byte order mark and the padding.
    Result<void> cutSample(const Encoding& encoding) {
        const Result<FileTail> tail = readFileTail(m_file, m_result.dialect, encoding);
        if (!tail) return tail.error();
        const std::uint64_t end = std::min<std::uint64_t>(m_head.size(), tail->paddingStart);
        const std::size_t begin = std::min<std::size_t>(m_result.dialect.bomLength, m_head.size());
        m_sample.head = std::string_view(m_head).substr(begin, static_cast<std::size_t>(end) - begin);
        m_sample.whole = tail->paddingStart <= m_head.size();
        const std::uint64_t padding = m_file.size() - tail->paddingStart;
        m_sample.tail = m_tail;
        m_sample.tail.remove_suffix(
            static_cast<std::size_t>(std::min<std::uint64_t>(padding, m_tail.size())));
        if (padding > 0)
            m_result.findings.push_back({"padding",
                                         std::to_string(padding),
                                         "sniff.padding_at_end",
                                         {std::to_string(padding)},
                                         {},
                                         true});
        return {};
    }

    Result<void> decideFormat() {
        const JsonLook look =
            m_options.format == Format::Delimited ? JsonLook::None : lookForJson(m_sample, m_result.dialect);
        const bool document = look == JsonLook::Array || look == JsonLook::Document;
        const bool asked = document || m_options.records;
        if (m_options.format ? *m_options.format == Format::Json : asked) return readJson(look);
        const bool ndjson = m_options.format ? *m_options.format == Format::Ndjson : look == JsonLook::Lines;
        return ndjson ? readNdjson() : readDelimited();
    }

    Result<void> readJson(JsonLook look) {
        if (guessJson(m_sample, m_options.records, m_result.dialect, m_result.findings) == 0)
            return Error{kFileJsonNotLines, {m_file.path(), look == JsonLook::Array ? "array" : "object"}};
        return checkColumns(m_result.dialect.columns.size());
    }

    Result<void> readNdjson() {
        if (guessNdjson(m_sample, m_result.dialect, m_result.findings) == 0)
            return Error{kFileJsonNotLines, {m_file.path(), "none"}};
        return checkColumns(m_result.dialect.columns.size());
    }

    Result<void> readDelimited() {
        m_result.findings.push_back(
            {"format", "delimited", m_options.format ? "sniff.given" : "sniff.no_json", {}, {}, true});
        guessDialect(m_sample, m_options, m_result.dialect, m_result.findings);
        return checkColumns(guessLayout(m_sample, m_options, m_result.dialect, m_result.findings));
    }

    Result<void> checkColumns(std::size_t count) const {
        if (count <= kMaxColumns) return m_result.dialect.check();
        return Error{kFileTooManyColumns,
                     {m_file.path(), std::to_string(count), std::to_string(kMaxColumns)}};
    }

    void preview() {
        const Dialect& dialect = m_result.dialect;
        const Result<std::unique_ptr<RowDecoder>> decoder = RowDecoder::make(dialect);
        if (!decoder) return;
        RowFramer framer(**decoder);
        Row row;
        bool awaitsHeader = dialect.hasHeader && dialect.format == Format::Delimited;
        std::vector<std::string> header;
        std::string_view rest = m_sample.head;
        rest.remove_prefix(std::min<std::size_t>(
            dialect.arrayBegin - std::min(dialect.bomLength, dialect.arrayBegin), rest.size()));
        for (std::uint32_t line = 0; line < dialect.preambleLines; ++line)
            rest.remove_prefix((*decoder)->scanLine(rest, m_sample.whole).extent);
        while (!rest.empty() && m_result.preview.size() < kPreviewRows) {
            if (framer.frame(rest, m_sample.whole) != RowFramer::Outcome::Row) return;
            const std::string_view bytes = rest.substr(0, framer.length());
            rest.remove_prefix(framer.extent());
            (*decoder)->build(bytes, 0, 1, row);
            if (awaitsHeader && row.kind != RowKind::Blank) {
                (*decoder)->buildFields(bytes, row);
                header = textsOf(row);
                awaitsHeader = false;
            } else if (row.kind == RowKind::Record && !(rest.empty() && dialect.hasTrailer)) {
                std::vector<std::string> texts = textsOf(row);
                if (texts != header) m_result.preview.push_back(std::move(texts));
            }
        }
    }

    static std::vector<std::string> textsOf(const Row& row) {
        std::vector<std::string> texts;
        for (const Value& value : row.values) texts.emplace_back(value.text);
        return texts;
    }

    InputFile m_file;
    const SniffOptions& m_options;
    std::string m_head, m_tail;
    Sample m_sample;
    Sniffed m_result;
};

} // namespace

Result<Sniffed> sniff(const std::filesystem::path& path, const SniffOptions& options) {
    Result<InputFile> file = InputFile::open(path);
    if (!file) return file.error();
    return Sniffer(file.take(), options).run();
}

} // namespace goldenrod::sources
