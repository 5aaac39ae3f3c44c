// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace goldenrod::ui {

/// A list whose rows have two lines, 44 high: name and figure, then a note and an agreement pattern or a sign
/// (roles DisplayRole, FigureRole, SecondLineRole, SignsRole, SignRole, BusyRole). For the review queue, the
/// sources, the releases. Up and Down move the selection; Enter opens (activated()).
class TwoLineList : public QListView {
    Q_OBJECT
public:
    /// `name` is what screen readers call it: "queue".
    explicit TwoLineList(const QString& name, QWidget* parent = nullptr);
    /// Skeleton rows while there is no row to show yet; 0 ends them.
    void setBusyRows(int rows);
    void keyboardSearch(const QString&) override {}

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int m_busyRows = 0;
};

} // namespace goldenrod::ui
