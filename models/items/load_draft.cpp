// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/load_draft.h"

#include "models/items/load_mapping.h"
#include "models/jobs/file_hash.h"
#include "models/wording/messages.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

bool contains(const std::vector<std::string>& columns, const std::string& column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// A key that the file does not have is one more column that is gone.
void dropMissingKey(PreparedLoad& load) {
    std::string& key = load.mapping.keyColumn;
    if (key.empty() || contains(load.sniffed.dialect.columns, key)) return;
    if (!contains(load.missingColumns, key)) load.missingColumns.push_back(key);
    key.clear();
}

} // namespace

LoadDraft::LoadDraft(Desk& desk, std::filesystem::path file, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_file(std::move(file)) {
    m_request.file = m_file;
    connect(&m_desk, &Desk::jobMoved, this, [this](int job, double share) {
        if (m_state != State::Loading || job != m_job) return;
        m_share = share;
        emit changed();
    });
    connect(&m_desk, &Desk::closing, this, [this] { m_stop->store(true); });
}

LoadDraft::~LoadDraft() {
    m_stop->store(true);
}

QString LoadDraft::fileName() const {
    return QString::fromStdString(m_file.filename().string());
}

bool LoadDraft::sourceIsNew() const {
    return std::none_of(m_sources.begin(), m_sources.end(),
                        [this](const SourceRow& s) { return s.name == m_prepared.source; });
}

Result<LoadDraft::Looked> LoadDraft::look(const PrepareRequest& request, Database& db) {
    auto prepared = prepareLoad(request, db);
    if (!prepared) return prepared.error();
    auto sources = readSources(db);
    if (!sources) return sources.error();
    auto same = findSameContent(db, request.file, static_cast<std::int64_t>(prepared->sniffed.fileSize));
    if (!same) return same.error();
    return Looked{prepared.take(), sources.take(), same.take()};
}

void LoadDraft::read() {
    if (!m_desk.isOpen() || m_state == State::Loading) return;
    m_state = State::Reading;
    m_stop->store(true);
    m_counting.drop();
    m_desk.read(
        m_reading, this, [request = m_request](Database& db) { return look(request, db); },
        [this](Result<Looked> looked) {
            if (looked) return take(looked.take());
            m_state = State::Failed;
            m_error = looked.error();
            emit changed();
        });
    emit changed();
}

void LoadDraft::take(Looked looked) {
    // What was mapped by hand stays when the same columns are read another way.
    const bool sameColumns = looked.prepared.sniffed.dialect.columns == m_prepared.sniffed.dialect.columns &&
                             looked.prepared.source == m_prepared.source;
    if (sameColumns && !m_byHand.isEmpty()) {
        looked.prepared.mapping = m_prepared.mapping;
        looked.prepared.evidence = m_prepared.evidence;
    } else {
        m_byHand.clear();
    }
    m_prepared = std::move(looked.prepared);
    m_sources = std::move(looked.sources);
    m_sameFile = std::move(looked.sameFile);
    dropMissingKey(m_prepared);
    m_state = State::Ready;
    askAgain();
    recount();
    emit changed();
}

void LoadDraft::recount() {
    m_stop->store(true);
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_check.reset();
    m_checkError.reset();
    m_desk.read(
        m_counting, this,
        [file = m_file, dialect = m_prepared.sniffed.dialect, mapping = m_prepared.mapping,
         stop = m_stop](Database&) { return checkLoad(file, dialect, mapping, *stop); },
        [this](Result<LoadCheck> check) {
            if (check)
                m_check = check.take();
            else
                m_checkError = check.error();
            emit changed();
        });
}

void LoadDraft::correct(const std::string& aspect, const std::string& value) {
    items::correct(m_request.options, aspect, value);
    m_settled.remove(QString::fromStdString("reading:" + aspect));
    read();
}

void LoadDraft::setSource(const std::string& name) {
    if (name.empty() || name == m_prepared.source) return;
    m_request.source = name;
    m_byHand.clear();
    read();
}

void LoadDraft::setEntity(sources::Entity entity) {
    if (m_state != State::Ready || entity == m_prepared.mapping.entity) return;
    m_prepared.mapping.entity = entity;
    m_byHand.insert(-1);
    askAgain();
    recount();
    emit changed();
}

void LoadDraft::setPartySource(const std::string& name) {
    if (m_state != State::Ready) return;
    m_prepared.mapping.partySource = name;
    m_byHand.insert(-1);
    askAgain();
    emit changed();
}

void LoadDraft::choose(std::size_t column, const std::string& choice) {
    if (m_state != State::Ready || column >= mapping().columns.size()) return;
    const std::string keyBefore = mapping().keyColumn;
    items::choose(m_prepared.mapping, column, choice);
    mappingChanged(column);
    if (keyBefore != mapping().keyColumn) recount();
    emit changed();
}

void LoadDraft::setDateOrder(std::size_t column, text::DateOrder order) {
    if (m_state != State::Ready || column >= mapping().columns.size()) return;
    items::setDateOrder(m_prepared.mapping, column, order);
    mappingChanged(column);
    emit changed();
}

void LoadDraft::setPart(std::size_t column, sources::Part part) {
    if (m_state != State::Ready || column >= mapping().columns.size()) return;
    items::setPart(m_prepared.mapping, column, part);
    mappingChanged(column);
    emit changed();
}

void LoadDraft::mappingChanged(std::size_t column) {
    m_byHand.insert(static_cast<int>(column));
    if (column < m_prepared.evidence.size()) m_prepared.evidence[column] = {"mapping.by_hand", {}, 1.0};
    askAgain();
}

void LoadDraft::load() {
    if (!canLoad()) return;
    m_state = State::Loading;
    m_stop->store(true);
    m_share = 0.0;
    m_loadError.reset();
    ImportRequest request{m_file, m_prepared.source, m_prepared.sniffed.dialect, m_prepared.mapping,
                          m_sameFile.has_value()};
    m_job = m_desk.run(
        tr("Loading %1").arg(wording::isolated(fileName())), Change::Loads, this,
        [request = std::move(request)](Workspace& workspace, const ProgressFn& progress) {
            return importExtract(request, workspace, progress);
        },
        [this](const Result<ImportReport>& report) { finishLoad(report); });
    emit changed();
}

void LoadDraft::finishLoad(const Result<ImportReport>& report) {
    m_state = State::Ready;
    if (report) {
        emit loaded(*report);
        return;
    }
    const bool stopped = report.error().code == kCancelled;
    if (!stopped) m_loadError = report.error();
    if (!m_check) recount();
    emit changed();
    if (stopped) emit cancelled();
}

void LoadDraft::cancel() {
    if (m_state == State::Loading) m_desk.cancel(m_job);
}

} // namespace goldenrod::items
