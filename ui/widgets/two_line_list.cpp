// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/two_line_list.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/hidden_characters.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/text_line.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>
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
    : QListView(parent) {
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
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

void TwoLineList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void TwoLineList::focusOutEvent(QFocusEvent* event) {
    QListView::focusOutEvent(event);
    viewport()->update();
}

void TwoLineList::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (m_busyRows > 0 && (!model() || model()->rowCount() == 0))
        for (int row = 0; row < m_busyRows; ++row) {
            const Lines lines(
                QRect(0, row * heights::kListRowTwoLines, viewport()->width(), heights::kListRowTwoLines),
                layoutDirection());
            paintSkeleton(painter, lines.first, row, 0, layoutDirection());
            paintSkeleton(painter, lines.second, row, 1, layoutDirection());
        }
    if (hasFocus() && currentIndex().isValid()) paintInnerRing(painter, visualRect(currentIndex()));
}

} // namespace goldenrod::ui
