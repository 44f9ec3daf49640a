import type { Words } from './words.js';

/** Icelandic. */
const is: Words = {
  start: 'Áfram til að staðfesta',
  open: 'Opna öruggu síðuna',
  reopen: 'Opna aftur',
  cancel: 'Hætta við',
  stopWaiting: 'Hætta að bíða',
  again: 'Byrja upp á nýtt',
  retry: 'Reyna aftur',
  checkAgain: 'Athuga aftur',
  why: 'Af hverju þarf að staðfesta?',
  newWindow: 'Opnast í nýjum glugga.',
  leavesPage: 'Þú yfirgefur þessa síðu og kemur svo aftur.',

  paymentReason: 'Staðfestu greiðsluna þína.',
  paymentAmountReason: 'Staðfestu greiðslu að fjárhæð {amount}.',
  paymentPayeeReason: 'Staðfestu að {payee} eigi að fá greiðslu frá þér.',
  paymentFullReason: 'Staðfestu að {payee} eigi að fá greiðslu að fjárhæð {amount} frá þér.',
  historyReason: 'Staðfestu að skoða megi reikningsupplýsingarnar þínar.',
  cardReason: 'Staðfestu að þú viljir sjá kortaupplýsingarnar þínar.',
  activationReason: 'Staðfestu að þú viljir virkja kortið þitt.',
  identityReason: 'Staðfestu hver þú ert.',
  recipientReason: 'Staðfestu nýja viðtakandann.',
  mandateReason: 'Staðfestu reglulegu greiðsluna.',
  generalReason: 'Staðfestu þessa aðgerð.',

  paymentWhy:
    'Aðeins þú mátt samþykkja greiðslu af reikningnum þínum. Staðfestingin kemur í veg fyrir að aðrir greiði með peningunum þínum.',
  historyWhy: 'Reikningsupplýsingarnar þínar eru einkamál. Staðfestingin tryggir að enginn skoði þær án þíns leyfis.',
  cardWhy:
    'Hver sem þekkir kortaupplýsingarnar þínar gæti greitt með þeim. Staðfestingin tryggir að aðeins þú sjáir þær.',
  activationWhy: 'Nýtt kort á aðeins að virka fyrir eiganda sinn. Staðfestingin sýnir að kortið hefur borist þér.',
  identityWhy:
    'Greiðsluþjónustuveitendur verða að vita hverjir viðskiptavinir þeirra eru. Staðfestingin kemur í veg fyrir að aðrir noti nafnið þitt.',
  recipientWhy:
    'Síðar verður hægt að senda þessum viðtakanda peninga. Staðfestingin tryggir að enginn annar bæti við viðtakanda í þínu nafni.',
  mandateWhy:
    'Peningar verða reglulega teknir af reikningnum þínum. Staðfestingin tryggir að enginn annar stofni slíka greiðslu í þínu nafni.',
  generalWhy: 'Þetta varðar reikninginn þinn eða peningana þína. Staðfestingin tryggir að þetta sért raunverulega þú.',

  law: 'Evrópskar reglur (PSD2) krefjast þessarar staðfestingar. Hún kallast sterk auðkenning (sterk sannvottun viðskiptavina).',
  nextWindow:
    'Örugg síða greiðsluþjónustuveitandans opnast í nýjum glugga. Þegar ferlinu þar lýkur heldurðu áfram hér.',
  nextPage: 'Þú ferð á örugga síðu greiðsluþjónustuveitandans. Þegar ferlinu þar lýkur kemurðu aftur hingað.',
  counts: 'Farðu yfir upplýsingarnar á síðu þjónustuveitandans áður en þú staðfestir. Það sem þar stendur gildir.',
  safe: 'Sláðu lykilorð og kóða aðeins inn þar. Þessi síða sér þau aldrei.',

  preparing: 'Verið er að undirbúa öruggu síðuna…',
  leaving: 'Þú ferð nú á öruggu síðuna…',
  leavingSlow: 'Ef ekkert gerist skaltu opna öruggu síðuna með hnappinum.',
  waiting: 'Staðfestu í hinum glugganum.\nÞessi síða heldur sjálfkrafa áfram.',
  waitApp: 'Staðfestu í bankaappinu.\nOpnaðu appið í símanum. Þessi síða heldur sjálfkrafa áfram.',
  unobservable: 'Staðfestu í hinum glugganum.\nEf þú sérð hann ekki lengur skaltu opna hann aftur.',
  closed: 'Lokaðirðu glugganum?\nOpnaðu hann aftur ef þú hefur ekki staðfest enn.',
  blocked: 'Vafrinn opnaði ekki nýjan glugga.\nÝttu á hnappinn til að opna hann.',
  linkOver: 'Örugga síðan gildir ekki lengur.\nOpnaðu hana aftur.',
  checking: 'Verið er að kanna stöðuna hjá greiðsluþjónustuveitandanum…',
  pending:
    'Greiðsluþjónustuveitandinn er enn að vinna í þessu.\nÞað getur tekið eina mínútu. Þú þarft ekki að gera neitt.',
  stopped: 'Hætt var að bíða.\nÞað sem þú hefur staðfest hjá greiðsluþjónustuveitandanum gæti samt gengið í gegn.',
  unreachable: 'Ekki næst samband við verslunina eins og er.\nVinsamlegast ekki greiða aftur.',
  unreachableGeneral: 'Ekki næst samband við þennan vef eins og er.\nVinsamlegast bíddu.',
  performing: 'Verið er að ljúka ferlinu…\nHafðu þessa síðu áfram opna.',
  performFailed:
    'Staðfestingin hefur borist en síðasta skrefið tókst ekki.\nReyndu aftur. Þú þarft ekki að staðfesta aftur.',
  complete: 'Staðfest. Takk fyrir.',
  back: 'Nú ertu aftur hér eftir að hafa verið hjá greiðsluþjónustuveitandanum.\nHaltu áfram á þessari síðu.',
  exempt: 'Í þetta sinn þarf enga staðfestingu.',
  declined: 'Ekki staðfest.',
  expired: 'Tíminn til að staðfesta er liðinn.',
  cancelled: 'Hætt var við staðfestinguna.',
  paymentNotApproved: 'Þessi greiðsla hefur ekki verið samþykkt.',
  generalNotApproved: 'Þessi aðgerð hefur ekki verið samþykkt.',
  failed: 'Þetta tókst ekki.\nReyndu aftur.',
  stuck: 'Ekki er hægt að halda áfram hér.\nHafðu samband við þjónustuver áður en þú reynir aftur.',
  offline: 'Þú virðist ekki vera með nettengingu.\nAthugaðu tenginguna og reyndu aftur.',
  timeout: 'Svar barst ekki í tæka tíð.\nReyndu aftur.',

  timeLeft: 'Tími eftir: {time}',

  returned: 'Nú ertu aftur hér. Þú mátt loka þessum glugga eða halda áfram.',
  returnLink: 'Halda áfram',
};

export default is;
