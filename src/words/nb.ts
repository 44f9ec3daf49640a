import type { Words } from './words.js';

/** Norwegian Bokmål. */
const nb: Words = {
  start: 'Fortsett for å bekrefte',
  open: 'Åpne den sikre siden',
  reopen: 'Åpne på nytt',
  cancel: 'Avbryt',
  again: 'Start på nytt',
  retry: 'Prøv igjen',
  checkAgain: 'Sjekk på nytt',
  why: 'Hvorfor må jeg bekrefte?',
  newWindow: 'Åpnes i et nytt vindu.',

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
  waiting: 'Bekreft i det andre vinduet. Denne siden fortsetter av seg selv.',
  unobservable: 'Bekreft i det andre vinduet. Hvis du ikke ser det lenger, kan du åpne det på nytt.',
  closed: 'Lukket du vinduet? Hvis du ikke har bekreftet ennå, kan du åpne det på nytt.',
  blocked: 'Nettleseren åpnet ikke et nytt vindu. Trykk på knappen for å åpne det.',
  linkOver: 'Den sikre siden er ikke lenger gyldig. Åpne den på nytt.',
  checking: 'Sjekker med betalingsleverandøren …',
  pending: 'Betalingsleverandøren er ikke ferdig ennå. Vent et øyeblikk.',
  unreachable: 'Vi får ikke kontakt med butikken akkurat nå. Ikke betal på nytt.',
  complete: 'Bekreftet. Takk.',
  back: 'Du er tilbake. Fortsett her på siden.',
  exempt: 'Det trengs ingen bekreftelse denne gangen.',
  declined: 'Ikke bekreftet.',
  expired: 'Tiden for å bekrefte er ute.',
  cancelled: 'Bekreftelsen er avbrutt. Du kan starte på nytt.',
  failed: 'Det gikk ikke. Prøv igjen.',
  stuck: 'Det gikk ikke. Last inn siden på nytt eller kontakt kundeservice.',
  offline: 'Det ser ut til at du er uten nett. Sjekk nettforbindelsen og prøv igjen.',
  timeout: 'Svaret kom ikke i tide. Prøv igjen.',

  timeLeft: 'Tid igjen: {time}',

  returned: 'Du er tilbake. Du kan lukke dette vinduet eller fortsette.',
  returnLink: 'Fortsett',
};

export default nb;
