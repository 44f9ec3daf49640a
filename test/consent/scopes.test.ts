import { expect } from '@open-wc/testing';
import { type Meaning, meanings, meaningsOf } from '../../src/consent/scopes.js';

/** In the spelling that each source uses: Intergiro, Mangopay's actions, Swan's purposes (CamelCase), EUDI TS12. */
const known: Readonly<Record<Exclude<Meaning, 'general'>, string>> = {
  payment: `make_payment payment payments pay external_payment external-payments InitPayment initiate_payment transfer
    transfers payout bank_transfer InitiateInternationalCreditTransfer InitiateFundingRequest
    InitiateInstantFundingRequest ThreeDsPayment urn:eudi:sca:payment:1`,
  history: `account_history payment_history transaction_history history account_access account_information
    access_account account accounts transactions read_transactions list_transactions view_transactions balances wallet
    wallet_access view_account urn:eudi:sca:account_access:1`,
  card: `card_details card_credentials card_data card_number card_pin card view_card view_card_details ViewCardNumbers
    view_card_number ViewPhysicalCardPin show_card show_card_details show_card_number sensitive_card_details
    sensitive_card_data`,
  activation: `activate_card card_activation ActivatePhysicalCard ActivateDigitalCard ResumePhysicalCard
    PrintPhysicalCard AddCard AddCards AddDigitalCard AddDigitalCards tokenize_card apple_pay_tokenize unfreeze_card`,
  identity: `identity_verification IdentityVerification identity verify_identity onboarding kyc kyc_onboarding enroll
    enrol enrollment enrolment enroll_user ProofOfAddressVerification`,
  recipient: `add_recipient create_recipient recipient recipients AddBeneficiary beneficiary add_payee new_payee`,
  mandate: `standing_order ScheduleStandingOrder mandate e-mandate EnableMandate direct_debit
    AddDirectDebitPaymentMandate recurring_payment subscription urn:eudi:sca:emandate:1`,
};

describe('meaningsOf', () => {
  for (const [meaning, names] of Object.entries(known)) {
    for (const name of names.split(/\s+/)) {
      it(`reads ${name} as ${meaning}`, () => {
        expect(meaningsOf([name])).to.deep.equal([meaning]);
      });
    }
  }

  for (const [name, meaning] of [
    ['make_transfer', 'payment'],
    ['external_transfers', 'payment'],
    ['funding_request', 'payment'],
    ['initiate_bank_transfer', 'payment'],
    ['initiate_sepa_credit_transfer', 'payment'],
    ['initiate_instant_sepa_credit_transfers', 'payment'],
    ['initiate_domestic_payment', 'payment'],
    ['initiate_recurring_payment', 'payment'],
    ['list_accounts', 'history'],
    ['read_account_information', 'history'],
    ['access_transaction_history', 'history'],
    ['view_wallet_history', 'history'],
    ['balances_access', 'history'],
    ['show_card_pin', 'card'],
    ['view_sensitive_card_data', 'card'],
    ['physical_card_number', 'card'],
    ['sensitive_physical_card_pin', 'card'],
    ['add_physical_card', 'activation'],
    ['tokenize_digital_cards', 'activation'],
    ['unfreeze_physical_card', 'activation'],
    ['enrol_user', 'identity'],
    ['create_payee', 'recipient'],
    ['new_beneficiary', 'recipient'],
    ['add_direct_debit', 'mandate'],
    ['schedule_recurring_payment', 'mandate'],
    ['enable_subscription', 'mandate'],
  ] as const) {
    it(`reads ${name} as ${meaning}: the same words, put together otherwise`, () => {
      expect(meaningsOf([name])).to.deep.equal([meaning]);
    });
  }

  for (const [meaning, names] of Object.entries(known)) {
    it(`knows every name of ${meaning} by its letters alone, in small and in capital letters`, () => {
      for (const name of names.split(/\s+/).filter((each) => !each.startsWith('urn:'))) {
        const letters = name.replace(/[^a-z]/gi, '');
        for (const spelling of [letters.toLowerCase(), letters.toUpperCase(), `${letters}-2`]) {
          expect(meaningsOf([spelling]), spelling).to.deep.equal([meaning]);
        }
      }
    });
  }

  it('has an example for every meaning but the general one', () => {
    expect([...Object.keys(known), 'general']).to.have.members([...meanings]);
  });

  for (const name of [
    'MAKE_PAYMENT',
    'Make Payment',
    'make-payment',
    'make.payment',
    'makePayment',
    ' make_payment ',
  ]) {
    it(`reads "${name}" without case and punctuation`, () => {
      expect(meaningsOf([name])).to.deep.equal(['payment']);
    });
  }

  for (const name of [
    '',
    ' ',
    '?',
    'repayment_plan',
    'UpdateCard',
    'constructor',
    '__proto__',
    'payment history and more',
    'urn:eudi:sca:login_risk_transaction:1',
    'urn:eudi:sca:payment',
    'urn:eudi:sca:payment:',
    'x-urn:eudi:sca:payment:1',
    'urn:other:payment:1',
    'payment_method',
    'initiate',
    'view',
    'access',
    'transaction',
    'create_card',
    'card_verification',
    'verification',
    'order',
  ]) {
    it(`reads "${name}" as general: nobody knows it`, () => {
      expect(meaningsOf([name])).to.deep.equal(['general']);
    });
  }

  it('reads a missing scope as general', () => {
    expect(meaningsOf(undefined)).to.deep.equal(['general']);
  });

  it('reads an empty scope as general', () => {
    expect(meaningsOf([])).to.deep.equal(['general']);
  });

  it('keeps the order of several', () => {
    expect(meaningsOf(['kyc', 'make_payment', 'card'])).to.deep.equal(['identity', 'payment', 'card']);
  });

  it('says each once', () => {
    expect(meaningsOf(['pay', 'kyc', 'make_payment', 'payout'])).to.deep.equal(['payment', 'identity']);
  });

  it('says general beside what it knows', () => {
    expect(meaningsOf(['make_payment', 'something_new'])).to.deep.equal(['payment', 'general']);
  });

  it('reads 32 names of 50,000, at each drawing', () => {
    let reads = 0;
    const many = new Proxy(
      Array.from({ length: 50_000 }, () => 'make_payment'),
      {
        get(target, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
          return Reflect.get(target, key);
        },
      },
    );
    expect(meaningsOf(many)).to.deep.equal(['payment']);
    expect(reads).to.equal(32);
  });

  it('does not search a name that is longer than any, however it begins', () => {
    expect(meaningsOf([`make_payment${' '.repeat(10_000_000)}`])).to.deep.equal(['general']);
  });

  it('compiles nothing while it reads', () => {
    let made = 0;
    const original = globalThis.RegExp;
    globalThis.RegExp = new Proxy(original, {
      construct(target, args) {
        made += 1;
        return Reflect.construct(target, args);
      },
    });
    try {
      meaningsOf(['make_payment', 'kyc', 'urn:eudi:sca:payment:1']);
    } finally {
      globalThis.RegExp = original;
    }
    expect(made).to.equal(0);
  });
});
