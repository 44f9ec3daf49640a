import type { Words } from './words.js';

/** Lithuanian. */
const lt: Words = {
  start: 'Pereiti prie patvirtinimo',
  open: 'Atidaryti saugų puslapį',
  reopen: 'Atidaryti dar kartą',
  cancel: 'Atšaukti',
  stopWaiting: 'Nebelaukti',
  again: 'Pradėti iš naujo',
  retry: 'Bandyti dar kartą',
  checkAgain: 'Patikrinti dar kartą',
  why: 'Kodėl turiu patvirtinti?',
  newWindow: 'Atsidarys naujame lange.',
  leavesPage: 'Paliksite šį puslapį ir paskui grįšite.',

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
  leavingSlow: 'Jei nieko nevyksta, saugų puslapį atidarykite paspaudę mygtuką.',
  waiting: 'Patvirtinkite kitame lange.\nŠiame puslapyje viskas tęsis automatiškai.',
  waitApp:
    'Patvirtinkite savo banko programėlėje.\nAtidarykite programėlę telefone. Šiame puslapyje viskas tęsis automatiškai.',
  unobservable: 'Patvirtinkite kitame lange.\nJei jo nebematote, atidarykite jį dar kartą.',
  closed: 'Ar uždarėte langą?\nJei dar nepatvirtinote, atidarykite jį dar kartą.',
  blocked: 'Jūsų naršyklė neatidarė naujo lango.\nNorėdami jį atidaryti, paspauskite mygtuką.',
  linkOver: 'Saugus puslapis nebegalioja.\nAtidarykite jį dar kartą.',
  checking: 'Laukiame mokėjimo paslaugų teikėjo atsakymo…',
  pending: 'Mokėjimo paslaugų teikėjas tai dar apdoroja.\nTai gali užtrukti minutę. Jums nieko daryti nereikia.',
  stopped: 'Laukimas nutrauktas.\nTai, ką patvirtinote mokėjimo paslaugų teikėjo puslapyje, dar gali būti įvykdyta.',
  unreachable: 'Šiuo metu nepavyksta susisiekti su parduotuve.\nPrašome nemokėti dar kartą.',
  unreachableGeneral: 'Šiuo metu nepavyksta susisiekti su šia svetaine.\nPrašome palaukti.',
  performing: 'Baigiame…\nNeuždarykite šio puslapio.',
  performFailed:
    'Jūsų patvirtinimas gautas, bet paskutinis žingsnis nepavyko.\nBandykite dar kartą. Iš naujo patvirtinti nereikia.',
  complete: 'Patvirtinta. Ačiū.',
  back: 'Jūs grįžote iš mokėjimo paslaugų teikėjo puslapio.\nTęskite šiame puslapyje.',
  exempt: 'Šį kartą patvirtinti nereikia.',
  declined: 'Nepatvirtinta.',
  expired: 'Patvirtinimo laikas baigėsi.',
  cancelled: 'Patvirtinimas nutrauktas.',
  paymentNotApproved: 'Šis mokėjimas nebuvo patvirtintas.',
  generalNotApproved: 'Šis veiksmas nebuvo patvirtintas.',
  failed: 'Nepavyko.\nBandykite dar kartą.',
  stuck: 'Čia tęsti negalima.\nPrieš bandydami dar kartą, susisiekite su klientų aptarnavimo skyriumi.',
  offline: 'Panašu, kad nėra interneto ryšio.\nPatikrinkite ryšį ir bandykite dar kartą.',
  timeout: 'Atsakymas laiku negautas.\nBandykite dar kartą.',

  timeLeft: 'Likęs laikas: {time}',

  returned: 'Jūs grįžote. Galite uždaryti šį langą arba tęsti.',
  returnLink: 'Tęsti',
};

export default lt;
