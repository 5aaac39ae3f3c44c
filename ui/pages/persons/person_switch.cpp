// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/persons/person_switch.h"

#include "models/wording/messages.h"
#include "ui/shell/prompts.h"

#include <algorithm>

namespace goldenrod::ui {
namespace {

QString nameOf(const PersonEntry& person) {
    return QString::fromStdString(person.name);
}

} // namespace

PersonSwitch::PersonSwitch(items::Desk& desk, Prompts& prompts, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_prompts(prompts) {
    connect(&desk, &items::Desk::opened, this, &PersonSwitch::read);
    connect(&desk, &items::Desk::personChanged, this, &PersonSwitch::announce);
    connect(&desk, &items::Desk::closing, this, [this] { emit rolesChanged({}, 0); });
}

void PersonSwitch::read() {
    m_desk.think(
        this, [folder = m_desk.keyFolder()] { return listPersons(folder); },
        [this](Result<std::vector<PersonEntry>> persons) {
            if (!persons) return emit said({Sign::Differ, {plain(wording::sentence(persons.error()))}});
            m_persons = persons.take();
            announce();
        });
}

int PersonSwitch::current() const {
    const auto& key = m_desk.workspace().identity().publicKey;
    const auto at = std::find_if(m_persons.begin(), m_persons.end(),
                                 [&](const PersonEntry& person) { return person.publicKey == key; });
    return at != m_persons.end() ? static_cast<int>(at - m_persons.begin()) : 0;
}

void PersonSwitch::announce() {
    if (!m_desk.isOpen() || m_persons.empty()) return;
    QStringList roles;
    for (const PersonEntry& person : m_persons) roles += tr("Steward · %1").arg(nameOf(person));
    roles << tr("Add a person…") << tr("Change passphrase…") << tr("Persons and policy…");
    emit rolesChanged(roles, current());
}

void PersonSwitch::choose(int choice) {
    if (!m_desk.isOpen()) return;
    const auto at = static_cast<std::size_t>(choice);
    const auto now = static_cast<std::size_t>(current());
    announce(); // the one who works now, until another has signed in
    if (at == now) return;
    if (at < m_persons.size()) return signIn(m_persons[at]);
    if (at == m_persons.size() + 2) return emit pageAsked();
    at == m_persons.size() ? add() : change();
}

void PersonSwitch::signIn(const PersonEntry& person) {
    if (person.seal == Seal::Passphrase) return askPassphrase(person);
    m_desk.signIn(person.name, {}, this, [this, person](const Result<void>& done) {
        answer(done, tr("%1 works here now.").arg(wording::isolated(person.name)));
    });
}

void PersonSwitch::askPassphrase(const PersonEntry& person) {
    const Spans sentence{plain(tr("Passphrase of ")), value(nameOf(person))};
    askSecret(sentence, tr("Sign in"), false, [this, person](const QString& passphrase) {
        m_desk.signIn(person.name, passphrase.toStdString(), this, [this, person](const Result<void>& done) {
            answer(done, tr("%1 works here now.").arg(wording::isolated(person.name)));
            if (!done && done.error().code == kPassphraseWrong) askPassphrase(person);
        });
    });
}

void PersonSwitch::askSecret(const Spans& sentence, const QString& yes, bool isNew, Words then) {
    TextQuestion question{sentence, tr("passphrase"), {}, yes};
    question.secret = true;
    if (isNew)
        question.fault = [](const QString& words) {
            return words.toUcs4().size() < static_cast<qsizetype>(kLeastPassphrase)
                       ? tr("at least %1 characters").arg(kLeastPassphrase)
                       : QString();
        };
    m_prompts.askText(question, this, [then = std::move(then)](const std::optional<QString>& words) {
        if (words) then(*words);
    });
}

/// Twice, as nobody sees what is typed.
void PersonSwitch::askNewPassphrase(const QString& name, Words then) {
    const Spans first{plain(tr("New passphrase of ")), value(name)};
    askSecret(first, tr("Next"), true, [this, name, then = std::move(then)](const QString& passphrase) {
        TextQuestion again{
            {plain(tr("The same passphrase again, of ")), value(name)}, tr("passphrase"), {}, tr("Keep")};
        again.secret = true;
        again.fault = [passphrase](const QString& words) {
            return words == passphrase ? QString() : tr("not the same");
        };
        m_prompts.askText(again, this, [then](const std::optional<QString>& words) {
            if (words) then(*words);
        });
    });
}

void PersonSwitch::add() {
    TextQuestion question{{plain(tr("Full name of the person"))}, tr("name"), {}, tr("Next")};
    question.fault = [](const QString& words) {
        return words.trimmed().isEmpty() ? tr("a name") : QString();
    };
    m_prompts.askText(question, this, [this](const std::optional<QString>& name) {
        if (!name) return;
        askNewPassphrase(name->trimmed(), [this, name = name->toStdString()](const QString& passphrase) {
            m_desk.think(
                this,
                [folder = m_desk.keyFolder(), name, words = passphrase.toStdString()]() -> Result<void> {
                    auto person = addPerson(folder, name, words);
                    return person ? Result<void>() : Result<void>(person.error());
                },
                [this, name](const Result<void>& done) {
                    answer(done, tr("%1 can sign in here now.").arg(wording::isolated(name)));
                    if (done) read();
                });
        });
    });
}

void PersonSwitch::change() {
    const PersonEntry person = m_persons[static_cast<std::size_t>(current())];
    if (person.seal == Seal::Login) return answer(Error{kSealedByLogin, {person.name}}, {});
    const Spans sentence{plain(tr("Passphrase as it is now, of ")), value(nameOf(person))};
    askSecret(sentence, tr("Next"), false, [this, person](const QString& old) {
        askNewPassphrase(nameOf(person), [this, person, old](const QString& next) {
            m_desk.think(
                this,
                [folder = m_desk.keyFolder(), person, now = old.toStdString(), then = next.toStdString()] {
                    return changePassphrase(folder, person.name, now, then);
                },
                [this](const Result<void>& done) { answer(done, tr("The passphrase was changed.")); });
        });
    });
}

void PersonSwitch::answer(const Result<void>& result, const QString& done) {
    if (result)
        emit said({Sign::Agree, {plain(done)}});
    else
        emit said({Sign::Differ, {plain(wording::sentence(result.error()))}});
}

} // namespace goldenrod::ui
