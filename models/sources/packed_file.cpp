// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/packed_file.h"

#include "models/sources/unnamed_file.h"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace goldenrod::sources {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kChunk = 256u << 10;
constexpr std::uint64_t kAlwaysRoom = std::uint64_t{1} << 30;
constexpr std::uint64_t kMostGrowth = 200;
constexpr std::size_t kMostMembers = 10'000;
constexpr std::size_t kNamed = 5; ///< of the files in an archive of several

constexpr std::pair<std::string_view, std::string_view> kPackings[] = {
    {"\x1F\x8B"sv, "gzip"},        {"BZh"sv, "bzip2"},
    {"\xFD\x37zXZ\0"sv, "xz"},     {"\x28\xB5\x2F\xFD"sv, "zstd"},
    {"\x04\x22\x4D\x18"sv, "lz4"}, {"\x1F\x9D"sv, "compress"},
    {"PK\x03\x04"sv, "zip"}};

std::string messageOf(int systemError) {
    return std::generic_category().message(systemError);
}

/// The unpacked file, as it grows.
class Target {
public:
    Target(const std::string& path, std::uint64_t most, const ProgressFn& progress)
        : m_path(path)
        , m_most(most)
        , m_progress(progress) {}

    Result<void> open() {
        auto file = UnnamedFile::make();
        if (!file) return noRoom(file.error());
        m_file.emplace(file.take());
        return {};
    }

    Result<void> write(std::string_view bytes) {
        m_bytes += bytes.size();
        if (m_bytes > m_most) return Error{kPackedTooLarge, {m_path, std::to_string(m_most)}};
        if (auto written = m_file->write(bytes); !written) return noRoom(written.error());
        if (m_progress && !m_progress({"load.unpack", m_bytes, 0, 0.0})) return Error{kCancelled};
        return {};
    }

    int take() { return m_file->take(); }

private:
    Error noRoom(const Error& error) const { return {kPackedNoRoom, {m_path}, error.detail}; }

    const std::string& m_path;
    std::uint64_t m_most, m_bytes = 0;
    const ProgressFn& m_progress;
    std::optional<UnnamedFile> m_file;
};

/// "<fd:7>: unexpected end of file": what zlib said, without what it calls the file.
std::string withoutName(std::string_view said) {
    const std::size_t name = said.find(">: ");
    return std::string(name == std::string_view::npos ? said : said.substr(name + 3));
}

/// By zlib, which checks the sums of every member.
Result<void> gunzip(int descriptor, const std::string& path, Target& target) {
    const int own = ::dup(descriptor);
    const gzFile packed = own >= 0 ? ::gzdopen(own, "rb") : nullptr;
    if (packed == nullptr) {
        if (own >= 0) ::close(own);
        return Error{kPackedDamaged, {path}, messageOf(errno)};
    }
    ::gzbuffer(packed, kChunk);
    std::vector<char> chunk(kChunk);
    Result<void> done;
    int count = 0;
    while (done && (count = ::gzread(packed, chunk.data(), static_cast<unsigned>(chunk.size()))) > 0)
        done = target.write({chunk.data(), static_cast<std::size_t>(count)});
    int code = Z_OK;
    const char* said = ::gzerror(packed, &code);
    if (done && (count < 0 || code != Z_OK)) done = Error{kPackedDamaged, {path}, withoutName(said)};
    const int closed = ::gzclose_r(packed);
    if (done && closed != Z_OK) done = Error{kPackedDamaged, {path}, "it ends too early"};
    return done;
}

struct Free {
    void operator()(archive* of) const { ::archive_read_free(of); }
};
using Archive = std::unique_ptr<archive, Free>;

/// What libarchive reads.
class Reading {
public:
    Reading(int descriptor, const std::string& path, bool isZip)
        : m_descriptor(descriptor)
        , m_path(path)
        , m_isZip(isZip) {}

    /// Names of the files inside; nothing: an office document.
    Result<std::optional<std::vector<std::string>>> names() {
        std::vector<std::string> names;
        if (auto opened = open(); !opened) return opened.error();
        bool isDocument = false;
        for (;;) {
            auto entry = next();
            if (!entry) return entry.error();
            if (*entry == nullptr) break;
            const std::string name = nameOf(*entry);
            isDocument = isDocument || name == "[Content_Types].xml" || name == "mimetype";
            if (isExtract(*entry, name)) names.push_back(name);
            if (names.size() > kMostMembers) break; // it is refused as one of several all the same
        }
        if (isDocument) return std::optional<std::vector<std::string>>();
        return std::optional(std::move(names));
    }

