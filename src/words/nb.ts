import type { Words } from './words.js';

/** Norwegian Bokmål. */
const nb: Words = {
  start: 'Fortsett for å bekrefte',
  open: 'Åpne den sikre siden',
  reopen: 'Åpne på nytt',
  cancel: 'Avbryt',
  stopWaiting: 'Slutt å vente',
  again: 'Start på nytt',
  retry: 'Prøv igjen',
  checkAgain: 'Sjekk på nytt',
  why: 'Hvorfor må jeg bekrefte?',
  newWindow: 'Åpnes i et nytt vindu.',
  leavesPage: 'Du forlater denne siden og kommer tilbake etterpå.',

  paymentReason: 'Bekreft betalingen din.',
  paymentAmountReason: 'Bekreft betalingen din på {amount}.',
  paymentPayeeReason: 'Bekreft betalingen din til {payee}.',
  paymentFullReason: 'Bekreft betalingen din på {amount} til {payee}.',
  historyReason: 'Bekreft at kontoinformasjonen din kan vises.',
  cardReason: 'Bekreft at du vil se kortopplysningene dine.',
  activationReason: 'Bekreft at du vil aktivere kortet ditt.',
  identityReason: 'Bekreft identiteten din.',
  recipientReason: 'Bekreft den nye mottakeren.',
  mandateReason: 'Bekreft den faste betalingen.',
  generalReason: 'Bekreft denne handlingen.',

  paymentWhy:
    'Bare du kan godkjenne en betaling fra kontoen din. Bekreftelsen din hindrer at noen andre betaler med pengene dine.',
  historyWhy: 'Kontoinformasjonen din er privat. Bekreftelsen din sørger for at ingen ser den uten din tillatelse.',
  cardWhy:
    'Den som kjenner kortopplysningene dine, kan betale med dem. Bekreftelsen din sørger for at bare du ser dem.',
  activationWhy: 'Et nytt kort skal bare virke for eieren. Bekreftelsen din viser at kortet har kommet fram til deg.',
  identityWhy:
    'Betalingsleverandører må vite hvem kundene deres er. Bekreftelsen din hindrer at noen andre bruker navnet ditt.',
  recipientWhy:
    'Det kan sendes penger til denne mottakeren senere. Bekreftelsen din sørger for at ingen andre legger til en mottaker i ditt navn.',
  mandateWhy:
    'Det vil jevnlig bli trukket penger fra kontoen din. Bekreftelsen din sørger for at ingen andre oppretter en slik betaling i ditt navn.',
  generalWhy: 'Dette gjelder kontoen din eller pengene dine. Bekreftelsen din viser at det virkelig er deg.',

  law: 'Europeisk regelverk (PSD2) krever denne kontrollen, som kalles sterk kundeautentisering.',
  nextWindow:
    'Den sikre siden til betalingsleverandøren åpnes i et nytt vindu. Når du er ferdig der, fortsetter du her.',
  nextPage: 'Du kommer til den sikre siden til betalingsleverandøren. Når du er ferdig der, kommer du tilbake hit.',
  counts: 'Sjekk opplysningene på leverandørens side før du bekrefter. Det er de som gjelder.',
  safe: 'Skriv inn passord og koder bare der. Denne siden ser dem aldri.',

  preparing: 'Den sikre siden klargjøres …',
  leaving: 'Du sendes til den sikre siden …',
  leavingSlow: 'Hvis ingenting skjer, kan du åpne den sikre siden selv.',
  waiting: 'Bekreft i det andre vinduet.\nDenne siden fortsetter av seg selv.',
  waitApp: 'Bekreft i appen til banken din.\nÅpne appen på telefonen. Denne siden fortsetter av seg selv.',
  unobservable: 'Bekreft i det andre vinduet.\nHvis du ikke ser det lenger, kan du åpne det på nytt.',
  closed: 'Lukket du vinduet?\nHvis du ikke har bekreftet ennå, kan du åpne det på nytt.',
  blocked: 'Nettleseren åpnet ikke et nytt vindu.\nTrykk på knappen for å åpne det.',
  linkOver: 'Den sikre siden er ikke lenger gyldig.\nÅpne den på nytt.',
  checking: 'Sjekker med betalingsleverandøren …',
  pending: 'Betalingsleverandøren er ikke ferdig ennå.\nDet kan ta et minutt. Du trenger ikke å gjøre noe.',
  stopped: 'Du har sluttet å vente.\nDet du har bekreftet hos betalingsleverandøren, kan fortsatt bli gjennomført.',
  unreachable: 'Vi får ikke kontakt med butikken akkurat nå.\nIkke betal på nytt.',
  unreachableGeneral: 'Vi får ikke kontakt med dette nettstedet akkurat nå.\nVennligst vent.',
  performing: 'Fullfører …\nHold denne siden åpen.',
  performFailed:
    'Bekreftelsen din er mottatt, men det siste trinnet ble ikke fullført.\nPrøv igjen. Du trenger ikke å bekrefte på nytt.',
  complete: 'Bekreftet. Takk.',
  back: 'Du er tilbake fra betalingsleverandøren.\nFortsett her på siden.',
  exempt: 'Det trengs ingen bekreftelse denne gangen.',
  declined: 'Ikke bekreftet.',
  expired: 'Tiden for å bekrefte er ute.',
  cancelled: 'Bekreftelsen er avbrutt.',
  paymentNotApproved: 'Denne betalingen er ikke godkjent.',
  generalNotApproved: 'Denne handlingen er ikke godkjent.',
  failed: 'Det gikk ikke.\nPrøv igjen.',
  stuck: 'Du kommer ikke videre her.\nKontakt kundeservice før du prøver igjen.',
  offline: 'Det ser ut til at du er uten nett.\nSjekk nettforbindelsen og prøv igjen.',
  timeout: 'Svaret kom ikke i tide.\nPrøv igjen.',

  timeLeft: 'Tid igjen: {time}',

  returned: 'Du er tilbake. Du kan lukke dette vinduet eller fortsette.',
  returnLink: 'Fortsett',
};

export default nb;
