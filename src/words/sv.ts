import type { Words } from './words.js';

/** Swedish. */
const sv: Words = {
  start: 'Fortsätt för att bekräfta',
  open: 'Öppna den säkra sidan',
  reopen: 'Öppna igen',
  cancel: 'Avbryt',
  stopWaiting: 'Sluta vänta',
  again: 'Börja om',
  retry: 'Försök igen',
  checkAgain: 'Kontrollera igen',
  why: 'Varför måste jag bekräfta?',
  newWindow: 'Öppnas i ett nytt fönster.',
  leavesPage: 'Du lämnar den här sidan och kommer tillbaka efteråt.',

  paymentReason: 'Bekräfta din betalning.',
  paymentAmountReason: 'Bekräfta din betalning på {amount}.',
  paymentPayeeReason: 'Bekräfta din betalning till {payee}.',
  paymentFullReason: 'Bekräfta din betalning på {amount} till {payee}.',
  historyReason: 'Bekräfta att din kontoinformation får visas.',
  cardReason: 'Bekräfta att du vill se dina kortuppgifter.',
  activationReason: 'Bekräfta att du vill aktivera ditt kort.',
  identityReason: 'Bekräfta din identitet.',
  recipientReason: 'Bekräfta den nya mottagaren.',
  mandateReason: 'Bekräfta den återkommande betalningen.',
  generalReason: 'Bekräfta den här åtgärden.',

  paymentWhy:
    'Bara du får godkänna en betalning från ditt konto. Din bekräftelse hindrar att någon annan betalar med dina pengar.',
  historyWhy: 'Din kontoinformation är privat. Din bekräftelse gör att ingen ser den utan ditt tillstånd.',
  cardWhy:
    'Den som känner till dina kortuppgifter skulle kunna betala med dem. Din bekräftelse gör att bara du får se dem.',
  activationWhy:
    'Ett nytt kort ska bara fungera för sin ägare. Din bekräftelse visar att kortet har kommit fram till dig.',
  identityWhy:
    'Betaltjänstleverantörer måste veta vilka deras kunder är. Din bekräftelse hindrar att någon annan använder ditt namn.',
  recipientWhy:
    'Pengar kan skickas till den här mottagaren längre fram. Din bekräftelse gör att ingen annan kan lägga till en mottagare i ditt namn.',
  mandateWhy:
    'Pengar kommer regelbundet att dras från ditt konto. Din bekräftelse gör att ingen annan kan lägga upp en sådan betalning i ditt namn.',
  generalWhy: 'Det här gäller ditt konto eller dina pengar. Din bekräftelse visar att det verkligen är du.',

  law: 'Europeisk lagstiftning (PSD2) kräver den här kontrollen, som kallas stark kundautentisering.',
  nextWindow: 'Betaltjänstleverantörens säkra sida öppnas i ett nytt fönster. När du är klar där fortsätter du här.',
  nextPage: 'Du kommer till betaltjänstleverantörens säkra sida. När du är klar där kommer du tillbaka hit.',
  counts: 'Kontrollera uppgifterna på leverantörens sida innan du bekräftar. Det är de som gäller.',
  safe: 'Ange lösenord och koder bara där. Den här sidan ser dem aldrig.',

  preparing: 'Den säkra sidan förbereds …',
  leaving: 'Du skickas vidare till den säkra sidan …',
  leavingSlow: 'Om inget händer kan du öppna den säkra sidan själv.',
  waiting: 'Bekräfta i det andra fönstret.\nDen här sidan fortsätter av sig själv.',
  waitApp: 'Bekräfta i din banks app.\nÖppna appen i telefonen. Den här sidan fortsätter av sig själv.',
  unobservable: 'Bekräfta i det andra fönstret.\nOm du inte ser det längre kan du öppna det igen.',
  closed: 'Stängde du fönstret?\nÖppna det igen om du inte har bekräftat än.',
  blocked: 'Webbläsaren öppnade inget nytt fönster.\nTryck på knappen för att öppna det.',
  linkOver: 'Den säkra sidan gäller inte längre.\nÖppna den igen.',
  checking: 'Vi kontrollerar med betaltjänstleverantören …',
  pending: 'Betaltjänstleverantören är inte klar än.\nDet kan ta en minut. Du behöver inte göra något.',
  stopped: 'Du har slutat vänta.\nDet du har bekräftat hos betaltjänstleverantören kan fortfarande genomföras.',
  unreachable: 'Vi får ingen kontakt med butiken just nu.\nBetala inte igen.',
  unreachableGeneral: 'Vi får ingen kontakt med den här webbplatsen just nu.\nVar god vänta.',
  performing: 'Slutför …\nLåt den här sidan vara öppen.',
  performFailed:
    'Din bekräftelse har kommit fram, men det sista steget gick inte att slutföra.\nFörsök igen. Du behöver inte bekräfta igen.',
  complete: 'Bekräftat. Tack.',
  back: 'Du är tillbaka från betaltjänstleverantören.\nFortsätt här på sidan.',
  exempt: 'Ingen bekräftelse behövs den här gången.',
  declined: 'Inte bekräftat.',
  expired: 'Tiden för att bekräfta har gått ut.',
  cancelled: 'Bekräftelsen har avbrutits.',
  paymentNotApproved: 'Den här betalningen har inte godkänts.',
  generalNotApproved: 'Den här åtgärden har inte godkänts.',
  failed: 'Det gick inte.\nFörsök igen.',
  stuck: 'Det går inte att fortsätta här.\nKontakta kundtjänst innan du försöker igen.',
  offline: 'Du verkar vara offline.\nKontrollera anslutningen och försök igen.',
  timeout: 'Svaret kom inte i tid.\nFörsök igen.',

  timeLeft: 'Tid kvar: {time}',

  returned: 'Du är tillbaka. Du kan stänga det här fönstret eller fortsätta.',
  returnLink: 'Fortsätt',
};

export default sv;
