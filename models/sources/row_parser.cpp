// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/row_decoder.h"
#include "models/sources/row_problem.h"

namespace goldenrod::sources {

struct RowParser::State {
    std::unique_ptr<RowDecoder> decoder;
    Error failure{kDialectInvalid}; ///< when there is no decoder
};

RowParser::RowParser(const Dialect& dialect)
    : m_state(std::make_unique<State>()) {
    Result<std::unique_ptr<RowDecoder>> decoder = RowDecoder::make(dialect);
    if (decoder) {
        m_state->decoder = decoder.take();
    } else {
        m_state->failure = decoder.error();
    }
}
RowParser::~RowParser() = default;
RowParser::RowParser(RowParser&&) noexcept = default;
RowParser& RowParser::operator=(RowParser&&) noexcept = default;

void RowParser::parse(std::string_view bytes, std::uint64_t offset, std::uint64_t line, Row& row) {
    if (m_state->decoder) return m_state->decoder->parse(bytes, offset, line, row);
    refuseRow(row, m_state->failure.code, m_state->failure.arguments);
}

} // namespace goldenrod::sources
