// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_reasons.h"
#include "models/items/review_session.h"
#include "ui/widgets/panel.h"

#include <QStringList>

class QAction;
class QScrollArea;
class QStackedLayout;

namespace goldenrod::ui {

class ComparisonGrid;
class FactList;
class GoldenPanel;
class InPageStrip;
class PageHeader;
class RefusalStrip;

/// The records of a question side by side, the golden record they would become, where they stand now.
class ComparePanel : public Panel {
    Q_OBJECT
public:
    /// `toggles`: standardised values, all fields, every record of the groups.
    struct Toggles {
        QAction *standardised, *allFields, *everyRecord;
    };
    ComparePanel(items::ReviewSession& session, const Toggles& toggles, const QList<QAction*>& choices,
                 QWidget* parent = nullptr);
    ComparisonGrid* grid() const { return m_grid; }
    GoldenPanel* golden() const { return m_golden; }
    FactList* around() const { return m_around; }

signals:
    void linkOpened(const QString& link);

private:
    QWidget* makeContent();
    void showCase();
    void showComment();
    void showRows();
    void showEffects();
    void openFact(int part);

    items::ReviewSession& m_session;
    Toggles m_toggles;
    PageHeader* m_header;
    RefusalStrip* m_refusal;
    InPageStrip* m_comment;
    QStackedLayout* m_stack;
    QScrollArea* m_scroll = nullptr;
    ComparisonGrid* m_grid = nullptr;
    GoldenPanel* m_golden = nullptr;
    FactList* m_around = nullptr;
    QStringList m_gids;  ///< per column
    QStringList m_links; ///< per fact
    QString m_goldenLink;
};

} // namespace goldenrod::ui
