// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/sample_bank.h"

#include "models/sample/plan.h"
#include "models/sample/record_files.h"
#include "models/sample/system.h"
#include "models/sample/touchpoints.h"
#include "models/sample/truth.h"

#include <functional>
#include <string>

namespace goldenrod {
namespace {

using namespace sample;

constexpr std::uint64_t kTellEvery = 8192;

/// Passes progress on, and remembers that somebody wanted to stop.
class Watch {
public:
    explicit Watch(const ProgressFn& progress)
        : m_progress(progress) {}

    /// Begins a phase that takes the whole job up to `end` (0 to 1).
    void begin(std::string_view phase, std::uint64_t total, double end) {
        m_phase = phase;
        m_total = total;
        m_start = m_end;
        m_end = end;
    }
    bool goOn(std::uint64_t done) const {
        if (!m_progress) return true;
        const double share = m_total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(m_total);
        return m_progress({m_phase, done, m_total, m_start + (m_end - m_start) * share});
    }

private:
    const ProgressFn& m_progress;
    std::string_view m_phase;
    std::uint64_t m_total = 0;
    double m_start = 0.0, m_end = 0.0;
};

/// The bank while it is being written.
class Writer {
public:
    Writer(SampleFolder& folder, const SampleOptions& options, Watch& watch, SampleReport& report)
        : m_folder(folder)
        , m_options(options)
        , m_watch(watch)
        , m_report(report)
        , m_log(options.seed) {}

    Result<void> write(const Population& population, const Companies& companies);

private:
    /// Appends one row to a file; the row's number is from 0.
    using AppendRow = std::function<void(std::string&, std::uint32_t)>;

    Result<void> writeRecords(const Population& population, const Companies& companies);
    void captureRecord(const System& system, const Population& population, const Companies& companies,
                       const PlannedRecord& record, Captured& captured);
    Result<void> writeTruth(const Population& population, const Companies& companies);
    Result<void> writeExtract(const System& system, const Population& population, const Companies& companies,
                              const std::vector<PlannedRecord>& records, RecordFiles& common);
    Result<void> writeFile(const char* name, std::string_view header, std::size_t rows,
                           const AppendRow& append);
    Result<void> finish(OutputFile& file, const char* name, std::uint64_t rows);

