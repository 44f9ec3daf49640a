// In place of your own orders: everybody is the same customer, who has this one.
const transfer = {
  AuthorId: 'user_1',
  DebitedFunds: { Currency: 'EUR', Amount: 12_990 },
  Fees: { Currency: 'EUR', Amount: 0 },
  DebitedWalletId: 'wallet_1',
  CreditedWalletId: 'wallet_2',
  Tag: 'Ferry Oslo',
};
const order = { id: 'order-1', transfer };

/** The customer's order. With an id: only if it is the one of this name. */
export const orderOf = (_request, id = order.id) => (id === order.id ? order : null);
