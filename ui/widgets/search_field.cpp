// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/key_hint.h"

#include <QKeyEvent>
#include <QPainter>

namespace goldenrod::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent) {
    setFixedHeight(heights::kField);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    // Margins are physical: the magnifier takes the leading side of either direction.
    const int icon = spaces::kIcon + spaces::kUnit;
    setTextMargins(layoutDirection() == Qt::RightToLeft ? QMargins(0, 0, icon, 0) : QMargins(icon, 0, 0, 0));
}

void SearchField::setHints(const QStringList& hints) {
    m_hints = hints;
    update();
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QLineEdit::keyPressEvent(event);
    if (text().isEmpty())
        emit left();
    else
        clear();
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRect all = rect();
    const int edge = spaces::kUnit + strokes::kLine;
    const QRect icon(edge, (all.height() - spaces::kIcon) / 2, spaces::kIcon, spaces::kIcon);
    paintIcon(painter, Icon::Search, placed(icon, all, layoutDirection()), colour(Colour::Muted));
    if (!text().isEmpty()) return;
    int end = all.width() - edge;
    for (auto hint = m_hints.crbegin(); hint != m_hints.crend(); ++hint) {
        const int width = keyHintWidth(*hint);
        paintKeyHint(painter, placed(QRect(end - width, 0, width, all.height()), all, layoutDirection()),
                     *hint);
        end -= width + spaces::kUnit;
    }
}

} // namespace goldenrod::ui
