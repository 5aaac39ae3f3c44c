// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/rules_store.h"

#include "matching/sha256.h"
#include "models/workspace/clock.h"

#include <algorithm>

namespace goldenrod {
namespace {

constexpr const char* kRulesColumns =
    "SELECT r.id, r.created_at, r.json, r.hash, p.name, r.proposed FROM rules r "
    "JOIN person p ON p.id = r.author ";
/// Term of a space's own row: how many records have any term of it. No word contains this character.
constexpr std::string_view kTotal = "\x01";

Result<std::optional<RulesRow>> oneRules(Statement& s) {
    auto row = s.step();
    if (!row) return row.error();
    if (!*row) return std::optional<RulesRow>();
    RulesRow rules{s.integer(0),           s.integer(1),           std::string(s.text(2)),
                   std::string(s.text(3)), std::string(s.text(4)), s.integer(5) != 0};
    s.reset();
    return std::optional<RulesRow>(std::move(rules));
}

Result<void> insertTerms(Database& db, std::int64_t modelId, const TermFrequencies& terms) {
    auto insert = db.prepare("INSERT INTO model_term(model_id, space, value, count) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    Statement& s = **insert;
    for (std::size_t i = 0; i < terms.spaces.size(); ++i) {
        const TermFrequencies::Space& space = terms.spaces[i];
        const std::string total = std::string(kTotal) + space.name;
        if (auto done = s.bind(1, modelId)
                            .bind(2, static_cast<std::int64_t>(i))
                            .bind(3, total)
                            .bind(4, space.records)
                            .run();
            !done)
            return done;
        for (const TermFrequencies::Term& term : space.terms) {
            auto done = s.bind(1, modelId)
                            .bind(2, static_cast<std::int64_t>(i))
                            .bind(3, term.text)
                            .bind(4, term.records)
                            .run();
            if (!done) return done;
        }
    }
    return {};
}

} // namespace

Result<std::int64_t> saveRules(Database& db, const RuleSet& rules, std::int64_t author, bool proposed) {
    const std::string json = rules.toJson();
    const Hash hash = sha256(json);
    auto find = db.prepare("SELECT id FROM rules WHERE hash = ?1");
    if (!find) return find.error();
    auto row = (*find)->bindBlob(1, asBytes(hash)).step();
    if (!row) return row.error();
    if (*row) {
        const std::int64_t id = (*find)->integer(0);
        (*find)->reset();
        return id;
    }
    auto insert =
        db.prepare("INSERT INTO rules(hash, json, author, proposed, created_at) VALUES(?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    (*insert)
        ->bindBlob(1, asBytes(hash))
        .bind(2, json)
        .bind(3, author)
        .bind(4, proposed ? 1 : 0)
        .bind(5, nowMicroseconds());
    if (auto done = (*insert)->run(); !done) return done.error();
    return db.lastInsertId();
}

Result<std::optional<RulesRow>> newestRules(Database& db) {
    // A row that was authored can be proposed later on, and an old proposal can come back: runs tell.
    auto select =
        db.prepare(std::string(kRulesColumns) +
                   "ORDER BY r.proposed DESC, (SELECT max(n.id) FROM run n WHERE n.rules_id = r.id) "
                   "DESC, r.id DESC LIMIT 1");
    if (!select) return select.error();
    return oneRules(**select);
}

Result<RulesRow> readRules(Database& db, std::int64_t id) {
    auto select = db.prepare(std::string(kRulesColumns) + "WHERE r.id = ?1");
    if (!select) return select.error();
    (*select)->bind(1, id);
    auto row = oneRules(**select);
    if (!row) return row.error();
    if (!*row) return Error{kSqlFailed, {}, "no such rules"};
    return **row;
}

Result<RuleSet> readRuleSet(Database& db, std::int64_t id) {
    auto row = readRules(db, id);
    if (!row) return row.error();
    return RuleSet::fromJson(row->json);
}

Result<std::int64_t> rulesInForce(Database& db) {
    return db.scalar("SELECT value FROM workspace WHERE key = 'rules_in_force'");
}

Result<void> setRulesInForce(Database& db, std::int64_t rulesId) {
    auto set = db.prepare("INSERT INTO workspace(key, value) VALUES('rules_in_force', ?1) ON CONFLICT(key) "
                          "DO UPDATE SET value = ?1");
    if (!set) return set.error();
    return (*set)->bind(1, rulesId).run();
}

Result<std::int64_t> saveModel(Database& db, std::int64_t rulesId, const Model& model,
                               const TermFrequencies& terms) {
    const std::string json = model.toJson();
    const Hash hash = sha256(json);
    auto insert = db.prepare("INSERT INTO model(rules_id, hash, json, created_at) VALUES(?1, ?2, ?3, ?4)");
    if (!insert) return insert.error();
    (*insert)->bind(1, rulesId).bindBlob(2, asBytes(hash)).bind(3, json).bind(4, nowMicroseconds());
    if (auto done = (*insert)->run(); !done) return done.error();
    const std::int64_t id = db.lastInsertId();
    if (auto done = insertTerms(db, id, terms); !done) return done.error();
    return id;
}

Result<Model> readModel(Database& db, std::int64_t id) {
    auto select = db.prepare("SELECT json FROM model WHERE id = ?1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, id).step();
    if (!row) return row.error();
    if (!*row) return Error{kSqlFailed, {}, "no such model"};
    const std::string json((*select)->text(0));
    (*select)->reset();
    return Model::fromJson(json);
}

Result<TermFrequencies> readTerms(Database& db, std::int64_t modelId) {
    auto select =
        db.prepare("SELECT space, value, count FROM model_term WHERE model_id = ?1 ORDER BY space, value");
    if (!select) return select.error();
    Statement& s = **select;
    s.bind(1, modelId);
    TermFrequencies terms;
    for (;;) {
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return terms;
        const auto space = static_cast<std::size_t>(s.integer(0));
        if (space >= terms.spaces.size()) terms.spaces.resize(space + 1);
        const std::string_view value = s.text(1);
        if (value.starts_with(kTotal)) {
            terms.spaces[space].name = value.substr(kTotal.size());
            terms.spaces[space].records = static_cast<std::uint64_t>(s.integer(2));
        } else {
            terms.spaces[space].terms.push_back(
                {std::string(value), static_cast<std::uint32_t>(s.integer(2))});
        }
    }
}

Result<TermFrequencies> readTermSpaces(Database& db, std::int64_t modelId) {
    auto select = db.prepare("SELECT space, value, count FROM model_term WHERE model_id = ?1 AND space = ?2 "
                             "AND value >= ?3 AND value < ?4");
    if (!select) return select.error();
    Statement& s = **select;
    TermFrequencies terms;
    for (std::int64_t space = 0;; ++space) {
        s.bind(1, modelId).bind(2, space).bind(3, kTotal).bind(4, std::string_view("\x02"));
        auto row = s.step();
        if (!row) return row.error();
        if (!*row) return terms;
        terms.spaces.push_back(
            {std::string(s.text(1).substr(kTotal.size())), static_cast<std::uint64_t>(s.integer(2)), {}});
        s.reset();
    }
}

Result<void> removeProposed(Database& db, std::int64_t rulesId, std::int64_t modelId) {
    auto model = db.prepare("DELETE FROM model WHERE id = ?1 AND NOT EXISTS "
                            "(SELECT 1 FROM run r WHERE r.model_id = model.id)");
    if (!model) return model.error();
    if (auto done = (*model)->bind(1, modelId).run(); !done) return done;
    auto rules = db.prepare("DELETE FROM rules WHERE id = ?1 AND proposed = 1 AND NOT EXISTS "
                            "(SELECT 1 FROM run r WHERE r.rules_id = rules.id) AND NOT EXISTS "
                            "(SELECT 1 FROM model m WHERE m.rules_id = rules.id)");
    if (!rules) return rules.error();
    return (*rules)->bind(1, rulesId).run();
}

Result<std::optional<std::int64_t>> newestModel(Database& db, std::int64_t rulesId) {
    auto select = db.prepare("SELECT id FROM model WHERE rules_id = ?1 ORDER BY id DESC LIMIT 1");
    if (!select) return select.error();
    auto row = (*select)->bind(1, rulesId).step();
    if (!row) return row.error();
    if (!*row) return std::optional<std::int64_t>();
    const std::optional<std::int64_t> id = (*select)->integer(0);
    (*select)->reset();
    return id;
}

TermLookup storedTerms(Database& db, std::int64_t modelId, const TermFrequencies& spaces) {
    const auto numberOf = [names = spaces](std::string_view space) {
        const auto at = std::find_if(names.spaces.begin(), names.spaces.end(),
                                     [&](const auto& s) { return s.name == space; });
        return at == names.spaces.end() ? -1 : at - names.spaces.begin();
    };
    TermLookup lookup;
    lookup.records = [&db, modelId, numberOf](std::string_view space,
                                              std::string_view term) -> std::uint32_t {
        auto select =
            db.prepare("SELECT count FROM model_term WHERE model_id = ?1 AND space = ?2 AND value = ?3");
        if (!select) return 1;
        auto row = (*select)
                       ->bind(1, modelId)
                       .bind(2, static_cast<std::int64_t>(numberOf(space)))
                       .bind(3, term)
                       .step();
        const std::uint32_t count = row && *row ? static_cast<std::uint32_t>((*select)->integer(0)) : 1;
        (*select)->reset();
        return count;
    };
    lookup.total = [names = spaces, numberOf](std::string_view space) -> std::uint64_t {
        const auto at = numberOf(space);
        return at < 0 ? 1 : names.spaces[static_cast<std::size_t>(at)].records;
    };
    lookup.all = [&db, modelId, numberOf](std::string_view space) {
        std::vector<std::string> texts;
        auto select = db.prepare("SELECT value FROM model_term WHERE model_id = ?1 AND space = ?2 "
                                 "AND value >= ?3 ORDER BY value");
        if (!select) return texts;
        (*select)->bind(1, modelId).bind(2, static_cast<std::int64_t>(numberOf(space)));
        (*select)->bind(3, std::string_view("\x02")); // behind the total
        for (auto row = (*select)->step(); row && *row; row = (*select)->step())
            texts.emplace_back((*select)->text(0));
        (*select)->reset();
        return texts;
    };
    return lookup;
}

} // namespace goldenrod
