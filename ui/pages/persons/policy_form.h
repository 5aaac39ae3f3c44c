// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/policy.h"

#include <QMap>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace goldenrod::ui {

class Button;
class ComboButton;

/// What a workspace asks of those who decide in it, as a form. Nothing is saved here.
class PolicyForm : public QWidget {
    Q_OBJECT
public:
    explicit PolicyForm(QWidget* parent = nullptr);
    void setPolicy(const Policy& policy); ///< as what is asked for
    /// What the fields ask for; nothing while fault() says why.
    std::optional<Policy> policy() const;
    QString fault() const; ///< empty: none
    QWidget* first() const;

signals:
    void edited();

private:
    void makeFourEyes(QVBoxLayout* column);
    void makeRest(QVBoxLayout* column);
    Button* toggle(const QString& words);
    QLineEdit* field(const QString& name, int width);
    ComboButton* choice(const QString& name, const QStringList& choices);

    QMap<DecisionKind, Button*> m_kinds;
    Button *m_conflict, *m_groups;
    QLineEdit *m_from, *m_to, *m_worth, *m_share;
    ComboButton *m_blind, *m_resolution, *m_keys;
    bool m_filling = false;
};

} // namespace goldenrod::ui
