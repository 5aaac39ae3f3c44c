// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/values.h"

#include <QPointer>
#include <QWidget>

class QAction;

namespace goldenrod::ui {

class Button;
class TextBlock;

/// What happened, what was kept, what to do; with the action that takes it back. Agree shows a tick.
struct Message {
    Sign sign = Sign::Agree;
    Spans words;                        ///< a sentence; data in it as value()
    QPointer<QAction> action = nullptr; ///< "Undo": its shortcut is the hint; owned by whoever can undo
};

/// The message in the bottom bar. Stays until the next one; nothing pops up over data.
class MessageStrip : public QWidget {
    Q_OBJECT
public:
    explicit MessageStrip(QWidget* parent = nullptr);
    void show(const Message& message);
    using QWidget::show;
    const Message& message() const { return m_message; }
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void forget();
    Message m_message;
    TextBlock* m_words;
    Button* m_action = nullptr;
};

} // namespace goldenrod::ui
