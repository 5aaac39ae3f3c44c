// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme/theme.h"

#include <QIcon>
#include <QWidget>

namespace goldenrod::ui {

/// Every icon of the window: 16 pixels, 1.5 pixel stroke, round ends, no fill. Never the only carrier of a
/// meaning: a word, a tooltip or an accessible name stands with it.
enum class Icon : unsigned char {
    None,
    Home,
    Sources,
    Quality,
    Rules,
    Tuning,
    Review,
    Customers,
    Insights,
    Audit,
    Publish,
    Search,
    Back,
    Forward,
    Down,
    Right,
    Ok,
    Lock,
    Link,
    Fold,
    Job,
    File,
    Pin,
    Drag,
    Undo,
    Plus,
    Close,
    More
};

/// `size` is 16 or 12. Icons that point somewhere (Back, Forward, Right, Fold, Undo) are mirrored by the
/// caller's direction.
void paintIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& ink,
               Qt::LayoutDirection direction = Qt::LeftToRight);

/// An icon as a widget, beside words that name it.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(Icon icon, Colour ink, int size = spaces::kIcon, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    Colour m_ink;
    int m_size;
};

/// The mark of the product, a goldenrod disc, for the window's icon.
QIcon productIcon();

} // namespace goldenrod::ui
