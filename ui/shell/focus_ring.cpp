// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focus_ring.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/walkable.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QPainter>

namespace goldenrod::ui {

namespace {

constexpr int kReach = strokes::kFocus + strokes::kFocusGap;

bool drawsItsOwn(const QWidget* widget) {
    return widget->isWindow() || qobject_cast<const QAbstractScrollArea*>(widget) ||
           qobject_cast<const Walkable*>(widget);
}

} // namespace

FocusRing::FocusRing(QWidget* window)
    : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* target) {
    watch(false);
    const bool ours = target && target->window() == window() && !drawsItsOwn(target);
    m_target = ours ? target : nullptr;
    watch(true);
    place();
}

/// The target moves whenever one of its ancestors does.
void FocusRing::watch(bool on) {
    for (QWidget* w = m_target; w && w != window(); w = w->parentWidget()) {
        if (on)
            w->installEventFilter(this);
        else
            w->removeEventFilter(this);
    }
}

void FocusRing::place() {
    setVisible(m_target && m_target->isVisible());
    if (!isVisible()) return;
    const QRect around(m_target->mapTo(window(), QPoint()), m_target->size());
    setGeometry(around.adjusted(-kReach, -kReach, kReach, kReach));
    m_visible = window()->rect();
    for (QWidget* w = m_target->parentWidget(); w && w != window(); w = w->parentWidget()) {
        const auto* area = qobject_cast<QAbstractScrollArea*>(w->parentWidget());
        if (area && area->viewport() == w) m_visible &= QRect(w->mapTo(window(), QPoint()), w->size());
    }
    raise();
    update();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ZOrderChange: place(); break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setClipRect(m_visible.translated(-pos()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Colour::Focus), strokes::kFocus));
    const qreal radius = radii::kControl + kReach - strokes::kFocus / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace goldenrod::ui
