import type { Words } from './words.js';

/** Croatian. */
const hr: Words = {
  start: 'Nastavi na potvrdu',
  open: 'Otvori sigurnu stranicu',
  reopen: 'Otvori ponovno',
  cancel: 'Odustani',
  stopWaiting: 'Prestani čekati',
  again: 'Počni ispočetka',
  retry: 'Pokušaj ponovno',
  checkAgain: 'Provjeri ponovno',
  why: 'Zašto to moram potvrditi?',
  newWindow: 'Otvara se u novom prozoru.',
  leavesPage: 'Napuštate ovu stranicu, a zatim se vraćate.',

  paymentReason: 'Potvrdite svoje plaćanje.',
  paymentAmountReason: 'Potvrdite svoje plaćanje u iznosu od {amount}.',
  paymentPayeeReason: 'Potvrdite svoje plaćanje primatelju {payee}.',
  paymentFullReason: 'Potvrdite svoje plaćanje u iznosu od {amount} primatelju {payee}.',
  historyReason: 'Potvrdite da dopuštate uvid u informacije o svojem računu.',
  cardReason: 'Potvrdite da želite vidjeti podatke o svojoj kartici.',
  activationReason: 'Potvrdite da želite aktivirati svoju karticu.',
  identityReason: 'Potvrdite svoj identitet.',
  recipientReason: 'Potvrdite novog primatelja.',
  mandateReason: 'Potvrdite redovito plaćanje.',
  generalReason: 'Potvrdite ovu radnju.',

  paymentWhy:
    'Samo vi smijete odobriti plaćanje sa svojeg računa. Vaša potvrda sprječava da netko drugi plaća vašim novcem.',
  historyWhy:
    'Informacije o vašem računu su privatne. Vaša potvrda osigurava da ih nitko ne vidi bez vašeg dopuštenja.',
  cardWhy: 'Tko god zna podatke o vašoj kartici, mogao bi njima platiti. Vaša potvrda osigurava da ih vidite samo vi.',
  activationWhy:
    'Nova kartica treba raditi samo za svojeg vlasnika. Vaša potvrda pokazuje da je kartica stigla do vas.',
  identityWhy:
    'Pružatelji platnih usluga moraju znati tko su njihovi klijenti. Vaša potvrda sprječava da se netko drugi služi vašim imenom.',
  recipientWhy:
    'Ovom će se primatelju poslije moći slati novac. Vaša potvrda osigurava da nitko drugi ne doda primatelja u vaše ime.',
  mandateWhy:
    'Novac će redovito odlaziti s vašeg računa. Vaša potvrda osigurava da nitko drugi ne zada takvo plaćanje u vaše ime.',
  generalWhy: 'Riječ je o vašem računu ili vašem novcu. Vaša potvrda pokazuje da ste to zaista vi.',

  law: 'Europsko pravo (PSD2) zahtijeva ovu provjeru. Naziva se pouzdana autentifikacija klijenta.',
  nextWindow:
    'Sigurna stranica pružatelja platnih usluga otvara se u novom prozoru. Kad ondje završite, nastavljate ovdje.',
  nextPage: 'Odlazite na sigurnu stranicu pružatelja platnih usluga. Kad ondje završite, vraćate se ovamo.',
  counts: 'Prije potvrde provjerite podatke na stranici pružatelja usluga. Vrijedi ono što piše ondje.',
  safe: 'Lozinke i kodove unosite samo ondje. Ova ih stranica nikad ne vidi.',

  preparing: 'Pripremamo sigurnu stranicu…',
  leaving: 'Preusmjeravamo vas na sigurnu stranicu…',
  leavingSlow: 'Ako se ništa ne dogodi, otvorite sigurnu stranicu pritiskom na gumb.',
  waiting: 'Potvrdite u drugom prozoru.\nPostupak će se zatim ovdje automatski nastaviti.',
  waitApp:
    'Potvrdite u aplikaciji svoje banke.\nOtvorite aplikaciju na telefonu. Postupak će se zatim ovdje automatski nastaviti.',
  unobservable: 'Potvrdite u drugom prozoru.\nAko ga više ne vidite, otvorite ga ponovno.',
  closed: 'Jeste li zatvorili prozor?\nAko još niste potvrdili, otvorite ga ponovno.',
  blocked: 'Vaš preglednik nije otvorio novi prozor.\nDa biste ga otvorili, pritisnite gumb.',
  linkOver: 'Sigurna stranica više ne vrijedi.\nOtvorite je ponovno.',
  checking: 'Provjeravamo kod pružatelja platnih usluga…',
  pending: 'Pružatelj platnih usluga još obrađuje zahtjev.\nTo može potrajati minutu. Ne morate ništa učiniti.',
  stopped: 'Čekanje je prekinuto.\nOno što ste potvrdili kod pružatelja platnih usluga još se može provesti.',
  unreachable: 'Trenutačno se ne možemo povezati s trgovinom.\nNemojte ponovno plaćati.',
  unreachableGeneral: 'Trenutačno se ne možemo povezati s ovom internetskom stranicom.\nPričekajte.',
  performing: 'Dovršavamo…\nNe zatvarajte ovu stranicu.',
  performFailed:
    'Vaša je potvrda stigla, ali posljednji korak nije uspio.\nPokušajte ponovno. Ne morate ponovno potvrđivati.',
  complete: 'Potvrđeno. Hvala.',
  back: 'Vratili ste se od pružatelja platnih usluga.\nNastavite na ovoj stranici.',
  exempt: 'Ovaj put potvrda nije potrebna.',
  declined: 'Nije potvrđeno.',
  expired: 'Vrijeme za potvrdu je isteklo.',
  cancelled: 'Potvrđivanje je prekinuto.',
  paymentNotApproved: 'Ovo plaćanje nije odobreno.',
  generalNotApproved: 'Ova radnja nije odobrena.',
  failed: 'Nije uspjelo.\nPokušajte ponovno.',
  stuck: 'Ovdje se ne može nastaviti.\nPrije novog pokušaja obratite se korisničkoj službi.',
  offline: 'Čini se da nemate internetsku vezu.\nProvjerite vezu i pokušajte ponovno.',
  timeout: 'Odgovor nije stigao na vrijeme.\nPokušajte ponovno.',

  timeLeft: 'Preostalo vrijeme: {time}',

  returned: 'Vratili ste se. Možete zatvoriti ovaj prozor ili nastaviti.',
  returnLink: 'Nastavi',
};

export default hr;
