// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quality/judgement.h"
#include "models/quality/value_judge.h"

#include <map>
#include <span>
#include <vector>

namespace goldenrod {

using Verdicts = std::vector<Verdict>; ///< by value of a column, or by record

/// Applies rules whose test is one of a record, beside its other fields or beside other records. One thread;
/// `input` must outlive it.
class RecordJudge {
public:
    explicit RecordJudge(const QualityInput& input);
    Verdicts judge(const QualityRule& rule) const;

private:
    void findOrganisations();
    void groupByCustomer();
    template <typename Each>
    void forEachCustomer(Each each) const;
    std::span<const std::size_t> columnsOf(const std::string& field) const;
    std::vector<bool> filledIn(const std::string& field) const;
    std::vector<std::vector<std::string>> daysOf(const std::string& field) const;
    std::int64_t customerOf(RecordIndex record) const;
    void judgeRequired(const QualityRule& rule, Verdicts& verdicts) const;
    void judgeOrder(const QualityRule& rule, Verdicts& verdicts) const;
    void judgeUnique(const std::string& field, Verdicts& verdicts) const;
    void failOverCommon(const std::string& field, Verdicts& verdicts) const;
    void judgeSingle(Verdicts& verdicts) const;
    void judgeAgreement(const std::string& field, Verdicts& verdicts) const;

    const QualityInput& m_input;
    std::map<std::string, std::vector<std::size_t>> m_columns; ///< of the table, by field
    std::vector<bool> m_organisation;                          ///< by record
    std::vector<RecordIndex> m_byCustomer; ///< records that belong to customers, in the order of these
};

} // namespace goldenrod
