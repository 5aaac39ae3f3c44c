// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources/drop_area.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

namespace goldenrod::ui {
namespace {

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files += url.toLocalFile();
    return files;
}

} // namespace

DropArea::DropArea()
    : Panel(Colour::Surface) {
    setAcceptDrops(true);
}

void DropArea::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void DropArea::dropEvent(QDropEvent* event) {
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty()) return;
    event->setDropAction(Qt::CopyAction); // the files stay where they are
    event->accept();
    emit dropped(files);
}

} // namespace goldenrod::ui
