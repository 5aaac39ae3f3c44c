// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"
#include "ui/widgets/panel.h"

#include <QAbstractButton>
#include <QHash>

namespace goldenrod::ui {

/// An entry of the rail: icon, word, count of open work; icon alone when folded, the word in its tooltip.
class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(Icon icon, const QString& words, QWidget* parent = nullptr);
    void setCount(const QString& count);
    void setFolded(bool folded);
    void setQuiet(bool quiet); ///< muted, for "Fold the rail"
    void setWords(const QString& words);
    QSize sizeHint() const override;

protected:
    void nextCheckState() override {} // the rail says which page is shown
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void announce();
    Icon m_icon;
    QString m_words, m_count;
    bool m_folded = false, m_quiet = false;
};

struct RailEntry {
    QString id, title;
    Icon icon = Icon::None;
    bool startsGroup = false; ///< 12 of air before it
};

/// The pages at the leading side of the window, 160 wide or 48 folded. Up and Down walk, Enter shows.
class Rail : public Panel {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);
    void setEntries(const QList<RailEntry>& entries);
    void setCount(const QString& id, const QString& count);
    void setCurrent(const QString& id);
    QString current() const { return m_current; }
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    RailButton* button(const QString& id) const { return m_buttons.value(id); }

signals:
    void chosen(const QString& id);
    void foldedChanged(bool folded);

private:
    QVBoxLayout* m_column;
    QHash<QString, RailButton*> m_buttons;
    RailButton* m_fold;
    QString m_current;
    bool m_folded = false;
};

} // namespace goldenrod::ui
