// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/saved_views.h"

#include "models/wording/messages.h"
#include "ui/pages/review/review_keys.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/combo_button.h"
#include "ui/widgets/panel.h"

#include <QAction>

#include <algorithm>

namespace goldenrod::ui {
namespace {

constexpr int kRow = 24;

} // namespace

SavedViews::SavedViews(items::Desk& desk, items::ReviewSession& session, Prompts& prompts, ReviewKeys& keys,
                       QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_session(session)
    , m_prompts(prompts)
    , m_keys(keys)
    , m_open(command(tr("Saved views"), "saved_views"))
    , m_keep(command(tr("Keep view"), "keep_view"))
    , m_rename(command(tr("Rename"), "rename_view"))
    , m_remove(command(tr("Remove"), "remove_view"))
    , m_list(new ComboButton(ComboButton::Kind::Link)) {
    makeCommands();
    auto* column = columnIn(this);
    m_list->setFixedHeight(kRow);
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_list);
    auto* ways = new QWidget;
    auto* row = rowIn(ways);
    for (QAction* action : {m_keep, m_rename, m_remove}) {
        auto* button = new Button(Button::Kind::Link, action);
        button->setSmall(true);
        button->setFixedHeight(kRow);
        row->addWidget(button);
        m_ways += button;
    }
    row->setSpacing(spaces::kUnit);
    row->addStretch(1);
    column->addWidget(ways);
    connect(m_list, &ComboButton::chosen, this, [this](int choice) {
        if (!m_showing && choice > 0) m_session.setView(m_views[static_cast<std::size_t>(choice - 1)].view);
    });
    connect(&session, &items::ReviewSession::viewChanged, this, &SavedViews::showView);
    connect(&desk, &items::Desk::opened, this, &SavedViews::read);
    connect(&desk, &items::Desk::closing, this, [this] { offer({}); });
    connect(&desk, &items::Desk::changed, this, &SavedViews::read);
    offer({});
    if (desk.isOpen()) read();
}

QAction* SavedViews::command(const QString& words, const char* id) {
    auto* action = new QAction(words, this);
    action->setAutoRepeat(false);
    m_keys.bind(QString::fromLatin1(id), action);
    return action;
}

void SavedViews::makeCommands() {
    connect(m_open, &QAction::triggered, this, &SavedViews::asked);
    connect(m_keep, &QAction::triggered, this, &SavedViews::askName);
    connect(m_rename, &QAction::triggered, this, &SavedViews::askNewName);
    connect(m_remove, &QAction::triggered, this, &SavedViews::remove);
}

void SavedViews::focusList() {
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void SavedViews::read() {
    if (!m_desk.isOpen()) return;
    m_desk.read(m_reading, this, savedViews, [this](Result<std::vector<SavedView>> views) {
        if (views) offer(views.take());
    });
}

void SavedViews::offer(std::vector<SavedView> views) {
    m_showing = true;
    m_views = std::move(views);
    QStringList names{m_views.empty() ? tr("no view is saved") : tr("any view")};
    for (const SavedView& view : m_views) names += wording::isolated(view.name);
    m_list->setChoices(tr("saved views"), names);
    m_showing = false;
    showView();
}

const SavedView* SavedViews::current() const {
    const QueueView& shown = m_session.view();
    const auto at = std::find_if(m_views.begin(), m_views.end(),
                                 [&shown](const SavedView& view) { return view.view == shown; });
    return at != m_views.end() ? &*at : nullptr;
}

void SavedViews::showView() {
    const SavedView* view = current();
    m_showing = true;
    m_list->setCurrent(view != nullptr ? static_cast<int>(view - m_views.data()) + 1 : 0);
    m_showing = false;
    m_keep->setEnabled(m_desk.isOpen());
    m_rename->setEnabled(view != nullptr);
    m_remove->setEnabled(view != nullptr);
    // There is room for what can be done with what is shown: a view is kept, or it is one that is.
    m_ways[0]->setVisible(view == nullptr);
    for (QWidget* way : m_ways.mid(1)) way->setVisible(view != nullptr);
}

void SavedViews::save(std::function<Result<std::int64_t>(Workspace&)> work) {
    m_desk.save({}, this, std::move(work), [this](const Result<std::int64_t>& seq) {
        if (!seq) emit failed(seq.error());
        read();
    });
}

void SavedViews::askName() {
    const SavedView* view = current();
    const auto fault = [](const QString& name) {
        return name.trimmed().isEmpty() ? tr("a view needs a name") : QString();
    };
    m_prompts.askText({{plain(tr("Keep this filter and order as a view of everybody who works here"))},
                       tr("name of the view"),
                       view != nullptr ? QString::fromStdString(view->name) : QString(),
                       tr("Keep"),
                       fault},
                      this, [this, kept = m_session.view()](const std::optional<QString>& name) {
                          if (!name) return;
                          save([named = SavedView{name->trimmed().toStdString(), kept}](Workspace& w) {
                              return saveView(named, w);
                          });
                      });
}

void SavedViews::askNewName() {
    const SavedView* view = current();
    if (view == nullptr) return;
    const std::string from = view->name;
    m_prompts.askText({{plain(tr("New name of the view ")), value(QString::fromStdString(from))},
                       tr("name of the view"),
                       QString::fromStdString(from),
                       tr("Rename"),
                       {}},
                      this, [this, from](const std::optional<QString>& name) {
                          if (!name || name->trimmed().toStdString() == from) return;
                          save([from, to = name->trimmed().toStdString()](Workspace& w) {
                              return renameView(from, to, w);
                          });
                      });
}

void SavedViews::remove() {
    const SavedView* view = current();
    if (view == nullptr) return;
    const Spans sentence{plain(tr("Remove the view ")), value(QString::fromStdString(view->name)),
                         plain(tr("? The questions in it stay as they are."))};
    m_prompts.confirm({Sign::Warning, sentence, tr("Remove")}, this, [this, name = view->name](bool yes) {
        if (yes) save([name](Workspace& w) { return removeView(name, w); });
    });
}

} // namespace goldenrod::ui
