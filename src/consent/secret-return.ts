/**
 * Every secret that a built-in dialect may find in a return address. The return helper knows no dialect: by this list it takes
 * secrets out of the address of a return that nothing in this browser remembers. For any other the record names them.
 */
export const SECRET_PARAMETERS = {
  berlinGroup: ['code', 'id_token'],
  stripe: ['payment_intent_client_secret', 'setup_intent_client_secret'],
} as const;
