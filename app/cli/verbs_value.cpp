// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/record_name.h"
#include "app/cli/report_json.h"
#include "app/cli/show_pin.h"

#include "models/jobs/set_value.h"
#include "models/wording/messages.h"
#include "models/wording/terms.h"

#include <QDate>

#include <memory>

namespace goldenrod::cli {
namespace {

constexpr ErrorCode kPinNoDay{"pin.no_day"}; ///< what was given

struct ValueOptions {
    std::string gid, field, value, record, reason, until;
    bool untilSourceChanges = false, preview = false;
};

/// The day after the last one, in the time of the place.
Result<std::int64_t> endOf(const std::string& day) {
    const QDate last = QDate::fromString(QString::fromStdString(day), Qt::ISODate);
    if (!last.isValid()) return Error{kPinNoDay, {day}};
    return last.addDays(1).startOfDay().toMSecsSinceEpoch() * 1000;
}

Json effectJson(const ValueEffect& effect) {
    Json changes = Json::array();
    for (const FieldChange& change : effect.changes)
        changes.push_back({{"field", change.field}, {"before", change.before}, {"after", change.after}});
    return {{"golden_id", effect.gid}, {"fields", effect.fields}, {"changes", std::move(changes)}};
}

QString shown(const std::string& value) {
    return value.empty() ? QStringLiteral("(none)") : wording::isolated(value);
}

void showChanges(Session& session, const ValueEffect& effect) {
    for (const FieldChange& change : effect.changes)
        session.line(QStringLiteral("  %1 %2 → %3")
                         .arg(wording::fieldName(change.field).leftJustified(18), shown(change.before),
                              shown(change.after)));
    if (effect.changes.empty()) session.line(QStringLiteral("  no golden value changes"));
}

int answerEffect(Session& session, const Result<ValueEffect>& effect) {
    if (!effect) return session.failed(effect.error());
    if (session.json()) {
        session.result(effectJson(*effect));
        return kDone;
    }
    session.line(
        QStringLiteral("Nothing is saved yet. It would change %1:").arg(wording::isolated(effect->gid)));
    showChanges(session, *effect);
    return kDone;
}

int run(Session& session, Workspace& workspace, ValueWay way, const ValueOptions& options) {
    SetValueRequest request;
    request.gid = options.gid;
    request.field = options.field;
    request.way = way;
    request.typed = options.value;
    request.reason = options.reason;
    if (options.untilSourceChanges) request.expiry = PinExpiry::SourceChange;
    if (!options.until.empty()) {
        auto until = endOf(options.until);
        if (!until) return session.failed(until.error());
        request.expiry = PinExpiry::Date;
        request.until = *until;
    }
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    if (way == ValueWay::OfRecord) {
        auto record = findRecordByName(*db, options.record);
        if (!record) return session.failed(record.error());
        request.recordId = *record;
    }
    if (options.preview) return answerEffect(session, previewValue(*db, request));
    return answerSetValue(session, setValue(request, workspace), QStringLiteral("value set"));
}

void addSetting(CLI::App& app, Command& command, const std::string& name, const std::string& about,
                ValueWay way) {
    auto options = std::make_shared<ValueOptions>();
    CLI::App* verb =
        addVerb(app, command, name, about, [options, way](Session& session, Workspace& workspace) {
            return run(session, workspace, way, *options);
        });
    verb->add_option("golden_id", options->gid, "golden id")->required();
    verb->add_option("field", options->field, "field of the customer model, such as birth.date")->required();
    if (way == ValueWay::Typed)
        verb->add_option("value", options->value, "the value, read like one of a source")->required();
    if (way == ValueWay::OfRecord)
        verb->add_option("record", options->record, "SOURCE:KEY, a record of the customer")->required();
    verb->add_option("--reason", options->reason, "why; needed to save");
    auto* until = verb->add_option("--until", options->until, "last day on which it holds, YYYY-MM-DD");
    verb->add_flag("--until-source-changes", options->untilSourceChanges,
                   "until the record gives another value; without either, for ever")
        ->excludes(until);
    verb->add_flag("--preview", options->preview, "say what would change, and save nothing");
}

void addUnpin(CLI::App& app, Command& command) {
    auto options = std::make_shared<ValueOptions>();
    CLI::App* verb =
        addVerb(app, command, "unpin", "let the rule decide a golden value again",
                [options](Session& session, Workspace& workspace) {
                    if (!options->preview)
                        return answerSetValue(session, backToRule(options->gid, options->field, workspace),
                                              QStringLiteral("back to the rule"));
                    auto db = workspace.reader();
                    if (!db) return session.failed(db.error());
                    return answerEffect(session, previewBackToRule(*db, options->gid, options->field));
                });
    verb->add_option("golden_id", options->gid, "golden id")->required();
    verb->add_option("field", options->field, "field of the customer model")->required();
    verb->add_flag("--preview", options->preview, "say what would change, and save nothing");
}

int listPins(Session& session, Workspace& workspace, const std::string& gid) {
    auto db = workspace.reader();
    if (!db) return session.failed(db.error());
    auto pins = gid.empty() ? readAllSeenPins(*db) : readSeenPins(*db, gid);
    if (!pins) return session.failed(pins.error());
    Json json = Json::array();
    for (const SeenPin& pin : *pins) {
        if (session.json())
            json.push_back(toJson(pin));
        else
            showPin(session, pin);
    }
    if (session.json())
        session.result(json);
    else if (pins->empty())
        session.line(QStringLiteral("No golden value was set by a person."));
    return kDone;
}

} // namespace

int answerSetValue(Session& session, const Result<SetValueReport>& report, const QString& what) {
    if (!report) return session.failed(report.error());
    if (session.json()) {
        Json json = effectJson(report->effect);
        json["event"] = report->seq;
        session.result(json);
        return kDone;
    }
    session.line(QStringLiteral("Saved as event %1: %2.").arg(report->seq).arg(what));
    showChanges(session, report->effect);
    return kDone;
}

void addValueVerbs(CLI::App& app, Command& command) {
    addSetting(app, command, "override", "set a golden value to one that you type", ValueWay::Typed);
    addSetting(app, command, "choose", "set a golden value to that of another record of the customer",
               ValueWay::OfRecord);
    addSetting(app, command, "pin", "keep a golden value as it stands", ValueWay::AsItStands);
    addUnpin(app, command);
    auto gid = std::make_shared<std::string>();
    CLI::App* list =
        addVerb(app, command, "pins", "golden values that people set, of one customer or all",
                [gid](Session& session, Workspace& workspace) { return listPins(session, workspace, *gid); });
    list->add_option("golden_id", *gid, "golden id");
}

} // namespace goldenrod::cli
