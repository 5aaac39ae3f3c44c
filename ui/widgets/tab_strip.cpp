// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_strip.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/text_line.h"

#include <QPainter>

namespace goldenrod::ui {

namespace {
constexpr int kGap = 20;
} // namespace

TabStrip::TabStrip(const QStringList& views, QWidget* parent)
    : Walkable(parent)
    , m_views(views) {
    setFixedHeight(heights::kTabs);
    setAccessibleName(tr("views"));
    setCurrentPart(0);
    connect(this, &Walkable::currentPartChanged, this, &TabStrip::setCurrent);
}

void TabStrip::setViews(const QStringList& views) {
    m_views = views;
    m_shown = qBound(0, m_shown, qMax(0, partCount() - 1));
    partsChanged();
}

void TabStrip::setCurrent(int view) {
    if (view == m_shown || view < 0 || view >= partCount()) return;
    m_shown = view;
    setCurrentPart(view);
    update();
    emit chosen(view);
}

int TabStrip::viewWidth(int view) const {
    // The width of the semi-bold word, so that choosing moves nothing.
    return textWidth(m_views[view], face(Type::Work, Weight::Strong));
}

QRect TabStrip::partRect(int part) const {
    int from = spaces::kMargin;
    for (int view = 0; view < part; ++view) from += viewWidth(view) + kGap;
    return placed(QRect(from, 0, viewWidth(part), height()), rect(), layoutDirection());
}

QSize TabStrip::sizeHint() const {
    int width = 2 * spaces::kMargin - kGap;
    for (int view = 0; view < partCount(); ++view) width += viewWidth(view) + kGap;
    return {width, heights::kTabs};
}

void TabStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintHairline(painter, 0, width(), height() - 1);
    for (int view = 0; view < partCount(); ++view) {
        const QRect box = partRect(view);
        const bool shown = view == m_shown;
        paintText(painter, box, m_views[view], face(Type::Work, shown ? Weight::Strong : Weight::Text),
                  shown || view == hoveredPart() ? Colour::Text : Colour::Muted, Align::Leading,
                  layoutDirection());
        if (shown)
            painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), strokes::kMark),
                             colour(Colour::Text));
    }
    paintCursor(painter);
}

} // namespace goldenrod::ui
