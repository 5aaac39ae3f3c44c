// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/theme.h"

#include <QSettings>
#include <QStringList>

class QHeaderView;
class QSplitter;

namespace goldenrod::ui {

/// How the user left the window: one object, made by main() and handed down. Never holds anything about
/// customers.
class Settings {
public:
    /// Without a file: the user's own settings of the application.
    explicit Settings(const QString& file = {});

    Tone tone() const;
    void setTone(Tone tone);
    /// "en", "ar"; empty follows the system. Takes effect at the next start.
    QString language() const;
    void setLanguage(const QString& code);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    bool railFolded() const;
    void setRailFolded(bool folded);

    /// Paths of the workspaces opened last, the newest first; at most eight.
    QStringList recent() const;
    void addRecent(const QString& path);

    /// What was chosen of a few ways to show something; empty: nothing was. `key` as below.
    QString choice(const QString& key) const;
    void setChoice(const QString& key, const QString& choice);
    /// The key that the user gave a command in place of its own, portable; empty: none.
    QString key(const QString& command) const;
    void setKey(const QString& command, const QString& keys);

    /// Restores sizes, or widths and order of columns, and keeps them from then on. `key` names page and
    /// part: "review/panels".
    void remember(QSplitter& splitter, const QString& key);
    void remember(QHeaderView& header, const QString& key);

private:
    QSettings m_settings;
};

} // namespace goldenrod::ui
