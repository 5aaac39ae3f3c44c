// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keys/keys_page.h"

#include "models/wording/messages.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/panel.h"

#include <QAction>

namespace goldenrod::ui {
namespace {

constexpr int kCommand = 320, kKey = 120;

} // namespace

KeysPage::KeysPage(ReviewKeys& keys, Prompts& prompts)
    : m_keys(keys)
    , m_prompts(prompts)
    , m_change(new QAction(tr("Change the key"), this))
    , m_reset(new QAction(tr("All keys as given"), this))
    , m_leave(new QAction(tr("Back to Review"), this)) {
    m_leave->setShortcut(Qt::Key_Escape);
    m_reset->setShortcut(QKeyCombination(Qt::SHIFT, Qt::Key_Backspace));
    connect(m_change, &QAction::triggered, this, [this] {
        if (m_table) change(m_table->currentIndex().row());
    });
    connect(m_reset, &QAction::triggered, this, &KeysPage::reset);
    connect(m_leave, &QAction::triggered, this, [this] { emit linkOpened({QStringLiteral("review")}); });
    connect(&m_keys, &ReviewKeys::changed, this, &KeysPage::showKeys);
}

QWidget* KeysPage::widget() {
    if (!m_page) build();
    return m_page;
}

void KeysPage::build() {
    m_page = new Panel(Colour::Surface);
    auto* column = columnIn(m_page);
    auto* head = new PageHeader(title());
    head->setNote(tr("Enter changes the key of a command. Latin letters hold on every keyboard."));
    auto* back = new Button(Button::Kind::Flat, m_leave);
    head->addAction(back);
    head->addAction(new Button(Button::Kind::Normal, m_reset));
    column->addWidget(head);
    m_table = new DataTable(tr("commands of Review and their keys"));
    m_table->setModel(&m_rows);
    column->addWidget(tableInMargins(m_table), 1);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { change(index.row()); });
    showKeys();
}

bool KeysPage::open(const Link& link) {
    if (!link.path.isEmpty()) return false;
    widget();
    return true;
}

QList<QWidget*> KeysPage::panels() const {
    return {m_table};
}

void KeysPage::focus() {
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void KeysPage::showKeys() {
    if (!m_page) return;
    const int row = m_table->currentIndex().row();
    const auto keys = m_keys.keys();
    QList<items::TableRow> rows;
    for (const ReviewKeys::Key& key : keys) {
        items::TableRow line;
        line.cells = {
            {key.words},
            {keyHintText(key.now), Content::Exact},
            {key.isChanged() ? tr("given: %1").arg(wording::isolated(keyHintText(key.given))) : QString(),
             Content::Text, Emphasis::Muted}};
        rows += line;
    }
    m_rows.setTable({{tr("command")}, {tr("key"), Content::Exact}, {tr("changed")}}, rows);
    m_table->setColumnWidths({kCommand, kKey, 0});
    m_reset->setEnabled(
        std::any_of(keys.begin(), keys.end(), [](const ReviewKeys::Key& key) { return key.isChanged(); }));
    if (row >= 0) m_table->selectRow(row);
}

void KeysPage::change(int row) {
    const auto keys = m_keys.keys();
    if (row < 0 || row >= keys.size()) return;
    const ReviewKeys::Key& key = keys[row];
    TextQuestion question{{plain(tr("Key of “%1”, written like M, Shift+M, Ctrl+P or Space").arg(key.words))},
                          tr("key"),
                          key.now.toString(QKeySequence::PortableText),
                          tr("Set key")};
    question.fault = [this, id = key.id](const QString& written) { return m_keys.fault(id, written); };
    m_prompts.askText(question, this, [this, key](const std::optional<QString>& written) {
        const auto wanted = written ? ReviewKeys::parse(*written) : std::nullopt;
        if (!wanted || !m_keys.set(key.id, *wanted)) return;
        emit said(
            {Sign::Agree,
             {plain(
                 tr("The key of “%1” is %2 now.").arg(key.words, wording::isolated(keyHintText(*wanted))))}});
    });
}

void KeysPage::reset() {
    m_keys.reset();
    emit said({Sign::Agree, {plain(tr("All keys are as they were given."))}});
}

} // namespace goldenrod::ui
