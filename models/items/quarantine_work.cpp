// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quarantine_work.h"

#include "models/wording/messages.h"

#include <algorithm>

namespace goldenrod::items {
namespace {

Result<QuarantineWork::Seen> readSeen(Database& db, std::int64_t id) {
    auto raw = readRawRow(db, id);
    if (!raw) return raw.error();
    QuarantineWork::Seen seen{raw.take(), {}, 0};
    if (seen.raw.row.state != QuarantineState::Open) return seen;
    auto draft = draftCorrection(db, id);
    if (!draft) return draft.error();
    seen.draft = draft.take();
    if (seen.draft.repair.empty()) return seen;
    auto alike = openQuarantineIds(db, seen.raw.row.loadId, seen.raw.row.reason);
    if (!alike) return alike.error();
    seen.alike = static_cast<std::int64_t>(alike->size());
    return seen;
}

} // namespace

void QuarantineWork::look(std::int64_t id) {
    m_seen.reset();
    m_values.reset();
    m_fault.reset();
    m_tries.drop();
    if (id == 0 || !m_desk.isOpen()) {
        m_working = false; // what was on its way belongs to another workspace
        m_looks.drop();
        m_finds.drop();
        emit shown();
        return;
    }
    m_desk.read(
        m_looks, this, [id](Database& db) { return readSeen(db, id); },
        [this](Result<Seen> seen) {
            if (seen) m_seen = seen.take();
            emit shown();
        });
}

void QuarantineWork::tryText(const QString& text) {
    if (!isOpen()) return;
    const Correction correction{m_seen->raw.row.id, text.toStdString()};
    m_desk.read(
        m_tries, this, [correction](Database& db) { return tryCorrection(db, correction); },
        [this](Result<CorrectedValues> read) {
            m_values.reset();
            m_fault.reset();
            if (read)
                m_values = read.take();
            else
                m_fault = read.error();
            emit tried();
        });
}

QString QuarantineWork::faultWords() const {
    if (!m_fault) return {};
    const auto& said = m_fault->arguments;
    if (m_fault->code == kCorrectionBad && said.size() >= 2) // the line is in view
        return QStringLiteral("≠ ") + wording::sentence(said[1], {said.begin() + 2, said.end()});
    return wording::sentence(*m_fault);
}

void QuarantineWork::correct(const std::vector<Correction>& rows) {
    if (m_working || rows.empty()) return;
    m_working = true;
    m_desk.run(
        tr("Loading corrected rows"), Change::Loads, this,
        [rows](Workspace& workspace, const ProgressFn& progress) {
            return correctRows(rows, workspace, progress);
        },
        [this, rows](const Result<ImportReport>& report) {
            m_working = false;
            if (!report) return emit failed(report.error());
            const bool concerned = std::any_of(rows.begin(), rows.end(),
                                               [this](const Correction& row) { return row.id == id(); });
            if (concerned) m_seen.reset();
            emit corrected(*report);
        });
}

void QuarantineWork::findAlike() {
    if (!isOpen()) return;
    m_desk.read(
        m_finds, this, [id = id()](Database& db) { return repairsLike(db, id); },
        [this](const Result<std::vector<Correction>>& rows) {
            if (rows)
                emit foundAlike(*rows);
            else
                emit failed(rows.error());
        });
}

template <typename Work>
void QuarantineWork::settle(Work work, void (QuarantineWork::*done)()) {
    if (m_working) return;
    m_working = true;
    m_desk.save(Change::Loads, this, std::move(work), [this, done](const Result<std::int64_t>& event) {
        m_working = false;
        if (event)
            emit(this->*done)();
        else
            emit failed(event.error());
    });
}

void QuarantineWork::discard(std::int64_t id, const QString& reason) {
    settle([id, reason = reason.toStdString()](
               Workspace& workspace) { return discardRows({id}, reason, workspace); },
           &QuarantineWork::discarded);
}

void QuarantineWork::reopen(std::int64_t id) {
    settle([id](Workspace& workspace) { return reopenRows({id}, workspace); }, &QuarantineWork::reopened);
}

} // namespace goldenrod::items
