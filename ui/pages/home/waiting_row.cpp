// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/waiting_row.h"

#include "ui/shell/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/sign.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

namespace goldenrod::ui {

WaitingRow::WaitingRow(const items::Waiting& work, QWidget* parent)
    : QWidget(parent) {
    setFixedHeight(heights::kListRowWithAction);
    auto* row = rowIn(this, spaces::kMargin, spaces::kMargin, spaces::kGap);
    if (work.sign != Sign::None) {
        auto* sign = new TextBlock(Type::Work);
        sign->setFixedWidth(widths::kSign);
        sign->setSpans({signSpan(work.sign)});
        row->addWidget(sign);
    }
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch();
    auto* title = new TextBlock(work.title, Type::Work, Colour::Text, Weight::Label);
    title->setLineHeight(fonts::kWorkLine);
    auto* note = new TextBlock(work.note, Type::Small, Colour::Muted);
    note->setLineHeight(fonts::kSmallLine);
    lines->addWidget(title);
    lines->addWidget(note);
    lines->addStretch();
    row->addLayout(lines, 1);
    auto* button = new Button(Button::Kind::Normal, work.action);
    button->setAccessibleDescription(work.title);
    connect(button, &Button::clicked, this, [this, link = work.link] { emit chosen(link); });
    row->addWidget(button);
}

void WaitingRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintHairline(painter, spaces::kMargin, width() - spaces::kMargin - 1, height() - 1);
}

} // namespace goldenrod::ui
