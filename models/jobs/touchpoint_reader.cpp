// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/touchpoint_reader.h"

#include "matching/text/date.h"

namespace goldenrod {

TouchpointReader::TouchpointReader(const sources::MappingPlan& plan, const sources::Mapping& mapping,
                                   std::string source)
    : m_plan(plan)
    , m_partySource(mapping.partySource.empty() ? std::move(source) : mapping.partySource) {}

std::string_view TouchpointReader::valueOf(const sources::Row& row, std::string_view field) const {
    for (const auto& step : m_plan.steps()) {
        if (step.target.field == field)
            return sources::takePart(row.values[step.column].text, step.target.part);
    }
    return {};
}

NewTouchpoint TouchpointReader::read(const sources::Row& row) const {
    NewTouchpoint touchpoint;
    touchpoint.partySource = valueOf(row, "touchpoint.source");
    if (touchpoint.partySource.empty()) touchpoint.partySource = m_partySource;
    touchpoint.partyKey = valueOf(row, "touchpoint.party");
    touchpoint.channel = valueOf(row, "touchpoint.channel");
    touchpoint.kind = valueOf(row, "touchpoint.kind");
    text::DateOrder order = text::DateOrder::Unknown;
    for (const auto& step : m_plan.steps()) {
        if (step.target.field == "touchpoint.at") order = step.target.dateOrder;
    }
    std::int64_t at = 0;
    if (text::parseInstant(valueOf(row, "touchpoint.at"), order, 0, at)) touchpoint.at = at;
    touchpoint.line = static_cast<std::int64_t>(row.line);
    touchpoint.offset = static_cast<std::int64_t>(row.offset);
    touchpoint.length = row.length;
    return touchpoint;
}

} // namespace goldenrod
