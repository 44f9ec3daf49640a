import type { Words } from './words.js';

/** German. */
const de: Words = {
  start: 'Weiter zur Bestätigung',
  open: 'Sichere Seite öffnen',
  reopen: 'Erneut öffnen',
  cancel: 'Abbrechen',
  stopWaiting: 'Nicht länger warten',
  again: 'Neu beginnen',
  retry: 'Erneut versuchen',
  checkAgain: 'Erneut prüfen',
  why: 'Warum muss ich bestätigen?',
  newWindow: 'Wird in einem neuen Fenster geöffnet.',
  leavesPage: 'Sie verlassen diese Seite und kommen danach zurück.',

  paymentReason: 'Bitte bestätigen Sie Ihre Zahlung.',
  paymentAmountReason: 'Bitte bestätigen Sie Ihre Zahlung über {amount}.',
  paymentPayeeReason: 'Bitte bestätigen Sie Ihre Zahlung an {payee}.',
  paymentFullReason: 'Bitte bestätigen Sie Ihre Zahlung über {amount} an {payee}.',
  historyReason: 'Bitte bestätigen Sie, dass Ihre Kontoinformationen eingesehen werden dürfen.',
  cardReason: 'Bitte bestätigen Sie, dass Sie Ihre Kartendaten sehen möchten.',
  activationReason: 'Bitte bestätigen Sie, dass Sie Ihre Karte aktivieren möchten.',
  identityReason: 'Bitte bestätigen Sie Ihre Identität.',
  recipientReason: 'Bitte bestätigen Sie den neuen Empfänger.',
  mandateReason: 'Bitte bestätigen Sie die regelmäßige Zahlung.',
  generalReason: 'Bitte bestätigen Sie diesen Vorgang.',

  paymentWhy:
    'Nur Sie dürfen eine Zahlung von Ihrem Konto freigeben. Ihre Bestätigung verhindert, dass andere mit Ihrem Geld bezahlen.',
  historyWhy:
    'Ihre Kontoinformationen sind vertraulich. Ihre Bestätigung stellt sicher, dass niemand sie ohne Ihre Zustimmung einsehen kann.',
  cardWhy:
    'Wer Ihre Kartendaten kennt, könnte damit bezahlen. Ihre Bestätigung stellt sicher, dass nur Sie die Daten sehen.',
  activationWhy:
    'Eine neue Karte soll nur für die Person funktionieren, der sie gehört. Ihre Bestätigung zeigt, dass die Karte bei Ihnen angekommen ist.',
  identityWhy:
    'Zahlungsdienstleister müssen wissen, wer ihre Kundinnen und Kunden sind. Ihre Bestätigung verhindert, dass andere Ihren Namen verwenden.',
  recipientWhy:
    'An diesen Empfänger kann später Geld überwiesen werden. Ihre Bestätigung stellt sicher, dass niemand sonst in Ihrem Namen einen Empfänger hinzufügt.',
  mandateWhy:
    'Von Ihrem Konto wird regelmäßig Geld abgebucht. Ihre Bestätigung stellt sicher, dass niemand sonst dies in Ihrem Namen einrichtet.',
  generalWhy: 'Es geht um Ihr Konto oder Ihr Geld. Ihre Bestätigung stellt sicher, dass wirklich Sie es sind.',

  law: 'Das europäische Recht (PSD2) schreibt diese Prüfung vor. Sie heißt „starke Kundenauthentifizierung“.',
  nextWindow:
    'Die sichere Seite des Zahlungsdienstleisters öffnet sich in einem neuen Fenster. Wenn Sie dort fertig sind, geht es hier weiter.',
  nextPage:
    'Sie werden zur sicheren Seite des Zahlungsdienstleisters weitergeleitet. Wenn Sie dort fertig sind, kommen Sie hierher zurück.',
  counts:
    'Prüfen Sie die Angaben auf der Seite des Zahlungsdienstleisters, bevor Sie bestätigen. Es gilt, was dort steht.',
  safe: 'Geben Sie Passwörter und Codes nur dort ein. Diese Seite bekommt sie nie zu sehen.',

  preparing: 'Die sichere Seite wird vorbereitet …',
  leaving: 'Sie werden zur sicheren Seite weitergeleitet …',
  leavingSlow: 'Wenn nichts passiert, öffnen Sie die sichere Seite selbst.',
  waiting: 'Bitte bestätigen Sie im anderen Fenster.\nHier geht es dann automatisch weiter.',
  waitApp:
    'Bitte bestätigen Sie in der App Ihrer Bank.\nÖffnen Sie die App auf Ihrem Smartphone. Hier geht es dann automatisch weiter.',
  unobservable: 'Bitte bestätigen Sie im anderen Fenster.\nWenn Sie es nicht mehr sehen, öffnen Sie es erneut.',
  closed: 'Haben Sie das Fenster geschlossen?\nWenn Sie noch nicht bestätigt haben, öffnen Sie es erneut.',
  blocked: 'Ihr Browser hat kein neues Fenster geöffnet.\nBitte öffnen Sie es über die Schaltfläche.',
  linkOver: 'Die sichere Seite ist nicht mehr gültig.\nBitte öffnen Sie sie erneut.',
  checking: 'Wir fragen beim Zahlungsdienstleister nach …',
  pending:
    'Der Zahlungsdienstleister bearbeitet den Vorgang noch.\nDas kann eine Minute dauern. Sie müssen nichts tun.',
  stopped:
    'Sie haben das Warten beendet.\nWas Sie beim Zahlungsdienstleister bestätigt haben, kann trotzdem noch ausgeführt werden.',
  unreachable: 'Wir können den Shop im Moment nicht erreichen.\nBitte zahlen Sie nicht noch einmal.',
  unreachableGeneral: 'Diese Website ist im Moment nicht erreichbar.\nBitte warten Sie.',
  performing: 'Wird abgeschlossen …\nBitte lassen Sie diese Seite geöffnet.',
  performFailed:
    'Ihre Bestätigung ist angekommen, aber der letzte Schritt hat nicht funktioniert.\nBitte versuchen Sie es erneut. Sie müssen nicht noch einmal bestätigen.',
  complete: 'Bestätigt. Vielen Dank.',
  back: 'Sie sind vom Zahlungsdienstleister zurück.\nBitte fahren Sie auf dieser Seite fort.',
  exempt: 'Dieses Mal ist keine Bestätigung nötig.',
  declined: 'Nicht bestätigt.',
  expired: 'Die Zeit für die Bestätigung ist abgelaufen.',
  cancelled: 'Die Bestätigung wurde abgebrochen.',
  paymentNotApproved: 'Diese Zahlung wurde nicht freigegeben.',
  generalNotApproved: 'Dieser Vorgang wurde nicht freigegeben.',
  failed: 'Das hat nicht funktioniert.\nBitte versuchen Sie es erneut.',
  stuck: 'Hier geht es nicht weiter.\nBitte wenden Sie sich an den Kundenservice, bevor Sie es erneut versuchen.',
  offline: 'Sie sind anscheinend offline.\nPrüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  timeout: 'Die Antwort kam nicht rechtzeitig.\nBitte versuchen Sie es erneut.',

  timeLeft: 'Verbleibende Zeit: {time}',

  returned: 'Sie sind zurück. Sie können dieses Fenster schließen oder fortfahren.',
  returnLink: 'Weiter',
};

export default de;
