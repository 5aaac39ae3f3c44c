// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/require.h"
#include "tests/support/mutator.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

// Runs a fuzzer without libFuzzer: all files given and those in all folders given, then -runs=N mutations of
// them, from the words of -dict=FILE too. Random numbers start from -seed=N, else from GOLDENROD_SEED, else
// anywhere; the seed is printed. The input that is looked at stands in a file while it is, so that it is
// still there when the program ends before its time; give that file to see it again.

namespace goldenrod::fuzz {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The words of a dictionary: name="word" or "word" on a line, with \\, \" and \xNN; # begins a comment.
std::vector<std::string> wordsOf(const fs::path& file) {
    std::vector<std::string> words;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t begin = line.find('"'), end = line.rfind('"');
        if (line.starts_with('#') || begin == end) continue;
        std::string word;
        for (std::size_t at = begin + 1; at < end; ++at) {
            const bool escaped = line[at] == '\\';
            if (escaped) ++at;
            const bool isCode = escaped && line[at] == 'x';
            word += isCode ? static_cast<char>(std::stoi(line.substr(at + 1, 2), nullptr, 16)) : line[at];
            if (isCode) at += 2;
        }
        words.push_back(std::move(word));
    }
    return words;
}

class Replay {
public:
    explicit Replay(const std::string& program)
        : m_input(fs::path(program).filename().string() + ".input") {
        const char* given = std::getenv("GOLDENROD_SEED");
        m_seed = given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
    }

    bool take(const std::string& word) {
        const auto valueOf = [&](const char* name) { return word.substr(std::string_view(name).size()); };
        if (word.starts_with("-runs=")) {
            m_runs = std::stoul(valueOf("-runs="));
        } else if (word.starts_with("-seed=")) {
            m_seed = std::stoull(valueOf("-seed="));
        } else if (word.starts_with("-dict=")) {
            m_words = wordsOf(valueOf("-dict="));
            return !m_words.empty();
        } else if (fs::is_directory(word)) {
            for (const auto& entry : fs::recursive_directory_iterator(word)) {
                if (entry.is_regular_file()) m_files.push_back(entry.path());
            }
        } else {
            m_files.emplace_back(word);
        }
        return true;
    }

    int run() {
        std::sort(m_files.begin(), m_files.end());
        std::printf("%zu inputs, then %zu mutations; -seed=%llu\n", m_files.size(), m_runs,
                    static_cast<unsigned long long>(m_seed));
        std::fflush(stdout);
        std::vector<std::string> seeds;
        for (const fs::path& file : m_files) seeds.push_back(contentOf(file));
        m_open = ::open(m_input.c_str(), O_RDWR | O_CREAT | O_TRUNC, 0600);
        if (m_files.empty() || m_open < 0) return 2;
        for (const std::string& seed : seeds) look(seed);
        if (m_words.empty()) m_words = seeds;
        test::Mutator random(m_seed);
        // What was damaged is damaged further, so that some inputs stand far from the seeds.
        std::string text;
        for (std::size_t run = 0; run < m_runs; ++run) {
            if (run % 4 == 0) text = random.oneOf(seeds);
            text = random.damaged(std::move(text), m_words);
            look(text);
        }
        ::close(m_open);
        fs::remove(m_input);
        return 0;
    }

private:
    void look(const std::string& text) {
        const auto size = static_cast<ssize_t>(text.size());
        require(::pwrite(m_open, text.data(), text.size(), 0) == size && ::ftruncate(m_open, size) == 0,
                "the input can be written down");
        // A copy of just that size, so that a sanitizer sees who reads beyond it.
        const std::vector<std::uint8_t> bytes(text.begin(), text.end());
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }

    fs::path m_input;
    int m_open = -1;
    std::uint64_t m_seed;
    std::size_t m_runs = 0;
    std::vector<fs::path> m_files;
    std::vector<std::string> m_words;
};

} // namespace
} // namespace goldenrod::fuzz

int main(int argc, char** argv) {
    goldenrod::fuzz::Replay replay(argv[0]);
    for (int i = 1; i < argc; ++i) {
        if (!replay.take(argv[i])) return 2;
    }
    return replay.run();
}
