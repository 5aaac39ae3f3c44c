// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/street_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kUnits[] = {
    {"ajto", "apt"}, {"andar", "fl"}, {"apart", "apt"}, {"apartament", "apt"}, {"apartamento", "apt"},
    {"apartment", "apt"}, {"apartments", "apt"}, {"appartement", "apt"}, {"appt", "apt"}, {"apt", "apt"},
    {"apto", "apt"}, {"asunto", "apt"}, {"bat", "bldg"}, {"batiment", "bldg"}, {"bina", "bldg"},
    {"binaya", "bldg"}, {"binayat", "bldg"}, {"binyan", "bldg"}, {"biuro", "office"}, {"bld", "bldg"},
    {"bldg", "bldg"}, {"blk", "blk"}, {"bloc", "blk"}, {"block", "blk"}, {"blok", "blk"}, {"bloque", "blk"},
    {"boite", "apt"}, {"budynek", "bldg"}, {"building", "bldg"}, {"bus", "apt"}, {"byt", "apt"},
    {"cluster", "blk"}, {"daire", "apt"}, {"dira", "apt"}, {"dirah", "apt"}, {"door", "apt"},
    {"edif", "bldg"}, {"edificio", "bldg"}, {"eingang", "entrance"}, {"emelet", "fl"}, {"entr", "entrance"},
    {"entrance", "entrance"}, {"esc", "entrance"}, {"escalera", "entrance"}, {"etage", "fl"},
    {"etazh", "fl"}, {"fl", "fl"}, {"flat", "apt"}, {"floor", "fl"}, {"flr", "fl"}, {"flt", "apt"},
    {"gebaude", "bldg"}, {"habitacion", "rm"}, {"imara", "bldg"}, {"imarat", "bldg"}, {"int", "apt"},
    {"interno", "apt"}, {"kat", "fl"}, {"kiosk", "kiosk"}, {"knisa", "entrance"}, {"korp", "korp"},
    {"korpus", "korp"}, {"kv", "apt"}, {"kvartira", "apt"}, {"lagenhet", "apt"}, {"leilighet", "apt"},
    {"lejlighed", "apt"}, {"lgh", "apt"}, {"lok", "apt"}, {"lokal", "apt"}, {"lot", "lot"}, {"lote", "lot"},
    {"mabna", "bldg"}, {"mabni", "bldg"}, {"maktab", "office"}, {"mieszkanie", "apt"}, {"ofc", "office"},
    {"offc", "office"}, {"office", "office"}, {"oficina", "office"}, {"parcel", "plot"}, {"patro", "fl"},
    {"penthouse", "apt"}, {"piano", "fl"}, {"pietro", "fl"}, {"piso", "fl"}, {"planta", "fl"},
    {"plot", "plot"}, {"podezd", "entrance"}, {"poschodie", "fl"}, {"puerta", "apt"}, {"qoma", "fl"},
    {"rm", "rm"}, {"room", "rm"}, {"sala", "office"}, {"scala", "stair"}, {"shaqa", "apt"},
    {"shaqqa", "apt"}, {"shop", "shop"}, {"shp", "shop"}, {"shuqqa", "apt"}, {"stair", "stair"},
    {"staircase", "stair"}, {"ste", "apt"}, {"stiege", "stair"}, {"stock", "fl"}, {"stockwerk", "fl"},
    {"store", "shop"}, {"suite", "apt"}, {"tabik", "fl"}, {"tabiq", "fl"}, {"torre", "tower"},
    {"tour", "tower"}, {"tower", "tower"}, {"twr", "tower"}, {"unit", "apt"},
    {"unt", "apt"}, {"villa", "villa"}, {"vla", "villa"}, {"warehouse", "warehouse"}, {"wh", "warehouse"},
    {"whg", "apt"}, {"wohnung", "apt"}, {"zimmer", "rm"},
};
// clang-format on
static_assert(isSorted(kUnits));

} // namespace

// What a number behind or before it counts inside a house or plot.
std::span<const WordPair> unitKinds() {
    return kUnits;
}

} // namespace goldenrod::text
