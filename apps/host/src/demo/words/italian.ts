import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const italian: LanguageWords = {
  code: 'it',
  weight: 5,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      Alessandra Alessia Angela Arianna Beatrice Benedetta Caterina Chiara Cristina Elena Eleonora Elisa Emanuela Federica
      Francesca Gaia Ginevra Giorgia Giovanna Giulia Ilaria Lucia Ludovica Margherita Marta Martina Michela Ornella Paola
      Rossella Sara Serena Silvia Simona Valeria Viola`),
    male: names(`
      Alberto Alessandro Andrea Antonio Carlo Claudio Cristiano Daniele Davide Diego Edoardo Emanuele Enrico Fabio
      Federico Filippo Francesco Gabriele Giacomo Gianluca Giorgio Giovanni Giuseppe Leonardo Lorenzo Luca Luigi Marco
      Massimo Matteo Michele Nicola Paolo Pietro Riccardo Roberto Salvatore Stefano Tommaso Vincenzo`),
    family: familyNames(`
      Amato Barbieri Basile Battaglia Bellini Benedetti Bernardi Bianchi Caputo Caruso Cattaneo Coppola Costa D'Angelo
      De_Luca Donati Esposito Fabbri Farina Ferrara Ferri Fiore Galli Gentile Giordano Grasso Greco Guerra Leone Lombardi
      Longo Mancini Marchetti Mariani Martinelli Messina Monti Moretti Morelli Negri Orlando Palumbo Parisi Pellegrini
      Piras Rinaldi Riva Sanna Santoro Serra Silvestri Sorrentino Testa Valentini Villa Vitale`),
    nicknames: nicknames(`
      Alessandra=Ale Alessandro=Sandro Antonio=Tonino Beatrice=Bea Caterina=Cate Daniele=Dani Eleonora=Ele Emanuele=Manu
      Federica=Fede Federico=Fede Francesca=Franci Francesco=Franco Gabriele=Lele Giovanna=Gianna Giovanni=Gianni
      Giuseppe=Beppe Leonardo=Leo Lorenzo=Renzo Luigi=Gigi Margherita=Rita Salvatore=Totò Tommaso=Tommy Valeria=Vale
      Vincenzo=Enzo`),
  },
  organisations: {
    brands: names(`
      Al_Vecchio_Borgo Bellavista Ca'_dei_Tigli Del_Porto Fonte_Chiara I_Due_Leoni La_Lanterna La_Rondine Le_Ginestre
      Montebianco_di_Sotto Piazza_Nuova Quattro_Stagioni Sottosopra Terra_Rossa`),
    trades: names(`
      Agenzia Albergo Bar Cartoleria Falegnameria Farmacia Fioreria Forno Libreria Officina Osteria Pasticceria
      Ristorante Studio_Dentistico Tipografia`),
    form: '{trade} {brand}',
    legalForms: ['{name} S.r.l.', '{name} S.p.A.', '{name} S.n.c.', '{name} S.a.s.'],
  },
  mailDomains: ['example.com', 'example.net', 'posta.example', 'casella.example'],
  countries: [
    {
      code: 'IT',
      weight: 100,
      cities: cities(`
        Roma | RM | 001##
        Milano | MI | 201##
        Torino | TO | 101##
        Bologna | BO | 401##
        Firenze | FI | 501##
        Napoli | NA | 801##
        Palermo | PA | 901##
        Verona | VR | 371##
        Trieste | TS | 341##
        Bari | BA | 701##
        Genova | GE | 161##`),
      addressForms: ['{street} {number}', '{street} {number}/{letter}', '{street} {number}, int. {flat}'],
      streets: lines(`
        Via dei Cestai
        Via del Ciliegio Storto
        Viale delle Lucciole
        Via della Fornace Vecchia
        Piazzetta dell'Orologiaio
        Via dei Tre Gelsi
        Vicolo del Gatto
        Via della Filanda
        Corso dei Platani Nuovi
        Via del Mulino a Vento
        Salita delle Lavandaie`),
    },
  ],
};
