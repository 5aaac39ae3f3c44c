// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace goldenrod::test {

/// Damages text: bytes and pieces are taken out, doubled, moved and replaced. The same seed does the same.
class Mutator {
public:
    explicit Mutator(std::uint64_t seed)
        : m_random(seed) {}

    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_random() % limit; }
    template <typename T>
    const T& oneOf(const std::vector<T>& all) {
        return all[below(all.size())];
    }

    std::string damaged(std::string text, const std::vector<std::string>& words) {
        for (std::size_t times = 1 + below(3); times > 0; --times) {
            const std::size_t at = below(text.size() + 1);
            const std::size_t length = below(std::min<std::size_t>(text.size() - at, 12) + 1);
            switch (below(6)) {
            case 0: text.erase(at, length); break;
            case 1: text.insert(at, text.substr(below(text.size() + 1), below(20))); break;
            case 2: text.insert(at, 1, static_cast<char>(below(256))); break;
            case 3: text.insert(at, oneOf(words)); break;
            case 4: text.replace(at, length, oneOf(words)); break;
            default:
                if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
            }
        }
        return text;
    }

private:
    std::mt19937_64 m_random;
};

} // namespace goldenrod::test
