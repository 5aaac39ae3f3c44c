// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/pair_picker.h"

#include "models/wording/messages.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/two_line_list.h"

#include <QKeyEvent>

namespace goldenrod::ui {
namespace {

constexpr int kMost = 20, kRowsShown = 5, kPause = 120, kListRow = 44;

} // namespace

PairPicker::PairPicker(items::Desk& desk, QWidget* parent)
    : Panel(Colour::Raised, Panel::Leading | Panel::Bottom, parent)
    , m_desk(desk)
    , m_list(new TwoLineList(tr("records found")))
    , m_note(new TextBlock(QString(), Type::Small, Colour::Muted)) {
    auto* column = columnIn(this);
    column->setContentsMargins(edgeMargins() +
                               QMargins(spaces::kMargin, spaces::kUnit, spaces::kMargin, spaces::kUnit));
    column->addWidget(new TextBlock(tr("Compare any two records"), Type::Work, Colour::Text, Weight::Strong));
    column->addSpacing(spaces::kHalf);
    auto* fields = new QWidget;
    auto* row = rowIn(fields, 0, 0, spaces::kUnit);
    row->addWidget(makeField(0, tr("record A: key, golden id or name")), 1);
    row->addWidget(makeField(1, tr("record B: key, golden id or name")), 1);
    column->addWidget(fields);
    column->addSpacing(spaces::kHalf);
    column->addWidget(m_note);
    m_list->setModel(&m_hits);
    m_list->setFixedHeight(kRowsShown * kListRow);
    column->addWidget(m_list);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& at) { take(at.row()); });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& at) { take(at.row()); });
    m_typing.setSingleShot(true);
    m_typing.setInterval(kPause);
    connect(&m_typing, &QTimer::timeout, this, &PairPicker::search);
    connect(&desk, &items::Desk::closing, this, &PairPicker::close);
    hide();
}

SearchField* PairPicker::makeField(int side, const QString& name) {
    auto* field = new SearchField(name);
    m_fields[static_cast<std::size_t>(side)] = field;
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, [this, side] { type(side); });
    connect(field, &QLineEdit::textChanged, this, [this, side](const QString& words) {
        if (words.isEmpty()) m_records[static_cast<std::size_t>(side)] = 0;
    });
    connect(field, &QLineEdit::returnPressed, this, [this, side] {
        if (m_records[static_cast<std::size_t>(side)] != 0) return finish();
        if (m_side == side && m_hits.rowCount() > 0) take(qMax(0, m_list->currentIndex().row()));
    });
    connect(field, &SearchField::left, this, [this] {
        close();
        emit left();
    });
    return field;
}

void PairPicker::open(std::int64_t first) {
    m_records = {};
    m_hits.setRecords({});
    m_note->setWords(tr("Type, choose with the arrows, take with Enter. Esc goes back."));
    m_list->hide();
    for (SearchField* field : m_fields) field->clear();
    m_side = first != 0 ? 1 : 0;
    show();
    takeKeyboard();
    if (first == 0) return;
    m_desk.read(
        m_naming, this, [first](Database& db) { return readRecordHit(db, first); },
        [this](const Result<RecordHit>& hit) {
            if (hit && isVisibleTo(parentWidget()) && m_records[0] == 0) setSide(0, *hit);
        });
}

void PairPicker::takeKeyboard() {
    m_fields[static_cast<std::size_t>(m_side)]->setFocus(Qt::ShortcutFocusReason);
}

void PairPicker::close() {
    m_typing.stop();
    m_reading.drop();
    m_naming.drop();
    hide();
}

void PairPicker::type(int side) {
    m_side = side;
    m_records[static_cast<std::size_t>(side)] = 0;
    m_typing.start();
}

void PairPicker::search() {
    const QString words = m_fields[static_cast<std::size_t>(m_side)]->text();
    if (!m_desk.isOpen()) return;
    m_desk.read(
        m_reading, this,
        [words = words.toStdString()](Database& db) { return searchRecords(db, words, kMost); },
        [this](const Result<std::vector<RecordHit>>& hits) { found(hits); });
}

void PairPicker::found(const Result<std::vector<RecordHit>>& hits) {
    m_hits.setRecords(hits ? *hits : std::vector<RecordHit>{});
    const int rows = m_hits.rowCount();
    m_list->setFixedHeight(qBound(1, rows, kRowsShown) * kListRow);
    m_list->setVisible(rows > 0);
    if (rows > 0) m_list->setCurrentIndex(m_hits.index(0, 0));
    if (!hits)
        m_note->setWords(wording::sentence(hits.error()));
    else if (m_fields[static_cast<std::size_t>(m_side)]->text().trimmed().isEmpty())
        m_note->setWords({});
    else
        m_note->setWords(rows == 0      ? tr("No record is found by this.")
                         : rows == 1    ? tr("1 record")
                         : rows < kMost ? tr("%1 records").arg(rows)
                                        : tr("the first %1 records").arg(rows));
}

void PairPicker::take(int row) {
    if (row < 0 || row >= m_hits.rowCount()) return;
    const RecordHit hit = m_hits.at(row);
    if (m_records[static_cast<std::size_t>(1 - m_side)] == hit.id) {
        m_note->setWords(tr("This record is the other one already."));
        return;
    }
    setSide(m_side, hit);
    m_hits.setRecords({});
    m_list->hide();
    finish();
}

void PairPicker::setSide(int side, const RecordHit& hit) {
    SearchField* field = m_fields[static_cast<std::size_t>(side)];
    field->setText(items::recordName(hit) + QStringLiteral(" · ") + QString::fromStdString(hit.name));
    field->setCursorPosition(0);
    m_records[static_cast<std::size_t>(side)] = hit.id;
}

/// Both are there, or on to the one that is not.
void PairPicker::finish() {
    if (m_records[0] != 0 && m_records[1] != 0) {
        const auto [a, b] = m_records;
        close();
        emit chosen(a, b);
        return;
    }
    m_side = m_records[0] == 0 ? 0 : 1;
    m_note->setWords({});
    m_fields[static_cast<std::size_t>(m_side)]->setFocus(Qt::OtherFocusReason);
}

/// Up and Down in a field walk what was found.
bool PairPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && m_hits.rowCount() > 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (by != 0) {
            const int row = qBound(0, m_list->currentIndex().row() + by, m_hits.rowCount() - 1);
            m_list->setCurrentIndex(m_hits.index(row, 0));
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void PairPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return Panel::keyPressEvent(event);
    close();
    emit left();
}

} // namespace goldenrod::ui
