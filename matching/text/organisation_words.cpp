// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/organisation_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr std::string_view kWords[] = {
    "academy", "agency", "airlines", "airways", "apotek", "apotheke", "architects", "asociacion",
    "associates", "association", "assurance", "autohaus", "automobile", "backerei", "baeckerei", "bakery",
    "banca", "banco", "bank", "banque", "boutique", "brewery", "bros", "brothers", "buchhandlung",
    "builders", "building", "bureau", "business", "cafe", "cargo", "catering", "center", "centre", "centro",
    "chambers", "charity", "chemicals", "clinic", "clinica", "clinique", "club", "college", "comercial",
    "commerce", "commercial", "committee", "communications", "community", "computers", "conseil",
    "construction", "constructions", "consultancy", "consultants", "consulting", "contracting",
    "contractors", "cooperative", "council", "credit", "dairy", "daycare", "deli", "dental", "department",
    "design", "designs", "developers", "development", "distribution", "distributors", "driving",
    "education", "electric", "electrical", "electronics", "elektro", "empresa", "energy", "engineering",
    "enterprise", "enterprises", "entertainment", "equipment", "estate", "estates", "etablissement",
    "export", "exports", "fabrik", "factory", "farms", "fashion", "federation", "finance", "financial",
    "firma", "fitness", "foods", "foundation", "freight", "fund", "furniture", "gallery", "garage",
    "garments", "genossenschaft", "gesellschaft", "government", "group", "groupe", "grupo", "gym", "handel",
    "handels", "health", "healthcare", "holding", "holdings", "hospital", "hotel", "hotels", "immobilien",
    "import", "imports", "industria", "industrial", "industries", "industry", "infotech", "institut",
    "institute", "insurance", "international", "inversiones", "invest", "investment", "investments",
    "jewellers", "jewellery", "jewelry", "kindergarten", "kitchen", "klinik", "laboratories", "laboratory",
    "labs", "laundry", "lawyers", "learning", "leasing", "library", "logistics", "lounge", "machinery",
    "maintenance", "management", "manufacturing", "marketing", "materials", "media", "medical", "metals",
    "mfg", "mining", "ministry", "mosque", "motors", "municipality", "museum", "network", "networks",
    "nursery", "office", "oil", "optics", "organisation", "organization", "partners", "partnership",
    "petroleum", "pharma", "pharmaceutical", "pharmaceuticals", "pharmacy", "photography", "pizza",
    "pizzeria", "plastics", "plumbing", "police", "praxis", "preschool", "printing", "produce",
    "production", "productions", "products", "project", "projects", "properties", "property", "publishing",
    "railway", "realty", "recruitment", "rental", "repair", "research", "resort", "resources", "restaurant",
    "retail", "salon", "sanatorium", "school", "schule", "securities", "security", "service", "services",
    "servicios", "shipping", "shop", "signs", "society", "software", "solutions", "spedition", "sports",
    "stadt", "station", "stationery", "steel", "store", "stores", "studio", "studios", "supermarket",
    "supplies", "supply", "surgery", "systems", "szkola", "technical", "technik", "technologies",
    "technology", "telecom", "telecommunications", "textiles", "theatre", "toys", "trade", "traders",
    "trading", "traffic", "training", "transport", "transportation", "transports", "travel", "trucking",
    "trust", "union", "universitat", "university", "utilities", "ventures", "verein", "versicherung",
    "vertrieb", "veterinary", "warehouse", "welding", "werke", "wholesale", "winery", "wines", "workshop",
    "worldwide",
};
// clang-format on
static_assert(isSorted(kWords));

} // namespace

// Words that stand in names of organisations and hardly ever in those of people.
std::span<const std::string_view> organisationWords() {
    return kWords;
}

} // namespace goldenrod::text
