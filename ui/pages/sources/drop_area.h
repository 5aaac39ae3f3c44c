// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

#include <QStringList>

namespace goldenrod::ui {

/// A ground on which files may be dropped anywhere.
class DropArea : public Panel {
    Q_OBJECT
public:
    DropArea();

signals:
    void dropped(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
};

} // namespace goldenrod::ui
