import type { Words } from './words.js';

/** English: always there, and what every other language is translated from. */
const en: Words = {
  start: 'Continue to confirmation',
  open: 'Open the secure page',
  reopen: 'Open again',
  cancel: 'Cancel',
  stopWaiting: 'Stop waiting',
  again: 'Start again',
  retry: 'Try again',
  checkAgain: 'Check again',
  why: 'Why do I have to confirm?',
  newWindow: 'Opens in a new window.',
  leavesPage: 'You leave this page and come back afterwards.',

  paymentReason: 'Please confirm your payment.',
  paymentAmountReason: 'Please confirm your payment of {amount}.',
  paymentPayeeReason: 'Please confirm your payment to {payee}.',
  paymentFullReason: 'Please confirm your payment of {amount} to {payee}.',
  historyReason: 'Please confirm that your account information may be viewed.',
  cardReason: 'Please confirm that you want to see your card details.',
  activationReason: 'Please confirm that you want to activate your card.',
  identityReason: 'Please confirm your identity.',
  recipientReason: 'Please confirm the new recipient.',
  mandateReason: 'Please confirm the regular payment.',
  generalReason: 'Please confirm this action.',

  paymentWhy:
    'Only you may approve a payment from your account. Your confirmation stops anyone else from paying with your money.',
  historyWhy:
    'Your account information is private. Your confirmation makes sure that nobody sees it without your permission.',
  cardWhy:
    'Anyone who knows your card details could pay with them. Your confirmation makes sure that only you see them.',
  activationWhy: 'A new card should only work for its owner. Your confirmation shows that the card has reached you.',
  identityWhy:
    'Payment providers must know who their customers are. Your confirmation stops anyone else from using your name.',
  recipientWhy:
    'Money can be sent to this recipient later. Your confirmation makes sure that nobody else adds one in your name.',
  mandateWhy:
    'Money will leave your account regularly. Your confirmation makes sure that nobody else sets this up in your name.',
  generalWhy: 'This concerns your account or your money. Your confirmation makes sure that it is really you.',

  law: 'European law (PSD2) requires this check. It is called strong customer authentication.',
  nextWindow:
    'The payment provider’s secure page opens in a new window. When you have finished there, you continue here.',
  nextPage: 'You go to the payment provider’s secure page. When you have finished there, you come back here.',
  counts: 'Check the details on the provider’s page before you confirm. What it shows is what counts.',
  safe: 'Enter passwords and codes only there. This page never sees them.',

  preparing: 'Preparing the secure page…',
  leaving: 'Taking you to the secure page…',
  leavingSlow: 'If nothing happens, open the secure page yourself.',
  waiting: 'Please confirm in the other window.\nThis page will then continue by itself.',
  waitApp: 'Please confirm in your bank’s app.\nOpen the app on your phone. This page will then continue by itself.',
  unobservable: 'Please confirm in the other window.\nIf you no longer see it, open it again.',
  closed: 'Did you close the window?\nIf you have not confirmed yet, open it again.',
  blocked: 'Your browser did not open a new window.\nPress the button to open it.',
  linkOver: 'The secure page has expired.\nPlease open it again.',
  checking: 'Checking with the payment provider…',
  pending: 'The payment provider is still working on it.\nThis can take a minute. There is nothing you have to do.',
  stopped: 'You stopped waiting.\nWhat you confirmed at the payment provider may still go through.',
  unreachable: 'We cannot reach the shop at the moment.\nPlease do not pay again.',
  unreachableGeneral: 'We cannot reach this website at the moment.\nPlease wait.',
  performing: 'Finishing…\nPlease keep this page open.',
  performFailed:
    'We have your confirmation, but the last step did not work.\nPlease try again. You do not have to confirm again.',
  complete: 'Confirmed. Thank you.',
  back: 'You are back from the payment provider.\nPlease continue on this page.',
  exempt: 'No confirmation is needed this time.',
  declined: 'Not confirmed.',
  expired: 'The time to confirm has run out.',
  cancelled: 'The confirmation was stopped.',
  paymentNotApproved: 'This payment has not been approved.',
  generalNotApproved: 'This has not been approved.',
  failed: 'That did not work.\nPlease try again.',
  stuck: 'This cannot go on here.\nPlease contact customer service before you try again.',
  offline: 'You seem to be offline.\nCheck your connection and try again.',
  timeout: 'The answer took too long.\nPlease try again.',

  timeLeft: 'Time left: {time}',

  returned: 'You are back. You can close this window or continue.',
  returnLink: 'Continue',
};

export default en;
