// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/names.h"

namespace goldenrod::sample {
namespace {

constexpr GivenName kMale[] = {
    {"Muhammad", "Mohammed|Mohammad|Mohamed", "Mo", ""},
    {"Ali", "Aly|Alee", "", ""},
    {"Hassan", "Hasan|Hassaan", "", ""},
    {"Usman", "Osman|Usmaan", "", ""},
    {"Bilal", "Belal|Bilaal", "Billu", ""},
    {"Imran", "Imraan|Emran", "Immi", ""},
    {"Asif", "Aasif|Asiff", "", ""},
    {"Tariq", "Tarik|Tareq", "", ""},
    {"Kashif", "Kashiff|Caashif", "", ""},
    {"Faisal", "Faysal|Faizal", "", ""},
    {"Waqas", "Waqqas|Wakas", "Vicky", ""},
    {"Zeeshan", "Zishan|Zeshan", "Shani", ""},
    {"Adnan", "Adnaan|Udnan", "", ""},
    {"Kamran", "Kamraan|Cameran", "Kami", ""},
    {"Shahid", "Shaheed|Shahed", "", ""},
    {"Naveed", "Navid|Naved", "", ""},
    {"Salman", "Salmaan|Selman", "Sallu", ""},
    {"Hamza", "Hamzah|Humza", "", ""},
    {"Umer", "Umar|Omar", "", ""},
    {"Junaid", "Junaed|Juned", "", ""},
    {"Rizwan", "Ridwan|Rizvan", "Rizi", ""},
    {"Sohail", "Suhail|Sohel", "", ""},
    {"Nadeem", "Nadim|Nadeam", "", ""},
    {"Arif", "Aarif|Areef", "", ""},
    {"Irfan", "Irfaan|Erfan", "", ""},
    {"Yasir", "Yasser|Yaser", "", ""},
    {"Farhan", "Farhaan|Ferhan", "", ""},
    {"Shoaib", "Shuaib|Shoeb", "", ""},
    {"Ahsan", "Ehsan|Ahsaan", "", ""},
    {"Haris", "Haaris|Harris", "", ""},
    {"Zubair", "Zubayr|Zobair", "", ""},
    {"Danish", "Daanish|Danesh", "", ""},
};

constexpr GivenName kFemale[] = {
    {"Ayesha", "Aisha|Aysha", "Ashi", ""},
    {"Fatima", "Fatimah|Fathima", "", ""},
    {"Sana", "Sanaa|Sanna", "", ""},
    {"Hina", "Heena|Hinaa", "", ""},
    {"Saima", "Sayma|Saimah", "", ""},
    {"Maryam", "Mariam|Marium", "", ""},
    {"Nadia", "Nadya|Nadiya", "", ""},
    {"Rabia", "Rabiya|Rabeea", "", ""},
    {"Zainab", "Zaynab|Zainub", "", ""},
    {"Amna", "Aamna|Amnah", "", ""},
    {"Maria", "Mariah|Mariya", "", ""},
    {"Sadia", "Sadiya|Saadia", "", ""},
    {"Bushra", "Boushra|Bushraa", "", ""},
    {"Asma", "Asmaa|Esma", "", ""},
    {"Nazia", "Naziya|Nazya", "", ""},
    {"Samina", "Sameena|Saminah", "", ""},
    {"Farah", "Farrah|Fara", "", ""},
    {"Uzma", "Usma|Ozma", "", ""},
    {"Shazia", "Shaziya|Shazya", "Shazi", ""},
    {"Kiran", "Kiren|Kirann", "", ""},
    {"Iqra", "Iqraa|Ikra", "", ""},
    {"Mehwish", "Mahwish|Mehvish", "", ""},
    {"Tahira", "Tahirah|Taahira", "", ""},
    {"Noreen", "Nourin|Norin", "", ""},
    {"Rukhsana", "Ruksana|Roxana", "", ""},
    {"Sidra", "Sidrah|Cidra", "", ""},
    {"Hafsa", "Hafsah|Hefsa", "", ""},
    {"Anum", "Anam|Anoom", "", ""},
    {"Rida", "Reda|Ridaa", "", ""},
    {"Saba", "Sabah|Sabaa", "", ""},
};

constexpr FamilyName kFamily[] = {
    {"Khan", "Kahn|Khaan", "", ""},          {"Ahmed", "Ahmad", "", ""},
    {"Malik", "Maalik|Malick", "", ""},      {"Hussain", "Hussein|Husain", "", ""},
    {"Iqbal", "Ikbal|Eqbal", "", ""},        {"Butt", "But|Bhutt", "", ""},
    {"Sheikh", "Shaikh|Shaykh", "", ""},     {"Chaudhry", "Chaudhary|Choudhry", "", ""},
    {"Qureshi", "Quraishi|Koreshi", "", ""}, {"Siddiqui", "Siddiqi|Sidiqui", "", ""},
    {"Shah", "Sha|Shaah", "", ""},           {"Mirza", "Mirzaa|Meerza", "", ""},
    {"Raza", "Rada|Razaa", "", ""},          {"Akhtar", "Akhter|Aktar", "", ""},
    {"Javed", "Javaid|Jawed", "", ""},       {"Aslam", "Aslem|Asslam", "", ""},
    {"Bhatti", "Bhati|Batti", "", ""},       {"Rana", "Ranaa|Raana", "", ""},
    {"Abbasi", "Abasi|Abbassi", "", ""},     {"Ansari", "Ansary|Ansaari", "", ""},
    {"Baig", "Beg|Baigh", "", ""},           {"Dar", "Daar|Darr", "", ""},
    {"Farooq", "Faruq|Farouk", "", ""},      {"Gill", "Gil|Ghill", "", ""},
    {"Haider", "Hyder|Haidar", "", ""},      {"Hashmi", "Hashimi|Hashmy", "", ""},
    {"Jamil", "Jameel|Jamill", "", ""},      {"Kazmi", "Kazimi|Qazmi", "", ""},
    {"Khokhar", "Khokar|Kokhar", "", ""},    {"Latif", "Lateef|Latiff", "", ""},
    {"Mahmood", "Mehmood|Mahmud", "", ""},   {"Mughal", "Moghul|Mogal", "", ""},
    {"Naqvi", "Naqwi|Nakvi", "", ""},        {"Nawaz", "Navaz|Nawaaz", "", ""},
    {"Niazi", "Niazy|Neyazi", "", ""},       {"Rafiq", "Rafique|Rafeeq", "", ""},
    {"Rashid", "Rasheed|Rashed", "", ""},    {"Rehman", "Rahman|Rehmaan", "", ""},
    {"Rizvi", "Rizwi|Razvi", "", ""},        {"Saeed", "Saeid|Syeed", "", ""},
    {"Syed", "Sayed|Sayyid", "", ""},        {"Tahir", "Taher|Taahir", "", ""},
    {"Usmani", "Osmani|Usmany", "", ""},     {"Yousaf", "Yousuf|Yusaf", "", ""},
    {"Zafar", "Zaffar|Zafer", "", ""},       {"Zaidi", "Zaidy|Zaydi", "", ""},
    {"Awan", "Awaan|Avan", "", ""},          {"Cheema", "Chima|Cheemah", "", ""},
    {"Afridi", "Afreedi|Afridy", "", ""},    {"Durrani", "Durani|Durrany", "", ""},
    {"Bajwa", "Bajwah|Bajva", "", ""},       {"Lodhi", "Lodi|Lodhy", "", ""},
    {"Memon", "Maimon|Memonn", "", ""},      {"Paracha", "Parachah|Piracha", "", ""},
    {"Sethi", "Sethy|Sethee", "", ""},       {"Warraich", "Waraich|Varaich", "", ""},
};

} // namespace

NameTable pakistaniNames() {
    return {kMale, kFemale, kFamily};
}

} // namespace goldenrod::sample
