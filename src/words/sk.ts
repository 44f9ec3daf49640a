import type { Words } from './words.js';

/** Slovak. */
const sk: Words = {
  start: 'Prejsť na potvrdenie',
  open: 'Otvoriť zabezpečenú stránku',
  reopen: 'Znova otvoriť',
  cancel: 'Zrušiť',
  again: 'Začať odznova',
  retry: 'Skúsiť znova',
  checkAgain: 'Skontrolovať znova',
  why: 'Prečo to musím potvrdiť?',
  newWindow: 'Otvorí sa v novom okne.',

  paymentReason: 'Potvrďte svoju platbu.',
  paymentAmountReason: 'Potvrďte svoju platbu vo výške {amount}.',
  paymentPayeeReason: 'Potvrďte svoju platbu pre príjemcu {payee}.',
  paymentFullReason: 'Potvrďte svoju platbu pre príjemcu {payee} vo výške {amount}.',
  historyReason: 'Potvrďte, že súhlasíte so zobrazením informácií o svojom účte.',
  cardReason: 'Potvrďte, že chcete vidieť údaje o svojej karte.',
  activationReason: 'Potvrďte, že chcete aktivovať svoju kartu.',
  identityReason: 'Potvrďte svoju totožnosť.',
  recipientReason: 'Potvrďte nového príjemcu.',
  mandateReason: 'Potvrďte pravidelnú platbu.',
  generalReason: 'Potvrďte túto operáciu.',

  paymentWhy:
    'Platbu zo svojho účtu môžete schváliť iba vy. Vaše potvrdenie zabráni tomu, aby niekto iný platil vašimi peniazmi.',
  historyWhy:
    'Informácie o vašom účte sú súkromné. Vaše potvrdenie zabezpečuje, aby sa k nim bez vášho súhlasu nikto nedostal.',
  cardWhy:
    'Ktokoľvek, kto pozná údaje o vašej karte, by nimi mohol zaplatiť. Vaše potvrdenie zabezpečuje, aby ste ich videli iba vy.',
  activationWhy: 'Nová karta má fungovať iba pre svojho majiteľa. Vaše potvrdenie ukazuje, že sa karta dostala k vám.',
  identityWhy:
    'Poskytovatelia platobných služieb musia vedieť, kto sú ich zákazníci. Vaše potvrdenie zabráni tomu, aby niekto iný vystupoval pod vaším menom.',
  recipientWhy:
    'Tomuto príjemcovi bude možné neskôr posielať peniaze. Vaše potvrdenie zabezpečuje, aby vo vašom mene nepridal príjemcu nikto iný.',
  mandateWhy:
    'Z vášho účtu budú pravidelne odchádzať peniaze. Vaše potvrdenie zabezpečuje, aby takúto platbu vo vašom mene nenastavil nikto iný.',
  generalWhy: 'Ide o váš účet alebo o vaše peniaze. Vaše potvrdenie ukazuje, že ste to naozaj vy.',

  law: 'Európske právo (PSD2) vyžaduje toto overenie, ktoré sa nazýva silná autentifikácia zákazníka.',
  nextWindow:
    'Zabezpečená stránka poskytovateľa platobných služieb sa otvorí v novom okne. Keď tam skončíte, budete pokračovať tu.',
  nextPage: 'Prejdete na zabezpečenú stránku poskytovateľa platobných služieb. Keď tam skončíte, vrátite sa sem.',
  counts: 'Pred potvrdením skontrolujte údaje na stránke poskytovateľa. Rozhodujúce je to, čo je uvedené tam.',
  safe: 'Heslá a kódy zadávajte iba tam. Táto stránka ich nikdy nevidí.',

  preparing: 'Pripravujeme zabezpečenú stránku…',
  leaving: 'Presmerúvame vás na zabezpečenú stránku…',
  waiting: 'Potvrďte to v druhom okne. Táto stránka bude potom automaticky pokračovať.',
  unobservable: 'Potvrďte to v druhom okne. Ak ho už nevidíte, otvorte ho znova.',
  closed: 'Zavreli ste okno? Ak ste to ešte nepotvrdili, otvorte ho znova.',
  blocked: 'Prehliadač neotvoril nové okno. Otvorte ho stlačením tlačidla.',
  linkOver: 'Platnosť zabezpečenej stránky uplynula. Otvorte ju znova.',
  checking: 'Overujeme to u poskytovateľa platobných služieb…',
  pending: 'Poskytovateľ platobných služieb to ešte spracúva. Počkajte, prosím, chvíľu.',
  unreachable: 'Momentálne sa nevieme spojiť s obchodom. Prosíme, neplaťte znova.',
  complete: 'Potvrdené. Ďakujeme.',
  back: 'Ste späť. Pokračujte na tejto stránke.',
  exempt: 'Tentoraz potvrdenie nie je potrebné.',
  declined: 'Nepotvrdené.',
  expired: 'Čas na potvrdenie uplynul.',
  cancelled: 'Potvrdzovanie bolo prerušené. Môžete začať odznova.',
  failed: 'Nepodarilo sa to. Skúste to znova.',
  stuck: 'Nepodarilo sa to. Znova načítajte stránku alebo sa obráťte na zákaznícky servis.',
  offline: 'Zdá sa, že nemáte pripojenie na internet. Skontrolujte ho a skúste to znova.',
  timeout: 'Odpoveď neprišla včas. Skúste to znova.',

  timeLeft: 'Zostávajúci čas: {time}',

  returned: 'Ste späť. Môžete zavrieť toto okno alebo pokračovať.',
  returnLink: 'Pokračovať',
};

export default sk;
