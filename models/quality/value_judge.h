// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/rules/fields.h"
#include "matching/text/standardise.h"
#include "models/quality/bounds.h"
#include "models/quality/quality_rules.h"

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace goldenrod {

enum class Verdict : unsigned char {
    None, ///< nothing to judge: no value, or one that another rule says is none
    Passes,
    Fails,
};

/// True of a test that looks at one value alone.
bool isOfValue(QualityTest test);

/// The ISO date that a value says, as it was standardised as `type`; any text is read as one. Empty: none.
std::string dateIn(SemanticType type, std::string_view value, std::string_view form,
                   const text::Context& context);

/// Applies a rule whose test is one of a value. Thread-safe.
class ValueJudge {
public:
    /// `today` in ISO. The rule is one that QualityRules::fromJson() let pass.
    ValueJudge(const QualityRule& rule, std::string_view today);
    ~ValueJudge();
    ValueJudge(ValueJudge&&) noexcept;
    ValueJudge& operator=(ValueJudge&&) = delete;

    /// A value as delivered and what standardising it as `type` in this context gave.
    Verdict judge(SemanticType type, std::string_view raw, text::ValueState state, std::string_view form,
                  const text::Context& context) const;

private:
    Verdict between(SemanticType type, std::string_view value, std::string_view form,
                    const text::Context& context) const;

    QualityRule m_rule;
    Bounds m_bounds;
    std::string m_cutoff; ///< Within: the first day that is recent enough
    std::unique_ptr<re2::RE2> m_pattern;
};

} // namespace goldenrod
