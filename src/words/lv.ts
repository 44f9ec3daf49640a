import type { Words } from './words.js';

/** Latvian. */
const lv: Words = {
  start: 'Pāriet uz apstiprināšanu',
  open: 'Atvērt drošo lapu',
  reopen: 'Atvērt vēlreiz',
  cancel: 'Atcelt',
  stopWaiting: 'Vairs negaidīt',
  again: 'Sākt no jauna',
  retry: 'Mēģināt vēlreiz',
  checkAgain: 'Pārbaudīt vēlreiz',
  why: 'Kāpēc man tas jāapstiprina?',
  newWindow: 'Atvērsies jaunā logā.',
  leavesPage: 'Jūs atstāsiet šo lapu un pēc tam atgriezīsieties.',

  paymentReason: 'Lūdzu, apstipriniet savu maksājumu.',
  paymentAmountReason: 'Lūdzu, apstipriniet savu maksājumu {amount} apmērā.',
  paymentPayeeReason: 'Lūdzu, apstipriniet savu maksājumu saņēmējam {payee}.',
  paymentFullReason: 'Lūdzu, apstipriniet savu maksājumu {amount} apmērā saņēmējam {payee}.',
  historyReason: 'Lūdzu, apstipriniet, ka jūsu konta informāciju drīkst apskatīt.',
  cardReason: 'Lūdzu, apstipriniet, ka vēlaties redzēt savas kartes datus.',
  activationReason: 'Lūdzu, apstipriniet, ka vēlaties aktivizēt savu karti.',
  identityReason: 'Lūdzu, apstipriniet savu identitāti.',
  recipientReason: 'Lūdzu, apstipriniet jauno saņēmēju.',
  mandateReason: 'Lūdzu, apstipriniet regulāro maksājumu.',
  generalReason: 'Lūdzu, apstipriniet šo darbību.',

  paymentWhy:
    'Tikai jūs drīkstat atļaut maksājumu no sava konta. Jūsu apstiprinājums neļauj citiem maksāt ar jūsu naudu.',
  historyWhy:
    'Jūsu konta informācija ir privāta. Jūsu apstiprinājums nodrošina, ka neviens to neredzēs bez jūsu atļaujas.',
  cardWhy:
    'Ikviens, kas zina jūsu kartes datus, varētu ar tiem maksāt. Jūsu apstiprinājums nodrošina, ka tos redzat tikai jūs.',
  activationWhy:
    'Jauno karti drīkst lietot tikai tās īpašnieks. Jūsu apstiprinājums parāda, ka karte ir nonākusi pie jums.',
  identityWhy:
    'Maksājumu pakalpojumu sniedzējiem jāzina, kas ir viņu klienti. Jūsu apstiprinājums neļauj citiem uzdoties par jums.',
  recipientWhy:
    'Šim saņēmējam vēlāk varēs sūtīt naudu. Jūsu apstiprinājums nodrošina, ka neviens cits nepievieno saņēmēju jūsu vārdā.',
  mandateWhy:
    'No jūsu konta regulāri tiks pārskaitīta nauda. Jūsu apstiprinājums nodrošina, ka neviens cits neizveido šādu maksājumu jūsu vārdā.',
  generalWhy: 'Tas attiecas uz jūsu kontu vai jūsu naudu. Jūsu apstiprinājums nodrošina, ka tas tiešām esat jūs.',

  law: 'Šādu pārbaudi prasa Eiropas tiesību akti (PSD2). To sauc par drošu lietotāja autentificēšanu jeb stingro autentifikāciju.',
  nextWindow:
    'Maksājumu pakalpojumu sniedzēja drošā lapa atvērsies jaunā logā. Kad tur viss būs pabeigts, turpināsiet šeit.',
  nextPage:
    'Jūs nonāksiet maksājumu pakalpojumu sniedzēja drošajā lapā. Kad tur viss būs pabeigts, atgriezīsieties šeit.',
  counts: 'Pirms apstiprināšanas pārbaudiet datus pakalpojumu sniedzēja lapā. Noteicošais ir tas, kas redzams tur.',
  safe: 'Paroles un kodus ievadiet tikai tur. Šī lapa tos nekad neredz.',

  preparing: 'Sagatavojam drošo lapu…',
  leaving: 'Novirzām jūs uz drošo lapu…',
  leavingSlow: 'Ja nekas nenotiek, atveriet drošo lapu, nospiežot pogu.',
  waiting: 'Lūdzu, apstipriniet otrajā logā.\nŠī lapa pēc tam turpinās darbu automātiski.',
  waitApp:
    'Lūdzu, apstipriniet savas bankas lietotnē.\nAtveriet lietotni tālrunī. Šī lapa pēc tam turpinās darbu automātiski.',
  unobservable: 'Lūdzu, apstipriniet otrajā logā.\nJa to vairs neredzat, atveriet to vēlreiz.',
  closed: 'Vai aizvērāt logu?\nJa apstiprinājums vēl nav sniegts, atveriet logu vēlreiz.',
  blocked: 'Jūsu pārlūks neatvēra jaunu logu.\nLai to atvērtu, nospiediet pogu.',
  linkOver: 'Drošā lapa vairs nav derīga.\nLūdzu, atveriet to vēlreiz.',
  checking: 'Pārbaudām pie maksājumu pakalpojumu sniedzēja…',
  pending: 'Maksājumu pakalpojumu sniedzējs to vēl apstrādā.\nTas var ilgt minūti. Jums nekas nav jādara.',
  stopped:
    'Gaidīšana tika pārtraukta.\nTas, ko apstiprinājāt maksājumu pakalpojumu sniedzēja lapā, vēl var tikt izpildīts.',
  unreachable: 'Pašlaik neizdodas sazināties ar veikalu.\nLūdzu, nemaksājiet vēlreiz.',
  unreachableGeneral: 'Pašlaik neizdodas sazināties ar šo vietni.\nLūdzu, uzgaidiet.',
  performing: 'Pabeidzam…\nLūdzu, neaizveriet šo lapu.',
  performFailed:
    'Jūsu apstiprinājums ir saņemts, bet pēdējais solis neizdevās.\nLūdzu, mēģiniet vēlreiz. Atkārtoti apstiprināt nav nepieciešams.',
  complete: 'Apstiprināts. Paldies.',
  back: 'Jūs atgriezāties no maksājumu pakalpojumu sniedzēja lapas.\nLūdzu, turpiniet šajā lapā.',
  exempt: 'Šoreiz apstiprinājums nav vajadzīgs.',
  declined: 'Nav apstiprināts.',
  expired: 'Apstiprināšanas laiks ir beidzies.',
  cancelled: 'Apstiprināšana tika pārtraukta.',
  paymentNotApproved: 'Šis maksājums nav apstiprināts.',
  generalNotApproved: 'Šī darbība nav apstiprināta.',
  failed: 'Neizdevās.\nLūdzu, mēģiniet vēlreiz.',
  stuck: 'Šeit turpināt nevar.\nPirms mēģināt vēlreiz, lūdzu, sazinieties ar klientu apkalpošanas dienestu.',
  offline: 'Šķiet, ka nav interneta savienojuma.\nPārbaudiet savienojumu un mēģiniet vēlreiz.',
  timeout: 'Atbilde netika saņemta laikus.\nLūdzu, mēģiniet vēlreiz.',

  timeLeft: 'Atlikušais laiks: {time}',

  returned: 'Jūs esat atpakaļ. Varat aizvērt šo logu vai turpināt.',
  returnLink: 'Turpināt',
};

export default lv;
