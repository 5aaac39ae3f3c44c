// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kept.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace goldenrod::test {
namespace {

namespace fs = std::filesystem;

/// Other processes wait until it is gone.
class Lock {
public:
    explicit Lock(const fs::path& file)
        : m_file(open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)) {
        if (m_file >= 0 && flock(m_file, LOCK_EX) == 0) return;
        std::perror(file.c_str());
        std::abort();
    }
    ~Lock() { close(m_file); }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int m_file;
};

/// Of this build of the program; those of earlier ones go.
const fs::path& keptFolder() {
    static const fs::path folder = [] {
        const fs::path program = fs::read_symlink("/proc/self/exe");
        const auto built = fs::last_write_time(program).time_since_epoch();
        const auto stamp = std::chrono::duration_cast<std::chrono::microseconds>(built).count();
        const fs::path all = program.parent_path() / "kept";
        fs::create_directories(all);
        const std::string name = program.filename().string() + "-" + std::to_string(stamp);
        const Lock lock(all / (program.filename().string() + ".lock"));
        for (const auto& entry : fs::directory_iterator(all)) {
            const std::string other = entry.path().filename().string();
            if (entry.is_directory() && other.starts_with(program.filename().string() + "-") && other != name)
                fs::remove_all(entry.path());
        }
        fs::create_directory(all / name);
        return all / name;
    }();
    return folder;
}

} // namespace

fs::path kept(const std::string& name, const std::function<void(const fs::path& folder)>& make) {
    fs::path folder = keptFolder() / name;
    static std::map<std::string, bool> known;
    if (bool& there = known[name]; !there) {
        const Lock lock(keptFolder() / (name + ".lock"));
        if (!fs::exists(folder)) {
            const fs::path part = keptFolder() / (name + ".part");
            fs::remove_all(part);
            fs::create_directory(part);
            make(part);
            fs::rename(part, folder);
        }
        known[name] = true;
    }
    return folder;
}

} // namespace goldenrod::test
