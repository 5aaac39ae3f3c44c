// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/meter.h"

#include "ui/shell/theme/paint.h"

#include <QPainter>

namespace goldenrod::ui {

Meter::Meter(int width, QWidget* parent)
    : QWidget(parent)
    , m_width(width) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Meter::setShare(double share) {
    m_share = share;
    setAccessibleName(share < 0 ? tr("not known yet") : tr("%1 per cent").arg(qRound(share * 100)));
    update();
}

QSize Meter::sizeHint() const {
    return {m_width, heights::kMeter};
}

void Meter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintMeter(painter, rect(), m_share, layoutDirection(), Colour::Muted);
}

} // namespace goldenrod::ui
