// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_header.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/text_line.h"

#include <QItemSelectionModel>
#include <QPainter>

namespace goldenrod::ui {

RowHeader::RowHeader(QWidget* parent)
    : QHeaderView(Qt::Vertical, parent) {
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(heights::kTableRow);
    setDefaultSectionSize(heights::kTableRow);
    setHighlightSections(false);
    setSectionsClickable(true);
}

void RowHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    const bool selected =
        selectionModel() != nullptr && selectionModel()->isRowSelected(logicalIndex, rootIndex());
    if (selected) painter->fillRect(rect, colour(Colour::Selection));
    StyledText text(face(Type::Work, Weight::Label));
    text.addValue(model()->headerData(logicalIndex, Qt::Vertical).toString());
    text.setDirection(layoutDirection());
    TextLine name(std::move(text));
    const QRect box = rect.adjusted(spaces::kUnit, 0, -spaces::kUnit, 0);
    name.fit(box.width());
    name.paint(*painter, box, Align::Leading, layoutDirection());
    if (logicalIndex + 1 < model()->rowCount())
        paintHairline(*painter, rect.left(), rect.right() + 1, rect.bottom());
}

void RowHeader::paintEvent(QPaintEvent* event) {
    QPainter ground(viewport());
    ground.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    ground.end();
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : viewport()->width() - 1;
    painter.fillRect(edge, 0, 1, viewport()->height(), colour(Colour::Line));
}

} // namespace goldenrod::ui
