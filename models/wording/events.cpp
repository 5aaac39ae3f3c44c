// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/events.h"

#include "models/wording/messages.h"
#include "models/wording/numbers.h"
#include "models/wording/terms.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace goldenrod::wording {
namespace {

using Json = nlohmann::json;

QString tr(const char* text) {
    return QCoreApplication::translate("events", text);
}

std::int64_t number(const Json& body, const char* name) {
    const auto found = body.find(name);
    return found != body.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::int64_t rowsOf(const Json& body, const char* entry) {
    const auto ledger = body.find("ledger");
    if (ledger == body.end() || !ledger->is_object() || !ledger->contains(entry)) return 0;
    return number((*ledger)[entry], "rows");
}

QString loadLine(const Json& body) {
    if (number(body, "corrects") != 0)
        return tr("%1 load %2: %3 corrected rows")
            .arg(isolated(body.value("source", "")), count(number(body, "load")),
                 count(rowsOf(body, "loaded")));
    const QString head = tr("%1 load %2: %3 rows")
                             .arg(isolated(body.value("source", "")), count(number(body, "load")),
                                  count(rowsOf(body, "loaded")));
    const std::int64_t quarantined = rowsOf(body, "quarantined");
    return quarantined == 0 ? head : tr("%1, %2 in quarantine").arg(head, count(quarantined));
}

} // namespace

QString eventLine(const Event& event) {
    const Json body = Json::parse(event.body, nullptr, false);
    if (body.is_object()) {
        if (event.kind == "load.completed") return loadLine(body);
        if (event.kind == "run.completed")
            return tr("Run %1: %2 records, %3 pairs")
                .arg(count(number(body, "run")), count(number(body, "records")),
                     count(number(body, "pairs")));
        if (event.kind == "run.consolidated")
            return tr("Run %1: %2 golden records")
                .arg(count(number(body, "run")), count(number(body, "customers")));
        if (event.kind == "release.published")
            return tr("Published: %1 golden records").arg(count(number(body, "golden_records")));
    }
    return eventKind(event.kind);
}

} // namespace goldenrod::wording
