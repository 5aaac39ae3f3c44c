// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quality/rule_panel.h"

#include "models/items/quality_rule_list.h"
#include "models/quality/rule_text.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/workspace/clock.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/shell/command.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_block.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

#include <limits>

namespace goldenrod::ui {
namespace {

constexpr int kPause = 200;       ///< ms without a key, before a rule is tried
constexpr int kEffectLines = 2;   ///< room that is kept, so that nothing below moves while typing
constexpr int kNamed = 6;         ///< words that may follow, beside those in the list
constexpr int kWordsColumn = 216; ///< of a rule in words

} // namespace

RulePanel::RulePanel(items::Desk& desk)
    : Panel(Colour::Surface)
    , m_desk(desk)
    , m_new(makeCommand(this, tr("New rule"), Qt::Key_N, &RulePanel::writeNew))
    , m_change(makeCommand(this, tr("Change rule"), Qt::Key_E, &RulePanel::writeTarget))
    , m_remove(makeCommand(this, tr("Remove"), Qt::Key_Delete, &RulePanel::remove))
    , m_undo(makeCommand(this, tr("Undo"), QKeyCombination(Qt::CTRL, Qt::Key_Z), &RulePanel::undo))
    , m_table(new DataTable(tr("rules of quality")))
    , m_editor(makeEditor()) {
    m_typing.setSingleShot(true);
    m_typing.setInterval(kPause);
    connect(&m_typing, &QTimer::timeout, this, &RulePanel::tryAgain);
    m_table->setModel(&m_rows);
    auto* bar = new QWidget;
    auto* row = rowIn(bar, spaces::kUnit, spaces::kUnit);
    for (QAction* action : {m_new, m_change, m_remove}) {
        auto* button = new Button(Button::Kind::Flat, action);
        button->setCompact(true);
        row->addWidget(button);
    }
    row->addStretch(1);
    bar->setFixedHeight(heights::kToolbar);
    auto* column = columnIn(this);
    column->addWidget(m_editor);
    column->addWidget(tableInMargins(m_table), 1);
    column->addWidget(bar);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showActions();
        if (isVisible() && !isWriting()) tryAgain();
    });
    connect(m_table, &DataTable::activated, this, &RulePanel::writeTarget);
    m_editor->hide();
    m_undo->setEnabled(false);
    showActions();
}

QWidget* RulePanel::makeEditor() {
    auto* editor = new Panel(Colour::Raised, Panel::Bottom);
    auto* column = columnIn(editor, 0, spaces::kHalf);
    column->setContentsMargins(spaces::kMargin, spaces::kUnit, spaces::kMargin, spaces::kUnit);
    m_line = new SuggestingField(tr("rule"), [this](const QString& text) { return suggest(text); });
    m_line->setMaxLength(std::numeric_limits<int>::max());
    m_line->setPlaceholderText(QStringLiteral("x.tier one of STD, GLD"));
    m_name = new QLineEdit;
    m_name->setFixedHeight(heights::kField);
    m_name->setAccessibleName(tr("name of the rule"));
    m_name->setPlaceholderText(tr("its name; none: in these words"));
    m_effect = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
    m_effect->setMinimumHeight(kEffectLines * fonts::kSmallLine);
    m_save = new Button(Button::Kind::Primary, tr("Save rule"));
    m_save->setHint(QStringLiteral("↵"));
    auto* cancel = new Button(Button::Kind::Flat, tr("Cancel"));
    cancel->setHint(QStringLiteral("Esc"));
    auto* buttons = new QWidget;
    auto* row = rowIn(buttons, 0, 0, spaces::kHalf);
    row->addWidget(m_save);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addWidget(m_line);
    column->addWidget(m_name);
    column->addWidget(m_effect);
    column->addWidget(buttons);
    connect(m_line, &QLineEdit::textChanged, this, &RulePanel::follow);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_line), m_name})
        connect(field, &QLineEdit::returnPressed, m_save, &Button::click);
    connect(m_save, &Button::clicked, this, &RulePanel::save);
    connect(cancel, &Button::clicked, this, &RulePanel::leave);
    return editor;
}

Suggestions RulePanel::suggest(const QString& text) const {
    const std::string written = text.toStdString();
    const RuleTextChoices choices = ruleTextChoices(written, m_known.own);
    const QString before = QString::fromStdString(written.substr(0, choices.begin));
    Suggestions found{static_cast<int>(before.size()), {}};
    for (const std::string& word : choices.words) found.words += QString::fromStdString(word);
    return found;
}

