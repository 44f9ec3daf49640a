import type { Words } from './words.js';

/** Finnish. */
const fi: Words = {
  start: 'Siirry vahvistamaan',
  open: 'Avaa suojattu sivu',
  reopen: 'Avaa uudelleen',
  cancel: 'Keskeytä',
  again: 'Aloita alusta',
  retry: 'Yritä uudelleen',
  checkAgain: 'Tarkista uudelleen',
  why: 'Miksi vahvistus tarvitaan?',
  newWindow: 'Avautuu uuteen ikkunaan.',

  paymentReason: 'Vahvista maksusi.',
  paymentAmountReason: 'Vahvista maksusi: {amount}.',
  paymentPayeeReason: 'Vahvista maksusi saajalle {payee}.',
  paymentFullReason: 'Vahvista maksusi saajalle {payee}: {amount}.',
  historyReason: 'Vahvista, että tilitietojasi saa katsoa.',
  cardReason: 'Vahvista, että haluat nähdä korttisi tiedot.',
  activationReason: 'Vahvista, että haluat aktivoida korttisi.',
  identityReason: 'Vahvista henkilöllisyytesi.',
  recipientReason: 'Vahvista uusi saaja.',
  mandateReason: 'Vahvista toistuva maksu.',
  generalReason: 'Vahvista tämä toiminto.',

  paymentWhy: 'Vain sinä saat hyväksyä maksun tililtäsi. Vahvistamalla estät muita maksamasta rahoillasi.',
  historyWhy: 'Tilitietosi ovat yksityisiä. Vahvistamalla varmistat, ettei kukaan voi katsoa niitä ilman lupaasi.',
  cardWhy:
    'Kuka tahansa, joka tietää korttisi tiedot, voisi maksaa niillä. Vahvistamalla varmistat, että vain sinä näet ne.',
  activationWhy: 'Uutta korttia saa käyttää vain sen omistaja. Vahvistamalla osoitat, että olet saanut kortin.',
  identityWhy:
    'Maksupalveluntarjoajien pitää tietää, keitä niiden asiakkaat ovat. Vahvistamalla estät muita käyttämästä nimeäsi.',
  recipientWhy:
    'Tälle saajalle voidaan myöhemmin lähettää rahaa. Vahvistamalla varmistat, ettei kukaan muu lisää saajaa nimissäsi.',
  mandateWhy:
    'Tililtäsi lähtee rahaa säännöllisesti. Vahvistamalla varmistat, ettei kukaan muu ota tällaista maksua käyttöön nimissäsi.',
  generalWhy: 'Tämä koskee tiliäsi tai rahojasi. Vahvistamalla osoitat, että kyseessä olet todella sinä.',

  law: 'EU:n lainsäädäntö (PSD2) edellyttää tätä tarkistusta. Sitä kutsutaan asiakkaan vahvaksi tunnistamiseksi.',
  nextWindow: 'Maksupalveluntarjoajan suojattu sivu avautuu uuteen ikkunaan. Kun olet valmis siellä, jatkat täällä.',
  nextPage: 'Siirryt maksupalveluntarjoajan suojatulle sivulle. Kun olet valmis siellä, palaat tänne.',
  counts: 'Tarkista tiedot palveluntarjoajan sivulla, ennen kuin vahvistat. Siellä näkyvät tiedot ratkaisevat.',
  safe: 'Anna salasanat ja koodit vain siellä. Tämä sivu ei näe niitä koskaan.',

  preparing: 'Valmistellaan suojattua sivua…',
  leaving: 'Siirrytään suojatulle sivulle…',
  waiting: 'Vahvista toisessa ikkunassa. Tämä sivu etenee itsestään.',
  unobservable: 'Vahvista toisessa ikkunassa. Jos et enää näe sitä, avaa se uudelleen.',
  closed: 'Suljitko ikkunan? Jos et ole vielä vahvistanut, avaa se uudelleen.',
  blocked: 'Selaimesi ei avannut uutta ikkunaa. Avaa se painamalla painiketta.',
  linkOver: 'Suojattu sivu ei ole enää voimassa. Avaa se uudelleen.',
  checking: 'Tarkistetaan maksupalveluntarjoajalta…',
  pending: 'Maksupalveluntarjoaja käsittelee asiaa vielä. Odota hetki.',
  unreachable: 'Emme saa juuri nyt yhteyttä kauppaan. Älä maksa uudelleen.',
  complete: 'Vahvistettu. Kiitos.',
  back: 'Olet palannut. Jatka tällä sivulla.',
  exempt: 'Vahvistusta ei tarvita tällä kertaa.',
  declined: 'Ei vahvistettu.',
  expired: 'Vahvistusaika on päättynyt.',
  cancelled: 'Vahvistaminen keskeytettiin. Voit aloittaa alusta.',
  failed: 'Tämä ei onnistunut. Yritä uudelleen.',
  stuck: 'Tämä ei onnistunut. Lataa sivu uudelleen tai ota yhteyttä asiakaspalveluun.',
  offline: 'Näyttää siltä, että sinulla ei ole verkkoyhteyttä. Tarkista yhteys ja yritä uudelleen.',
  timeout: 'Vastausta ei saatu ajoissa. Yritä uudelleen.',

  timeLeft: 'Aikaa jäljellä: {time}',

  returned: 'Olet palannut. Voit sulkea tämän ikkunan tai jatkaa.',
  returnLink: 'Jatka',
};

export default fi;
