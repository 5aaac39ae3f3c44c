// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/sample_bank.h"

#include "models/sample/flat.h"
#include "models/sample/plan.h"
#include "models/sample/sample_folder.h"
#include "models/sample/system.h"
#include "models/sample/touchpoints.h"
#include "models/sample/truth.h"

#include <functional>
#include <string>

namespace goldenrod {
namespace {

using namespace sample;

constexpr std::uint64_t kTellEvery = 8192;
constexpr const char* kTruthFile = "truth/truth.csv";
constexpr const char* kFlatFile = "flat.csv";
constexpr const char* kFlatTruthFile = "truth/flat_truth.csv";

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
        , m_seed(options.seed)
        , m_flat(options.flat)
        , m_watch(watch)
        , m_report(report)
        , m_log(options.seed) {}

    Result<void> write(const Population& population);

private:
    /// What all extracts write into, one after the other.
    struct Common {
        std::optional<OutputFile> truth, flat, flatTruth; ///< the flat ones only where asked for
        std::uint64_t flatRows = 0;
    };

    /// Appends one row to a file; the row's number is from 0.
    using AppendRow = std::function<void(std::string&, std::uint32_t)>;

    Result<void> writeRecords(const Population& population);
    Result<void> writeExtract(const System& system, const Population& population,
                              const std::vector<PlannedRecord>& records, Common& common);
    Result<void> openCommon(Common& common);
    static Result<void> note(const System& system, std::string_view key, std::uint32_t person,
                             const Captured& record, Common& common);
    Result<void> finishCommon(Common& common);
    Result<void> writeFile(const char* name, std::string_view header, std::size_t rows,
                           const AppendRow& append);
    Result<void> finish(OutputFile& file, const char* name, std::uint64_t rows);

    SampleFolder& m_folder;
    std::uint64_t m_seed;
    bool m_flat;
    Watch& m_watch;
    SampleReport& m_report;
    TouchpointLog m_log;
    ErrorTally m_tally{};
    std::uint64_t m_done = 0; ///< records
};

Result<void> Writer::finish(OutputFile& file, const char* name, std::uint64_t rows) {
    if (Result<void> closed = file.close(); !closed) return closed;
    m_report.files.push_back({name, rows, file.size()});
    return {};
}

Result<void> Writer::writeExtract(const System& system, const Population& population,
                                  const std::vector<PlannedRecord>& records, Common& common) {
    const std::string name(system.fileName());
    Result<OutputFile> file = m_folder.makeFile(name);
    if (!file) return file.error();
    file->buffer() += system.header();
    const SystemProfile& profile = system.profile();
    Household home;
    Captured captured;
    std::string key;
    for (std::uint32_t row = 0; row < records.size(); ++row) {
        if (m_done++ % kTellEvery == 0 && !m_watch.goOn(m_done)) return Error{kCancelled};
        const std::uint64_t record = std::uint64_t{records[row].person} * 2 + records[row].second;
        Random random(m_seed, Stream::Record, record * 256 + static_cast<std::uint64_t>(profile.id));
        ErrorModel errors(profile.id, random, m_tally);
        const std::size_t member = population.tell(records[row].person, home);
        capture(home, member, profile, errors, captured);
        key.clear();
        system.appendKey(key, row);
        system.appendRow(file->buffer(), key, captured);
        if (Result<void> noted = note(system, key, records[row].person, captured, common); !noted)
            return noted;
        // Small children do not walk into branches.
        if (!population.isDependent(records[row].person))
            m_log.add(profile.id, row, captured.opened, captured.lastSeen);
        if (Result<void> relieved = file->relieve(); !relieved) return relieved;
    }
    system.appendTrailer(file->buffer(), records.size());
    return finish(*file, name.c_str(), records.size());
}

Result<void> Writer::writeRecords(const Population& population) {
    const RecordPlan plan = planRecords(m_seed, population, m_tally);
    for (const auto& records : plan) m_report.records += records.size();
    m_watch.begin("sample.records", m_report.records, 0.75);
    Common common;
    if (Result<void> opened = openCommon(common); !opened) return opened;
    for (const System* system : systems()) {
        const auto& records = plan[static_cast<std::size_t>(system->profile().id)];
        if (Result<void> written = writeExtract(*system, population, records, common); !written)
            return written;
    }
    return finishCommon(common);
}

Result<void> Writer::openCommon(Common& common) {
    if (Result<void> made = m_folder.makeFolder("truth"); !made) return made;
    const auto open = [&](std::optional<OutputFile>& file, const char* name,
                          std::string_view header) -> Result<void> {
        Result<OutputFile> made = m_folder.makeFile(name);
        if (!made) return made.error();
        file.emplace(made.take());
        file->buffer() += header;
        return {};
    };
    if (Result<void> made = open(common.truth, kTruthFile, kTruthHeader); !made || !m_flat) return made;
    if (Result<void> made = open(common.flat, kFlatFile, kFlatHeader); !made) return made;
    return open(common.flatTruth, kFlatTruthFile, kFlatTruthHeader);
}

/// Whose record this is, and the record itself in the flat table.
Result<void> Writer::note(const System& system, std::string_view key, std::uint32_t person,
                          const Captured& record, Common& common) {
    appendTruthRow(common.truth->buffer(), system.profile().name, key, person);
    if (common.flat) {
        appendFlatRow(common.flat->buffer(), common.flatRows, system, record);
        std::string& truth = common.flatTruth->buffer();
        appendRecordId(truth, common.flatRows++);
        appendPersonId(truth += ',', person);
        truth += '\n';
        if (Result<void> relieved = common.flat->relieve(); !relieved) return relieved;
        if (Result<void> relieved = common.flatTruth->relieve(); !relieved) return relieved;
    }
    return common.truth->relieve();
}

Result<void> Writer::finishCommon(Common& common) {
    if (common.flat) {
        if (Result<void> done = finish(*common.flat, kFlatFile, common.flatRows); !done) return done;
        if (Result<void> done = finish(*common.flatTruth, kFlatTruthFile, common.flatRows); !done)
            return done;
    }
    return finish(*common.truth, kTruthFile, m_report.records);
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

Result<void> Writer::write(const Population& population) {
    m_report.persons = population.size();
    if (Result<void> written = writeRecords(population); !written) return written;

    m_log.sort();
    m_report.touchpoints = m_log.size();
    m_watch.begin("sample.touchpoints", m_log.size(), 0.9);
    Result<void> written = writeFile("touchpoints.csv", TouchpointLog::header(), m_log.size(),
                                     [&](std::string& out, std::uint32_t row) { m_log.appendRow(out, row); });
    if (!written) return written;

    m_watch.begin("sample.truth", population.size(), 1.0);
    Household home;
    written = writeFile("truth/persons.csv", kPersonsHeader, population.size(),
                        [&](std::string& out, std::uint32_t person) {
                            const std::size_t member = population.tell(person, home);
                            appendPersonRow(out, person, home, member, population.size());
                        });
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

    SampleReport report;
    Writer writer(*folder, options, watch, report);
    if (Result<void> written = writer.write(*population); !written) return written.error();
    if (!watch.goOn(options.customers)) return Error{kCancelled};
    folder->keep();
    return report;
}

} // namespace goldenrod
