// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/sources_figures.h"
#include "models/jobs/quarantine.h"

#include <QString>

#include <optional>
#include <vector>

namespace goldenrod::items {

/// One row in quarantine that a person looks at: its bytes, what is proposed, how a corrected text would be
/// read, and what is done with it. Answers come later, by signals. GUI thread; owned by the page.
class QuarantineWork : public QObject {
    Q_OBJECT
public:
    QuarantineWork(Desk& desk, QObject* parent)
        : QObject(parent)
        , m_desk(desk) {}

    /// Looks at a row; 0: at none. shown() follows.
    void look(std::int64_t id);

    struct Seen {
        RawRow raw;
        sources::RowDraft draft;
        std::int64_t alike = 0; ///< open rows that wait for the same reason, where a repair is proposed
    };
    const std::optional<Seen>& seen() const { return m_seen; }
    bool isOpen() const { return isIn(QuarantineState::Open); }
    bool isDiscarded() const { return isIn(QuarantineState::Discarded); }
    std::int64_t id() const { return m_seen ? m_seen->raw.row.id : 0; } ///< 0: none is looked at
    std::int64_t alike() const { return m_seen ? m_seen->alike : 0; }
    bool isWorking() const { return m_working; }

    /// Reads a corrected text as a load would; tried() follows with what the newest one gave.
    void tryText(const QString& text);
    const std::optional<CorrectedValues>& values() const { return m_values; }
    const std::optional<Error>& fault() const { return m_fault; }
    QString faultWords() const; ///< why the text does not read, in a few words

    void correct(const std::vector<Correction>& rows);
    /// Reads the repairs of all rows alike; foundAlike() follows.
    void findAlike();
    void discard(std::int64_t id, const QString& reason);
    void reopen(std::int64_t id);

signals:
    void shown();
    void tried();
    void foundAlike(const std::vector<goldenrod::Correction>& rows);
    void corrected(const goldenrod::ImportReport& report);
    void discarded();
    void reopened();
    void failed(const goldenrod::Error& error);

private:
    bool isIn(QuarantineState state) const { return m_seen && m_seen->raw.row.state == state; }
    template <typename Work>
    void settle(Work work, void (QuarantineWork::*done)());

    Desk& m_desk;
    std::optional<Seen> m_seen;
    std::optional<CorrectedValues> m_values;
    std::optional<Error> m_fault;
    Latest m_looks, m_tries, m_finds;
    bool m_working = false;
};

} // namespace goldenrod::items
