// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/column_dictionary.h"

namespace goldenrod::sources {
namespace {

constexpr ColumnPhrases kPhrases[] = {
    {"key.record", "", false,
     "recid recordid recordkey recordno recordnumber rowid rownumber rowno rownum id key uid uuid guid pk "
     "primarykey sourceid sourcekey externalid datensatznr lfdnr idligne idregistro idrekordu lp 番号"},
    {"key.party", "", false,
     "customerid customerkey customerno customernumber customernr customercode custid custkey custno custnr "
     "custnumber clientid clientkey clientno clientnumber partyid partykey personid personkey memberid "
     "memberno "
     "membernumber contactid subscriberid accountholderid holderid cifno cifnumber cifid kundennummer "
     "kundennr "
     "kundenid kdnr kndnr partnernr numeroclient numclient noclient idclient codeclient numerodecliente "
     "numerocliente idcliente codigocliente nrklienta numerklienta idklienta raqmalamil رقمالعميل "
     "معرفالعميل 顧客番号 会員番号 お客様番号 顧客id kokyakubangou"},
    {"name.full", "", false,
     "fullname namefull completename wholename customername clientname personname displayname accountholder "
     "accountholdername holdername beneficialowner vollname vollstandigername vollstaendigername kundenname "
     "nomcomplet "
     "nometprenom nomprenom prenomnom nomduclient nombrecompleto nombreyapellidos nombrecliente "
     "imieinazwisko "
     "nazwiskoiimie alismalkamil الاسمالكامل اسمالعميل الاسمالثلاثي الاسمالرباعي 氏名 姓名 お名前 顧客名 "
     "shimei primarynamefull namelegal legalname"},
    {"name.full", "", true, "name names nm alism الاسم اسم 名前 namae nazwa"},
    {"name.given", "", false,
     "firstname fname givenname givennames given forename forenames firstgivenname firstnames christianname "
     "namefirst namegiven vorname vornamen rufname prenom prenoms nombredepila primernombre nombres imie "
     "imiona "
     "pierwszeimie alismalawwal الاسمالاول الاسمالأول 名 mei"},
    {"name.given", "", true, "first nombre"},
    {"name.middle", "", false,
     "middlename mname middle middlenames middleinitial secondname secondgivenname namemiddle patronymic "
     "mittelname zweitername zweitervorname deuxiemeprenom secondprenom segundonombre drugieimie "
     "alismalawsat "
     "الاسمالاوسط الاسمالأوسط اسمالاب اسمالأب ミドルネーム"},
    {"name.family", "", false,
     "lastname lname surname sname family familyname namelast namefamily namesurname nachname familienname "
     "zuname nomdefamille nomfamille apellido apellidos primerapellido nazwisko laqab allaqab ismalaila "
     "اسمالعائلة العائلة اللقب 姓 名字 苗字 myoji sei"},
    {"name.family", "", true, "last nom"},
    {"name.title", "", false,
     "salutation honorific nameprefix prefix nametitle courtesytitle anrede civilite tratamiento zwrot "
     "laqabsharaf 敬称"},
    {"name.title", "", true, "title titel titre titulo tytul"},
    {"name.suffix", "", false,
     "suffix namesuffix generation generationsuffix generationcode namensuffix suffixe"},
    {"name.birth", "", false,
     "maidenname birthname namebirth namemaiden nameatbirth nee geburtsname madchenname maedchenname "
     "nomdenaissance "
     "nomdejeunefille nombredesoltera apellidodesoltera nazwiskopanienskie nazwiskorodowe 旧姓"},
    {"name.previous", "", false,
     "previousname formername formerlastname previouslastname oldname namepreviousname nameprevious "
     "nameformer "
     "fruherername fruehername ehemaligername anciennom nombreanterior poprzednienazwisko الاسمالسابق"},
    {"name.alias", "", false,
     "alias aliases aliasname aka alsoknownas nickname preferredname knownas callname pseudonym namealias "
     "nameaka "
     "spitzname kunstlername kuenstlername surnom pseudonyme apodo przydomek pseudonim alkunya الكنية 通称"},
    {"name.native", "", false,
     "nativename namenative nativenamefull namenativescript localname namelocal arabicname namearabic namear "
     "fullnamearabic namelocalscript originalname kanjiname namekanji hebrewname chinesename koreanname "
     "namehebrew namechinese nativescriptname nomnatif الاسمبالعربية"},
    {"org.name", "", false,
     "organisationname organizationname orgname organisation organization org companyname businessname "
     "corporatename corporationname firmname firm institution institutionname sitename nameorg "
     "primarynameorg "
     "legalentityname entityname merchantname merchant storename shopname facilityname schoolname "
     "hospitalname "
     "clinicname hotelname restaurantname suppliername vendorname vendor supplier firma firmenname "
     "unternehmen "
     "unternehmensname raisonsociale denominationsociale nomentreprise entreprise societe razonsocial "
     "empresa "
     "nombreempresa nombredelaempresa nazwafirmy nazwaspolki ismalsharika asharika اسمالشركة الشركة "
     "اسمالمنشأة "
     "会社名 法人名 企業名 社名 kaishamei"},
    {"org.name", "", true, "company business site"},
    {"org.trading", "", false,
     "tradingname tradename tradingas dba doingbusinessas doingbusinessasname brandname secondarynameorg "
     "orgtradingname handelsname markenname nomcommercial enseigne nombrecomercial nazwahandlowa "
     "الاسمالتجاري 屋号"},
    {"org.legal_form", "", false,
     "legalform legalformcode rechtsform formejuridique formajuridica formaprawna companytype "
     "alshaklalqanuni "
     "الشكلالقانوني 法人格"},
    {"birth.date", "", false,
     "dateofbirth dob birthdate birthday bday bdate bthdate birthdt dobdate datebirth born geburtsdatum "
     "gebdatum "
     "gebdat gebdt geburtstag datedenaissance datenaissance ddn fechadenacimiento fechanacimiento fnac "
     "fecnac "
     "dataurodzenia dataur tarikhalmilad tarikhmilad تاريخالميلاد تاريخالولادة 生年月日 誕生日 seinengappi"},
    {"birth.place", "", false,
     "birthplace placeofbirth birthcity cityofbirth birthtown townofbirth geburtsort lieudenaissance "
     "lieunaissance "
     "lugardenacimiento lugarnacimiento miejsceurodzenia makanalmilad مكانالميلاد محلالميلاد مكانالولادة "
     "出生地"},
    {"birth.country", "", false,
     "birthcountry countryofbirth geburtsland paysdenaissance paysnaissance paisdenacimiento paisnacimiento "
     "krajurodzenia بلدالميلاد 出生国"},
    {"death.date", "", false,
     "dateofdeath deathdate dod died deceaseddate datedeceased sterbedatum todesdatum datededeces datedeces "
     "fechadedefuncion fechadefuncion fechafallecimiento datazgonu تاريخالوفاة 死亡日"},
    {"founding.date", "", false,
     "foundingdate foundeddate founded datefounded dateofincorporation incorporationdate incorporated "
     "establishmentdate dateestablished establisheddate grundungsdatum gruendungsdatum grundung gruendung "
     "datedefondation datefondation "
     "fechadeconstitucion fechaconstitucion datazalozenia تاريخالتأسيس 設立日"},
    {"sex", "", false,
     "sex gender sexcode gendercode geschlecht sexe sexo plec aljins jins الجنس 性別 seibetsu"},
    {"sex", "", true, "genre genero mf"},
    {"nationality", "", false,
     "nationality nationalities citizenship countryofcitizenship citizenshipcountry nationalitat "
     "staatsangehorigkeit staatsangehoerigkeit staatsburgerschaft staatsbuergerschaft nationalite "
     "citoyennete nacionalidad ciudadania obywatelstwo "
     "narodowosc aljinsiya jinsiya aljinsiyya الجنسية 国籍"},
    {"language", "", false,
     "language lang preferredlanguage correspondencelanguage languagecode sprache korrespondenzsprache "
     "langue "
     "idioma lengua jezyk allugha اللغة 言語"},
    {"marital", "", false,
     "maritalstatus marital civilstatus marriagestatus familienstand zivilstand etatcivil situationfamiliale "
     "situationmatrimoniale estadocivil stancywilny alhalaalijtimaiya الحالةالاجتماعية 婚姻"},
    {"id.national", "", false,
     "ssn ssnnumber socialsecurity socialsecuritynumber socialsecurityno socialsecurityid socsec socsecid "
     "socsecnumber nationalid nationalidnumber nationalidno nationalidentitynumber nationalidentifier "
     "nationalno "
     "nationalnumber natid natlid nin nino nationalinsurancenumber nationalinsuranceno idcard idcardnumber "
     "idcardno identitycard identitynumber personalid personalidnumber personalnumber personalcode citizenid "
     "civilid emiratesid eid qid iqama iqamano iqamanumber cnic aadhaar nric pesel dni nie curp cedula bsn "
     "ahv "
     "ahvnummer ahvnr sozialversicherungsnummer svnr svnummer personalausweis personalausweisnummer "
     "ausweisnr "
     "ausweisnummer personennummer personnummer numerodesecuritesociale numerosecuritesociale numerosecu nir "
     "cni "
     "documentonacional documentodeidentidad numeropesel nrpesel dowodosobisty raqmalhawiya raqmalhuwiya "
     "رقمالهوية الهوية رقمالهويةالوطنية الهويةالوطنية رقمالاقامة رقمالإقامة マイナンバー 個人番号"},
    {"id.tax", "", false,
     "taxid taxidnumber taxnumber taxno taxpayerid taxpayernumber taxidentificationnumber tin tinnumber ein "
     "itin steuernummer steuernr steuerid steueridnr steueridentifikationsnummer numerofiscal numfiscal "
     "identifiantfiscal nif numeroidentificacionfiscal rfc nip numernip cpf cnpj codicefiscale pan tfn utr "
     "alraqmaldaribi الرقمالضريبي 納税者番号"},
    {"id.passport", "", false,
     "passport passportnumber passportno passportid passportnum pass reisepass reisepassnummer passnummer "
     "passnr "
     "passeport numeropasseport numpasseport pasaporte numeropasaporte numerodepasaporte paszport "
     "numerpaszportu "
     "nrpaszportu jawaz jawazalsafar raqmaljawaz جوازالسفر رقمالجواز رقمجوازالسفر 旅券番号 パスポート番号"},
    {"id.driving", "", false,
     "driverslicense driverslicensenumber driverslicence driverslicencenumber driverlicense "
     "driverlicensenumber "
     "drivinglicense drivinglicence drivinglicensenumber drivinglicencenumber drivinglicenceno dl dln "
     "dlnumber "
     "dlno fuhrerschein fuehrerschein fuhrerscheinnummer fuehrerscheinnummer fuhrerscheinnr permisdeconduire "
     "numeropermis carnetdeconducir "
     "licenciadeconducir permisodeconducir prawojazdy numerprawajazdy رخصةالقيادة رقمالرخصة 免許証番号"},
    {"id.registration", "", false,
     "registrationnumber registrationno companynumber companyno companyregistrationnumber companyregno "
     "companyid "
     "regno regnumber crn crno crnumber commercialregistration commercialregister tradelicense tradelicence "
     "tradelicensenumber tradelicenseno handelsregisternummer handelsregister hrb hrbnummer siren siret rcs "
     "krs "
     "numerkrs regon numerregon kvk kvknummer uen numeroregistro registromercantil sijiltijari السجلالتجاري "
     "رقمالسجلالتجاري الرخصةالتجارية 法人番号"},
    {"id.lei", "", false, "lei leinumber leicode legalentityidentifier"},
    {"id.vat", "", false,
     "vat vatnumber vatno vatid vatregistrationnumber vatregno ustid ustidnr umsatzsteuerid mwstnr mwst tva "
     "numerotva tvaintra numeroiva iva nrvat vatue alraqmaldaribilivat trn رقمضريبةالقيمةالمضافة"},
};

} // namespace

std::span<const ColumnPhrases> partyPhrases() {
    return kPhrases;
}

} // namespace goldenrod::sources
