// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme/tabular_font.h"

#include <QList>
#include <QRawFont>
#include <QtEndian>
#include <cstring>

namespace goldenrod::ui {

namespace {

struct Table {
    QByteArray tag, data;
};

// Sorted by tag, as the table directory must be. Tables that only printers or hinting need are left out.
constexpr const char* kTags[] = {"BASE", "CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "cvt ", "fpgm", "gasp",
                                 "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"};

quint16 read16(const QByteArray& data, qsizetype at) {
    return at + 2 <= data.size() ? qFromBigEndian<quint16>(data.constData() + at) : quint16{0};
}

void write16(QByteArray& data, qsizetype at, qsizetype value) {
    qToBigEndian<quint16>(static_cast<quint16>(value), data.data() + at);
}

void append32(QByteArray& data, qsizetype value) {
    char bytes[4];
    qToBigEndian<quint32>(static_cast<quint32>(value), bytes);
    data.append(bytes, 4);
}

/// Renames the feature records; false when there is none.
bool requireTabularFigures(QByteArray& substitution) {
    const qsizetype features = read16(substitution, 6);
    const int count = read16(substitution, features);
    bool found = false;
    for (int i = 0; i < count; ++i) {
        const qsizetype record = features + 2 + 6 * qsizetype{i};
        if (record + 6 > substitution.size()) return false;
        if (std::memcmp(substitution.constData() + record, "tnum", 4) != 0) continue;
        std::memcpy(substitution.data() + record, "rclt", 4);
        found = true;
    }
    return found;
}

/// A name table with the three names a font database reads: family, style, full name.
QByteArray nameTable(const QString& style) {
    struct Name {
        int id;
        QString text;
    };
    const QString family = kTabularFamily;
    const QString legacy = style == QLatin1String("Regular") ? family : family + u' ' + style;
    const QList<Name> names{{1, legacy},           {2, QStringLiteral("Regular")}, {4, family + u' ' + style},
                            {6, QString(legacy).remove(u' ')}, {16, family},       {17, style}};
    QByteArray table(6 + 12 * names.size(), '\0');
    QByteArray texts;
    write16(table, 2, names.size());
    write16(table, 4, table.size());
    qsizetype record = 6;
    for (const Name& name : names) {
        write16(table, record, 3);          // Windows
        write16(table, record + 2, 1);      // UTF-16
        write16(table, record + 4, 0x0409); // English
        write16(table, record + 6, name.id);
        write16(table, record + 8, 2 * name.text.size());
        write16(table, record + 10, texts.size());
        for (QChar c : name.text) texts.append(static_cast<char>(c.unicode() >> 8)).append(static_cast<char>(c.unicode()));
        record += 12;
    }
    return table + texts;
}

qsizetype checksum(const QByteArray& padded) {
    quint32 sum = 0;
    for (qsizetype i = 0; i < padded.size(); i += 4) sum += qFromBigEndian<quint32>(padded.constData() + i);
    return sum;
}

QByteArray assemble(const QList<Table>& tables) {
    const bool outlinesAreCff = std::any_of(tables.begin(), tables.end(), [](const Table& t) { return t.tag == "CFF "; });
    QByteArray directory = outlinesAreCff ? QByteArray("OTTO", 4) : QByteArray("\0\1\0\0", 4);
    int power = 0;
    while ((qsizetype{2} << power) <= tables.size()) ++power;
    directory.append(8, '\0');
    write16(directory, 4, tables.size());
    write16(directory, 6, 16 << power);
    write16(directory, 8, power);
    write16(directory, 10, 16 * tables.size() - (16 << power));
    const qsizetype start = 12 + 16 * tables.size();
    QByteArray body;
    for (const Table& table : tables) {
        QByteArray padded = table.data;
        while (padded.size() % 4 != 0) padded.append('\0');
        directory.append(table.tag);
        append32(directory, checksum(padded));
        append32(directory, start + body.size());
        append32(directory, table.data.size());
        body.append(padded);
    }
    return directory + body;
}

} // namespace

QByteArray withTabularFigures(const QRawFont& face) {
    QList<Table> tables;
    bool tabular = false;
    for (const char* tag : kTags) {
        QByteArray data = face.fontTable(tag);
        if (data.isEmpty()) continue;
        if (std::strcmp(tag, "GSUB") == 0) tabular = requireTabularFigures(data);
        if (std::strcmp(tag, "name") == 0) data = nameTable(face.styleName());
        tables.append({QByteArray(tag, 4), data});
    }
    return tabular ? assemble(tables) : QByteArray();
}

} // namespace goldenrod::ui
