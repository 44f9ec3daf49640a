import type { Words } from './words.js';

/** Dutch. */
const nl: Words = {
  start: 'Verder naar bevestigen',
  open: 'Beveiligde pagina openen',
  reopen: 'Opnieuw openen',
  cancel: 'Annuleren',
  stopWaiting: 'Niet langer wachten',
  again: 'Opnieuw beginnen',
  retry: 'Opnieuw proberen',
  checkAgain: 'Opnieuw controleren',
  why: 'Waarom moet ik bevestigen?',
  newWindow: 'Opent in een nieuw venster.',
  leavesPage: 'U verlaat deze pagina en komt daarna terug.',

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
  leavingSlow: 'Gebeurt er niets? Open dan zelf de beveiligde pagina.',
  waiting: 'Bevestig in het andere venster.\nDeze pagina gaat vanzelf verder.',
  waitApp: 'Bevestig in de app van uw bank.\nOpen de app op uw telefoon. Deze pagina gaat vanzelf verder.',
  unobservable: 'Bevestig in het andere venster.\nZiet u het niet meer? Open het dan opnieuw.',
  closed: 'Hebt u het venster gesloten?\nAls u nog niet hebt bevestigd, open het dan opnieuw.',
  blocked: 'Uw browser heeft geen nieuw venster geopend.\nDruk op de knop om het te openen.',
  linkOver: 'De beveiligde pagina is niet meer geldig.\nOpen de pagina opnieuw.',
  checking: 'Bezig met controleren bij de betaaldienstverlener…',
  pending: 'De betaaldienstverlener is er nog mee bezig.\nDit kan een minuut duren. U hoeft niets te doen.',
  stopped: 'U wacht niet langer.\nWat u bij de betaaldienstverlener hebt bevestigd, kan nog worden uitgevoerd.',
  unreachable: 'We kunnen de webwinkel op dit moment niet bereiken.\nBetaal niet opnieuw.',
  unreachableGeneral: 'We kunnen deze website op dit moment niet bereiken.\nEven geduld, alstublieft.',
  performing: 'Bezig met afronden…\nHoud deze pagina open.',
  performFailed:
    'Uw bevestiging is ontvangen, maar de laatste stap is niet gelukt.\nProbeer het opnieuw. U hoeft niet opnieuw te bevestigen.',
  complete: 'Bevestigd. Dank u wel.',
  back: 'U bent terug van de betaaldienstverlener.\nGa verder op deze pagina.',
  exempt: 'Deze keer is geen bevestiging nodig.',
  declined: 'Niet bevestigd.',
  expired: 'De tijd om te bevestigen is voorbij.',
  cancelled: 'Het bevestigen is afgebroken.',
  paymentNotApproved: 'Deze betaling is niet goedgekeurd.',
  generalNotApproved: 'Deze handeling is niet goedgekeurd.',
  failed: 'Het is niet gelukt.\nProbeer het opnieuw.',
  stuck: 'U kunt hier niet verder.\nNeem contact op met de klantenservice voordat u het opnieuw probeert.',
  offline: 'U lijkt offline te zijn.\nControleer uw verbinding en probeer het opnieuw.',
  timeout: 'Er kwam niet op tijd een antwoord.\nProbeer het opnieuw.',

  timeLeft: 'Resterende tijd: {time}',

  returned: 'U bent terug. U kunt dit venster sluiten of verdergaan.',
  returnLink: 'Verder',
};

export default nl;
