// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace goldenrod::ui {

/// A row of an extract as text to correct, in the face for bytes. Enter takes it, Shift+Enter is a line end
/// inside a value, Esc leaves it. Never mirrored: it is what stands in the file.
class RowEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit RowEditor(QWidget* parent = nullptr);
    /// As it was set, where it was not changed: blanks of every kind and the kind of line end.
    QString text() const;
    void setText(const QString& text);

signals:
    void taken();
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();

    QString m_lineEnd = QStringLiteral("\n");
};

} // namespace goldenrod::ui
