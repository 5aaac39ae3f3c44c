// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/workspace/persons.h"
#include "ui/shell/page.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace goldenrod::ui {

class Prompts;

/// Who works at the window: lists the persons of this login, signs one in, adds one, changes a passphrase.
/// Asks through the prompts. Owned by the program; GUI thread.
class PersonSwitch : public QObject {
    Q_OBJECT
public:
    PersonSwitch(items::Desk& desk, Prompts& prompts, QObject* parent = nullptr);
    /// One of what rolesChanged() told: a person, or one of the commands after them.
    void choose(int choice);

signals:
    /// What there is to choose, and which person works now.
    void rolesChanged(const QStringList& roles, int current);
    void pageAsked(); ///< persons and policy
    void said(const goldenrod::ui::Message& message);

private:
    using Words = std::function<void(const QString&)>;
    void read();
    void announce();
    int current() const;
    void signIn(const PersonEntry& person);
    void askPassphrase(const PersonEntry& person);
    void askSecret(const Spans& sentence, const QString& yes, bool isNew, Words then);
    void askNewPassphrase(const QString& name, Words then);
    void add();
    void change();
    void answer(const Result<void>& result, const QString& done);

    items::Desk& m_desk;
    Prompts& m_prompts;
    std::vector<PersonEntry> m_persons;
};

} // namespace goldenrod::ui
