// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/record_files.h"

#include "models/sample/flat.h"
#include "models/sample/truth.h"

namespace goldenrod::sample {
namespace {

struct Kind {
    const char* name;
    std::string_view header;
};
constexpr Kind kKinds[] = {{"truth/truth.csv", kTruthHeader},
                           {"holdings.csv", Dealings::kHoldingsHeader},
                           {"transactions.csv", Dealings::kTransactionsHeader},
                           {"consents.csv", Dealings::kConsentsHeader},
                           {"flat.csv", kFlatHeader},
                           {"truth/flat_truth.csv", kFlatTruthHeader}};

} // namespace

Result<void> RecordFiles::open(SampleFolder& folder, const SampleOptions& options) {
    if (Result<void> made = folder.makeFolder("truth"); !made) return made;
    for (std::size_t i = 0; i < (options.flat ? std::size(kKinds) : std::size_t{kFlat}); ++i) {
        Result<OutputFile> made = folder.makeFile(kKinds[i].name);
        if (!made) return made.error();
        m_files.push_back({kKinds[i].name, made.take()});
        text(i) += kKinds[i].header;
    }
    m_dealings.emplace(options.seed);
    return {};
}

Result<void> RecordFiles::add(const System& system, std::uint32_t row, std::string_view key,
                              const PlannedRecord& planned, const Captured& record) {
    appendTruthRow(text(kTruth), system.profile().name, key, planned);
    ++m_files[kTruth].rows;
    m_dealings->add(system, row, key, record, {text(kHoldings), text(kTransactions), text(kConsents)});
    if (m_files.size() > kFlat && !planned.company) {
        const std::uint64_t number = m_files[kFlat].rows++;
        appendFlatRow(text(kFlat), number, system, record);
        appendRecordId(text(kFlatTruth), number);
        appendPersonId(text(kFlatTruth) += ',', planned.party);
        text(kFlatTruth) += '\n';
        ++m_files[kFlatTruth].rows;
    }
    for (Open& open : m_files)
        if (Result<void> relieved = open.file.relieve(); !relieved) return relieved;
    return {};
}

Result<void> RecordFiles::close(SampleReport& report) {
    m_files[kHoldings].rows = m_dealings->holdings();
    m_files[kTransactions].rows = m_dealings->transactions();
    m_files[kConsents].rows = m_dealings->consents();
    for (Open& open : m_files) {
        if (Result<void> closed = open.file.close(); !closed) return closed;
        report.files.push_back({open.name, open.rows, open.file.size()});
    }
    return {};
}

} // namespace goldenrod::sample
