// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sources/packed_file.h"

#include <QString>

#include <string>

namespace goldenrod::wording {

/// "crm.csv", "crm.csv.gz, unpacked", "bank.zip: crm.csv"; names with their direction kept.
QString fileWords(const std::string& name, const sources::Packing& packing);

} // namespace goldenrod::wording
