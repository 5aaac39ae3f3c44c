// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStringList>

namespace goldenrod::ui {

/// A field with a magnifier, its key hints while it is empty, and Esc to clear it. The placeholder is also
/// the accessible name.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);
    /// Keys shown at the end while empty, each on its own: {"Ctrl", "K"}. Their shortcut is the owner's.
    void setHints(const QStringList& hints);

signals:
    /// Esc in an empty field: the keyboard may go back to where it was.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_hints;
};

} // namespace goldenrod::ui
