// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/queue_view.h"

#include <nlohmann/json_fwd.hpp>

namespace goldenrod {

/// "undecided", "mine" ...; "useful", "highest" ...: the same in files, events and on the command line, in
/// the order of the enumerations.
std::span<const std::string_view> stateNames();
std::span<const std::string_view> orderNames();
std::string_view stateName(QuestionFilter state);
std::string_view orderName(QuestionOrder order);
/// What a name stands for; of an unknown one the undecided, and the most useful first.
QuestionFilter stateNamed(std::string_view name);
QuestionOrder orderNamed(std::string_view name);

/// Writes what a view narrows the queue by; what it leaves open is not written.
void writeTerms(nlohmann::ordered_json& json, const QueueView& view);
/// The reverse; what is missing or cannot be read is left open.
void readTerms(const nlohmann::ordered_json& json, QueueView& view);

} // namespace goldenrod
