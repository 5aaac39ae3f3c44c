// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/packed_file.h"

#include "models/sources/file_kind.h"
#include "models/sources/input_file.h"
#include "models/sources/sniff.h"
#include "tests/sources/support.h"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <fcntl.h>
#include <unistd.h>

namespace goldenrod::sources {
namespace {

using PackedFiles = std::vector<std::pair<std::string, std::string>>; ///< name, content

std::string cityTable() {
    std::string text = "key;name;city\n";
    for (int row = 0; row < 3000; ++row)
        text += std::to_string(row * 7919 % 10007) + ";Zoë \"Zo\" Müller " + std::to_string(row) + ";Köln\n";
    return text;
}

std::string packGzip(std::string_view text) {
    z_stream stream{};
    EXPECT_EQ(::deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    std::string packed(::deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    EXPECT_EQ(::deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.resize(stream.total_out);
    ::deflateEnd(&stream);
    return packed;
}

/// As libarchive writes it; a name that ends in / is a folder.
std::string packArchive(const PackedFiles& files, int (*format)(archive*), int (*filter)(archive*),
                        const char* passphrase = nullptr) {
    archive* out = ::archive_write_new();
    std::string packed(1u << 20, '\0');
    std::size_t used = 0;
    if (filter != nullptr) filter(out);
    format(out);
    if (passphrase != nullptr) {
        ::archive_write_set_options(out, "zip:encryption=traditional");
        ::archive_write_set_passphrase(out, passphrase);
    }
    ::archive_write_set_bytes_in_last_block(out, 1);
    EXPECT_EQ(::archive_write_open_memory(out, packed.data(), packed.size(), &used), ARCHIVE_OK);
    for (const auto& [name, content] : files) {
        archive_entry* entry = ::archive_entry_new();
        ::archive_entry_set_pathname(entry, name.c_str());
        ::archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
        ::archive_entry_set_perm(entry, 0644);
        ::archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        EXPECT_EQ(::archive_write_header(out, entry), ARCHIVE_OK) << ::archive_error_string(out);
        if (!content.empty()) ::archive_write_data(out, content.data(), content.size());
        ::archive_entry_free(entry);
    }
    EXPECT_EQ(::archive_write_close(out), ARCHIVE_OK);
    ::archive_write_free(out);
    packed.resize(used);
    return packed;
}
std::string packZip(const PackedFiles& files, const char* passphrase = nullptr) {
    return packArchive(files, ::archive_write_set_format_zip, nullptr, passphrase);
}
std::string packStream(const std::string& text, int (*filter)(archive*)) {
    return packArchive({{"data", text}}, ::archive_write_set_format_raw, filter);
}

ErrorCode refusalOfPacked(const std::string& bytes) {
    const TempFile file(bytes);
    const auto sniffed = sniff(file.path());
    return sniffed ? ErrorCode{"read"} : sniffed.error().code;
}

TEST(PackedFile, IsReadAsWhatItHolds) {
    const TempFile plain(cityTable());
    const Sniffed expected = sniff(plain.path()).take();
    const std::vector<ReadRow> rows = readAll(plain.path(), expected.dialect);
    ASSERT_GT(rows.size(), 3000U);
    const std::pair<const char*, std::string> packed[] = {
        {"gzip", packGzip(cityTable())},
        {"zip", packZip({{"folder/", ""}, {"folder/crm.csv", cityTable()}, {"__MACOSX/._crm.csv", "x"}})},
        {"zstd", packStream(cityTable(), ::archive_write_add_filter_zstd)},
        {"xz", packStream(cityTable(), ::archive_write_add_filter_xz)},
        {"bzip2", packStream(cityTable(), ::archive_write_add_filter_bzip2)},
        {"lz4", packStream(cityTable(), ::archive_write_add_filter_lz4)},
        {"compress", packStream(cityTable(), ::archive_write_add_filter_compress)}};
    for (const auto& [as, bytes] : packed) {
        SCOPED_TRACE(as);
        const TempFile file(bytes);
        auto sniffed = sniff(file.path());
        ASSERT_TRUE(sniffed) << sniffed.error().code.id() << " " << sniffed.error().detail;
        EXPECT_EQ(sniffed->dialect.packing.as, as);
        EXPECT_EQ(sniffed->dialect.packing.member, as == std::string("zip") ? "folder/crm.csv" : "");
        EXPECT_EQ(sniffed->fileSize, cityTable().size());
        ASSERT_FALSE(sniffed->findings.empty());
        EXPECT_EQ(sniffed->findings.front().aspect, "packing");
        EXPECT_EQ(sniffed->findings.front().arguments[0], std::to_string(bytes.size()));
        const std::vector<ReadRow> read = readAll(file.path(), sniffed->dialect);
        ASSERT_EQ(read.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(read[i].texts, rows[i].texts);
            EXPECT_EQ(read[i].offset, rows[i].offset);
        }
        const auto again = Dialect::fromJson(sniffed->dialect.toJson());
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, sniffed->dialect);
        sniffed->dialect.packing = {};
        EXPECT_EQ(sniffed->dialect, expected.dialect);
    }
}

TEST(PackedFile, OfSeveralMembersInOneStreamIsReadToItsEnd) {
    const TempFile file(packGzip("key;name\n1;a\n") + packGzip("2;b\n") + packGzip("3;c\n"));
    EXPECT_EQ(contentOf(file.path()), "key;name\n1;a\n2;b\n3;c\n");
}

TEST(PackedFile, DamageNeverGivesOtherBytes) {
    std::mt19937_64 random(7);
    int refused = 0, tried = 0;
    for (const std::string& whole : {packGzip(cityTable()), packZip({{"crm.csv", cityTable()}}),
                                     packStream(cityTable(), ::archive_write_add_filter_bzip2),
                                     packStream(cityTable(), ::archive_write_add_filter_xz)}) {
        for (int i = 0; i < 60; ++i, ++tried) {
            std::string bytes = whole;
            if (i % 3 == 0)
                bytes.resize(1 + random() % (bytes.size() - 1));
            else
                bytes[random() % bytes.size()] ^= static_cast<char>(1 << (random() % 8));
            const TempFile file(bytes);
            auto input = InputFile::open(file.path());
            if (!input) {
                ++refused;
                continue;
            }
            if (input->packing().as.empty()) continue; // it does not begin like one any more
            EXPECT_EQ(input->readAt(0, static_cast<std::size_t>(input->size())).take(), cityTable());
        }
    }
    EXPECT_GT(refused, tried / 2);
    EXPECT_EQ(refusalOfPacked(packGzip(cityTable()).substr(0, 500)), kPackedDamaged);
}

TEST(PackedFile, ArchivesOfOneExtractOnly) {
    const TempFile several(packZip({{"a.csv", "k\n1\n"}, {"b.csv", "k\n2\n"}, {"../../c.csv", "k\n3\n"}}));
    const auto refused = sniff(several.path());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kPackedSeveral);
    EXPECT_EQ(refused.error().arguments[1], "3");
    EXPECT_EQ(refused.error().arguments[2], "a.csv, b.csv, ../../c.csv");
    EXPECT_EQ(refusalOfPacked(packZip({{"folder/", ""}, {".DS_Store", "x"}})), kPackedNothing);
    EXPECT_EQ(refusalOfPacked(packZip({{"crm.csv", cityTable()}}, "secret")), kPackedLocked);
    EXPECT_EQ(refusalOfPacked(packZip({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}})),
              kFileNotText);
    EXPECT_EQ(refusalOfPacked(packGzip(packGzip(cityTable()))), kFileNotText) << "one layer alone";
    EXPECT_EQ(refusalOfPacked(packGzip("")), kFileEmpty);
}

TEST(PackedFile, IsStoppedAtItsLimitAndWhenAsked) {
    const std::string zeros(8u << 20, '\0');
    for (const auto& [packing, bytes] : {std::pair("gzip", packGzip(zeros)),
                                         std::pair("xz", packStream(zeros, ::archive_write_add_filter_xz)),
                                         std::pair("zip", packZip({{"zeros.csv", zeros}}))}) {
        SCOPED_TRACE(packing);
        const TempFile file(bytes);
        const int descriptor = ::open(file.path().c_str(), O_RDONLY);
        const auto large = unpack(descriptor, 1u << 20, "bomb", packing, {});
        ASSERT_FALSE(large);
        EXPECT_EQ(large.error().code, kPackedTooLarge);
        ::lseek(descriptor, 0, SEEK_SET);
        int told = 0;
        const auto stopped =
            unpack(descriptor, 64u << 20, "bomb", packing, [&](const Progress&) { return ++told < 3; });
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, kCancelled);
        EXPECT_EQ(told, 3);
        ::close(descriptor);
    }
    EXPECT_EQ(withoutPacking("in/crm.csv.gz"), "in/crm.csv");
    EXPECT_EQ(withoutPacking("crm.2026.zip"), "crm.2026");
    EXPECT_EQ(withoutPacking("crm.csv"), "crm.csv");
    EXPECT_EQ(mostUnpacked(1000), std::uint64_t{1} << 30);
    EXPECT_EQ(mostUnpacked(std::uint64_t{1} << 30), std::uint64_t{200} << 30);
}

} // namespace
} // namespace goldenrod::sources
