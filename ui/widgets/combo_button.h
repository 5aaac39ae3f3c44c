// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>

namespace goldenrod::ui {

/// One choice out of a few: shows the current one and opens a menu (not modal). Up and Down step through
/// without opening; Space, Enter or Alt+Down open.
class ComboButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind : unsigned char {
        Field, ///< outlined, 28 high
        Link   ///< words in a sentence: "Sort: most useful first"
    };

    explicit ComboButton(Kind kind = Kind::Field, QWidget* parent = nullptr);
    /// `name` says what is chosen, for screen readers: "queue", "sort order".
    void setChoices(const QString& name, const QStringList& choices, int current = 0);
    void setCurrent(int index); ///< emits chosen() when it is another one
    int current() const { return m_current; }
    QString currentText() const;

    QSize sizeHint() const override;

signals:
    void chosen(int index);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void openMenu();
    void announce();

    Kind m_kind;
    QString m_name;
    QStringList m_choices;
    int m_current = 0;
};

} // namespace goldenrod::ui
