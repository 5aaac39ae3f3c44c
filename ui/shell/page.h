// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "ui/shell/link.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/message_strip.h"

#include <QObject>
#include <memory>
#include <vector>

class QAction;
class QWidget;

namespace goldenrod::ui {

/// One page of the window. It builds itself at the first widget() call, asks by signal and never reaches for
/// a sibling. Lives in the GUI thread, owned by the PageRegistry.
class Page : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// "review"; one of PageRegistry::order() to appear in the rail.
    virtual QString id() const = 0;
    /// The word in the rail, translated.
    virtual QString title() const = 0;
    virtual Icon icon() const = 0;
    /// Kinds of links it opens: {"review", "pair"}. The first is its own front.
    virtual QStringList kinds() const { return {id()}; }
    /// The page itself; the window shows it and owns it from then on.
    virtual QWidget* widget() = 0;
    /// Shows a place of one of kinds(). False when there is no such place: the page stays where it was.
    /// What takes time is shown as busy and answered later, in place.
    virtual bool open(const Link& link) = 0;
    /// Commands with their shortcuts, active while the page is shown; found by Ctrl+K.
    virtual QList<QAction*> actions() const { return {}; }
    /// What F6 walks, in order; each takes the keyboard itself or has a focus proxy.
    virtual QList<QWidget*> panels() const { return {}; }
    /// Gives the keyboard to where the work is.
    virtual void focus() = 0;
    /// The window says whether this is the page it shows.
    void setShown(bool shown);

signals:
    /// The page shows another place. `newPlace`: back returns to the one before; else the current entry of
    /// the history is renamed.
    void moved(const goldenrod::ui::Link& link, bool newPlace);
    /// Asks the window to open a link of any page.
    void linkOpened(const goldenrod::ui::Link& link);
    /// Open work, for the rail: "312", or nothing.
    void countChanged(const QString& count);
    void said(const goldenrod::ui::Message& message);

protected:
    /// From now on refresh() follows whenever a workspace was opened, or any of `changes` was announced.
    void listenTo(items::Desk& desk, items::Changes changes = items::Change::All);
    /// What the page shows is out of date: read() follows, at once while the page is shown, else as soon as
    /// it is. A page that nobody looks at reads nothing.
    void refresh();
    /// True when read() would follow as soon as the page is shown; it does not any more. For an open() that
    /// reads everything itself.
    bool takeStale();
    /// Reads again what the page shows; answers in place, later.
    virtual void read() {}

private:
    bool m_shown = false, m_stale = false;
};

/// The pages there are, in the order of the rail. Entries of the rail appear only for pages added here.
class PageRegistry {
public:
    /// Ids in the order of the rail, an empty one between groups.
    static QStringList order();

    void add(std::unique_ptr<Page> page);
    Page* page(const QString& id) const;      ///< null when not added
    Page* opening(const QString& kind) const; ///< by kind of link
    QList<Page*> pages() const;               ///< those of the rail, in its order
    QList<Page*> all() const;                 ///< also those opened by links alone

private:
    std::vector<std::unique_ptr<Page>> m_pages;
};

} // namespace goldenrod::ui
