import type { Words } from './words.js';

/** Hungarian. */
const hu: Words = {
  start: 'Tovább a megerősítéshez',
  open: 'Biztonságos oldal megnyitása',
  reopen: 'Újbóli megnyitás',
  cancel: 'Mégse',
  stopWaiting: 'Várakozás leállítása',
  again: 'Újrakezdés',
  retry: 'Újrapróbálkozás',
  checkAgain: 'Ismételt ellenőrzés',
  why: 'Miért kell megerősítenem?',
  newWindow: 'Új ablakban nyílik meg.',
  leavesPage: 'Ön elhagyja ezt az oldalt, majd visszatér ide.',

  paymentReason: 'Kérjük, erősítse meg a fizetést.',
  paymentAmountReason: 'Kérjük, erősítse meg a fizetést {amount} összegben.',
  paymentPayeeReason: 'Kérjük, erősítse meg a fizetést {payee} részére.',
  paymentFullReason: 'Kérjük, erősítse meg a fizetést {payee} részére {amount} összegben.',
  historyReason: 'Kérjük, erősítse meg, hogy engedélyezi számlainformációinak megtekintését.',
  cardReason: 'Kérjük, erősítse meg, hogy meg szeretné tekinteni a kártyaadatait.',
  activationReason: 'Kérjük, erősítse meg, hogy aktiválni szeretné a kártyáját.',
  identityReason: 'Kérjük, erősítse meg a személyazonosságát.',
  recipientReason: 'Kérjük, erősítse meg az új kedvezményezettet.',
  mandateReason: 'Kérjük, erősítse meg az ismétlődő fizetést.',
  generalReason: 'Kérjük, erősítse meg ezt a műveletet.',

  paymentWhy:
    'A számlájáról csak Ön hagyhat jóvá fizetést. Az Ön megerősítése megakadályozza, hogy más fizessen az Ön pénzével.',
  historyWhy:
    'A számlainformációi bizalmasak. Az Ön megerősítése biztosítja, hogy az Ön engedélye nélkül senki se láthassa azokat.',
  cardWhy:
    'Bárki, aki ismeri az Ön kártyaadatait, fizethetne velük. Az Ön megerősítése biztosítja, hogy csak Ön láthassa azokat.',
  activationWhy:
    'Az új kártyát csak a tulajdonosa használhatja. Az Ön megerősítése igazolja, hogy a kártya eljutott Önhöz.',
  identityWhy:
    'A pénzforgalmi szolgáltatóknak tudniuk kell, kik az ügyfeleik. Az Ön megerősítése megakadályozza, hogy más használja az Ön nevét.',
  recipientWhy:
    'Ennek a kedvezményezettnek később pénzt lehet küldeni. Az Ön megerősítése biztosítja, hogy senki más ne adhasson hozzá kedvezményezettet az Ön nevében.',
  mandateWhy:
    'A számlájáról rendszeresen pénzt fognak levonni. Az Ön megerősítése biztosítja, hogy ezt senki más ne állíthassa be az Ön nevében.',
  generalWhy: 'Ez a számláját vagy a pénzét érinti. Az Ön megerősítése igazolja, hogy valóban Önről van szó.',

  law: 'Ezt az ellenőrzést európai jogszabály (PSD2) írja elő. A neve: erős ügyfél-hitelesítés.',
  nextWindow: 'A pénzforgalmi szolgáltató biztonságos oldala új ablakban nyílik meg. Ha ott végzett, itt folytathatja.',
  nextPage: 'Átirányítjuk Önt a pénzforgalmi szolgáltató biztonságos oldalára. Ha ott végzett, visszatér ide.',
  counts: 'Megerősítés előtt ellenőrizze az adatokat a szolgáltató oldalán. Az számít, ami ott szerepel.',
  safe: 'Jelszavakat és kódokat csak ott adjon meg. Ez az oldal soha nem látja azokat.',

  preparing: 'A biztonságos oldal előkészítése…',
  leaving: 'Átirányítjuk Önt a biztonságos oldalra…',
  leavingSlow: 'Ha nem történik semmi, nyissa meg a biztonságos oldalt a gombbal.',
  waiting: 'Kérjük, végezze el a megerősítést a másik ablakban.\nEz az oldal ezután automatikusan továbblép.',
  waitApp:
    'Kérjük, végezze el a megerősítést a bankja alkalmazásában.\nNyissa meg az alkalmazást a telefonján. Ez az oldal ezután automatikusan továbblép.',
  unobservable: 'Kérjük, végezze el a megerősítést a másik ablakban.\nHa már nem látja az ablakot, nyissa meg újra.',
  closed: 'Bezárta az ablakot?\nHa még nem végezte el a megerősítést, nyissa meg újra az ablakot.',
  blocked: 'A böngészője nem nyitott új ablakot.\nA megnyitáshoz nyomja meg a gombot.',
  linkOver: 'A biztonságos oldal már nem érvényes.\nKérjük, nyissa meg újra.',
  checking: 'Ellenőrzés a pénzforgalmi szolgáltatónál…',
  pending: 'A pénzforgalmi szolgáltató még feldolgozza a kérést.\nEz eltarthat egy percig. Önnek nincs teendője.',
  stopped: 'Ön leállította a várakozást.\nAmit a pénzforgalmi szolgáltatónál megerősített, az még teljesülhet.',
  unreachable: 'Jelenleg nem érjük el a kereskedőt.\nKérjük, ne fizessen újra.',
  unreachableGeneral: 'Jelenleg nem érjük el ezt a webhelyet.\nKérjük, várjon.',
  performing: 'Befejezés…\nKérjük, ne zárja be ezt az oldalt.',
  performFailed:
    'A megerősítése megérkezett, de az utolsó lépés nem sikerült.\nKérjük, próbálja újra. Nem kell újra megerősítenie.',
  complete: 'Megerősítve. Köszönjük.',
  back: 'Ön visszaérkezett a pénzforgalmi szolgáltatótól.\nKérjük, folytassa ezen az oldalon.',
  exempt: 'Ezúttal nincs szükség megerősítésre.',
  declined: 'Nincs megerősítve.',
  expired: 'A megerősítés ideje lejárt.',
  cancelled: 'A megerősítés megszakadt.',
  paymentNotApproved: 'A fizetés jóváhagyása nem történt meg.',
  generalNotApproved: 'A művelet jóváhagyása nem történt meg.',
  failed: 'Ez nem sikerült.\nKérjük, próbálja újra.',
  stuck: 'Itt nem lehet folytatni.\nKérjük, forduljon az ügyfélszolgálathoz, mielőtt újra próbálkozik.',
  offline: 'Úgy tűnik, nincs internetkapcsolata.\nEllenőrizze a kapcsolatot, és próbálja újra.',
  timeout: 'Nem érkezett időben válasz.\nKérjük, próbálja újra.',

  timeLeft: 'Hátralévő idő: {time}',

  returned: 'Ön visszaérkezett. Ezt az ablakot bezárhatja, vagy továbbléphet.',
  returnLink: 'Folytatás',
};

export default hu;
