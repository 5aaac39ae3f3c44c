// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/compare/alignment.h"

#include "matching/text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace goldenrod::compare {
namespace {

constexpr std::size_t kMaxCodePoints = 2000;
/// What decides between alignments, one after the other: edits, runs of edits, letters in common.
constexpr std::int64_t kCommon = -1;
constexpr std::int64_t kRun = kMaxCodePoints + 1;
constexpr std::int64_t kEdit = kRun * (2 * kMaxCodePoints + 1);
constexpr std::int64_t kImpossible = kEdit * (2 * kMaxCodePoints + 1);

enum class Step : std::uint8_t { Match, Substitute, Delete, Insert, Transpose };

/// A text as code points and where each begins.
struct Letters {
    std::u32string points;
    std::vector<std::uint32_t> offsets; ///< one more than points: the last is the end

    explicit Letters(std::string_view utf8) {
        for (std::size_t at = 0; at < utf8.size();) {
            offsets.push_back(static_cast<std::uint32_t>(at));
            points += text::nextCodePoint(utf8, at);
        }
        offsets.push_back(static_cast<std::uint32_t>(utf8.size()));
    }
    std::size_t size() const { return points.size(); }
};

/// Cheapest ways to a cell of the edit matrix: those that end in a match, and those that end in an edit,
/// which a further edit continues without a new run.
struct Costs {
    std::int64_t match = kImpossible, edit = kImpossible;
    std::int64_t toEdit() const { return std::min(match + kRun, edit); }
    bool editContinues() const { return edit <= match + kRun; }
    bool fromEdit() const { return edit <= match; } ///< of equal ways the one with the later edits
};

/// How a cell was reached: by which edit, and what stood before it and before a match.
struct Trace {
    std::uint8_t step : 3, continues : 1, matchFromEdit : 1;
};

class Aligner {
public:
    Aligner(const Letters& left, const Letters& right)
        : m_left(left)
        , m_right(right)
        , m_width(right.size() + 1)
        , m_trace((left.size() + 1) * m_width) {
        for (auto& row : m_rows) row.resize(m_width);
        for (std::size_t i = 0; i <= left.size(); ++i) {
            std::rotate(m_rows.begin(), m_rows.begin() + 2, m_rows.end());
            for (std::size_t j = 0; j < m_width; ++j) fill(i, j);
        }
    }

    Alignment result() {
        std::size_t i = m_left.size();
        std::size_t j = m_right.size();
        bool edit = m_rows[0][j].fromEdit();
        while (i > 0 || j > 0) {
            const Trace trace = m_trace[i * m_width + j];
            if (!edit) {
                ++m_result.commonCodePoints;
                edit = trace.matchFromEdit != 0;
                --i, --j;
                continue;
            }
            takeEdit(static_cast<Step>(trace.step), i, j);
            edit = trace.continues != 0;
        }
        std::reverse(m_result.left.begin(), m_result.left.end());
        std::reverse(m_result.right.begin(), m_result.right.end());
        return std::move(m_result);
    }

private:
    /// Rows of the last three letters of the left text: [0] is the current one.
    const Costs& at(std::size_t rowsBack, std::size_t j) const { return m_rows[rowsBack][j]; }

    void fill(std::size_t i, std::size_t j) {
        Costs costs;
        Trace trace{};
        if (i == 0 && j == 0) {
            costs.match = 0;
        } else {
            if (i > 0 && j > 0 && m_left.points[i - 1] == m_right.points[j - 1]) {
                const Costs& before = at(1, j - 1);
                costs.match = std::min(before.match, before.edit) + kCommon;
                trace.matchFromEdit = before.fromEdit() ? 1 : 0;
            }
            if (i > 0 && j > 0) consider(at(1, j - 1), Step::Substitute, costs, trace);
            if (i > 0) consider(at(1, j), Step::Delete, costs, trace);
            if (j > 0) consider(at(0, j - 1), Step::Insert, costs, trace);
            if (areSwapped(i, j)) consider(at(2, j - 2), Step::Transpose, costs, trace);
        }
        m_rows[0][j] = costs;
        m_trace[i * m_width + j] = trace;
    }

    bool areSwapped(std::size_t i, std::size_t j) const {
        if (i < 2 || j < 2 || m_left.points[i - 1] == m_left.points[i - 2]) return false;
        return m_left.points[i - 1] == m_right.points[j - 2] && m_left.points[i - 2] == m_right.points[j - 1];
    }

    static void consider(const Costs& before, Step step, Costs& costs, Trace& trace) {
        const std::int64_t cost = before.toEdit() + kEdit;
        if (cost >= costs.edit) return;
        costs.edit = cost;
        trace.step = static_cast<std::uint8_t>(step) & 7U;
        trace.continues = before.editContinues() ? 1 : 0;
    }

    void takeEdit(Step step, std::size_t& i, std::size_t& j) {
        if (step == Step::Transpose) {
            mark(m_left, i - 2, 2, true, m_result.left);
            mark(m_right, j - 2, 2, true, m_result.right);
            i -= 2, j -= 2;
            return;
        }
        if (step != Step::Insert) mark(m_left, --i, 1, false, m_result.left);
        if (step != Step::Delete) mark(m_right, --j, 1, false, m_result.right);
    }

    /// Adds letters before those marked last; runs grow together, transposed pairs stay apart.
    static void mark(const Letters& letters, std::size_t first, std::size_t count, bool transposed,
                     std::vector<Mark>& marks) {
        const std::uint32_t begin = letters.offsets[first];
        const std::uint32_t end = letters.offsets[first + count];
        if (!transposed && !marks.empty() && !marks.back().transposed && marks.back().begin == end) {
            marks.back().begin = begin;
            marks.back().length += end - begin;
        } else {
            marks.push_back({begin, end - begin, transposed});
        }
    }

    const Letters& m_left;
    const Letters& m_right;
    std::size_t m_width;
    std::vector<Trace> m_trace;
    std::array<std::vector<Costs>, 3> m_rows;
    Alignment m_result;
};

void markWhole(std::string_view text, std::vector<Mark>& marks) {
    if (!text.empty()) marks.push_back({0, static_cast<std::uint32_t>(text.size()), false});
}

} // namespace

Alignment align(std::string_view left, std::string_view right) {
    const Letters a(left);
    const Letters b(right);
    Alignment alignment;
    if (left == right) {
        alignment.commonCodePoints = static_cast<std::uint32_t>(a.size());
    } else if (a.size() > kMaxCodePoints || b.size() > kMaxCodePoints) {
        markWhole(left, alignment.left);
        markWhole(right, alignment.right);
    } else {
        alignment = Aligner(a, b).result();
    }
    return alignment;
}

} // namespace goldenrod::compare
