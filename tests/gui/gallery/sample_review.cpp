// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallery/sample_review.h"

#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_line.h"
#include "ui/widgets/two_line_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>

namespace goldenrod::ui::gallery {

namespace {

QKeySequence keysOf(const QString& key) {
    return QKeySequence(key);
}

/// A widget inside the page margins.
QWidget* inMargins(QWidget* content) {
    auto* frame = new QWidget;
    rowIn(frame, spaces::kMargin, spaces::kMargin)->addWidget(content);
    return frame;
}

} // namespace

SampleReview::SampleReview(ReviewSample sample)
    : m_sample(std::move(sample))
    , m_model(m_sample.queue) {
    const auto add = [this](const Act& act) {
        auto* action = new QAction(act.words, this);
        action->setShortcut(keysOf(act.key));
        m_actions += action;
    };
    for (const Act& act : m_sample.toggles) add(act);
    for (qsizetype i = 0; i < m_sample.toggles.size(); ++i) {
        m_actions[i]->setCheckable(true);
        m_actions[i]->setChecked(i == m_sample.toggled);
    }
    for (const Act& act : m_sample.acts) add(act);
    add({QStringLiteral("G"), m_sample.like});
}

QString SampleReview::title() const {
    return QCoreApplication::translate("gallery", "Review");
}

QAction* SampleReview::action(const QString& words) const {
    for (QAction* action : m_actions)
        if (action->text() == words) return action;
    return nullptr;
}

void SampleReview::focus() {
    if (m_queue) m_queue->setFocus();
}

bool SampleReview::open(const Link& link) {
    if (link.kind == id()) return link.path.isEmpty();
    bool ok = false;
    const int row = link.path.toInt(&ok);
    if (!ok || row < 0 || row >= m_model.rowCount()) return false;
    widget();
    m_queue->setCurrentIndex(m_model.index(row));
    return true;
}

QWidget* SampleReview::makeQueueHead() {
    auto* head = new QWidget;
    head->setFixedHeight(heights::kPageHeader);
    auto* row = rowIn(head, spaces::kGap, spaces::kGap, spaces::kUnit);
    auto* filter = new ComboButton;
    filter->setChoices(QStringLiteral("queue"), m_sample.queueFilters);
    auto* mine = new Button(Button::Kind::Toggle, m_sample.mine);
    mine->setChecked(true);
    row->addWidget(filter);
    row->addWidget(mine);
    row->addStretch(1);
    return head;
}

QWidget* SampleReview::makeQueueFoot() {
    auto* foot = new Panel(Colour::Raised, Panel::Top);
    auto* column = columnIn(foot);
    column->setContentsMargins(m_queue->layoutDirection() == Qt::RightToLeft ? QMargins(12, 9, 13, 10)
                                                                             : QMargins(13, 9, 12, 10));
    auto* first = new QHBoxLayout;
    first->addWidget(new TextBlock(m_sample.like, Type::Work, Colour::Text, Weight::Label));
    first->addStretch(1);
    first->addWidget(new KeyHint(QStringLiteral("G")));
    column->addLayout(first);
    column->addWidget(new TextBlock(m_sample.likeNote, Type::Small, Colour::Muted));
    return foot;
}

QWidget* SampleReview::makeQueue() {
    auto* panel = new Panel(Colour::Raised);
    panel->setFixedWidth(widths::kQueue);
    auto* column = columnIn(panel);
    column->addWidget(makeQueueHead());
    auto* order = new QWidget;
    order->setFixedHeight(24);
    auto* row = rowIn(order, 13, 12, spaces::kHalf);
    auto* sort = new ComboButton(ComboButton::Kind::Link);
    sort->setChoices(QStringLiteral("order"), m_sample.orders);
    row->addWidget(new TextBlock(m_sample.sort, Type::Small, Colour::Muted));
    row->addWidget(sort);
    row->addStretch(1);
    row->addWidget(new TextBlock(m_sample.count, Type::Small, Colour::Muted));
    column->addWidget(order);
    m_queue = new TwoLineList(QStringLiteral("queue"));
    m_queue->setModel(&m_model);
    m_queue->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_queue->setCurrentIndex(m_model.index(m_sample.current));
    connect(m_queue->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                emit moved({QStringLiteral("pair"), QString::number(index.row())}, false);
            });
    column->addWidget(m_queue, 1);
    column->addWidget(makeQueueFoot());
    m_panels += m_queue;
    return panel;
}

QWidget* SampleReview::makeCompare() {
    auto* panel = new Panel(Colour::Surface, Panel::Leading);
    auto* column = columnIn(panel);
    auto* header = new PageHeader(QString());
    header->setHeadingSpans(m_sample.title);
    header->setTogglesOnly();
    for (qsizetype i = 0; i < m_sample.toggles.size(); ++i) {
        auto* toggle = new Button(Button::Kind::Toggle, m_actions[i]);
        toggle->setCompact(true);
        header->addAction(toggle);
    }
    auto* grid = new ComparisonGrid;
    grid->setComparison(m_sample.comparison);
    auto* golden = new GoldenPanel;
    golden->setTitle(m_sample.goldenTitle, m_sample.goldenNote);
    golden->setValues(m_sample.golden);
    auto* around = new FactList(FactList::Kind::Facts, "records around");
    around->setLabelWidth(140);
    around->setFacts(m_sample.around);
    column->addWidget(header);
    column->addWidget(inMargins(grid));
    column->addSpacing(spaces::kUnit);
    column->addWidget(inMargins(golden));
    column->addSpacing(10);
    column->addWidget(inMargins(around));
    column->addStretch(1);
    m_panels += grid;
    return panel;
}