    SampleFolder& m_folder;
    const SampleOptions& m_options;
    Watch& m_watch;
    SampleReport& m_report;
    TouchpointLog m_log;
    ErrorTally m_tally{};
    std::uint64_t m_done = 0; ///< records
    Household m_home;         ///< told last
    CompanyGroup m_group;     ///< told last
};

Result<void> Writer::finish(OutputFile& file, const char* name, std::uint64_t rows) {
    if (Result<void> closed = file.close(); !closed) return closed;
    m_report.files.push_back({name, rows, file.size()});
    return {};
}

void Writer::captureRecord(const System& system, const Population& population, const Companies& companies,
                           const PlannedRecord& record, Captured& captured) {
    const SystemProfile& profile = system.profile();
    const std::uint64_t number = (std::uint64_t{record.party} * 2 + (record.second ? 1 : 0)) * 256 +
                                 static_cast<std::uint64_t>(profile.id);
    Random random(m_options.seed, record.company ? Stream::CompanyRecord : Stream::Record, number);
    ErrorModel errors(profile.id, random, m_tally);
    if (record.company) {
        const std::size_t member = companies.tell(record.party, m_group);
        captureCompany(m_group.members[member], profile, errors, captured);
    } else {
        const std::size_t member = population.tell(record.party, m_home);
        capture(m_home, member, profile, errors, captured);
    }
}

Result<void> Writer::writeExtract(const System& system, const Population& population,
                                  const Companies& companies, const std::vector<PlannedRecord>& records,
                                  RecordFiles& common) {
    const std::string name(system.fileName());
    Result<OutputFile> file = m_folder.makeFile(name);
    if (!file) return file.error();
    file->buffer() += system.header();
    const SystemProfile& profile = system.profile();
    Captured captured;
    std::string key;
    for (std::uint32_t row = 0; row < records.size(); ++row) {
        if (m_done++ % kTellEvery == 0 && !m_watch.goOn(m_done)) return Error{kCancelled};
        captureRecord(system, population, companies, records[row], captured);
        key.clear();
        system.appendKey(key, row);
        system.appendRow(file->buffer(), key, captured);
        Result<void> added = common.add(system, row, key, records[row], captured);
        if (!added) return added;
        // Small children do not walk into branches.
        if (records[row].company || !population.isDependent(records[row].party))
            m_log.add(profile.id, row, captured.opened, captured.lastSeen);
        if (Result<void> relieved = file->relieve(); !relieved) return relieved;
    }
    system.appendTrailer(file->buffer(), records.size());
    return finish(*file, name.c_str(), records.size());
}

Result<void> Writer::writeRecords(const Population& population, const Companies& companies) {
    const RecordPlan plan = planRecords(m_options.seed, population, companies.size(), m_tally);
    for (const auto& records : plan) m_report.records += records.size();
    m_watch.begin("sample.records", m_report.records, 0.75);
    RecordFiles common;
    if (Result<void> opened = common.open(m_folder, m_options); !opened) return opened;
    for (const System* system : systems()) {
        const auto& records = plan[static_cast<std::size_t>(system->profile().id)];
        if (Result<void> written = writeExtract(*system, population, companies, records, common); !written)
            return written;
    }
    return common.close(m_report);
}

Result<void> Writer::writeFile(const char* name, std::string_view header, std::size_t rows,
                               const AppendRow& append) {
    Result<OutputFile> file = m_folder.makeFile(name);
    if (!file) return file.error();
    file->buffer() += header;
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (row % kTellEvery == 0 && !m_watch.goOn(row)) return Error{kCancelled};
        append(file->buffer(), row);
        if (Result<void> relieved = file->relieve(); !relieved) return relieved;
    }
    return finish(*file, name, rows);
}

Result<void> Writer::writeTruth(const Population& population, const Companies& companies) {
    m_watch.begin("sample.truth", population.size(), 1.0);
    Result<void> written = writeFile("truth/companies.csv", kCompaniesHeader, companies.size(),
                                     [&](std::string& out, std::uint32_t company) {
                                         const std::size_t member = companies.tell(company, m_group);
                                         appendCompanyRow(out, company, m_group, member);
                                     });
    if (!written) return written;
    return writeFile("truth/persons.csv", kPersonsHeader, population.size(),
                     [&](std::string& out, std::uint32_t person) {
                         const std::size_t member = population.tell(person, m_home);
                         appendPersonRow(out, person, m_home, member, population.size());
                     });
}

Result<void> Writer::write(const Population& population, const Companies& companies) {
    m_report.persons = population.size();
    m_report.companies = companies.size();
    if (Result<void> written = writeRecords(population, companies); !written) return written;

    m_log.sort();
    m_report.touchpoints = m_log.size();
    m_watch.begin("sample.touchpoints", m_log.size(), 0.9);
    Result<void> written = writeFile("touchpoints.csv", TouchpointLog::header(), m_log.size(),
                                     [&](std::string& out, std::uint32_t row) { m_log.appendRow(out, row); });
    if (!written) return written;

    written = writeTruth(population, companies);
    if (!written) return written;
    for (const System* system : systems())
        for (std::size_t row = 0; row < kErrorKinds; ++row) {
            const ErrorCount& count = m_tally[static_cast<std::size_t>(system->profile().id)][row];
            m_report.errors.push_back(
                {system->profile().name, kErrorRates[row].id, count.exposed, count.struck});
        }
    return {};
}

} // namespace

Result<SampleReport> makeSampleBank(const std::filesystem::path& dir, const SampleOptions& options,
                                    const ProgressFn& progress) {
    if (options.customers < 1 || options.customers > kMostSampleCustomers)
        return Error{kSampleCustomers,
                     {std::to_string(options.customers), "1", std::to_string(kMostSampleCustomers)}};
    Result<SampleFolder> folder = SampleFolder::open(dir);
    if (!folder) return folder.error();

    Watch watch(progress);
    watch.begin("sample.people", options.customers, 0.12);
    const std::optional<Population> population = Population::build(
        options.seed, options.customers, [&](std::uint64_t done) { return watch.goOn(done); });
    if (!population) return Error{kCancelled};

    const Companies companies(options.seed, companiesBeside(options.customers));
    SampleReport report;
    Writer writer(*folder, options, watch, report);
    if (Result<void> written = writer.write(*population, companies); !written) return written.error();
    if (!watch.goOn(options.customers)) return Error{kCancelled};
    folder->keep();
    return report;
}

} // namespace goldenrod
