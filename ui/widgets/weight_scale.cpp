// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/weight_scale.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/text_line.h"

#include <QPainter>

namespace goldenrod::ui {

namespace {

constexpr int kAxisTop = 8, kTickTop = 2, kTickHeight = 16, kLabelTop = 18;
constexpr float kFade = 0.6F; // grounds of the three outcomes, quieter than the bars below

TextLine label(const QString& words, double bits, Qt::LayoutDirection direction) {
    StyledText text(face(Type::Small), Colour::Muted);
    text.add(words + u' ');
    text.addValue(weightText(bits));
    text.setDirection(direction);
    return TextLine(std::move(text));
}

} // namespace

WeightScale::WeightScale(QWidget* parent)
    : QWidget(parent) {
    setFixedHeight(heights::kScale);
    setMinimumWidth(widths::kQueue / 2);
}

void WeightScale::setWeight(const ScaledWeight& scaled) {
    m_scaled = scaled;
    setAccessibleName(
        tr("match weight %1; review line %2, merge line %3")
            .arg(weightText(scaled.weight), weightText(scaled.review), weightText(scaled.merge)));
    update();
}

qreal WeightScale::position(double bits) const {
    const double share = (bits - m_scaled.low) / (m_scaled.high - m_scaled.low);
    return qBound(0.0, share, 1.0) * width();
}

QSize WeightScale::sizeHint() const {
    return {widths::kWhy - 2 * spaces::kMargin, heights::kScale};
}

void WeightScale::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const qreal review = position(m_scaled.review), merge = position(m_scaled.merge);
    const auto part = [&](qreal from, qreal to, Colour fill) {
        QColor faded = colour(fill);
        faded.setAlphaF(kFade);
        painter.fillRect(QRectF(from, kAxisTop, to - from, heights::kMeter), faded);
    };
    part(0, review, Colour::NeutralFill);
    part(review, merge, Colour::CloseFill);
    part(merge, width(), Colour::AgreeFill);
    const qreal tick = qBound(0.0, position(m_scaled.weight) - 1, qreal(width()) - strokes::kBar);
    painter.fillRect(QRectF(tick, kTickTop, strokes::kBar, kTickHeight), colour(Colour::Text));

    const TextLine reviewLabel = label(tr("review"), m_scaled.review, layoutDirection());
    const TextLine mergeLabel = label(tr("merge"), m_scaled.merge, layoutDirection());
    const qreal room = width() - mergeLabel.width();
    qreal mergeLeft = qBound(0.0, merge - 0.3 * mergeLabel.width(), room);
    qreal reviewLeft = qMax(0.0, review - reviewLabel.width() / 2);
    // Close lines: their names give way to each other, the lines do not.
    mergeLeft = qMin(room, qMax(mergeLeft, reviewLeft + reviewLabel.width() + spaces::kUnit));
    reviewLeft = qMin(reviewLeft, mergeLeft - spaces::kUnit - reviewLabel.width());
    const auto paint = [&](const TextLine& line, qreal left) {
        line.paint(painter, QRectF(left, kLabelTop, line.width(), fonts::kSmallLine), Align::Leading,
                   Qt::LeftToRight);
    };
    paint(reviewLabel, reviewLeft);
    paint(mergeLabel, mergeLeft);
}

} // namespace goldenrod::ui
