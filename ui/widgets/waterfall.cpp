// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waterfall.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/text_line.h"

#include <QPainter>
#include <cmath>

namespace goldenrod::ui {

namespace {
constexpr int kRow = heights::kWaterfallRow;
constexpr int kLabelStart = widths::kSign + spaces::kHalf;
constexpr int kTickTop = 4, kTickHeight = 16;
} // namespace

Waterfall::Waterfall(QWidget* parent)
    : Walkable(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(kLabelStart + widths::kLane + widths::kWeight + widths::kFieldColumn / 2);
}

void Waterfall::setRows(const QList<WaterfallRow>& rows, const QString& totalLabel) {
    m_rows = rows;
    m_totalLabel = totalLabel;
    double low = 0, high = 0, sum = 0;
    for (const WaterfallRow& row : rows) {
        sum += row.bits;
        low = qMin(low, sum), high = qMax(high, sum);
    }
    m_ends = m_range.value_or(std::pair(std::floor(low) - 1, std::ceil(high) + 2));
    setAccessibleName(tr("%1 %2").arg(totalLabel, weightText(sum)));
    partsChanged();
}

void Waterfall::setRange(double low, double high) {
    m_range = m_ends = std::pair(low, high);
    update();
}

double Waterfall::total() const {
    return before(partCount());
}

double Waterfall::before(int row) const {
    double sum = 0;
    for (int i = 0; i < row; ++i) sum += m_rows[i].bits;
    return sum;
}

QRect Waterfall::lane() const {
    const QRect logical(width() - widths::kWeight - widths::kLane, 0, widths::kLane, height());
    return placed(logical, rect(), layoutDirection());
}

qreal Waterfall::x(double bits) const {
    const double share = (bits - m_ends.first) / (m_ends.second - m_ends.first);
    return lane().left() + qBound(0.0, share, 1.0) * widths::kLane;
}

QRectF Waterfall::barRect(int row) const {
    const double start = before(row), end = start + m_rows[row].bits;
    const qreal left = qMin(x(start), x(end)), right = qMax(x(start), x(end));
    return {left, qreal(row) * kRow + (kRow - heights::kBar) / 2.0, qMax<qreal>(right - left, 1),
            heights::kBar};
}

QRect Waterfall::partRect(int part) const {
    return {0, part * kRow, width(), kRow};
}

QString Waterfall::partText(int part) const {
    const WaterfallRow& row = m_rows[part];
    const QString sign = spoken(row.sign);
    const QString words = plainText(row.label) + (sign.isEmpty() ? QString() : QStringLiteral(", ") + sign);
    const QString said = tr("%1: %2 bits").arg(words, weightText(row.bits));
    return row.behind.isEmpty() ? said : said + QStringLiteral(". ") + row.behind;
}

QString Waterfall::partToolTip(int part) const {
    StyledText text(face(Type::Work));
    text.add(m_rows[part].label);
    const int room = width() - widths::kWeight - widths::kLane - kLabelStart;
    if (!m_rows[part].behind.isEmpty()) return m_rows[part].behind;
    return TextLine(std::move(text)).naturalWidth() > room ? plainText(m_rows[part].label) : QString();
}

QSize Waterfall::sizeHint() const {
    return {widths::kWhy - 2 * spaces::kMargin, (partCount() + 1) * kRow + strokes::kLine};
}

void Waterfall::paintRow(QPainter& painter, int row) const {
    const WaterfallRow& look = m_rows[row];
    const QRect box = partRect(row);
    const auto at = [&](int from, int width) {
        return placed(QRect(from, box.top(), width, kRow), box, layoutDirection());
    };
    paintSign(painter, at(0, widths::kSign), look.sign, Type::Sign);
    const int labelEnd = width() - widths::kWeight - widths::kLane;
    paintSpans(painter, at(kLabelStart, labelEnd - kLabelStart), look.label, face(Type::Work), Colour::Text,
               Align::Leading, layoutDirection());
    const bool nothing = weightText(look.bits) == weightText(0);
    if (!nothing) paintBox(painter, barRect(row), 1, colour(fillOf(look.sign)));
    paintFigure(painter, at(width() - widths::kWeight, widths::kWeight), weightText(look.bits),
                face(Type::Work), nothing ? Colour::Muted : Colour::Text, Align::Trailing, layoutDirection());
}

void Waterfall::paintTotal(QPainter& painter) const {
    paintHairline(painter, 0, width(), partCount() * kRow);
    const QRect box(0, partCount() * kRow + strokes::kLine, width(), kRow);
    const auto at = [&](int from, int width) {
        return placed(QRect(from, box.top(), width, kRow), box, layoutDirection());
    };
    const QFont strong = face(Type::Work, Weight::Strong);
    paintText(painter, at(kLabelStart, width() - widths::kWeight - widths::kLane - kLabelStart), m_totalLabel,
              strong, Colour::Text, Align::Leading, layoutDirection());
    painter.fillRect(QRectF(x(total()) - 1, box.top() + kTickTop, strokes::kBar, kTickHeight),
                     colour(Colour::Text));
    paintFigure(painter, at(width() - widths::kWeight, widths::kWeight), weightText(total()), strong,
                Colour::Text, Align::Trailing, layoutDirection());
}

void Waterfall::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (hoveredPart() >= 0) painter.fillRect(partRect(hoveredPart()), colour(Colour::Hover));
    paintVerticalHairline(painter, qRound(x(0)), 0, (partCount() + 1) * kRow);
    for (int row = 0; row < partCount(); ++row) paintRow(painter, row);
    paintTotal(painter);
    paintCursor(painter);
}

} // namespace goldenrod::ui
