// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quality/issue_panel.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/quality_words.h"
#include "models/workspace/clock.h"
#include "ui/pages/customers/page_parts.h"
#include "ui/shell/command.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_block.h"

#include <QAction>
#include <QDate>

namespace goldenrod::ui {
namespace {

constexpr int kDay = 104, kState = 128;

QString dayFault(const QString& text) {
    const bool day = text.trimmed().isEmpty() || QDate::fromString(text.trimmed(), Qt::ISODate).isValid();
    return day ? QString() : IssuePanel::tr("Write the day as 2027-01-31, or nothing.");
}

} // namespace

IssuePanel::IssuePanel(items::Desk& desk, Prompts& prompts)
    : Panel(Colour::Surface)
    , m_desk(desk)
    , m_prompts(prompts)
    , m_open(makeCommand(this, tr("Open an issue"), Qt::Key_I, &IssuePanel::open))
    , m_take(makeCommand(this, tr("Take"), Qt::Key_A, &IssuePanel::takeOver))
    , m_due(makeCommand(this, tr("Due"), QKeyCombination(Qt::SHIFT, Qt::Key_D), &IssuePanel::askDay))
    , m_severity(makeCommand(this, tr("Severity"), Qt::Key_S, &IssuePanel::turnSeverity))
    , m_close(makeCommand(this, tr("Close"), Qt::Key_X, &IssuePanel::close))
    , m_table(new DataTable(tr("issues")))
    , m_note(new TextBlock(Type::Small, TextBlock::Lines::Wrapped)) {
    auto* column = columnIn(this);
    m_table->setModel(&m_rows);
    auto* bar = new QWidget;
    auto* row = rowIn(bar, spaces::kUnit, spaces::kUnit);
    for (QAction* action : {m_take, m_due, m_severity, m_close}) {
        auto* button = new Button(Button::Kind::Flat, action);
        button->setCompact(true);
        row->addWidget(button);
    }
    row->addStretch(1);
    bar->setFixedHeight(heights::kToolbar);
    auto* foot = new QWidget;
    columnIn(foot, spaces::kMargin)->addWidget(m_note);
    column->addWidget(tableInMargins(m_table), 1);
    column->addWidget(foot);
    column->addWidget(bar);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { showCurrent(); });
    connect(m_table, &DataTable::activated, this, [this] {
        if (const SeenIssue* issue = current())
            emit ruleAsked(QString::fromStdString(issue->row.rule), issue->row.sourceId);
    });
    showCurrent();
    showOpening();
}

void IssuePanel::readAgain() {
    if (!m_desk.isOpen()) return;
    m_desk.read(m_reading, this, readIssues,
                [this](const Result<std::vector<SeenIssue>>& issues) { take(issues); });
}

void IssuePanel::clear() {
    ++m_generation; // answers to questions about this workspace come too late
    m_reading.drop();
    take(std::vector<SeenIssue>());
    setTarget({}, 0);
}

void IssuePanel::take(const Result<std::vector<SeenIssue>>& issues) {
    if (!issues) {
        emit said(Sign::Differ, {plain(wording::sentence(issues.error()))});
        return;
    }
    const std::int64_t before = current() != nullptr ? current()->row.seq : 0;
    m_issues = *issues;
    const items::RecordTableLook look = items::issueTable(m_issues, isoDay(nowMicroseconds()));
    m_rows.setTable(look.columns, look.rows);
    m_table->setColumnWidths({0, kDay, kState});
    int row = m_issues.empty() ? -1 : 0, open = 0;
    for (std::size_t i = 0; i < m_issues.size(); ++i) {
        open += m_issues[i].isOpen() ? 1 : 0;
        if (m_issues[i].row.seq == before) row = static_cast<int>(i);
    }
    if (row >= 0) m_table->setCurrentIndex(m_rows.index(row, 0));
    showCurrent();
    showOpening();
    emit counted(open);
}

const SeenIssue* IssuePanel::current() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_issues.size()) ? &m_issues[static_cast<std::size_t>(row)]
                                                               : nullptr;
}

void IssuePanel::showCurrent() {
    const SeenIssue* issue = current();
    const bool open = issue != nullptr && issue->isOpen();
    m_take->setEnabled(open);
    m_due->setEnabled(open);
    m_severity->setEnabled(open);
    m_close->setEnabled(issue != nullptr);
    m_close->setText(issue == nullptr || open ? tr("Close") : tr("Take up again"));
    if (issue == nullptr)
        m_note->setWords(
            tr("No issue was opened yet. I opens one about the rule that is chosen: who mends it "
               "until when, closed by a later check in which nothing fails."));
    else
        m_note->setSpans(items::issueNote(*issue));
}

