// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/persons/policy_form.h"

#include "models/wording/terms.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/section_title.h"
#include "ui/widgets/text_block.h"

#include <QLineEdit>

#include <cmath>

namespace goldenrod::ui {
namespace {

constexpr int kLabel = 120, kNumber = 72, kAmount = 120;

constexpr DecisionKind kKinds[] = {DecisionKind::Match, DecisionKind::NotAMatch, DecisionKind::Split,
                                   DecisionKind::Merge, DecisionKind::Move,      DecisionKind::Lock};

/// A line of the form: its name, and what is set by it.
QHBoxLayout* lineIn(QVBoxLayout* column, const QString& label) {
    auto* line = new QWidget;
    auto* row = rowIn(line, spaces::kMargin, spaces::kMargin, spaces::kHalf);
    auto* name = new TextBlock(label, Type::Work, Colour::Muted);
    name->setFixedWidth(kLabel);
    row->addWidget(name);
    column->addWidget(line);
    return row;
}

QWidget* note(const QString& words) {
    auto* frame = new QWidget;
    auto* block = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
    block->setInk(Colour::Muted);
    block->setWords(words);
    rowIn(frame, spaces::kMargin + kLabel + spaces::kHalf, spaces::kMargin)->addWidget(block, 1);
    return frame;
}

/// A number as people write it, point or comma; nothing when it is none.
std::optional<double> numberIn(const QLineEdit* field) {
    bool fits = false;
    QString text = field->text().trimmed();
    text.replace(u',', u'.').replace(QChar(0x2212), u'-');
    const double number = text.toDouble(&fits);
    return fits && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString wordsOf(const std::optional<double>& number) {
    return number ? QString::number(*number) : QString();
}

} // namespace

PolicyForm::PolicyForm(QWidget* parent)
    : QWidget(parent)
    , m_conflict(toggle(tr("rules speak against it")))
    , m_groups(toggle(tr("groups of like pairs")))
    , m_from(field(tr("weights from, in bits"), kNumber))
    , m_to(field(tr("weights up to, in bits"), kNumber))
    , m_worth(field(tr("balances of the customers from"), kAmount))
    , m_share(field(tr("share of control samples, in per cent"), kNumber))
    , m_blind(choice(tr("what the second person sees"),
                     {tr("sees nothing of the first decision"), tr("sees the first decision")}))
    , m_resolution(choice(tr("who ends a disagreement"),
                          {tr("ends when two say the same, whoever they are"), tr("ends by a third person")}))
    , m_keys(
          choice(tr("who may decide"), {tr("with a passphrase or by login"), tr("with a passphrase only")})) {
    auto* column = columnIn(this, 0, spaces::kHalf);
    makeFourEyes(column);
    makeRest(column);
    column->addStretch(1);
}

void PolicyForm::makeFourEyes(QVBoxLayout* column) {
    column->addWidget(new SectionTitle(tr("Four eyes"), tr("what a second person must decide too")));
    QHBoxLayout* kinds = lineIn(column, tr("decisions"));
    for (const DecisionKind kind : kKinds) {
        m_kinds[kind] = toggle(wording::decisionWord(decisionName(kind)));
        kinds->addWidget(m_kinds[kind]);
    }
    kinds->addStretch(1);
    QHBoxLayout* weights = lineIn(column, tr("match weights"));
    weights->addWidget(new TextBlock(tr("from"), Type::Work, Colour::Text));
    weights->addWidget(m_from);
    weights->addWidget(new TextBlock(tr("to"), Type::Work, Colour::Text));
    weights->addWidget(m_to);
    weights->addWidget(new TextBlock(tr("bits"), Type::Work, Colour::Muted));
    weights->addStretch(1);
    QHBoxLayout* worth = lineIn(column, tr("balances"));
    worth->addWidget(new TextBlock(tr("from"), Type::Work, Colour::Text));
    worth->addWidget(m_worth);
    worth->addWidget(new TextBlock(tr("of the customers' open holdings, in the currency of most of them"),
                                   Type::Work, Colour::Muted));
    worth->addStretch(1);
    QHBoxLayout* also = lineIn(column, tr("also when"));
    also->addWidget(m_conflict);
    also->addWidget(m_groups);
    also->addStretch(1);
    for (const auto& [label, choice] :
         {std::pair(tr("second person"), m_blind), std::pair(tr("disagreement"), m_resolution)}) {
        QHBoxLayout* row = lineIn(column, label);
        row->addWidget(choice);
        row->addStretch(1);
    }
}

void PolicyForm::makeRest(QVBoxLayout* column) {
    column->addWidget(
        new SectionTitle(tr("Control sample"), tr("decided pairs that another person judges again")));
    QHBoxLayout* share = lineIn(column, tr("share"));
    share->addWidget(m_share);
    share->addWidget(new TextBlock(tr("% of the pairs that one person decides"), Type::Work, Colour::Muted));
    share->addStretch(1);
    column->addWidget(note(tr("Drawn by the hash of the decision's event, which nobody can choose. The other "
                              "person sees nothing of what was decided; it stays in force.")));
    column->addWidget(new SectionTitle(tr("Persons")));
    QHBoxLayout* keys = lineIn(column, tr("sign in"));
    keys->addWidget(m_keys);
    keys->addStretch(1);
}

Button* PolicyForm::toggle(const QString& words) {
    auto* made = new Button(Button::Kind::Toggle, words);
    made->setCheckable(true);
    made->setCompact(true);
    made->setFramed(true);
    connect(made, &Button::toggled, this, [this] {
        if (!m_filling) emit edited();
    });
    return made;
}

QLineEdit* PolicyForm::field(const QString& name, int width) {
    auto* made = new QLineEdit;
    made->setFixedSize(width, heights::kField);
    made->setAccessibleName(name);
    connect(made, &QLineEdit::textEdited, this, &PolicyForm::edited);
    return made;
}

ComboButton* PolicyForm::choice(const QString& name, const QStringList& choices) {
    auto* made = new ComboButton;
    made->setChoices(name, choices);
    connect(made, &ComboButton::chosen, this, [this] {
        if (!m_filling) emit edited();
    });
    return made;
}

void PolicyForm::setPolicy(const Policy& policy) {
    m_filling = true;
    const FourEyes& eyes = policy.fourEyes;
    for (const DecisionKind kind : kKinds) m_kinds[kind]->setChecked(eyes.kinds.contains(kind));
    m_conflict->setChecked(eyes.conflict);
    m_groups->setChecked(eyes.groups);
    m_from->setText(wordsOf(eyes.from));
    m_to->setText(wordsOf(eyes.to));
    m_worth->setText(eyes.worth ? QString::number(*eyes.worth, 'f', 0) : QString());
    m_share->setText(QString::number(policy.controlShare * 100.0));
    m_blind->setCurrent(eyes.blind ? 0 : 1);
    m_resolution->setCurrent(eyes.resolution == Resolution::Third ? 1 : 0);
    m_keys->setCurrent(policy.loginKeys ? 0 : 1);
    m_filling = false;
    emit edited();
}

QString PolicyForm::fault() const {
    for (const QLineEdit* weight : {m_from, m_to})
        if (!weight->text().trimmed().isEmpty() && !numberIn(weight))
            return tr("A weight is a number of bits, such as −3 or 4.5, or nothing.");
    const auto from = numberIn(m_from), to = numberIn(m_to);
    if (from && to && *from > *to) return tr("The lower weight stands above the upper one.");
    const auto worth = numberIn(m_worth);
    if (!m_worth->text().trimmed().isEmpty() && (!worth || *worth < 0.0))
        return tr("A balance is an amount such as 1000000, or nothing.");
    const auto share = numberIn(m_share);
    if (!share || *share < 0.0 || *share > 100.0) return tr("The share is a number from 0 to 100.");
    return {};
}

std::optional<Policy> PolicyForm::policy() const {
    if (!fault().isEmpty()) return {};
    Policy policy;
    for (const DecisionKind kind : kKinds)
        if (m_kinds[kind]->isChecked()) policy.fourEyes.kinds.insert(kind);
    policy.fourEyes.from = numberIn(m_from);
    policy.fourEyes.to = numberIn(m_to);
    policy.fourEyes.worth = numberIn(m_worth);
    policy.fourEyes.conflict = m_conflict->isChecked();
    policy.fourEyes.groups = m_groups->isChecked();
    policy.fourEyes.blind = m_blind->current() == 0;
    policy.fourEyes.resolution = m_resolution->current() == 1 ? Resolution::Third : Resolution::Either;
    policy.controlShare = *numberIn(m_share) / 100.0;
    policy.loginKeys = m_keys->current() == 0;
    return policy;
}

QWidget* PolicyForm::first() const {
    return m_kinds[kKinds[0]];
}

} // namespace goldenrod::ui
