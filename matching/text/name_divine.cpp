// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/name_words.h"

namespace goldenrod::text {
namespace {

// clang-format off
constexpr WordPair kNames[] = {
    {"aal", "aal"}, {"aala", "aal"}, {"adheem", "azim"}, {"adhim", "azim"}, {"aleem", "aleem"},
    {"ali", "ali"}, {"aliem", "aleem"}, {"alim", "aleem"}, {"allah", "lah"}, {"aly", "ali"},
    {"ameer", "amir"}, {"amir", "amir"}, {"azeem", "azim"}, {"azeez", "aziz"}, {"aziez", "aziz"},
    {"azim", "azim"}, {"aziz", "aziz"}, {"bagi", "baqi"}, {"baki", "baqi"}, {"baqi", "baqi"},
    {"bari", "bari"}, {"barry", "bari"}, {"baset", "basit"}, {"basit", "basit"}, {"basith", "basit"},
    {"basset", "basit"}, {"fatah", "fattah"}, {"fattaah", "fattah"}, {"fattah", "fattah"},
    {"gabbar", "jabbar"}, {"gader", "qader"}, {"gadir", "qader"}, {"gaffar", "ghaffar"},
    {"gafoor", "ghafoor"}, {"gafur", "ghafoor"}, {"galil", "jalil"}, {"gani", "ghani"},
    {"ghafar", "ghaffar"}, {"ghaffar", "ghaffar"}, {"ghafoor", "ghafoor"}, {"ghafour", "ghafoor"},
    {"ghafur", "ghafoor"}, {"ghani", "ghani"}, {"ghany", "ghani"}, {"hadi", "hadi"}, {"hady", "hadi"},
    {"hafeez", "hafiz"}, {"hafez", "hafiz"}, {"hafiz", "hafiz"}, {"hai", "hai"}, {"hak", "haq"},
    {"hakeem", "hakim"}, {"hakem", "hakim"}, {"hakim", "hakim"}, {"haleem", "halim"}, {"halem", "halim"},
    {"halim", "halim"}, {"hameed", "hamid"}, {"hamid", "hamid"}, {"hamied", "hamid"}, {"haq", "haq"},
    {"haqq", "haq"}, {"haque", "haq"}, {"hay", "hai"}, {"hayee", "hai"}, {"hayy", "hai"}, {"hye", "hai"},
    {"jabar", "jabbar"}, {"jabbar", "jabbar"}, {"jaleel", "jalil"}, {"jalel", "jalil"}, {"jalil", "jalil"},
    {"kadar", "qader"}, {"kader", "qader"}, {"kadir", "qader"}, {"kareem", "karim"}, {"karim", "karim"},
    {"kerim", "karim"}, {"khabeer", "khabir"}, {"khabir", "khabir"}, {"khader", "qader"},
    {"khalek", "khaliq"}, {"khaleq", "khaliq"}, {"khaleque", "khaliq"}, {"khalik", "khaliq"},
    {"khaliq", "khaliq"}, {"lah", "lah"}, {"lateef", "latif"}, {"latief", "latif"}, {"latif", "latif"},
    {"magid", "majid"}, {"magied", "majid"}, {"majeed", "majid"}, {"majid", "majid"}, {"maleek", "malik"},
    {"malek", "malik"}, {"malik", "malik"}, {"manan", "mannan"}, {"mannan", "mannan"}, {"menem", "moneim"},
    {"mohsein", "mohsen"}, {"mohsen", "mohsen"}, {"mohsin", "mohsen"}, {"monaem", "moneim"},
    {"moneim", "moneim"}, {"monem", "moneim"}, {"moniem", "moneim"}, {"moqtadir", "muqtadir"},
    {"motaleb", "muttalib"}, {"mottalib", "muttalib"}, {"muhsin", "mohsen"}, {"mujeeb", "mujeeb"},
    {"mujib", "mujeeb"}, {"munem", "moneim"}, {"munim", "moneim"}, {"muqtadir", "muqtadir"},
    {"musawir", "musawwir"}, {"musawwir", "musawwir"}, {"mutaleb", "muttalib"}, {"mutalib", "muttalib"},
    {"muttalib", "muttalib"}, {"nabi", "nabi"}, {"naby", "nabi"}, {"naser", "nasser"}, {"nasir", "nasser"},
    {"nassar", "nasser"}, {"nasser", "nasser"}, {"nassir", "nasser"}, {"noor", "noor"}, {"nour", "noor"},
    {"nur", "noor"}, {"qadeer", "qader"}, {"qader", "qader"}, {"qadir", "qader"}, {"qayoom", "qayyum"},
    {"qayum", "qayyum"}, {"qayyoum", "qayyum"}, {"qayyum", "qayyum"}, {"quddoos", "quddus"},
    {"quddous", "quddus"}, {"quddus", "quddus"}, {"qudous", "quddus"}, {"rab", "rab"}, {"rabb", "rab"},
    {"rachid", "rasheed"}, {"raheem", "rahim"}, {"rahem", "rahim"}, {"rahim", "rahim"},
    {"rahmaan", "rahman"}, {"rahman", "rahman"}, {"raof", "raouf"}, {"raoof", "raouf"}, {"raouf", "raouf"},
    {"rasheed", "rasheed"}, {"rashid", "rasheed"}, {"rasool", "rasool"}, {"rasoul", "rasool"},
    {"rasul", "rasool"}, {"rauf", "raouf"}, {"rawuf", "raouf"}, {"razaaq", "razzaq"}, {"razak", "razzaq"},
    {"razaq", "razzaq"}, {"razek", "razzaq"}, {"razeq", "razzaq"}, {"razzak", "razzaq"},
    {"razzaq", "razzaq"}, {"rehmaan", "rahman"}, {"rehman", "rahman"}, {"rezak", "razzaq"},
    {"rhman", "rahman"}, {"saboor", "sabur"}, {"sabour", "sabur"}, {"sabur", "sabur"}, {"salaam", "salam"},
    {"salam", "salam"}, {"salem", "salam"}, {"samad", "samad"}, {"samed", "samad"}, {"samee", "samee"},
    {"sameea", "samee"}, {"satar", "sattar"}, {"sater", "sattar"}, {"sattar", "sattar"}, {"shafi", "shafi"},
    {"shakoor", "shakur"}, {"shakour", "shakur"}, {"shakur", "shakur"}, {"sobhan", "subhan"},
    {"subhan", "subhan"}, {"tawab", "tawab"}, {"tawwab", "tawab"}, {"ullah", "lah"}, {"wadood", "wadoud"},
    {"wadoud", "wadoud"}, {"wadud", "wadoud"}, {"wahaab", "wahhab"}, {"wahab", "wahhab"}, {"wahd", "wahd"},
    {"wahed", "wahid"}, {"waheed", "wahid"}, {"wahhab", "wahhab"}, {"wahid", "wahid"}, {"wakeel", "wakil"},
    {"wakil", "wakil"}, {"wali", "wali"}, {"zaher", "zahir"}, {"zahir", "zahir"},
};
// clang-format on
static_assert(isSorted(kNames));

} // namespace

// What stands behind "abdul": names of God and some others, with their spellings.
std::span<const WordPair> divineNames() {
    return kNames;
}

} // namespace goldenrod::text
