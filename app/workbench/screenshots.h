// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/workbench.h"

#include <QSize>
#include <QStringList>

namespace goldenrod::workbench {

/// Pictures of the pages as they are, for the manual and for judging them: every page in light and dark at
/// 1440 × 900 and 1280 × 800.
class Screenshots {
public:
    /// `links`: places to picture; empty: the front of every page.
    Screenshots(Workbench& bench, const QString& folder, const QStringList& links);
    /// Opens the workspace and writes "<page>_<tone>_<width>.png" each; false when one could not be made.
    bool take(const QString& workspace);

private:
    bool picture(const QString& link, ui::Tone tone, QSize size);
    bool settle();

    Workbench& m_bench;
    QString m_folder;
    QStringList m_links;
};

} // namespace goldenrod::workbench
