// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/publish_figures.h"
#include "models/items/publish_model.h"
#include "models/jobs/publish.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStackedWidget;

namespace goldenrod::ui {

class Button;
class DataTable;
class FactList;
class InPageStrip;
class PageHeader;
class Panel;
class Prompts;
class SectionTitle;
class Settings;
class SkeletonRows;
class TextBlock;
class TwoLineList;

/// Golden records go out here: what a release would contain, what changed, what was checked, and every
/// release that was made.
class PublishPage : public Page {
    Q_OBJECT
public:
    PublishPage(items::Desk& desk, Prompts& prompts, Settings& settings);
    ~PublishPage() override;

    QString id() const override { return QStringLiteral("publish"); }
    QString title() const override { return tr("Publish"); }
    Icon icon() const override { return Icon::Publish; }
    QStringList kinds() const override { return {id(), QStringLiteral("release")}; }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override;
    QList<QWidget*> panels() const override;
    void focus() override;

private:
    void build();
    QWidget* makeList();
    QWidget* makeNext();
    QWidget* makeChanges();
    QWidget* makeChecks();
    QWidget* makeRelease();

    void read() override;
    void showFigures(const items::PublishFigures& figures);
    void showNext();
    void showRelease(std::int64_t id);
    void showChecks();
    void rowChosen(int row);
    void select(int row);
    void follow(const QModelIndex& index);
    void askFolder();
    void publishInto(const QString& folder);
    void onPublished(const Result<PublishReport>& report);
    void verify();
    void copyFolder();
    void copyPath();
    void copyHash();
    void copy(const QString& text, const QString& what);

    items::Desk& m_desk;
    Prompts& m_prompts;
    items::Latest m_latest;
    items::PublishFigures m_figures;
    QList<items::PublishLine> m_verified;
    items::ReleasesModel m_releases;
    items::PublishLinesModel m_contents, m_changes;
    items::ReleaseFilesModel m_files;
    std::int64_t m_shown = 0; ///< release; 0: the next one
    bool m_selecting = false;
    QAction *m_publish, *m_verify, *m_copyFolder, *m_copyPath, *m_copyHash;
    QPointer<QWidget> m_widget;
    TwoLineList* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    PageHeader *m_nextHeader = nullptr, *m_releaseHeader = nullptr;
    Button* m_publishButton = nullptr;
    InPageStrip *m_failure = nullptr, *m_empty = nullptr;
    SkeletonRows* m_busy = nullptr;
    QWidget* m_parts = nullptr;
    SectionTitle *m_changesTitle = nullptr, *m_checksTitle = nullptr;
    DataTable *m_contentsTable = nullptr, *m_changesTable = nullptr, *m_filesTable = nullptr;
    FactList *m_checks = nullptr, *m_facts = nullptr;
};

} // namespace goldenrod::ui
