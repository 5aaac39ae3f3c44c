// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/lineage_lines.h"

#include "models/sources/encoding.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

/// Decodes as far as the bytes allow; each byte that does not decode stands as U+FFFD.
QString decoded(const sources::Encoding& encoding, std::string_view bytes) {
    QString text;
    while (!bytes.empty()) {
        std::string utf8;
        const auto done = encoding.decode(bytes, utf8);
        text += QString::fromStdString(utf8);
        if (done.ok) break;
        text += QChar(QChar::ReplacementCharacter);
        bytes.remove_prefix(std::min(bytes.size(), done.badOffset + encoding.unitSize()));
    }
    return text;
}

QString withoutLineEnd(QString text) {
    while (text.endsWith(u'\n') || text.endsWith(u'\r')) text.chop(1);
    return text;
}

} // namespace

LineageLine lineageLine(const std::string& encodingName, const RawLine& raw, std::int64_t valueOffset,
                        std::int64_t valueLength) {
    LineageLine line;
    line.line = static_cast<qulonglong>(raw.line);
    line.offset = static_cast<qulonglong>(raw.offset);
    auto encoding = sources::Encoding::open(encodingName);
    if (!encoding) return line;
    const std::string_view bytes = raw.bytes;
    if (valueLength == 0) {
        line.text = withoutLineEnd(decoded(*encoding, bytes));
        return line;
    }
    const auto begin = std::min(bytes.size(), static_cast<std::size_t>(valueOffset - raw.offset));
    const QString before = decoded(*encoding, bytes.substr(0, begin));
    const auto length = static_cast<std::size_t>(valueLength);
    const QString value = decoded(*encoding, bytes.substr(begin, length));
    const QString after = decoded(*encoding, bytes.substr(std::min(bytes.size(), begin + length)));
    line.highlightBegin = static_cast<int>(before.size());
    line.highlightLength = static_cast<int>(value.size());
    line.text = withoutLineEnd(before + value + after);
    return line;
}

QList<LineageLine> lineageLines(const Lineage& lineage) {
    QList<LineageLine> lines;
    for (const RawLine& raw : lineage.around) {
        const bool isIt = raw.offset == lineage.rowOffset;
        lines += lineageLine(lineage.encoding, raw, lineage.valueOffset, isIt ? lineage.valueLength : 0);
    }
    return lines;
}

} // namespace goldenrod::items
