import type { Words } from './words.js';

/** Slovak. */
const sk: Words = {
  start: 'Prejsť na potvrdenie',
  open: 'Otvoriť zabezpečenú stránku',
  reopen: 'Znova otvoriť',
  cancel: 'Zrušiť',
  stopWaiting: 'Prestať čakať',
  again: 'Začať odznova',
  retry: 'Skúsiť znova',
  checkAgain: 'Skontrolovať znova',
  why: 'Prečo to musím potvrdiť?',
  newWindow: 'Otvorí sa v novom okne.',
  leavesPage: 'Opustíte túto stránku a potom sa vrátite.',

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
  leavingSlow: 'Ak sa nič nestane, otvorte zabezpečenú stránku pomocou tlačidla.',
  waiting: 'Potvrďte to v druhom okne.\nTáto stránka bude potom automaticky pokračovať.',
  waitApp:
    'Potvrďte to v aplikácii svojej banky.\nOtvorte aplikáciu v telefóne. Táto stránka bude potom automaticky pokračovať.',
  unobservable: 'Potvrďte to v druhom okne.\nAk ho už nevidíte, otvorte ho znova.',
  closed: 'Zavreli ste okno?\nAk ste to ešte nepotvrdili, otvorte ho znova.',
  blocked: 'Prehliadač neotvoril nové okno.\nOtvorte ho stlačením tlačidla.',
  linkOver: 'Platnosť zabezpečenej stránky uplynula.\nOtvorte ju znova.',
  checking: 'Overujeme to u poskytovateľa platobných služieb…',
  pending: 'Poskytovateľ platobných služieb to ešte spracúva.\nMôže to trvať minútu. Nemusíte nič robiť.',
  stopped: 'Čakanie bolo prerušené.\nČo ste potvrdili u poskytovateľa platobných služieb, sa ešte môže vykonať.',
  unreachable: 'Momentálne sa nevieme spojiť s obchodom.\nProsíme, neplaťte znova.',
  unreachableGeneral: 'Momentálne sa nevieme spojiť s touto webovou stránkou.\nPočkajte, prosím.',
  performing: 'Dokončujeme…\nNechajte, prosím, túto stránku otvorenú.',
  performFailed:
    'Vaše potvrdenie prišlo, ale posledný krok sa nepodaril.\nSkúste to znova. Znova potvrdzovať nemusíte.',
  complete: 'Potvrdené. Ďakujeme.',
  back: 'Ste späť od poskytovateľa platobných služieb.\nPokračujte na tejto stránke.',
  exempt: 'Tentoraz potvrdenie nie je potrebné.',
  declined: 'Nepotvrdené.',
  expired: 'Čas na potvrdenie uplynul.',
  cancelled: 'Potvrdzovanie bolo prerušené.',
  paymentNotApproved: 'Táto platba nebola schválená.',
  generalNotApproved: 'Táto operácia nebola schválená.',
  failed: 'Nepodarilo sa to.\nSkúste to znova.',
  stuck: 'Tu sa nedá pokračovať.\nSkôr než to skúsite znova, obráťte sa na zákaznícky servis.',
  offline: 'Zdá sa, že nemáte pripojenie na internet.\nSkontrolujte ho a skúste to znova.',
  timeout: 'Odpoveď neprišla včas.\nSkúste to znova.',

  timeLeft: 'Zostávajúci čas: {time}',

  returned: 'Ste späť. Môžete zavrieť toto okno alebo pokračovať.',
  returnLink: 'Pokračovať',
};

export default sk;
