import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const german: LanguageTexts = {
  personNotes: [
    'Am besten nach 17 Uhr anrufen, vorher in der Praxis nicht erreichbar.',
    'Hat die Mühle selbst neu eingestellt, seitdem läuft alles. Sehr versiert, technische Auskünfte gern ausführlich.',
    'Zieht im Frühjahr um. Neue Adresse kommt noch, bis dahin nichts verschicken.',
    'Wünscht Rechnungen nur als PDF, kein Papier im Paket.',
    'Verschenkt jedes Jahr zu Weihnachten drei Probierpakete. Ende November an den Gutschein erinnern.',
    'Verträgt keine Nüsse. Bitte keine Mandelkekse beilegen.',
    'Paket bitte bei den Nachbarn im Erdgeschoss abgeben, so ist es abgesprochen.',
    'War auf der Messe am Stand und hat die Handhebelmaschine ausprobiert. Angebot nachreichen, sobald das neue Modell da ist.',
    'Zwei Lieferungen hintereinander zu spät. 20 % auf die nächste Bestellung gegeben und Besserung versprochen.',
    'Trinkt nur entkoffeiniert. Die neue Röstung aus Äthiopien war „endlich eine, die nach Kaffee schmeckt“.',
    'Hört schlecht, deshalb lieber per E-Mail.',
    'Möchte zum nächsten Röstkurs eingeladen werden, gern zu zweit.',
  ],
  organisationNotes: [
    'Etwa 15 Leute im Büro, rund 5 kg Bohnen im Monat. Der Vertrag läuft bis Jahresende.',
    'Auf jeder Rechnung muss die Bestellnummer stehen, sonst kommt sie zurück.',
    'Anlieferung nur von 7 bis 10 Uhr, danach ist der Hof gesperrt.',
    'Überlegen, eine zweite Maschine für das Obergeschoss zu mieten. Im März wieder anrufen.',
    'Zahlt immer am Monatsletzten. Vor dem 5. nicht mahnen.',
    'Sehr hartes Wasser: Filter alle zwei statt alle drei Monate tauschen.',
    'Neue Ansprechpartnerin seit dem Sommer. Wartungsplan zugeschickt.',
  ],
  tickets: [
    {
      from: 'person',
      subject: 'Bestellung {order} ist nicht angekommen',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          'Guten Tag,\n\nmeine Bestellung {order} sollte am Dienstag da sein. In der Sendungsverfolgung steht seit drei Tagen „in Zustellung“. Können Sie bitte nachforschen?\n\nViele Grüße\n{full}',
        ),
        remarks('Paket liegt laut Zusteller im falschen Depot. Neuer Termin angefragt.'),
        replies(
          'Guten Tag {full},\n\nes tut uns leid, dass Sie warten müssen. Das Paket ist im falschen Depot gelandet und soll morgen bei Ihnen sein. Falls es bis zum Abend nicht da ist, schicken wir Ihnen sofort ein neues.\n\nViele Grüße\n{agent}',
        ),
        asks('Heute Morgen angekommen, danke fürs Kümmern!'),
        replies('Das freut uns. Viel Freude mit dem Kaffee!\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Maschine verliert Wasser',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks(
          'Hallo, unter meiner Maschine steht jeden Morgen eine kleine Pfütze. Sie ist anderthalb Jahre alt. Fällt das noch unter die Garantie? Ich habe vorsichtshalber den Stecker gezogen.\n\n{full}',
        ),
        replies(
          'Hallo {given},\n\nden Stecker zu ziehen war genau richtig. Die Garantie gilt zwei Jahre, Sie sind also abgesichert. Schicken Sie uns bitte ein Foto vom Typenschild? Dann bekommen Sie ein Etikett für die kostenlose Rücksendung.\n\nViele Grüße\n{agent}',
        ),
        asks('Foto hängt an. Ich hoffe, man kann die Nummer lesen.'),
        remarks('Vermutlich die Kesseldichtung. Ersatzteil laut Lieferant in zehn Tagen da.'),
        replies(
          'Danke, alles gut lesbar. Es ist sehr wahrscheinlich die Kesseldichtung; das Teil ist bestellt. Das Etikett kommt in einer eigenen E-Mail. Etwa eine Woche nach Eingang haben Sie die Maschine zurück.\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: 'Abo über den Sommer pausieren',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks('Wir sind von Mitte Juli bis Ende August unterwegs. Können Sie das Kaffee-Abo so lange anhalten?'),
        replies(
          'Sehr gern, {given}. Ihr Abo pausiert, das nächste Paket geht in der ersten Septemberwoche raus.\n\nEinen schönen Sommer!\n{agent}',
        ),
        asks('Wunderbar, vielen Dank für die schnelle Antwort.'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Angebot für 20 kg im Monat',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          'Guten Tag,\n\nwir eröffnen einen zweiten Standort und rechnen mit etwa 20 kg Espressobohnen im Monat, wöchentlich geliefert. Was können Sie uns anbieten, und gibt es eine Mindestlaufzeit?\n\nMit freundlichen Grüßen\n{contact}\n{full}',
        ),
        remarks(
          'Zweiter Standort, also Preisliste B. In der Rösterei fragen, ob donnerstags noch ein Platz auf der Tour ist.',
        ),
        replies(
          'Guten Tag {contact},\n\nherzlichen Glückwunsch zum zweiten Standort! Unser Angebot über 20 kg im Monat finden Sie im Anhang, geliefert jeden Donnerstag. Eine Mindestlaufzeit gibt es nicht, nur vier Wochen Kündigungsfrist. Dürfen wir Ihnen zwei Proben schicken?\n\nViele Grüße\n{agent}',
        ),
        asks('Gern: den Hausespresso und den kolumbianischen. Der Preis passt.'),
        replies('Beide Proben gehen heute raus. Ich rufe Sie nächsten Mittwoch an.\n\n{agent}'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Rechnung {order}: falscher Firmenname',
      priority: 'normal',
      tags: ['invoice'],
      conversation: [
        asks(
          'Guten Tag, auf der Rechnung {order} steht noch unser alter Firmenname. So kann unsere Buchhaltung sie nicht verbuchen. Bitte schicken Sie uns eine korrigierte Fassung.\n\n{contact}',
        ),
        replies(
          'Guten Tag {contact},\n\ndas machen wir. Bitte bestätigen Sie uns kurz die genaue Firmierung und die USt-IdNr., dann haben Sie die Rechnung noch heute.\n\n{agent}',
        ),
        asks('„{full}“ ist richtig, die USt-IdNr. ist unverändert.'),
        replies('Danke. Die korrigierte Rechnung hängt an, die alte ist storniert.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Entkalkungsleuchte geht nicht aus',
      priority: 'normal',
      tags: ['repair'],
      conversation: [
        asks('Ich habe jetzt zweimal entkalkt und die orangefarbene Leuchte brennt immer noch. Was mache ich falsch?'),
        replies(
          'Hallo {given},\n\nvermutlich gar nichts: Der Zähler springt erst zurück, wenn der letzte Spülgang ohne Unterbrechung durchläuft. Bitte den Tank ganz füllen, beide Tassentasten fünf Sekunden drücken und durchlaufen lassen. Geht die Leuchte dann aus?\n\n{agent}',
        ),
        asks('Ja, jetzt ist sie aus. Ich hatte immer abgebrochen, sobald der Tank leer war.'),
        replies('Wunderbar. Das steht in der Anleitung leider sehr versteckt, wir ändern den Satz.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Doppelt abgebucht',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks(
          'Für die Bestellung {order} wurde zweimal abgebucht. Bitte erstatten Sie mir einen Betrag so schnell wie möglich zurück.\n\n{full}',
        ),
        remarks('Stimmt, zwei Buchungen innerhalb von vier Sekunden. Erstattung veranlasst.'),
        replies(
          'Guten Tag {full},\n\nSie haben recht, das tut uns leid. Die zweite Zahlung ist soeben erstattet worden und in der Regel nach zwei Bankarbeitstagen wieder auf dem Konto.\n\nViele Grüße\n{agent}',
        ),
        asks('Das Geld ist da. Danke, das ging schnell.'),
      ],
    },
    {
      from: 'person',
      subject: 'Auskunft über meine gespeicherten Daten',
      priority: 'normal',
      tags: ['privacy'],
      conversation: [
        asks('Bitte teilen Sie mir nach Artikel 15 DSGVO mit, welche Daten Sie über mich gespeichert haben.\n\n{full}'),
        replies(
          'Guten Tag {full},\n\ngern. Damit wir sicher sein können, dass die Anfrage von Ihnen kommt, antworten Sie bitte auf die Bestätigung, die wir an Ihre hinterlegte Adresse geschickt haben.\n\n{agent}',
        ),
        asks('Habe ich soeben bestätigt.'),
        replies('Vielen Dank. Die vollständige Auskunft liegt als Datei in Ihrem Kundenkonto bereit.\n\n{agent}'),
      ],
    },
  ],
};
