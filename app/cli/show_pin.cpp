// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/show_pin.h"

#include "matching/text/date.h"
#include "models/wording/messages.h"
#include "models/wording/pins.h"
#include "models/wording/terms.h"

namespace goldenrod::cli {

Json toJson(const SeenPin& pin) {
    Json fields = Json::object();
    for (const PinnedField& field : pin.pin.fields) fields[field.field] = field.display;
    Json json{{"event", pin.pin.seq},
              {"golden_id", pin.gid},
              {"values", std::move(fields)},
              {"kind", pinKindName(pin.pin.kind)},
              {"state", pinStateName(pin.state)},
              {"by", pin.actor},
              {"at", text::instantToIso(pin.at)},
              {"reason", pin.reason},
              {"expiry", pinExpiryName(pin.pin.expiry)}};
    if (pin.pin.expiry == PinExpiry::Date) json["until"] = text::instantToIso(pin.pin.until);
    if (!pin.source.empty()) json["record"] = pin.source + ":" + pin.key;
    return json;
}

void showPin(Session& session, const SeenPin& pin) {
    QStringList values;
    for (const PinnedField& field : pin.pin.fields)
        values << QStringLiteral("%1: %2").arg(wording::fieldName(field.field),
                                               field.display.empty() ? QStringLiteral("(none)")
                                                                     : wording::isolated(field.display));
    session.line(QStringLiteral("%1  %2  event %3, %4")
                     .arg(wording::isolated(pin.gid), values.join(QStringLiteral(", ")))
                     .arg(pin.pin.seq)
                     .arg(wording::pinState(pin.state)));
    session.line(QStringLiteral("    ") + wording::pinSentence(pin));
}

} // namespace goldenrod::cli
