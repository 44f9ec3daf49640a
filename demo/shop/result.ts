/** The protected thing, once the shop has it, as elements. */
import { make } from './dom.js';
import type { AccountEntry, ActionBody, Case } from './wiring.js';

export function describe(kind: Case, body: ActionBody | null): Node[] {
  if (kind === 'enrolment') {
    return [
      make('h2', {}, 'You are enrolled'),
      make('p', {}, 'From now on you confirm payments the way you have just set up.'),
    ];
  }
  if (kind === 'payment') return describePayment(body ?? {});
  if (kind === 'card') return describeCard(body ?? {});
  return describeAccount(body?.transactions ?? []);
}

/** What the shop says where it did not get the thing. */
export function refusal(text: string): Node[] {
  return [make('p', { className: 'problem' }, text)];
}

/** A card number in groups of four digits. */
export function groupDigits(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ');
}

function describePayment({ DebitedFunds, transaction }: ActionBody): Node[] {
  const amount = DebitedFunds ? DebitedFunds.Amount / 100 : (transaction?.amount ?? 0);
  const currency = DebitedFunds?.Currency ?? transaction?.currency ?? 'EUR';
  return [
    make('h2', {}, 'Payment done'),
    make('p', {}, `${money(amount, currency)} paid to Ferry Oslo. Booking FO-48213. See you on board!`),
  ];
}

function describeCard({ card }: ActionBody): Node[] {
  if (!card) return refusal('The provider sent no card.');
  const { number, expiry, cvv } = card;
  return [
    make('h2', {}, 'Your card number'),
    make('p', { className: 'number' }, groupDigits(number)),
    make('p', {}, `Valid to ${expiry}${cvv ? `, CVV ${cvv}` : ''}`),
  ];
}

function describeAccount(entries: AccountEntry[]): Node[] {
  const rows = entries.map((entry) => {
    const amount = entry.amount ?? -(entry.DebitedFunds?.Amount ?? 0) / 100;
    const description = entry.description ?? entry.Tag ?? '';
    return make('li', {}, make('span', {}, description), make('span', {}, money(amount, 'EUR')));
  });
  return [make('h2', {}, 'Account linked'), make('ul', {}, ...rows)];
}

function money(amount: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);
}
