// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace goldenrod::wording {
namespace {

struct Message {
    const char* code;
    const char* text; ///< %1, %2 ... are the arguments; %d is what the system said
};

#define W(text) QT_TRANSLATE_NOOP("Message", text)

// By code. Each says what happened, what was kept, what to do.
constexpr std::array kMessages = {
    Message{"cancelled", W("Stopped. Everything is as it was before.")},
    // Workspace
    Message{"workspace.sql_failed", W("The workspace could not be read or written (%d). Nothing was changed. "
                                      "Run verify; if it happens again, open the last backup.")},
    Message{"workspace.disk_full", W("The disk is full. What was saved before is kept, this step was not "
                                     "saved. Free some space, then repeat it.")},
    Message{"workspace.read_only", W("The workspace cannot be written: the file or its folder is read-only. "
                                     "Nothing was changed. Ask for write permission or work on a copy.")},
    Message{"workspace.busy", W("Another program holds the workspace file. Nothing was changed. Close that "
                                "program, then try again.")},
    Message{"workspace.io_failed", W("The file could not be read or written: %d. What was saved before is "
                                     "kept. Check the disk, then try again.")},
    Message{"workspace.damaged",
            W("The workspace is damaged: %d. It was not changed. Keep this file and open the last backup.")},
    Message{"workspace.not_a_workspace",
            W("%1 is not a Goldenrod workspace. It was not changed. Choose a file that ends in .goldenrod.")},
    Message{"workspace.exists",
            W("%1 is there already. It was not changed. Open it, or choose another name.")},
    Message{"workspace.not_found", W("There is no workspace at %1. Check the path, or create one there.")},
    Message{"workspace.locked",
            W("%1 is open in another Goldenrod. Nothing was changed. Work there, or close it first.")},
    Message{"workspace.newer", W("%1 was written by a newer Goldenrod (format %2; this one reads up to %3). "
                                 "It was not changed. Update Goldenrod.")},
    Message{"workspace.unsafe_filesystem",
            W("%1 is on a %2 file system, where a power cut or a second computer could damage it. Nothing "
              "was created. Choose a local disk.")},
    Message{"workspace.folder_unwritable",
            W("Nothing can be written in %1: %d. Choose another folder or ask for permission.")},
    Message{"identity.key_unreadable",
            W("Your signing key %1 cannot be read: %d. Nothing was opened. Restore the file from a backup; "
              "without it, move it away and a new key is made.")},
    Message{"identity.key_unwritable", W("A signing key could not be saved at %1: %d. Nothing was opened. "
                                         "Make room or give permission there.")},
    // Extracts
    Message{"dialect.invalid", W("The way of reading is not valid: %1.")},
    Message{"dialect.encoding_unsupported",
            W("The encoding %1 is not known. Nothing was read. Choose another one.")},
    Message{"extract.not_found", W("There is no file %1. Nothing was loaded.")},
    Message{"extract.unreadable",
            W("%1 cannot be read: %d. Nothing was loaded. Ask for read permission, then try again.")},
    Message{"extract.not_regular",
            W("%1 is no ordinary file. Nothing was loaded. Save the extract as a file first.")},
    Message{"extract.empty", W("%1 is empty. Nothing was loaded. Ask its owner for the extract again.")},
    Message{"extract.packed_several",
            W("%1 holds %2 files: %3. Nothing was loaded. Unpack it, then load each.")},
    Message{"extract.packed_nothing", W("%1 holds no file. Nothing was loaded. Ask its owner for the extract "
                                        "again.")},
    Message{"extract.packed_locked",
            W("%1 is locked by a password. Nothing was loaded. Unpack it with the password first.")},
    Message{"extract.packed_damaged",
            W("%1 cannot be unpacked: %d. Nothing was loaded. Ask its owner for the "
              "extract again.")},
    Message{
        "extract.packed_too_large",
        W("%1 unpacks to more than %2 bytes, as files do that are made to fill disks. Nothing was loaded. "
          "If it is right all the same, unpack it first.")},
    Message{
        "extract.packed_no_room",
        W("%1 could not be unpacked for want of room: %d. Nothing was loaded. Make room, then try again.")},
    Message{"extract.not_text",
            W("%1 is not a text file (%2). Nothing was loaded. Export it as CSV or NDJSON.")},
    Message{"extract.json_not_lines",
            W("%1 holds JSON (%2), but neither one object on each line nor an array of objects. Nothing was "
              "loaded. Export it as NDJSON, or as an array of objects.")},
    Message{"extract.too_many_columns", W("%1 has %2 columns, more than %3. Nothing was loaded. Check the "
                                          "delimiter, or leave columns out of the export.")},
    Message{"extract.changed_while_reading", W("%1 changed while it was read. Nothing was loaded. Wait until "
                                               "it is written completely, then load it again.")},
    Message{"mapping.invalid", W("The mapping is not valid: %1. Nothing was loaded.")},
    Message{"mapping.unknown_field",
            W("The mapping names a field that the customer model does not have: %1. Nothing was loaded.")},
    Message{"mapping.column_missing", W("The extract has no column %1, which the mapping needs. Nothing was "
                                        "loaded. Correct the mapping or ask for the column.")},
    Message{"load.same_file", W("%1 was loaded before, into %2 as load %3. It was not loaded again.")},
    Message{"load.ledger_apart",
            W("The rows account for %2 of %1 bytes. Nothing was loaded. Report this file.")},
    Message{"load.corrected_meanwhile", W("Somebody else corrected or discarded one of these rows meanwhile. "
                                          "Nothing was loaded. Look at the list again.")},
    Message{"file.no_temporary",
            W("A temporary file could not be written (%d). Nothing was changed. Make room, "
              "or set TMPDIR to a folder that can be written.")},
    Message{"load.corrections_apart",
            W("Of %1 corrected rows %2 could be read. Nothing was loaded. Report these rows.")},
    Message{"quality.no_records", W("No customer records are loaded yet. Load a source, then check.")},
    Message{"quality.rules_unreadable",
            W("The rules of quality cannot be read: %1, %2. Nothing was changed.")},
    Message{"quality.text_field", W("Position %1: “%2” is no field.")},
    Message{"quality.text_test", W("Position %1: “%2” is nothing that can be asked.")},
    Message{"quality.text_rest", W("Position %1: %2.")},
    Message{"quality.text_more", W("Position %1: nothing more is needed.")},
    Message{"quality.text_word", W("Position %1: “%2” is needed.")},
    Message{"quality.text_pattern", W("Position %1: a pattern is needed.")},
    Message{"quality.text_bound", W("Position %1: a number or a day is needed.")},
    Message{"quality.text_months", W("Position %1: a number of months is needed.")},
    Message{"quality.text_value", W("Position %1: a value is needed.")},
    Message{"quality.text_quote", W("Position %1: the quote does not end.")},
    Message{"quality.no_such_rule", W("There is no rule of quality %1. Nothing was changed or listed.")},
    Message{"quality.rules_changed",
            W("Rules of quality were set since, by you or by somebody else. They stay as they are.")},
    Message{"quality.rule_there", W("The rule %1 asks the same. Nothing was changed.")},
    Message{"issue.unknown", W("There is no issue %1. Nothing was changed.")},
    Message{"issue.open_already",
            W("Issue %1 is open about the same. Nothing was opened. Add to it, or close it first.")},
    Message{"issue.nothing_fails", W("Nothing fails the rule %1 in the newest check. No issue was opened.")},
    Message{"issue.still_fails", W("Issue %1: %2 values still fail. It stays open. Load what was mended and "
                                   "check again, or give a reason.")},
    Message{
        "issue.not_proved",
        W("Issue %1: no check proves that it is mended: data, rule or sources changed. It stays open. Check "
          "again, or give a reason.")},
    Message{"issue.closed", W("Issue %1 is closed. Nothing was changed. Take it up again first.")},
    Message{"issue.not_closed", W("Issue %1 is open. Nothing was changed.")},
    Message{"issue.no_day", W("“%1” is no day. Nothing was changed. Write it as 2027-01-31.")},
    Message{"verify.issue", W("issue %1 of quality: the table does not say what the events do")},
    Message{"load.no_such_load",
            W("The source %1 has no load %2. Nothing was read. See sources and loads with "
              "status.")},
    Message{"load.no_such_column", W("The load of %1 has no column %2. Nothing was read.")},
    Message{"load.source_kind", W("The source %1 holds rows of another kind (%2, not %3). Nothing was "
                                  "loaded. Load them under another source name.")},
    // Rows
    Message{"row.too_few_fields", W("%1 fields, not %2")},
    Message{"row.too_many_fields", W("%1 fields, not %2")},
    Message{"row.undecodable", W("not valid %1 at byte %2")},
    Message{"row.nul", W("NUL byte at byte %1")},
    Message{"row.unclosed_quote", W("quote opened in line %1 and never closed")},
    Message{"row.text_after_quote", W("text after the closing quote in %1")},
    Message{"row.value_too_long", W("value of %1 is %2 bytes long, limit %3")},
    Message{"row.too_long", W("row of %1 bytes, limit %2")},
    Message{"row.truncated", W("the file ends inside this row")},
    Message{"row.json_invalid", W("not valid JSON: %1")},
    Message{"row.json_not_object", W("JSON, but not an object")},
    Message{"row.json_duplicate_key", W("the key %1 stands twice")},
    Message{"row.missing_key", W("no value in the key column %1")},
    Message{"row.several_rows", W("more than one row")},
    Message{"row.blank", W("no value at all")},
    Message{"row.not_encodable", W("the encoding of the extract, %2, has no character %1")},
    Message{"repair.other_encoding", W("bytes that do not decode are read as Windows-1252")},
    Message{"repair.nul_removed", W("NUL bytes are left out")},
    Message{"repair.fields_added", W("values missing at the end are empty")},
    Message{"repair.fields_removed", W("empty values at the end are left out")},
    Message{"repair.quotes", W("quotes inside values are doubled, lone ones are left out")},
    Message{"quarantine.unknown", W("There is no row %1 in quarantine. Nothing was changed.")},
    Message{"quarantine.settled",
            W("The row of line %1 does not stand as it did. Nothing was changed. Look at the list again.")},
    Message{"quarantine.mixed",
            W("These rows are of several loads. Nothing was changed. Take those of one load at a time.")},
    Message{"quarantine.nothing", W("No row was given. Nothing was changed.")},
    Message{"quarantine.no_reason", W("Nothing was discarded. Say why the rows are not to be loaded.")},
    Message{"quarantine.newer",
            W("%1 is known, and a later load (%2) may hold what is newer. Nothing was loaded. "
              "Discard this row, or set the value on the customer.")},
    Message{"quarantine.replaced", W("A later load (%1) replaced what this one said. Nothing was loaded. "
                                     "Discard this row.")},
    Message{"quarantine.correction_bad",
            W("The row of line %1 cannot be loaded so: %r. Nothing was loaded. Correct it further.")},
    // Rules and model
    Message{"rules.syntax", W("The file is not valid JSON: line %1, column %2. Nothing was changed.")},
    Message{"rules.format", W("The file says it is “%1”, not “%2”. Nothing was changed.")},
    Message{"rules.unknown_key", W("%1: the key “%2” is not known. Nothing was changed. Remove it, or begin "
                                   "its name with _ to make it a comment.")},
    Message{"rules.missing_key", W("%1: the key “%2” is missing. Nothing was changed.")},
    Message{"rules.wrong_value", W("%1: needs %2. Nothing was changed.")},
    Message{"rules.expression", W("%1: the expression “%2” is not valid (%3). Nothing was changed.")},
    Message{"expression.unexpected", W("position %1: found “%2”, expected %3")},
    Message{"expression.unknown_name", W("position %1: “%2” is no known field or function")},
    Message{"expression.arguments", W("position %1: %2 is written %3")},
    Message{"expression.type", W("position %1: this is a %2, a %3 is needed")},
    Message{"expression.too_long", W("the expression is too long or too deep (limit %2)")},
    Message{
        "model.for_other_rules",
        W("The model was learned under other rules. Nothing was changed. Match again to learn a new one.")},
    Message{"rules.none_yet",
            W("There are no rules yet. Match makes them from the mapped fields and the data.")},
    Message{"model.terms_invalid", W("%1, line %2: not a line of term frequencies. Nothing was changed.")},
    Message{"model.terms_of_other", W("%1 belongs to another model. Nothing was changed. Take model.json and "
                                      "model_terms.ndjson from one release.")},
    Message{"record.unknown", W("There is no record %1. Write SOURCE:KEY, as the source spells them.")},
    Message{"golden.unknown", W("There is no golden record %1.")},
    // Matching and customers
    Message{"match.no_records", W("No customer records are loaded yet. Load a source, then match.")},
    Message{"match.nothing_to_compare",
            W("The loaded fields give nothing to compare: no name, date, contact, identifier or text is "
              "filled. Check the mapping, then match.")},
    Message{"match.other_scripts",
            W("Names are written in more or fewer scripts than before. Match in full.")},
    Message{"consolidate.no_run",
            W("There is no match to consolidate: nothing was matched since the last load. Match first.")},
    Message{"lookup.unknown_field",
            W("There is no field %1 among those that are loaded. Nothing was looked up. There are: %2.")},
    Message{"lookup.ambiguous_column", W("The column %1 feeds several fields. Nothing was looked up. Name "
                                         "one of them: %2.")},
    Message{"lookup.empty", W("There is nothing to look for: every value is empty. Give a value.")},
    Message{"resolve.key_column_missing",
            W("%1 has no column %2. Nothing was loaded. Name the key column as the files spell it.")},
    Message{"resolve.same_source_twice",
            W("Two files give the source name %1. Nothing more was loaded. Rename one of them.")},
    Message{"truth.columns",
            W("%1 is no truth: it needs the columns KEY, CUSTOMER or SOURCE, KEY, CUSTOMER or left_id, "
              "right_id, or these two and is_match. The records are matched, but not graded.")},
    Message{"truth.row", W("%1, line %2: cannot be read as a row of the truth. The records are matched, but "
                           "not graded.")},
    Message{"truth.ambiguous_key", W("%1, line %2: several sources have a record %3. The records are "
                                     "matched, but not graded. Name the source in a column of its own.")},
    Message{"truth.person_columns", W("%1 does not tell who the customers are: its first column must be "
                                      "person_id. Nothing was graded.")},
    Message{"decision.question_gone",
            W("This question was settled by another decision. Nothing was changed.")},
    Message{"queue.no_such_source", W("There is no source named %1. Nothing was listed.")},
    Message{"queue.no_such_rule", W("No rule in force that finds pairs has the id %1. Nothing was listed.")},
    Message{"queue.no_such_comparison", W("No comparison in force has the id %1. Nothing was listed.")},
    Message{"decision.conflict",
            W("This contradicts earlier decisions (event %1). Nothing was saved. Undo one of them first.")},
    Message{"decision.customer_locked", W("%1 is locked (event %2). Nothing was saved. Unlock it first.")},
    Message{"cluster.not_of_customer", W("Record %1 does not belong to %2. Nothing was changed.")},
    Message{"cluster.record_twice", W("Record %1 stands in two groups. Nothing was changed.")},
    Message{
        "cluster.nothing_to_part",
        W("%1 would stay whole. Nothing was changed. Name some of its records, and not all in one group.")},
    Message{"cluster.same_customer", W("%1 is one customer already. Nothing was changed.")},
    Message{"cluster.members_changed", W("%1 changed while it was looked at. Nothing was saved. Look at it "
                                         "again, then decide.")},
    Message{"cluster.not_locked", W("%1 is not locked. Nothing was changed.")},
    Message{"cluster.golden_retired",
            W("%1 has no records any more. Nothing was changed. Name the customer that took over.")},
    Message{"graph.failed", W("The graph of this customer could not be computed: %d.")},
    Message{"decision.undone_already", W("The decision of event %1 is undone already. Nothing was changed.")},
    Message{"decision.evidence_changed", W("The values changed while they were looked at. Nothing was saved. "
                                           "Look at the new ones, then decide.")},
    Message{"decision.reason_needed", W("Rules speak against this match. Nothing was saved. Give a reason.")},
    Message{"decision.unknown_reason", W("“%1” is no reason that can be given. Nothing was saved.")},
    Message{"decision.used_by_later",
            W("Later decisions rest on this one (event %1). Nothing was undone yet.")},
    Message{"decision.nothing_of_yours", W("No decision of this window is left to undo. Earlier ones are "
                                           "undone at their pair, under “decided before”.")},
    Message{"decision.unknown_event", W("No decision was made by event %1. Nothing was changed.")},
    Message{"decision.nothing_to_undo", W("There is no decision to undo.")},
    Message{"proposal.own", W("You stand for this already (event %1). Nothing was saved. Another person must "
                              "decide the same.")},
    Message{"proposal.group",
            W("Records %1 and %2 need a second person, who cannot look at many pairs at once. "
              "Nothing was saved. Decide them one by one.")},
    Message{"proposal.needs_third", W("You disagree with somebody about this, and the policy wants a third "
                                      "person. Nothing was saved.")},
    Message{"proposal.ended", W("The proposal of event %1 does not wait any more. Nothing was changed.")},
    Message{"proposal.not_yours", W("The proposal of event %1 is not yours. Nothing was changed. Only its "
                                    "person can withdraw it.")},
    Message{"proposal.blind", W("What event %1 proposes is decided without seeing it. Nothing was saved. "
                                "Decide the question.")},
    Message{"policy.login_key",
            W("%1 has no passphrase, and the policy wants one. Nothing was saved. Sign in "
              "as a person with a passphrase.")},
    Message{"policy.unreadable", W("This is no policy: %1 is not understood. Nothing was changed.")},
    Message{"control.not_yours",
            W("The second opinion of event %1 is not yours. Nothing was changed. Only its "
              "person can take it back.")},
    Message{"person.unknown", W("Nobody here is called %1. Nothing was changed.")},
    Message{"person.exists", W("There is a person called %1 already. Nothing was changed.")},
    Message{"person.name_empty", W("A person needs a name. Nothing was changed.")},
    Message{"person.passphrase_wrong",
            W("The passphrase of %1 is not right. Nothing was changed. Try again.")},
    Message{"person.passphrase_short",
            W("A passphrase has at least %1 characters. Nothing was changed. Choose a longer one.")},
    Message{"person.passphrase_unreadable", W("The passphrase could not be read from %1: %d.")},
    Message{"person.sealed_by_login", W("%1 signs in by the login of this computer and has no passphrase. "
                                        "Nothing was changed.")},
    Message{"decision.same_record", W("A record cannot be compared with itself. Nothing was changed.")},
    Message{"group.nothing", W("No undecided question is left to draw from; of %1 a sample was drawn before. "
                               "Read them one by one.")},
    Message{"group.too_small", W("%1 questions are too few to decide by a sample: %2 of them would have to "
                                 "be read. Read them one by one.")},
    Message{"group.open", W("A sample of these questions is being read as group %1. Go on with it.")},
    Message{"group.unread", W("%1 of the sample are not read yet. Nothing was decided.")},
    Message{"group.closed", W("Group %1 is not open any more. Nothing was changed.")},
    Message{"group.was_read", W("%1 of the sample were answered: a group is only given up before. Nothing "
                                "was changed.")},
    Message{"group.shrunk",
            W("Of the group %2 questions can still be decided together, and %1 of them can be "
              "errors: more than the limit. Nothing was decided. Settle what was left out, or "
              "read on one by one.")},
    Message{"group.needs_another",
            W("%1 of the sample were read by you alone, and the policy wants a second person for groups. "
              "Nothing was decided. Somebody else decides the rest.")},
    Message{"group.unsure", W("Somebody was unsure about this question.")},
    Message{"group.bad_terms", W("A group is decided as a match or not a match, with a limit above 0 and a "
                                 "confidence from 50 % to below 100 %. Nothing was drawn.")},
    Message{"group.all_kinds",
            W("Say which questions are alike: all at once are no group. Nothing was drawn.")},
    Message{"group.unknown", W("There is no group %1.")},
    Message{"pin.reason_needed", W("A value is only set with a reason. Nothing was changed.")},
    Message{"pin.bad_value", W("“%1” is no value for %2. Nothing was changed.")},
    Message{"pin.unknown_field", W("“%1” is no field whose golden value can be set.")},
    Message{"pin.no_value", W("%1 has no usable value for %2 there. Nothing was changed.")},
    Message{"pin.not_a_member", W("The record does not belong to %1. Nothing was changed.")},
    Message{"pin.date_past", W("The day until which the value is to hold has passed. Nothing was changed.")},
    Message{"pin.no_day", W("“%1” is no day. Write YYYY-MM-DD.")},
    // What is said of questions
    Message{"mark.unknown_event", W("Nothing was said of a question by event %1. Nothing was changed.")},
    Message{"mark.undone_already", W("Event %1 is undone already. Nothing was changed.")},
    Message{"mark.stands_so", W("It stands so already. Nothing was changed.")},
    Message{"mark.day_past", W("That day has come already. Nothing was saved. Choose a later one.")},
    Message{"mark.no_comment", W("The comment is empty. Nothing was saved.")},
    Message{"mark.no_day", W("“%1” is no day. Nothing was saved. Write YYYY-MM-DD.")},
    Message{"question.unknown_person",
            W("The workspace knows nobody called %1. Nothing was saved. Known: %2.")},
    Message{"person.ambiguous", W("The workspace knows several people called %1. Nothing was saved.")},
    Message{"view.no_such", W("No view is saved as %1. Nothing was changed.")},
    Message{"view.no_name", W("A view needs a name. Nothing was saved.")},
    Message{"view.name_taken", W("Another view is saved as %1 already. Nothing was changed.")},
    Message{"evidence.unknown_event", W("Event %1 confirmed no decision. Nothing was changed.")},
    Message{"evidence.undone_already", W("The confirmation of event %1 is undone already.")},
    Message{
        "evidence.not_changed",
        W("The values under the decision of event %1 are those that it was made on. Nothing was changed.")},
    Message{"verify.confirmation",
            W("confirmation of a decision by event %1: the table does not say what the event says")},
    Message{"verify.sample", W("the control sample of event %1 is not what the history says")},
    Message{"verify.quarantine_rows", W("%1 load %2: not as many rows in quarantine as its ledger says")},
    Message{"verify.quarantine",
            W("row %1 in quarantine: the table does not say what became of it as the events do")},
    Message{"verify.mark", W("what event %1 says of a question: the table does not say what the event says")},
    Message{"pin.none", W("The value of %1 for %2 is by rule already. Nothing was changed.")},
    Message{"pin.unknown_event", W("No golden value was set by event %1. Nothing was changed.")},
    Message{"pin.undone_already", W("The change of event %1 is undone already.")},
    Message{"golden.retired", W("%1 was retired and forwards to %2. Nothing was changed.")},
    Message{"verify.pin", W("golden value set by event %1: the table does not say what the event says")},
    Message{"lineage.no_golden", W("There is no golden record %1.")},
    Message{"lineage.no_value", W("%1 has no value for %2.")},
    // Output
    Message{"output.folder_not_empty", W("%1 is not empty. Nothing was written. Choose a new folder.")},
    Message{"output.failed",
            W("%1 could not be written: %d. Nothing was published. Make room or choose another folder.")},
    Message{"publish.nothing",
            W("There are no golden records yet. Match and consolidate first, then publish.")},
    // Verification
    Message{"verify.integrity", W("SQLite finds the file inconsistent: %1")},
    Message{"verify.file_bytes", W("load %2 of %1: the stored bytes of %3 do not match their hash")},
    Message{"verify.ledger", W("load %2 of %1: the ledger accounts for %4 of %3 bytes")},
    Message{"verify.record", W("%1 %2: the stored bytes do not give the values that were loaded")},
    Message{"verify.decision", W("the decision of event %1 is not what its event says")},
    Message{"verify.group", W("group %1: its sample or its end is not what the events say")},
    Message{"verify.golden", W("golden record %1: its values are not what its records give")},
    Message{"verify.proposal", W("the proposal of event %1 is not what its events say")},
    Message{"verify.same_person", W("the proposal of event %1 was approved by the person who made it")},
    Message{"verify.policy", W("the policy of event %1 is not what its event says")},
    // Sample bank
    Message{"sample.folder_not_empty", W("%1 is not empty. Nothing was written. Choose a new folder.")},
    Message{"sample.not_a_folder", W("%1 is no folder. Nothing was written. Choose a new folder.")},
    Message{"sample.write_failed",
            W("%1 could not be written: %d. Nothing was made. Make room or choose another folder.")},
    Message{"sample.customers", W("%1 customers cannot be made: between %2 and %3 can.")},
};
#undef W

const Message* find(std::string_view code) {
    const auto* const at =
        std::find_if(kMessages.begin(), kMessages.end(), [&](const Message& m) { return code == m.code; });
    return at != kMessages.end() ? &*at : nullptr;
}

/// In a text, %1 to %9 stand for the arguments, %d for the detail, and %r for the sentence of another code:
/// the second argument, filled with those after it.
QString filled(std::string_view code, const std::vector<std::string>& arguments, const std::string& detail) {
    const Message* message = find(code);
    if (message == nullptr) {
        return QCoreApplication::translate("Message", "Something failed (%1). Nothing was changed.")
            .arg(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())));
    }
    const QString text = QCoreApplication::translate("Message", message->text);
    // One pass, so that an argument that contains %2 is not taken for a place.
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'%' || i + 1 >= text.size()) {
            out += text[i];
            continue;
        }
        const QChar next = text[++i];
        if (next == u'd')
            out += detail.empty() ? QCoreApplication::translate("Message", "no more is known")
                                  : isolated(detail);
        else if (next == u'r' && arguments.size() >= 2)
            out += filled(arguments[1], {arguments.begin() + 2, arguments.end()}, {});
        else if (const int n = next.digitValue(); n >= 1) {
            out += static_cast<std::size_t>(n) <= arguments.size()
                       ? isolated(arguments[static_cast<std::size_t>(n) - 1])
                       : QStringLiteral("?");
        } else {
            out += u'%';
            out += next;
        }
    }
    return out;
}

