// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner beside the obvious way to do the same, on random bytes.
#include "models/sources/row_scan.h"
#include "tests/sources/support.h"

namespace goldenrod::sources {
namespace {

/// One row read character by character.
struct Reference {
    std::vector<FieldSpan> fields;
    std::size_t length = 0, extent = 0;
    std::uint32_t innerLineEnds = 0;
    bool openQuote = false, textAfterQuote = false;

    Reference(std::string_view text, const Dialect& d) {
        const auto is = [&](std::size_t i, char32_t c) {
            return c != 0 && i < text.size() &&
                   static_cast<char32_t>(static_cast<unsigned char>(text[i])) == c;
        };
        const auto lineEnd = [&](std::size_t i) -> std::size_t {
            if (is(i, U'\r') && is(i + 1, U'\n')) return 2;
            return is(i, U'\r') || is(i, U'\n') ? 1 : 0;
        };
        std::size_t i = 0;
        for (bool more = true; more;) {
            FieldSpan span;
            span.begin = static_cast<std::uint32_t>(i);
            bool inQuotes = is(i, d.quote), closed = false;
            span.quoted = inQuotes;
            i += inQuotes ? 1 : 0;
            for (more = false;; ++i) {
                if (i >= text.size()) {
                    length = extent = text.size();
                    openQuote = inQuotes;
                    break;
                }
                if (is(i, d.escape) && (is(i + 1, d.quote) || is(i + 1, d.escape) || is(i + 1, d.delimiter) ||
                                        lineEnd(i + 1) > 0)) {
                    if (closed) textAfterQuote = true;
                    span.escaped = true;
                    const std::size_t skipped = std::max<std::size_t>(1, lineEnd(i + 1));
                    if (lineEnd(i + 1) > 0) ++innerLineEnds;
                    i += skipped;
                } else if (inQuotes && is(i, d.quote) && is(i + 1, d.quote)) {
                    span.escaped = true;
                    ++i;
                } else if (inQuotes && is(i, d.quote)) {
                    inQuotes = false;
                    closed = true;
                } else if (inQuotes && lineEnd(i) > 0) {
                    ++innerLineEnds;
                    i += lineEnd(i) - 1;
                } else if (!inQuotes && is(i, d.delimiter)) {
                    more = true;
                    break;
                } else if (!inQuotes && lineEnd(i) > 0) {
                    length = i;
                    extent = i + lineEnd(i);
                    break;
                } else if (closed) {
                    textAfterQuote = true;
                }
            }
            span.end = static_cast<std::uint32_t>(std::min(i, text.size()));
            fields.push_back(span);
            ++i;
        }
    }
};

void expectSame(std::string_view text, const Dialect& dialect) {
    const Encoding encoding = Encoding::open(dialect.encoding).take();
    const RowScanner scanner(dialect, encoding);
    RowScan scan;
    scanner.row(text, true, 10000, scan);
    const Reference reference(text, dialect);
    ASSERT_TRUE(scan.complete);
    ASSERT_EQ(scan.length, reference.length);
    ASSERT_EQ(scan.extent, reference.extent);
    ASSERT_EQ(scan.innerLineEnds, reference.innerLineEnds);
    ASSERT_EQ(scan.openQuote, reference.openQuote);
    ASSERT_EQ(scan.textAfterQuote != RowScan::kNone, reference.textAfterQuote);
    ASSERT_EQ(scan.fieldCount, reference.fields.size());
    for (std::size_t i = 0; i < scan.fieldCount; ++i) {
        ASSERT_EQ(scan.fields[i].begin, reference.fields[i].begin);
        ASSERT_EQ(scan.fields[i].end, reference.fields[i].end);
        ASSERT_EQ(scan.fields[i].quoted, reference.fields[i].quoted);
        ASSERT_EQ(scan.fields[i].escaped, reference.fields[i].escaped);
    }
}

TEST(RowScanner, AgreesWithTheObviousWay) {
    const std::uint64_t seed = randomSeed();
    std::mt19937_64 random(seed);
    const std::string_view alphabet = "ab,\"\\\n\rxyz;'    ";
    for (int round = 0; round < 20000; ++round) {
        Dialect dialect;
        dialect.delimiter = round % 5 == 0 ? U'\0' : U",;"[random() % 2];
        dialect.quote = round % 7 == 0 ? U'\0' : U"\"'"[random() % 2];
        dialect.escape = round % 2 == 0 ? U'\0' : U'\\';
        std::string text(random() % 200, ' ');
        for (char& c : text) c = alphabet[random() % alphabet.size()];
        ASSERT_NO_FATAL_FAILURE(expectSame(text, dialect)) << "seed " << seed << " text " << text;
    }
}

TEST(RowScanner, BlockAgreesWithTheObviousWay) {
    const std::uint64_t seed = randomSeed();
    std::mt19937_64 random(seed);
    for (int round = 0; round < 20000; ++round) {
        std::array<char, 64> block;
        const unsigned range = round % 2 == 0 ? 256 : 127;
        for (char& c : block) c = static_cast<char>(1 + random() % range);
        Needles needles;
        for (char& c : needles) c = block[random() % 64];
        const BlockBits fast = scanBlock(block.data(), needles);
        const BlockBits plain = scanBlockPortable(block.data(), needles);
        ASSERT_EQ(fast.special, plain.special) << "seed " << seed;
        ASSERT_EQ(fast.high, plain.high) << "seed " << seed;
        ASSERT_EQ(fast.nul, plain.nul) << "seed " << seed;
    }
}

TEST(RowScanner, RowThatTouchesTheWindowsEndIsNotComplete) {
    const Dialect dialect;
    const Encoding encoding = Encoding::open("UTF-8").take();
    const RowScanner scanner(dialect, encoding);
    RowScan scan;
    for (const char* text : {"a,b", "a,b\r", "a,\"b", "a,\"b\"", "a,\"b\r", ""}) {
        scanner.row(text, false, 10, scan);
        EXPECT_FALSE(scan.complete) << text;
        scanner.row(text, true, 10, scan);
        EXPECT_TRUE(scan.complete) << text;
    }
    scanner.row("a,b\r\n", false, 10, scan);
    EXPECT_TRUE(scan.complete);
    EXPECT_EQ(scan.length, 3u);
    EXPECT_EQ(scan.extent, 5u);
}

} // namespace
} // namespace goldenrod::sources
