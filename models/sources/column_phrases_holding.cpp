// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sources/column_dictionary.h"

namespace goldenrod::sources {
namespace {

constexpr ColumnPhrases kHoldingPhrases[] = {
    {"key.party", "", false,
     "customerid customerkey customerno customernumber customernr custid custkey custno clientid clientkey "
     "clientno partyid partykey personid memberid memberno ownerid ownerkey holderid holderkey cif cifno "
     "crmid "
     "kundennummer kundennr kundenid kdnr numeroclient idclient numerocliente idcliente nrklienta "
     "raqmalamil رقمالعميل 顧客番号 会員番号"},
    {"key.party", "", true,
     "customer client owner holder accountholder kunde inhaber kontoinhaber cliente titular titulaire klient "
     "posiadacz عميل العميل صاحبالحساب 顧客 名義人"},
    {"holding.source", "", false,
     "source sourcesystem sourcename customersource clientsource partysource keysource quelle quellsystem "
     "herkunftssystem systemesource sistemaorigen systemzrodlowy المصدر"},
    {"holding.account", "", false,
     "account accountno accountnumber accountnr accountid acct acctno acctid accno iban contract contractno "
     "contractnumber contractid holding holdingid loan loanid loanno loannumber card cardno cardnumber "
     "cardid "
     "policy policyno policynumber deposit depositno depositnumber konto kontonummer kontonr vertrag "
     "vertragsnummer compte numerocompte nocompte contrat numerocontrat cuenta numerocuenta contrato "
     "numerocontrato rachunek nrrachunku numerrachunku umowa nrumowy raqmalhisab رقمالحساب الحساب رقمالعقد "
     "口座 口座番号 契約番号"},
    {"holding.product", "", false,
     "product productname producttype productcode accounttype accttype holdingtype contracttype loantype "
     "cardtype scheme schemecode produkt produktname kontoart vertragsart produit typecompte typeproduit "
     "producto tipocuenta tipoproducto produktbankowy rodzajkonta rodzajproduktu المنتج نوعالحساب نوعالمنتج "
     "商品 "
     "商品名 口座種別"},
    {"holding.status", "", false,
     "status state accountstatus holdingstatus contractstatus kontostatus etat statut estado stan الحالة "
     "حالةالحساب 状態"},
    {"holding.role", "", false,
     "role partyrole holderrole ownerrole ownership holdertype ownertype rolle inhaberart roletitulaire "
     "titularidad rola الصفة 役割"},
    {"holding.opened", "", false,
     "opened openedon openedat open opendate openingdate dateopened accountopened startdate startedon "
     "effective "
     "effectivedate since eroeffnet eroffnet eroeffnungsdatum eroffnungsdatum dateouverture ouverture "
     "fechaapertura apertura dataotwarcia تاريخالفتح 開設日"},
    {"holding.closed", "", false,
     "closed closedon closedat closedate closingdate dateclosed enddate endedon geschlossen "
     "schliessungsdatum "
     "datecloture cloture fechacierre cierre datazamkniecia تاريخالاغلاق 解約日"},
    {"holding.balance", "", false,
     "balance currentbalance accountbalance balanceamount closingbalance ledgerbalance bookbalance "
     "outstanding "
     "outstandingbalance outstandingamount saldo kontostand solde soldeactuel saldoactual saldorachunku "
     "الرصيد "
     "رصيد 残高"},
    {"holding.currency", "", false,
     "currency ccy curr currencycode accountcurrency isocurrency waehrung wahrung devise moneda divisa "
     "waluta "
     "العملة 通貨"},
};

} // namespace

std::span<const ColumnPhrases> holdingPhrases() {
    return kHoldingPhrases;
}

} // namespace goldenrod::sources
