// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "models/jobs/customer_lookup.h"
#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <algorithm>
#include <memory>

namespace goldenrod::cli {
static Json toJson(const FoundCustomer& customer) {
    Json records = Json::array();
    for (const FoundRecord& record : customer.records) {
        Json entry{{"source", record.source}, {"key", record.key}, {"weight", record.weight}};
        if (record.forced) entry["forced"] = true;
        if (record.vetoed) entry["vetoed"] = true;
        records.push_back(std::move(entry));
    }
    Json json{{"golden_id", customer.gid},
              {"name", customer.name},
              {"weight", customer.weight},
              {"probability", customer.probability}};
    if (customer.vetoed) json["vetoed"] = true;
    if (!customer.contradictions.empty()) json["contradictions"] = customer.contradictions;
    json["records"] = std::move(records);
    return json;
}

namespace {

struct LookupOptions {
    std::vector<std::string> values; ///< "FIELD=TEXT"
    int most = 10;
};

void show(Session& session, const FoundCustomer& customer) {
    QStringList against;
    for (const std::string& rule : customer.contradictions) against << wording::ruleName(rule);
    if (customer.vetoed) against << QStringLiteral("a rule keeps them apart");
    session.line(
        QStringLiteral("%1  %2  %3  %4%5")
            .arg(wording::weight(customer.weight).rightJustified(7),
                 wording::percent(customer.probability, 2).rightJustified(9),
                 customer.gid.empty() ? QStringLiteral("no customer yet") : wording::isolated(customer.gid),
                 wording::isolated(customer.name),
                 against.isEmpty() ? QString()
                                   : QStringLiteral("  ≠ ") + against.join(QStringLiteral(", "))));
    for (const FoundRecord& record : customer.records) {
        session.line(QStringLiteral("    %1  %2 %3")
                         .arg(wording::weight(record.weight).rightJustified(7),
                              wording::isolated(record.source), wording::isolated(record.key)));
    }
}

Result<std::vector<AskedValue>> asked(const CustomerLookup& lookup, const std::vector<std::string>& words) {
    std::vector<AskedValue> values;
    for (const std::string& word : words) {
        const std::size_t sign = word.find('=');
        auto field = lookup.fieldNamed(word.substr(0, sign));
        if (!field) return field.error();
        values.push_back({field.take(), word.substr(sign + 1)});
    }
    return values;
}

int lookUp(Session& session, Workspace& workspace, const LookupOptions& options) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto lookup = CustomerLookup::make(*db, session.progress());
    session.endProgress();
    if (!lookup) return session.failed(lookup.error());
    auto values = asked(**lookup, options.values);
    if (!values) return session.failed(values.error());
    auto found = (*lookup)->find(*db, *values, static_cast<std::size_t>(options.most));
    if (!found) return session.failed(found.error());
    if (session.json()) {
        Json json = Json::array();
        for (const FoundCustomer& customer : *found) json.push_back(toJson(customer));
        session.result(json);
        return kDone;
    }
    for (const FoundCustomer& customer : *found) show(session, customer);
    if (found->empty()) session.line(QStringLiteral("Nobody like this is known."));
    return kDone;
}

std::string checkValue(const std::string& word) {
    const std::size_t sign = word.find('=');
    return sign == std::string::npos || sign == 0 ? word + ": write FIELD=VALUE" : std::string();
}

} // namespace

void addLookupVerb(CLI::App& app, Command& command) {
    auto options = std::make_shared<LookupOptions>();
    CLI::App* verb = addVerb(
        app, command, "lookup", "who a person or organisation could be, with match weights; changes nothing",
        [options](Session& session, Workspace& workspace) { return lookUp(session, workspace, *options); });
    verb->add_option("values", options->values,
                     "FIELD=VALUE ...: fields of the customer model (name.given=Anna, birth_date=1984-03-12) "
                     "or columns of an extract")
        ->required()
        ->check(CLI::Validator(checkValue, "", ""));
    verb->add_option("--top", options->most, "how many customers")->check(CLI::Range(1, 1'000));
}

} // namespace goldenrod::cli
