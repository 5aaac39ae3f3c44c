// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screenshots.h"

#include "models/jobs/review_queue.h"

#include <QApplication>
#include <QDir>
#include <QImage>

#include <algorithm>
#include <cstdio>

namespace goldenrod::workbench {
namespace {

constexpr int kTick = 10;       ///< milliseconds
constexpr int kQuietTicks = 15; ///< without work, before a page counts as shown
constexpr QSize kSizes[] = {{1440, 900}, {1280, 800}};
const QString kArabic = QStringLiteral("arabic");

QString nameOf(const QString& link, ui::Tone tone, QSize size) {
    QString name = link.section(u':', -1);
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != u'-') c = u'_';
    return QStringLiteral("%1_%2_%3.png")
        .arg(name, tone == ui::Tone::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
        .arg(size.width());
}

bool isArabic(const std::string& utf8) {
    const QString text = QString::fromStdString(utf8);
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Arabic; });
}

/// The link of the first question about an Arabic name; empty when there is none.
Result<QString> arabicQuestion(Database& db) {
    auto ids = reviewQueue(db, QuestionFilter::Open, QuestionOrder::MostUseful);
    if (!ids) return ids.error();
    for (const std::int64_t id : *ids) {
        auto row = readQueueRow(db, id);
        if (!row) return row.error();
        if (!isArabic(row->leftName) && !isArabic(row->rightName)) continue;
        return QStringLiteral("goldenrod:pair/%1-%2")
            .arg(row->question.leftRecord)
            .arg(row->question.rightRecord);
    }
    return QString();
}

} // namespace

Screenshots::Screenshots(Workbench& bench, const QString& folder, const QStringList& links)
    : m_bench(bench)
    , m_folder(folder) {
    QStringList places = links;
    if (places.isEmpty())
        for (const ui::Page* page : bench.pages().pages())
            places += QStringLiteral("goldenrod:") + page->id();
    for (const QString& link : places)
        for (const QSize size : kSizes)
            for (const ui::Tone tone : {ui::Tone::Light, ui::Tone::Dark}) m_pictures += {link, tone, size};
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::look);
}

void Screenshots::take(const QString& workspace, const QElapsedTimer& sinceStart) {
    m_workspace = workspace;
    m_sinceStart = sinceStart;
    QDir().mkpath(m_folder);
    QWidget& window = m_bench.window();
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    if (!workspace.isEmpty()) m_bench.openFile(workspace);
    m_timer.start();
}

void Screenshots::look() {
    if (m_bench.desk().isBusy()) {
        m_quiet = 0;
        return;
    }
    if (!m_opened) return begin();
    if (++m_quiet < kQuietTicks) return;
    m_quiet = 0;
    if (m_shown) save(m_pictures.takeFirst());
    m_shown = false;
    if (m_pictures.isEmpty()) return QCoreApplication::exit(m_failed ? 1 : 0);
    m_shown = show(m_pictures.first());
    if (!m_shown) m_pictures.removeFirst();
}

void Screenshots::begin() {
    m_opened = true;
    if (!m_workspace.isEmpty() && !m_bench.desk().isOpen()) {
        std::fprintf(stderr, "%s could not be opened.\n", qPrintable(m_workspace));
        return QCoreApplication::exit(1);
    }
    m_bench.window().grab(); // painted, not only laid out
    std::printf("open and painted %lld ms after the start\n", static_cast<long long>(m_sinceStart.elapsed()));
    if (m_bench.desk().isOpen()) findArabic();
}

void Screenshots::findArabic() {
    const auto asked = [](const Picture& picture) { return picture.link == kArabic; };
    if (std::none_of(m_pictures.begin(), m_pictures.end(), asked)) return;
    m_bench.desk().read(this, arabicQuestion, [this](const Result<QString>& link) {
        if (link) m_arabic = *link;
    });
}

bool Screenshots::show(const Picture& picture) {
    QString place = picture.link == kArabic ? m_arabic : picture.link;
    if (!place.startsWith(QStringLiteral("goldenrod:"))) place.prepend(QStringLiteral("goldenrod:"));
    const auto link = ui::Link::parse(place);
    ui::Theme::setTone(picture.tone);
    m_bench.window().resize(picture.size);
    if (link && (m_bench.window().history().current() == *link || m_bench.window().open(*link))) return true;
    std::fprintf(stderr, "%s opens nothing.\n", qPrintable(picture.link));
    m_failed = true;
    return false;
}

void Screenshots::save(const Picture& picture) {
    const QString path = QDir(m_folder).filePath(nameOf(picture.link, picture.tone, picture.size));
    const bool saved = m_bench.window().grab().save(path);
    std::printf("%s %s\n", saved ? "wrote" : "could not write", qPrintable(path));
    m_failed = m_failed || !saved;
}

} // namespace goldenrod::workbench
