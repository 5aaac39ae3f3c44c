// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/page_parts.h"

#include "ui/widgets/panel.h"

namespace goldenrod::ui {

QWidget* inMargins(QWidget* content, int margin) {
    auto* frame = new QWidget;
    rowIn(frame, margin, margin)->addWidget(content);
    return frame;
}

} // namespace goldenrod::ui
