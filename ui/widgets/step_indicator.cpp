// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_indicator.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text_line.h"

#include <QPainter>

namespace goldenrod::ui {

namespace {
constexpr int kCircle = 18, kGap = 6;
constexpr int kHeight = heights::kButton;
} // namespace

StepIndicator::StepIndicator(const QStringList& steps, QWidget* parent)
    : QWidget(parent)
    , m_steps(steps) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
}

void StepIndicator::setCurrent(int step) {
    m_current = step;
    const auto count = static_cast<int>(m_steps.size());
    setAccessibleName(step < count ? tr("step %1 of %2: %3").arg(step + 1).arg(count).arg(m_steps.value(step))
                                   : tr("all steps done"));
    updateGeometry();
    update();
}

void StepIndicator::setShort(bool isShort) {
    if (isShort == m_short) return;
    m_short = isShort;
    updateGeometry();
    update();
}

int StepIndicator::stepWidth(int step) const {
    if (!isWorded(step)) return kCircle;
    const QFont letters = face(Type::Work, step == m_current ? Weight::Strong : Weight::Text);
    return kCircle + kGap + textWidth(m_steps[step], letters);
}

int StepIndicator::gap() const {
    return m_short ? spaces::kUnit : spaces::kMargin;
}

QSize StepIndicator::sizeHint() const {
    int width = 0;
    for (int step = 0; step < m_steps.size(); ++step) width += stepWidth(step) + (step > 0 ? gap() : 0);
    return {width, kHeight};
}

void StepIndicator::paintStep(QPainter& painter, const QRect& box, int step) const {
    const bool done = step < m_current, current = step == m_current;
    const QRectF circle =
        placed(QRect(box.left(), box.top() + (box.height() - kCircle) / 2, kCircle, kCircle), box,
               layoutDirection());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (done) {
        paintBox(painter, circle, kCircle / 2.0, colour(Colour::AgreeSoft));
        const qreal inset = (kCircle - spaces::kSmallIcon) / 2.0;
        paintIcon(painter, Icon::Ok, circle.adjusted(inset, inset, -inset, -inset), colour(Colour::Agree));
    } else {
        const qreal pen = current ? strokes::kMark : strokes::kLine;
        painter.setPen(QPen(colour(current ? Colour::Text : Colour::Edge), pen));
        painter.drawEllipse(circle.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
        paintText(painter, circle, QString::number(step + 1),
                  face(Type::Small, current ? Weight::Strong : Weight::Text),
                  current ? Colour::Text : Colour::Muted, Align::Centre, layoutDirection());
    }
    painter.restore();
    if (!isWorded(step)) return;
    const QRect words = placed(box.adjusted(kCircle + kGap, 0, 0, 0), box, layoutDirection());
    paintText(painter, words, m_steps[step], face(Type::Work, current ? Weight::Strong : Weight::Text),
              current ? Colour::Text : Colour::Muted, Align::Leading, layoutDirection());
}

void StepIndicator::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int from = 0;
    for (int step = 0; step < m_steps.size(); ++step) {
        const int width = stepWidth(step);
        paintStep(painter, placed(QRect(from, 0, width, height()), rect(), layoutDirection()), step);
        from += width + gap();
    }
}

} // namespace goldenrod::ui
