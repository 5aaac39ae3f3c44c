// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history.h"

namespace goldenrod::ui {

namespace {
constexpr qsizetype kMost = 200;
} // namespace

void History::visit(const Link& link) {
    if (m_at >= 0 && m_places[m_at] == link) return;
    m_places.resize(m_at + 1);
    m_places += link;
    if (m_places.size() > kMost) m_places.removeFirst();
    m_at = m_places.size() - 1;
}

void History::rename(const Link& link) {
    if (m_at < 0) return visit(link);
    m_places[m_at] = link;
}

Link History::back() {
    return canGoBack() ? m_places[--m_at] : Link();
}
Link History::forward() {
    return canGoForward() ? m_places[++m_at] : Link();
}

} // namespace goldenrod::ui
