// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/golden_values.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_line.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace goldenrod::ui {

namespace {

constexpr int kRow = heights::kTableRow, kGroupGap = 6;
constexpr int kField = widths::kFieldColumn;
constexpr int kLeastStanding = 64;
constexpr double kMostProvenance = 0.5; ///< of what field and standing leave; the value takes the rest

ChipLook chipOf(const items::GoldenLine& line) {
    const bool pinned = !line.setBy.isEmpty();
    return {line.provenance, Sign::None, !pinned, pinned ? Icon::Pin : Icon::None};
}

TextLine valueLine(const QString& data, int width) {
    StyledText text(face(Type::Work));
    text.addValue(data);
    TextLine line(std::move(text));
    line.fit(width);
    return line;
}

} // namespace

GoldenValues::GoldenValues(QWidget* parent)
    : Walkable(parent) {
    setAccessibleName(tr("golden values"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GoldenValues::setLines(const QList<items::GoldenLine>& lines) {
    m_lines = lines;
    m_tops.clear();
    int top = 0;
    for (const items::GoldenLine& line : lines) {
        if (line.opensGroup) top += kGroupGap;
        m_tops += top;
        top += kRow;
    }
    m_tops += top;
    partsChanged();
}

QRect GoldenValues::partRect(int part) const {
    return {0, m_tops[part], width(), kRow};
}

QSize GoldenValues::sizeHint() const {
    return {widths::kSearch, m_tops.isEmpty() ? 0 : m_tops.last()};
}

int GoldenValues::standingWidth() const {
    int widest = kLeastStanding;
    for (const items::GoldenLine& line : m_lines) {
        StyledText text(face(Type::Small), Colour::Muted);
        text.add(line.standing);
        widest = qMax(widest, static_cast<int>(std::ceil(TextLine(std::move(text)).naturalWidth())));
    }
    return widest;
}

int GoldenValues::provenanceWidth() const {
    int widest = 0;
    for (const items::GoldenLine& line : m_lines) widest = qMax(widest, chipWidth(chipOf(line)));
    return widest;
}

GoldenValues::Columns GoldenValues::columns(int part) const {
    const QRect row = partRect(part);
    const int standing = standingWidth();
    const int room = qMax(0, width() - kField - standing - 2 * spaces::kUnit);
    const int value = room - qMin(provenanceWidth(), static_cast<int>(room * kMostProvenance));
    const auto at = [&](int from, int wide) {
        return placed(QRect(from, row.top(), qMax(0, wide), kRow), row, layoutDirection());
    };
    return {at(0, kField - spaces::kHalf), at(kField, value - spaces::kUnit),
            at(kField + value, room - value), at(width() - standing, standing)};
}

QString GoldenValues::partText(int part) const {
    const items::GoldenLine& line = m_lines[part];
    const QString text =
        tr("%1: %2, %3, %4").arg(line.label, line.value, line.provenance, plainText(line.standing));
    return line.setBy.isEmpty() ? text : tr("%1. Pinned: %2").arg(text, line.setBy);
}

QString GoldenValues::partToolTip(int part) const {
    const items::GoldenLine& line = m_lines[part];
    const Columns at = columns(part);
    QStringList hidden;
    if (valueLine(line.value, at.value.width()).isElided()) hidden += line.value;
    if (chipWidth(chipOf(line)) > at.provenance.width()) hidden += line.provenance;
    if (!line.setBy.isEmpty()) hidden += line.setBy;
    return hidden.join(u'\n');
}

void GoldenValues::paintLine(QPainter& painter, int part) const {
    const items::GoldenLine& line = m_lines[part];
    const Columns at = columns(part);
    const bool last = part + 1 == partCount() || m_lines[part + 1].opensGroup;
    if (!last) paintHairline(painter, 0, width(), partRect(part).bottom());
    paintText(painter, at.field, line.label, face(Type::Work), Colour::Muted, Align::Leading,
              layoutDirection());
    valueLine(line.value, at.value.width()).paint(painter, at.value, Align::Leading, layoutDirection());
    paintChip(painter, at.provenance, chipOf(line), layoutDirection(), part == hoveredPart());
    paintSpans(painter, at.standing, line.standing, face(Type::Small), Colour::Muted, Align::Trailing,
               layoutDirection());
}

void GoldenValues::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int part = 0; part < partCount(); ++part) paintLine(painter, part);
    paintCursor(painter);
}

} // namespace goldenrod::ui
