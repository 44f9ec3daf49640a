import type { Words } from './words.js';

/** Romanian. */
const ro: Words = {
  start: 'Continuați spre confirmare',
  open: 'Deschideți pagina securizată',
  reopen: 'Deschideți din nou',
  cancel: 'Anulați',
  stopWaiting: 'Opriți așteptarea',
  again: 'Începeți din nou',
  retry: 'Încercați din nou',
  checkAgain: 'Verificați din nou',
  why: 'De ce trebuie să confirm?',
  newWindow: 'Se deschide într-o fereastră nouă.',
  leavesPage: 'Părăsiți această pagină și reveniți apoi aici.',

  paymentReason: 'Vă rugăm să confirmați plata.',
  paymentAmountReason: 'Vă rugăm să confirmați plata în valoare de {amount}.',
  paymentPayeeReason: 'Vă rugăm să confirmați plata către {payee}.',
  paymentFullReason: 'Vă rugăm să confirmați plata către {payee} în valoare de {amount}.',
  historyReason: 'Vă rugăm să confirmați că informațiile despre contul dumneavoastră pot fi consultate.',
  cardReason: 'Vă rugăm să confirmați că doriți să vedeți datele cardului dumneavoastră.',
  activationReason: 'Vă rugăm să confirmați că doriți să vă activați cardul.',
  identityReason: 'Vă rugăm să vă confirmați identitatea.',
  recipientReason: 'Vă rugăm să confirmați noul beneficiar.',
  mandateReason: 'Vă rugăm să confirmați plata recurentă.',
  generalReason: 'Vă rugăm să confirmați această operațiune.',

  paymentWhy:
    'Numai dumneavoastră puteți aproba o plată din contul dumneavoastră. Confirmarea împiedică orice altă persoană să plătească cu banii dumneavoastră.',
  historyWhy:
    'Informațiile despre contul dumneavoastră sunt private. Confirmarea garantează că nimeni nu le vede fără permisiunea dumneavoastră.',
  cardWhy:
    'Oricine cunoaște datele cardului dumneavoastră ar putea plăti cu ele. Confirmarea garantează că numai dumneavoastră le vedeți.',
  activationWhy:
    'Un card nou trebuie să funcționeze numai pentru titularul său. Confirmarea arată că ați primit cardul.',
  identityWhy:
    'Prestatorii de servicii de plată trebuie să știe cine sunt clienții lor. Confirmarea împiedică orice altă persoană să se dea drept dumneavoastră.',
  recipientWhy:
    'Mai târziu, se vor putea trimite bani acestui beneficiar. Confirmarea garantează că nimeni altcineva nu adaugă un beneficiar în numele dumneavoastră.',
  mandateWhy:
    'Din contul dumneavoastră vor ieși bani în mod regulat. Confirmarea garantează că nimeni altcineva nu stabilește această plată în numele dumneavoastră.',
  generalWhy: 'Operațiunea privește contul sau banii dumneavoastră. Confirmarea arată că sunteți chiar dumneavoastră.',

  law: 'Legislația europeană (PSD2) impune această verificare, numită autentificarea strictă a clienților.',
  nextWindow:
    'Pagina securizată a prestatorului de servicii de plată se deschide într-o fereastră nouă. După ce terminați acolo, continuați aici.',
  nextPage:
    'Veți ajunge pe pagina securizată a prestatorului de servicii de plată. După ce terminați acolo, veți reveni aici.',
  counts: 'Verificați datele pe pagina prestatorului înainte de a confirma. Contează ceea ce este afișat acolo.',
  safe: 'Introduceți parolele și codurile numai acolo. Această pagină nu le vede niciodată.',

  preparing: 'Pregătim pagina securizată…',
  leaving: 'Vă redirecționăm către pagina securizată…',
  leavingSlow: 'Dacă nu se întâmplă nimic, deschideți dumneavoastră pagina securizată.',
  waiting: 'Vă rugăm să confirmați în cealaltă fereastră.\nAceastă pagină continuă automat.',
  waitApp:
    'Vă rugăm să confirmați în aplicația băncii dumneavoastră.\nDeschideți aplicația pe telefon. Această pagină continuă automat.',
  unobservable: 'Vă rugăm să confirmați în cealaltă fereastră.\nDacă nu o mai vedeți, deschideți-o din nou.',
  closed: 'Ați închis fereastra?\nDacă nu ați confirmat încă, deschideți-o din nou.',
  blocked: 'Browserul nu a deschis o fereastră nouă.\nApăsați butonul pentru a o deschide.',
  linkOver: 'Pagina securizată nu mai este valabilă.\nDeschideți-o din nou.',
  checking: 'Verificăm la prestatorul de servicii de plată…',
  pending:
    'Prestatorul de servicii de plată încă procesează cererea.\nPoate dura un minut. Nu este nevoie să faceți nimic.',
  stopped: 'Ați oprit așteptarea.\nCeea ce ați confirmat la prestatorul de servicii de plată se mai poate finaliza.',
  unreachable: 'Momentan nu putem contacta magazinul.\nVă rugăm să nu plătiți din nou.',
  unreachableGeneral: 'Momentan nu putem contacta acest site.\nVă rugăm să așteptați.',
  performing: 'Finalizăm…\nVă rugăm să păstrați această pagină deschisă.',
  performFailed:
    'Confirmarea dumneavoastră a ajuns, dar ultimul pas nu a reușit.\nVă rugăm să încercați din nou. Nu este nevoie să confirmați din nou.',
  complete: 'Confirmat. Vă mulțumim.',
  back: 'Ați revenit de la prestatorul de servicii de plată.\nContinuați pe această pagină.',
  exempt: 'De data aceasta nu este nevoie de confirmare.',
  declined: 'Nu s-a confirmat.',
  expired: 'Timpul pentru confirmare a expirat.',
  cancelled: 'Confirmarea a fost întreruptă.',
  paymentNotApproved: 'Această plată nu a fost aprobată.',
  generalNotApproved: 'Această operațiune nu a fost aprobată.',
  failed: 'Operațiunea nu a reușit.\nVă rugăm să încercați din nou.',
  stuck:
    'Nu se poate continua aici.\nVă rugăm să contactați serviciul de relații cu clienții înainte de a încerca din nou.',
  offline: 'Se pare că nu aveți conexiune la internet.\nVerificați conexiunea și încercați din nou.',
  timeout: 'Răspunsul nu a venit la timp.\nVă rugăm să încercați din nou.',

  timeLeft: 'Timp rămas: {time}',

  returned: 'Ați revenit. Puteți închide această fereastră sau puteți continua.',
  returnLink: 'Continuați',
};

export default ro;
