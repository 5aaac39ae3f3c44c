// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the text face of the window at build time: Inter with tabular figures on by default and TrueType
// outlines, under another name. Qt 6.4 cannot switch on font features, and it draws CFF outlines with stem
// darkening, which makes light text on dark too heavy and large dark text on light too thin.
// Usage: make-text-face Inter-Regular.otf out.ttf
#include "resources/fonts/open_type.h"
#include "resources/fonts/true_type_outlines.h"

#include <QFile>
#include <QGuiApplication>
#include <QRawFont>
#include <cstdio>

namespace {

using namespace goldenrod::fonts;

const QString kFamily = QStringLiteral("Goldenrod Text");

int fail(const char* why, const QString& file) {
    std::fprintf(stderr, "make-text-face: %s: %s\n", why, qPrintable(file));
    return 1;
}

/// Empty when the face has no tabular figures.
QByteArray convert(const QString& file) {
    const QRawFont units(file, QRawFont(file, 16).unitsPerEm(), QFont::PreferNoHinting);
    const Outlines outlines = toQuadratic(units);
    QByteArray substitution = units.fontTable("GSUB"), head = units.fontTable("head");
    if (!requireTabularFigures(substitution)) return {};
    write16(head, 50, 1); // loca in 32 bits
    return assemble({{"GDEF", units.fontTable("GDEF")},
                     {"GPOS", units.fontTable("GPOS")},
                     {"GSUB", substitution},
                     {"OS/2", units.fontTable("OS/2")},
                     {"cmap", units.fontTable("cmap")},
                     {"glyf", outlines.glyf},
                     {"head", head},
                     {"hhea", units.fontTable("hhea")},
                     {"hmtx", outlines.hmtx},
                     {"loca", outlines.loca},
                     {"maxp", outlines.maxp},
                     {"name", nameTable(kFamily, units.styleName())},
                     {"post", units.fontTable("post")}});
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return fail("needs a font and a file to write", QString());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QString source = QFile::decodeName(argv[1]);
    if (!QRawFont(source, 16).isValid()) return fail("cannot read", source);
    const QByteArray face = convert(source);
    if (face.isEmpty()) return fail("has no tabular figures", source);
    QFile target(QFile::decodeName(argv[2]));
    if (!target.open(QIODevice::WriteOnly) || target.write(face) != face.size())
        return fail("cannot write", target.fileName());
    return 0;
}
