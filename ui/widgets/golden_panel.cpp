// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/golden_panel.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/text_line.h"

#include <QPainter>
#include <numeric>

namespace goldenrod::ui {

namespace {

constexpr int kTop = 8, kBottom = 12, kStart = 16, kEnd = 16;
constexpr int kCell = fonts::kSmallLine + fonts::kWorkLine + fonts::kSmallLine;
constexpr int kRowGap = 8, kColumnGap = 16;

TextLine valueLine(const QString& data, int width) {
    StyledText text(face(Type::Work, Weight::Label));
    text.addValue(data);
    TextLine line(std::move(text));
    line.fit(width);
    return line;
}

} // namespace

GoldenPanel::GoldenPanel(QWidget* parent)
    : Walkable(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("golden record"));
}

void GoldenPanel::setTitle(const QString& title, const Spans& note) {
    m_title = title;
    m_note = note;
    setAccessibleName(title.isEmpty() ? tr("golden record") : title);
    setAccessibleDescription(plainText(note));
    partsChanged();
}

void GoldenPanel::setValues(const QList<GoldenValue>& values) {
    m_values = values;
    partsChanged();
}

void GoldenPanel::setColumns(const QList<int>& shares) {
    m_shares = shares;
    partsChanged();
}

int GoldenPanel::rows() const {
    const auto columns = static_cast<int>(m_shares.size());
    return (partCount() + columns - 1) / columns;
}

QSize GoldenPanel::sizeHint() const {
    const int head = m_title.isEmpty() ? 0 : fonts::kWorkLine + kRowGap;
    const int foot = m_title.isEmpty() && !m_note.isEmpty() ? spaces::kHalf + fonts::kSmallLine : 0;
    return {widths::kQueue, kTop + head + rows() * kCell + qMax(0, rows() - 1) * kRowGap + foot + kBottom};
}

QRect GoldenPanel::cell(int part) const {
    const auto columns = static_cast<int>(m_shares.size());
    const int row = part / columns, column = part % columns;
    const int room = width() - kStart - kEnd - (columns - 1) * kColumnGap;
    const int all = qMax(1, std::accumulate(m_shares.begin(), m_shares.end(), 0));
    const int before = std::accumulate(m_shares.begin(), m_shares.begin() + column, 0);
    const int from = kStart + column * kColumnGap + room * before / all;
    const int head = m_title.isEmpty() ? 0 : fonts::kWorkLine + kRowGap;
    const QRect logical(from, kTop + head + row * (kCell + kRowGap), room * m_shares[column] / all, kCell);
    return placed(logical, rect(), layoutDirection());
}

QRect GoldenPanel::partRect(int part) const {
    return cell(part).adjusted(-4, -2, 4, 2);
}

QString GoldenPanel::partText(int part) const {
    const GoldenValue& golden = m_values[part];
    return tr("%1: %2, %3")
        .arg(golden.field, golden.value.isEmpty() ? tr("none") : golden.value, golden.provenance);
}

QString GoldenPanel::partToolTip(int part) const {
    return valueLine(m_values[part].value, cell(part).width()).isElided() ? m_values[part].value : QString();
}

void GoldenPanel::paintValue(QPainter& painter, int part) const {
    const GoldenValue& golden = m_values[part];
    const QRect box = cell(part);
    const QRect field(box.left(), box.top(), box.width(), fonts::kSmallLine);
    const QRect below(box.left(), field.bottom() + 1, box.width(), fonts::kWorkLine);
    const QRect provenance(box.left(), below.bottom() + 1, box.width(), fonts::kSmallLine);
    paintText(painter, field, golden.field, face(Type::Small), Colour::Muted, Align::Leading,
              layoutDirection());
    if (golden.value.isEmpty())
        paintText(painter, below, tr("none"), face(Type::Work), Colour::Missing, Align::Leading,
                  layoutDirection());
    else
        valueLine(golden.value, box.width()).paint(painter, below, Align::Leading, layoutDirection());
    StyledText source(face(Type::Small), Colour::GoldInk);
    source.add(golden.provenance);
    source.setDirection(directionOf(golden.provenance));
    TextLine line(std::move(source));
    line.fit(box.width());
    line.paint(painter, provenance, Align::Leading, layoutDirection());
    if (golden.opens && part == hoveredPart()) {
        const QRect under(provenance.left(), provenance.bottom() - 1, qRound(line.width()), strokes::kLine);
        painter.fillRect(placed(under, provenance, layoutDirection()), colour(Colour::GoldInk));
    }
}

void GoldenPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), radii::kControl, colour(Colour::GoldSoft));
    painter.save();
    painter.setClipRect(placed(QRect(0, 0, strokes::kBar, height()), rect(), layoutDirection()));
    paintBox(painter, rect(), radii::kControl, colour(Colour::Accent));
    painter.restore();

    const QRect inside =
        placed(QRect(kStart, kTop, width() - kStart - kEnd, height() - kTop), rect(), layoutDirection());
    StyledText head(face(Type::Small), Colour::Muted);
    head.add(m_note);
    head.setDirection(layoutDirection());
    TextLine note(std::move(head));
    if (m_title.isEmpty()) {
        const int below = kTop + rows() * kCell + qMax(0, rows() - 1) * kRowGap + spaces::kHalf;
        note.fit(inside.width());
        note.paint(painter, QRect(inside.left(), below, inside.width(), fonts::kSmallLine), Align::Leading,
                   layoutDirection());
    } else {
        const QRect line(inside.left(), kTop, inside.width(), fonts::kWorkLine);
        StyledText words(face(Type::Work, Weight::Strong), Colour::GoldInk);
        words.add(m_title);
        const TextLine title(std::move(words));
        title.paint(painter, line, Align::Leading, layoutDirection());
        const int from = qRound(title.width()) + spaces::kUnit;
        note.fit(line.width() - from);
        note.paint(painter, placed(line.adjusted(from, 0, 0, 0), line, layoutDirection()), Align::Leading,
                   layoutDirection());
    }
    for (int part = 0; part < partCount(); ++part) paintValue(painter, part);
    paintCursor(painter);
}

} // namespace goldenrod::ui
