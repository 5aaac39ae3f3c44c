// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "matching/sha256.h"
#include "models/wording/messages.h"
#include "models/workspace/persons.h"

#include <memory>

namespace goldenrod::cli {
static Json toJson(const PersonEntry& person) {
    return {{"name", person.name},
            {"login", person.login},
            {"public_key", toHex(person.publicKey)},
            {"sealed_by", person.seal == Seal::Login ? "login" : "passphrase"}};
}

namespace {

int listKnown(Session& session) {
    auto persons = listPersons(identityFolder());
    if (!persons) return session.failed(persons.error());
    Json json = Json::array();
    for (const PersonEntry& person : *persons) {
        json.push_back(toJson(person));
        if (session.json()) continue;
        session.fact(wording::isolated(person.name),
                     person.seal == Seal::Login
                         ? QStringLiteral("by the login %1").arg(wording::isolated(person.login))
                         : QStringLiteral("by passphrase"));
    }
    if (session.json()) session.result(json);
    return kDone;
}

struct PersonOptions {
    std::string name;
    PassphraseSource old, next;
};

int add(Session& session, const PersonOptions& options) {
    auto passphrase = readPassphrase(options.old, "Passphrase of " + options.name + ": ");
    if (!passphrase) return session.failed(passphrase.error());
    auto person = addPerson(identityFolder(), options.name, *passphrase);
    if (!person) return session.failed(person.error());
    if (session.json())
        session.result(toJson(*person));
    else
        session.line(QStringLiteral("Added %1.").arg(wording::isolated(person->name)));
    return kDone;
}

int change(Session& session, const PersonOptions& options) {
    auto old = readPassphrase(options.old, "Passphrase of " + options.name + ": ");
    if (!old) return session.failed(old.error());
    auto next = readPassphrase(options.next, "New passphrase: ");
    if (!next) return session.failed(next.error());
    auto changed = changePassphrase(identityFolder(), options.name, *old, *next);
    if (!changed) return session.failed(changed.error());
    if (session.json())
        session.result({{"name", options.name}});
    else
        session.line(QStringLiteral("%1 has another passphrase now.").arg(wording::isolated(options.name)));
    return kDone;
}

CLI::App* addOne(CLI::App& group, Command& command, const char* name, const char* about,
                 std::function<int(Session&)> action) {
    CLI::App* verb = group.add_subcommand(name, about);
    verb->add_flag("--json", command.json, "print the result as JSON");
    verb->callback([&command, action = std::move(action)] { command.action = action; });
    return verb;
}

} // namespace

void addPersonVerbs(CLI::App& app, Command& command) {
    CLI::App* group = app.add_subcommand("person", "persons who can sign in at this login");
    group->require_subcommand(1);
    addOne(*group, command, "list", "who can sign in", listKnown);
    auto options = std::make_shared<PersonOptions>();
    CLI::App* one = addOne(*group, command, "add", "make a person with a new key, sealed by a passphrase",
                           [options](Session& session) { return add(session, *options); });
    one->add_option("name", options->name, "full name")->required();
    addPassphraseOptions(*one, options->old, "", "Options");
    CLI::App* other = addOne(*group, command, "passphrase", "give a person another passphrase",
                             [options](Session& session) { return change(session, *options); });
    other->add_option("name", options->name, "full name")->required();
    addPassphraseOptions(*other, options->old, "", "Options");
    addPassphraseOptions(*other, options->next, "new-", "Options");
}

} // namespace goldenrod::cli
