// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QRawFont;

/// Tables of an OpenType font, as the specification 1.9 lays them out ("Organization of an OpenType font").
namespace goldenrod::fonts {

struct Table {
    QByteArray tag, data;
};

quint16 read16(const QByteArray& data, qsizetype at);
void write16(QByteArray& data, qsizetype at, qsizetype value);
void append16(QByteArray& data, qsizetype value);
void append32(QByteArray& data, qsizetype value);

/// Registers the feature "tnum" as "rclt" (required contextual alternates), which every shaper applies
/// without being asked. False when the face has no tabular figures.
bool requireTabularFigures(QByteArray& substitution);
/// A name table with what a font database reads: family, style, full name.
QByteArray nameTable(const QString& family, const QString& style);
/// The file; tables must be sorted by tag.
QByteArray assemble(const QList<Table>& tables);

} // namespace goldenrod::fonts