Result<RulePanel::Reading> RulePanel::readRules(Database& db) {
    auto rules = qualityRulesInForce(db);
    if (!rules) return rules.error();
    auto own = readFreeAttributes(db);
    if (!own) return own.error();
    return Reading{rules.take(), own.take()};
}

void RulePanel::readAgain() {
    if (!m_desk.isOpen()) return;
    m_desk.read(m_reading, this, readRules, [this](const Result<Reading>& reading) { take(reading); });
}

void RulePanel::clear() {
    m_reading.drop();
    m_trial.drop();
    m_typing.stop();
    ++m_edition;
    m_saving = false;
    m_editor->hide();
    m_undo->setEnabled(false);
    m_failing.clear();
    m_wanted.clear();
    take(Reading());
}

void RulePanel::take(const Result<Reading>& reading) {
    if (!reading) return emit said({Sign::Differ, {plain(wording::sentence(reading.error()))}});
    const QualityRule* before = current();
    if (m_wanted.empty() && before != nullptr) m_wanted = before->id;
    m_row = std::max(0, m_table->currentIndex().row());
    m_known = *reading;
    const items::RecordTableLook look = items::qualityRuleTable(m_known.rules);
    m_rows.setTable(look.columns, look.rows);
    m_table->setColumnWidths({kWordsColumn, 0});
    choose();
    showActions();
}

/// The rule that is wanted; where it is no more, the one that stands in its place.
void RulePanel::choose() {
    const auto& rules = m_known.rules.rules;
    const auto at = std::find_if(rules.begin(), rules.end(),
                                 [this](const QualityRule& rule) { return rule.id == m_wanted; });
    m_wanted.clear();
    if (rules.empty()) return;
    const int row = at != rules.end() ? static_cast<int>(at - rules.begin())
                                      : std::min(m_row, static_cast<int>(rules.size()) - 1);
    m_table->setCurrentIndex(m_rows.index(row, 0));
}

const QualityRule* RulePanel::current() const {
    const int row = m_table->currentIndex().row();
    const auto& rules = m_known.rules.rules;
    return row >= 0 && row < static_cast<int>(rules.size()) ? &rules[static_cast<std::size_t>(row)] : nullptr;
}

/// While the list is seen, the chosen rule of it.
const QualityRule* RulePanel::target() const {
    return isVisible() ? current() : m_known.rules.find(m_failing);
}

void RulePanel::setTarget(const std::string& rule) {
    m_failing = rule;
    showActions();
}

void RulePanel::showActions() {
    m_new->setEnabled(m_desk.isOpen());
    m_change->setEnabled(target() != nullptr);
    m_remove->setEnabled(isVisible() && current() != nullptr);
}

void RulePanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    showActions();
}

void RulePanel::hideEvent(QHideEvent* event) {
    Panel::hideEvent(event);
    showActions();
}

void RulePanel::writeNew() {
    write({});
    if (m_line->text().isEmpty()) m_line->offer();
}

void RulePanel::writeTarget() {
    const QualityRule* rule = target();
    if (rule == nullptr) return;
    auto again = parseRuleText(ruleText(*rule));
    if (again) {
        again->id = rule->id;
        again->title = rule->title;
    }
    if (again && *again == *rule) return write(*rule);
    emit said({Sign::Warning,
               {plain(tr("This rule says more than a line can. Change it in a file of rules, "
                         "with goldenrod-cli quality-rules --set."))}});
}

/// What is typed already stays.
void RulePanel::write(const QualityRule& rule) {
    emit asked();
    m_line->setFocus(Qt::OtherFocusReason); // nothing is marked: typing goes on where the rule ends
    if (isWriting() && (m_line->text() != m_begunLine || m_name->text() != m_begunName)) {
        emit said({Sign::Warning, {plain(tr("A rule is being written. Save or leave it first."))}});
        return;
    }
    ++m_edition;
    m_editing = rule.id;
    m_begunLine = rule.id.empty() ? QString() : QString::fromStdString(ruleText(rule));
    m_begunName = QString::fromStdString(rule.title);
    m_editor->show();
    m_name->setText(m_begunName);
    m_line->setText(m_begunLine);
    follow();
    m_line->setFocus(Qt::OtherFocusReason);
}

void RulePanel::leave() {
    ++m_edition;
    m_typing.stop();
    m_editor->hide();
    m_table->setFocus(Qt::OtherFocusReason);
    tryAgain();
}

