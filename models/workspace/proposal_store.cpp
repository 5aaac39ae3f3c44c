// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/proposal_store.h"

#include "matching/sha256.h"
#include "models/workspace/each_row.h"
#include "models/workspace/packing.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace goldenrod {
namespace {

constexpr std::array<std::string_view, 7> kEndings = {"open",      "approved", "overruled", "replaced",
                                                      "withdrawn", "rejected", "lapsed"};
constexpr std::string_view kAgainst = "against";

constexpr const char* kSelect =
    "SELECT p.seq, p.first, p.kind, p.asked, p.left_record, p.right_record, p.weight, p.members, p.around, "
    "coalesce(p.ended_by, 0), coalesce(p.ending, 'open'), e.actor, n.name, e.at FROM proposal p "
    "CROSS JOIN event e ON e.seq = p.seq CROSS JOIN person n ON n.id = e.actor ";

std::string packGroups(const DecisionRow& decision) {
    Packer packer;
    packer.number(2 + decision.others.size());
    const auto pack = [&](const std::vector<DecisionMember>& group) {
        packer.number(group.size());
        for (const DecisionMember& member : group)
            packer.signedNumber(member.recordId).bytes(asBytes(member.hash));
    };
    pack(decision.left);
    pack(decision.right);
    for (const auto& group : decision.others) pack(group);
    return packer.take();
}

bool unpackGroups(std::string_view bytes, DecisionRow& decision) {
    Unpacker unpacker(bytes);
    const std::uint64_t groups = unpacker.number();
    for (std::uint64_t g = 0; g < groups && unpacker.ok(); ++g) {
        if (g >= 2) decision.others.emplace_back();
        auto& into = g == 0 ? decision.left : g == 1 ? decision.right : decision.others.back();
        const std::uint64_t size = unpacker.number();
        for (std::uint64_t i = 0; i < size && unpacker.ok(); ++i) {
            DecisionMember member{unpacker.signedNumber(), {}};
            const std::string_view hash = unpacker.bytes(member.hash.size());
            std::copy(hash.begin(), hash.end(), member.hash.begin());
            into.push_back(member);
        }
    }
    return groups >= 2 && unpacker.ok() && unpacker.atEnd();
}

ProposalRow rowOf(const Statement& s, bool& sound) {
    ProposalRow row;
    row.decision.seq = s.integer(0);
    row.first = s.integer(1);
    row.against = s.text(2) == kAgainst;
    row.decision.kind = DecisionKind::Unsure;
    if (!row.against) sound = parseDecisionKind(s.text(2), row.decision.kind) && sound;
    row.asked = s.integer(3) != 0;
    row.decision.leftRecord = s.integer(4);
    row.decision.rightRecord = s.integer(5);
    row.decision.weight = s.integer(6);
    sound = sound && unpackGroups(s.text(7), row.decision);
    row.around = s.text(8);
    row.endedBy = s.integer(9);
    row.ending =
        static_cast<Ending>(std::find(kEndings.begin(), kEndings.end(), s.text(10)) - kEndings.begin());
    row.person = s.integer(11);
    row.actor = s.text(12);
    row.at = s.integer(13);
    return row;
}

Result<std::vector<ProposalRow>> rowsOf(Statement& select) {
    std::vector<ProposalRow> rows;
    bool sound = true;
    auto done = forEachRow(select, [&](Statement& s) { rows.push_back(rowOf(s, sound)); });
    if (!done) return done.error();
    if (!sound) return Error{kDamaged, {}, "a proposal cannot be read"};
    return rows;
}

Result<std::vector<ProposalRow>> proposalsWhere(Database& db, const char* where, std::int64_t value) {
    auto select = db.prepare(std::string(kSelect) + where + " ORDER BY p.seq");
    if (!select) return select.error();
    if (value != 0) (*select)->bind(1, value);
    return rowsOf(**select);
}

} // namespace

std::string_view endingName(Ending ending) {
    return kEndings[static_cast<std::size_t>(ending)];
}

