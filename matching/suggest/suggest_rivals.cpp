// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/suggest/suggestions.h"

#include <algorithm>

namespace goldenrod {
namespace {

class Rivals {
public:
    explicit Rivals(const std::vector<Comparison>& comparisons)
        : m_comparisons(comparisons) {}

    std::vector<Rival> make() {
        rivals();
        return std::move(m_rivals);
    }

private:
    bool compared(const std::string& id) const {
        return std::any_of(m_comparisons.begin(), m_comparisons.end(),
                           [&](const Comparison& c) { return c.id == id; });
    }

    using Levels = std::map<std::string, std::vector<std::string>>;

    enum class Meeting : unsigned char { Related, ByChance };

    void rival(const char* id, Meeting meeting, Levels levels, Levels sometimes = {}, Levels always = {}) {
        const auto unknown = [&](const auto& entry) { return !compared(entry.first); };
        std::erase_if(levels, unknown);
        std::erase_if(sometimes, unknown);
        std::erase_if(always, unknown);
        if (!levels.empty() || !always.empty())
            m_rivals.push_back({id, std::move(levels), std::move(sometimes), std::move(always),
                                meeting == Meeting::ByChance});
    }

    void rivals() {
        const std::vector<std::string> house = {"same_house", "near_house"};
        const std::vector<std::string> place = {"both", "postcode", "city"};
        const std::vector<std::string> number = {"equal", "last_digits"};
        if (compared("name") && (compared("address") || compared("place") || compared("phone"))) {
            rival("household", Meeting::Related,
                  {{"name", {"family", "second_given", "short_given", "other_given"}},
                   {"address", house},
                   {"place", place}},
                  {{"phone", number}, {"email", {"equal"}}});
        }
        if (compared("name") && (compared("email") || compared("phone"))) {
            rival("dependant", Meeting::Related,
                  {{"name", {"family", "second_given", "short_given", "other_given"}},
                   {"address", house},
                   {"place", place},
                   {"phone", number},
                   {"email", {"equal", "lent"}}});
        }
        if (compared("name") && compared("birth_date")) {
            rival(
                "twins", Meeting::Related, {}, {{"phone", number}, {"email", {"equal"}}},
                {{"name", {"other_given"}}, {"birth_date", {"equal"}}, {"address", house}, {"place", place}});
        }
        if (compared("name") && m_comparisons.size() > 1) {
            rival("namesake", Meeting::ByChance, {{"name", {"equal", "similar"}}, {"sex", {"equal"}}},
                  {{"email", {"local_part", "similar"}}});
        }
        if (compared("organisation") && m_comparisons.size() > 1) {
            rival("branch", Meeting::Related, {{"organisation", {"equal", "nearly", "most", "half"}}},
                  {{"phone", number},
                   {"email", {"equal"}},
                   {"web", {"equal"}},
                   {"address", {"same_street", "near_street"}},
                   {"place", place}});
        }
        if (compared("birth_date")) rival("same_birth_date", Meeting::ByChance, {{"birth_date", {"equal"}}});
        rival("same_place", Meeting::ByChance, {{"address", house}, {"place", place}});
        rival("shared_contact", Meeting::ByChance, {{"phone", number}, {"email", {"equal"}}});
    }

    const std::vector<Comparison>& m_comparisons;
    std::vector<Rival> m_rivals;
};

} // namespace

std::vector<Rival> suggestRivals(const std::vector<Comparison>& comparisons) {
    return Rivals(comparisons).make();
}

} // namespace goldenrod
