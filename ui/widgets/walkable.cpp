// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/walkable.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/walkable_accessible.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <cstdlib>

namespace goldenrod::ui {

Walkable::Walkable(QWidget* parent)
    : QWidget(parent) {
    installWalkableAccessible();
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
}

void Walkable::partsChanged() {
    const int last = partCount() - 1;
    if (m_current > last) m_current = last;
    m_hovered = -1;
    updateGeometry();
    update();
    QAccessibleEvent reset(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reset);
}

void Walkable::setCurrentPart(int part) {
    part = qBound(-1, part, partCount() - 1);
    if (part == m_current) return;
    m_current = part;
    announce();
    update();
    emit currentPartChanged(part);
}

void Walkable::announce() {
    if (m_current < 0 || !hasFocus()) return;
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(m_current);
    QAccessible::updateAccessibility(&moved);
}

int Walkable::partAt(QPoint position) const {
    for (int part = 0; part < partCount(); ++part)
        if (partRect(part).contains(position)) return part;
    return -1;
}

void Walkable::paintCursor(QPainter& painter) const {
    if (hasFocus() && m_current >= 0 && m_current < partCount()) paintInnerRing(painter, partRect(m_current));
}

/// The nearest part whose centre lies in the direction of the key; distance across counts double, so that
/// Up and Down stay in their column.
int Walkable::neighbour(int key) const {
    const QPoint from = partRect(m_current).center();
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    int best = m_current, bestDistance = 0;
    for (int part = 0; part < partCount(); ++part) {
        const QPoint to = partRect(part).center() - from;
        const int along = key == Qt::Key_Left    ? -to.x()
                          : key == Qt::Key_Right ? to.x()
                          : key == Qt::Key_Up    ? -to.y()
                                                 : to.y();
        const int across = std::abs(sideways ? to.y() : to.x());
        if (along <= 0 || (sideways && across > along)) continue;
        const int distance = along + 2 * across;
        if (best == m_current || distance < bestDistance) best = part, bestDistance = distance;
    }
    return best;
}

void Walkable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && m_current >= 0) {
        QApplication::clipboard()->setText(partCopy(m_current));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right: return setCurrentPart(m_current < 0 ? 0 : neighbour(event->key()));
    case Qt::Key_Home: return setCurrentPart(0);
    case Qt::Key_End: return setCurrentPart(partCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && partOpens(m_current)) emit opened(m_current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

bool Walkable::event(QEvent* event) {
    // Enter opens what is behind the current part, before any action of the page on Enter.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->matches(QKeySequence::Copy) ||
            (enter && key->modifiers() == Qt::NoModifier && m_current >= 0 && partOpens(m_current)))
            event->accept();
    }
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int part = partAt(help->pos());
        const QString tip = part < 0 ? QString() : partToolTip(part);
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(tip), this, partRect(part));
        return true;
    }
    return QWidget::event(event);
}

void Walkable::mousePressEvent(QMouseEvent* event) {
    const int part = partAt(event->position().toPoint());
    if (part < 0) return;
    setCurrentPart(part);
    if (partOpens(part)) emit opened(part);
}

void Walkable::mouseMoveEvent(QMouseEvent* event) {
    const int part = partAt(event->position().toPoint());
    if (part == m_hovered) return;
    m_hovered = part;
    setCursor(part >= 0 && partOpens(part) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Walkable::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void Walkable::focusInEvent(QFocusEvent*) {
    if (m_current < 0 && partCount() > 0) m_current = 0;
    announce();
    update();
}

void Walkable::focusOutEvent(QFocusEvent*) {
    update();
}

} // namespace goldenrod::ui
