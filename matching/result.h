// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace goldenrod {

/// Names one kind of failure. The text is a stable identifier such as "workspace.foreign_file"; it is
/// never shown to a user: models/wording turns it, with the arguments, into a sentence. Every code is a
/// constant in the header of the part that returns it.
class ErrorCode {
public:
    constexpr explicit ErrorCode(const char* id)
        : m_id(id) {}
    constexpr std::string_view id() const { return m_id; }
    friend constexpr bool operator==(ErrorCode a, ErrorCode b) { return a.id() == b.id(); }

private:
    const char* m_id;
};

/// The work was stopped by the caller; everything is as it was before.
inline constexpr ErrorCode kCancelled{"cancelled"};

/// Why something failed: the code, the facts its sentence needs (file names, line numbers, counts, in the
/// order the sentence documents) and, for support, what the library below said.
struct Error {
    ErrorCode code;
    std::vector<std::string> arguments = {};
    std::string detail = {};
};

/// A value or the reason why there is none. Nothing throws across a target: what can fail returns this.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    T& operator*() {
        assert(*this);
        return *std::get_if<0>(&m_state);
    }
    const T& operator*() const {
        assert(*this);
        return *std::get_if<0>(&m_state);
    }
    T* operator->() {
        assert(*this);
        return std::get_if<0>(&m_state);
    }
    const T* operator->() const {
        assert(*this);
        return std::get_if<0>(&m_state);
    }
    /// The value, moved out.
    T take() {
        assert(*this);
        return std::move(*std::get_if<0>(&m_state));
    }
    const Error& error() const {
        assert(!*this);
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success, or the reason for the failure.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_failed(true) {}

    explicit operator bool() const { return !m_failed; }
    const Error& error() const {
        assert(m_failed);
        return m_error;
    }

private:
    Error m_error{kCancelled};
    bool m_failed = false;
};

} // namespace goldenrod
