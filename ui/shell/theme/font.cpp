// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme/font.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QHash>
#include <QStringList>
#include <cmath>

#ifdef GOLDENROD_TEXT_FACES
/// The resource stands in a static library; somebody has to name it, outside namespaces.
static void initTextFaces() {
    Q_INIT_RESOURCE(text_faces);
}
#endif

namespace goldenrod::ui {

namespace {

Script currentScript = Script::Latin;

int pixels(Type type) {
    const bool arabic = currentScript == Script::Arabic;
    switch (type) {
    case Type::Small: return arabic ? fonts::kArabicSmallPx : fonts::kSmallPx;
    case Type::Work: return arabic ? fonts::kArabicWorkPx : fonts::kWorkPx;
    case Type::Heading: return fonts::kHeadingPx;
    case Type::Bytes: return fonts::kSmallPx;
    case Type::Sign: return fonts::kSignPx;
    case Type::CompareSign: return fonts::kCompareSignPx;
    case Type::Hidden: return fonts::kHiddenPx;
    }
    return fonts::kWorkPx;
}

QStringList families(Type type) {
    QStringList names;
    if (type == Type::Bytes)
        for (const char* name : fonts::kBytesFamilies) names += QString::fromLatin1(name);
    else if (QFontDatabase::hasFamily(kTextFace))
        names += kTextFace;
    for (const char* name : fonts::kTextFamilies) names += QString::fromLatin1(name);
    return names;
}

QFont makeFace(Type type, Weight weight) {
    QFont result;
    result.setFamilies(families(type));
    result.setPixelSize(pixels(type));
    result.setWeight(weightOf(weight));
    result.setHintingPreference(QFont::PreferNoHinting); // widths then scale exactly, as drawn
    if (type == Type::Heading && currentScript == Script::Latin)
        result.setLetterSpacing(QFont::AbsoluteSpacing, -0.01 * pixels(type));
    return result;
}

/// Faces made once: every line of text asks for one.
QHash<int, QFont>& madeFaces() {
    static QHash<int, QFont> faces;
    return faces;
}

} // namespace

QFont face(Type type, Weight weight) {
    const int key = 16 * static_cast<int>(type) + static_cast<int>(weight);
    QHash<int, QFont>& faces = madeFaces();
    auto made = faces.constFind(key);
    if (made == faces.cend()) made = faces.insert(key, makeFace(type, weight));
    return *made;
}

QFont::Weight weightOf(Weight weight) {
    switch (weight) {
    case Weight::Text: return static_cast<QFont::Weight>(fonts::kTextWeight);
    case Weight::Label: return static_cast<QFont::Weight>(fonts::kLabelWeight);
    case Weight::Strong: return static_cast<QFont::Weight>(fonts::kStrongWeight);
    }
    return QFont::Normal;
}

qreal baseline(const QRectF& line, const QFont& font) {
    const QFontMetrics metrics(font);
    return line.top() + std::floor((line.height() - contentHeight(font)) / 2) + metrics.ascent();
}

int contentHeight(const QFont& font) {
    const QFontMetrics metrics(font);
    return metrics.ascent() + metrics.descent();
}

void setScript(Script script) {
    currentScript = script;
    madeFaces().clear();
}
Script script() {
    return currentScript;
}

void installTextFaces() {
#ifdef GOLDENROD_TEXT_FACES
    initTextFaces();
    madeFaces().clear();
    if (QFontDatabase::hasFamily(kTextFace)) return;
    for (const char* style : {"Regular", "Medium", "SemiBold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/text-%1.ttf").arg(QLatin1String(style)));
#endif
}

} // namespace goldenrod::ui
