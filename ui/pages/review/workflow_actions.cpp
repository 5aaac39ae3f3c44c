// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/workflow_actions.h"

#include "models/wording/marks.h"
#include "models/workspace/clock.h"
#include "ui/pages/review/review_keys.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QGridLayout>

#include <algorithm>

namespace goldenrod::ui {
namespace {

/// "A and B", for a question to the user.
Spans pairOf(const ReviewCase& view) {
    return {value(QString::fromStdString(view.leftName)), plain(WorkflowActions::tr(" and ")),
            value(QString::fromStdString(view.rightName))};
}

constexpr int kButton = 22;

} // namespace

WorkflowActions::WorkflowActions(items::Desk& desk, items::ReviewSession& session, Prompts& prompts,
                                 ReviewKeys& keys, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_session(session)
    , m_prompts(prompts)
    , m_keys(keys)
    , m_park(command(tr("Park"), "park"))
    , m_parkUntil(command(tr("Park until"), "park_until"))
    , m_assign(command(tr("Take"), "take"))
    , m_assignTo(command(tr("Assign to"), "assign_to"))
    , m_priority(command(tr("Priority"), "priority"))
    , m_due(command(tr("Due date"), "due"))
    , m_comment(command(tr("Comment now"), "comment_now"))
    , m_confirm(command(tr("Still holds"), "still_holds")) {
    connect(m_confirm, &QAction::triggered, this, [this] {
        if (m_session.changedInFront() != 0 && !m_session.confirm()) emit tooSoon();
    });
    connect(m_park, &QAction::triggered, this, [this] {
        const auto& shown = m_session.shown();
        if (shown) mark(MarkKind::Park, shown->marks.isParked(nowMicroseconds()) ? 0 : kNoDay);
    });
    connect(m_assign, &QAction::triggered, this, &WorkflowActions::assignMe);
    connect(m_priority, &QAction::triggered, this, &WorkflowActions::nextPriority);
    makeAskingCommands();
    connect(&session, &items::ReviewSession::shownChanged, this, &WorkflowActions::enable);
    enable();
}

QAction* WorkflowActions::command(const QString& words, const char* id) {
    auto* action = new QAction(words, this);
    action->setAutoRepeat(false);
    m_keys.bind(QString::fromLatin1(id), action);
    return action;
}

void WorkflowActions::makeAskingCommands() {
    connect(m_parkUntil, &QAction::triggered, this, [this] { askDay(MarkKind::Park); });
    connect(m_due, &QAction::triggered, this, [this] { askDay(MarkKind::Due); });
    connect(m_comment, &QAction::triggered, this, &WorkflowActions::askComment);
    connect(m_assignTo, &QAction::triggered, this, [this] {
        if (m_desk.isOpen())
            m_desk.read(this, knownPersons, [this](const Result<std::vector<KnownPerson>>& known) {
                if (known) askPerson(*known);
            });
    });
}

QList<QAction*> WorkflowActions::actions() const {
    return {m_park, m_parkUntil, m_assign, m_assignTo, m_priority, m_due, m_comment, m_confirm};
}

QWidget* WorkflowActions::makeButtons(QAction* first, const QList<QAction*>& last) const {
    auto* all = new QWidget;
    auto* grid = new QGridLayout(all);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spaces::kGap);
    grid->setVerticalSpacing(0);
    int at = 0;
    const QList<QAction*> own{first, m_assignTo, m_comment, m_priority, m_parkUntil, m_due};
    for (QAction* action : own + last) {
        auto* button = new Button(Button::Kind::Link, action);
        button->setHintFirst(true);
        button->setSmall(true);
        button->setInk(Colour::Text);
        button->setFixedHeight(kButton);
        grid->addWidget(button, at / 2, at % 2, Qt::AlignLeading);
        ++at;
    }
    grid->setColumnStretch(1, 1);
    return all;
}

void WorkflowActions::enable() {
    const auto& shown = m_session.shown();
    const bool asked = shown && shown->question.id != 0 && !shown->sample;
    for (QAction* action : actions()) action->setEnabled(asked);
    m_confirm->setEnabled(m_session.changedInFront() != 0);
    m_park->setText(asked && shown->marks.isParked(nowMicroseconds()) ? tr("Unpark") : tr("Park"));
}

void WorkflowActions::mark(MarkKind kind, std::int64_t value) {
    MarkRequest request;
    request.kind = kind;
    request.value = value;
    if (m_session.shown() && !m_session.mark(std::move(request))) emit tooSoon();
}

/// To the reader, or, when it is the reader's already, to nobody.
void WorkflowActions::assignMe() {
    const auto& shown = m_session.shown();
    if (!shown) return;
    m_desk.read(
        this, [key = m_desk.workspace().identity().publicKey](Database& db) { return personOfKey(db, key); },
        [this, view = shown](const Result<std::int64_t>& me) {
            const auto& now = m_session.shown();
            if (!me || !now || !items::samePair(now->question, view->question)) return;
            MarkRequest request;
            request.kind = MarkKind::Assign;
            request.toMe = *me == 0 || now->marks.assigned() != *me;
            m_session.mark(std::move(request));
        });
}

void WorkflowActions::nextPriority() {
    const auto& shown = m_session.shown();
    if (!shown) return;
    const std::int64_t now = shown->marks.priority();
    mark(MarkKind::Priority, now == 0 ? 1 : (now > 0 ? -1 : 0));
}

void WorkflowActions::askPerson(const std::vector<KnownPerson>& known) {
    const auto shown = m_session.shown();
    if (!shown) return;
    QStringList names;
    for (const KnownPerson& person : known) names += QString::fromStdString(person.name);
    Spans sentence{plain(tr("Who is to decide about "))};
    sentence += pairOf(*shown);
    sentence += plain(tr("? Known here: "));
    sentence += value(names.join(tr(", ")));
    sentence += plain(tr("; no name: nobody"));
    const auto fault = [names](const QString& text) {
        const QString name = text.trimmed();
        return name.isEmpty() || names.contains(name) ? QString() : tr("nobody of this name is known here");
    };
    m_prompts.askText({sentence, tr("person"), QString::fromStdString(shown->assigned), tr("Assign"), fault},
                      this, [this, question = shown->question](const std::optional<QString>& name) {
                          const auto& now = m_session.shown();
                          if (!name || !now || !items::samePair(now->question, question)) return;
                          MarkRequest request;
                          request.kind = MarkKind::Assign;
                          request.person = name->trimmed().toStdString();
                          m_session.mark(std::move(request));
                      });
}

void WorkflowActions::askDay(MarkKind kind) {
    const auto shown = m_session.shown();
    if (!shown) return;
    const bool due = kind == MarkKind::Due;
    Spans sentence{plain(due ? tr("By which day is it to be decided: ") : tr("Park until which day: "))};
    sentence += pairOf(*shown);
    sentence += plain(due ? tr("; YYYY-MM-DD, or nothing for no day") : tr("; YYYY-MM-DD"));
    const auto fault = [due](const QString& text) {
        const bool fits = text.trimmed().isEmpty() ? due : bool(wording::instantOfDay(text.trimmed(), due));
        return fits ? QString() : tr("a day is written YYYY-MM-DD");
    };
    const QString initial =
        due && shown->marks.due() != 0 ? wording::dayBefore(shown->marks.due()) : QString();
    m_prompts.askText(
        {sentence, due ? tr("due date") : tr("day"), initial, due ? tr("Keep") : tr("Park"), fault}, this,
        [this, kind, due, question = shown->question](const std::optional<QString>& day) {
            const auto& now = m_session.shown();
            if (!day || !now || !items::samePair(now->question, question)) return;
            mark(kind, wording::instantOfDay(day->trimmed(), due).value_or(0));
        });
}

void WorkflowActions::askComment() {
    const auto shown = m_session.shown();
    if (!shown) return;
    Spans sentence{plain(tr("Comment on "))};
    sentence += pairOf(*shown);
    sentence += plain(tr(", kept without a decision"));
    m_prompts.askText({sentence, tr("comment"), {}, tr("Save")}, this,
                      [this, question = shown->question](const std::optional<QString>& words) {
                          const auto& now = m_session.shown();
                          if (!words || words->trimmed().isEmpty() || !now ||
                              !items::samePair(now->question, question))
                              return;
                          MarkRequest request;
                          request.kind = MarkKind::Comment;
                          request.comment = words->trimmed().toStdString();
                          m_session.mark(std::move(request));
                      });
}

} // namespace goldenrod::ui
