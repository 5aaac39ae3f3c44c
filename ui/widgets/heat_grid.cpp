// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heat_grid.h"

#include "ui/shell/theme/font.h"
#include "ui/shell/theme/paint.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/text_line.h"

#include <QPainter>
#include <array>

namespace goldenrod::ui {

namespace {

constexpr std::array kGrounds = {Colour::Heat1, Colour::Heat2, Colour::Heat3, Colour::Heat4};
constexpr int kWarmest = 3, kGap = 2, kLeastColumn = 64, kSwatch = 12, kMostName = 160;

Colour groundOfHeat(int heat) {
    return kGrounds[static_cast<std::size_t>(qBound(0, heat, kWarmest))];
}

} // namespace

HeatGrid::HeatGrid(const QString& name, QWidget* parent)
    : Walkable(parent) {
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeatGrid::setGrid(const QStringList& columns, const QStringList& names,
                       const QList<QList<HeatCell>>& rows) {
    m_columns = columns;
    m_names = names;
    m_rows = rows;
    m_chosen = -1;
    updateGeometry();
    partsChanged();
}

void HeatGrid::setChosen(int part) {
    m_chosen = part;
    update();
}

int HeatGrid::nameWidth() const {
    int widest = widths::kFieldColumn;
    for (const QString& name : m_names) widest = qMax(widest, textWidth(name, face(Type::Work)));
    return qMin(widest, kMostName) + spaces::kUnit;
}

QRect HeatGrid::partRect(int part) const {
    const int from = nameWidth(), all = width() - from, columns = columnCount();
    const int left = from + all * columnOf(part) / columns;
    const int right = from + all * (columnOf(part) + 1) / columns;
    const QRect cell(left, heights::kTableHeader + rowOf(part) * heights::kTableRow, right - left,
                     heights::kTableRow);
    return placed(cell, rect(), layoutDirection());
}

QString HeatGrid::partText(int part) const {
    const HeatCell& look = cell(part);
    const QString place = tr("%1, %2").arg(m_names[rowOf(part)], m_columns[columnOf(part)]);
    if (look.figure.isEmpty()) return tr("%1: not delivered").arg(place);
    const QString sign = look.heat == kWarmest ? spoken(Sign::Warning) + QStringLiteral(", ") : QString();
    return tr("%1: %2%3, %4").arg(place, sign, look.figure, look.words);
}

QSize HeatGrid::sizeHint() const {
    return {nameWidth() + columnCount() * (kLeastColumn + spaces::kGap),
            heights::kTableHeader + static_cast<int>(m_rows.size()) * heights::kTableRow};
}

QSize HeatGrid::minimumSizeHint() const {
    return {nameWidth() + columnCount() * kLeastColumn, sizeHint().height()};
}

void HeatGrid::paintCell(QPainter& painter, int part) const {
    const HeatCell& look = cell(part);
    const QRect box = partRect(part).adjusted(kGap / 2, kGap / 2, -kGap / 2, -kGap / 2);
    const QRect text = box.adjusted(spaces::kUnit, 0, -spaces::kUnit, 0);
    if (look.figure.isEmpty())
        return paintFigure(painter, text, glyph(Sign::Missing), face(Type::Work), Colour::Muted,
                           Align::Trailing, layoutDirection());
    if (look.heat > 0) paintBox(painter, box, radii::kMark, colour(groundOfHeat(look.heat)));
    if (part == hoveredPart()) paintBox(painter, box, radii::kMark, {}, colour(Colour::Edge));
    if (part == m_chosen) paintBox(painter, box, radii::kMark, {}, colour(Colour::SelectionBar));
    const bool worst = look.heat == kWarmest;
    paintFigure(painter, text, worst ? glyph(Sign::Warning) + QStringLiteral(" ") + look.figure : look.figure,
                face(Type::Work, worst ? Weight::Label : Weight::Text), Colour::Text, Align::Trailing,
                layoutDirection());
}

void HeatGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int column = 0; column < m_columns.size() && !m_rows.isEmpty(); ++column) {
        QRect head = partRect(column);
        head.moveTop(0);
        head.setHeight(heights::kTableHeader);
        StyledText name(face(Type::Small), Colour::Muted); // a name of the data: shortened at its own end
        name.addValue(m_columns[column]);
        TextLine line(std::move(name));
        const QRect box = head.adjusted(spaces::kUnit + kGap / 2, 0, -spaces::kUnit - kGap / 2, 0);
        line.fit(box.width());
        line.paint(painter, box, Align::Trailing, layoutDirection());
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        const QRect name(0, heights::kTableHeader + row * heights::kTableRow, nameWidth() - spaces::kUnit,
                         heights::kTableRow);
        paintText(painter, placed(name, rect(), layoutDirection()), m_names[row], face(Type::Work),
                  Colour::Muted, Align::Leading, layoutDirection());
    }
    for (int part = 0; part < partCount(); ++part) paintCell(painter, part);
    paintCursor(painter);
}

HeatLegend::HeatLegend(const QStringList& words, const QString& none, QWidget* parent)
    : QWidget(parent)
    , m_words(words) {
    m_words += none;
    setAccessibleName(m_words.join(QStringLiteral(", ")));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize HeatLegend::sizeHint() const {
    int width = 0;
    for (const QString& word : m_words)
        width += kSwatch + spaces::kHalf + textWidth(word, face(Type::Small)) + spaces::kMargin;
    return {width, fonts::kSmallLine};
}

void HeatLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int at = 0;
    for (int i = 0; i < m_words.size(); ++i) {
        const QRect swatch =
            placed(QRect(at, (height() - kSwatch) / 2, kSwatch, kSwatch), rect(), layoutDirection());
        if (i <= kWarmest)
            paintBox(painter, swatch, radii::kMark, colour(groundOfHeat(i)), colour(Colour::Line));
        else
            paintFigure(painter, swatch, glyph(Sign::Missing), face(Type::Small), Colour::Muted,
                        Align::Leading, layoutDirection());
        at += kSwatch + spaces::kHalf;
        const int width = textWidth(m_words[i], face(Type::Small));
        paintText(painter, placed(QRect(at, 0, width, height()), rect(), layoutDirection()), m_words[i],
                  face(Type::Small), Colour::Muted, Align::Leading, layoutDirection());
        at += width + spaces::kMargin;
    }
}

} // namespace goldenrod::ui
