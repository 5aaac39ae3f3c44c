// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt_strip.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/strip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace goldenrod::ui {

PromptStrip::PromptStrip(Sign sign, const Spans& sentence, const QString& yes, QObject* context,
                         Answer answer)
    : m_context(context)
    , m_before(QApplication::focusWidget())
    , m_answer(std::move(answer))
    , m_strip(new InPageStrip(sign, sentence))
    , m_yes(new Button(Button::Kind::Normal, yes))
    , m_cancel(new Button(Button::Kind::Flat, tr("Cancel"))) {
    columnIn(this)->addWidget(m_strip);
    m_cancel->setHint(QStringLiteral("Esc"));
    connect(m_yes, &Button::clicked, this, [this] { finish(m_field ? m_field->text() : QString()); });
    connect(m_cancel, &Button::clicked, this, [this] { finish({}); });
}

PromptStrip::PromptStrip(const Confirmation& question, QObject* context, Answer answer)
    : PromptStrip(question.sign, question.sentence, question.yes, context, std::move(answer)) {
    m_strip->addAction(m_yes);
    m_strip->addAction(m_cancel);
}

PromptStrip::PromptStrip(const TextQuestion& question, QObject* context, Answer answer)
    : PromptStrip(Sign::Warning, question.sentence, question.yes, context, std::move(answer)) {
    m_fault = question.fault;
    m_why = new TextBlock(QString(), Type::Small, Colour::Differ);
    m_field = new QLineEdit(question.initial);
    m_field->setFixedSize(widths::kQueue, heights::kField);
    m_field->setAccessibleName(question.label);
    if (question.secret) m_field->setEchoMode(QLineEdit::Password);
    m_strip->addAction(m_why);
    m_strip->addAction(m_field);
    m_strip->addAction(m_yes);
    m_strip->addAction(m_cancel);
    connect(m_field, &QLineEdit::textChanged, this, &PromptStrip::check);
    connect(m_field, &QLineEdit::returnPressed, m_yes, &Button::click);
    check();
}

PromptStrip::~PromptStrip() {
    if (m_answer && m_context) m_answer({});
}

void PromptStrip::check() {
    const QString fault = m_fault ? m_fault(m_field->text()) : QString();
    m_why->setWords(fault);
    m_yes->setEnabled(fault.isEmpty());
}

void PromptStrip::takeKeyboard() {
    QWidget* first = m_field ? static_cast<QWidget*>(m_field) : m_yes;
    first->setFocus(Qt::OtherFocusReason);
    if (m_field) m_field->selectAll();
}

void PromptStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return finish({});
    QWidget::keyPressEvent(event);
}

void PromptStrip::finish(const std::optional<QString>& words) {
    const Answer answer = std::exchange(m_answer, nullptr);
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
    if (answer && m_context) answer(words);
}

} // namespace goldenrod::ui
