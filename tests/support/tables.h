// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/database.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace goldenrod::test {

/// SHA-256 of every table's rows, by the table's name: two workspaces that hold the same have equal digests.
using TableDigests = std::map<std::string, std::string>;
TableDigests digestTables(Database& db);
/// Of a file that no connection has open.
TableDigests digestTables(const std::filesystem::path& file);
/// Names of the tables in which they differ, for messages.
std::string differences(const TableDigests& one, const TableDigests& other);

/// First column of all rows as text, NULL as "NULL".
std::vector<std::string> column(Database& db, const std::string& sql);

/// Runs SQL on a file past all protection, as somebody with a tool would: triggers dropped first when asked.
void tamper(const std::filesystem::path& file, const std::string& sql);

} // namespace goldenrod::test
