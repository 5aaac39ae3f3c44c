// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/text_block.h"

#include <QWidget>

class QHBoxLayout;

namespace goldenrod::ui {

class SignLabel;

/// A sentence in place: a question (!), a failure (≠) or a fact, with what to do about it at the end. Pushes
/// content down, never covers it; 36 high, as wide as its panel.
class InPageStrip : public QWidget {
    Q_OBJECT
public:
    InPageStrip(Sign sign, const Spans& sentence, QWidget* parent = nullptr);
    void setSentence(Sign sign, const Spans& sentence);
    void addAction(QWidget* action); ///< button or link, at the end; takes it over
    using QWidget::addAction;
    /// Words at the end instead of an action: who or what says so.
    void setNote(const QString& note);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign m_sign;
    QHBoxLayout* m_row;
    SignLabel* m_label;
    TextBlock *m_sentence, *m_note = nullptr;
};

/// What an empty page says: what it is for, what comes next, and the one button that starts it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& purpose, const QString& next, QWidget* button = nullptr,
               QWidget* parent = nullptr);
};

} // namespace goldenrod::ui
