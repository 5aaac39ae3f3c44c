// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/encoding.h"
#include "models/sources/file_kind.h"
#include "models/sources/sniff.h"
#include "models/sources/utf8.h"
#include "tests/sources/support.h"

#include <algorithm>

namespace goldenrod::sources {
namespace {

const Finding* find(const Sniffed& sniffed, std::string_view aspect) {
    const auto at = std::find_if(sniffed.findings.begin(), sniffed.findings.end(),
                                 [&](const Finding& f) { return f.aspect == aspect; });
    return at == sniffed.findings.end() ? nullptr : &*at;
}

std::string encoded(const std::string& utf8, const std::string& encoding) {
    const Encoding target = Encoding::open(encoding).take();
    std::string bytes;
    for (const char32_t c : toCodePoints(utf8)) {
        const std::string character = target.encode(c);
        EXPECT_FALSE(character.empty()) << encoding << " has no U+" << std::hex << static_cast<unsigned>(c);
        bytes += character;
    }
    return bytes;
}

struct Language {
    const char* name;
    std::vector<const char*> encodings;
    const char* rows;
};

const std::vector<Language> kLanguages = {
    {"German",
     {"windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-8", "UTF-16LE", "UTF-16BE", "IBM850", "macintosh"},
     "1;Jürgen;Müller;Köln;Straße 5\n2;Käthe;Weiß;Düsseldorf;Hügelweg 7\n3;Jörg;Schröder;München;Am Bächle "
     "1\n"
     "4;Björn;Groß;Würzburg;Schloßallee 12\n"},
    {"French",
     {"windows-1252", "ISO-8859-1", "UTF-8"},
     "1;François;Lefèvre;Orléans;12 rue de la Forêt\n2;Hélène;Benoît;Besançon;3 allée des Chênes\n"
     "3;Zoé;Noël;Angoulême;5 rue du Général\n"},
    {"Spanish",
     {"windows-1252", "ISO-8859-1"},
     "1;José;Núñez;Cádiz;Calle Peñón 4\n2;María;Ibáñez;León;Plaza Mayor\n3;Íñigo;Martínez;Málaga;Avenida "
     "Andalucía\n"},
    {"Polish",
     {"windows-1250", "ISO-8859-2", "IBM852"},
     "1;Łukasz;Wiśniewski;Łódź;ul. Żeromskiego 3\n2;Małgorzata;Dąbrowska;Gdańsk;ul. Świętojańska 9\n"
     "3;Bożena;Zając;Poznań;ul. Kościuszki 12\n4;Paweł;Wójcik;Częstochowa;al. Pokoju 1\n"},
    {"Czech",
     {"windows-1250", "ISO-8859-2"},
     "1;Jiří;Dvořák;Plzeň;Náměstí Míru 1\n2;Růžena;Šťastná;Olomouc;Žižkova 5\n3;Zdeněk;Černý;Třebíč;Vaňkovo "
     "náměstí\n"},
    {"Hungarian",
     {"windows-1250"},
     "1;Győző;Kovács;Győr;Fő út 1\n2;Ágnes;Szűcs;Pécs;Petőfi utca 4\n3;Ödön;Vörös;Szegőd;Kölcsey út\n"},
    {"Russian",
     {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"},
     "1;Иван;Иванов;Москва;улица Ленина 1\n2;Мария;Кузнецова;Санкт-Петербург;Невский проспект 10\n"
     "3;Алексей;Смирнов;Новосибирск;Советская улица\n"},
    {"Greek",
     {"windows-1253", "ISO-8859-7"},
     "1;Γιώργος;Παπαδόπουλος;Αθήνα;Οδός Ερμού 5\n2;Μαρία;Νικολάου;Θεσσαλονίκη;Τσιμισκή "
     "10\n3;Ελένη;Οικονόμου;Πάτρα;Αγίου Ανδρέα\n"},
    {"Turkish",
     {"windows-1254", "ISO-8859-9"},
     "1;Gülşen;Yıldız;İstanbul;Çiçek Sokağı 3\n2;Işık;Öztürk;Eskişehir;Atatürk "
     "Caddesi\n3;Şükrü;Çağlar;Diyarbakır;Bağdat Caddesi\n"},
    {"Hebrew",
     {"windows-1255", "ISO-8859-8"},
     "1;משה;כהן;תל אביב;רחוב הרצל 5\n2;שרה;לוי;ירושלים;דרך יפו 10\n3;דוד;מזרחי;חיפה;שדרות הנשיא\n"},
    {"Arabic",
     {"windows-1256", "ISO-8859-6"},
     "1;محمد;عبد الله;دبي;شارع الوصل 5\n2;فاطمة;الهاشمي;أبوظبي;شارع خليفة\n3;أحمد;السويدي;الشارقة;منطقة "
     "القاسمية\n"},
    {"Lithuanian",
     {"windows-1257", "ISO-8859-13"},
     "1;Jonas;Kazlauskas;Šiauliai;Žemaitės g. 5\n2;Rūta;Žukauskienė;Panevėžys;Laisvės al. "
     "10\n3;Ąžuolas;Čepaitis;Kėdainiai;Mickevičiaus g.\n"},
    {"Thai", {"windows-874"}, "1;สมชาย;ใจดี;กรุงเทพ;ถนนสุขุมวิท\n2;สมหญิง;รักไทย;เชียงใหม่;ถนนนิมมานเหมินท์\n"},
    {"Japanese",
     {"Shift_JIS", "EUC-JP", "UTF-8", "UTF-16LE"},
     "1;田中;太郎;東京都;千代田区丸の内一丁目\n2;鈴木;花子;大阪府;大阪市北区梅田\n3;佐藤;ソフィア;神奈川県;"
     "横浜市西区みなとみらい\n"
     "4;高橋;ケンジ;北海道;札幌市中央区大通\n"},
    {"Chinese",
     {"GB18030", "Big5"},
     "1;王;小明;北京市;朝陽大街三十號公司總部地下一層\n2;李;美麗;上海市;南京東路一百號大樓三層\n3;張;文華;"
     "廣州市;中山大道二十五號之一\n"
     "4;陳;志強;台北市;中正大道五十號文化中心三樓\n"},
    {"Korean",
     {"EUC-KR"},
     "1;김;철수;서울특별시;강남구 테헤란로 일번지\n2;이;영희;부산광역시;해운대구 센텀로 "
     "이번지\n3;박;민수;대구광역시;중구 동성로 삼번지\n"},
};

TEST(SniffEncoding, ReadsNamesOfManyLanguages) {
    for (const Language& language : kLanguages) {
        const std::string header = "id;a;b;c;d\n";
        for (const char* encoding : language.encodings) {
            const TempFile file(encoded(header + language.rows, encoding));
            const Result<Sniffed> sniffed = sniff(file.path());
            ASSERT_TRUE(sniffed) << language.name << " " << encoding;
            const std::string rows = language.rows;
            std::string read;
            for (const auto& row : sniffed->preview) {
                for (std::size_t i = 0; i < row.size(); ++i) read += (i > 0 ? ";" : "") + row[i];
                read += '\n';
            }
            const Finding* finding = find(*sniffed, "encoding");
            EXPECT_EQ(read, rows) << language.name << " in " << encoding << " read as "
                                  << sniffed->dialect.encoding << " "
                                  << ::testing::PrintToString(finding->arguments);
        }
    }
}

TEST(SniffEncoding, TooLittleToSeeIsNotCertain) {
    const TempFile file("id,name\n1,J\xFCrgen\n");
    const Result<Sniffed> sniffed = sniff(file.path());
    ASSERT_TRUE(sniffed);
    EXPECT_EQ(sniffed->dialect.encoding, "windows-1252");
    EXPECT_FALSE(find(*sniffed, "encoding")->certain);
    EXPECT_EQ(sniffed->preview[0][1], "Jürgen");
}

TEST(SniffEncoding, ManyFittingLettersAreCertain) {
    std::string text = "id;name;city\n";
    const char* given[] = {"محمد", "أحمد", "علي", "حسن", "خالد", "يوسف", "فاطمة", "عائشة", "مريم", "زينب"};
    const char* family[] = {"الهاشمي", "المنصوري", "الكعبي", "الشامسي", "النعيمي", "السويدي", "المزروعي"};
    for (int i = 0; i < 40; ++i)
        text += std::to_string(i) + ";" + given[i % 10] + " " + family[i % 7] + ";أبوظبي\n";
    const TempFile file(encoded(text, "windows-1256"));
    const Result<Sniffed> sniffed = sniff(file.path());
    ASSERT_TRUE(sniffed);
    EXPECT_EQ(sniffed->dialect.encoding, "windows-1256");
    EXPECT_TRUE(find(*sniffed, "encoding")->certain);
}

TEST(SniffEncoding, TheUsersWordCounts) {
    const TempFile file("id,name\n1,J\xFCrgen\n");
    SniffOptions options;
    options.encoding = "windows-1253";
    const Result<Sniffed> sniffed = sniff(file.path(), options);
    ASSERT_TRUE(sniffed);
    EXPECT_EQ(sniffed->preview[0][1], "Jόrgen");
    options.encoding = "UTF-7";
    EXPECT_EQ(sniff(file.path(), options).error().code, kEncodingUnsupported);
    options.encoding = "no such thing";
    EXPECT_EQ(sniff(file.path(), options).error().code, kEncodingUnsupported);
}

TEST(Encoding, HolesOfWindowsCodePagesAreNoText) {
    const Encoding encoding = Encoding::open("windows-1252").take();
    std::string text;
    EXPECT_TRUE(encoding.decode("\x92", text).ok);
    EXPECT_EQ(text, "’");
    const Encoding::Decoded decoded = encoding.decode("ab\x81", text);
    EXPECT_FALSE(decoded.ok);
    EXPECT_EQ(decoded.badOffset, 2u);
}

TEST(Encoding, RefusesWhatHasState) {
    for (const char* name : {"UTF-7", "ISO-2022-JP", "HZ", "SCSU", "UTF-16", "", "x-unknown"})
        EXPECT_FALSE(Encoding::open(name)) << name;
}

TEST(FileKind, NamesWhatItIs) {
    EXPECT_EQ(fileKind("\x89PNG\r\n\x1A\n...."), "png");
    EXPECT_EQ(fileKind("\x1F\x8B\x08"), "gzip");
    EXPECT_EQ(fileKind("%PDF-1.7"), "pdf");
    EXPECT_EQ(fileKind(std::string_view("SQLite format 3\0....", 20)), "sqlite");
    EXPECT_EQ(fileKind("PK\x03\x04.......xl/workbook.xml"), "xlsx");
    EXPECT_EQ(fileKind("PK\x03\x04.......a.txt"), "zip");
    EXPECT_EQ(fileKind("\xEF\xBB\xBF <?xml version"), "xml");
    EXPECT_EQ(fileKind("<!DOCTYPE HTML>"), "html");
    EXPECT_EQ(fileKind("id,name\n"), "");
    EXPECT_EQ(fileKind("MZ,name\n"), "");
    EXPECT_EQ(fileKind(""), "");
}

TEST(Utf8, PublicCorpusOfSequences) {
    const std::filesystem::path path = sharedFile("bad_input/utf8tests/utf8tests.bin");
    REQUIRE_SHARED(path);
    std::string_view rest;
    const std::string content = contentOf(path);
    rest = content;
    int valid = 0, invalid = 0;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t kind = line.find(':');
        const std::size_t text = kind == std::string_view::npos ? kind : line.find(':', kind + 1);
        if (text == std::string_view::npos) continue;
        const bool right = line.substr(kind + 1, text - kind - 1) == "valid";
        const std::string_view bytes = line.substr(text + 1);
        Utf8Step step;
        EXPECT_EQ(findInvalidUtf8(bytes, step) == std::string_view::npos, right) << line.substr(0, kind);
        // And as a value of a row: kept as it is, or the row is bad.
        RowParser parser(delimited({"id", "text"}));
        Row row;
        const std::string whole = "1," + std::string(bytes);
        parser.parse(whole, 0, 1, row);
        const bool nul = bytes.find('\0') != std::string_view::npos;
        EXPECT_EQ(row.kind == RowKind::Record, right && !nul) << line.substr(0, kind);
        if (row.kind == RowKind::Record) {
            EXPECT_EQ(row.values[1].text, bytes);
        }
        (right ? valid : invalid) += 1;
    }
    EXPECT_GT(valid, 30);
    EXPECT_GT(invalid, 100);
}

} // namespace
} // namespace goldenrod::sources
