import { cities, familyNames, lines, names, type LanguageWords } from '../language.js';

export const arabic: LanguageWords = {
  code: 'ar',
  weight: 5,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      آمنة=Amina أسماء=Asmaa إيمان=Iman بسمة=Basma جميلة=Jamila حنان=Hanan خديجة=Khadija دينا=Dina رانيا=Rania ريم=Reem
      زينب=Zainab سارة=Sara سعاد=Suad سلمى=Salma سميرة=Samira شيماء=Shaimaa عائشة=Aisha غادة=Ghada فاطمة=Fatima فرح=Farah
      كريمة=Karima لطيفة=Latifa ليلى=Layla لينا=Lina مريم=Maryam منى=Mona نادية=Nadia نور=Nour هالة=Hala هدى=Huda وفاء=Wafaa
      ياسمين=Yasmin`),
    male: names(`
      إبراهيم=Ibrahim أحمد=Ahmed أيمن=Ayman بلال=Bilal جمال=Jamal حسام=Hossam حسن=Hassan حسين=Hussein خالد=Khaled رامي=Rami
      زياد=Ziad سامي=Sami سعيد=Saeed سليم=Salim شريف=Sherif طارق=Tarek عادل=Adel عبد_الله=Abdullah عبد_الرحمن=Abdulrahman
      علي=Ali عمر=Omar فؤاد=Fouad فيصل=Faisal كريم=Karim ماجد=Majed محمد=Mohammed محمود=Mahmoud مصطفى=Mostafa نبيل=Nabil
      هشام=Hisham وليد=Walid يوسف=Youssef`),
    family: familyNames(`
      الأحمد=Al-Ahmad البغدادي=Al-Baghdadi البنا=El-Banna التميمي=Al-Tamimi الجندي=El-Gendy الحداد=Haddad الحسن=Al-Hassan
      الحلبي=Al-Halabi الخطيب=Al-Khatib الخياط=Khayyat الراوي=Al-Rawi الرفاعي=Al-Rifai الزين=El-Zein السقا=El-Sakka
      السيد=El-Sayed الشامي=El-Shamy الشريف=El-Sherif الصباغ=Sabbagh الطويل=El-Tawil العطار=Al-Attar العمري=Al-Omari
      الغزالي=Al-Ghazali الفارس=Al-Fares القاضي=Al-Qadi الكردي=Al-Kurdi المصري=Al-Masri المنصور=Al-Mansour النجار=Al-Najjar
      النمر=Al-Nimr الهاشمي=Al-Hashimi بركات=Barakat حمدان=Hamdan خليل=Khalil درويش=Darwish رمضان=Ramadan زيدان=Zidan
      سلامة=Salama شاهين=Shaheen عبد_الفتاح=Abdel-Fattah عثمان=Othman غانم=Ghanem قاسم=Qasim منصور=Mansour ناصر=Nasser`),
    nicknames: {},
  },
  organisations: {
    brands: names(`
      الياسمين=Yasmine النخيل=Nakheel الواحة=Waha الفنار=Fanar البستان=Bustan الزيتونة=Zaytouna القمر=Qamar الندى=Nada
      الربيع=Rabie المرجان=Marjan الأرز=Arz السنابل=Sanabel`),
    trades: names(`
      فندق=Hotel مخبز=Bakery مدرسة=School مطعم=Restaurant مقهى=Cafe مكتبة=Books مطبعة=Printing صيدلية=Pharmacy عيادة=Clinic
      مكتب=Office`),
    form: '{trade} {brand}',
    legalForms: ['شركة {name} ذ.م.م', 'شركة {name}', 'مؤسسة {name}', '{name} ش.م.م'],
  },
  mailDomains: ['example.com', 'example.org', 'barid.example', 'risala.example'],
  countries: [
    {
      code: 'EG',
      weight: 50,
      cities: cities(`
        القاهرة | القاهرة | 11###
        الجيزة | الجيزة | 12###
        الإسكندرية | الإسكندرية | 21###
        المنصورة | الدقهلية | 35###`),
      addressForms: ['{number} شارع {street}', '{number} شارع {street}|الدور {floor}، شقة {flat}'],
      streets: lines(`
        ضوء القمر
        الحصان الأبيض
        النافورة القديمة
        شجرة التوت
        صانع الفخار
        الفلّ الأبيض`),
    },
    {
      code: 'AE',
      weight: 25,
      cities: cities(`
        دبي | دبي | -
        أبوظبي | أبوظبي | -
        الشارقة | الشارقة | -`),
      addressForms: ['{number} شارع {street}', 'بناية {number}، شقة {flat}|شارع {street}'],
      streets: lines(`
        نسيم الصباح
        اللؤلؤة الصغيرة
        أشجار السدر
        ظل النخلة`),
    },
    {
      code: 'JO',
      weight: 25,
      cities: cities(`
        عمّان | عمّان | 111##
        إربد | إربد | 211##
        الزرقاء | الزرقاء | 131##`),
      addressForms: ['شارع {street}، رقم {number}', 'شارع {street}، بناية {number}، شقة {flat}'],
      streets: lines(`
        بستان اللوز
        الينبوع الهادئ
        زهر البرقوق
        القنديل`),
    },
  ],
};
