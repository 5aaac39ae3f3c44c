// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/column_dictionary.h"

namespace goldenrod::sources {
namespace {

constexpr ColumnPhrases kPhrases[] = {
    {"phone", "", false,
     "phone phones phonenumber phoneno phonenum phonenbr telephone telephonenumber telephoneno tel telno "
     "telnr "
     "telnumber contactnumber contactno contactphone telefon telf telefonnr telefonnummer rufnummer telefono "
     "numerotelefono numerodetelefono numtel numerotelephone numerodetelephone numtelephone notel nrtelefonu "
     "numertelefonu hatif alhatif raqmalhatif هاتف الهاتف رقمالهاتف تلفون تليفون 電話 電話番号 denwa "
     "denwabangou"},
    {"phone", "mobile", false,
     "mobile mobilephone mobilenumber mobileno mobilenum mob mobno cell cellphone cellular cellnumber cellno "
     "gsm "
     "gsmno handy handynummer handynr mobil mobiltelefon mobilnummer mobilnr natel portable telportable "
     "telephoneportable telmobile movil telefonomovil celular komorka komorkowy telkomorkowy "
     "telefonkomorkowy "
     "jawwal aljawwal raqmaljawwal جوال الجوال رقمالجوال موبايل الموبايل محمول رقمالمحمول 携帯 携帯電話 "
     "携帯電話番号"},
    {"phone", "fax", false, "fax faxnumber faxno telefax faxnr telecopie فاكس الفاكس ファックス fax番号"},
    {"email", "", false,
     "email emails emailaddress emailadress emailaddr emailid mail mailaddress mailadresse emailadresse "
     "eaddress "
     "courriel adressemail adresseemail adressecourriel correo correoelectronico direcciondecorreo "
     "adresemail poczta baridiliktruni albaridaliliktruni بريدإلكتروني البريدالإلكتروني البريدالالكتروني "
     "ايميل الايميل メール メールアドレス 電子メール"},
    {"web", "", false,
     "web website websiteurl webaddress url homepage homepageurl webseite internetseite siteweb siteinternet "
     "sitioweb paginaweb strona stronawww stronainternetowa www الموقع الموقعالإلكتروني ホームページ "
     "ウェブサイト"},
    {"device", "", false,
     "device deviceid deviceuuid imei advertisingid deviceidentifier geraet geraeteid appareil"},
    {"handle", "", false,
     "handle username loginname userhandle twitter twitterhandle facebook facebookid instagram linkedin "
     "linkedinurl "
     "whatsapp telegram skype wechat socialhandle screenname benutzername nomutilisateur nombreusuario"},
    {"address.full", "", false,
     "address addresses fulladdress addressfull addrfull addr adr wholeaddress addresstext postaladdress "
     "adresse anschrift adressecomplete direccion direccioncompleta domicilio adres pelnyadres unwan alunwan "
     "ounwan عنوان العنوان العنوانالكامل 住所 所在地 jusho"},
    {"address.street", "", false,
     "street streetname streetaddress streetline addressline addrline addrln addressstreet streetandnumber "
     "strasse "
     "str strassenname strassehausnummer strassehausnr strasseundhausnummer strassenr stras strassennr rue "
     "voie nomdevoie adresseligne libellevoie calle via "
     "nombrecalle "
     "ulica nazwaulicy ul road thoroughfare shari alshari شارع الشارع اسمالشارع 番地 町名番地 line"},
    {"address.number", "", false,
     "streetnumber streetno streetnr streetnum stnumber stno housenumber houseno housenum housenr hausnummer "
     "hausnr buildingnumber buildingno bldgno numerodevoie numerovoie numerocalle numerodecasa numerodomu "
     "nrdomu "
     "raqmalmabna رقمالمبنى رقمالمنزل رقمالبناية"},
    {"address.unit", "", false,
     "unit unitnumber unitno flat flatno flatnumber apartment apartmentnumber apartmentno apt aptno "
     "aptnumber "
     "suite suiteno suitenumber wohnung wohnungsnr wohnungsnummer top stiege appartement numappartement piso "
     "puerta mieszkanie nrlokalu numerlokalu nrmieszkania shaqqa شقة رقمالشقة الشقة 部屋番号"},
    {"address.po_box", "", false,
     "pobox poboxnumber poboxno postbox postofficebox postalbox postfach postfachnr boitepostale bp "
     "apartadopostal apartadodecorreos skrytkapocztowa sandouqbarid sunduqalbarid صندوقالبريد صندوقبريد صب "
     "私書箱"},
    {"address.postcode", "", false,
     "postcode postalcode postcodes zip zipcode zipcodes zippostalcode zippostcode plz pstlz postleitzahl "
     "codepostal "
     "codpostal codigopostal kodpocztowy kod cap postnr postnummer pincode eircode alramzalbaridi رمزبريدي "
     "الرمزالبريدي 郵便番号 yubinbango"},
    {"address.postcode", "", true, "cp pin post"},
    {"address.city", "", false,
     "city town cityname suburb locality municipality townname citytown towncity ort stadt wohnort ortschaft "
     "gemeinde ville localite commune nomcommune ciudad poblacion localidad municipio miasto miejscowosc "
     "madina almadina مدينة المدينة 市 市区町村 都市"},
    {"address.region", "", false,
     "state province region county stateprovince stateorprovince statecode provincecode regionname "
     "bundesland regio "
     "kanton canton departement provincia comunidadautonoma wojewodztwo powiat emirate imara governorate "
     "prefecture muhafaza almuhafaza الإمارة المحافظة المنطقة الولاية 都道府県"},
    {"address.country", "", false,
     "country countrycode countryname countryiso countryofresidence residencecountry ctry ctrycode land "
     "landcode wohnsitzland wohnland pays payscode codepays paysderesidence pais codigopais paisderesidencia "
     "kraj panstwo "
     "krajzamieszkania aldawla albalad الدولة البلد دولةالإقامة 国 国名"},
    {"employer", "", false,
     "employer employername companyemployer arbeitgeber employeur nomemployeur empleador pracodawca "
     "jihatalamal "
     "جهةالعمل صاحبالعمل 勤務先"},
    {"occupation", "", false,
     "occupation occupationcode profession job jobtitle jobrole position beruf berufsbezeichnung metier "
     "fonction "
     "profesion ocupacion puesto cargo zawod stanowisko almihna المهنة الوظيفة 職業 役職"},
    {"industry", "", false,
     "industry industrycode industryname sector sectorname naics naicscode sic siccode nace nacecode branche "
     "branchencode secteur secteuractivite sectoractividad branza alqita القطاع 業種 業界"},
    {"income", "", false,
     "income annualincome yearlyincome monthlyincome salary annualsalary einkommen jahreseinkommen gehalt "
     "revenu "
     "revenuannuel revenus salaire ingresos ingresosanuales salario dochod wynagrodzenie aldakhl الدخل "
     "الراتب 年収 収入"},
    {"net_worth", "", false,
     "networth wealth totalwealth vermogen vermoegen gesamtvermogen patrimoine patrimonio majatek altharwa "
     "صافيالثروة 純資産"},
    {"kyc.risk", "", false,
     "kycrisk kycriskrating riskrating riskclass risklevel riskcategory amlrisk amlriskrating customerrisk "
     "riskgrade risikoklasse risikoeinstufung niveauderisque clasederiesgo nivelderiesgo poziomryzyka "
     "تصنيفالمخاطر مستوىالمخاطر"},
    {"kyc.reviewed", "", false,
     "kycreviewed kycreviewdate kycdate lastkycreview lastkycdate kyclastreview lastkycreviewdate datekyc "
     "fechakyc datakyc"},
    {"kyc.source_of_funds", "", false,
     "sourceoffunds fundsource sourcefunds mittelherkunft herkunftdermittel originedesfonds "
     "origendelosfondos "
     "zrodlosrodkow مصدرالأموال مصدرالاموال"},
    {"kyc.pep", "", false,
     "pep ispep pepflag pepstatus pepindicator politicallyexposed politicallyexposedperson شخصسياسي"},
    {"relationship.since", "", false,
     "customersince clientsince membersince relationshipsince relationshipstart relationshipstartdate "
     "joindate "
     "joineddate datejoined customerstartdate onboardingdate dateonboarded kundeseit kundenseit clientdepuis "
     "dateentreerelation clientedesde klientod عميلمنذ تاريخفتحالعلاقة"},
    {"relationship.since", "", true, "opened openedon registered registeredon registrationdate"},
    {"relationship.status", "", false,
     "customerstatus clientstatus relationshipstatus memberstatus partystatus kundenstatus statutclient "
     "estadocliente statusklienta حالةالعميل"},
    {"relationship.status", "", true, "status statut الحالة ステータス"},
    {"relationship.branch", "", false,
     "branch branchcode branchid branchname branchno homebranch filiale filialnr geschaftsstelle "
     "geschaeftsstelle agence codeagence sucursal oficina oddzial alfar الفرع رمزالفرع 支店 支店名"},
    {"relationship.manager", "", false,
     "relationshipmanager relationshipmanagername rm rmname accountmanager advisor adviser clientadvisor "
     "relationshipofficer kundenbetreuer kundenberater betreuer berater conseiller conseillerclientele "
     "gestor "
     "asesor opiekun doradca mudiralalaqa مديرالعلاقة مديرالعلاقات 担当者"},
    {"source.created", "", false,
     "createdon createdat created createddate creationdate datecreated createdtime creationtime "
     "recordcreated "
     "insertdate inserted insertedat erstelltam erstellt anlagedatum angelegtam creele cree datedecreation "
     "datecreation creadoel fechacreacion fechadecreacion datautworzenia dataut تاريخالإنشاء تاريخالانشاء "
     "作成日"},
    {"source.changed", "", false,
     "modifiedon modifiedat modified modifieddate lastmodified lastmodifieddate lastmodifiedon updatedat "
     "updatedon updated updateddate lastupdate lastupdated lastupdatedate lastupdatedat lastchange "
     "lastchanged "
     "changedon changedat datechanged dateupdated datemodified anderungsdatum aenderungsdatum geandertam "
     "geaendertam modifiele datemodification datedemodification fechamodificacion fechaactualizacion "
     "datamodyfikacji تاريخالتعديل تاريخالتحديث 更新日"},
    {"source.changed", "", true, "changed geandert geaendert modifie"},
    {"party.kind", "", false,
     "partytype partykind recordtype entitytype customertype clienttype persontype legaltype customerkind "
     "kundentyp kundenart personenart typeclient typedeclient tipocliente tipopersona tipodepersona "
     "typklienta "
     "نوعالعميل"},
};

constexpr ColumnPhrases kTouchpointPhrases[] = {
    {"key.party", "", false,
     "customerid customerkey customerno customernumber customernr custid custkey custno clientid clientkey "
     "clientno "
     "partyid partykey personid memberid memberno contactid userid subscriberid profileid visitorid guestid "
     "cif "
     "cifno crmid loyaltyid cardholderid kundennummer kundennr kundenid kdnr numeroclient idclient "
     "numerocliente idcliente nrklienta "
     "raqmalamil رقمالعميل 顧客番号 会員番号"},
    {"key.party", "", true,
     "customer client member subscriber guest kunde mitglied cliente klient abonne عميل العميل 顧客 会員"},
    {"touchpoint.source", "", false,
     "source sourcesystem sourcename customersource clientsource partysource keysource quelle quellsystem "
     "herkunftssystem systemesource sistemaorigen systemzrodlowy المصدر"},
    {"touchpoint.at", "", false,
     "at timestamp datetime eventtime eventdate eventdatetime eventtimestamp occurredat occurredon occurred "
     "happenedat time ts date day interactiondate interactiontime contactdate contacttime calldate calltime "
     "callstart visitdate visittime visitedat sessionstart sessiondate starttime startdate startedat sentat "
     "senton "
     "sentdate receivedat receivedon openedat clickedat loggedat logtime purchasedon purchasedat "
     "purchasedate "
     "orderdate orderedat reviewdate reviewedon checkindate checkin bookingdate bookedon activitydate "
     "activitytime "
     "createdon createdat datum zeitpunkt zeitstempel uhrzeit kontaktdatum dateheure datecontact horodatage "
     "fecha fechahora fechacontacto data dataczas dataikontaktu tarikh التاريخ الوقت التاريخوالوقت 日時 "
     "日付"},
    {"touchpoint.channel", "", false,
     "channel channelname channeltype contactchannel medium media touchpoint interactionchannel saleschannel "
     "bookingtype bookingchannel kanal kontaktkanal canal canaldecontact canaldecontacto qanat القناة قناة "
     "チャネル"},
    {"touchpoint.kind", "", false,
     "kind eventtype eventname event eventkind eventcategory activitytype activity activitytypedisplay "
     "activityname action actiontype "
     "interactiontype interaction contacttype calltype visittype touchpointtype messagetype reason "
     "contactreason "
     "ereignis ereignisart aktion kontaktart typecontact typeevenement tipocontacto tipoevento "
     "rodzajkontaktu "
     "نوعالحدث نوعالتفاعل"},
    {"touchpoint.subject", "", false,
     "subject topic title headline description details note notes comment comments message text body "
     "reviewtext "
     "summary transcript memo page pageurl url betreff thema bemerkung beschreibung objet sujet commentaire "
     "asunto "
     "descripcion comentario temat opis الموضوع الوصف ملاحظات 件名 内容"},
    {"touchpoint.outcome", "", false,
     "outcome result disposition resolution response status rating reviewrating satisfaction score csat nps "
     "ergebnis resultat resultado wynik النتيجة 結果"},
    {"touchpoint.device", "", false,
     "device deviceid devicetype deviceuuid imei useragent browser cookie cookieid geraet appareil "
     "dispositivo "
     "urzadzenie الجهاز"},
    {"touchpoint.campaign", "", false,
     "campaign campaignid campaignname campaigncode utmcampaign promotion promotioncode kampagne campagne "
     "campana "
     "kampania الحملة キャンペーン"},
};

} // namespace

std::span<const ColumnPhrases> contactPhrases() {
    return kPhrases;
}

std::span<const ColumnPhrases> touchpointPhrases() {
    return kTouchpointPhrases;
}

} // namespace goldenrod::sources
