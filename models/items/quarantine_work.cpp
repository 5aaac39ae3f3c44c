// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/quarantine_work.h"

#include "models/wording/messages.h"

namespace goldenrod::items {
namespace {

Result<QuarantineWork::Seen> readSeen(Database& db, std::int64_t id) {
    auto raw = readRawRow(db, id);
    if (!raw) return raw.error();
    QuarantineWork::Seen seen{raw.take(), {}, {}};
    if (seen.raw.row.state != QuarantineState::Open) return seen;
    auto draft = draftCorrection(db, id);
    if (!draft) return draft.error();
    seen.draft = draft.take();
    if (seen.draft.repair.empty()) return seen;
    auto alike = repairsLike(db, id);
    if (!alike) return alike.error();
    seen.alike = alike.take();
    return seen;
}

} // namespace

void QuarantineWork::look(std::int64_t id) {
    m_seen.reset();
    m_values.reset();
    m_fault.reset();
    m_tries.drop();
    if (id == 0 || !m_desk.isOpen()) {
        m_looks.drop();
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

void QuarantineWork::load(std::vector<Correction> rows) {
    if (m_working || rows.empty()) return;
    m_working = true;
    m_desk.run(
        tr("Loading corrected rows"), Change::Loads, this,
        [rows = std::move(rows)](Workspace& workspace, const ProgressFn& progress) {
            return correctRows(rows, workspace, progress);
        },
        [this](const Result<ImportReport>& report) {
            m_working = false;
            if (report)
                emit corrected(*report);
            else
                emit failed(report.error());
        });
}

void QuarantineWork::correct(const QString& text) {
    if (isOpen()) load({{m_seen->raw.row.id, text.toStdString()}});
}

void QuarantineWork::correctAlike() {
    if (isOpen()) load(m_seen->alike);
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

void QuarantineWork::discard(const QString& reason) {
    if (!isOpen()) return;
    settle([id = m_seen->raw.row.id, reason = reason.toStdString()](
               Workspace& workspace) { return discardRows({id}, reason, workspace); },
           &QuarantineWork::discarded);
}

void QuarantineWork::reopen() {
    if (!isDiscarded()) return;
    settle([id = m_seen->raw.row.id](Workspace& workspace) { return reopenRows({id}, workspace); },
           &QuarantineWork::reopened);
}

} // namespace goldenrod::items
