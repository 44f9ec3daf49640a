import { MAX_SCOPES } from './consent-fields.js';

/** What an explanation exists for. `general` is for a scope that nobody knows, and for none at all. */
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

/** Every beginning before every ending: `phrases(['add'], ['card', 'cards'])` is `add_card` and `add_cards`. */
function phrases(beginnings: readonly string[], endings: readonly string[]): readonly string[] {
  return beginnings.flatMap((beginning) => endings.map((ending) => `${beginning}_${ending}`));
}

const PAYMENTS = ['pay', 'payment', 'payments', 'payout', 'transfer', 'transfers', 'funding_request'];

/**
 * Kinds of payment. Swan has the international and the instant one, Berlin Group's payment products the SEPA and the
 * cross-border one, UK Open Banking the domestic and the scheduled one.
 */
const PAYMENT_KINDS = [
  'bank',
  'cross_border_credit',
  'credit',
  'domestic',
  'external',
  'instant',
  'instant_credit',
  'instant_sepa_credit',
  'internal',
  'international',
  'international_credit',
  'recurring',
  'scheduled',
  'sepa',
  'sepa_credit',
  'sepa_instant',
  'single',
];

const ACCOUNT_DATA = [
  'account',
  'accounts',
  'balances',
  'history',
  'transactions',
  'wallet',
  'account_access',
  'account_history',
  'account_information',
  'accounts_access',
  'accounts_history',
  'accounts_information',
  'balances_access',
  'balances_history',
  'balances_information',
  'history_access',
  'history_information',
  'payment_history',
  'payment_history_access',
  'payment_history_information',
  'transaction_history',
  'transaction_history_access',
  'transaction_history_information',
  'transactions_access',
  'transactions_history',
  'transactions_information',
  'wallet_access',
  'wallet_history',
  'wallet_information',
];

const CARD_SECRETS = [
  'card',
  'card_credentials',
  'card_data',
  'card_details',
  'card_number',
  'card_numbers',
  'card_pin',
];

const CARD_QUALITIES = ['physical', 'sensitive', 'sensitive_physical'];

const CARDS = ['card', 'cards', 'digital_card', 'digital_cards', 'physical_card', 'physical_cards'];

const RECIPIENTS = ['beneficiary', 'payee', 'recipient', 'recipients'];

const MANDATES = [
  'direct_debit',
  'direct_debit_payment_mandate',
  'mandate',
  'recurring_payment',
  'standing_order',
  'subscription',
];

/**
 * The one table of scopes, in the spelling of their sources. They are compared by their letters alone, in lower case, so that
 * `InitPayment`, `init-payment` and `init_payment` are one entry. No scope stands under two meanings.
 *
 * Sources:
 * - Intergiro: `make_payment` is its only documented scope, `identity_verification` and `proof_of_address_verification` are
 *   types of its pending actions; card details, card activation, payment history and onboarding are its prose
 *   (developer.intergiro.com, "Strong Customer Authentication", "Pending actions").
 * - Mangopay: names of its actions: transfer, recipient, enrolment, wallet access (docs.mangopay.com, "SCA").
 * - Swan: `ConsentPurpose` (api-reference.swan.io), marked below.
 * - EUDI TS12 v1.0.1: `payment`, `account_access` and `emandate` of `urn:eudi:sca:<type>:<version>`.
 * - The others are plain English for the same, as hosts write it.
 */
const SCOPES: Readonly<Record<Meaning, readonly string[]>> = {
  payment: [
    ...PAYMENTS,
    // Swan: InitPayment, ThreeDsPayment, InitiateFundingRequest.
    ...phrases(['make', 'init', 'initiate', 'external', 'bank', 'three_ds'], PAYMENTS),
    // Swan: InitiateInternationalCreditTransfer, InitiateInstantFundingRequest.
    ...phrases(phrases(['initiate'], PAYMENT_KINDS), PAYMENTS),
  ],
  history: [...ACCOUNT_DATA, ...phrases(['access', 'list', 'read', 'view'], ACCOUNT_DATA)],
  card: [
    ...CARD_SECRETS,
    // Swan: ViewCardNumbers, ViewPhysicalCardPin.
    ...phrases(['view', 'show'], CARD_SECRETS),
    ...phrases(CARD_QUALITIES, CARD_SECRETS),
    ...phrases(phrases(['view', 'show'], CARD_QUALITIES), CARD_SECRETS),
  ],
  activation: [
    'card_activation',
    'apple_pay_tokenize',
    // Swan: ActivatePhysicalCard, ActivateDigitalCard, AddCard, AddCards, AddDigitalCard, AddDigitalCards, PrintPhysicalCard,
    // ResumePhysicalCard.
    ...phrases(['activate', 'add', 'print', 'resume', 'tokenize', 'unfreeze'], CARDS),
  ],
  identity: [
    'identity',
    'identity_verification',
    'verify_identity',
    'kyc',
    'kyc_onboarding',
    'onboarding',
    'enroll',
    'enroll_user',
    'enrollment',
    'enrol',
    'enrol_user',
    'enrolment',
    'proof_of_address_verification',
  ],
  recipient: [
    ...RECIPIENTS,
    // Swan: AddBeneficiary.
    ...phrases(['add', 'create', 'new'], RECIPIENTS),
  ],
  mandate: [
    ...MANDATES,
    'e_mandate',
    // Swan: AddDirectDebitPaymentMandate, EnableMandate, ScheduleStandingOrder.
    ...phrases(['add', 'enable', 'schedule'], MANDATES),
  ],
  general: [],
};

/** A name that is longer is nobody's. It is not searched, as that would be done again for each drawing. */
const MAX_NAME_LENGTH = 200;

/** The scopes of the EUDI wallet's specification TS12, e.g. `urn:eudi:sca:account_access:1`. */
const EUDI_SCOPE = /^urn:eudi:sca:(?<type>\w+):\d+$/i;

/** What two spellings of one scope have in common: the letters A to Z, in lower case. */
function normalise(scope: string): string {
  return scope.replace(/[^a-z]/gi, '').toLowerCase();
}

const MEANING_BY_SCOPE: ReadonlyMap<string, Meaning> = new Map(
  meanings.flatMap((meaning) => SCOPES[meaning].map((scope): [string, Meaning] => [normalise(scope), meaning])),
);

function meaningOf(scope: string): Meaning {
  if (scope.length > MAX_NAME_LENGTH) return 'general';
  const name = EUDI_SCOPE.exec(scope)?.groups?.type ?? scope;
  return MEANING_BY_SCOPE.get(normalise(name)) ?? 'general';
}

/** What the first 32 scopes mean, each meaning once, in their order. Never empty: `general` where there is no scope at all. */
export function meaningsOf(scope: readonly string[] = []): readonly Meaning[] {
  if (scope.length === 0) return ['general'];
  return [...new Set(scope.slice(0, MAX_SCOPES).map(meaningOf))];
}
