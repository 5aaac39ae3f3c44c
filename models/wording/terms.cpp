// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/terms.h"

#include "models/wording/messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace goldenrod::wording {
namespace {

struct Term {
    const char* id;
    const char* text;
};

#define W(text) QT_TRANSLATE_NOOP("Term", text)

constexpr std::array kFields = {
    Term{"party.kind", W("kind")},
    Term{"name.full", W("name")},
    Term{"name.title", W("title")},
    Term{"name.given", W("given name")},
    Term{"name.middle", W("middle name")},
    Term{"name.family", W("family name")},
    Term{"name.suffix", W("suffix")},
    Term{"name.birth", W("birth name")},
    Term{"name.previous", W("former name")},
    Term{"name.alias", W("also known as")},
    Term{"name.native", W("native name")},
    Term{"org.name", W("organisation")},
    Term{"org.trading", W("trading name")},
    Term{"org.legal_form", W("legal form")},
    Term{"birth.date", W("born")},
    Term{"birth.place", W("birth place")},
    Term{"birth.country", W("birth country")},
    Term{"death.date", W("died")},
    Term{"founding.date", W("founded")},
    Term{"sex", W("sex")},
    Term{"nationality", W("nationality")},
    Term{"language", W("language")},
    Term{"marital", W("marital status")},
    Term{"id.national", W("national id")},
    Term{"id.tax", W("tax number")},
    Term{"id.passport", W("passport")},
    Term{"id.driving", W("driving licence")},
    Term{"id.registration", W("registration")},
    Term{"id.lei", W("LEI")},
    Term{"id.vat", W("VAT number")},
    Term{"id.other", W("other id")},
    Term{"phone", W("phone")},
    Term{"email", W("e-mail")},
    Term{"web", W("web")},
    Term{"device", W("device")},
    Term{"handle", W("handle")},
    Term{"address.full", W("address")},
    Term{"address.street", W("street")},
    Term{"address.number", W("house number")},
    Term{"address.unit", W("unit")},
    Term{"address.po_box", W("PO box")},
    Term{"address.postcode", W("postcode")},
    Term{"address.city", W("city")},
    Term{"address.region", W("region")},
    Term{"address.country", W("country")},
    Term{"employer", W("employer")},
    Term{"occupation", W("occupation")},
    Term{"industry", W("industry")},
    Term{"income", W("income")},
    Term{"net_worth", W("net worth")},
    Term{"kyc.risk", W("risk class")},
    Term{"kyc.reviewed", W("reviewed")},
    Term{"kyc.source_of_funds", W("source of funds")},
    Term{"kyc.pep", W("politically exposed")},
    Term{"relationship.since", W("customer since")},
    Term{"relationship.status", W("status")},
    Term{"relationship.branch", W("branch")},
    Term{"relationship.manager", W("manager")},
    Term{"source.created", W("created")},
    Term{"source.changed", W("changed")},
    Term{"touchpoint.party", W("customer key")},
    Term{"touchpoint.source", W("source of the key")},
    Term{"touchpoint.at", W("when")},
    Term{"touchpoint.channel", W("channel")},
    Term{"touchpoint.kind", W("kind")},
    Term{"touchpoint.subject", W("subject")},
    Term{"touchpoint.outcome", W("outcome")},
    Term{"touchpoint.device", W("device")},
    Term{"touchpoint.campaign", W("campaign")},
    Term{"holding.party", W("customer key")},
    Term{"holding.source", W("source of the key")},
    Term{"holding.account", W("account")},
    Term{"holding.product", W("product")},
    Term{"holding.status", W("status")},
    Term{"holding.role", W("role")},
    Term{"holding.opened", W("opened")},
    Term{"holding.closed", W("closed")},
    Term{"holding.balance", W("balance")},
    Term{"holding.currency", W("currency")},
};

constexpr std::array kComparisons = {
    Term{"name", W("name")},
    Term{"organisation", W("organisation")},
    Term{"birth_date", W("born")},
    Term{"founding_date", W("founded")},
    Term{"birth_place", W("birth place")},
    Term{"email", W("e-mail")},
    Term{"phone", W("phone")},
    Term{"web", W("web")},
    Term{"device", W("device")},
    Term{"handle", W("handle")},
    Term{"id_national", W("national id")},
    Term{"id_tax", W("tax number")},
    Term{"id_passport", W("passport")},
    Term{"id_driving", W("driving licence")},
    Term{"id_registration", W("registration")},
    Term{"id_lei", W("LEI")},
    Term{"id_vat", W("VAT number")},
    Term{"id_other", W("other id")},
    Term{"address", W("street")},
    Term{"place", W("place")},
    Term{"sex", W("sex")},
    Term{"nationality", W("nationality")},
    Term{"marital", W("marital status")},
    Term{"occupation", W("occupation")},
    Term{"employer", W("employer")},
};

/// "comparison.level", or the level alone where it means the same everywhere.
constexpr std::array kLevels = {
    Term{"equal", W("the same")},
    Term{"differ", W("different")},
    Term{"name.equal", W("every word agrees")},
    Term{"name.similar", W("every word agrees or nearly")},
    Term{"name.sounds_alike", W("sounds alike in two scripts")},
    Term{"name.sounds_close", W("sounds rather alike in two scripts")},
    Term{"name.second_given", W("the given name of one is the second name of the other")},
    Term{"name.short_given", W("given names that begin alike, family name agrees")},
    Term{"name.other_given", W("different given names, family name agrees")},
    Term{"name.contained", W("the shorter is in the longer")},
    Term{"name.given_and_family", W("given and family name agree")},
    Term{"name.several", W("several words agree")},
    Term{"name.family", W("only the family name agrees")},
    Term{"name.given", W("only the given name agrees")},
    Term{"name.one", W("one word agrees")},
    Term{"name.differ", W("no word agrees")},
    Term{"organisation.nearly", W("nearly every word agrees")},
    Term{"organisation.most", W("most words agree")},
    Term{"organisation.half", W("half of the words agree")},
    Term{"organisation.some", W("some words agree")},
    Term{"swapped", W("day and month swapped")},
    Term{"birth_date.one_edit", W("one digit differs")},
    Term{"two_parts", W("two of day, month, year agree")},
    Term{"near", W("close, but not the same")},
    Term{"local_part", W("same name, other provider")},
    Term{"email.lent", W("the same, and carries the name of only one of them")},
    Term{"email.similar", W("differs by a letter or two")},
    Term{"birth_place.similar", W("nearly the same")},
    Term{"similar", W("nearly the same")},
    Term{"last_digits", W("the last seven digits agree")},
    Term{"one_edit", W("one character differs")},
    Term{"same_house", W("same house")},
    Term{"near_house", W("same number, street nearly")},
    Term{"same_street", W("same street")},
    Term{"near_street", W("street nearly the same")},
    Term{"address.some", W("some words agree")},
    Term{"place.both", W("postcode and city agree")},
    Term{"postcode", W("postcode agrees")},
    Term{"near_postcode", W("postcode nearly")},
    Term{"district", W("postcodes of one district")},
    Term{"city", W("city agrees")},
    Term{"nearly", W("nearly every word agrees")},
    Term{"most", W("most words agree")},
    Term{"some", W("some words agree")},
    Term{"address.differ", W("another street")},
    Term{"phone.differ", W("another number")},
    Term{"email.differ", W("another address")},
    Term{"phone.equal", W("same number")},
};

constexpr std::array kClasses = {
    Term{"match", W("one customer")},
    Term{"strangers", W("two strangers")},
    Term{"household", W("two people of one household")},
    Term{"dependant", W("a person and one who uses their phone and e-mail")},
    Term{"twins", W("two people of one family born on one day")},
    Term{"namesake", W("two people of one name")},
    Term{"branch", W("two organisations of one name")},
    Term{"same_birth_date", W("two people born on one day")},
    Term{"same_place", W("two people at one place")},
    Term{"shared_contact", W("two people with one contact")},
};

constexpr std::array kCriteria = {
    Term{"only_value", W("only value")},
    Term{"valid_first", W("valid first")},
    Term{"most_frequent", W("most frequent")},
    Term{"most_recent", W("most recent")},
    Term{"least_recent", W("least recent")},
    Term{"source_priority", W("source priority")},
    Term{"best_confirmed", W("best confirmed")},
    Term{"fullest", W("fullest form")},
    Term{"best_spelled", W("usual spelling")},
    Term{"completes", W("completes the address")},
    Term{"most_complete", W("most complete")},
    Term{"longest", W("longest")},
    Term{"min", W("smallest")},
    Term{"max", W("largest")},
    Term{"tie_break", W("first of equals")},
    Term{"typed", W("typed by a person")},
    Term{"chosen", W("chosen by a person")},
    Term{"wins", W("wins")},
    Term{"supports", W("supports")},
    Term{"unusable", W("not usable")},
};

constexpr std::array kRules = {
    Term{"two_national_ids", W("two national ids")},
    Term{"two_birth_dates", W("two birth dates")},
    Term{"two_house_numbers", W("two house numbers")},
    Term{"two_generations", W("senior and junior")},
    Term{"name_pair", W("two words of the name")},
    Term{"rare_name", W("a rare word of the name")},
    Term{"name_and_birth_date", W("name and birth date")},
    Term{"name_and_birth_year", W("name and birth year")},
    Term{"name_and_birthday", W("name and birthday")},
    Term{"name_and_postcode", W("name and postcode")},
    Term{"name_and_house", W("name and house")},
    Term{"name_and_city", W("name and city")},
    Term{"name_and_birth_place", W("name and birth place")},
    Term{"email_local_part", W("name part of the e-mail")},
    Term{"house_and_postcode", W("house and postcode")},
    Term{"birth_and_postcode", W("birth date and postcode")},
};

constexpr std::array kQuarantineStates = {Term{"open", W("open")}, Term{"corrected", W("corrected")},
                                          Term{"discarded", W("discarded")}};

constexpr std::array kLedger = {
    Term{"loaded", W("loaded")},
    Term{"quarantined", W("quarantine")},
    Term{"blank", W("blank lines")},
    Term{"header", W("column names")},
    Term{"repeated_header", W("column names repeated")},
    Term{"preamble", W("lines before the table")},
    Term{"trailer", W("trailer")},
    Term{"padding", W("padding after the last row")},
};

constexpr std::array kPhases = {
    Term{"load.unpack", W("Unpacking")},
    Term{"load.read", W("Loading")},
    Term{"load.finish", W("Finishing the load")},
    Term{"profile.read", W("Looking at the columns")},
    Term{"quality.judge", W("Judging values")},
    Term{"match.read", W("Reading records")},
    Term{"match.standardise", W("Standardising")},
    Term{"match.block", W("Finding candidates")},
    Term{"match.train", W("Learning")},
    Term{"match.score", W("Comparing pairs")},
    Term{"match.cluster", W("Clustering")},
    Term{"clusters.read", W("Looking at customers")},
    Term{"match.store", W("Storing the run")},
    Term{"consolidate.read", W("Reading the run")},
    Term{"consolidate.write", W("Writing golden records")},
    Term{"publish.golden", W("Publishing")},
    Term{"verify.file", W("Checking the file")},
    Term{"verify.chain", W("Checking the event chain")},
    Term{"verify.bytes", W("Checking stored extracts")},
    Term{"verify.records", W("Checking records")},
    Term{"verify.decisions", W("Checking decisions")},
    Term{"verify.golden", W("Checking golden records")},
    Term{"sample.people", W("Inventing people")},
    Term{"sample.records", W("Writing extracts")},
    Term{"sample.touchpoints", W("Writing touchpoints")},
    Term{"sample.truth", W("Writing the truth")},
};

constexpr std::array kDecisions = {Term{"match", W("match")},
                                   Term{"not_match", W("not a match")},
                                   Term{"unsure", W("unsure")},
                                   Term{"split", W("split")},
                                   Term{"merge", W("merged")},
                                   Term{"move", W("moved")},
                                   Term{"lock", W("locked")},
                                   Term{"group_match", W("match, as a group")},
                                   Term{"group_not_match", W("not a match, as a group")}};

constexpr std::array kDecisionReasons = {Term{"typing_error", W("a source mistyped it")},
                                         Term{"number_renewed", W("the number was renewed")},
                                         Term{"documents_seen", W("documents were seen")},
                                         Term{"customer_confirmed", W("the customer confirmed it")},
                                         Term{"known_otherwise", W("known otherwise")}};

constexpr std::array kEvents = {
    Term{"workspace.created", W("Workspace created")},
    Term{"load.completed", W("Load")},
    Term{"quarantine.discarded", W("Rows in quarantine discarded")},
    Term{"quarantine.reopened", W("Discarded rows taken up again")},
    Term{"run.completed", W("Matched")},
    Term{"run.consolidated", W("Consolidated")},
    Term{"decision.match", W("Match")},
    Term{"decision.not_match", W("Not a match")},
    Term{"decision.unsure", W("Unsure")},
    Term{"decision.split", W("Split")},
    Term{"decision.merge", W("Merged")},
    Term{"decision.move", W("Records moved")},
    Term{"decision.lock", W("Locked")},
    Term{"decision.group_match", W("Group: match")},
    Term{"decision.group_not_match", W("Group: not a match")},
    Term{"group.begun", W("Sample of a group drawn")},
    Term{"group.refused", W("Group refused")},
    Term{"group.given_up", W("Group given up")},
    Term{"decision.undone", W("Undone")},
    Term{"question.parked", W("Question parked")},
    Term{"question.unparked", W("Question not parked any more")},
    Term{"question.assigned", W("Question assigned")},
    Term{"question.unassigned", W("Question assigned to nobody")},
    Term{"question.priority", W("Priority of a question")},
    Term{"question.due", W("Due date of a question")},
    Term{"question.commented", W("Comment on a question")},
    Term{"question.undone", W("Undone for a question")},
    Term{"view.saved", W("View of the queue saved")},
    Term{"view.renamed", W("View of the queue renamed")},
    Term{"view.removed", W("View of the queue removed")},
    Term{"evidence.confirmed", W("Decision confirmed on other values")},
    Term{"evidence.undone", W("Confirmation undone")},
    Term{"proposal.made", W("Proposed")},
    Term{"proposal.withdrawn", W("Proposal withdrawn")},
    Term{"proposal.rejected", W("Proposal rejected")},
    Term{"proposal.lapsed", W("Proposal lapsed")},
    Term{"control.judged", W("Control sample judged")},
    Term{"control.undone", W("Second opinion undone")},
    Term{"decision.made", W("Decided, not shown yet")},
    Term{"policy.set", W("Policy set")},
    Term{"golden.pinned", W("Value set by a person")},
    Term{"golden.unpinned", W("Value back to the rule")},
    Term{"golden.undone", W("Change of a value undone")},
    Term{"golden.ended", W("Set value ended")},
    Term{"release.published", W("Published")},
    Term{"rules.set", W("Rules set")},
    Term{"issue.opened", W("Issue of quality opened")},
    Term{"issue.changed", W("Issue of quality changed")},
    Term{"issue.closed", W("Issue of quality closed")},
    Term{"issue.reopened", W("Issue of quality taken up again")},
    Term{"quality.rules_set", W("Rules of quality set")},
    Term{"model.set", W("Model set")},
};

constexpr std::array kReasons = {
    Term{"missing.word", W("says that there is nothing")},
    Term{"placeholder.unknown", W("says that it is unknown")},
    Term{"placeholder.test", W("a test, not a value")},
    Term{"placeholder.filler", W("fills the field, says nothing")},
    Term{"placeholder.default_date", W("a date that stands for none")},
    Term{"placeholder.dummy_number", W("a number that nobody has")},
    Term{"placeholder.no_email", W("an address made up to fill the field")},
    Term{"placeholder.no_reply", W("an address that nobody reads")},
    Term{"date.unreadable", W("no date")},
    Term{"date.in_future", W("in the future")},
    Term{"date.too_old", W("too long ago")},
    Term{"date.ambiguous", W("day and month may be the other way round")},
    Term{"date.two_digit_year", W("its century was chosen")},
    Term{"date.other_order", W("day and month not in the order of the column")},
    Term{"date.epoch", W("1970-01-01: may stand for none")},
    Term{"phone.too_few_digits", W("too few digits")},
    Term{"phone.too_short", W("too short for a number of its country")},
    Term{"phone.too_long", W("too long for a number of its country")},
    Term{"phone.not_a_number", W("no phone number")},
    Term{"phone.not_in_plan", W("not in the numbering plan of its country")},
    Term{"phone.no_country", W("its country is not known")},
    Term{"phone.unknown_country", W("there is no such country code")},
    Term{"phone.local_only", W("a local number without its area")},
    Term{"phone.country_assumed", W("its country was assumed")},
    Term{"email.no_at", W("no @")},
    Term{"email.two_ats", W("more than one @")},
    Term{"email.no_local", W("nothing before the @")},
    Term{"email.no_domain", W("nothing after the @")},
    Term{"email.bad_local", W("what stands before the @ cannot be")},
    Term{"email.bad_domain", W("what stands after the @ cannot be")},
    Term{"email.too_long", W("too long for an address")},
    Term{"email.several", W("several addresses")},
    Term{"number.scientific", W("digits were lost")},
    Term{"number.float_tail", W("read without its decimals")},
    Term{"number.unreadable", W("no number")},
    Term{"name.no_letters", W("no letters")},
    Term{"country.unknown", W("no country that is known")},
    Term{"value.too_long", W("too long")},
    Term{"number.ambiguous", W("its separator may part thousands or decimals")},
    Term{"identifier.check_digits", W("its check digits are wrong")},
    Term{"email.domain_corrected", W("compared with the domain that was meant")},
    Term{"date.hijri", W("read from the Hijri calendar (Umm al-Qura)")},
    Term{"placeholder.over_common", W("carried by too many records to be one customer's")},
    Term{"placeholder.role_address", W("an address of an office, not of a person")},
};

constexpr std::array kChainFaults = {
    Term{"hash", W("its content does not give its hash")},
    Term{"previous", W("it does not follow the event before it")},
    Term{"body", W("its body does not give its hash")},
    Term{"signature", W("its signature is not the person's")},
    Term{"gap", W("an event is missing before it")},
    Term{"checkpoint", W("it is not the event that a release was published with")},
};
constexpr std::array kWhyFull = {
    Term{"no_earlier_run", W("it is the first")},
    Term{"demanded", W("it was asked for")},
    Term{"learned", W("the model is new")},
    Term{"other_model", W("the run before was under another model")},
    Term{"old_model", W("the model comes from an earlier version of the program")},
    Term{"steps_left_out", W("steps are left out")},
    Term{"other_program", W("the run before was made by another version of the program")},
    Term{"other_year", W("the run before was made in another year")},
    Term{"raised_floor", W("the run before had more pairs than are kept")},
    Term{"many_changes", W("many records changed")},
    Term{"not_kept", W("the run before is not stored in full")},
    Term{"other_scripts", W("names are written in more or fewer scripts than before")},
};
#undef W

QString translated(std::span<const Term> terms, std::string_view id) {
    const auto at = std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return id == t.id; });
    return at != terms.end() ? QCoreApplication::translate("Term", at->text) : QString();
}

