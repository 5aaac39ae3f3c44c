// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/row_editor.h"

#include "ui/shell/theme/font.h"

#include <QKeyEvent>
#include <QTextCursor>
#include <QTextDocument>

namespace goldenrod::ui {
namespace {

constexpr int kInside = 3;

} // namespace

RowEditor::RowEditor(QWidget* parent)
    : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setViewportMargins(kInside, kInside, kInside, kInside); // clear of the frame's corners
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    dress();
}

void RowEditor::dress() {
    setFont(face(Type::Bytes));
}

/// toPlainText() would make blanks of no-break spaces.
QString RowEditor::text() const {
    return document()->toRawText().replace(QChar(QChar::ParagraphSeparator), m_lineEnd);
}

void RowEditor::setText(const QString& text) {
    m_lineEnd = text.contains(QLatin1String("\r\n")) ? QStringLiteral("\r\n") : QStringLiteral("\n");
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

/// Enter and Esc belong to the row while it is edited, not to the page.
bool RowEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void RowEditor::keyPressEvent(QKeyEvent* event) {
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && !(event->modifiers() & Qt::ShiftModifier)) return emit taken();
    if (event->key() == Qt::Key_Escape) return emit left();
    if (enters) return textCursor().insertText(QStringLiteral("\n"));
    QPlainTextEdit::keyPressEvent(event);
}

void RowEditor::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange) dress();
}

} // namespace goldenrod::ui
