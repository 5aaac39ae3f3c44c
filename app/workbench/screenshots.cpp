// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screenshots.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QTimer>

#include <cstdio>

namespace goldenrod::workbench {
namespace {

constexpr int kLongest = 60'000, kQuiet = 120;
constexpr QSize kSizes[] = {{1440, 900}, {1280, 800}};

QString nameOf(const QString& link, ui::Tone tone, QSize size) {
    QString name = link.section(u':', -1);
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != u'-') c = u'_';
    return QStringLiteral("%1_%2_%3.png")
        .arg(name, tone == ui::Tone::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
        .arg(size.width());
}

} // namespace

Screenshots::Screenshots(Workbench& bench, const QString& folder, const QStringList& links)
    : m_bench(bench)
    , m_folder(folder)
    , m_links(links) {
    if (!m_links.isEmpty()) return;
    for (const ui::Page* page : bench.pages().pages()) m_links += QStringLiteral("goldenrod:") + page->id();
}

bool Screenshots::take(const QString& workspace) {
    QDir().mkpath(m_folder);
    QWidget& window = m_bench.window();
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    if (!workspace.isEmpty()) m_bench.openFile(workspace);
    if (!settle()) return false;
    if (!workspace.isEmpty() && !m_bench.desk().isOpen()) {
        std::fprintf(stderr, "%s could not be opened.\n", qPrintable(workspace));
        return false;
    }
    bool all = true;
    for (const QString& link : m_links)
        for (const QSize size : kSizes)
            for (const ui::Tone tone : {ui::Tone::Light, ui::Tone::Dark})
                all = picture(link, tone, size) && all;
    return all;
}

bool Screenshots::picture(const QString& text, ui::Tone tone, QSize size) {
    const auto link = ui::Link::parse(
        text.startsWith(QStringLiteral("goldenrod:")) ? text : QStringLiteral("goldenrod:") + text);
    if (!link || !m_bench.window().open(*link)) {
        std::fprintf(stderr, "%s opens nothing.\n", qPrintable(text));
        return false;
    }
    ui::Theme::setTone(tone);
    m_bench.window().resize(size);
    if (!settle()) return false;
    const QString path = QDir(m_folder).filePath(nameOf(text, tone, size));
    const bool saved = m_bench.window().grab().save(path);
    std::printf("%s %s\n", saved ? "wrote" : "could not write", qPrintable(path));
    return saved;
}

bool Screenshots::settle() {
    QElapsedTimer clock;
    clock.start();
    do {
        QEventLoop loop;
        QTimer::singleShot(kQuiet, &loop, &QEventLoop::quit);
        loop.exec();
    } while (m_bench.desk().isBusy() && clock.elapsed() < kLongest);
    return !m_bench.desk().isBusy();
}

} // namespace goldenrod::workbench
