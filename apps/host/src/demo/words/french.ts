import { cities, familyNames, lines, names, nicknames, type LanguageWords } from '../language.js';

export const french: LanguageWords = {
  code: 'fr',
  weight: 9,
  names: {
    order: 'given-first',
    separator: ' ',
    familyNames: 1,
    female: names(`
      Adèle Agathe Aïcha Alexandra Amandine Anne-Sophie Aurélie Camille Catherine Cécile Chantal Charlotte Claire
      Clémence Delphine Élise Élodie Émilie Fatou Françoise Geneviève Hélène Inès Isabelle Jeanne Joséphine Juliette
      Léa Louise Madeleine Manon Marguerite Marie-Claire Mathilde Nadège Océane Pauline Sandrine Sylvie Solène
      Véronique Yasmine`),
    male: names(`
      Adrien Alain Alexandre Antoine Arnaud Baptiste Benoît Bertrand Cédric Clément Damien Didier Émile Étienne Fabrice
      François Frédéric Gabriel Gaspard Guillaume Hugo Jacques Jean-Baptiste Jean-Pierre Jérôme Julien Karim Laurent
      Léo Loïc Lucien Marcel Mathieu Mehdi Mickaël Nicolas Olivier Pascal Philippe Raphaël Rémi Sébastien Thibault
      Thierry Valentin Xavier Yann`),
    family: familyNames(`
      Arnaud Aubert Barbier Benali Berthelot Besson Blanchard Bonnet Bouchard Boulanger Bourgeois Brunet Carpentier
      Charpentier Chevalier Collin Cordier Delacroix Delmas Descamps Diallo Dubois Dufour Durand Faivre Fontaine Fournier
      Gauthier Girard Guérin Hamon Hervé Jacquet Lacombe Lambert Langlois Laurent Lefèvre Legrand Lemaire Leroux Marchand
      Mercier Meunier Moreau Morvan Noël Ouvrard Pelletier Perrin Poirier Renaud Rousseau Roussel Sauvage Tessier Thibault
      Traoré Vasseur Vidal`),
    nicknames: nicknames(`
      Alexandra=Alex Alexandre=Alex Antoine=Toine Catherine=Cathy Charlotte=Charlie Emilie=Milie Émilie=Milie
      Françoise=Fanfan Frédéric=Fred Gabriel=Gaby Geneviève=Ginou Guillaume=Guigui Isabelle=Isa Joséphine=José
      Jean-Baptiste=JB Mathieu=Mat Mathilde=Math Mickaël=Mika Nicolas=Nico Philippe=Phil Raphaël=Raph Sébastien=Seb
      Véronique=Véro Valentin=Val`),
  },
  organisations: {
    brands: names(`
      de_l'Ancre des_Tilleuls du_Vieux_Moulin de_la_Source du_Pont-Neuf des_Hirondelles de_la_Colline du_Lavoir
      des_Quatre_Vents de_l'Olivier du_Phare des_Genêts de_la_Clairière du_Canal des_Cordeliers de_la_Garenne du_Tramway
      des_Lilas`),
    trades: names(`
      Atelier Auberge Boulangerie Brasserie Cabinet_dentaire Café Clinique_vétérinaire École Fleuriste Hôtel Imprimerie
      Librairie Menuiserie Pharmacie Restaurant Théâtre`),
    form: '{trade} {brand}',
    legalForms: ['{name} SARL', '{name} SAS', 'SARL {name}', '{name} EURL'],
  },
  mailDomains: ['example.com', 'example.org', 'courriel.example', 'postal.example', 'boite.example'],
  countries: [
    {
      code: 'FR',
      weight: 82,
      cities: cities(`
        Paris | Île-de-France | 750##
        Lyon | Auvergne-Rhône-Alpes | 6900#
        Nantes | Pays de la Loire | 44##0
        Rennes | Bretagne | 35##0
        Lille | Hauts-de-France | 59##0
        Strasbourg | Grand Est | 67##0
        Bordeaux | Nouvelle-Aquitaine | 33##0
        Toulouse | Occitanie | 31##0
        Montpellier | Occitanie | 34##0
        Dijon | Bourgogne-Franche-Comté | 21##0
        Marseille | Provence-Alpes-Côte d'Azur | 130##
        Rouen | Normandie | 76##0`),
      addressForms: [
        '{number} {street}',
        '{number} {street}',
        '{number} bis {street}',
        '{number} {street}|Appartement {flat}',
      ],
      streets: lines(`
        rue des Alouettes-Grises
        rue du Four-à-Chaux
        allée des Cerisiers-Sauvages
        chemin de la Belle-Étoile
        rue de la Corderie-Haute
        impasse du Chat-qui-Dort
        avenue des Grands-Saules
        rue des Souffleurs-de-Verre
        quai des Mariniers
        rue du Petit-Pressoir
        place de la Vieille-Horloge
        rue de la Laiterie
        rue des Trois-Puits
        chemin du Bois-Joli`),
    },
    {
      code: 'BE',
      weight: 18,
      cities: cities(`
        Bruxelles | - | 10#0
        Liège | - | 40#0
        Namur | - | 50#0
        Mons | - | 70#0`),
      addressForms: ['{street} {number}', '{street} {number}, boîte {flat}'],
      streets: lines(`
        Rue du Houblon-Doré
        Avenue des Carillonneurs
        Rue de la Gaufre
        Chaussée du Vieux-Canal
        Rue des Dentellières`),
    },
  ],
};
