import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const german: LanguageWords = {
  code: 'de',
  weight: 12,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      Alina Andrea Angelika Anja Annika Antje Barbara Birgit Brigitte Carolin Christina Claudia Dagmar Edith Elisabeth
      Elke Emilia Franziska Friederike Gabriele Greta Gudrun Hannelore Heike Ingrid Jana Johanna Julia Karin Katharina
      Kerstin Lena Leonie Luise Margarete Marlene Merle Mia Monika Nele Petra Renate Sabine Sieglinde Silke Sophie Svenja
      Theresa Ursula Wiebke`),
    male: names(`
      Achim Alexander Andreas Anton Bernd Björn Burkhard Christian Clemens Detlef Dieter Emil Felix Florian Friedrich
      Gerhard Günter Hans Hartmut Heiko Helmut Henrik Ingo Jakob Jens Joachim Johannes Jonas Jürgen Karl Klaus Konstantin
      Lars Leon Lukas Manfred Markus Matthias Maximilian Moritz Niklas Oskar Ralf Rainer Sebastian Stefan Sönke Thorsten
      Tobias Uwe Volker Wolfgang`),
    family: familyNames(`
      Albrecht Arnold Bachmeier Baumgarten Behrens Bergmann Böttcher Brandt Bruckner Dietrich Ebert Eichhorn Engelhardt
      Fiedler Fuchs Gärtner Giese Grünwald Haberland Hartwig Heinemann Herrmann Hoffmann Holzer Jansen Kellermann Kirchner
      Köhler Krämer Kuhlmann Lindner Lohmann Lüdemann Marquardt Mayerhofer Meißner Möller Neubauer Niemann Oberhauser
      Ostermann Pfeiffer Petersen Reinhardt Richter Röder Sauer Scherer Schlüter Schönfeld Schröder Seidel Sommer Steinbach
      Strauß Thielemann Ullrich Vogelsang Wagenknecht Weißmüller Wiesner Winkler Zander Ziegler`),
    nicknames: nicknames(`
      Alexander=Alex Andreas=Andi Angelika=Geli Brigitte=Gitti Christina=Tina Christian=Chris Elisabeth=Lisa
      Franziska=Franzi Friedrich=Fritz Gabriele=Gabi Günter=Günni Hannelore=Hanne Joachim=Jochen Johanna=Hanna
      Johannes=Hannes Katharina=Kathi Konstantin=Konsti Margarete=Grete Matthias=Matze Maximilian=Max Monika=Moni
      Sebastian=Basti Sophie=Soph Theresa=Resi Thorsten=Totti Tobias=Tobi Ursula=Uschi Wolfgang=Wolf`),
  },
  organisations: {
    brands: names(`
      Ahornhof Alpenglück Birkenweg Eulenspiegel Fährhaus Feldmark Glockenturm Haselnuss Kranichsee Kupferdach Lindenblatt
      Morgenrot Nordlicht Rosengarten Seeblick Silberdistel Steinbrücke Tannengrün Uferlos Wacholder Waldkauz Ziegelei`),
    trades: names(`
      Architekten Bäckerei Buchhandlung Café Druckerei Elektrotechnik Gartenbau Gasthof Hotel Logistik Praxis Schreinerei
      Software Steuerberatung Tagungshaus Werbeagentur`),
    form: '{trade} {brand}',
    legalForms: ['{name} GmbH', '{name} GmbH & Co. KG', '{name} e. K.', '{name} AG', '{name} UG (haftungsbeschränkt)'],
  },
  mailDomains: ['example.org', 'example.com', 'post.example', 'briefkasten.example', 'mail.example'],
  countries: [
    {
      code: 'DE',
      weight: 74,
      cities: cities(`
        Berlin | Berlin | 101##
        Hamburg | Hamburg | 202##
        München | Bayern | 803##
        Köln | Nordrhein-Westfalen | 506##
        Leipzig | Sachsen | 041##
        Freiburg im Breisgau | Baden-Württemberg | 791##
        Bremen | Bremen | 281##
        Kiel | Schleswig-Holstein | 241##
        Erfurt | Thüringen | 990##
        Göttingen | Niedersachsen | 370##
        Münster | Nordrhein-Westfalen | 481##
        Regensburg | Bayern | 930##
        Mainz | Rheinland-Pfalz | 551##`),
      addressForms: ['{street} {number}', '{street} {number}', '{street} {number}{letter}'],
      streets: lines(`
        Am Erlengrund
        An der Walkmühle
        Brombeerweg
        Drosselstieg
        Fliederallee
        Glasbläsergasse
        Hopfengarten
        Im Krähenwinkel
        Kastanienufer
        Kornblumenweg
        Leinewebergasse
        Mönchshof
        Obstwiesenstraße
        Pappelkamp
        Sternschnuppenweg
        Töpfergasse
        Weidenbruch`),
    },
    {
      code: 'AT',
      weight: 14,
      cities: cities(`
        Wien | Wien | 10#0
        Graz | Steiermark | 801#
        Linz | Oberösterreich | 402#
        Innsbruck | Tirol | 602#`),
      addressForms: ['{street} {number}', '{street} {number}/{flat}'],
      streets: lines(`
        Gamsblickweg
        Hollergasse
        Marillengasse
        Sensenschmiedgasse
        Zirbenweg`),
    },
    {
      code: 'CH',
      weight: 12,
      cities: cities(`
        Zürich | ZH | 80##
        Bern | BE | 30##
        Basel | BS | 40##
        Luzern | LU | 600#`),
      addressForms: ['{street} {number}'],
      streets: lines(`
        Enzianweg
        Häfelistrasse
        Käsereigasse
        Murmelistrasse
        Sennenweg`),
    },
  ],
};
