// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/text/date_text.h"

#include <algorithm>
#include <iterator>

namespace goldenrod::text {
namespace {

struct DateWord {
    std::string_view word;
    int month; ///< 0: stands in dates without meaning
};

// Months as they are written in dates (nominative, genitive, short), weekdays and particles; folded.
// clang-format off
constexpr DateWord kWords[] = {
    {"a", 0}, {"abr", 4}, {"abril", 4}, {"ago", 8}, {"agosto", 8}, {"agustos", 8}, {"am", 0}, {"aout", 8},
    {"août", 8}, {"apr", 4}, {"april", 4}, {"aprile", 4}, {"aralik", 12}, {"aralık", 12}, {"aug", 8},
    {"august", 8}, {"augustus", 8}, {"avr", 4}, {"avril", 4}, {"ağustos", 8}, {"cze", 6}, {"czerwca", 6},
    {"czerwiec", 6}, {"czwartek", 0}, {"da", 0}, {"de", 0}, {"dec", 12}, {"december", 12}, {"decembre", 12},
    {"del", 0}, {"dem", 0}, {"den", 0}, {"der", 0}, {"dez", 12}, {"dezember", 12}, {"dezembro", 12},
    {"dic", 12}, {"dicembre", 12}, {"diciembre", 12}, {"dienstag", 0}, {"dimanche", 0}, {"do", 0},
    {"domingo", 0}, {"donnerstag", 0}, {"déc", 12}, {"décembre", 12}, {"ekim", 10}, {"el", 0}, {"ene", 1},
    {"enero", 1}, {"er", 0}, {"eylul", 9}, {"eylül", 9}, {"feb", 2}, {"febbraio", 2}, {"feber", 2},
    {"febrero", 2}, {"februar", 2}, {"februari", 2}, {"february", 2}, {"fev", 2}, {"fevereiro", 2},
    {"fevr", 2}, {"fevrier", 2}, {"freitag", 0}, {"fri", 0}, {"friday", 0}, {"fév", 2}, {"févr", 2},
    {"février", 2}, {"gen", 1}, {"gennaio", 1}, {"giu", 6}, {"giugno", 6}, {"gru", 12}, {"grudnia", 12},
    {"grudzien", 12}, {"grudzień", 12}, {"haziran", 6}, {"jan", 1}, {"janeiro", 1}, {"januar", 1},
    {"januari", 1}, {"january", 1}, {"janv", 1}, {"janvier", 1}, {"jeudi", 0}, {"jueves", 0}, {"juil", 7},
    {"juillet", 7}, {"juin", 6}, {"jul", 7}, {"julho", 7}, {"juli", 7}, {"julio", 7}, {"july", 7},
    {"jun", 6}, {"june", 6}, {"junho", 6}, {"juni", 6}, {"junio", 6}, {"jän", 1}, {"jänner", 1},
    {"kasim", 11}, {"kasım", 11}, {"kwi", 4}, {"kwiecien", 4}, {"kwiecień", 4}, {"kwietnia", 4}, {"le", 0},
    {"lip", 7}, {"lipca", 7}, {"lipiec", 7}, {"lis", 11}, {"listopad", 11}, {"listopada", 11}, {"lug", 7},
    {"luglio", 7}, {"lundi", 0}, {"lunes", 0}, {"lut", 2}, {"lutego", 2}, {"luty", 2}, {"maart", 3},
    {"maerz", 3}, {"mag", 5}, {"maggio", 5}, {"mai", 5}, {"maio", 5}, {"maj", 5}, {"maja", 5}, {"mar", 3},
    {"marca", 3}, {"march", 3}, {"marco", 3}, {"mardi", 0}, {"mars", 3}, {"mart", 3}, {"martes", 0},
    {"marzec", 3}, {"marzo", 3}, {"março", 3}, {"may", 5}, {"mayis", 5}, {"mayo", 5}, {"mayıs", 5},
    {"mei", 5}, {"mercredi", 0}, {"miercoles", 0}, {"mittwoch", 0}, {"miércoles", 0}, {"mon", 0},
    {"monday", 0}, {"montag", 0}, {"mrt", 3}, {"mrz", 3}, {"mär", 3}, {"märz", 3}, {"nd", 0},
    {"niedziela", 0}, {"nisan", 4}, {"nov", 11}, {"november", 11}, {"novembre", 11}, {"novembro", 11},
    {"noviembre", 11}, {"o", 0}, {"ocak", 1}, {"oct", 10}, {"october", 10}, {"octobre", 10},
    {"octubre", 10}, {"of", 0}, {"okt", 10}, {"oktober", 10}, {"ott", 10}, {"ottobre", 10}, {"out", 10},
    {"outubro", 10}, {"paz", 10}, {"pazdziernik", 10}, {"pazdziernika", 10}, {"paź", 10},
    {"październik", 10}, {"października", 10}, {"piątek", 0}, {"poniedziałek", 0}, {"r", 0}, {"rd", 0},
    {"re", 0}, {"rok", 0}, {"roku", 0}, {"sabado", 0}, {"samedi", 0}, {"samstag", 0}, {"sat", 0},
    {"saturday", 0}, {"sep", 9}, {"sept", 9}, {"september", 9}, {"septembre", 9}, {"septiembre", 9},
    {"set", 9}, {"setembro", 9}, {"setiembre", 9}, {"settembre", 9}, {"sie", 8}, {"sierpien", 8},
    {"sierpień", 8}, {"sierpnia", 8}, {"sobota", 0}, {"sonntag", 0}, {"st", 0}, {"sty", 1}, {"styczen", 1},
    {"styczeń", 1}, {"stycznia", 1}, {"subat", 2}, {"sun", 0}, {"sunday", 0}, {"sábado", 0}, {"temmuz", 7},
    {"th", 0}, {"the", 0}, {"thu", 0}, {"thur", 0}, {"thurs", 0}, {"thursday", 0}, {"tue", 0}, {"tues", 0},
    {"tuesday", 0}, {"vendredi", 0}, {"viernes", 0}, {"vom", 0}, {"wed", 0}, {"wednesday", 0}, {"wrz", 9},
    {"wrzesien", 9}, {"wrzesień", 9}, {"wrzesnia", 9}, {"września", 9}, {"wtorek", 0}, {"ème", 0},
    {"środa", 0}, {"şubat", 2}, {"авг", 8}, {"август", 8}, {"августа", 8}, {"апр", 4}, {"апрель", 4},
    {"апреля", 4}, {"березень", 3}, {"березня", 3}, {"вересень", 9}, {"вересня", 9}, {"воскресенье", 0},
    {"вторник", 0}, {"г", 0}, {"год", 0}, {"года", 0}, {"грудень", 12}, {"грудня", 12}, {"дек", 12},
    {"декабрь", 12}, {"декабря", 12}, {"жовтень", 10}, {"жовтня", 10}, {"июл", 7}, {"июль", 7}, {"июля", 7},
    {"июн", 6}, {"июнь", 6}, {"июня", 6}, {"квітень", 4}, {"квітня", 4}, {"липень", 7}, {"липня", 7},
    {"листопад", 11}, {"листопада", 11}, {"лютий", 2}, {"лютого", 2}, {"май", 5}, {"мар", 3}, {"март", 3},
    {"марта", 3}, {"мая", 5}, {"ноя", 11}, {"ноябрь", 11}, {"ноября", 11}, {"окт", 10}, {"октябрь", 10},
    {"октября", 10}, {"понедельник", 0}, {"пятница", 0}, {"р", 0}, {"сен", 9}, {"сент", 9}, {"сентябрь", 9},
    {"сентября", 9}, {"серпень", 8}, {"серпня", 8}, {"среда", 0}, {"суббота", 0}, {"січень", 1},
    {"січня", 1}, {"травень", 5}, {"травня", 5}, {"фев", 2}, {"февраль", 2}, {"февраля", 2}, {"червень", 6},
    {"червня", 6}, {"четверг", 0}, {"янв", 1}, {"январь", 1}, {"января", 1}, {"אוגוסט", 8}, {"אוקטובר", 10},
    {"אפריל", 4}, {"ב", 0}, {"באוגוסט", 8}, {"באוקטובר", 10}, {"באפריל", 4}, {"בדצמבר", 12}, {"ביולי", 7},
    {"ביוני", 6}, {"בינואר", 1}, {"במאי", 5}, {"במרץ", 3}, {"בנובמבר", 11}, {"בספטמבר", 9}, {"בפברואר", 2},
    {"דצמבר", 12}, {"יולי", 7}, {"יוני", 6}, {"ינואר", 1}, {"מאי", 5}, {"מרס", 3}, {"מרץ", 3},
    {"נובמבר", 11}, {"ספטמבר", 9}, {"פברואר", 2}, {"שנת", 0}, {"آب", 8}, {"آذار", 3}, {"آوریل", 4},
    {"أبريل", 4}, {"أغسطس", 8}, {"أفريل", 4}, {"أكتوبر", 10}, {"أوت", 8}, {"أيار", 5}, {"أيلول", 9},
    {"إبريل", 4}, {"اب", 8}, {"ابريل", 4}, {"اذار", 3}, {"اغسطس", 8}, {"افريل", 4}, {"اكتوبر", 10},
    {"الموافق", 0}, {"اوت", 8}, {"ايار", 5}, {"ايلول", 9}, {"اکتبر", 10}, {"تشرين الأول", 10},
    {"تشرين الاول", 10}, {"تشرين الثاني", 11}, {"تموز", 7}, {"جانفي", 1}, {"جوان", 6}, {"جويلية", 7},
    {"حزيران", 6}, {"دسامبر", 12}, {"ديسمبر", 12}, {"سبتمبر", 9}, {"سپتامبر", 9}, {"شباط", 2}, {"عام", 0},
    {"فبراير", 2}, {"فوریه", 2}, {"فيفري", 2}, {"كانون الأول", 12}, {"كانون الاول", 12},
    {"كانون الثاني", 1}, {"م", 0}, {"مارس", 3}, {"ماي", 5}, {"مايو", 5}, {"مه", 5}, {"ميلادي", 0},
    {"نوامبر", 11}, {"نوفمبر", 11}, {"نيسان", 4}, {"يناير", 1}, {"يوليه", 7}, {"يوليو", 7}, {"يونيه", 6},
    {"يونيو", 6}, {"ژانویه", 1}, {"ژوئن", 6}, {"ژوئیه", 7}, {"年", 0}, {"日", 0}, {"月", 0}, {"生", 0},
    {"년", 0}, {"월", 0}, {"일", 0},
};
// clang-format on
static_assert(std::is_sorted(std::begin(kWords), std::end(kWords),
                             [](const DateWord& a, const DateWord& b) { return a.word < b.word; }));

} // namespace

int monthOrFiller(std::string_view folded) {
    const auto* const at =
        std::lower_bound(std::begin(kWords), std::end(kWords), folded,
                         [](const DateWord& entry, std::string_view key) { return entry.word < key; });
    return at != std::end(kWords) && at->word == folded ? at->month : -1;
}

} // namespace goldenrod::text
