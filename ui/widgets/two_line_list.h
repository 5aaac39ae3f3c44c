// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QPersistentModelIndex>

namespace goldenrod::ui {

/// A list whose rows have two lines, 44 high: name and figure, then a note and an agreement pattern or a sign
/// (roles DisplayRole, FigureRole, SecondLineRole, SignsRole, SignRole, BusyRole). For the review queue, the
/// sources, the releases. Up and Down move the selection; Enter opens (activated()).
/// However many rows there are, what it does takes no longer: places come from the height of a row alone.
class TwoLineList : public QAbstractItemView {
    Q_OBJECT
public:
    /// `name` is what screen readers call it: "queue".
    explicit TwoLineList(const QString& name, QWidget* parent = nullptr);
    /// Skeleton rows while there is no row to show yet; 0 ends them.
    void setBusyRows(int rows);
    void setModel(QAbstractItemModel* model) override;
    void keyboardSearch(const QString&) override {}
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int rows() const { return model() ? model()->rowCount(rootIndex()) : 0; }
    void paintRow(QPainter& painter, const QModelIndex& index);
    void setHover(const QModelIndex& index);

    QPersistentModelIndex m_hover;
    int m_busyRows = 0;
};

} // namespace goldenrod::ui
