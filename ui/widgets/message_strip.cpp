// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_strip.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/text_block.h"

#include <QAccessible>
#include <QAction>
#include <QPainter>

namespace goldenrod::ui {

MessageStrip::MessageStrip(QWidget* parent)
    : QWidget(parent)
    , m_words(new TextBlock(Type::Small)) {
    setFixedHeight(heights::kBottomBar - strokes::kLine);
    auto* row = rowIn(this, spaces::kIcon + spaces::kUnit, 0, spaces::kUnit);
    row->addWidget(m_words);
    row->addStretch(1);
    clear();
}

void MessageStrip::forget() {
    if (!m_action) return;
    // From here the shortcut is its page's affair again.
    if (m_message.action) removeAction(m_message.action);
    m_action->hide();
    m_action->deleteLater(); // it may be the sender
    m_action = nullptr;
}

void MessageStrip::clear() {
    show(Message{Sign::None, {}, nullptr});
}

void MessageStrip::show(const Message& message) {
    forget();
    m_message = message;
    m_words->setSpans(message.words);
    setAccessibleName(message.words.isEmpty() ? tr("no message") : plainText(message.words));
    if (message.action) {
        // The hint works as long as it is seen, also from another page.
        addAction(message.action);
        m_action = new Button(Button::Kind::Link, message.action);
        m_action->setSmall(true);
        static_cast<QHBoxLayout*>(layout())->insertWidget(1, m_action);
    }
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
    update();
}

void MessageStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect box(0, (height() - spaces::kIcon) / 2, spaces::kIcon, spaces::kIcon);
    const QRect sign = placed(box, rect(), layoutDirection());
    if (m_message.sign == Sign::Agree)
        paintIcon(painter, Icon::Ok, sign, colour(Colour::Agree));
    else
        paintSign(painter, sign, m_message.sign);
}

} // namespace goldenrod::ui
