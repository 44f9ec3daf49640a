/** What an explanation exists for. */
export const meanings = [
  'payment',
  'history',
  'card',
  'activation',
  'identity',
  'recipient',
  'mandate',
  'general',
] as const;

export type Meaning = (typeof meanings)[number];

/**
 * The one table of aliases, compared without case and punctuation. `make_payment` is Intergiro's only documented literal and
 * `identity_verification` its one named type; the others are its prose, Mangopay's actions, Swan's consent purposes and the
 * transaction types of EUDI TS12 (`urn:eudi:sca:payment:1` is read as `payment`).
 */
const aliases: Readonly<Record<Exclude<Meaning, 'general'>, string>> = {
  payment:
    'makepayment payment payments pay externalpayment externalpayments initpayment initiatepayment transfer transfers payout banktransfer initiateinternationalcredittransfer initiatefundingrequest initiateinstantfundingrequest threedspayment',
  history:
    'accounthistory paymenthistory transactionhistory history accountaccess accountinformation accessaccount account accounts transactions readtransactions listtransactions viewtransactions balances wallet walletaccess viewaccount',
  card: 'carddetails cardcredentials carddata cardnumber cardpin card viewcard viewcarddetails viewcardnumbers viewcardnumber viewphysicalcardpin showcard showcarddetails showcardnumber sensitivecarddetails sensitivecarddata',
  activation:
    'activatecard cardactivation activatephysicalcard activatedigitalcard resumephysicalcard printphysicalcard addcard addcards adddigitalcard adddigitalcards tokenizecard applepaytokenize unfreezecard',
  identity:
    'identityverification identity verifyidentity onboarding kyc kyconboarding enroll enrol enrollment enrolment enrolluser proofofaddressverification',
  recipient: 'addrecipient createrecipient recipient recipients addbeneficiary beneficiary addpayee newpayee',
  mandate:
    'standingorder schedulestandingorder mandate emandate enablemandate directdebit adddirectdebitpaymentmandate recurringpayment subscription',
};

/** What the scopes mean, each once, in their order; `general` for what nobody knows and for no scope at all. */
export const meaningsOf = (scope: readonly string[] = []): readonly Meaning[] => {
  const found = scope.map((name) => {
    const plain = name
      .replace(/^urn:eudi:sca:(\w+):\d+$/i, '$1')
      .replace(/[^a-z]/gi, '')
      .toLowerCase();
    return (
      (Object.keys(aliases) as (keyof typeof aliases)[]).find((m) => aliases[m].split(' ').includes(plain)) ?? 'general'
    );
  });
  return found.length ? [...new Set(found)] : ['general'];
};
