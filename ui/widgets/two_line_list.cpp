// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/two_line_list.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/text_line.h"

#include <QHelpEvent>
#include <QHoverEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace goldenrod::ui {

namespace {

constexpr int kStart = 13, kEnd = 12; // the selection bar and ten, so that text aligns with the head above

/// The two lines of a row, without the room at its ends.
struct Lines {
    explicit Lines(const QRect& row, Qt::LayoutDirection direction) {
        const QRect logical(row.left() + kStart, row.top() + spaces::kHalf, row.width() - kStart - kEnd,
                            row.height());
        const QRect inside = placed(logical, row, direction);
        first = QRect(inside.left(), inside.top(), inside.width(), fonts::kWorkLine);
        second = QRect(inside.left(), first.bottom() + 1, inside.width(), fonts::kSmallLine);
    }
    /// A line without the room something at its end takes.
    static QRect shortened(const QRect& line, int taken, Qt::LayoutDirection direction) {
        return placed(line.adjusted(0, 0, taken > 0 ? -taken - spaces::kUnit : 0, 0), line, direction);
    }
    QRect first, second;
};

int figureRoom(const QModelIndex& index) {
    const QString figure = index.data(items::FigureRole).toString();
    return figure.isEmpty() ? 0 : static_cast<int>(std::ceil(figureWidth(figure, face(Type::Work))));
}

TextLine nameLine(const QModelIndex& index) {
    StyledText text(face(Type::Work, Weight::Label));
    text.addValue(index.data(Qt::DisplayRole).toString());
    return TextLine(std::move(text));
}

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {widths::kQueue, heights::kListRowTwoLines};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, colour(selected ? Colour::Selection : Colour::Hover));
        if (selected) paintLeadingBar(*painter, option.rect, option.direction, Colour::SelectionBar);
        const Lines lines(option.rect, option.direction);
        if (index.data(items::BusyRole).toBool()) {
            paintSkeleton(*painter, lines.first, index.row(), 0, option.direction);
            paintSkeleton(*painter, lines.second, index.row(), 1, option.direction);
            return;
        }
        const int figure = figureRoom(index);
        const QRect name = Lines::shortened(lines.first, figure, option.direction);
        TextLine line = nameLine(index);
        line.fit(name.width());
        line.paint(*painter, name, Align::Leading, option.direction);
        paintFigure(*painter, lines.first, index.data(items::FigureRole).toString(), face(Type::Work),
                    Colour::Text, Align::Trailing, option.direction);

        const auto pattern = index.data(items::SignsRole).value<Signs>();
        const auto sign = index.data(items::SignRole).value<Sign>();
        const int signs = pattern.isEmpty() ? (sign == Sign::None ? 0 : widths::kSign)
                                            : static_cast<int>(pattern.size()) * widths::kPatternSign;
        paintText(*painter, Lines::shortened(lines.second, signs, option.direction),
                  index.data(items::SecondLineRole).toString(), face(Type::Small), Colour::Muted,
                  Align::Leading, option.direction);
        const QRect end =
            placed(QRect(lines.second.right() + 1 - signs, lines.second.top(), signs, lines.second.height()),
                   lines.second, option.direction);
        if (!pattern.isEmpty())
            paintSigns(*painter, end.left(), end, pattern);
        else
            paintSign(*painter, end, sign);
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override {
        if (event->type() != QEvent::ToolTip || !index.isValid()) return false;
        TextLine line = nameLine(index);
        line.fit(
            Lines::shortened(Lines(option.rect, option.direction).first, figureRoom(index), option.direction)
                .width());
        if (line.isElided())
            QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::DisplayRole).toString()),
                               view);
        else
            QToolTip::hideText();
        return true;
    }
};

} // namespace

TwoLineList::TwoLineList(const QString& name, QWidget* parent)
    : QAbstractItemView(parent) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new RowDelegate(this));
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false); // the panel's ground shows
}

void TwoLineList::setBusyRows(int rows) {
    m_busyRows = rows;
    viewport()->update();
}

void TwoLineList::setModel(QAbstractItemModel* model) {
    QAbstractItemView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
            updateGeometries();
            viewport()->update();
        });
    updateGeometries();
}

