// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/value_editor.h"

#include "models/wording/messages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/text_block.h"

#include <QDate>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace goldenrod::ui {
namespace {

constexpr int kLabel = 72, kDay = 112;
enum Expiry : unsigned char { ForEver, SourceChange, Day };

QLineEdit* field(const QString& name) {
    auto* edit = new QLineEdit;
    edit->setFixedHeight(heights::kField);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

ValueEditor::ValueEditor(items::Desk& desk, QWidget* parent)
    : Panel(Colour::Raised, Panel::Bottom, parent)
    , m_desk(desk)
    , m_title(new TextBlock(Type::Work))
    , m_effect(new TextBlock(Type::Work, TextBlock::Lines::Wrapped))
    , m_choice(new ComboButton)
    , m_expiry(new ComboButton)
    , m_typed(field(tr("value")))
    , m_day(field(tr("last day, YYYY-MM-DD")))
    , m_reason(field(tr("reason")))
    , m_save(new Button(Button::Kind::Primary, tr("Set value")))
    , m_cancel(new Button(Button::Kind::Flat, tr("Cancel"))) {
    m_expiry->setChoices(tr("how long"), {tr("for ever"), tr("until the source changes"), tr("until a day")});
    m_choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_typed->setPlaceholderText(tr("the value"));
    m_day->setPlaceholderText(QStringLiteral("YYYY-MM-DD"));
    m_day->setFixedWidth(kDay);
    m_reason->setPlaceholderText(tr("why, in a few words"));
    m_save->setHint(QStringLiteral("↵"));
    m_cancel->setHint(QStringLiteral("Esc"));
    auto* column = columnIn(this, 0, spaces::kHalf);
    column->setContentsMargins(spaces::kMargin, spaces::kUnit, spaces::kMargin, spaces::kUnit);
    column->addWidget(m_title);
    column->addWidget(line(tr("value"), m_choice, m_typed));
    column->addWidget(line(tr("holds"), m_expiry, m_day));
    column->addWidget(line(tr("because"), m_reason));
    column->addWidget(line(tr("effect"), m_effect));
    auto* buttons = new QWidget;
    auto* row = rowIn(buttons, kLabel, 0, spaces::kHalf);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addStretch(1);
    column->addWidget(buttons);
    connect(m_choice, &ComboButton::chosen, this, &ValueEditor::follow);
    connect(m_expiry, &ComboButton::chosen, this, &ValueEditor::follow);
    for (QLineEdit* edit : {m_typed, m_day, m_reason}) {
        connect(edit, &QLineEdit::textChanged, this, &ValueEditor::preview);
        connect(edit, &QLineEdit::returnPressed, m_save, &Button::click);
    }
    connect(m_save, &Button::clicked, this, &ValueEditor::save);
    connect(m_cancel, &Button::clicked, this, &ValueEditor::close);
    hide();
}

QWidget* ValueEditor::line(const QString& label, QWidget* first, QWidget* second) {
    auto* made = new QWidget;
    auto* row = rowIn(made, 0, 0, spaces::kUnit);
    auto* name = new TextBlock(label, Type::Work, Colour::Muted);
    name->setFixedWidth(kLabel - spaces::kUnit);
    row->addWidget(name);
    const bool fills = first != m_expiry;
    row->addWidget(first, fills ? 1 : 0);
    if (second != nullptr) row->addWidget(second, fills ? 1 : 0);
    if (!fills) row->addStretch(1);
    return made;
}

void ValueEditor::open(const Customer& customer, const Asked& asked) {
    m_choices = items::valueChoices(customer, asked.field);
    QStringList words;
    for (const items::ValueChoice& choice : m_choices) words += choice.words;
    Spans title{plain(tr("Set “%1”").arg(asked.label), Emphasis::Strong)};
    if (asked.isNamed)
        title += {muted(QStringLiteral(" · ")), value(QString::fromStdString(customer.golden.gid)),
                  plain(QStringLiteral(" ")), value(QString::fromStdString(customer.name))};
    m_title->setSpans(title);
    setAccessibleName(tr("set “%1”").arg(asked.label));
    for (QLineEdit* edit : {m_typed, m_day, m_reason}) edit->clear();
    m_expiry->setCurrent(ForEver);
    m_choice->setChoices(tr("value of “%1”").arg(asked.label), words,
                         items::firstChoice(customer, asked.field, m_choices, asked.record));
    show();
    follow();
    m_choice->setFocus(Qt::ShortcutFocusReason);
}

void ValueEditor::close() {
    if (!isOpen()) return;
    m_preview.drop();
    m_choices.clear();
    hide();
    emit closed();
}

/// No letter that is meant for it decides anything on the page.
bool ValueEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const bool isCommand =
            pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        const bool isLetter = !pressed->text().isEmpty() && pressed->text().front().isPrint();
        if (pressed->key() == Qt::Key_Escape || (isLetter && !isCommand)) {
            event->accept();
            return true;
        }
    }
    return Panel::event(event);
}

void ValueEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    Panel::keyPressEvent(event);
}

/// The lines that belong to what is chosen, and its effect.
void ValueEditor::follow() {
    if (m_choices.isEmpty()) return;
    m_typed->setVisible(m_choice->current() == m_choices.size() - 1);
    m_day->setVisible(m_expiry->current() == Day);
    preview();
}

SetValueRequest ValueEditor::request() const {
    SetValueRequest request = m_choices[m_choice->current()].request;
    if (request.way == ValueWay::Typed) request.typed = m_typed->text().toStdString();
    request.reason = m_reason->text().trimmed().toStdString();
    if (m_expiry->current() == SourceChange) request.expiry = PinExpiry::SourceChange;
    if (m_expiry->current() != Day) return request;
    request.expiry = PinExpiry::Date;
    const QDate last = QDate::fromString(m_day->text().trimmed(), Qt::ISODate);
    if (last.isValid()) request.until = last.addDays(1).startOfDay().toMSecsSinceEpoch() * 1000;
    return request;
}

void ValueEditor::preview() {
    if (m_choices.isEmpty()) return;
    m_ready = m_fits = false;
    m_save->setEnabled(false);
    const SetValueRequest wanted = request();
    const bool waits = (wanted.way == ValueWay::Typed && wanted.typed.empty()) ||
                       (wanted.expiry == PinExpiry::Date && wanted.until == 0);
    if (waits) {
        m_preview.drop();
        m_ready = true;
        m_effect->setSpans(
            {muted(wanted.expiry == PinExpiry::Date && wanted.until == 0 ? tr("the last day, as YYYY-MM-DD")
                                                                         : tr("type the value"))});
        return;
    }
    m_desk.read(
        m_preview, this, [wanted](Database& db) { return previewValue(db, wanted); },
        [this](const Result<ValueEffect>& effect) { showEffect(effect); });
}

void ValueEditor::showEffect(const Result<ValueEffect>& effect) {
    m_ready = true;
    if (!effect) {
        m_effect->setSpans(
            {signSpan(Sign::Differ), plain(QStringLiteral(" ")), plain(wording::sentence(effect.error()))});
        return;
    }
    m_fits = true;
    Spans words = items::effectWords(*effect);
    const bool reasoned = !m_reason->text().trimmed().isEmpty();
    if (!reasoned) words += muted(tr(" · give a reason to save"));
    m_effect->setSpans(words);
    m_save->setEnabled(reasoned);
}

void ValueEditor::save() {
    if (!m_fits || m_reason->text().trimmed().isEmpty()) return;
    m_fits = false; // a second press waits for the first
    m_save->setEnabled(false);
    m_desk.save(
        items::Change::Customers | items::Change::Questions, this,
        [wanted = request()](Workspace& workspace) { return setValue(wanted, workspace); },
        [this](const Result<SetValueReport>& report) {
            if (!report) return showEffect(Result<ValueEffect>(report.error()));
            close();
            emit saved(*report);
        });
}

} // namespace goldenrod::ui
