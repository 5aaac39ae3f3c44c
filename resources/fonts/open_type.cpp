// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/fonts/open_type.h"

#include <QtEndian>
#include <cstring>

namespace goldenrod::fonts {

namespace {

qsizetype checksum(const QByteArray& padded) {
    quint32 sum = 0;
    for (qsizetype i = 0; i < padded.size(); i += 4) sum += qFromBigEndian<quint32>(padded.constData() + i);
    return sum;
}

} // namespace

quint16 read16(const QByteArray& data, qsizetype at) {
    return at + 2 <= data.size() ? qFromBigEndian<quint16>(data.constData() + at) : quint16{0};
}

void write16(QByteArray& data, qsizetype at, qsizetype value) {
    qToBigEndian<quint16>(static_cast<quint16>(value), data.data() + at);
}

void append16(QByteArray& data, qsizetype value) {
    data.append(2, '\0');
    write16(data, data.size() - 2, value);
}

void append32(QByteArray& data, qsizetype value) {
    data.append(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(value), data.data() + data.size() - 4);
}

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

QByteArray nameTable(const QString& family, const QString& style) {
    struct Name {
        int id;
        QString text;
    };
    const QString legacy = style == QLatin1String("Regular") ? family : family + u' ' + style;
    const QList<Name> names{{1, legacy},
                            {2, QStringLiteral("Regular")},
                            {4, family + u' ' + style},
                            {6, QString(legacy).remove(u' ')},
                            {16, family},
                            {17, style}};
    QByteArray table(6, '\0');
    write16(table, 2, names.size());
    write16(table, 4, 6 + 12 * names.size());
    QByteArray texts;
    for (const Name& name : names) {
        // Windows, UTF-16, English
        for (qsizetype value : {qsizetype{3}, qsizetype{1}, qsizetype{0x0409}, qsizetype{name.id},
                                2 * name.text.size(), texts.size()})
            append16(table, value);
        for (QChar c : name.text) append16(texts, c.unicode());
    }
    return table + texts;
}

QByteArray assemble(const QList<Table>& tables) {
    int power = 0;
    while ((qsizetype{2} << power) <= tables.size()) ++power;
    QByteArray directory("\0\1\0\0", 4);
    append16(directory, tables.size());
    append16(directory, 16 << power);
    append16(directory, power);
    append16(directory, 16 * tables.size() - (16 << power));
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

} // namespace goldenrod::fonts
