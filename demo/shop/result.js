// @ts-check
/** The protected thing, once the shop has it, as elements: text goes in as text. */

/** @typedef {import('./wiring.js').Case} Case */

/** @param {string} tag @param {string} text @param {string} [name] */
function make(tag, text, name = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

/** @param {number} amount @param {string} currency */
const money = (amount, currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);

/** @param {Case} kind @param {any} body @returns {Node[]} */
export function describe(kind, body) {
  if (kind === 'payment') {
    const cents = body.DebitedFunds?.Amount;
    const amount = cents === undefined ? body.transaction.amount : cents / 100;
    const currency = body.DebitedFunds?.Currency ?? body.transaction.currency;
    return [
      make('h2', 'Payment done'),
      make('p', `${money(amount, currency)} paid to Ferry Oslo. Booking FO-48213. See you on board!`),
    ];
  }
  if (kind === 'card') {
    const { number, expiry, cvv } = body.card;
    const digits = number.replace(/(.{4})(?=.)/g, '$1 ');
    return [
      make('h2', 'Your card number'),
      make('p', digits, 'number'),
      make('p', `Valid to ${expiry}${cvv ? `, CVV ${cvv}` : ''}`),
    ];
  }
  if (kind === 'enrolment')
    return [make('h2', 'Welcome back'), make('p', 'You have been at the provider. What came of it is not verified.')];

  const list = document.createElement('ul');
  for (const entry of Array.isArray(body) ? body : body.transactions) {
    const row = make('li', '');
    const amount = entry.amount ?? -entry.DebitedFunds.Amount / 100;
    row.append(make('span', entry.description ?? entry.Tag), make('span', money(amount, 'EUR')));
    list.append(row);
  }
  return [make('h2', 'Account linked'), list];
}

/** @param {string} text */
export const refusal = (text) => [make('p', text, 'problem')];
