// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/link.h"

#include <QList>

namespace goldenrod::ui {

/// Where the user has been, like a browser: a new place forgets what lay ahead. Keeps the last 200 places.
class History {
public:
    /// A new place; visiting the current one again changes nothing.
    void visit(const Link& link);
    /// The current place has another name now (the next pair of the same queue).
    void rename(const Link& link);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    /// The place before or after, which becomes the current one; an empty link at the end.
    Link back();
    Link forward();
    Link current() const { return m_places.value(m_at); }
    qsizetype size() const { return m_places.size(); }

private:
    QList<Link> m_places;
    qsizetype m_at = -1;
};

} // namespace goldenrod::ui
