// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include "ui/shell/theme/tokens.h"
#include "ui/widgets/svg_path.h"

#include <QPainter>
#include <QPainterPath>
#include <array>

namespace goldenrod::ui {

namespace {

// On a grid of 16, in the order of the enumeration; circles and ellipses as pairs of arcs.
constexpr std::array kPaths{
    "",
    "M2.5 7.2 8 2.8l5.5 4.4v6H9.6V9.4H6.4v3.8H2.5z", // Home
    "M3 4a5 1.8 0 1 1 10 0a5 1.8 0 1 1-10 0M3 4v8c0 1 2.2 1.8 5 1.8s5-.8 5-1.8V4M3 8c0 1 2.2 1.8 5 "
    "1.8"
    "S13 9 13 8",                                                                          // Sources
    "M2.5 11.5a5.5 5.5 0 1 1 11 0M8 11.5l2.6-4.2",                                         // Quality
    "M6.5 4h7M6.5 8h7M6.5 12h7M2.5 4l.8.8 1.4-1.6M2.5 8l.8.8 1.4-1.6M2.5 12l.8.8 1.4-1.6", // Rules
    "M4 2.5v5M4 10.5v3M12 2.5v2M12 7.5v6M8 2.5v7M8 12.5v1M2.5 9h3M6.5 11h3M10.5 6h3",      // Tuning
    "M2.5 3h4.2v10H2.5zM9.3 3h4.2v10H9.3z",                                                // Review
    "M5.3 5.2a2.7 2.7 0 1 1 5.4 0a2.7 2.7 0 1 1-5.4 0M2.8 13.5c.5-2.8 2.5-4.2 5.2-4.2s4.7 1.4 5.2 "
    "4.2",                                       // Customers
    "M3 13.5V9M6.3 13.5V6M9.7 13.5V8M13 13.5V3", // Insights
    "M6.6 9.4l2.8-2.8M5.4 7.6 3.6 9.4a2.1 2.1 0 0 0 3 3l1.8-1.8M7.6 5.4l1.8-1.8a2.1 2.1 0 0 1 3 3"
    "l-1.8 1.8",                                           // Audit
    "M8 10V2.8M5 5.6l3-2.8 3 2.8M2.8 9.5v3.7h10.4V9.5",    // Publish
    "M3 7a4 4 0 1 1 8 0a4 4 0 1 1-8 0M10 10l3.5 3.5",      // Search
    "M9.8 3.5 5.3 8l4.5 4.5",                              // Back
    "M6.2 3.5 10.7 8l-4.5 4.5",                            // Forward
    "M4.5 6.5 8 10l3.5-3.5",                               // Down
    "M6.5 4.5 10 8l-3.5 3.5",                              // Right
    "M3 8.5l3.2 3.2L13 5",                                 // Ok
    "M4 7.5h8v5.7H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.6 0v2.2", // Lock
    "M6.6 9.4l2.8-2.8M5.4 7.6 3.6 9.4a2.1 2.1 0 0 0 3 3l1.8-1.8M7.6 5.4l1.8-1.8a2.1 2.1 0 0 1 3 3"
    "l-1.8 1.8",                                                      // Link
    "M7 3.5 2.5 8 7 12.5M13 3.5 8.5 8l4.5 4.5",                       // Fold
    "M2.8 8a5.2 5.2 0 1 1 10.4 0a5.2 5.2 0 1 1-10.4 0M8 5v3.2l2 1.3", // Job
    "M4 2.5h5l3 3v8H4zM9 2.5v3h3",                                    // File
    "M8 9.5v4M5 9.5h6l-1-2V3h-4v4.5z",                                // Pin
    "M6 4v8M10 4v8",                                                  // Drag
    "M6 4 3 7l3 3M3 7h6.5a3.5 3.5 0 0 1 0 7H7",                       // Undo
    "M8 3.5v9M3.5 8h9",                                               // Plus
    "M4.5 4.5l7 7M11.5 4.5l-7 7",                                     // Close
    "M3.5 8h.1M8 8h.1M12.5 8h.1",                                     // More
};

const QPainterPath& pathOf(Icon icon) {
    static const std::array paths = [] {
        std::array<QPainterPath, kPaths.size()> parsed;
        for (std::size_t i = 0; i < parsed.size(); ++i)
            parsed[i] = parseSvgPath(QString::fromLatin1(kPaths[i])).value_or(QPainterPath());
        return parsed;
    }();
    return paths[static_cast<std::size_t>(icon)];
}

bool pointsSomewhere(Icon icon) {
    return icon == Icon::Back || icon == Icon::Forward || icon == Icon::Right || icon == Icon::Fold ||
           icon == Icon::Undo;
}

} // namespace

void paintIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& ink,
               Qt::LayoutDirection direction) {
    constexpr qreal kGrid = spaces::kIcon;
    const qreal scale = box.width() / kGrid;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(scale, scale);
    if (direction == Qt::RightToLeft && pointsSomewhere(icon)) {
        painter.translate(kGrid, 0);
        painter.scale(-1, 1);
    }
    painter.strokePath(pathOf(icon), QPen(ink, strokes::kIcon, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

IconLabel::IconLabel(Icon icon, Colour ink, int size, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_ink(ink)
    , m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintIcon(painter, m_icon, QRectF(0, (height() - m_size) / 2.0, m_size, m_size), colour(m_ink),
              layoutDirection());
}

QIcon productIcon() {
    QIcon icon;
    for (int size : {16, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Colour::Accent));
        const qreal margin = size / 8.0;
        painter.drawEllipse(QRectF(0, 0, size, size).adjusted(margin, margin, -margin, -margin));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace goldenrod::ui
