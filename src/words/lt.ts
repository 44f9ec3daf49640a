import type { Words } from './words.js';

/** Lithuanian. */
const lt: Words = {
  start: 'Pereiti prie patvirtinimo',
  open: 'Atidaryti saugų puslapį',
  reopen: 'Atidaryti dar kartą',
  cancel: 'Atšaukti',
  again: 'Pradėti iš naujo',
  retry: 'Bandyti dar kartą',
  checkAgain: 'Patikrinti dar kartą',
  why: 'Kodėl turiu patvirtinti?',
  newWindow: 'Atsidarys naujame lange.',

  paymentReason: 'Patvirtinkite savo mokėjimą.',
  paymentAmountReason: 'Patvirtinkite savo {amount} mokėjimą.',
  paymentPayeeReason: 'Patvirtinkite savo mokėjimą gavėjui {payee}.',
  paymentFullReason: 'Patvirtinkite savo {amount} mokėjimą gavėjui {payee}.',
  historyReason: 'Patvirtinkite, kad jūsų sąskaitos informaciją galima peržiūrėti.',
  cardReason: 'Patvirtinkite, kad norite matyti savo kortelės duomenis.',
  activationReason: 'Patvirtinkite, kad norite aktyvuoti savo kortelę.',
  identityReason: 'Patvirtinkite savo tapatybę.',
  recipientReason: 'Patvirtinkite naują gavėją.',
  mandateReason: 'Patvirtinkite periodinį mokėjimą.',
  generalReason: 'Patvirtinkite šį veiksmą.',

  paymentWhy:
    'Mokėjimą iš savo sąskaitos galite patvirtinti tik jūs. Jūsų patvirtinimas neleidžia kitiems mokėti jūsų pinigais.',
  historyWhy:
    'Jūsų sąskaitos informacija yra privati. Jūsų patvirtinimas užtikrina, kad niekas jos nematys be jūsų leidimo.',
  cardWhy:
    'Kiekvienas, žinantis jūsų kortelės duomenis, galėtų jais atsiskaityti. Jūsų patvirtinimas užtikrina, kad juos matysite tik jūs.',
  activationWhy: 'Nauja kortele turi naudotis tik jos savininkas. Jūsų patvirtinimas parodo, kad kortelė jus pasiekė.',
  identityWhy:
    'Mokėjimo paslaugų teikėjai turi žinoti, kas yra jų klientai. Jūsų patvirtinimas neleidžia kitiems apsimesti jumis.',
  recipientWhy:
    'Šiam gavėjui vėliau bus galima pervesti pinigų. Jūsų patvirtinimas užtikrina, kad niekas kitas nepridės gavėjo jūsų vardu.',
  mandateWhy:
    'Iš jūsų sąskaitos pinigai bus nurašomi reguliariai. Jūsų patvirtinimas užtikrina, kad niekas kitas nesukurs tokio mokėjimo jūsų vardu.',
  generalWhy: 'Tai susiję su jūsų sąskaita arba jūsų pinigais. Jūsų patvirtinimas užtikrina, kad tai tikrai jūs.',

  law: 'Šio patikrinimo reikalauja Europos teisė (PSD2). Jis vadinamas saugesniu kliento autentiškumo patvirtinimu.',
  nextWindow: 'Saugus mokėjimo paslaugų teikėjo puslapis atsidarys naujame lange. Kai ten baigsite, tęsite čia.',
  nextPage: 'Pereisite į saugų mokėjimo paslaugų teikėjo puslapį. Kai ten baigsite, grįšite čia.',
  counts: 'Prieš patvirtindami patikrinkite duomenis teikėjo puslapyje. Galioja tai, kas rodoma ten.',
  safe: 'Slaptažodžius ir kodus įveskite tik ten. Šis puslapis jų niekada nemato.',

  preparing: 'Ruošiamas saugus puslapis…',
  leaving: 'Nukreipiame jus į saugų puslapį…',
  waiting: 'Patvirtinkite kitame lange. Šiame puslapyje viskas tęsis automatiškai.',
  unobservable: 'Patvirtinkite kitame lange. Jei jo nebematote, atidarykite jį dar kartą.',
  closed: 'Ar uždarėte langą? Jei dar nepatvirtinote, atidarykite jį dar kartą.',
  blocked: 'Jūsų naršyklė neatidarė naujo lango. Norėdami jį atidaryti, paspauskite mygtuką.',
  linkOver: 'Saugus puslapis nebegalioja. Atidarykite jį dar kartą.',
  checking: 'Laukiame mokėjimo paslaugų teikėjo atsakymo…',
  pending: 'Mokėjimo paslaugų teikėjas tai dar apdoroja. Palaukite akimirką.',
  unreachable: 'Šiuo metu nepavyksta susisiekti su parduotuve. Prašome nemokėti dar kartą.',
  complete: 'Patvirtinta. Ačiū.',
  back: 'Jūs grįžote. Tęskite šiame puslapyje.',
  exempt: 'Šį kartą patvirtinti nereikia.',
  declined: 'Nepatvirtinta.',
  expired: 'Patvirtinimo laikas baigėsi.',
  cancelled: 'Patvirtinimas nutrauktas. Galite pradėti iš naujo.',
  failed: 'Nepavyko. Bandykite dar kartą.',
  stuck: 'Nepavyko. Įkelkite puslapį iš naujo arba susisiekite su klientų aptarnavimo skyriumi.',
  offline: 'Panašu, kad nėra interneto ryšio. Patikrinkite ryšį ir bandykite dar kartą.',
  timeout: 'Atsakymas laiku negautas. Bandykite dar kartą.',

  timeLeft: 'Likęs laikas: {time}',

  returned: 'Jūs grįžote. Galite uždaryti šį langą arba tęsti.',
  returnLink: 'Tęsti',
};

export default lt;