QWidget* SampleReview::makeScoreHead() {
    auto* head = new QWidget;
    head->setFixedHeight(heights::kPageHeader);
    auto* row = rowIn(head, spaces::kMargin, spaces::kMargin, spaces::kUnit);
    auto* score = new TextBlock(Type::Heading);
    score->setSpans({value(weightText(m_sample.score.weight), Emphasis::Strong)});
    score->setExact(true);
    auto* bits = new TextBlock(m_sample.bits, Type::Work, Colour::Muted);
    auto* share = new TextBlock(Type::Work);
    share->setSpans({value(m_sample.probability, Emphasis::Label)});
    share->setExact(true);
    // The small words stand on the baseline of the figure.
    bits->setLineHeight(fonts::kHeadingLine), share->setLineHeight(fonts::kHeadingLine);
    bits->setContentsMargins(0, 4, 0, 0);
    row->addWidget(score);
    row->addWidget(bits);
    row->addStretch(1);
    row->addWidget(share);
    return head;
}

void SampleReview::addTitled(QBoxLayout* column, const QString& title, QWidget* content) {
    column->addSpacing(spaces::kMargin);
    auto* head = new TextBlock(title, Type::Work, Colour::Text, Weight::Strong);
    column->addWidget(head);
    column->addSpacing(spaces::kHalf);
    column->addWidget(content);
}

QWidget* SampleReview::makeWhy() {
    auto* panel = new Panel(Colour::Raised, Panel::Leading);
    panel->setFixedWidth(widths::kWhy);
    auto* column = columnIn(panel);
    column->addWidget(makeScoreHead());
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(spaces::kMargin, 0, spaces::kMargin, 0);
    inside->setSpacing(0);
    column->addLayout(inside);
    column->addStretch(1);
    auto* scale = new WeightScale;
    scale->setWeight(m_sample.score);
    auto* waterfall = new Waterfall;
    waterfall->setRange(-14, 16);
    waterfall->setRows(m_sample.waterfall, m_sample.total);
    waterfall->setOpens(true);
    inside->addWidget(scale);
    inside->addSpacing(spaces::kMargin);
    inside->addWidget(waterfall);
    auto* words = new TextBlock(Type::Work, TextBlock::Lines::Wrapped);
    words->setWords(m_sample.words);
    addTitled(inside, m_sample.inWords, words);
    auto* changes = new FactList(FactList::Kind::Ledger, m_sample.whatIf);
    changes->setFacts(m_sample.changes);
    addTitled(inside, m_sample.whatIf, changes);
    auto* rules = new TextBlock(Type::Work, TextBlock::Lines::Wrapped);
    rules->setSpans(m_sample.ruleWords);
    addTitled(inside, m_sample.rules, rules);
    m_panels += waterfall;
    return panel;
}

QWidget* SampleReview::makeDecisionBar() {
    auto* bar = new Panel(Colour::Raised, Panel::Top);
    bar->setFixedHeight(heights::kDecisionBar);
    auto* row = rowIn(bar, spaces::kGap, spaces::kGap, spaces::kHalf);
    for (qsizetype i = 0; i < m_sample.acts.size(); ++i) {
        const bool decides = i < 4;
        if (i == 4) row->addSpacing(spaces::kGap + spaces::kHalf);
        auto* button = new Button(decides ? Button::Kind::Decision : Button::Kind::Flat,
                                  m_actions[m_sample.toggles.size() + i]);
        button->setHintFirst(true);
        button->setCompact(!decides);
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(new TextBlock(m_sample.pace, Type::Small, Colour::Muted));
    row->addSpacing(spaces::kGap);
    auto* done = new Meter(72);
    done->setShare(0.12);
    row->addWidget(done);
    return bar;
}

QWidget* SampleReview::widget() {
    if (m_widget) return m_widget;
    m_widget = new QWidget;
    auto* grid = new QGridLayout(m_widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(makeQueue(), 0, 0);
    grid->addWidget(makeCompare(), 0, 1);
    grid->addWidget(makeWhy(), 0, 2);
    grid->addWidget(makeDecisionBar(), 1, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    return m_widget;
}

QWidget* NamedPage::widget() {
    if (!m_widget) m_widget = new EmptyState(m_title, QString());
    return m_widget;
}

void NamedPage::focus() {
    if (m_widget) m_widget->setFocus();
}

void addPages(PageRegistry& pages, const ReviewSample& sample, bool arabic) {
    struct Entry {
        const char *id, *title, *arabic;
        Icon icon;
    };
    constexpr Entry entries[] = {{"home", "Home", "الرئيسية", Icon::Home},
                                 {"sources", "Sources", "المصادر", Icon::Sources},
                                 {"quality", "Quality", "الجودة", Icon::Quality},
                                 {"rules", "Rules", "القواعد", Icon::Rules},
                                 {"tuning", "Tuning", "الضبط", Icon::Tuning},
                                 {"customers", "Customers", "العملاء", Icon::Customers},
                                 {"insights", "Insights", "التحليلات", Icon::Insights},
                                 {"audit", "Audit", "التدقيق", Icon::Audit},
                                 {"publish", "Publish", "النشر", Icon::Publish}};
    for (const Entry& entry : entries)
        pages.add(std::make_unique<NamedPage>(
            entry.id, QString::fromUtf8(arabic ? entry.arabic : entry.title), entry.icon));
    pages.add(std::make_unique<SampleReview>(sample));
}

} // namespace goldenrod::ui::gallery
