// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QHeaderView>
#include <QSplitter>

namespace goldenrod::ui {

namespace {
constexpr QLatin1String kTheme{"theme"}, kDark{"dark"}, kLight{"light"}, kLanguage{"language"};
constexpr QLatin1String kGeometry{"window/geometry"}, kFolded{"window/rail_folded"};
constexpr QLatin1String kRecent{"recent"}, kKeys{"keys/"};
constexpr int kMostRecent = 8;
} // namespace

Settings::Settings(const QString& file)
    : m_settings(file.isEmpty() ? QSettings().fileName() : file, QSettings::IniFormat) {}

Tone Settings::tone() const {
    return m_settings.value(kTheme).toString() == kDark ? Tone::Dark : Tone::Light;
}
void Settings::setTone(Tone tone) {
    m_settings.setValue(kTheme, tone == Tone::Dark ? kDark : kLight);
}
QString Settings::language() const {
    return m_settings.value(kLanguage).toString();
}
void Settings::setLanguage(const QString& code) {
    m_settings.setValue(kLanguage, code);
}
QByteArray Settings::geometry() const {
    return m_settings.value(kGeometry).toByteArray();
}
void Settings::setGeometry(const QByteArray& geometry) {
    m_settings.setValue(kGeometry, geometry);
}
bool Settings::railFolded() const {
    return m_settings.value(kFolded).toBool();
}
void Settings::setRailFolded(bool folded) {
    m_settings.setValue(kFolded, folded);
}

QStringList Settings::recent() const {
    return m_settings.value(kRecent).toStringList();
}
void Settings::addRecent(const QString& path) {
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(kRecent, QStringList(paths.mid(0, kMostRecent)));
}

QString Settings::choice(const QString& key) const {
    return m_settings.value(QStringLiteral("choices/") + key).toString();
}
void Settings::setChoice(const QString& key, const QString& choice) {
    m_settings.setValue(QStringLiteral("choices/") + key, choice);
}

QString Settings::key(const QString& command) const {
    return m_settings.value(kKeys + command).toString();
}
void Settings::setKey(const QString& command, const QString& keys) {
    if (keys.isEmpty())
        m_settings.remove(kKeys + command);
    else
        m_settings.setValue(kKeys + command, keys);
}

void Settings::remember(QSplitter& splitter, const QString& key) {
    const QString name = QStringLiteral("splitters/") + key;
    splitter.restoreState(m_settings.value(name).toByteArray());
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
                     [this, name, part = &splitter] { m_settings.setValue(name, part->saveState()); });
}

void Settings::remember(QHeaderView& header, const QString& key) {
    const QString name = QStringLiteral("columns/") + key;
    header.restoreState(m_settings.value(name).toByteArray());
    const auto keep = [this, name, part = &header] { m_settings.setValue(name, part->saveState()); };
    QObject::connect(&header, &QHeaderView::sectionResized, &header, keep);
    QObject::connect(&header, &QHeaderView::sectionMoved, &header, keep);
    QObject::connect(&header, &QHeaderView::sortIndicatorChanged, &header, keep);
}

} // namespace goldenrod::ui
