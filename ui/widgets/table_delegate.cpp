// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_delegate.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/text_line.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>
#include <cmath>

namespace goldenrod::ui {

namespace {

constexpr int kLeastWidth = 48;

Content contentOf(const QModelIndex& index) {
    return index.data(items::ContentRole).value<Content>();
}
Sign signOf(const QModelIndex& index, int role) {
    return index.data(role).value<Sign>();
}

/// The text of a cell with its emphasis, marks and sign, before it is fitted.
TextLine lineOf(const QModelIndex& index) {
    const auto emphasis = index.data(items::EmphasisRole).value<Emphasis>();
    const Sign tone = signOf(index, items::ToneRole), sign = signOf(index, items::SignRole);
    const bool bytes = contentOf(index) == Content::Bytes;
    const Colour ink = tone != Sign::None ? inkOf(tone) : inkOf(emphasis);
    StyledText text(face(bytes ? Type::Bytes : Type::Work, weightOf(emphasis)), ink);
    const auto spans = index.data(items::SpansRole).value<Spans>();
    const QString shown = index.data(Qt::DisplayRole).toString();
    if (!spans.isEmpty())
        text.add(spans);
    else if (shown.isEmpty() && sign == Sign::Missing)
        text.add(TableDelegate::tr("none"), Colour::Missing, Weight::Text);
    else
        text.addValue(shown, index.data(items::MarksRole).value<Marks>(), signOf(index, items::MarkSignRole));
    if (sign != Sign::None) {
        if (!text.isEmpty()) text.add(QStringLiteral(" "));
        text.add(glyph(sign), inkOf(sign), sign == Sign::Missing ? Weight::Text : Weight::Strong);
    }
    return TextLine(std::move(text));
}

bool isExact(Content content) {
    return content == Content::Exact || content == Content::Figure;
}

/// Where a pattern starts when it stands in the middle.
qreal centred(const QRectF& box, const Signs& pattern) {
    return box.center().x() - static_cast<qreal>(pattern.size()) * widths::kPatternSign / 2;
}

/// The first column as shown, whatever the order of the model's columns.
bool isFirstColumn(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    return table ? table->horizontalHeader()->visualIndex(index.column()) == 0 : index.column() == 0;
}

} // namespace

void TableDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect, colour(Colour::Selection));
    else if (index.row() == m_hoveredRow)
        painter.fillRect(option.rect, colour(Colour::Hover));
    const QAbstractItemModel* model = index.model();
    if (model && index.row() + 1 < model->rowCount(index.parent()))
        paintHairline(painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom());
    if (selected && isFirstColumn(option, index))
        paintLeadingBar(painter, option.rect, option.direction, Colour::SelectionBar);
}

void TableDelegate::paintContent(QPainter& painter, const QRect& box, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const Content content = contentOf(index);
    if (index.data(items::BusyRole).toBool()) {
        if (content == Content::Figure)
            paintText(painter, box, QStringLiteral("…"), face(Type::Work), Colour::Muted, Align::Trailing,
                      option.direction);
        else
            paintSkeleton(painter, box, index.row(), index.column(), option.direction);
        return;
    }
    if (content == Content::Pattern) {
        const auto pattern = index.data(items::SignsRole).value<Signs>();
        if (pattern.isEmpty())
            paintSign(painter, box, signOf(index, items::SignRole), Type::Sign);
        else
            paintSigns(painter, centred(box, pattern), box, pattern);
        return;
    }
    const QString provenance = index.data(items::ProvenanceRole).toString();
    if (!provenance.isEmpty())
        return paintChip(painter, box, {provenance, Sign::None, true}, option.direction);
    TextLine line = lineOf(index);
    if (!isExact(content)) line.fit(box.width());
    line.paint(painter, box, content == Content::Figure ? Align::Trailing : Align::Leading, option.direction);
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    paintGround(*painter, option, index);
    paintContent(*painter, option.rect.adjusted(spaces::kUnit, 0, -spaces::kUnit, 0), option, index);
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    if (!isExact(contentOf(index)) || index.data(items::BusyRole).toBool())
        return {kLeastWidth, heights::kTableRow};
    return {static_cast<int>(std::ceil(lineOf(index).naturalWidth())) + 2 * spaces::kUnit,
            heights::kTableRow};
}

bool TableDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid()) return false;
    TextLine line = lineOf(index);
    line.fit(option.rect.width() - 2 * spaces::kUnit);
    if (line.isElided())
        QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::DisplayRole).toString()), view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace goldenrod::ui
