import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const russian: LanguageWords = {
  code: 'ru',
  weight: 5,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      Александра=Aleksandra Алина=Alina Анастасия=Anastasia Анна=Anna Валентина=Valentina Вера=Vera Вероника=Veronika
      Виктория=Viktoria Галина=Galina Дарья=Darya Евгения=Evgenia Екатерина=Ekaterina Елена=Elena Елизавета=Elizaveta
      Зоя=Zoya Инна=Inna Ирина=Irina Ксения=Ksenia Лариса=Larisa Людмила=Lyudmila Маргарита=Margarita Марина=Marina
      Мария=Maria Надежда=Nadezhda Наталья=Natalya Нина=Nina Оксана=Oksana Ольга=Olga Полина=Polina Светлана=Svetlana
      София=Sofia Тамара=Tamara Татьяна=Tatyana Юлия=Yulia`),
    male: names(`
      Александр=Aleksandr Алексей=Aleksey Андрей=Andrey Антон=Anton Артём=Artyom Борис=Boris Вадим=Vadim Валерий=Valery
      Виктор=Viktor Владимир=Vladimir Геннадий=Gennady Георгий=Georgy Григорий=Grigory Даниил=Daniil Денис=Denis
      Дмитрий=Dmitry Евгений=Evgeny Егор=Egor Иван=Ivan Игорь=Igor Илья=Ilya Кирилл=Kirill Константин=Konstantin
      Леонид=Leonid Максим=Maksim Михаил=Mikhail Никита=Nikita Николай=Nikolay Олег=Oleg Павел=Pavel Пётр=Pyotr Роман=Roman
      Сергей=Sergey Степан=Stepan Фёдор=Fyodor Юрий=Yury`),
    family: familyNames(`
      Абрамов/Абрамова=Abramov/Abramova Антонов/Антонова=Antonov/Antonova Баранов/Баранова=Baranov/Baranova
      Белов/Белова=Belov/Belova Богданов/Богданова=Bogdanov/Bogdanova Воробьёв/Воробьёва=Vorobyov/Vorobyova
      Гаврилов/Гаврилова=Gavrilov/Gavrilova Голубев/Голубева=Golubev/Golubeva Громов/Громова=Gromov/Gromova
      Данилов/Данилова=Danilov/Danilova Егоров/Егорова=Egorov/Egorova Ершов/Ершова=Ershov/Ershova
      Жуков/Жукова=Zhukov/Zhukova Зайцев/Зайцева=Zaytsev/Zaytseva Золотарёв/Золотарёва=Zolotaryov/Zolotaryova
      Ильин/Ильина=Ilyin/Ilyina Калинин/Калинина=Kalinin/Kalinina Климов/Климова=Klimov/Klimova
      Ковалёв/Ковалёва=Kovalyov/Kovalyova Комаров/Комарова=Komarov/Komarova Лебедев/Лебедева=Lebedev/Lebedeva
      Макаров/Макарова=Makarov/Makarova Мельников/Мельникова=Melnikov/Melnikova Миронов/Миронова=Mironov/Mironova
      Назаров/Назарова=Nazarov/Nazarova Орлов/Орлова=Orlov/Orlova Осипов/Осипова=Osipov/Osipova
      Поляков/Полякова=Polyakov/Polyakova Родионов/Родионова=Rodionov/Rodionova Савельев/Савельева=Savelyev/Savelyeva
      Селезнёв/Селезнёва=Seleznyov/Seleznyova Соколов/Соколова=Sokolov/Sokolova Сорокин/Сорокина=Sorokin/Sorokina
      Тарасов/Тарасова=Tarasov/Tarasova Тихонов/Тихонова=Tikhonov/Tikhonova Фролов/Фролова=Frolov/Frolova
      Чернов/Чернова=Chernov/Chernova Шевчук=Shevchuk Щербаков/Щербакова=Shcherbakov/Shcherbakova
      Яковлев/Яковлева=Yakovlev/Yakovleva`),
    nicknames: nicknames(`
      Александра=Саша Александр=Саша Алексей=Лёша Анастасия=Настя Анна=Аня Валентина=Валя Виктория=Вика Владимир=Володя
      Галина=Галя Дарья=Даша Дмитрий=Дима Евгений=Женя Евгения=Женя Екатерина=Катя Елена=Лена Елизавета=Лиза Иван=Ваня
      Ирина=Ира Константин=Костя Людмила=Люда Мария=Маша Михаил=Миша Надежда=Надя Наталья=Наташа Николай=Коля Ольга=Оля
      Павел=Паша Пётр=Петя Светлана=Света Сергей=Серёжа София=Соня Татьяна=Таня Фёдор=Федя Юлия=Юля Юрий=Юра`),
  },
  organisations: {
    brands: names(`
      Белая_берёза=Belaya_Bereza Васильки=Vasilki Журавль=Zhuravl Золотой_колос=Zolotoy_Kolos Лунный_свет=Lunny_Svet
      Маяк=Mayak Речной_дом=Rechnoy_Dom Рябина=Ryabina Северный_ветер=Severny_Veter Тихая_гавань=Tikhaya_Gavan
      Четыре_стороны=Chetyre_Storony Янтарь=Yantar`),
    trades: names(`
      Аптека=Apteka Гостиница=Hotel Кафе=Cafe Книжная_лавка=Books Кофейня=Coffee Мастерская=Masterskaya Пекарня=Bakery
      Стоматология=Dental Типография=Print Школа=School`),
    form: '{trade} «{brand}»',
    legalForms: ['ООО {name}', 'АО {name}', '{name}, ООО'],
  },
  mailDomains: ['example.com', 'example.net', 'pochta.example', 'pismo.example'],
  countries: [
    {
      code: 'RU',
      weight: 100,
      cities: cities(`
        Москва | Москва | 1170##
        Москва | Москва | 1250##
        Санкт-Петербург | Санкт-Петербург | 1900##
        Новосибирск | Новосибирская область | 6300##
        Екатеринбург | Свердловская область | 6200##
        Казань | Республика Татарстан | 4200##
        Нижний Новгород | Нижегородская область | 6030##
        Самара | Самарская область | 4430##
        Пермь | Пермский край | 6140##
        Томск | Томская область | 6340##
        Ярославль | Ярославская область | 1500##`),
      addressForms: [
        '{street}, д. {number}, кв. {flat}',
        '{street}, д. {number}',
        '{street}, д. {number}, корп. {floor}, кв. {flat}',
      ],
      streets: lines(`
        ул. Старых Яблонь
        ул. Медового Спаса
        Ветряной пер.
        ул. Тихая Пристань
        ул. Лесных Ключей
        ул. Кружевниц
        Черёмуховая аллея
        ул. Голубиная Слободка
        пер. Часовщиков
        ул. Рябиновый Склон`),
    },
  ],
};
