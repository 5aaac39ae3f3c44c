// SPDX-License-Identifier: GPL-3.0-or-later
// What the publish page does: reads the figures, publishes, checks, copies.
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "ui/pages/publish/publish_page.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/strip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>

namespace goldenrod::ui {
namespace {

Spans newsOf(const PublishReport& report) {
    return {plain(PublishPage::tr("Release %1 is published: %2 golden records in %3 files, in ")
                      .arg(wording::count(report.release), wording::count(report.goldenRecords),
                           wording::count(static_cast<std::int64_t>(report.files.size())))),
            value(QString::fromStdString(report.folder.string()))};
}

} // namespace

void PublishPage::read() {
    if (!m_widget || !m_desk.isOpen()) return;
    items::readPublish(m_desk, m_latest, this, [this](const Result<items::PublishFigures>& figures) {
        if (figures) return showFigures(*figures);
        m_busy->hide();
        m_failure->setSentence(Sign::Differ, {plain(wording::sentence(figures.error()))});
        m_failure->show();
    });
}

void PublishPage::askFolder() {
    if (!m_figures.possible || m_desk.isRunning()) return;
    const QString name = tr("release") + QStringLiteral("_%1").arg(m_releases.nextId());
    m_prompts.chooseTarget({tr("Folder of the release"), {}, name, {}}, this,
                           [this](const std::optional<QString>& folder) {
                               if (folder) publishInto(*folder);
                           });
}

void PublishPage::publishInto(const QString& folder) {
    m_failure->hide();
    const auto work = [path = QDir::cleanPath(folder).toStdString()](Workspace& workspace,
                                                                     const ProgressFn& progress) {
        return publish(path, workspace, progress);
    };
    m_desk.run(tr("Publishing"), items::Change::Releases, this, work,
               [this](const Result<PublishReport>& report) { onPublished(report); });
}

void PublishPage::onPublished(const Result<PublishReport>& report) {
    if (!report) {
        const bool stopped = report.error().code == kCancelled;
        const Spans words{
            plain(stopped ? tr("Stopped. Nothing was written.") : wording::sentence(report.error()))};
        emit said({stopped ? Sign::Warning : Sign::Differ, words});
        if (stopped) return;
        m_failure->setSentence(Sign::Differ, words);
        m_failure->show();
        return;
    }
    emit said({Sign::Agree, newsOf(*report)});
    if (m_shown == 0) {
        m_shown = report->release; // shown when the figures are read again
        emit moved({QStringLiteral("release"), QString::number(report->release)}, true);
    }
}

void PublishPage::verify() {
    if (!m_desk.isOpen() || m_desk.isRunning()) return;
    const auto work = [](Workspace& workspace, const ProgressFn& progress) {
        return verifyWorkspace(workspace, progress);
    };
    m_desk.run(tr("Checking everything"), {}, this, work, [this](const Result<VerifyReport>& report) {
        if (!report) {
            emit said({report.error().code == kCancelled ? Sign::Warning : Sign::Differ,
                       {plain(wording::sentence(report.error()))}});
            return;
        }
        m_verified = items::verifyLines(*report);
        showChecks();
        emit said({report->sound() ? Sign::Agree : Sign::Differ,
                   {plain(report->sound() ? tr("Everything stored gives its hashes again; the event log is "
                                               "unbroken.")
                                          : tr("Something does not add up; see the checks."))}});
    });
}

void PublishPage::copy(const QString& text, const QString& what) {
    QApplication::clipboard()->setText(text);
    emit said({Sign::Agree, {plain(what), plain(QStringLiteral(" ")), value(text)}});
}

void PublishPage::copyFolder() {
    if (const items::Release* release = m_releases.at(m_releases.rowOf(m_shown)))
        copy(release->folder, tr("Copied"));
}

void PublishPage::copyPath() {
    if (m_filesTable->currentIndex().isValid())
        copy(m_files.pathAt(m_filesTable->currentIndex().row()), tr("Copied"));
}

void PublishPage::copyHash() {
    if (m_filesTable->currentIndex().isValid())
        copy(m_files.hashAt(m_filesTable->currentIndex().row()), tr("Copied"));
}

void PublishPage::follow(const QModelIndex& index) {
    if (const auto link = Link::parse(index.data(items::LinkRole).toString())) emit linkOpened(*link);
}

} // namespace goldenrod::ui