Result<void> insertProposal(Database& db, const ProposalRow& proposal) {
    const DecisionRow& decision = proposal.decision;
    auto insert = db.prepare("INSERT INTO proposal(seq, first, kind, asked, left_record, right_record, "
                             "weight, members, around) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    if (!insert) return insert.error();
    const std::string members = packGroups(decision);
    (*insert)->bind(1, decision.seq).bind(2, proposal.first);
    (*insert)->bind(3, proposal.against ? kAgainst : decisionName(decision.kind));
    (*insert)->bind(4, proposal.asked ? 1 : 0).bind(5, decision.leftRecord).bind(6, decision.rightRecord);
    (*insert)->bind(7, decision.weight).bindBlob(8, members).bindBlob(9, proposal.around);
    if (auto done = (*insert)->run(); !done) return done;
    auto record = db.prepare("INSERT INTO proposal_record(record_id, seq) VALUES(?1, ?2)");
    if (!record) return record.error();
    for (const std::int64_t id : recordsOf(decision)) {
        if (auto done = (*record)->bind(1, id).bind(2, decision.seq).run(); !done) return done;
    }
    return {};
}

Result<void> endProposal(Database& db, const ProposalRow& proposal, Ending ending, std::int64_t bySeq) {
    auto update = db.prepare("UPDATE proposal SET ended_by = ?2, ending = ?3 WHERE seq = ?1");
    if (!update) return update.error();
    const std::int64_t seq = proposal.decision.seq;
    if (auto done = (*update)->bind(1, seq).bind(2, bySeq).bind(3, endingName(ending)).run(); !done)
        return done;
    auto drop = db.prepare("DELETE FROM proposal_record WHERE record_id = ?1 AND seq = ?2");
    if (!drop) return drop.error();
    for (const std::int64_t id : recordsOf(proposal.decision)) {
        if (auto done = (*drop)->bind(1, id).bind(2, seq).run(); !done) return done;
    }
    return {};
}

Result<std::optional<ProposalRow>> readProposal(Database& db, std::int64_t seq) {
    auto rows = proposalsWhere(db, "WHERE p.seq = ?1", seq);
    if (!rows) return rows.error();
    return rows->empty() ? std::optional<ProposalRow>() : std::optional(std::move(rows->front()));
}

Result<std::vector<ProposalRow>> proposalsOf(Database& db, std::int64_t first) {
    return proposalsWhere(db, "WHERE p.first = ?1", first);
}

Result<std::vector<ProposalRow>> openProposals(Database& db) {
    return proposalsWhere(db, "WHERE p.ended_by IS NULL", 0);
}

Result<std::vector<ProposalRow>> openProposalsAbout(Database& db, std::int64_t recordId) {
    return proposalsWhere(db, "WHERE p.seq IN (SELECT seq FROM proposal_record WHERE record_id = ?1)",
                          recordId);
}

Result<std::vector<ProposalRow>> allProposals(Database& db) {
    return proposalsWhere(db, "", 0);
}

Result<bool> anyProposalOpen(Database& db) {
    auto any = db.scalar("SELECT EXISTS (SELECT 1 FROM proposal_record)");
    if (!any) return any.error();
    return *any != 0;
}

Result<std::vector<std::int64_t>> approvedByThemselves(Database& db) {
    auto select = db.prepare("SELECT p.seq FROM proposal p JOIN event made ON made.seq = p.seq "
                             "JOIN event ended ON ended.seq = p.ended_by "
                             "WHERE p.ending = 'approved' AND made.actor = ended.actor ORDER BY p.seq");
    if (!select) return select.error();
    return numbersOf(**select);
}

Result<bool> approvesAny(Database& db, std::int64_t seq) {
    auto select =
        db.prepare("SELECT EXISTS (SELECT 1 FROM proposal WHERE ended_by = ?1 AND ending = 'approved')");
    if (!select) return select.error();
    (*select)->bind(1, seq);
    auto any = numbersOf(**select);
    return any ? Result<bool>(any->front() != 0) : Result<bool>(any.error());
}

Result<std::vector<ProposedQuestion>> proposedQuestions(Database& db) {
    // Open ones end when their question does not ask exactly the same any more: the pair tells it.
    auto select =
        db.prepare("SELECT q.id, p.first, p.seq, e.actor, p.kind FROM proposal p "
                   "CROSS JOIN event e ON e.seq = p.seq "
                   "CROSS JOIN question_member m ON m.record_id = p.left_record "
                   "CROSS JOIN question q ON q.id = m.question_id AND q.left_record = p.left_record "
                   "AND q.right_record = p.right_record "
                   "WHERE p.ended_by IS NULL AND p.asked = 1 ORDER BY p.seq");
    if (!select) return select.error();
    std::vector<ProposedQuestion> questions;
    auto done = forEachRow(**select, [&](Statement& s) {
        questions.push_back({s.integer(0), s.integer(1), s.integer(2), s.integer(3), std::string(s.text(4))});
    });
    if (!done) return done.error();
    return questions;
}

Result<std::vector<std::int64_t>> questionsProposedSince(Database& db, std::int64_t seq) {
    auto select =
        db.prepare("SELECT DISTINCT q.id FROM proposal p "
                   "CROSS JOIN question_member m ON m.record_id = p.left_record "
                   "CROSS JOIN question q ON q.id = m.question_id AND q.left_record = p.left_record "
                   "AND q.right_record = p.right_record "
                   "WHERE (p.seq > ?1 OR p.ended_by > ?1) AND p.asked = 1");
    if (!select) return select.error();
    (*select)->bind(1, seq);
    return numbersOf(**select);
}

Result<void> forEachProposalSince(Database& db, std::int64_t since, const PublicKey& publicKey,
                                  const std::function<void(std::int64_t at, bool own)>& each) {
    auto select = db.prepare("SELECT e.at, n.public_key = ?1 FROM proposal p CROSS JOIN event e "
                             "ON e.seq = p.seq CROSS JOIN person n ON n.id = e.actor "
                             "WHERE coalesce(p.ending, '') NOT IN ('withdrawn', 'replaced') "
                             "ORDER BY p.seq DESC");
    if (!select) return select.error();
    (*select)->bindBlob(1, asBytes(publicKey));
    return whileRows(**select, [&](const Statement& s) {
        if (s.integer(0) < since) return false;
        each(s.integer(0), s.integer(1) != 0);
        return true;
    });
}

Result<PolicyRow> readPolicyRow(Database& db) {
    auto select = db.prepare("SELECT seq, body FROM policy ORDER BY seq DESC LIMIT 1");
    if (!select) return select.error();
    PolicyRow row;
    auto done = forEachRow(**select, [&](Statement& s) {
        row.seq = s.integer(0);
        row.body = s.text(1);
    });
    if (!done) return done.error();
    return row;
}

Result<void> insertPolicyRow(Database& db, const PolicyRow& policy) {
    auto insert = db.prepare("INSERT INTO policy(seq, body) VALUES(?1, ?2)");
    if (!insert) return insert.error();
    return (*insert)->bind(1, policy.seq).bind(2, policy.body).run();
}

} // namespace goldenrod
