import type { Words } from './words.js';

/** Estonian. */
const et: Words = {
  start: 'Jätka kinnitamiseks',
  open: 'Ava turvaline leht',
  reopen: 'Ava uuesti',
  cancel: 'Katkesta',
  stopWaiting: 'Lõpeta ootamine',
  again: 'Alusta uuesti',
  retry: 'Proovi uuesti',
  checkAgain: 'Kontrolli uuesti',
  why: 'Miks pean kinnitama?',
  newWindow: 'Avaneb uues aknas.',
  leavesPage: 'Lahkute sellelt lehelt ja tulete pärast tagasi.',

  paymentReason: 'Palun kinnitage oma makse.',
  paymentAmountReason: 'Palun kinnitage oma makse summas {amount}.',
  paymentPayeeReason: 'Palun kinnitage oma makse, mille saaja on {payee}.',
  paymentFullReason: 'Palun kinnitage oma makse, mille summa on {amount} ja saaja {payee}.',
  historyReason: 'Palun kinnitage, et teie kontoteavet tohib vaadata.',
  cardReason: 'Palun kinnitage, et soovite näha oma kaardiandmeid.',
  activationReason: 'Palun kinnitage, et soovite oma kaardi aktiveerida.',
  identityReason: 'Palun kinnitage oma isikusamasus.',
  recipientReason: 'Palun kinnitage uus saaja.',
  mandateReason: 'Palun kinnitage regulaarne makse.',
  generalReason: 'Palun kinnitage see toiming.',

  paymentWhy:
    'Ainult teie tohite oma kontolt tehtava makse heaks kiita. Teie kinnitus ei lase kellelgi teisel teie rahaga maksta.',
  historyWhy: 'Teie kontoteave on privaatne. Teie kinnitus tagab, et keegi ei saa seda teie loata vaadata.',
  cardWhy: 'Igaüks, kes teab teie kaardiandmeid, võiks nendega maksta. Teie kinnitus tagab, et neid näete ainult teie.',
  activationWhy:
    'Uut kaarti peaks saama kasutada ainult selle omanik. Teie kinnitus näitab, et kaart on teieni jõudnud.',
  identityWhy:
    'Makseteenuse pakkujad peavad teadma, kes on nende kliendid. Teie kinnitus ei lase kellelgi teisel teie nime kasutada.',
  recipientWhy:
    'Sellele saajale saab hiljem raha saata. Teie kinnitus tagab, et keegi teine ei lisa teie nimel saajaid.',
  mandateWhy:
    'Teie kontolt võetakse regulaarselt raha. Teie kinnitus tagab, et keegi teine ei seadista sellist makset teie nimel.',
  generalWhy: 'See puudutab teie kontot või raha. Teie kinnitus tagab, et see olete tõesti teie.',

  law: 'Seda kontrolli nõuab Euroopa õigus (PSD2). Seda nimetatakse kliendi tugevaks autentimiseks.',
  nextWindow: 'Makseteenuse pakkuja turvaline leht avaneb uues aknas. Kui olete seal lõpetanud, jätkate siin.',
  nextPage: 'Teid suunatakse makseteenuse pakkuja turvalisele lehele. Kui olete seal lõpetanud, tulete siia tagasi.',
  counts: 'Enne kinnitamist kontrollige andmeid makseteenuse pakkuja lehel. Kehtivad seal näidatud andmed.',
  safe: 'Sisestage paroole ja koode ainult seal. See leht ei näe neid kunagi.',

  preparing: 'Turvalist lehte valmistatakse ette…',
  leaving: 'Teid suunatakse turvalisele lehele…',
  leavingSlow: 'Kui midagi ei juhtu, avage turvaline leht ise.',
  waiting: 'Palun kinnitage teises aknas.\nSee leht liigub ise edasi.',
  waitApp: 'Palun kinnitage oma panga rakenduses.\nAvage rakendus telefonis. See leht liigub ise edasi.',
  unobservable: 'Palun kinnitage teises aknas.\nKui te seda enam ei näe, avage see uuesti.',
  closed: 'Kas sulgesite akna?\nKui te ei ole veel kinnitanud, avage see uuesti.',
  blocked: 'Teie brauser ei avanud uut akent.\nSelle avamiseks vajutage nuppu.',
  linkOver: 'Turvaline leht ei kehti enam.\nPalun avage see uuesti.',
  checking: 'Küsime makseteenuse pakkujalt vastust…',
  pending: 'Makseteenuse pakkuja alles tegeleb sellega.\nSee võib võtta minuti. Teil ei ole vaja midagi teha.',
  stopped: 'Lõpetasite ootamise.\nSee, mille kinnitasite makseteenuse pakkuja juures, võib siiski läbi minna.',
  unreachable: 'Praegu ei saa me kauplusega ühendust.\nPalun ärge makske uuesti.',
  unreachableGeneral: 'Praegu ei saa me selle veebisaidiga ühendust.\nPalun oodake.',
  performing: 'Viime lõpule…\nPalun ärge sulgege seda lehte.',
  performFailed:
    'Teie kinnitus on kohale jõudnud, kuid viimane samm ei õnnestunud.\nPalun proovige uuesti. Uuesti kinnitada ei ole vaja.',
  complete: 'Kinnitatud. Aitäh.',
  back: 'Olete tagasi makseteenuse pakkuja juurest.\nPalun jätkake sellel lehel.',
  exempt: 'Seekord ei ole kinnitust vaja.',
  declined: 'Ei ole kinnitatud.',
  expired: 'Kinnitamise aeg on läbi.',
  cancelled: 'Kinnitamine katkestati.',
  paymentNotApproved: 'Seda makset ei ole heaks kiidetud.',
  generalNotApproved: 'Seda toimingut ei ole heaks kiidetud.',
  failed: 'See ei õnnestunud.\nPalun proovige uuesti.',
  stuck: 'Siin ei saa jätkata.\nPalun võtke enne uuesti proovimist ühendust klienditeenindusega.',
  offline: 'Tundub, et teil puudub internetiühendus.\nKontrollige ühendust ja proovige uuesti.',
  timeout: 'Vastus ei saabunud õigeks ajaks.\nPalun proovige uuesti.',

  timeLeft: 'Aega jäänud: {time}',

  returned: 'Olete tagasi. Võite selle akna sulgeda või jätkata.',
  returnLink: 'Jätka',
};

export default et;
