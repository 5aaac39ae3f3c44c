// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk.h"
#include "models/items/load_check.h"
#include "models/items/load_reading.h"
#include "models/jobs/import_extract.h"
#include "models/jobs/prepare_load.h"

#include <QSet>

namespace goldenrod::items {

/// Something about a load that only a person can say; it is not loaded before.
struct OpenQuestion {
    QString id; ///< stable while the load is open
    Spans sentence;
    QStringList answers;
};

/// One file on its way into the workspace: read, mapped, checked, not loaded yet. Everything is asked of the
/// desk and answered later by changed(). GUI thread; owned by the page.
class LoadDraft : public QObject {
    Q_OBJECT
public:
    enum class State { Reading, Failed, Ready, Loading };

    LoadDraft(Desk& desk, std::filesystem::path file, QObject* parent);
    ~LoadDraft() override;

    /// Looks at the file, with everything the user said about it so far.
    void read();

    State state() const { return m_state; }
    const std::filesystem::path& file() const { return m_file; }
    QString fileName() const;
    const Error& error() const { return m_error; }                        ///< of a failed reading
    const std::optional<Error>& loadError() const { return m_loadError; } ///< of the last attempt to load
    const PreparedLoad& prepared() const { return m_prepared; }
    const sources::Mapping& mapping() const { return m_prepared.mapping; }
    const std::optional<LoadCheck>& check() const { return m_check; } ///< nothing while it is counted
    const std::optional<Error>& checkError() const { return m_checkError; }
    double share() const { return m_share; } ///< of the load that runs, 0 to 1
    /// Sources there are, for choosing; and of which kind they are.
    const std::vector<SourceRow>& sources() const { return m_sources; }
    bool sourceIsNew() const;
    bool editedByHand(std::size_t column) const { return m_byHand.contains(static_cast<int>(column)); }

    // What the user corrects
    void correct(const std::string& aspect, const std::string& value);
    void setSource(const std::string& name);
    void setEntity(sources::Entity entity);
    void setPartySource(const std::string& name);
    void choose(std::size_t column, const std::string& choice);
    void setDateOrder(std::size_t column, text::DateOrder order);
    void setPart(std::size_t column, sources::Part part);

    const std::vector<OpenQuestion>& questions() const { return m_questions; }
    void answer(const QString& question, int answer);

    bool canLoad() const { return m_state == State::Ready && m_questions.empty(); }
    void load();
    void cancel();

signals:
    void changed();
    void loaded(const goldenrod::ImportReport& report);
    void cancelled(); ///< the load was stopped; the draft is ready again
    void left();      ///< an answer was: leave this file

private:
    struct Looked {
        PreparedLoad prepared;
        std::vector<SourceRow> sources;
        std::optional<LoadRow> sameFile;
    };
    static Result<Looked> look(const PrepareRequest& request, Database& db);
    void take(Looked looked);
    void askAgain();
    void askReading();
    void askMapping();
    void recount();
    void mappingChanged(std::size_t column);
    void finishLoad(const Result<ImportReport>& report);

    Desk& m_desk;
    std::filesystem::path m_file;
    PrepareRequest m_request;
    State m_state = State::Reading;
    Error m_error{kCancelled};
    std::optional<Error> m_loadError, m_checkError;
    PreparedLoad m_prepared;
    std::vector<SourceRow> m_sources;
    std::optional<LoadRow> m_sameFile;
    std::optional<LoadCheck> m_check;
    std::vector<OpenQuestion> m_questions;
    QSet<QString> m_settled; ///< questions that were answered by "as it is"
    QSet<int> m_byHand;
    Latest m_reading, m_counting;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    double m_share = 0.0;
    int m_job = 0;
};

} // namespace goldenrod::items
