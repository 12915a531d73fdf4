import { asks, remarks, replies, type LanguageTexts } from '../language.js';

export const italian: LanguageTexts = {
  personNotes: [
    'Preferisce essere chiamat{g:o|a} nel tardo pomeriggio.',
    'Cambia casa in primavera. Non spedire nulla prima della conferma del nuovo indirizzo.',
    'Ha regolato il macinino con il nostro aiuto al telefono; ora funziona. Molto gentile.',
    'Vuole le fatture solo per e-mail.',
    'Allergic{g:o|a} alla frutta secca: niente biscotti alle mandorle nel pacco.',
    'Due consegne in ritardo di fila. Concesso il 20 % sul prossimo ordine.',
    'È passat{g:o|a} alla tostatura scura: quella chiara era troppo acida per l’espresso.',
    'Il citofono non funziona, il corriere deve telefonare.',
    'Vorrebbe partecipare alla prossima degustazione.',
  ],
  organisationNotes: [
    'Una decina di persone in ufficio, circa 4 kg al mese. Contratto fino a fine anno.',
    'Il numero d’ordine deve comparire su ogni fattura, altrimenti viene respinta.',
    'Consegne solo tra le 7 e le 10 del mattino.',
    'Stanno valutando una seconda macchina per il piano di sopra. Richiamare a marzo.',
    'Acqua molto dura: cambiare il filtro ogni due mesi.',
  ],
  tickets: [
    {
      from: 'person',
      subject: 'Ordine {order} mai arrivato',
      priority: 'high',
      tags: ['delivery'],
      conversation: [
        asks(
          'Buongiorno,\n\nil mio ordine {order} doveva arrivare martedì. Il tracciamento dice «in consegna» da tre giorni. Potete verificare?\n\nGrazie,\n{full}',
        ),
        remarks('Il pacco è finito nel deposito sbagliato. Chiesta una nuova data al corriere.'),
        replies(
          'Buongiorno {given},\n\nci dispiace per l’attesa. Il pacco è finito nel deposito sbagliato; il corriere assicura la consegna per domani. Se entro sera non arriva, ne spediamo subito un altro.\n\nUn saluto,\n{agent}',
        ),
        asks('Arrivato stamattina, grazie per esservene occupati!'),
        replies('Bene, {given}. Buon caffè!\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'La macchina perde acqua',
      priority: 'high',
      tags: ['repair', 'warranty'],
      conversation: [
        asks(
          'Salve, ogni mattina trovo una piccola pozza sotto la macchina. Ha un anno e mezzo. È ancora in garanzia? Intanto ho staccato la spina.\n\n{full}',
        ),
        replies(
          'Buongiorno {given},\n\nha fatto bene a staccarla. La garanzia dura due anni, quindi è coperta. Può mandarci una foto della targhetta con il numero di serie? Le invieremo un’etichetta per il reso gratuito.\n\nUn saluto,\n{agent}',
        ),
        asks('Ecco la foto, spero che si legga.'),
        remarks('Quasi certamente la guarnizione della caldaia. Ricambio tra dieci giorni.'),
        replies(
          'Si legge benissimo, grazie. Dovrebbe essere la guarnizione della caldaia; il ricambio è ordinato e l’etichetta arriva in una seconda e-mail.\n\n{agent}',
        ),
      ],
    },
    {
      from: 'person',
      subject: 'Sospendere l’abbonamento ad agosto',
      priority: 'low',
      tags: ['subscription'],
      conversation: [
        asks('Ad agosto siamo via tutto il mese. Potete sospendere l’abbonamento?'),
        replies(
          'Certo, {given}. L’abbonamento è sospeso; il prossimo pacco parte la prima settimana di settembre.\n\nBuone vacanze!\n{agent}',
        ),
        asks('Perfetto, grazie mille.'),
      ],
    },
    {
      from: 'organisation',
      subject: 'Preventivo per 20 kg al mese',
      priority: 'normal',
      tags: ['wholesale'],
      conversation: [
        asks(
          'Buongiorno,\n\napriamo una seconda sede e prevediamo circa 20 kg di caffè in grani al mese, con consegna settimanale. Che condizioni potete offrirci? C’è una durata minima?\n\nCordiali saluti,\n{contact}\n{full}',
        ),
        remarks('Seconda sede: listino B. Chiedere in torrefazione se il giovedì c’è posto.'),
        replies(
          'Buongiorno {contact},\n\ncomplimenti per la nuova sede! In allegato la nostra offerta per 20 kg al mese con consegna il giovedì. Nessuna durata minima, solo quattro settimane di preavviso. Le mandiamo due campioni?\n\nCordiali saluti,\n{agent}',
        ),
        asks('Volentieri: l’espresso della casa e il colombiano. Il prezzo va bene.'),
        replies('I due campioni partono oggi. La chiamo mercoledì prossimo.\n\n{agent}'),
      ],
    },
    {
      from: 'person',
      subject: 'Addebito doppio',
      priority: 'urgent',
      tags: ['invoice', 'refund'],
      conversation: [
        asks(
          'Mi è stato addebitato due volte lo stesso ordine ({order}). Vi chiedo di rimborsarne uno al più presto.\n\n{full}',
        ),
        remarks('Confermato: due addebiti in quattro secondi. Rimborso avviato.'),
        replies(
          'Buongiorno {given},\n\nha ragione e ci scusiamo. Il secondo pagamento è stato appena rimborsato e sarà visibile entro due giorni lavorativi.\n\n{agent}',
        ),
        asks('Ricevuto, grazie per la rapidità.'),
      ],
    },
  ],
};
