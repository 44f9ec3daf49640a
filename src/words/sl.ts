import type { Words } from './words.js';

/** Slovenian. */
const sl: Words = {
  start: 'Nadaljuj na potrditev',
  open: 'Odpri varno stran',
  reopen: 'Odpri znova',
  cancel: 'Prekliči',
  stopWaiting: 'Prenehaj čakati',
  again: 'Začni znova',
  retry: 'Poskusi znova',
  checkAgain: 'Preveri znova',
  why: 'Zakaj moram to potrditi?',
  newWindow: 'Odpre se v novem oknu.',
  leavesPage: 'Zapustili boste to stran in se nato vrnili.',

  paymentReason: 'Potrdite svoje plačilo.',
  paymentAmountReason: 'Potrdite svoje plačilo v znesku {amount}.',
  paymentPayeeReason: 'Potrdite svoje plačilo prejemniku {payee}.',
  paymentFullReason: 'Potrdite svoje plačilo prejemniku {payee} v znesku {amount}.',
  historyReason: 'Potrdite, da je dovoljen vpogled v podatke o vašem plačilnem računu.',
  cardReason: 'Potrdite, da želite videti podatke svoje kartice.',
  activationReason: 'Potrdite, da želite aktivirati svojo kartico.',
  identityReason: 'Potrdite svojo identiteto.',
  recipientReason: 'Potrdite novega prejemnika.',
  mandateReason: 'Potrdite ponavljajoče se plačilo.',
  generalReason: 'Potrdite to dejanje.',

  paymentWhy:
    'Plačilo s svojega računa lahko odobrite samo vi. Vaša potrditev prepreči, da bi kdo drug plačeval z vašim denarjem.',
  historyWhy:
    'Podatki o vašem plačilnem računu so zasebni. Vaša potrditev zagotavlja, da jih nihče ne vidi brez vašega dovoljenja.',
  cardWhy:
    'Kdor pozna podatke vaše kartice, bi lahko z njimi plačal. Vaša potrditev zagotavlja, da jih vidite samo vi.',
  activationWhy: 'Nova kartica naj deluje samo za svojega imetnika. Vaša potrditev pokaže, da ste kartico prejeli.',
  identityWhy:
    'Ponudniki plačilnih storitev morajo vedeti, kdo so njihove stranke. Vaša potrditev prepreči, da bi se kdo drug izdajal za vas.',
  recipientWhy:
    'Temu prejemniku bo pozneje mogoče pošiljati denar. Vaša potrditev zagotavlja, da prejemnika v vašem imenu ne doda nihče drug.',
  mandateWhy:
    'Z vašega računa bo redno odhajal denar. Vaša potrditev zagotavlja, da takega plačila v vašem imenu ne nastavi nihče drug.',
  generalWhy: 'Gre za vaš račun ali vaš denar. Vaša potrditev zagotavlja, da ste to res vi.',

  law: 'Evropska zakonodaja (PSD2) zahteva to preverjanje, ki se imenuje močna avtentikacija strank.',
  nextWindow: 'Varna stran ponudnika plačilnih storitev se odpre v novem oknu. Ko tam končate, nadaljujete tukaj.',
  nextPage: 'Preusmerili vas bomo na varno stran ponudnika plačilnih storitev. Ko tam končate, se vrnete sem.',
  counts: 'Pred potrditvijo preverite podatke na ponudnikovi strani. Velja tisto, kar je prikazano tam.',
  safe: 'Gesla in kode vnašajte samo tam. Ta stran jih nikoli ne vidi.',

  preparing: 'Pripravljamo varno stran…',
  leaving: 'Preusmerjamo vas na varno stran…',
  leavingSlow: 'Če se nič ne zgodi, odprite varno stran s pritiskom na gumb.',
  waiting: 'Potrdite v drugem oknu.\nTukaj se bo postopek nadaljeval samodejno.',
  waitApp:
    'Potrdite v aplikaciji svoje banke.\nOdprite aplikacijo na telefonu. Tukaj se bo postopek nadaljeval samodejno.',
  unobservable: 'Potrdite v drugem oknu.\nČe ga ne vidite več, ga odprite znova.',
  closed: 'Ali ste zaprli okno?\nČe še niste potrdili, ga odprite znova.',
  blocked: 'Vaš brskalnik ni odprl novega okna.\nOdprite ga s pritiskom na gumb.',
  linkOver: 'Varna stran ni več veljavna.\nOdprite jo znova.',
  checking: 'Preverjamo pri ponudniku plačilnih storitev…',
  pending: 'Ponudnik plačilnih storitev to še obdeluje.\nTo lahko traja minuto. Ni vam treba storiti ničesar.',
  stopped: 'Čakanje je bilo prekinjeno.\nKar ste potrdili pri ponudniku plačilnih storitev, se lahko še izvede.',
  unreachable: 'Trenutno se ne moremo povezati s trgovino.\nProsimo, ne plačajte še enkrat.',
  unreachableGeneral: 'Trenutno se ne moremo povezati s tem spletnim mestom.\nProsimo, počakajte.',
  performing: 'Zaključujemo…\nProsimo, pustite to stran odprto.',
  performFailed:
    'Vašo potrditev smo prejeli, zadnji korak pa ni uspel.\nPoskusite znova. Še enkrat vam ni treba potrditi.',
  complete: 'Potrjeno. Hvala.',
  back: 'Vrnili ste se od ponudnika plačilnih storitev.\nNadaljujte na tej strani.',
  exempt: 'Tokrat potrditev ni potrebna.',
  declined: 'Ni potrjeno.',
  expired: 'Čas za potrditev je potekel.',
  cancelled: 'Potrjevanje je bilo prekinjeno.',
  paymentNotApproved: 'To plačilo ni bilo odobreno.',
  generalNotApproved: 'To dejanje ni bilo odobreno.',
  failed: 'Ni uspelo.\nPoskusite znova.',
  stuck: 'Tukaj ni mogoče nadaljevati.\nPred ponovnim poskusom se obrnite na podporo strankam.',
  offline: 'Videti je, da nimate povezave z internetom.\nPreverite povezavo in poskusite znova.',
  timeout: 'Odgovor ni prispel pravočasno.\nPoskusite znova.',

  timeLeft: 'Preostali čas: {time}',

  returned: 'Vrnili ste se. Lahko zaprete to okno ali nadaljujete.',
  returnLink: 'Nadaljuj',
};

export default sl;
