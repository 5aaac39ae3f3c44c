// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/customer_table.h"
#include "models/items/desk.h"
#include "models/quality/delivered.h"
#include "models/quality/rules_in_force.h"
#include "models/quality/try_rule.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/suggesting_field.h"

#include <QTimer>

class QLineEdit;

namespace goldenrod::ui {

class Button;
class DataTable;
class TextBlock;

/// The rules of quality in force, and one of them written: as a line of words, tried on records while it is
/// typed. Enter saves it, Esc leaves it.
class RulePanel : public Panel {
    Q_OBJECT
public:
    explicit RulePanel(items::Desk& desk);
    void readAgain();
    void clear();
    /// The rule that "Change rule" is about while the list is not seen; empty: none.
    void setTarget(const std::string& rule);
    /// Tries the rule that is written, else the one that is chosen: tried() follows.
    void tryAgain();
    QList<QAction*> actions() const { return {m_new, m_change, m_remove, m_undo}; }
    bool isWriting() const { return !m_editor->isHidden(); }
    DataTable* table() const { return m_table; }
    SuggestingField* line() const { return m_line; }
    QLineEdit* name() const { return m_name; }
    TextBlock* effect() const { return m_effect; }

signals:
    void said(const goldenrod::ui::Message& message);
    /// What the rule would say of records.
    void tried(const goldenrod::QualityRule& rule, const goldenrod::RuleTrial& trial);
    /// Nothing is written or chosen that could be tried.
    void nothingTried();
    /// A rule is to be written: the panel is to be seen.
    void asked();
    /// Others are in force than before: readAgain() is due.
    void rulesChanged();

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Reading {
        QualityRules rules;
        FieldSet own; ///< free attributes there are
    };
    static Result<Reading> readRules(Database& db);
    QWidget* makeEditor();
    Suggestions suggest(const QString& text) const;
    void take(const Result<Reading>& reading);
    const QualityRule* current() const;
    const QualityRule* target() const;
    void choose();
    void showActions();
    void writeNew();
    void writeTarget();
    void write(const QualityRule& rule);
    void leave();
    void follow();
    void showFault(const Error& fault);
    void attempt(const QualityRule& rule);
    void showTrial(const QualityRule& rule, const Result<RuleTrial>& trial);
    void save();
    void remove();
    void undo();
    void changed(const Result<RuleChange>& change, const QString& words);

    items::Desk& m_desk;
    items::Latest m_reading, m_trial;
    Reading m_known;
    items::CustomerTable m_rows;
    std::string m_failing, m_wanted;  ///< rule chosen elsewhere; rule to be chosen in the list
    std::string m_editing;            ///< id of the rule that is written; empty: a new one
    QString m_begunLine, m_begunName; ///< what stood there when writing began
    int m_edition = 0;                ///< of the editor: raised whenever another rule stands there, or none
    int m_row = 0;                    ///< of the list, where the chosen rule stood
    bool m_saving = false;
    RuleChange m_last;
    QTimer m_typing;
    QAction *m_new, *m_change, *m_remove, *m_undo;
    DataTable* m_table;
    QWidget* m_editor;
    SuggestingField* m_line;
    QLineEdit* m_name;
    TextBlock* m_effect;
    Button* m_save;
};

} // namespace goldenrod::ui
