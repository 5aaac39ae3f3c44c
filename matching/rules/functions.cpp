// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/rules/expression.h"

#include <algorithm>

namespace goldenrod {

const std::vector<FunctionInfo>& functions() {
    using T = ExpressionType;
    static const std::vector<FunctionInfo> kFunctions = {
        // Keys made from values
        {"prefix", "vn", T::Value, "prefix(field, characters)"},
        {"suffix", "vn", T::Value, "suffix(field, characters)"},
        {"soundex", "v", T::Value, "soundex(field)"},
        {"metaphone", "v", T::Value, "metaphone(field)"},
        {"year", "v", T::Value, "year(field)"},
        {"month_day", "v", T::Value, "month_day(field)"},
        {"date_span", "vn", T::Value, "date_span(field, days)"},
        {"number_band", "vn", T::Value, "number_band(field, percent)"},
        {"local_part", "v", T::Value, "local_part(field)"},
        {"domain", "v", T::Value, "domain(field)"},
        {"first_word", "v", T::Value, "first_word(field)"},
        {"last_word", "v", T::Value, "last_word(field)"},
        {"each_word", "v", T::Value, "each_word(field)"},
        {"sorted_words", "v", T::Value, "sorted_words(field)"},
        {"rare_word", "wn", T::Value, "rare_word(name, at most records)"},
        {"word_pair", "w", T::Value, "word_pair(name)"},
        {"name_key", "w", T::Value, "name_key(name)"},
        {"word_sound", "w", T::Value, "word_sound(name)"},
        {"sound_pair", "w", T::Value, "sound_pair(name)"},
        {"sound_word", "w", T::Value, "sound_word(name)"},
        {"sound_name", "w", T::Value, "sound_name(name)"},
        {"house_number", "g", T::Value, "house_number(address)"},
        {"generation", "g", T::Value, "generation(name)"},
        {"owner", "v", T::Value, "owner(email)"},
        // Conditions on values
        {"exact", "v", T::Truth, "exact(field)"},
        {"any_shared", "v", T::Truth, "any_shared(field)"},
        {"differ", "v", T::Truth, "differ(field)"},
        {"missing", "v", T::Truth, "missing(field)"},
        {"reversed", "vv", T::Truth, "reversed(field, field)"},
        {"day_month_swapped", "v", T::Truth, "day_month_swapped(field)"},
        // Similarities and distances of values: the best over the values of both records
        {"jaro", "v", T::Number, "jaro(field)"},
        {"jaro_winkler", "v", T::Number, "jaro_winkler(field)"},
        {"levenshtein", "v", T::Number, "levenshtein(field)"},
        {"damerau_levenshtein", "v", T::Number, "damerau_levenshtein(field)"},
        {"common_start", "v", T::Number, "common_start(field)"},
        {"date_parts_equal", "v", T::Number, "date_parts_equal(field)"},
        {"date_edits", "v", T::Number, "date_edits(field)"},
        {"years_apart", "v", T::Number, "years_apart(field)"},
        {"days_apart", "v", T::Number, "days_apart(field)"},
        {"relative_difference", "v", T::Number, "relative_difference(field)"},
        // Words
        {"words_missing", "w", T::Truth, "words_missing(name)"},
        {"words_equal", "w", T::Truth, "words_equal(name)"},
        {"words_similar", "w", T::Truth, "words_similar(name)"},
        {"words_contained", "w", T::Truth, "words_contained(name)"},
        {"family_agrees", "w", T::Truth, "family_agrees(name)"},
        {"given_agrees", "w", T::Truth, "given_agrees(name)"},
        {"given_differs", "w", T::Truth, "given_differs(name)"},
        {"given_starts_alike", "w", T::Truth, "given_starts_alike(name)"},
        {"first_given_over", "w", T::Truth, "first_given_over(name)"},
        {"words_shared", "w", T::Number, "words_shared(name)"},
        {"words_share", "w", T::Number, "words_share(name)"},
        {"across_scripts", "w", T::Truth, "across_scripts(name)"},
        {"sounds_alike", "w", T::Number, "sounds_alike(name)"},
    };
    return kFunctions;
}

const FunctionInfo* findFunction(std::string_view name) {
    const auto& all = functions();
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const FunctionInfo& f) { return f.name == name; });
    return at != all.end() ? &*at : nullptr;
}

bool takesWords(const Expression& expression) {
    return expression.kind == Expression::Kind::Call && findFunction(expression.name)->parameters[0] == 'w';
}

bool takesGroup(const Expression& expression) {
    return expression.kind == Expression::Kind::Call && findFunction(expression.name)->parameters[0] == 'g';
}

bool isWordGroup(std::string_view name) {
    return name == "name" || name == "organisation" || name == "address";
}

} // namespace goldenrod
