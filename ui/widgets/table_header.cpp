// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_header.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text_line.h"

#include <QPainter>
#include <QTableView>

namespace goldenrod::ui {

TableHeader::TableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(spaces::kSection);
    setFixedHeight(heights::kTableHeader);
    connect(this, &QHeaderView::sectionResized, this,
            [this](int section, int, int newSize) { keepReadable(section, newSize); });
}

QSize TableHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), heights::kTableHeader};
}

bool TableHeader::isExact(int logicalIndex) const {
    const auto content =
        model()->headerData(logicalIndex, Qt::Horizontal, items::ContentRole).value<Content>();
    return content == Content::Exact || content == Content::Figure;
}

void TableHeader::keepReadable(int logicalIndex, int newSize) {
    const auto* table = qobject_cast<const QTableView*>(parentWidget());
    if (!table || !model() || !isExact(logicalIndex)) return;
    int widest = sectionSizeFromContents(logicalIndex).width();
    const int first = table->rowAt(0), last = table->rowAt(table->viewport()->height() - 1);
    for (int row = qMax(0, first); row <= (last < 0 ? model()->rowCount() - 1 : last); ++row)
        widest = qMax(widest, table->sizeHintForIndex(model()->index(row, logicalIndex)).width());
    if (newSize < widest) resizeSection(logicalIndex, widest);
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const {
    const QString name = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    return {textWidth(name, face(Type::Small, Weight::Label)) + 2 * spaces::kUnit, heights::kTableHeader};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    const auto content =
        model()->headerData(logicalIndex, Qt::Horizontal, items::ContentRole).value<Content>();
    const QString name = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    QRect box = rect.adjusted(spaces::kUnit, 0, -spaces::kUnit, 0);
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        const QRect arrow(box.right() + 1 - spaces::kSmallIcon,
                          box.top() + (box.height() - spaces::kSmallIcon) / 2, spaces::kSmallIcon,
                          spaces::kSmallIcon);
        const QRect at = placed(arrow, box, layoutDirection());
        painter->save();
        if (sortIndicatorOrder() == Qt::AscendingOrder) {
            painter->translate(at.center() + QPointF(0.5, 0.5));
            painter->rotate(180);
            painter->translate(-QPointF(at.center()) - QPointF(0.5, 0.5));
        }
        paintIcon(*painter, Icon::Down, at, colour(Colour::Muted));
        painter->restore();
        box = placed(box.adjusted(0, 0, -spaces::kSmallIcon - 2, 0), box, layoutDirection());
    }
    const Align align = content == Content::Figure    ? Align::Trailing
                        : content == Content::Pattern ? Align::Centre
                                                      : Align::Leading;
    paintText(*painter, box, name, face(Type::Small, Weight::Label), Colour::Muted, align, layoutDirection());
}

void TableHeader::paintEvent(QPaintEvent* event) {
    QPainter ground(viewport());
    ground.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    ground.end();
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    paintHairline(painter, 0, viewport()->width(), viewport()->height() - 1);
}

} // namespace goldenrod::ui
