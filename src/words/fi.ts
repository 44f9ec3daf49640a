import type { Words } from './words.js';

/** Finnish. */
const fi: Words = {
  start: 'Siirry vahvistamaan',
  open: 'Avaa suojattu sivu',
  reopen: 'Avaa uudelleen',
  cancel: 'Keskeytä',
  stopWaiting: 'Lopeta odottaminen',
  again: 'Aloita alusta',
  retry: 'Yritä uudelleen',
  checkAgain: 'Tarkista uudelleen',
  why: 'Miksi vahvistus tarvitaan?',
  newWindow: 'Avautuu uuteen ikkunaan.',
  leavesPage: 'Poistut tältä sivulta ja palaat sen jälkeen tänne.',

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
  leavingSlow: 'Jos mitään ei tapahdu, avaa suojattu sivu itse.',
  waiting: 'Vahvista toisessa ikkunassa.\nTämä sivu etenee itsestään.',
  waitApp: 'Vahvista pankkisi sovelluksessa.\nAvaa sovellus puhelimessasi. Tämä sivu etenee itsestään.',
  unobservable: 'Vahvista toisessa ikkunassa.\nJos et enää näe sitä, avaa se uudelleen.',
  closed: 'Suljitko ikkunan?\nJos et ole vielä vahvistanut, avaa se uudelleen.',
  blocked: 'Selaimesi ei avannut uutta ikkunaa.\nAvaa se painamalla painiketta.',
  linkOver: 'Suojattu sivu ei ole enää voimassa.\nAvaa se uudelleen.',
  checking: 'Tarkistetaan maksupalveluntarjoajalta…',
  pending: 'Maksupalveluntarjoaja käsittelee asiaa vielä.\nTämä voi kestää minuutin. Sinun ei tarvitse tehdä mitään.',
  stopped: 'Lopetit odottamisen.\nSe, minkä vahvistit maksupalveluntarjoajan sivulla, voi silti toteutua.',
  unreachable: 'Emme saa juuri nyt yhteyttä kauppaan.\nÄlä maksa uudelleen.',
  unreachableGeneral: 'Emme saa juuri nyt yhteyttä tähän sivustoon.\nOdota hetki.',
  performing: 'Viimeistellään…\nPidä tämä sivu avoinna.',
  performFailed:
    'Vahvistuksesi on saapunut, mutta viimeinen vaihe ei onnistunut.\nYritä uudelleen. Sinun ei tarvitse vahvistaa toista kertaa.',
  complete: 'Vahvistettu. Kiitos.',
  back: 'Olet palannut maksupalveluntarjoajalta.\nJatka tällä sivulla.',
  exempt: 'Vahvistusta ei tarvita tällä kertaa.',
  declined: 'Ei vahvistettu.',
  expired: 'Vahvistusaika on päättynyt.',
  cancelled: 'Vahvistaminen keskeytettiin.',
  paymentNotApproved: 'Tätä maksua ei ole hyväksytty.',
  generalNotApproved: 'Tätä toimintoa ei ole hyväksytty.',
  failed: 'Tämä ei onnistunut.\nYritä uudelleen.',
  stuck: 'Tästä ei voi jatkaa.\nOta yhteyttä asiakaspalveluun, ennen kuin yrität uudelleen.',
  offline: 'Näyttää siltä, että sinulla ei ole verkkoyhteyttä.\nTarkista yhteys ja yritä uudelleen.',
  timeout: 'Vastausta ei saatu ajoissa.\nYritä uudelleen.',

  timeLeft: 'Aikaa jäljellä: {time}',

  returned: 'Olet palannut. Voit sulkea tämän ikkunan tai jatkaa.',
  returnLink: 'Jatka',
};

export default fi;
