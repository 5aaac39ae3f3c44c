// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/text_block.h"

#include <QWidget>

class QHBoxLayout;

namespace goldenrod::ui {

/// The title of a section, 36 high, with a muted note on the same line and actions at the end. Text starts at
/// the page margin.
class SectionTitle : public QWidget {
    Q_OBJECT
public:
    explicit SectionTitle(const QString& title, const QString& note = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setNumber(int number); ///< of a step, muted before the title
    void setNote(const Spans& note);
    void setNote(const QString& note);
    void addAction(QWidget* action); ///< at the end; takes it over
    using QWidget::addAction;

private:
    QHBoxLayout* m_row;
    TextBlock *m_title, *m_note;
};

} // namespace goldenrod::ui
