// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/theme.h"

#include <QBoxLayout>
#include <QWidget>
#include <optional>

namespace goldenrod::ui {

/// A plain area: a ground and hairlines where it meets its neighbours. Panels are parted by lines, not boxes.
class Panel : public QWidget {
    Q_OBJECT
public:
    enum Edge : unsigned char { NoEdge = 0, Leading = 1, Trailing = 2, Top = 4, Bottom = 8 };
    Q_DECLARE_FLAGS(Edges, Edge)

    explicit Panel(Colour ground, Edges hairlines = NoEdge, QWidget* parent = nullptr);
    void setGround(Colour ground);
    /// What its hairlines take of the content.
    QMargins edgeMargins() const;
    /// The 3 px bar at the leading edge: accent on golden pages.
    void setBar(std::optional<Colour> bar);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Colour m_ground;
    Edges m_hairlines;
    std::optional<Colour> m_bar;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(Panel::Edges)

/// Layouts with explicit margins; the default of the style is for foreign dialogs. Margins are logical: the
/// leading one is on the right in a right-to-left window. The hairlines of a Panel are added.
QHBoxLayout* rowIn(QWidget* widget, int leading = 0, int trailing = 0, int spacing = 0);
QVBoxLayout* columnIn(QWidget* widget, int margin = 0, int spacing = 0);

} // namespace goldenrod::ui
