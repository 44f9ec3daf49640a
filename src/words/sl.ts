import type { Words } from './words.js';

/** Slovenian. */
const sl: Words = {
  start: 'Nadaljuj na potrditev',
  open: 'Odpri varno stran',
  reopen: 'Odpri znova',
  cancel: 'Prekliči',
  again: 'Začni znova',
  retry: 'Poskusi znova',
  checkAgain: 'Preveri znova',
  why: 'Zakaj moram to potrditi?',
  newWindow: 'Odpre se v novem oknu.',

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
  waiting: 'Potrdite v drugem oknu. Tukaj se bo postopek nadaljeval samodejno.',
  unobservable: 'Potrdite v drugem oknu. Če ga ne vidite več, ga odprite znova.',
  closed: 'Ali ste zaprli okno? Če še niste potrdili, ga odprite znova.',
  blocked: 'Vaš brskalnik ni odprl novega okna. Odprite ga s pritiskom na gumb.',
  linkOver: 'Varna stran ni več veljavna. Odprite jo znova.',
  checking: 'Preverjamo pri ponudniku plačilnih storitev…',
  pending: 'Ponudnik plačilnih storitev to še obdeluje. Prosimo, počakajte trenutek.',
  unreachable: 'Trenutno se ne moremo povezati s trgovino. Prosimo, ne plačajte še enkrat.',
  complete: 'Potrjeno. Hvala.',
  back: 'Vrnili ste se. Nadaljujte na tej strani.',
  exempt: 'Tokrat potrditev ni potrebna.',
  declined: 'Ni potrjeno.',
  expired: 'Čas za potrditev je potekel.',
  cancelled: 'Potrjevanje je bilo prekinjeno. Začnete lahko znova.',
  failed: 'Ni uspelo. Poskusite znova.',
  stuck: 'Ni uspelo. Znova naložite stran ali se obrnite na podporo strankam.',
  offline: 'Videti je, da nimate povezave z internetom. Preverite povezavo in poskusite znova.',
  timeout: 'Odgovor ni prispel pravočasno. Poskusite znova.',

  timeLeft: 'Preostali čas: {time}',

  returned: 'Vrnili ste se. Lahko zaprete to okno ali nadaljujete.',
  returnLink: 'Nadaljuj',
};

export default sl;
