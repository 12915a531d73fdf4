import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const polish: LanguageTexts = {
  personNotes: [
    'Prosi o telefon po godzinie 17, wcześniej jest w pracy.',
    'Wiosną przeprowadzka. Do czasu potwierdzenia nowego adresu niczego nie wysyłać.',
    'Młynek ustawiony z naszą pomocą przez telefon, wszystko działa. Bardzo miła rozmowa.',
    'Faktury wyłącznie e-mailem, bez papieru w paczce.',
    'Uczulenie na orzechy: nie dokładać ciasteczek migdałowych.',
    'Co roku na święta zamawia abonament dla rodziców. Pod koniec listopada przypomnieć o karcie podarunkowej.',
    'Dwie spóźnione dostawy z rzędu. Daliśmy 20 % rabatu na następne zamówienie.',
    'Domofon nie działa, kurier powinien zadzwonić na komórkę.',
    'Chętnie przyjdzie na następną degustację.',
    'Pije tylko bezkofeinową. Nowa z Etiopii bardzo smakuje.',
  ],
  organisationNotes: [
    'Około dziesięciu osób w biurze, mniej więcej 4 kg kawy miesięcznie. Umowa do końca roku.',
    'Na każdej fakturze musi być numer zamówienia, inaczej księgowość ją odsyła.',
    'Dostawy tylko między 7 a 10 rano.',
    'Rozważają drugi ekspres na piętro. Zadzwonić ponownie w marcu.',
    'Bardzo twarda woda: filtr wymieniać co dwa miesiące.',
  ],
  tickets: [
    {
      from: 'person',
      subject: 'Nie dotarło zamówienie {order}',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          'Dzień dobry,\n\nmoje zamówienie {order} miało być we wtorek. Od trzech dni status brzmi „w doręczeniu”. Czy mogą Państwo sprawdzić, co się z nim dzieje?\n\nPozdrawiam\n{full}',
        ),
        remarks('Paczka trafiła do niewłaściwej sortowni. Przewoźnik ma podać nowy termin.'),
        replies(
          'Dzień dobry,\n\nprzepraszamy za opóźnienie. Paczka trafiła do niewłaściwej sortowni, kurier obiecał doręczyć ją jutro. Jeśli do wieczora nie dotrze, od razu wyślemy drugą.\n\nPozdrawiam\n{agent}',
        ),
        asks('Dotarła dziś rano. Dziękuję za pomoc!'),
        replies('Bardzo się cieszymy. Smacznej kawy!\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Z ekspresu cieknie woda',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks(
          'Dzień dobry, codziennie rano pod ekspresem jest mała kałuża. Kupił{g:em|am} go półtora roku temu. Czy jest jeszcze na gwarancji? Na razie wyjął{g:em|am} wtyczkę z gniazdka.\n\n{full}',
        ),
        replies(
          'Dzień dobry,\n\nto była dobra decyzja. Gwarancja trwa dwa lata, więc naprawa będzie bezpłatna. Prosimy o zdjęcie tabliczki z numerem seryjnym, a my wyślemy etykietę zwrotną.\n\nPozdrawiam\n{agent}',
        ),
        asks('Przesyłam zdjęcie. Mam nadzieję, że numer jest czytelny.'),
        remarks('Prawdopodobnie uszczelka bojlera. Część będzie za dziesięć dni.'),
        replies(
          'Wszystko widać, dziękuję. To najpewniej uszczelka bojlera; część jest zamówiona, a etykieta przyjdzie w osobnej wiadomości.\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: 'Wstrzymanie abonamentu na wakacje',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks('Od połowy lipca do końca sierpnia nas nie będzie. Czy można na ten czas wstrzymać abonament?'),
        replies(
          'Oczywiście. Abonament jest wstrzymany, następna paczka wyjdzie w pierwszym tygodniu września.\n\nUdanych wakacji!\n{agent}',
        ),
        asks('Świetnie, dziękuję za szybką odpowiedź.'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Zapytanie o cenę: 20 kg miesięcznie',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          'Dzień dobry,\n\notwieramy drugi lokal i potrzebujemy około 20 kg kawy ziarnistej miesięcznie, z dostawą co tydzień. Jaką cenę mogą Państwo zaproponować i czy umowa ma minimalny okres?\n\nZ poważaniem\n{contact}\n{full}',
        ),
        remarks('Drugi lokal, czyli cennik B. Zapytać palarnię o wolne czwartki.'),
        replies(
          'Dzień dobry,\n\ngratulujemy nowego lokalu! W załączniku nasza oferta na 20 kg miesięcznie z dostawą w czwartki. Nie ma minimalnego okresu, jedynie czterotygodniowe wypowiedzenie. Czy przysłać dwie próbki?\n\nZ poważaniem\n{agent}',
        ),
        asks('Chętnie: espresso firmowe i kolumbijską. Cena nam odpowiada.'),
        replies('Obie próbki wychodzą dzisiaj. Zadzwonię w przyszłą środę.\n\n{agent}'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Błędna nazwa na fakturze {order}',
      priority: 'normal',
      tags: ['invoice'],
      conversation: [
        asks(
          'Dzień dobry, na fakturze {order} jest nasza stara nazwa i księgowość nie może jej zaksięgować. Prosimy o korektę.\n\n{contact}',
        ),
        replies(
          'Dzień dobry,\n\noczywiście. Proszę potwierdzić dokładną nazwę i NIP, a korektę wyślemy jeszcze dziś.\n\n{agent}',
        ),
        asks('Prawidłowa nazwa to „{full}”, NIP bez zmian.'),
        replies('Dziękuję. Faktura korygująca w załączniku.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Podwójne obciążenie karty',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks('Za zamówienie {order} pobrano płatność dwa razy. Proszę o jak najszybszy zwrot jednej z nich.\n\n{full}'),
        remarks('Potwierdzone: dwie płatności w odstępie czterech sekund. Zwrot zlecony.'),
        replies(
          'Dzień dobry,\n\nbardzo przepraszamy za ten błąd. Druga płatność została właśnie zwrócona, pieniądze będą na koncie w ciągu dwóch dni roboczych.\n\n{agent}',
        ),
        asks('Pieniądze już są. Dziękuję.'),
      ],
    },
  ],
};
