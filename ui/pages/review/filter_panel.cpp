// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/filter_panel.h"

#include "ui/pages/review/saved_views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_block.h"

#include <QAction>

namespace goldenrod::ui {
namespace {

constexpr int kStart = 13, kEnd = 12; // text aligns with that of the list
constexpr int kRow = 24, kPause = 250;

} // namespace

FilterPanel::FilterPanel(items::Desk& desk, items::ReviewSession& session, QAction* clear, SavedViews* saved,
                         QWidget* parent)
    : Panel(Colour::Raised, NoEdge, parent)
    , m_desk(desk)
    , m_session(session) {
    auto* column = columnIn(this);
    column->addWidget(makeControls(saved));
    m_force = new QWidget;
    auto* row = rowIn(m_force, kStart, kEnd, spaces::kUnit);
    row->setContentsMargins(kStart, 0, kEnd, spaces::kHalf);
    m_conditions = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
    auto* button = new Button(Button::Kind::Link, clear);
    button->setSmall(true);
    row->addWidget(m_conditions, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    column->addWidget(m_force);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterPanel::ask);
    connect(&session, &items::ReviewSession::viewChanged, this, &FilterPanel::showView);
    connect(&desk, &items::Desk::opened, this, &FilterPanel::readChoices);
    connect(&desk, &items::Desk::changed, this, [this] {
        if (!m_controls->isHidden()) readChoices();
    });
    m_controls->hide();
    offer({});
    if (desk.isOpen()) readChoices();
}

QWidget* FilterPanel::makeControls(SavedViews* saved) {
    m_controls = new QWidget;
    auto* column = new QVBoxLayout(m_controls);
    column->setContentsMargins(kStart, spaces::kHalf, kEnd, spaces::kHalf);
    column->setSpacing(0);
    m_words = new SearchField(tr("name, id or key"));
    column->addWidget(m_words);
    column->addSpacing(spaces::kHalf);
    connect(m_words, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && !m_showing) m_typing.start(0); // Esc
    });
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        ask();
        emit left();
    });
    connect(m_words, &SearchField::left, this, &FilterPanel::left);
    for (Choice* choice : {&m_sources, &m_differing, &m_rules, &m_weights}) {
        choice->combo = new ComboButton(ComboButton::Kind::Link);
        choice->combo->setFixedHeight(kRow);
        choice->combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(choice->combo);
        connect(choice->combo, &ComboButton::chosen, this, [this] {
            if (!m_showing) ask();
        });
    }
    column->addWidget(saved);
    connect(saved, &SavedViews::asked, this, [this, saved] {
        m_controls->show();
        saved->focusList();
    });
    return m_controls;
}

void FilterPanel::toggle() {
    if (!m_controls->isHidden() && m_controls->isAncestorOf(m_controls->window()->focusWidget())) {
        m_controls->hide();
        emit left();
        return;
    }
    if (m_desk.isOpen()) readChoices();
    m_controls->show();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void FilterPanel::readChoices() {
    m_desk.read(m_reading, this, readQueueChoices, [this](const Result<QueueChoices>& choices) {
        if (choices) offer(*choices);
    });
}

void FilterPanel::offer(const QueueChoices& choices) {
    offer(m_sources, tr("sources"), items::sourceChoices(choices));
    offer(m_differing, tr("field that differs"), items::differingChoices(choices));
    offer(m_rules, tr("rule that found the pair"), items::ruleChoices(choices));
    offer(m_weights, tr("match weight"), items::weightChoices(choices));
    showView();
}

void FilterPanel::offer(Choice& choice, const QString& name, QList<items::FilterChoice> choices) {
    m_showing = true;
    choice.choices = std::move(choices);
    QStringList words;
    for (const items::FilterChoice& one : choice.choices) words += one.words;
    choice.combo->setChoices(name, words);
    m_showing = false;
}

void FilterPanel::ask() {
    m_typing.stop();
    QueueView view;
    view.state = m_session.view().state;
    view.order = m_session.view().order;
    view.text = m_words->text().simplified().toStdString();
    const auto of = [](const Choice& choice) { return choice.choices[choice.combo->current()].condition; };
    view.sourceA = of(m_sources).sourceA;
    view.sourceB = of(m_sources).sourceB;
    view.differs = of(m_differing).differs;
    view.rule = of(m_rules).rule;
    view.from = of(m_weights).from;
    view.to = of(m_weights).to;
    m_session.setView(view);
}

void FilterPanel::showView() {
    m_showing = true;
    const QueueView& view = m_session.view();
    const auto choose = [](Choice& choice, const auto& isIt) {
        const auto at = std::find_if(choice.choices.begin(), choice.choices.end(),
                                     [&](const auto& one) { return isIt(one.condition); });
        choice.combo->setCurrent(at != choice.choices.end() ? static_cast<int>(at - choice.choices.begin())
                                                            : 0);
    };
    choose(m_sources,
           [&](const QueueView& v) { return v.sourceA == view.sourceA && v.sourceB == view.sourceB; });
    choose(m_differing, [&](const QueueView& v) { return v.differs == view.differs; });
    choose(m_rules, [&](const QueueView& v) { return v.rule == view.rule; });
    choose(m_weights, [&](const QueueView& v) { return v.from == view.from && v.to == view.to; });
    if (!m_words->hasFocus())
        m_words->setText(QString::fromStdString(view.text));
    else if (view.text.empty() && !m_typing.isActive())
        m_words->clear();
    m_conditions->setWords(items::conditionsOf(view).join(tr(", ")));
    m_force->setVisible(view.narrows());
    m_showing = false;
}

} // namespace goldenrod::ui
