// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace goldenrod::ui {

/// The content between margins at its leading and trailing end.
QWidget* inMargins(QWidget* content, int margin);

} // namespace goldenrod::ui
