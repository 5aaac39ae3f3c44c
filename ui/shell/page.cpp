// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <algorithm>
#include <utility>

namespace goldenrod::ui {

void Page::setShown(bool shown) {
    m_shown = shown;
    if (m_shown && takeStale()) read();
}

void Page::listenTo(items::Desk& desk, items::Changes changes) {
    connect(&desk, &items::Desk::opened, this, &Page::refresh);
    connect(&desk, &items::Desk::changed, this, [this, changes](items::Changes announced) {
        if (announced & changes) refresh();
    });
    refresh();
}

void Page::refresh() {
    m_stale = true;
    if (m_shown && takeStale()) read();
}

bool Page::takeStale() {
    return std::exchange(m_stale, false);
}

QStringList PageRegistry::order() {
    return {QStringLiteral("home"),
            {},
            QStringLiteral("sources"),
            QStringLiteral("quality"),
            {},
            QStringLiteral("rules"),
            QStringLiteral("tuning"),
            QStringLiteral("review"),
            {},
            QStringLiteral("customers"),
            QStringLiteral("insights"),
            {},
            QStringLiteral("audit"),
            QStringLiteral("publish")};
}

void PageRegistry::add(std::unique_ptr<Page> page) {
    m_pages.push_back(std::move(page));
}

Page* PageRegistry::page(const QString& id) const {
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const auto& p) { return p->id() == id; });
    return found == m_pages.end() ? nullptr : found->get();
}

Page* PageRegistry::opening(const QString& kind) const {
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&](const auto& p) { return p->kinds().contains(kind); });
    return found == m_pages.end() ? nullptr : found->get();
}

QList<Page*> PageRegistry::all() const {
    QList<Page*> every;
    for (const auto& page : m_pages) every += page.get();
    return every;
}

QList<Page*> PageRegistry::pages() const {
    QList<Page*> ordered;
    for (const QString& id : order())
        if (Page* found = id.isEmpty() ? nullptr : page(id)) ordered += found;
    return ordered;
}

} // namespace goldenrod::ui