/// What stands in the line: whether it can be read, at once; what it would say, a moment later.
void RulePanel::follow() {
    m_trial.drop();
    const auto rule = parseRuleText(m_line->text().toStdString());
    m_save->setEnabled(rule && !m_saving);
    if (!rule) showFault(rule.error());
    m_typing.start();
}

/// What is only begun is no fault yet.
void RulePanel::showFault(const Error& fault) {
    const QStringList words = suggest(m_line->text()).words;
    if (words.isEmpty())
        return m_effect->setSpans(
            {signSpan(Sign::Differ), plain(QStringLiteral(" ")), plain(wording::sentence(fault))});
    const QString some = QStringList(words.mid(0, kNamed)).join(QStringLiteral(" · "));
    m_effect->setSpans({muted((words.size() > kNamed ? tr("goes on with %1 …") : tr("goes on with %1"))
                                  .arg(wording::isolated(some)))});
}

void RulePanel::tryAgain() {
    if (!m_desk.isOpen()) return;
    if (isWriting()) {
        auto rule = parseRuleText(m_line->text().toStdString());
        return rule ? attempt(*rule) : emit nothingTried();
    }
    const QualityRule* rule = current();
    return rule != nullptr ? attempt(*rule) : emit nothingTried();
}

void RulePanel::attempt(const QualityRule& rule) {
    m_desk.read(
        m_trial, this, [rule](Database& db) { return tryQualityRule(db, rule, nowMicroseconds()); },
        [this, rule](const Result<RuleTrial>& trial) { showTrial(rule, trial); });
}

void RulePanel::showTrial(const QualityRule& rule, const Result<RuleTrial>& trial) {
    if (!trial) {
        m_effect->setSpans(
            {signSpan(Sign::Differ), plain(QStringLiteral(" ")), plain(wording::sentence(trial.error()))});
        return emit nothingTried();
    }
    m_effect->setSpans({signSpan(trial->failed > 0 ? Sign::Warning : Sign::Agree),
                        plain(QStringLiteral(" ") + items::trialWords(rule, *trial))});
    emit tried(rule, *trial);
}

void RulePanel::save() {
    auto rule = parseRuleText(m_line->text().toStdString());
    if (!rule || m_saving || !m_desk.isOpen()) return;
    rule->id = m_editing;
    rule->title = m_name->text().trimmed().toStdString();
    m_saving = true; // a second press waits for the first
    m_save->setEnabled(false);
    m_desk.save(
        items::Change::Quality, this,
        [rule = rule.take()](Workspace& workspace) { return saveQualityRule(rule, workspace); },
        [this, edition = m_edition, line = m_line->text()](const Result<RuleChange>& change) {
            m_saving = false;
            if (change && edition == m_edition && m_line->text() == line)
                leave();
            else
                follow();
            changed(change, tr("The rule holds from the next check on (event %1)."));
        });
}

void RulePanel::remove() {
    const QualityRule* chosen = current();
    // Never while the keyboard is among records, or in the line that is written.
    if (isWriting() || chosen == nullptr || !isAncestorOf(QApplication::focusWidget())) return;
    m_desk.save(
        items::Change::Quality, this,
        [rule = chosen->id](Workspace& workspace) { return removeQualityRule(rule, workspace); },
        [this](const Result<RuleChange>& change) {
            changed(change, tr("The rule holds no more from the next check on (event %1)."));
        });
}

void RulePanel::undo() {
    m_undo->setEnabled(false);
    m_desk.save(
        items::Change::Quality, this,
        [last = m_last](Workspace& workspace) { return undoRuleChange(last, workspace); },
        [this](const Result<std::int64_t>& event) {
            if (event)
                emit said(
                    {Sign::Agree,
                     {plain(tr("The rules are as they were (event %1).").arg(wording::count(*event)))}});
            else
                emit said({Sign::Differ, {plain(wording::sentence(event.error()))}});
            m_wanted = m_last.id;
            emit rulesChanged();
        });
}

void RulePanel::changed(const Result<RuleChange>& change, const QString& words) {
    if (!change) return emit said({Sign::Differ, {plain(wording::sentence(change.error()))}});
    m_last = *change;
    m_wanted = change->id;
    m_undo->setEnabled(true);
    emit said({Sign::Agree, {plain(words.arg(wording::count(change->event)))}, m_undo});
    emit rulesChanged();
}

/// Esc leaves what is written, before it is the page's.
bool RulePanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isWriting() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return Panel::event(event);
}

void RulePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isWriting()) return leave();
    Panel::keyPressEvent(event);
}

} // namespace goldenrod::ui
