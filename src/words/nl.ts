import type { Words } from './words.js';

/** Dutch. */
const nl: Words = {
  start: 'Verder naar bevestigen',
  open: 'Beveiligde pagina openen',
  reopen: 'Opnieuw openen',
  cancel: 'Annuleren',
  again: 'Opnieuw beginnen',
  retry: 'Opnieuw proberen',
  checkAgain: 'Opnieuw controleren',
  why: 'Waarom moet ik bevestigen?',
  newWindow: 'Opent in een nieuw venster.',

  paymentReason: 'Bevestig uw betaling.',
  paymentAmountReason: 'Bevestig uw betaling van {amount}.',
  paymentPayeeReason: 'Bevestig uw betaling aan {payee}.',
  paymentFullReason: 'Bevestig uw betaling van {amount} aan {payee}.',
  historyReason: 'Bevestig dat uw rekeninginformatie mag worden bekeken.',
  cardReason: 'Bevestig dat u uw kaartgegevens wilt bekijken.',
  activationReason: 'Bevestig dat u uw kaart wilt activeren.',
  identityReason: 'Bevestig uw identiteit.',
  recipientReason: 'Bevestig de nieuwe ontvanger.',
  mandateReason: 'Bevestig de terugkerende betaling.',
  generalReason: 'Bevestig deze handeling.',

  paymentWhy:
    'Alleen u mag een betaling van uw rekening goedkeuren. Uw bevestiging voorkomt dat iemand anders met uw geld betaalt.',
  historyWhy:
    'Uw rekeninginformatie is privé. Uw bevestiging zorgt ervoor dat niemand deze informatie zonder uw toestemming kan bekijken.',
  cardWhy: 'Wie uw kaartgegevens kent, zou ermee kunnen betalen. Uw bevestiging zorgt ervoor dat alleen u ze ziet.',
  activationWhy:
    'Een nieuwe kaart mag alleen werken voor de eigenaar. Uw bevestiging laat zien dat u de kaart hebt ontvangen.',
  identityWhy:
    'Betaaldienstverleners moeten weten wie hun klanten zijn. Uw bevestiging voorkomt dat iemand anders uw naam gebruikt.',
  recipientWhy:
    'Naar deze ontvanger kan later geld worden overgemaakt. Uw bevestiging zorgt ervoor dat niemand anders namens u een ontvanger toevoegt.',
  mandateWhy:
    'Er gaat regelmatig geld van uw rekening af. Uw bevestiging zorgt ervoor dat niemand anders dit namens u instelt.',
  generalWhy: 'Dit gaat over uw rekening of uw geld. Uw bevestiging laat zien dat u het echt bent.',

  law: 'Deze controle is verplicht volgens Europese wetgeving (PSD2). De controle heet sterke cliëntauthenticatie.',
  nextWindow:
    'De beveiligde pagina van de betaaldienstverlener opent in een nieuw venster. Als u daar klaar bent, gaat u hier verder.',
  nextPage: 'U gaat naar de beveiligde pagina van de betaaldienstverlener. Als u daar klaar bent, komt u hier terug.',
  counts: 'Controleer de gegevens op de pagina van de betaaldienstverlener voordat u bevestigt. Wat daar staat, geldt.',
  safe: 'Vul wachtwoorden en codes alleen daar in. Deze pagina krijgt ze nooit te zien.',

  preparing: 'De beveiligde pagina wordt voorbereid…',
  leaving: 'U gaat naar de beveiligde pagina…',
  waiting: 'Bevestig in het andere venster. Deze pagina gaat vanzelf verder.',
  unobservable: 'Bevestig in het andere venster. Ziet u het niet meer? Open het dan opnieuw.',
  closed: 'Hebt u het venster gesloten? Als u nog niet hebt bevestigd, open het dan opnieuw.',
  blocked: 'Uw browser heeft geen nieuw venster geopend. Druk op de knop om het te openen.',
  linkOver: 'De beveiligde pagina is niet meer geldig. Open de pagina opnieuw.',
  checking: 'Bezig met controleren bij de betaaldienstverlener…',
  pending: 'De betaaldienstverlener is er nog mee bezig. Een ogenblik geduld.',
  unreachable: 'We kunnen de webwinkel op dit moment niet bereiken. Betaal niet opnieuw.',
  complete: 'Bevestigd. Dank u wel.',
  back: 'U bent terug. Ga verder op deze pagina.',
  exempt: 'Deze keer is geen bevestiging nodig.',
  declined: 'Niet bevestigd.',
  expired: 'De tijd om te bevestigen is voorbij.',
  cancelled: 'Het bevestigen is afgebroken. U kunt opnieuw beginnen.',
  failed: 'Het is niet gelukt. Probeer het opnieuw.',
  stuck: 'Het is niet gelukt. Vernieuw de pagina of neem contact op met de klantenservice.',
  offline: 'U lijkt offline te zijn. Controleer uw verbinding en probeer het opnieuw.',
  timeout: 'Er kwam niet op tijd een antwoord. Probeer het opnieuw.',

  timeLeft: 'Resterende tijd: {time}',

  returned: 'U bent terug. U kunt dit venster sluiten of verdergaan.',
  returnLink: 'Verder',
};

export default nl;
