// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_finder.h"

#include "ui/shell/page.h"
#include "ui/widgets/key_hint.h"

#include <QAction>
#include <algorithm>

namespace goldenrod::ui {

namespace {

/// Lower case without accents, in words.
QStringList wordsOf(const QString& text) {
    QString bare;
    for (QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark()) continue;
        bare += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    }
    return bare.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

PageFinder::PageFinder(const PageRegistry& pages, std::function<QList<QAction*>()> commands, QObject* parent)
    : FindSource(parent)
    , m_pages(pages)
    , m_commands(std::move(commands)) {}

QString PageFinder::title() const {
    return tr("Pages and commands");
}

bool PageFinder::matches(const QString& title, const QString& words) {
    const QStringList there = wordsOf(title), asked = wordsOf(words);
    return !asked.isEmpty() && std::all_of(asked.begin(), asked.end(), [&](const QString& word) {
        return std::any_of(there.begin(), there.end(), [&](const QString& t) { return t.startsWith(word); });
    });
}

void PageFinder::find(const QString& words) {
    QList<Found> findings;
    for (Page* page : m_pages.all())
        if (matches(page->title(), words))
            findings += {page->title(), tr("page"),
                         page->icon(),  {},
                         false,         [this, id = page->id()] { emit pageChosen(id); }};
    for (QAction* action : m_commands())
        if (action->isEnabled() && matches(action->text(), words))
            findings += {action->text(),
                         {},
                         Icon::None,
                         keyHintText(action->shortcut()),
                         false,
                         [command = QPointer<QAction>(action)] {
                             if (command) command->trigger();
                         }};
    emit found(words, findings);
}

} // namespace goldenrod::ui