int TwoLineList::verticalOffset() const {
    return verticalScrollBar()->value();
}

QRect TwoLineList::visualRect(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    return {0, index.row() * heights::kListRowTwoLines - verticalOffset(), viewport()->width(),
            heights::kListRowTwoLines};
}

QModelIndex TwoLineList::indexAt(const QPoint& point) const {
    const int row = (point.y() + verticalOffset()) / heights::kListRowTwoLines;
    return point.y() + verticalOffset() >= 0 && row < rows() ? model()->index(row, 0, rootIndex())
                                                             : QModelIndex();
}

void TwoLineList::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid()) return;
    const QRect rect = visualRect(index);
    const int top = rect.top() + verticalOffset(), room = viewport()->height() - rect.height();
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(top - room / 2);
    else if (hint == PositionAtTop || rect.top() < 0)
        verticalScrollBar()->setValue(top);
    else if (hint == PositionAtBottom || rect.top() > room)
        verticalScrollBar()->setValue(top - room);
}

QModelIndex TwoLineList::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    if (rows() == 0) return {};
    if (!currentIndex().isValid()) return model()->index(0, 0, rootIndex());
    const int page = std::max(1, viewport()->height() / heights::kListRowTwoLines - 1);
    int row = currentIndex().row();
    switch (action) {
    case MoveUp:
    case MovePrevious: row -= 1; break;
    case MoveDown:
    case MoveNext: row += 1; break;
    case MovePageUp: row -= page; break;
    case MovePageDown: row += page; break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = rows() - 1; break;
    case MoveLeft:
    case MoveRight: break;
    }
    return model()->index(std::clamp(row, 0, rows() - 1), 0, rootIndex());
}

void TwoLineList::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) {
    const QModelIndex index = indexAt(rect.topLeft());
    selectionModel()->select(QItemSelection(index, index), flags);
}

QRegion TwoLineList::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight())) & viewport()->rect();
    return region;
}

void TwoLineList::updateGeometries() {
    const int height = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, rows() * heights::kListRowTwoLines - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(heights::kListRowTwoLines);
    QAbstractItemView::updateGeometries();
}

void TwoLineList::rowsInserted(const QModelIndex& parent, int first, int last) {
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
    viewport()->update();
}

void TwoLineList::setHover(const QModelIndex& index) {
    if (index == m_hover) return;
    viewport()->update(visualRect(m_hover));
    m_hover = index;
    viewport()->update(visualRect(m_hover));
}

bool TwoLineList::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHover(indexAt(static_cast<QHoverEvent*>(event)->position().toPoint()));
    else if (event->type() == QEvent::HoverLeave)
        setHover({});
    return QAbstractItemView::viewportEvent(event);
}

void TwoLineList::focusInEvent(QFocusEvent* event) {
    QAbstractItemView::focusInEvent(event);
    if (!currentIndex().isValid() && rows() > 0) setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void TwoLineList::focusOutEvent(QFocusEvent* event) {
    QAbstractItemView::focusOutEvent(event);
    viewport()->update();
}

void TwoLineList::paintRow(QPainter& painter, const QModelIndex& index) {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    option.state.setFlag(QStyle::State_Selected, selectionModel() && selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_MouseOver, index == m_hover);
    itemDelegateForIndex(index)->paint(&painter, option, index);
}

void TwoLineList::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    const int first = std::max(0, (dirty.top() + verticalOffset()) / heights::kListRowTwoLines);
    const int last = std::min(rows() - 1, (dirty.bottom() + verticalOffset()) / heights::kListRowTwoLines);
    for (int row = first; row <= last; ++row) paintRow(painter, model()->index(row, 0, rootIndex()));
    for (int row = 0; rows() == 0 && row < m_busyRows; ++row) {
        const Lines lines(
            QRect(0, row * heights::kListRowTwoLines, viewport()->width(), heights::kListRowTwoLines),
            layoutDirection());
        paintSkeleton(painter, lines.first, row, 0, layoutDirection());
        paintSkeleton(painter, lines.second, row, 1, layoutDirection());
    }
    if (hasFocus() && currentIndex().isValid()) paintInnerRing(painter, visualRect(currentIndex()));
}

} // namespace goldenrod::ui
