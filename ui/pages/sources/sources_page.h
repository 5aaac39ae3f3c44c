// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sources_model.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStackedWidget;

namespace goldenrod::ui {

class Button;
class DraftView;
class DropArea;
class InPageStrip;
class Prompts;
class Settings;
class SourceView;
class TextBlock;
class TwoLineList;

/// Extracts come in here, several one after the other on one page, and every row of them is accounted for.
class SourcesPage : public Page {
    Q_OBJECT
public:
    SourcesPage(items::Desk& desk, Prompts& prompts, Settings& settings);
    ~SourcesPage() override;

    QString id() const override { return QStringLiteral("sources"); }
    QString title() const override { return tr("Sources"); }
    Icon icon() const override { return Icon::Sources; }
    QStringList kinds() const override {
        return {id(), QStringLiteral("source"), QStringLiteral("load"), kQuarantine, kProfile};
    }
    QWidget* widget() override;
    bool open(const Link& link) override;
    QList<QAction*> actions() const override;
    QList<QWidget*> panels() const override;
    void focus() override;

    /// Begins a load of each file; the first one is shown.
    void take(const QStringList& files);
    /// The file on its way that is shown; null: none.
    items::LoadDraft* draft() const { return m_draft; }

private:
    static inline const QString kQuarantine = QStringLiteral("quarantine"),
                                kProfile = QStringLiteral("profile");
    enum class After { NextFile, Match, Review, Customers, Nothing };

    void build();
    QWidget* makeList();
    QWidget* makeEmpty();
    void chooseFiles();
    void goOn();
    void cancel();
    void leave();
    void match();

    void read() override;
    void showSources(std::vector<SourceRow> sources, const items::Standing& standing);
    void showFront();
    void showDraft(items::LoadDraft* draft);
    void showSource(const QString& name, std::int64_t load, bool newPlace);
    void openLoad(std::int64_t load, const QString& part);
    void showNext();
    void rowChosen(int row);
    void select(int row);
    void add(const QString& file);
    void drop(items::LoadDraft* draft);
    void onLoaded(items::LoadDraft* draft, const ImportReport& report);
    void onClosing();

    items::Desk& m_desk;
    Prompts& m_prompts;
    Settings& m_settings;
    items::SourcesModel m_model;
    items::Latest m_latest;
    items::Standing m_standing;
    QList<items::LoadDraft*> m_drafts;
    items::LoadDraft* m_draft = nullptr;
    After m_after = After::Nothing;
    bool m_selecting = false;
    bool m_focusWaits = false; ///< the work takes the keyboard as soon as its file is read
    QAction *m_add, *m_main, *m_cancel, *m_leave;
    QList<QAction*> m_answers;
    QPointer<DropArea> m_area;
    TwoLineList* m_list = nullptr;
    TextBlock* m_totals = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_empty = nullptr;
    Button* m_emptyButton = nullptr;
    DraftView* m_draftView = nullptr;
    SourceView* m_sourceView = nullptr;
};

} // namespace goldenrod::ui
