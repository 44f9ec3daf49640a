import type { Words } from './words.js';

/** Estonian. */
const et: Words = {
  start: 'Jätka kinnitamiseks',
  open: 'Ava turvaline leht',
  reopen: 'Ava uuesti',
  cancel: 'Katkesta',
  again: 'Alusta uuesti',
  retry: 'Proovi uuesti',
  checkAgain: 'Kontrolli uuesti',
  why: 'Miks pean kinnitama?',
  newWindow: 'Avaneb uues aknas.',

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
  waiting: 'Palun kinnitage teises aknas. See leht liigub ise edasi.',
  unobservable: 'Palun kinnitage teises aknas. Kui te seda enam ei näe, avage see uuesti.',
  closed: 'Kas sulgesite akna? Kui te ei ole veel kinnitanud, avage see uuesti.',
  blocked: 'Teie brauser ei avanud uut akent. Selle avamiseks vajutage nuppu.',
  linkOver: 'Turvaline leht ei kehti enam. Palun avage see uuesti.',
  checking: 'Küsime makseteenuse pakkujalt vastust…',
  pending: 'Makseteenuse pakkuja alles tegeleb sellega. Palun oodake hetk.',
  unreachable: 'Praegu ei saa me kauplusega ühendust. Palun ärge makske uuesti.',
  complete: 'Kinnitatud. Aitäh.',
  back: 'Olete tagasi. Palun jätkake sellel lehel.',
  exempt: 'Seekord ei ole kinnitust vaja.',
  declined: 'Ei ole kinnitatud.',
  expired: 'Kinnitamise aeg on läbi.',
  cancelled: 'Kinnitamine katkestati. Võite uuesti alustada.',
  failed: 'See ei õnnestunud. Palun proovige uuesti.',
  stuck: 'See ei õnnestunud. Palun laadige leht uuesti või võtke ühendust klienditeenindusega.',
  offline: 'Tundub, et teil puudub internetiühendus. Kontrollige ühendust ja proovige uuesti.',
  timeout: 'Vastus ei saabunud õigeks ajaks. Palun proovige uuesti.',

  timeLeft: 'Aega jäänud: {time}',

  returned: 'Olete tagasi. Võite selle akna sulgeda või jätkata.',
  returnLink: 'Jätka',
};

export default et;