/// An id nobody gave a name: its last part with blanks.
QString readable(std::string_view id) {
    const std::size_t dot = id.rfind('.');
    QString text = isolated(dot == std::string_view::npos ? id : id.substr(dot + 1));
    return text.replace(u'_', u' ');
}

QString named(std::span<const Term> terms, std::string_view id) {
    QString text = translated(terms, id);
    return text.isEmpty() ? readable(id) : text;
}

} // namespace

QString fieldName(std::string_view fieldId) {
    return named(kFields, fieldId);
}
QString comparisonName(std::string_view comparisonId) {
    return named(kComparisons, comparisonId);
}
QString className(std::string_view modelClass) {
    return named(kClasses, modelClass);
}
QString criterionName(std::string_view criterion) {
    return named(kCriteria, criterion);
}
QString ruleName(std::string_view ruleId) {
    return named(kRules, ruleId);
}
QString ledgerEntry(std::string_view entry) {
    return named(kLedger, entry);
}
QString quarantineState(std::string_view name) {
    return named(kQuarantineStates, name);
}
QString phaseName(std::string_view phase) {
    return named(kPhases, phase);
}
QString decisionWord(std::string_view kind) {
    return named(kDecisions, kind);
}
QString decisionReason(std::string_view reason) {
    return named(kDecisionReasons, reason);
}
QString eventKind(std::string_view kind) {
    return named(kEvents, kind);
}
QString whyFull(std::string_view reason) {
    return named(kWhyFull, reason);
}
QString chainFault(std::string_view reason) {
    return named(kChainFaults, reason);
}
QString valueReason(std::string_view reason) {
    return reason.empty() ? QString() : named(kReasons, reason);
}

QString levelNote(std::string_view comparisonId, std::string_view levelId) {
    QString text = translated(kLevels, std::string(comparisonId) + "." + std::string(levelId));
    if (text.isEmpty()) text = translated(kLevels, levelId);
    return text.isEmpty() ? readable(levelId) : text;
}

QString channelName(std::string_view channel) {
    QString text = isolated(channel);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text.replace(u'_', u' ');
}

} // namespace goldenrod::wording
