import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const french: LanguageTexts = {
  personNotes: [
    'Préfère être appelé{g:|e} en fin de journée, après 18 h.',
    'Déménage au printemps. Ne rien expédier avant la confirmation de la nouvelle adresse.',
    'A réglé le moulin avec notre aide au téléphone ; tout fonctionne. Très bon contact.',
    'Souhaite recevoir les factures par courriel uniquement.',
    'Allergique aux fruits à coque : ne pas glisser de biscuits aux amandes dans le colis.',
    'Offre chaque année un abonnement à ses parents pour Noël. Proposer le bon cadeau fin novembre.',
    'Deux retards de livraison de suite. Remise de 20 % accordée sur la prochaine commande.',
    'Passé{g:|e} à la torréfaction foncée : la claire était trop acide en expresso.',
    'L’interphone ne marche pas, le livreur doit appeler le portable.',
    'Aimerait participer à la prochaine dégustation, à deux si possible.',
    'Venu{g:|e} au salon et très intéressé{g:|e} par la machine à levier. Rappeler à la sortie du nouveau modèle.',
  ],
  organisationNotes: [
    'Une dizaine de personnes, environ 4 kg par mois. Contrat jusqu’à la fin de l’année.',
    'Le numéro de bon de commande doit figurer sur chaque facture, sinon elle nous est retournée.',
    'Livraison entre 7 h et 10 h seulement, la cour est fermée ensuite.',
    'Pensent à une deuxième machine pour l’étage. Rappeler en mars, après le budget.',
    'Règlent toujours le dernier jour du mois. Pas de relance avant le 5.',
    'Eau très calcaire : changer la cartouche tous les deux mois.',
  ],
  tickets: [
    {
      from: 'person',
      subject: 'Commande {order} non reçue',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          'Bonjour,\n\nma commande {order} devait arriver mardi. Le suivi indique « en cours de livraison » depuis trois jours. Pouvez-vous vous renseigner ?\n\nMerci d’avance,\n{full}',
        ),
        remarks('Colis dirigé vers le mauvais dépôt. Nouvelle date demandée au transporteur.'),
        replies(
          'Bonjour {given},\n\nnous sommes désolés pour cette attente. Votre colis a été envoyé au mauvais dépôt ; le transporteur nous l’annonce pour demain. S’il n’est pas chez vous demain soir, nous vous en enverrons un autre aussitôt.\n\nBien à vous,\n{agent}',
        ),
        asks('Reçu ce matin, carton un peu abîmé mais tout est intact. Merci de vous en être occupé{a:|e} !'),
        replies('Merci pour votre retour, {given}. Bonne dégustation !\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Ma machine fuit',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks(
          'Bonjour, je retrouve une petite flaque sous ma machine tous les matins. Elle a un an et demi. Est-elle encore sous garantie ? Je l’ai débranchée en attendant.\n\n{full}',
        ),
        replies(
          'Bonjour {given},\n\nvous avez bien fait de la débrancher. La garantie est de deux ans, vous êtes donc couvert{g:|e}. Pourriez-vous nous envoyer une photo de la plaque avec le numéro de série ? Nous vous ferons parvenir une étiquette de retour gratuite.\n\nBien à vous,\n{agent}',
        ),
        asks('Voici la photo. J’espère que le numéro est lisible.'),
        remarks('Joint de chaudière, très probablement. Pièce attendue sous dix jours.'),
        replies(
          'Parfaitement lisible, merci. Il s’agit sans doute du joint de chaudière ; la pièce est commandée et l’étiquette de retour part dans un courriel séparé.\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: 'Suspendre mon abonnement cet été',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks('Nous partons de la mi-juillet à la fin août. Pouvez-vous suspendre l’abonnement pendant cette période ?'),
        replies(
          'Bien sûr, {given}. Votre abonnement est suspendu ; le prochain paquet partira la première semaine de septembre.\n\nBel été !\n{agent}',
        ),
        asks('Parfait, merci pour votre rapidité.'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Demande de devis : 20 kg par mois',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          'Bonjour,\n\nnous ouvrons un deuxième établissement et prévoyons environ 20 kg de café en grains par mois, livrés chaque semaine. Quelles seraient vos conditions, et y a-t-il un engagement minimum ?\n\nCordialement,\n{contact}\n{full}',
        ),
        remarks('Deuxième établissement : tarif B. Vérifier les créneaux du jeudi avec l’atelier.'),
        replies(
          'Bonjour {contact},\n\nfélicitations pour cette ouverture ! Vous trouverez ci-joint notre offre pour 20 kg par mois, livrés le jeudi. Aucun engagement, seulement un préavis de quatre semaines. Souhaitez-vous recevoir deux échantillons ?\n\nCordialement,\n{agent}',
        ),
        asks('Avec plaisir : l’expresso maison et le colombien. Le prix nous convient.'),
        replies('Les deux échantillons partent aujourd’hui. Je vous appelle mercredi prochain.\n\n{agent}'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Facture {order} : raison sociale erronée',
      priority: 'normal',
      tags: ['invoice'],
      conversation: [
        asks(
          'Bonjour, la facture {order} porte notre ancienne raison sociale. Notre comptable ne peut pas l’enregistrer. Merci de nous envoyer une facture rectifiée.\n\n{contact}',
        ),
        replies(
          'Bonjour {contact},\n\nc’est noté. Merci de nous confirmer la raison sociale exacte et le numéro de TVA ; vous recevrez la facture dans la journée.\n\n{agent}',
        ),
        asks('Il faut écrire « {full} ». Le numéro de TVA n’a pas changé.'),
        replies('Merci. La facture rectifiée est jointe, l’ancienne est annulée.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Erreur dans mon colis',
      priority: 'normal',
      tags: ['delivery'],
      conversation: [
        asks(
          'J’avais commandé du café en grains et j’ai reçu du café moulu (commande {order}). Je n’ai pas de cafetière filtre, je ne peux donc pas l’utiliser.',
        ),
        replies(
          'Bonjour {given},\n\nc’est une erreur de notre part, toutes nos excuses. Un paquet de café en grains part aujourd’hui. Gardez le café moulu ou offrez-le à un voisin.\n\n{agent}',
        ),
        asks('C’est très gentil, merci ! Ma voisine est ravie.'),
      ],
    },
    {
      from: 'person',
      subject: 'Débit en double pour {order}',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks(
          'Ma carte a été débitée deux fois pour la même commande ({order}). Merci de me rembourser au plus vite l’un des deux paiements.\n\n{full}',
        ),
        remarks('Confirmé : deux débits à quatre secondes d’intervalle. Remboursement lancé.'),
        replies(
          'Bonjour {given},\n\nvous avez raison et nous en sommes désolés. Le second paiement vient d’être remboursé ; il apparaîtra sur votre compte sous deux jours ouvrés.\n\n{agent}',
        ),
        asks('C’est bien arrivé, merci beaucoup.'),
      ],
    },
  ],
};
