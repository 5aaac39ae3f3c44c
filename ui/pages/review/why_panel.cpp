// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/why_panel.h"

#include "models/items/review_reasons.h"
#include "models/wording/numbers.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/waterfall.h"
#include "ui/widgets/weight_scale.h"

#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>

namespace goldenrod::ui {
namespace {

constexpr int kBusyRows = 9, kBaseline = 4;
constexpr double kAround = 8.0; // bits shown beyond both lines at least

ScaledWeight scaled(const items::Reasons& reasons) {
    ScaledWeight scale{reasons.ofGroups ? reasons.asked : reasons.weight, reasons.review, reasons.merge};
    scale.low = std::min(reasons.review, scale.weight) - kAround;
    scale.high = std::max(reasons.merge, scale.weight) + kAround;
    return scale;
}

} // namespace

WhyPanel::WhyPanel(items::ReviewSession& session, QWidget* parent)
    : Panel(Colour::Raised, Leading, parent)
    , m_session(session) {
    setFixedWidth(widths::kWhy);
    auto* column = columnIn(this);
    column->addWidget(makeHead());
    auto* below = new QWidget;
    m_stack = new QStackedLayout(below);
    m_stack->addWidget(makeContent());
    auto* busy = new QWidget;
    auto* rows = columnIn(busy, spaces::kMargin);
    rows->addWidget(new SkeletonRows(kBusyRows, heights::kWaterfallRow, {2, 2, 1}));
    rows->addStretch(1);
    m_stack->addWidget(busy);
    column->addWidget(below, 1);
    connect(&session, &items::ReviewSession::shownChanged, this, &WhyPanel::showCase);
    showCase();
}

QWidget* WhyPanel::makeHead() {
    auto* head = new QWidget;
    head->setFixedHeight(heights::kPageHeader);
    auto* row = rowIn(head, spaces::kMargin, spaces::kMargin, spaces::kUnit);
    m_weight = new TextBlock(Type::Heading);
    m_weight->setExact(true);
    m_bits = new TextBlock(tr("bits"), Type::Work, Colour::Muted);
    m_probability = new TextBlock(Type::Work);
    m_probability->setExact(true);
    // The small words stand on the baseline of the figure.
    for (TextBlock* small : {m_bits, m_probability}) small->setLineHeight(fonts::kHeadingLine);
    m_bits->setContentsMargins(0, kBaseline, 0, 0);
    row->addWidget(m_weight);
    row->addWidget(m_bits);
    row->addStretch(1);
    row->addWidget(m_probability);
    return head;
}

void WhyPanel::addTitled(QBoxLayout* column, TextBlock*& title, const QString& words, QWidget* content) {
    column->addSpacing(spaces::kMargin);
    title = new TextBlock(words, Type::Work, Colour::Text, Weight::Strong);
    column->addWidget(title);
    column->addSpacing(spaces::kHalf);
    column->addWidget(content);
}

QWidget* WhyPanel::makeContent() {
    auto* content = new QWidget;
    auto* inside = columnIn(content);
    inside->setContentsMargins(spaces::kMargin, 0, spaces::kMargin, spaces::kUnit);
    m_scale = new WeightScale;
    m_waterfall = new Waterfall;
    m_words = new TextBlock(Type::Work, TextBlock::Lines::Wrapped);
    m_changes = new FactList(FactList::Kind::Ledger, tr("what would change it"));
    m_rules = new TextBlock(Type::Work, TextBlock::Lines::Wrapped);
    m_blocking = new TextBlock(Type::Work, TextBlock::Lines::Wrapped);
    inside->addWidget(m_scale);
    inside->addSpacing(spaces::kMargin);
    inside->addWidget(m_waterfall);
    m_behind = new TextBlock(Type::Small, TextBlock::Lines::Wrapped);
    m_behind->setInk(Colour::Muted);
    m_behind->hide();
    inside->addWidget(m_behind);
    connect(m_waterfall, &Walkable::currentPartChanged, this, &WhyPanel::showBehind);
    addTitled(inside, m_wordsTitle, tr("In words"), m_words);
    addTitled(inside, m_changesTitle, tr("What would change it"), m_changes);
    addTitled(inside, m_rulesTitle, tr("Rules"), m_rules);
    addTitled(inside, m_blockingTitle, tr("Blocking"), m_blocking);
    inside->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    return scroll;
}

/// The chances behind the bar that was chosen, by keys or by a click.
void WhyPanel::showBehind(int row) {
    const QString words = m_behindRows.value(row);
    m_behind->setVisible(!words.isEmpty());
    m_behind->setWords(words);
}

void WhyPanel::showCase() {
    const auto& view = m_session.shown();
    m_stack->setCurrentIndex(view ? 0 : 1);
    m_bits->setVisible(view != nullptr);
    if (!view) {
        m_weight->setWords(QStringLiteral("…"));
        m_probability->setWords({});
        return;
    }
    const items::Reasons reasons = items::reasonsOf(*view);
    m_weight->setSpans({value(wording::weight(reasons.weight), Emphasis::Strong)});
    m_probability->setSpans({value(reasons.probability, Emphasis::Label)});
    m_scale->setWeight(scaled(reasons));
    QList<WaterfallRow> rows;
    m_behindRows.clear();
    for (const items::ReasonRow& row : reasons.rows) {
        rows.append({row.label, row.sign, row.bits, row.behind});
        m_behindRows += row.behind;
    }
    m_waterfall->setRows(rows, tr("match weight"));
    if (m_behind->isVisibleTo(this)) showBehind(m_waterfall->currentPart());
    m_words->setWords(reasons.words);
    QList<Fact> changes;
    for (const items::OutcomeRow& row : reasons.changes) changes.append({row.label, row.figure, row.outcome});
    m_changes->setFacts(changes);
    m_changes->setVisible(!changes.isEmpty());
    m_changesTitle->setVisible(!changes.isEmpty());
    m_rules->setSpans(reasons.rules);
    m_blocking->setWords(reasons.blocking.join(QChar::LineSeparator));
    m_blocking->setVisible(!reasons.blocking.isEmpty());
    m_blockingTitle->setVisible(!reasons.blocking.isEmpty());
}

} // namespace goldenrod::ui
