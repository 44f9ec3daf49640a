import type { Words } from './words.js';

/** Italian. */
const it: Words = {
  start: 'Continua per confermare',
  open: 'Apri la pagina sicura',
  reopen: 'Apri di nuovo',
  cancel: 'Annulla',
  stopWaiting: 'Smetti di aspettare',
  again: 'Ricomincia',
  retry: 'Riprova',
  checkAgain: 'Verifica di nuovo',
  why: 'Perché devo confermare?',
  newWindow: 'Si apre in una nuova finestra.',
  leavesPage: 'Lascerai questa pagina e poi tornerai qui.',

  paymentReason: 'Conferma il tuo pagamento.',
  paymentAmountReason: 'Conferma il tuo pagamento di {amount}.',
  paymentPayeeReason: 'Conferma il tuo pagamento a favore di {payee}.',
  paymentFullReason: 'Conferma il tuo pagamento di {amount} a favore di {payee}.',
  historyReason: 'Conferma che le informazioni sul tuo conto possono essere consultate.',
  cardReason: 'Conferma di voler vedere i dati della tua carta.',
  activationReason: 'Conferma di voler attivare la tua carta.',
  identityReason: 'Conferma la tua identità.',
  recipientReason: 'Conferma il nuovo beneficiario.',
  mandateReason: 'Conferma il pagamento ricorrente.',
  generalReason: 'Conferma questa operazione.',

  paymentWhy:
    'Solo tu puoi autorizzare un pagamento dal tuo conto. La tua conferma impedisce ad altri di pagare con i tuoi soldi.',
  historyWhy:
    'Le informazioni sul tuo conto sono riservate. La tua conferma garantisce che nessuno possa consultarle senza il tuo consenso.',
  cardWhy:
    'Chi conosce i dati della tua carta potrebbe usarli per pagare. La tua conferma garantisce che li veda solo tu.',
  activationWhy:
    'Una nuova carta deve funzionare solo per il suo titolare. La tua conferma dimostra che hai ricevuto la carta.',
  identityWhy:
    'I prestatori di servizi di pagamento devono sapere chi sono i loro clienti. La tua conferma impedisce ad altri di usare il tuo nome.',
  recipientWhy:
    'In seguito sarà possibile inviare denaro a questo beneficiario. La tua conferma garantisce che nessun altro aggiunga un beneficiario a tuo nome.',
  mandateWhy:
    'Sul tuo conto ci saranno addebiti regolari. La tua conferma garantisce che nessun altro li imposti a tuo nome.',
  generalWhy:
    'Questa operazione riguarda il tuo conto o i tuoi soldi. La tua conferma serve ad accertare che sei davvero tu.',

  law: 'Questa verifica è richiesta dalla normativa europea (PSD2). Si chiama autenticazione forte del cliente.',
  nextWindow:
    'La pagina sicura del prestatore di servizi di pagamento si aprirà in una nuova finestra. Quando avrai finito, continuerai qui.',
  nextPage: 'Passerai alla pagina sicura del prestatore di servizi di pagamento. Quando avrai finito, tornerai qui.',
  counts:
    'Prima di confermare, controlla i dati sulla pagina del prestatore di servizi di pagamento. Fa fede ciò che vedi lì.',
  safe: 'Inserisci password e codici solo lì. Questa pagina non li vede mai.',

  preparing: 'Stiamo preparando la pagina sicura…',
  leaving: 'Ti portiamo alla pagina sicura…',
  leavingSlow: 'Se non succede nulla, apri tu la pagina sicura.',
  waiting: 'Conferma nell’altra finestra.\nQuesta pagina proseguirà automaticamente.',
  waitApp: 'Conferma nell’app della tua banca.\nApri l’app sul telefono. Questa pagina proseguirà automaticamente.',
  unobservable: 'Conferma nell’altra finestra.\nSe non la vedi più, aprila di nuovo.',
  closed: 'Hai chiuso la finestra?\nSe non hai ancora confermato, aprila di nuovo.',
  blocked: 'Il browser non ha aperto una nuova finestra.\nPremi il pulsante per aprirla.',
  linkOver: 'La pagina sicura non è più valida.\nAprila di nuovo.',
  checking: 'Stiamo verificando con il prestatore di servizi di pagamento…',
  pending:
    'Il prestatore di servizi di pagamento sta ancora elaborando la richiesta.\nPuò volerci un minuto. Non è necessario fare nulla.',
  stopped:
    'Hai smesso di aspettare.\nCiò che hai confermato presso il prestatore di servizi di pagamento può ancora andare a buon fine.',
  unreachable: 'Al momento non riusciamo a contattare il negozio.\nTi chiediamo di non pagare di nuovo.',
  unreachableGeneral: 'Al momento non riusciamo a contattare questo sito.\nTi chiediamo di attendere.',
  performing: 'Completamento in corso…\nTieni aperta questa pagina.',
  performFailed:
    'La tua conferma è arrivata, ma l’ultimo passaggio non è riuscito.\nRiprova. Non è necessario confermare di nuovo.',
  complete: 'Confermato. Grazie.',
  back: 'Sei di ritorno dal prestatore di servizi di pagamento.\nContinua su questa pagina.',
  exempt: 'Questa volta non serve alcuna conferma.',
  declined: 'Non confermato.',
  expired: 'Il tempo per confermare è scaduto.',
  cancelled: 'La conferma è stata interrotta.',
  paymentNotApproved: 'Questo pagamento non è stato autorizzato.',
  generalNotApproved: 'Questa operazione non è stata autorizzata.',
  failed: 'L’operazione non è riuscita.\nRiprova.',
  stuck: 'Qui non è possibile continuare.\nContatta il servizio clienti prima di riprovare.',
  offline: 'Sembra che tu sia offline.\nControlla la connessione e riprova.',
  timeout: 'La risposta non è arrivata in tempo.\nRiprova.',

  timeLeft: 'Tempo rimanente: {time}',

  returned: 'Sei di nuovo sul sito. Puoi chiudere questa finestra o continuare.',
  returnLink: 'Continua',
};

export default it;
