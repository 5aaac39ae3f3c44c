// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matching/record_table.h"
#include "tests/support/catalogues.h"

#include <memory>
#include <string>
#include <vector>

namespace goldenrod::test {

/// The books as records with free attributes alone, a source for each of the first `catalogues`.
inline std::unique_ptr<RecordTable> catalogueTable(const std::vector<Book>& books, std::uint32_t catalogues) {
    std::vector<std::string> names;
    for (std::uint32_t s = 0; s < catalogues; ++s) names.push_back("source" + std::to_string(s));
    auto records =
        std::make_unique<RecordTable>(std::vector<FieldSpec>{{"x.title", SemanticType::Text, {}, {}},
                                                             {"x.authors", SemanticType::Text, {}, {}}},
                                      std::move(names));
    for (std::size_t r = 0; r < books.size(); ++r) {
        const RecordTable::Cell cells[] = {{0, 0, books[r].title}, {1, 0, books[r].authors}};
        records->append(books[r].catalogue, std::to_string(100'000 + r), 0, static_cast<std::int64_t>(r),
                        cells);
    }
    records->finish();
    return records;
}

} // namespace goldenrod::test
