// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/finder.h"

class QAction;

namespace goldenrod::ui {

class PageRegistry;

/// Finds pages by their word and commands by theirs: every word typed must begin a word of the title,
/// letters compared without case and accents.
class PageFinder : public FindSource {
    Q_OBJECT
public:
    /// `commands` answers the actions that are in force when asked.
    PageFinder(const PageRegistry& pages, std::function<QList<QAction*>()> commands,
               QObject* parent = nullptr);
    QString title() const override;
    void find(const QString& words) override;

    static bool matches(const QString& title, const QString& words);

signals:
    void pageChosen(const QString& id);

private:
    const PageRegistry& m_pages;
    std::function<QList<QAction*>()> m_commands;
};

} // namespace goldenrod::ui