void IssuePanel::setTarget(const std::string& rule, std::int64_t sourceId) {
    m_rule = rule;
    m_source = sourceId;
    showOpening();
}

/// One issue about the same is enough.
void IssuePanel::showOpening() {
    const bool known = std::any_of(m_issues.begin(), m_issues.end(), [this](const SeenIssue& issue) {
        return issue.isOpen() && issue.row.rule == m_rule && issue.row.sourceId == m_source;
    });
    m_open->setEnabled(!m_rule.empty() && !known);
}

template <typename Work>
void IssuePanel::save(Work work, const QString& words) {
    if (!m_desk.isOpen()) return;
    m_desk.save(items::Change::Quality, this, std::move(work),
                [this, words](const Result<std::int64_t>& event) {
                    if (event)
                        emit said(Sign::Agree, {plain(words.arg(wording::count(*event)))});
                    else
                        emit said(Sign::Differ, {plain(wording::sentence(event.error()))});
                    readAgain();
                });
}

void IssuePanel::open() {
    m_prompts.askText(
        {{plain(tr("Why it fails, as far as it is known"))}, tr("cause"), {}, tr("Open the issue"), {}}, this,
        [this, rule = m_rule, source = m_source, asked = m_generation](const std::optional<QString>& cause) {
            if (!cause || asked != m_generation) return;
            IssueTerms terms;
            if (!cause->trimmed().isEmpty()) terms.cause = cause->trimmed().toStdString();
            save([rule, source,
                  terms](Workspace& workspace) { return openIssue(rule, source, terms, workspace); },
                 tr("Issue %1 is open."));
        });
}

void IssuePanel::takeOver() {
    if (current() == nullptr) return;
    save(
        [issue = current()->row.seq](Workspace& workspace) {
            return changeIssue(issue, {{}, {}, workspace.identity().name, {}}, workspace);
        },
        tr("The issue is yours (event %1)."));
}

void IssuePanel::askDay() {
    if (current() == nullptr) return;
    m_prompts.askText(
        {{plain(tr("Until when it is to be mended"))},
         tr("day"),
         QString::fromStdString(current()->row.due),
         tr("Set the day"),
         dayFault},
        this, [this, issue = current()->row.seq, asked = m_generation](const std::optional<QString>& day) {
            if (!day || asked != m_generation) return;
            save(
                [issue, due = day->trimmed().toStdString()](Workspace& workspace) {
                    return changeIssue(issue, {{}, due, {}, {}}, workspace);
                },
                tr("The day is set (event %1)."));
        });
}

/// The next one; after the gravest the least.
void IssuePanel::turnSeverity() {
    const SeenIssue* issue = current();
    if (issue == nullptr) return;
    const auto next = static_cast<Severity>((static_cast<int>(issue->row.severity) + 1) % 3);
    save(
        [seq = issue->row.seq, next](Workspace& workspace) {
            return changeIssue(seq, {next, {}, {}, {}}, workspace);
        },
        tr("The severity is %1 (event %2).").arg(wording::severityWord(next), QStringLiteral("%1")));
}

/// By evidence at once, by word with a reason; a closed one is taken up again.
void IssuePanel::close() {
    const SeenIssue* issue = current();
    if (issue == nullptr) return;
    if (!issue->isOpen())
        return save([seq = issue->row.seq](Workspace& workspace) { return reopenIssue(seq, workspace); },
                    tr("The issue is open again (event %1)."));
    if (issue->passes) return closeFor(issue->row.seq, {});
    m_prompts.askText(
        {{plain(tr("It still fails. Why the issue is closed all the same"))},
         tr("reason"),
         {},
         tr("Close the issue"),
         [](const QString& text) {
             return text.trimmed().isEmpty() ? tr("Say why in a few words.") : QString();
         }},
        this, [this, seq = issue->row.seq, asked = m_generation](const std::optional<QString>& reason) {
            if (reason && asked == m_generation) closeFor(seq, reason->trimmed().toStdString());
        });
}

void IssuePanel::closeFor(std::int64_t issue, const std::string& reason) {
    save([issue, reason](Workspace& workspace) { return closeIssue(issue, reason, workspace); },
         tr("The issue is closed (event %1)."));
}

} // namespace goldenrod::ui
