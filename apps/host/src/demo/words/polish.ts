import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const polish: LanguageWords = {
  code: 'pl',
  weight: 6,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      Agata Agnieszka Aleksandra Alicja Aneta Anna Barbara Beata Dominika Dorota Elżbieta Ewa Gabriela Grażyna Halina Hanna
      Iwona Jadwiga Joanna Jolanta Julia Justyna Kamila Karolina Katarzyna Kinga Krystyna Łucja Magdalena Małgorzata Marta
      Monika Natalia Oliwia Patrycja Renata Urszula Weronika Zofia Zuzanna`),
    male: names(`
      Adam Aleksander Andrzej Antoni Artur Bartosz Cezary Damian Dariusz Dawid Dominik Filip Franciszek Grzegorz Henryk
      Hubert Ignacy Jakub Jan Jarosław Jerzy Kacper Kamil Karol Krzysztof Łukasz Maciej Marcin Marek Mateusz Michał
      Paweł Piotr Rafał Robert Sebastian Stanisław Szymon Tadeusz Tomasz Wiktor Wojciech Zbigniew`),
    family: familyNames(`
      Adamczyk Baran Bielecki/Bielecka Borkowski/Borkowska Brzozowski/Brzozowska Chmielewski/Chmielewska Czajka
      Czarnecki/Czarnecka Dąbrowski/Dąbrowska Domański/Domańska Duda Filipiak Gajda Górski/Górska Jabłoński/Jabłońska
      Jasiński/Jasińska Jaworski/Jaworska Kaczmarek Kalinowski/Kalinowska Kołodziej Konieczny/Konieczna Kozłowski/Kozłowska
      Krajewski/Krajewska Kubiak Kurek Laskowski/Laskowska Lis Majewski/Majewska Malinowski/Malinowska Michalak Mróz
      Nowacki/Nowacka Olszewski/Olszewska Ostrowski/Ostrowska Pawlak Pietrzak Przybylski/Przybylska Rutkowski/Rutkowska
      Sadowski/Sadowska Sikora Sobczak Stępień Szczepański/Szczepańska Urban Walczak Wasilewski/Wasilewska Wilk
      Wiśniewski/Wiśniewska Wróbel Zając Zawadzki/Zawadzka Żak`),
    nicknames: nicknames(`
      Agnieszka=Aga Aleksandra=Ola Aleksander=Olek Andrzej=Jędrek Anna=Ania Antoni=Antek Barbara=Basia Dariusz=Darek
      Dorota=Dorotka Elżbieta=Ela Ewa=Ewka Franciszek=Franek Grzegorz=Grzesiek Jadwiga=Jadzia Jakub=Kuba Jan=Janek
      Jarosław=Jarek Jerzy=Jurek Joanna=Asia Katarzyna=Kasia Krystyna=Krysia Krzysztof=Krzysiek Magdalena=Magda
      Małgorzata=Gosia Maciej=Maciek Michał=Michaś Piotr=Piotrek Stanisław=Staszek Tadeusz=Tadek Tomasz=Tomek
      Urszula=Ula Wojciech=Wojtek Zbigniew=Zbyszek Zofia=Zosia Zuzanna=Zuzia`),
  },
  organisations: {
    brands: names(`
      Bursztyn Dwa_Mosty Kasztanowa Konwalia Leśna_Polana Morska_Bryza Nad_Stawem Pod_Dębem Pod_Lipą Pod_Zegarem
      Słonecznik Stara_Cegielnia Wierzbowa Złoty_Kłos`),
    trades: names(`
      Apteka Biuro_Rachunkowe Drukarnia Gabinet_Weterynaryjny Hotel Kawiarnia Księgarnia Kwiaciarnia Pensjonat Piekarnia
      Pracownia_Architektoniczna Restauracja Stolarnia Szkoła_Językowa`),
    form: '{trade} {brand}',
    legalForms: ['{name} sp. z o.o.', '{name} S.A.', '{name} sp. j.', '{name} Spółka z o.o.'],
  },
  mailDomains: ['example.com', 'example.org', 'poczta.example', 'skrzynka.example'],
  countries: [
    {
      code: 'PL',
      weight: 100,
      cities: cities(`
        Warszawa | mazowieckie | 0#-###
        Kraków | małopolskie | 30-###
        Wrocław | dolnośląskie | 50-###
        Poznań | wielkopolskie | 60-###
        Gdańsk | pomorskie | 80-###
        Łódź | łódzkie | 90-###
        Lublin | lubelskie | 20-###
        Szczecin | zachodniopomorskie | 70-###
        Białystok | podlaskie | 15-###
        Toruń | kujawsko-pomorskie | 87-1##`),
      addressForms: ['{street} {number}', '{street} {number}/{flat}', '{street} {number} m. {flat}'],
      streets: lines(`
        ul. Bednarzy
        ul. Bocianie Gniazdo
        ul. Czereśniowy Sad
        ul. Dmuchawców
        ul. Gliniany Dzban
        ul. Jaskółcza Dolina
        ul. Klonowa Aleja
        ul. Latarników
        ul. Młynarki
        ul. Nad Starym Stawem
        ul. Srebrnych Brzóz
        ul. Zegarmistrzów`),
    },
  ],
};
