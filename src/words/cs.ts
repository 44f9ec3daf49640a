import type { Words } from './words.js';

/** Czech. */
const cs: Words = {
  start: 'Přejít k potvrzení',
  open: 'Otevřít zabezpečenou stránku',
  reopen: 'Otevřít znovu',
  cancel: 'Zrušit',
  stopWaiting: 'Přestat čekat',
  again: 'Začít znovu',
  retry: 'Zkusit znovu',
  checkAgain: 'Zkontrolovat znovu',
  why: 'Proč to musím potvrdit?',
  newWindow: 'Otevře se v novém okně.',
  leavesPage: 'Opustíte tuto stránku a potom se vrátíte.',

  paymentReason: 'Potvrďte prosím svou platbu.',
  paymentAmountReason: 'Potvrďte prosím svou platbu ve výši {amount}.',
  paymentPayeeReason: 'Potvrďte prosím svou platbu pro příjemce {payee}.',
  paymentFullReason: 'Potvrďte prosím svou platbu ve výši {amount} pro příjemce {payee}.',
  historyReason: 'Potvrďte prosím, že povolujete zobrazení informací o svém účtu.',
  cardReason: 'Potvrďte prosím, že chcete zobrazit údaje o své kartě.',
  activationReason: 'Potvrďte prosím, že chcete aktivovat svou kartu.',
  identityReason: 'Potvrďte prosím svou totožnost.',
  recipientReason: 'Potvrďte prosím nového příjemce.',
  mandateReason: 'Potvrďte prosím pravidelnou platbu.',
  generalReason: 'Potvrďte prosím tuto operaci.',

  paymentWhy:
    'Platbu ze svého účtu můžete schválit jen vy. Vaše potvrzení brání tomu, aby vašimi penězi platil někdo jiný.',
  historyWhy: 'Informace o vašem účtu jsou soukromé. Vaše potvrzení zajišťuje, že je bez vašeho svolení nikdo neuvidí.',
  cardWhy:
    'Každý, kdo zná údaje o vaší kartě, by je mohl použít k placení. Vaše potvrzení zajišťuje, že je uvidíte jen vy.',
  activationWhy: 'Nová karta má fungovat jen svému majiteli. Vaše potvrzení ukazuje, že se karta dostala k vám.',
  identityWhy:
    'Poskytovatelé platebních služeb musí vědět, kdo jsou jejich klienti. Vaše potvrzení brání tomu, aby vaše jméno používal někdo jiný.',
  recipientWhy:
    'Tomuto příjemci bude možné později posílat peníze. Vaše potvrzení zajišťuje, že vaším jménem nepřidá příjemce nikdo jiný.',
  mandateWhy:
    'Z vašeho účtu budou pravidelně odcházet peníze. Vaše potvrzení zajišťuje, že takovou platbu vaším jménem nenastaví nikdo jiný.',
  generalWhy: 'Jde o váš účet nebo o vaše peníze. Vaše potvrzení dává jistotu, že jste to opravdu vy.',

  law: 'Toto ověření vyžaduje evropské právo (PSD2). Nazývá se silné ověření klienta.',
  nextWindow:
    'Zabezpečená stránka poskytovatele platebních služeb se otevře v novém okně. Až tam skončíte, budete pokračovat zde.',
  nextPage: 'Přejdete na zabezpečenou stránku poskytovatele platebních služeb. Až tam skončíte, vrátíte se sem.',
  counts: 'Před potvrzením zkontrolujte údaje na stránce poskytovatele. Rozhodující je to, co je uvedeno tam.',
  safe: 'Hesla a kódy zadávejte jen tam. Tato stránka je nikdy nevidí.',

  preparing: 'Připravujeme zabezpečenou stránku…',
  leaving: 'Přesměrováváme vás na zabezpečenou stránku…',
  leavingSlow: 'Pokud se nic nestane, otevřete zabezpečenou stránku pomocí tlačítka.',
  waiting: 'Potvrďte to prosím v druhém okně.\nTato stránka pak bude automaticky pokračovat.',
  waitApp:
    'Potvrďte to prosím v aplikaci své banky.\nOtevřete aplikaci v telefonu. Tato stránka pak bude automaticky pokračovat.',
  unobservable: 'Potvrďte to prosím v druhém okně.\nPokud už ho nevidíte, otevřete ho znovu.',
  closed: 'Zavřeli jste okno?\nPokud jste to ještě nepotvrdili, otevřete ho znovu.',
  blocked: 'Prohlížeč neotevřel nové okno.\nOtevřete ho stisknutím tlačítka.',
  linkOver: 'Platnost zabezpečené stránky vypršela.\nOtevřete ji prosím znovu.',
  checking: 'Ověřujeme to u poskytovatele platebních služeb…',
  pending: 'Poskytovatel platebních služeb požadavek ještě zpracovává.\nMůže to trvat minutu. Nemusíte nic dělat.',
  stopped: 'Čekání bylo přerušeno.\nCo jste potvrdili u poskytovatele platebních služeb, se ještě může provést.',
  unreachable: 'Momentálně se nám nedaří spojit s obchodem.\nNeplaťte prosím znovu.',
  unreachableGeneral: 'Momentálně se nám nedaří spojit s tímto webem.\nPočkejte prosím.',
  performing: 'Dokončujeme…\nNechte prosím tuto stránku otevřenou.',
  performFailed:
    'Vaše potvrzení dorazilo, ale poslední krok se nezdařil.\nZkuste to prosím znovu. Znovu potvrzovat nemusíte.',
  complete: 'Potvrzeno. Děkujeme.',
  back: 'Jste zpět od poskytovatele platebních služeb.\nPokračujte prosím na této stránce.',
  exempt: 'Tentokrát není potvrzení potřeba.',
  declined: 'Nepotvrzeno.',
  expired: 'Čas na potvrzení vypršel.',
  cancelled: 'Potvrzování bylo přerušeno.',
  paymentNotApproved: 'Tato platba nebyla schválena.',
  generalNotApproved: 'Tato operace nebyla schválena.',
  failed: 'Nepodařilo se to.\nZkuste to prosím znovu.',
  stuck: 'Zde nelze pokračovat.\nNež to zkusíte znovu, obraťte se prosím na zákaznickou podporu.',
  offline: 'Zdá se, že nemáte připojení k internetu.\nZkontrolujte připojení a zkuste to znovu.',
  timeout: 'Odpověď nepřišla včas.\nZkuste to prosím znovu.',

  timeLeft: 'Zbývající čas: {time}',

  returned: 'Jste zpět. Můžete zavřít toto okno nebo pokračovat.',
  returnLink: 'Pokračovat',
};

export default cs;
