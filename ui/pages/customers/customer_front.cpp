// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/customer_front.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/workspace/golden_store.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/golden_panel.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/two_line_list.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>

namespace goldenrod::ui {

namespace {

constexpr int kMost = 2000; ///< customers found that the list holds; more are counted as "more"
constexpr int kListWidth = 400;
constexpr int kBusyRows = 12;

} // namespace

CustomerFront::CustomerFront(items::Desk& desk, QWidget* parent)
    : QStackedWidget(parent)
    , m_desk(desk)
    , m_model(desk) {
    m_work = makeWork();
    m_empty = makeEmpty();
    addWidget(m_work);
    addWidget(m_empty);
    forget();
}

QWidget* CustomerFront::preview() const {
    return m_golden;
}

void CustomerFront::addHeadAction(QAction* action) {
    m_head->addAction(new Button(Button::Kind::Normal, action));
}

QWidget* CustomerFront::makeWork() {
    auto* work = new QWidget;
    auto* row = rowIn(work);
    row->addWidget(makeList());
    row->addWidget(makePreview(), 1);
    return work;
}

QWidget* CustomerFront::makeList() {
    auto* panel = new ui::Panel(Colour::Raised);
    panel->setFixedWidth(kListWidth);
    auto* column = columnIn(panel);
    auto* head = new QWidget;
    head->setFixedHeight(heights::kPageHeader);
    auto* row = rowIn(head, spaces::kGap, spaces::kGap);
    m_field = new SearchField(tr("Name, id, e-mail, phone, any value"));
    m_field->setHints({QStringLiteral("/")});
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CustomerFront::search);
    connect(m_field, &SearchField::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    row->addWidget(m_field);
    column->addWidget(head);
    auto* note = new QWidget;
    note->setFixedHeight(fonts::kWorkLine + spaces::kHalf);
    auto* noteRow = rowIn(note, spaces::kGap + 1, spaces::kGap);
    m_count = new TextBlock(QString(), Type::Small, Colour::Muted);
    noteRow->addWidget(m_count);
    column->addWidget(note);
    m_failed = new InPageStrip(Sign::Differ, {});
    m_failed->hide();
    column->addWidget(m_failed);
    m_nobody = new TextBlock(Type::Work, TextBlock::Lines::Wrapped);
    m_nobody->setContentsMargins(spaces::kGap, spaces::kUnit, spaces::kGap, 0);
    m_nobody->hide();
    column->addWidget(m_nobody);
    m_list = new TwoLineList(tr("customers"));
    m_list->setModel(&m_model);
    connect(m_list, &QAbstractItemView::activated, this, &CustomerFront::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CustomerFront::showCurrent);
    column->addWidget(m_list, 1);
    return panel;
}

QWidget* CustomerFront::makePreview() {
    auto* panel = new ui::Panel(Colour::Surface, ui::Panel::Leading);
    auto* column = columnIn(panel);
    m_card = new QWidget;
    auto* inside = columnIn(m_card);
    m_head = new PageHeader(QString());
    m_head->setLineBelow({});
    auto* open = new Button(Button::Kind::Normal, tr("Open"));
    open->setHint(QStringLiteral("↵"));
    connect(open, &QAbstractButton::clicked, this, &CustomerFront::openCurrent);
    m_head->addAction(open);
    m_golden = new GoldenPanel;
    m_golden->setColumns({100, 100, 100});
    connect(m_golden, &Walkable::opened, this, &CustomerFront::openCurrent);
    auto* inner = new QWidget;
    auto* innerColumn = columnIn(inner);
    innerColumn->setContentsMargins(spaces::kMargin, spaces::kHalf, spaces::kMargin, spaces::kMargin);
    innerColumn->addWidget(m_golden);
    inside->addWidget(m_head);
    inside->addWidget(scrolled(inner), 1);
    column->addWidget(m_card, 1);
    return panel;
}

QWidget* CustomerFront::makeEmpty() {
    auto* page = new ui::Panel(Colour::Surface);
    auto* column = columnIn(page);
    column->addWidget(new PageHeader(tr("Customers")));
    auto* box = new QWidget;
    auto* inside = columnIn(box, spaces::kMargin, spaces::kGap);
    auto* words = new QVBoxLayout;
    words->addWidget(new TextBlock(tr("Every customer once, with where each value comes from, down to the "
                                      "bytes of the extract."),
                                   Type::Work, Colour::Text));
    m_emptyNext = new TextBlock(QString(), Type::Work, Colour::Muted);
    words->addWidget(m_emptyNext);
    inside->addLayout(words);
    auto* go = new Button(Button::Kind::Primary, tr("Go to Sources"));
    m_next = go;
    connect(go, &QAbstractButton::clicked, this,
            [this] { emit linkAsked(QStringLiteral("goldenrod:sources")); });
    auto* row = new QHBoxLayout;
    row->addWidget(go);
    row->addStretch(1);
    inside->addLayout(row);
    column->addWidget(box);
    column->addStretch(1);
    return page;
}

void CustomerFront::forget() {
    m_search.drop();
    m_look.drop();
    m_shown = 0;
    m_busy = m_openAsked = false;
    m_field->clear();
    m_model.setIds({});
    m_count->setWords({});
    m_card->hide();
    m_failed->hide();
    m_nobody->hide();
    m_emptyNext->setWords(tr("No workspace is open. Open one on Home, or make a new one."));
    setCurrentWidget(m_empty);
}

void CustomerFront::focus() {
    (currentWidget() == m_work ? m_field : m_next)->setFocus(Qt::OtherFocusReason);
}

void CustomerFront::reload() {
    if (!m_desk.isOpen()) return;
    m_model.forgetRows();
    m_shown = 0;
    search();
}

void CustomerFront::search() {
    if (!m_desk.isOpen()) return;
    const QString words = m_field->text();
    m_busy = true;
    if (m_model.rowCount() == 0) {
        m_list->setBusyRows(kBusyRows);
        m_count->setWords(QStringLiteral("…"));
        setCurrentWidget(m_work);
    }
    m_desk.read(
        m_search, this,
        [text = words.toStdString()](Database& db) { return searchCustomers(db, text, kMost); },
        [this, words](const Result<CustomerHits>& hits) { take(words, hits); });
}

void CustomerFront::take(const QString& words, const Result<CustomerHits>& hits) {
    m_busy = false;
    m_list->setBusyRows(0);
    m_failed->setVisible(!hits);
    if (!hits) {
        m_failed->setSentence(Sign::Differ, {plain(wording::sentence(hits.error()))});
        m_model.setIds({});
        emit found();
        return;
    }
    const bool asked = !words.trimmed().isEmpty();
    const std::int64_t before =
        m_list->currentIndex().isValid() ? m_model.idAt(m_list->currentIndex().row()) : 0;
    if (hits->numbers != m_model.ids()) m_model.setIds(hits->numbers);
    const auto count = static_cast<std::int64_t>(hits->numbers.size());
    m_count->setWords(!asked ? tr("%1 golden records, in the order of their ids").arg(wording::count(count))
                      : hits->more
                          ? tr("the first %1 found; more words find fewer").arg(wording::count(count))
                          : tr("%1 found").arg(wording::count(count)));
    m_nobody->setVisible(asked && count == 0);
    if (asked && count == 0)
        m_nobody->setSpans({plain(tr("No customer has all of these words: ")), value(words.trimmed())});
    const bool empty = !asked && count == 0;
    if (empty) m_emptyNext->setWords(tr("Nothing is consolidated yet. Load the sources, then match."));
    setCurrentWidget(empty ? m_empty : m_work);
    if (isVisible() && !QApplication::focusWidget()) focus(); // what had it was not there to take it
    const int row = before != 0 && !asked ? m_model.rowOf(before) : 0;
    if (count > 0) m_list->setCurrentIndex(m_model.index(qMax(0, row), 0));
    showCurrent();
    emit found();
    if (std::exchange(m_openAsked, false)) openCurrent();
}

void CustomerFront::showCurrent() {
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) return m_card->hide();
    const std::int64_t number = m_model.idAt(current.row());
    if (number == m_shown) return;
    m_shown = number;
    m_desk.read(
        m_look, this,
        [number](Database& db) -> Result<Customer> {
            auto golden = readGolden(db, number);
            if (!golden) return golden.error();
            return readCustomer(db, golden->gid);
        },
        [this](const Result<Customer>& customer) {
            m_failed->setVisible(!customer);
            m_card->setVisible(bool(customer));
            if (!customer)
                return m_failed->setSentence(Sign::Differ, {plain(wording::sentence(customer.error()))});
            const QString native = QString::fromStdString(customer->nativeName);
            Spans name{value(QString::fromStdString(customer->name), Emphasis::Strong)};
            if (!native.isEmpty()) name += {plain(QStringLiteral("  ")), value(native, Emphasis::Muted)};
            m_head->setHeadingSpans(name);
            m_head->setLineBelow(items::headLine(*customer));
            QList<GoldenValue> values;
            for (const items::GoldenLine& line : items::goldenLines(*customer))
                values += GoldenValue{line.label, line.value, line.provenance, false};
            m_golden->setValues(values);
        });
}

void CustomerFront::openCurrent() {
    const QModelIndex current = m_list->currentIndex();
    m_openAsked = m_busy; // Enter came before the answer: the first one found is meant
    if (!current.isValid() || m_busy) return;
    if (const QString gid = current.data(items::IdRole).toString(); !gid.isEmpty()) emit chosen(gid);
}

bool CustomerFront::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QStackedWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QKeyEvent walk(QEvent::KeyPress, key->key(), Qt::NoModifier);
        QCoreApplication::sendEvent(m_list, &walk);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter: openCurrent(); return true;
    default: return QStackedWidget::eventFilter(watched, event);
    }
}

} // namespace goldenrod::ui
