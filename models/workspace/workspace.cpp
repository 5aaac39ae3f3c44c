// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace.h"

#include "matching/sha256.h"
#include "models/workspace/schema.h"
#include "models/workspace/workspace_file.h"
#include "models/workspace/workspace_store.h"

#include <QDir>

#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace goldenrod {
namespace {

constexpr std::uintmax_t kQuickCheckBytes =
    32u << 20; ///< larger files are checked on demand, opening stays quick
constexpr std::size_t kOriginBytes = 16;

std::filesystem::path folderOf(const Workspace::Options& options) {
    return options.identityFolder.empty() ? identityFolder() : options.identityFolder;
}

Result<Identity> personOf(const Workspace::Options& options) {
    return options.person ? Result<Identity>(*options.person) : openIdentity(folderOf(options));
}

Result<void> begin(Database& db, const Identity& identity, const std::string& name) {
    const std::string id = "PRAGMA application_id=" + std::to_string(kApplicationId);
    // The page size must be set before anything is written.
    if (auto done = db.execute("PRAGMA page_size=8192; PRAGMA journal_mode=WAL;"); !done) return done;
    if (auto done = db.execute(id.c_str()); !done) return done;
    if (auto done = migrate(db, migrations()); !done) return done;

    auto transaction = Transaction::begin(db);
    if (!transaction) return transaction.error();
    std::string origin(kOriginBytes, '\0');
    randombytes_buf(origin.data(), origin.size());
    if (auto done = writeFacts(db, {name, origin, ""}); !done) return done;
    auto event = EventStore(db, identity).append({"workspace.created", "workspace", "{}"});
    if (!event) return event.error();
    if (auto done = transaction->commit(); !done) return done;
    // The header in the file itself must name the application before anyone else looks at it.
    auto moved = db.scalar("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!moved) return moved.error();
    return {};
}

/// Copies the file as it is beside itself, checks the copy, and migrates the original.
Result<void> migrateOlder(Database& db, const std::filesystem::path& path, int version) {
    const std::filesystem::path copy = path.string() + ".before-v" + std::to_string(schemaVersion());
    std::error_code ignored;
    std::filesystem::remove(copy, ignored);
    if (auto done = db.copyTo(copy); !done) return done;
    ::chmod(copy.c_str(), 0600);
    auto opened = Database::open(copy, Database::Mode::Read);
    if (!opened) return opened.error();
    if (auto sound = quickCheck(*opened); !sound) return sound;
    auto copied = opened->scalar("PRAGMA user_version");
    if (!copied) return copied.error();
    if (*copied != version) return Error{kDamaged, {copy.string()}, "the copy made before migrating differs"};
    return migrate(db, migrations());
}

Result<void> checkOpened(Database& db, const std::filesystem::path& path, int version) {
    std::error_code unknown;
    if (std::filesystem::file_size(path, unknown) <= kQuickCheckBytes) {
        if (auto sound = quickCheck(db); !sound) return sound;
    }
    if (version < schemaVersion()) {
        if (auto done = migrateOlder(db, path, version); !done) return done;
    }
    return removeUnfinished(db);
}

} // namespace

/// What all who have the file open share.
struct Workspace::File {
    std::filesystem::path path;
    std::string name;
    ApplicationLock lock;
    Options options;
    std::unique_ptr<Writer> writer;

    ~File() {
        if (!writer) return;
        if (options.temporary)
            (void)writer->giveUp();
        else
            (void)writer->checkpoint();
    }
};

Workspace::Workspace(std::shared_ptr<File> file, Identity person)
    : m_file(std::move(file))
    , m_identity(std::move(person)) {}

std::unique_ptr<Workspace> Workspace::as(Identity person) const {
    return std::unique_ptr<Workspace>(new Workspace(m_file, std::move(person)));
}

const std::filesystem::path& Workspace::path() const {
    return m_file->path;
}
const std::string& Workspace::name() const {
    return m_file->name;
}
std::filesystem::path Workspace::identityFolder() const {
    return folderOf(m_file->options);
}
Writer& Workspace::writer() {
    return *m_file->writer;
}
bool Workspace::isTemporary() const {
    return m_file->options.temporary;
}

Result<std::unique_ptr<Workspace>> Workspace::create(const std::filesystem::path& path,
                                                     const std::string& name, const Options& options) {
    auto identity = personOf(options);
    if (!identity) return identity.error();
    if (auto made = createWorkspaceFile(path); !made) return made.error();
    if (auto safe = checkFilesystem(path); !safe) {
        ::unlink(path.c_str());
        return safe.error();
    }
    auto lock = ApplicationLock::take(path);
    if (!lock) return lock.error();
    auto db = Database::open(path, Database::Mode::Create, options.vfs);
    if (!db) return db.error();
    if (auto begun = begin(*db, *identity, name); !begun) {
        { const Database closed = db.take(); }
        ::unlink(path.c_str());
        return begun.error();
    }
    std::shared_ptr<File> file(
        new File{path, name, lock.take(), options, std::make_unique<Writer>(db.take())});
    return std::unique_ptr<Workspace>(new Workspace(std::move(file), identity.take()));
}

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& path,
                                                   const Options& options) {
    std::error_code missing;
    if (!std::filesystem::exists(path, missing)) return Error{kWorkspaceNotFound, {path.string()}};
    auto lock = ApplicationLock::take(path);
    if (!lock) return lock.error();
    auto header = readWorkspaceHeader(path);
    if (!header) return header.error();
    if (header->applicationId != kApplicationId) return Error{kNotAWorkspace, {path.string()}};
    if (header->schemaVersion > schemaVersion()) {
        return Error{kWorkspaceNewer,
                     {path.string(), std::to_string(header->schemaVersion), std::to_string(schemaVersion())}};
    }
    if (::access(path.c_str(), W_OK) != 0) return Error{kReadOnly, {path.string()}};
    if (auto safe = checkFilesystem(path); !safe) return safe.error();
    auto identity = personOf(options);
    if (!identity) return identity.error();

    auto db = Database::open(path, Database::Mode::Write, options.vfs);
    if (!db) return db.error();
    if (auto sound = checkOpened(*db, path, header->schemaVersion); !sound) return sound.error();
    auto facts = readFacts(*db);
    if (!facts) return facts.error();
    std::shared_ptr<File> file(
        new File{path, facts->name, lock.take(), options, std::make_unique<Writer>(db.take())});
    return std::unique_ptr<Workspace>(new Workspace(std::move(file), identity.take()));
}

Result<Database> Workspace::reader() const {
    return Database::open(m_file->path, Database::Mode::Read, m_file->options.vfs);
}

std::filesystem::path Workspace::socketPath(const std::filesystem::path& workspaceFile) {
    std::error_code failed;
    const auto canonical = std::filesystem::weakly_canonical(workspaceFile, failed);
    // Not QStandardPaths: without a login session it warns on the terminal at every call.
    const QString session = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString runtime = session.isEmpty() ? QDir::tempPath() : session;
    const std::filesystem::path folder =
        std::filesystem::path(runtime.toStdString()) / ("goldenrod-" + std::to_string(::geteuid()));
    ::mkdir(folder.c_str(), 0700);
    // A socket's path is limited to about 100 bytes, so the file is named by its hash.
    return folder / toHex(sha256(canonical.native())).substr(0, 24);
}

} // namespace goldenrod