/// As Qt asks it: by the words of the window, so that output for other programs stays as it is.
bool readsRightToLeft() {
    return QCoreApplication::translate("QGuiApplication", "QT_LAYOUT_DIRECTION") == QLatin1String("RTL");
}

} // namespace

QString sentence(const Error& error) {
    return filled(error.code.id(), error.arguments, error.detail);
}
QString sentence(std::string_view code, const std::vector<std::string>& arguments) {
    return filled(code, arguments, {});
}
bool hasSentence(std::string_view code) {
    return find(code) != nullptr;
}

QString becomes() {
    return readsRightToLeft() ? QStringLiteral(" ← ") : QStringLiteral(" → ");
}

QString isolated(const QString& text) {
    QString out;
    out.reserve(text.size() + 2);
    const bool rightToLeft = readsRightToLeft();
    // A path in an Arabic sentence would have its first stroke at the wrong end.
    const bool needed = rightToLeft || std::any_of(text.begin(), text.end(), [](QChar c) {
                            return c.direction() == QChar::DirR || c.direction() == QChar::DirAL ||
                                   c.direction() == QChar::DirAN;
                        });
    if (needed) out += QChar(0x2068);
    for (const QChar c : text) {
        const ushort u = c.unicode();
        const bool reorders = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E ||
                              u == 0x200F || u == 0x061C;
        const bool control = u < 0x20 || (u >= 0x7F && u < 0xA0);
        if (reorders || control)
            out += QChar(0xFFFD);
        else
            out += c;
    }
    if (needed) out += QChar(0x2069);
    return out;
}

QString isolated(std::string_view utf8) {
    return isolated(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace goldenrod::wording
