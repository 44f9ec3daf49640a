import type { Words } from './words.js';

/** Danish. */
const da: Words = {
  start: 'Fortsæt til godkendelse',
  open: 'Åbn den sikre side',
  reopen: 'Åbn igen',
  cancel: 'Afbryd',
  stopWaiting: 'Stop med at vente',
  again: 'Start forfra',
  retry: 'Prøv igen',
  checkAgain: 'Tjek igen',
  why: 'Hvorfor skal jeg godkende?',
  newWindow: 'Åbner i et nyt vindue.',
  leavesPage: 'Du forlader denne side og kommer tilbage bagefter.',

  paymentReason: 'Godkend din betaling.',
  paymentAmountReason: 'Godkend din betaling på {amount}.',
  paymentPayeeReason: 'Godkend din betaling til {payee}.',
  paymentFullReason: 'Godkend din betaling på {amount} til {payee}.',
  historyReason: 'Godkend, at dine kontooplysninger må vises.',
  cardReason: 'Godkend, at du vil se dine kortoplysninger.',
  activationReason: 'Godkend, at du vil aktivere dit kort.',
  identityReason: 'Bekræft din identitet.',
  recipientReason: 'Godkend den nye modtager.',
  mandateReason: 'Godkend den faste betaling.',
  generalReason: 'Godkend denne handling.',

  paymentWhy:
    'Kun du må godkende en betaling fra din konto. Din godkendelse forhindrer, at andre betaler med dine penge.',
  historyWhy: 'Dine kontooplysninger er private. Din godkendelse sikrer, at ingen kan se dem uden din tilladelse.',
  cardWhy: 'Hvis andre kender dine kortoplysninger, kan de betale med dem. Din godkendelse sikrer, at kun du ser dem.',
  activationWhy: 'Et nyt kort skal kun kunne bruges af ejeren. Din godkendelse viser, at du har modtaget kortet.',
  identityWhy:
    'Betalingsudbydere skal vide, hvem deres kunder er. Din godkendelse forhindrer, at andre bruger dit navn.',
  recipientWhy:
    'Der kan senere sendes penge til denne modtager. Din godkendelse sikrer, at ingen andre tilføjer en modtager i dit navn.',
  mandateWhy:
    'Der bliver jævnligt trukket penge på din konto. Din godkendelse sikrer, at ingen andre opretter betalingen i dit navn.',
  generalWhy: 'Det drejer sig om din konto eller dine penge. Din godkendelse sikrer, at det virkelig er dig.',

  law: 'Europæisk lovgivning (PSD2) kræver denne kontrol. Den kaldes stærk kundeautentifikation.',
  nextWindow: 'Betalingsudbyderens sikre side åbner i et nyt vindue. Når du er færdig der, fortsætter du her.',
  nextPage: 'Du kommer til betalingsudbyderens sikre side. Når du er færdig der, kommer du tilbage hertil.',
  counts: 'Tjek oplysningerne på udbyderens side, før du godkender. Det er dem, der gælder.',
  safe: 'Indtast adgangskoder og engangskoder kun dér. Denne side ser dem aldrig.',

  preparing: 'Den sikre side gøres klar …',
  leaving: 'Du sendes videre til den sikre side …',
  leavingSlow: 'Hvis der ikke sker noget, så åbn selv den sikre side.',
  waiting: 'Godkend i det andet vindue.\nDenne side fortsætter af sig selv.',
  waitApp: 'Godkend i din banks app.\nÅbn appen på din telefon. Denne side fortsætter af sig selv.',
  unobservable: 'Godkend i det andet vindue.\nHvis du ikke længere kan se det, så åbn det igen.',
  closed: 'Lukkede du vinduet?\nHvis du ikke har godkendt endnu, så åbn det igen.',
  blocked: 'Din browser åbnede ikke et nyt vindue.\nTryk på knappen for at åbne det.',
  linkOver: 'Den sikre side er ikke længere gyldig.\nÅbn den igen.',
  checking: 'Tjekker hos betalingsudbyderen …',
  pending: 'Betalingsudbyderen er stadig i gang.\nDet kan tage et minut. Du behøver ikke at gøre noget.',
  stopped: 'Du venter ikke længere.\nDet, du har godkendt hos betalingsudbyderen, kan stadig blive gennemført.',
  unreachable: 'Vi kan ikke få forbindelse til butikken lige nu.\nBetal ikke igen.',
  unreachableGeneral: 'Vi kan ikke få forbindelse til hjemmesiden lige nu.\nVent venligst.',
  performing: 'Afslutter …\nHold denne side åben.',
  performFailed:
    'Vi har modtaget din godkendelse, men det sidste trin lykkedes ikke.\nPrøv igen. Du behøver ikke at godkende igen.',
  complete: 'Godkendt. Tak.',
  back: 'Du er tilbage fra betalingsudbyderen.\nFortsæt her på siden.',
  exempt: 'Du behøver ikke at godkende denne gang.',
  declined: 'Ikke godkendt.',
  expired: 'Tiden til at godkende er udløbet.',
  cancelled: 'Godkendelsen er afbrudt.',
  paymentNotApproved: 'Denne betaling er ikke blevet godkendt.',
  generalNotApproved: 'Denne handling er ikke blevet godkendt.',
  failed: 'Det lykkedes ikke.\nPrøv igen.',
  stuck: 'Du kan ikke komme videre her.\nKontakt kundeservice, før du prøver igen.',
  offline: 'Du ser ud til at være offline.\nTjek din forbindelse, og prøv igen.',
  timeout: 'Der kom ikke svar i tide.\nPrøv igen.',

  timeLeft: 'Tid tilbage: {time}',

  returned: 'Du er tilbage. Du kan lukke dette vindue eller fortsætte.',
  returnLink: 'Fortsæt',
};

export default da;
