// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_touchpoints.h"
#include "models/items/lineage_view.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/timeline_strip.h"

class QScrollArea;
class QWidget;

namespace goldenrod::ui {

/// A widget inside the page margins.
QWidget* inMargins(QWidget* content);
/// A table inside the page margins: it starts 8 px before them, so that its text aligns.
QWidget* tableInMargins(QWidget* table);
/// Content that scrolls when there is no room; it never takes the keyboard itself. Sideways only when asked
/// for.
QScrollArea* scrolled(QWidget* content, bool sideways = false);
/// A line of one pixel across.
QWidget* hairline();
/// "● digital ■ in person or by post □ complaint"
QWidget* makeLegend();

QList<TouchpointLane> lanesOf(const QList<items::Channel>& channels);
/// Row of the table of the touchpoint that is `part` of a strip of twelve months from `first` on; -1: none.
int rowOfPart(const QList<items::Channel>& channels, QDate first, int part);

/// Whether content that has just arrived may take the keyboard: nobody has it, or a part of the same sheet.
bool mayTakeFocus(const QWidget* sheet);

QList<Fact> factsOf(const items::LineageFacts& facts);

} // namespace goldenrod::ui
