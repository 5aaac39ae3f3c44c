// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/file_kind.h"

#include <algorithm>
#include <array>
#include <string>

namespace goldenrod::sources {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    std::string_view kind;
};

constexpr std::array kMagics = {
    Magic{0, "\x89PNG\r\n\x1A\n"sv, "png"},
    Magic{0, "\xFF\xD8\xFF"sv, "jpeg"},
    Magic{0, "GIF87a"sv, "gif"},
    Magic{0, "GIF89a"sv, "gif"},
    Magic{0, "II*\0"sv, "tiff"},
    Magic{0, "MM\0*"sv, "tiff"},
    Magic{8, "WEBP"sv, "webp"},
    Magic{4, "ftyp"sv, "mp4"},
    Magic{0, "\x1F\x8B"sv, "gzip"},
    Magic{0, "\x1F\x9D"sv, "compress"},
    Magic{0, "BZh"sv, "bzip2"},
    Magic{0, "\xFD\x37zXZ\0"sv, "xz"},
    Magic{0, "\x28\xB5\x2F\xFD"sv, "zstd"},
    Magic{0, "\x04\x22\x4D\x18"sv, "lz4"},
    Magic{0, "7z\xBC\xAF\x27\x1C"sv, "7z"},
    Magic{0, "Rar!\x1A\x07"sv, "rar"},
    Magic{0, "MSCF\0\0\0\0"sv, "cab"},
    Magic{257, "ustar"sv, "tar"},
    Magic{0, "PK\x05\x06"sv, "zip"},
    Magic{0, "%PDF-"sv, "pdf"},
    Magic{0, "%!PS-"sv, "postscript"},
    Magic{0, "SQLite format 3\0"sv, "sqlite"},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "ole"},
    Magic{0, "PAR1"sv, "parquet"},
    Magic{0, "ORC\x11"sv, "orc"},
    Magic{0, "ORC\n"sv, "orc"},
    Magic{0, "Obj\x01"sv, "avro"},
    Magic{0, "ARROW1\0\0"sv, "arrow"},
    Magic{0, "\x89HDF\r\n\x1A\n"sv, "hdf5"},
    Magic{0,
          "\x7F"
          "ELF"sv,
          "elf"},
    Magic{0, "\xCA\xFE\xBA\xBE"sv, "java_class"},
    Magic{0, "{\\rtf"sv, "rtf"},
    Magic{0, "-----BEGIN PGP"sv, "pgp"},
    Magic{0, "Standard Jet DB"sv, "access"},
    Magic{4, "Standard Jet DB"sv, "access"},
    Magic{4, "Standard ACE DB"sv, "access"},
};

bool has(std::string_view head, std::string_view part) {
    return head.find(part) != std::string_view::npos;
}

std::string_view zipKind(std::string_view head) {
    if (has(head, "xl/")) return "xlsx";
    if (has(head, "word/")) return "docx";
    if (has(head, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return "ods";
    return "zip";
}

/// Marked-up text, behind white space and a byte order mark.
std::string_view markupKind(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::size_t begin = head.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || head[begin] != '<') return {};
    std::string start(head.substr(begin, 16));
    std::transform(start.begin(), start.end(), start.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    if (start.starts_with("<?xml")) return "xml";
    if (start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<table"))
        return "html";
    return {};
}

} // namespace

std::string_view fileKind(std::string_view head) {
    if (head.starts_with("PK\x03\x04")) return zipKind(head);
    for (const Magic& magic : kMagics) {
        if (head.size() >= magic.offset && head.substr(magic.offset).starts_with(magic.bytes))
            return magic.kind;
    }
    // A program for Windows; "MZ" alone may begin a text.
    if (head.starts_with("MZ") && has(head.substr(0, 512), "This program cannot be run")) return "exe";
    return markupKind(head);
}

std::filesystem::path withoutPacking(const std::filesystem::path& file) {
    constexpr std::string_view kEndings[] = {".gz", ".bz2", ".xz", ".zst", ".lz4", ".Z", ".zip"};
    const std::string ending = file.extension().string();
    const bool isPacked = std::find(std::begin(kEndings), std::end(kEndings), ending) != std::end(kEndings);
    return isPacked ? std::filesystem::path(file).replace_extension() : file;
}

} // namespace goldenrod::sources
