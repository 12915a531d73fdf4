import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const spanish: LanguageWords = {
  code: 'es',
  weight: 9,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 2,
    female: names(`
      Adriana Alba Alejandra Almudena Ana_Belén Ángela Beatriz Begoña Candela Carmen Catalina Claudia Concepción Cristina
      Daniela Dolores Elena Elvira Esperanza Eva Gabriela Guadalupe Inés Irene Isabel Jimena Josefina Juana Laura Leticia
      Lorena Lucía Magdalena Marina Mercedes Montserrat Nuria Paloma Pilar Raquel Rocío Rosario Sofía Teresa Valentina
      Ximena`),
    male: names(`
      Adrián Agustín Alejandro Alfonso Álvaro Andrés Antonio Carlos Cristóbal Diego Eduardo Emilio Enrique Esteban
      Fernando Francisco Gonzalo Guillermo Gustavo Hugo Ignacio Iker Jaime Javier Joaquín Jorge José_Luis Juan_Carlos
      Julián Lorenzo Luis Manuel Marcos Mateo Miguel_Ángel Nicolás Óscar Pablo Rafael Ramón Raúl Ricardo Roberto Rodrigo
      Santiago Sergio Vicente`),
    family: familyNames(`
      Aguilar Alonso Arroyo Benítez Blanco Bravo Cabrera Calderón Campos Cano Carrasco Castaño Cordero Crespo Delgado
      Domínguez Escudero Espinosa Fuentes Gallego García Garrido Gil Guerrero Herrera Hidalgo Ibáñez Iglesias Jiménez
      Lozano Luna Márquez Medina Méndez Molina Montero Mora Moreno Muñoz Navarro Núñez Olmos Ortega Pascual Peña Prieto
      Quintana Ramos Rivas Rojas Romero Salazar Sánchez Santana Serrano Soler Suárez Valverde Vargas Vega Zamora`),
    nicknames: nicknames(`
      Alejandra=Ale Alejandro=Álex Antonio=Toño Carmen=Carmina Concepción=Concha Cristina=Cris Dolores=Lola Eduardo=Edu
      Enrique=Quique Fernando=Nando Francisco=Paco Gabriela=Gabi Guadalupe=Lupe Guillermo=Guille Ignacio=Nacho Isabel=Isa
      Javier=Javi Joaquín=Quino José_Luis=Pepe Josefina=Pepa Manuel=Manolo Mercedes=Merche Montserrat=Montse Rafael=Rafa
      Roberto=Beto Rosario=Charo Santiago=Santi Sergio=Checo Teresa=Tere Valentina=Vale`),
  },
  organisations: {
    brands: names(`
      El_Almendro La_Alameda Las_Acacias Buenavista El_Colibrí Los_Girasoles Del_Mirador La_Espiga Puerta_del_Sol_Naciente
      Las_Golondrinas La_Encina Río_Claro Casa_Azul El_Faro Tres_Caminos La_Herradura Monteverde El_Romero`),
    trades: names(`
      Academia Arquitectura Cafetería Carpintería Clínica_Dental Colegio Floristería Gestoría Hostal Hotel Imprenta
      Librería Panadería Pastelería Restaurante Transportes Veterinaria`),
    form: '{trade} {brand}',
    legalForms: ['{name} S.L.', '{name} S.A.', '{name}, S.L.U.', '{name} S. Coop.'],
  },
  mailDomains: ['example.com', 'example.net', 'correo.example', 'buzon.example', 'mensaje.example'],
  countries: [
    {
      code: 'ES',
      weight: 68,
      cities: cities(`
        Madrid | Madrid | 280##
        Barcelona | Barcelona | 080##
        Valencia | Valencia | 460##
        Sevilla | Sevilla | 410##
        Zaragoza | Zaragoza | 500##
        Málaga | Málaga | 290##
        Bilbao | Vizcaya | 480##
        Granada | Granada | 180##
        Salamanca | Salamanca | 370##
        Murcia | Murcia | 300##
        Gijón | Asturias | 332##
        Vigo | Pontevedra | 362##`),
      addressForms: [
        '{street}, {number}',
        '{street}, {number}, {floor}.º {letter}',
        '{street}, {number}|{floor}.º izquierda',
      ],
      streets: lines(`
        Calle de los Alfareros Nuevos
        Calle del Cuento Largo
        Avenida de los Cerezos
        Plaza de la Higuera Vieja
        Calle del Molinillo
        Calle de las Tres Campanas
        Paseo de los Limoneros
        Calle del Relojero
        Travesía del Romeral
        Camino de la Noria
        Calle de la Lavandera
        Ronda de los Gorriones`),
    },
    {
      code: 'MX',
      weight: 32,
      cities: cities(`
        Ciudad de México | CDMX | 0####
        Guadalajara | Jalisco | 44###
        Monterrey | Nuevo León | 64###
        Puebla | Puebla | 72###
        Mérida | Yucatán | 97###
        Querétaro | Querétaro | 76###`),
      addressForms: ['{street} {number}', '{street} {number}, Int. {flat}', '{street} {number}|Depto. {flat}'],
      streets: lines(`
        Calle Jacaranda Blanca
        Calle Lluvia de Mayo
        Avenida del Nopal
        Privada de los Colibríes
        Calle Cerro Dormido
        Calle de los Tejedores
        Calzada de las Bugambilias`),
    },
  ],
};
