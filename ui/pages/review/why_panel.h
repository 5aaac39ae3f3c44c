// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/review_session.h"
#include "ui/widgets/panel.h"

#include <QStringList>

class QStackedLayout;

namespace goldenrod::ui {

class FactList;
class TextBlock;
class Waterfall;
class WeightScale;

/// Why the pair in front has its weight: figure, scale with both lines, waterfall, words, what would change
/// it, and the rules that hold.
class WhyPanel : public Panel {
    Q_OBJECT
public:
    explicit WhyPanel(items::ReviewSession& session, QWidget* parent = nullptr);
    Waterfall* waterfall() const { return m_waterfall; }

private:
    QWidget* makeHead();
    QWidget* makeContent();
    void addTitled(QBoxLayout* column, TextBlock*& title, const QString& words, QWidget* content);
    void showCase();
    void showBehind(int row);

    items::ReviewSession& m_session;
    QStackedLayout* m_stack;
    TextBlock *m_weight = nullptr, *m_bits = nullptr, *m_probability = nullptr;
    WeightScale* m_scale = nullptr;
    Waterfall* m_waterfall = nullptr;
    TextBlock* m_behind = nullptr;
    QStringList m_behindRows;
    TextBlock *m_wordsTitle = nullptr, *m_words = nullptr;
    TextBlock* m_changesTitle = nullptr;
    FactList* m_changes = nullptr;
    TextBlock *m_rulesTitle = nullptr, *m_rules = nullptr;
    TextBlock *m_blockingTitle = nullptr, *m_blocking = nullptr;
};

} // namespace goldenrod::ui
