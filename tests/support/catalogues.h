// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace goldenrod::test {

struct Book {
    std::uint32_t catalogue;
    std::string title, authors;
};

/// Books in two catalogues, each once in each; those of a series have authors and most of the title in
/// common, and one title in twenty has a word more in the second catalogue.
inline std::vector<Book> books(int series) {
    std::mt19937 random(7);
    const auto word = [&] {
        std::string letters(7, 'a');
        for (char& c : letters) c = static_cast<char>('a' + random() % 26);
        return letters;
    };
    std::vector<Book> all;
    for (; series > 0; --series) {
        const std::string title = word() + " " + word() + " " + word();
        const std::string authors = word() + " " + word() + " " + word();
        for (int volume = 0; volume < 2; ++volume) {
            const std::string whole = title + " " + word();
            all.push_back({0, whole, authors});
            all.push_back({1, random() % 20 == 0 ? whole + " " + word() : whole, authors});
        }
    }
    return all;
}

} // namespace goldenrod::test
