// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/workbench.h"

#include <QElapsedTimer>
#include <QList>
#include <QSize>
#include <QStringList>
#include <QTimer>

namespace goldenrod::workbench {

/// Pictures of the pages as they are, for the manual and for judging them: each place in light and dark at
/// 1440 × 900 and 1280 × 800, as "<place>_<tone>_<width>.png". Works while the event loop turns and ends the
/// program: 0 when all pictures were written.
class Screenshots : public QObject {
    Q_OBJECT
public:
    /// `links`: places to picture; empty: the front of every page. The place "arabic" is the first question
    /// of the queue that is about an Arabic name.
    Screenshots(Workbench& bench, const QString& folder, const QStringList& links);
    /// Opens the workspace, says how long that took, and begins. `sinceStart` runs since the program began.
    void take(const QString& workspace, const QElapsedTimer& sinceStart);

private:
    struct Picture {
        QString link;
        ui::Tone tone;
        QSize size;
    };
    void look();
    void begin();
    void save(const Picture& picture);
    bool show(const Picture& picture);
    void findArabic();

    Workbench& m_bench;
    QString m_folder, m_workspace, m_arabic;
    QList<Picture> m_pictures;
    QElapsedTimer m_sinceStart;
    QTimer m_timer;
    int m_quiet = 0;
    bool m_opened = false, m_shown = false, m_failed = false;
};

} // namespace goldenrod::workbench