    /// The first file inside. A single stream has one, without a name.
    Result<void> copyTo(Target& target) {
        if (auto opened = open(); !opened) return opened;
        for (;;) {
            auto entry = next();
            if (!entry) return entry.error();
            if (*entry == nullptr) return Error{kPackedNothing, {m_path}};
            if (m_isZip && !isExtract(*entry, nameOf(*entry))) continue;
            if (::archive_entry_is_encrypted(*entry) != 0) return Error{kPackedLocked, {m_path}};
            return copy(target);
        }
    }

private:
    static std::string nameOf(archive_entry* entry) {
        const char* name = ::archive_entry_pathname(entry);
        return name != nullptr ? name : "";
    }
    /// Not a folder or a link, nor what systems leave in archives.
    static bool isExtract(archive_entry* entry, const std::string& name) {
        const std::string last = std::filesystem::path(name).filename().string();
        return ::archive_entry_filetype(entry) == AE_IFREG && !name.starts_with("__MACOSX/") &&
               last != ".DS_Store" && last != "Thumbs.db" && last != "desktop.ini";
    }

    Error damaged() const {
        const char* said = ::archive_error_string(m_archive.get());
        return Error{kPackedDamaged, {m_path}, said != nullptr ? said : ""};
    }

    Result<void> open() {
        m_archive.reset(::archive_read_new());
        if (!m_archive) return Error{kPackedDamaged, {m_path}};
        if (m_isZip) {
            ::archive_read_support_format_zip(m_archive.get());
        } else {
            // One by one: "all" of them would start programs that the computer happens to have.
            ::archive_read_support_filter_bzip2(m_archive.get());
            ::archive_read_support_filter_xz(m_archive.get());
            ::archive_read_support_filter_zstd(m_archive.get());
            ::archive_read_support_filter_lz4(m_archive.get());
            ::archive_read_support_filter_compress(m_archive.get());
            ::archive_read_support_format_raw(m_archive.get());
        }
        ::lseek(m_descriptor, 0, SEEK_SET);
        return ::archive_read_open_fd(m_archive.get(), m_descriptor, kChunk) == ARCHIVE_OK
                   ? Result<void>{}
                   : Result<void>(damaged());
    }

    Result<archive_entry*> next() {
        archive_entry* entry = nullptr;
        const int code = ::archive_read_next_header(m_archive.get(), &entry);
        if (code == ARCHIVE_EOF) return static_cast<archive_entry*>(nullptr);
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return damaged();
        return entry;
    }

    /// Also what the library only warns of is damage: a sum that does not fit.
    Result<void> copy(Target& target) {
        std::vector<char> chunk(kChunk);
        for (;;) {
            const la_ssize_t count = ::archive_read_data(m_archive.get(), chunk.data(), chunk.size());
            if (count < 0) return damaged();
            if (count == 0) return {};
            if (auto done = target.write({chunk.data(), static_cast<std::size_t>(count)}); !done) return done;
        }
    }

    int m_descriptor;
    const std::string& m_path;
    bool m_isZip;
    Archive m_archive;
};

/// The one extract of an archive; nothing: it is a document.
Result<std::optional<std::string>> onlyMember(Reading& zip, const std::string& path) {
    auto names = zip.names();
    if (!names) return names.error();
    if (!*names) return std::optional<std::string>();
    if ((*names)->empty()) return Error{kPackedNothing, {path}};
    if ((*names)->size() == 1) return std::optional((*names)->front());
    std::string some;
    for (std::size_t i = 0; i < std::min(kNamed, (*names)->size()); ++i)
        some.append(i == 0 ? "" : ", ").append((**names)[i]);
    if ((*names)->size() > kNamed) some.append(" …");
    return Error{kPackedSeveral, {path, std::to_string((*names)->size()), some}};
}

} // namespace

std::string_view packingOf(std::string_view head) {
    for (const auto& [magic, packing] : kPackings)
        if (head.starts_with(magic)) return packing;
    return {};
}

std::uint64_t mostUnpacked(std::uint64_t packedBytes) {
    return std::max(kAlwaysRoom, packedBytes * kMostGrowth);
}

Result<std::optional<Unpacked>> unpack(int descriptor, std::uint64_t most, const std::string& path,
                                       std::string_view packing, const ProgressFn& progress) {
    Unpacked unpacked;
    unpacked.packing.as = packing;
    Reading reading(descriptor, path, packing == "zip");
    if (packing == "zip") {
        auto member = onlyMember(reading, path);
        if (!member) return member.error();
        if (!*member) return std::optional<Unpacked>();
        unpacked.packing.member = std::move(**member);
    }
    Target target(path, most, progress);
    if (auto opened = target.open(); !opened) return opened.error();
    auto done = packing == "gzip" ? gunzip(descriptor, path, target) : reading.copyTo(target);
    if (!done) return done.error();
    unpacked.descriptor = target.take();
    return std::optional(std::move(unpacked));
}

} // namespace goldenrod::sources
