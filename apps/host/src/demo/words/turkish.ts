import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const turkish: LanguageWords = {
  code: 'tr',
  weight: 5,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      Aslı Ayla Aylin Ayşe Başak Belgin Büşra Canan Çiğdem Defne Derya Didem Duygu Ebru Ece Elif Emine Esra Fatma Feride
      Gamze Gizem Gül Hande Hatice Işıl İrem Melek Melike Meryem Nazlı Nergis Nilgün Nuray Özge Pınar Seda Selin Sevgi
      Şule Yasemin Zehra Zeynep`),
    male: names(`
      Ahmet Ali Alper Arda Barış Berk Burak Can Cem Cenk Cihan Deniz Doğan Emre Engin Erdem Fatih Ferhat Gökhan Hakan
      Halil Hasan Hüseyin İbrahim İsmail Kaan Kemal Kerem Levent Mehmet Murat Mustafa Oğuz Okan Onur Orhan Özgür Serkan
      Sinan Süleyman Tolga Tuncay Uğur Umut Volkan Yusuf`),
    family: familyNames(`
      Acar Akbaş Akın Aksoy Aktaş Arslan Aslan Ateş Avcı Aydın Bayraktar Bilgin Bozkurt Bulut Cengiz Ceylan Çakır Çelik
      Çetin Demir Demirci Doğru Durmaz Ekinci Erdoğdu Eren Ergün Genç Gündüz Güneş Günay Işık Kaplan Karaca Karadağ Kaya
      Keskin Kılıç Koç Korkmaz Kurt Kuru Özcan Özdemir Öztürk Polat Sezer Şahin Şimşek Tekin Toprak Tunç Türkmen Uçar
      Uysal Ünal Yalçın Yavuz Yıldırım Yılmaz`),
    nicknames: nicknames(`
      Ayşe=Ayşegül Fatma=Fatoş Hatice=Hatuş İbrahim=İbo Mehmet=Memo Mustafa=Musti Süleyman=Sülo Hüseyin=Hüso
      Yasemin=Yase Zeynep=Zeyno Emine=Emoş Elif=Elifcan`),
  },
  organisations: {
    brands: names(`
      Altın_Başak Bahar Çınaraltı Deniz_Feneri Gökkuşağı Işıltı Kardelen Lale_Bahçesi Mavi_Kapı Nar_Çiçeği Papatya
      Saklı_Vadi Taş_Köprü Yakamoz`),
    trades: names(`
      Ayakkabı Diş_Kliniği Eczanesi Fırını Kafe Kitabevi Koleji Lojistik Lokantası Matbaası Mimarlık Mobilya Otel
      Pastanesi Yazılım`),
    form: '{brand} {trade}',
    legalForms: ['{name} Ltd. Şti.', '{name} A.Ş.', '{name} San. ve Tic. Ltd. Şti.'],
  },
  mailDomains: ['example.com', 'example.net', 'posta.example', 'eposta.example'],
  countries: [
    {
      code: 'TR',
      weight: 100,
      cities: cities(`
        Kadıköy | İstanbul | 347##
        Beşiktaş | İstanbul | 343##
        Çankaya | Ankara | 066##
        Bornova | İzmir | 350##
        Nilüfer | Bursa | 161##
        Muratpaşa | Antalya | 071##
        Tepebaşı | Eskişehir | 261##
        Seyhan | Adana | 011##
        Ortahisar | Trabzon | 610##`),
      addressForms: [
        '{street} No: {number}',
        '{street} No: {number} Daire: {flat}',
        '{street} No: {number} Kat: {floor} Daire: {flat}',
      ],
      streets: lines(`
        Akasya Çıkmazı Sokak
        Bakırcılar Geçidi Sokak
        Çilekli Bahçe Sokak
        Değirmen Taşı Caddesi
        Fındık Dalı Sokak
        Gelincik Tarlası Sokak
        Ihlamur Gölgesi Caddesi
        Kırlangıç Yuvası Sokak
        Leylek Bacası Sokak
        Saatçi Ustası Caddesi
        Yağmur Damlası Sokak`),
    },
  ],
};
