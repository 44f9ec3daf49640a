import type { Words } from '../../src/words/words.js';

/**
 * A word in every form that the sentences have it in: one of these stands in the sentence, small and capital letters alike.
 * A stem stands for all that begins or goes on with it.
 */
type Term = readonly string[];

/** What one language calls the things that most sentences are about, so that each of them has one name. */
export interface Glossary {
  /** The short name of Directive (EU) 2015/2366, as the country's supervisor writes it. */
  readonly directive: 'PSD2' | 'DSP2';
  /** Every name of strong customer authentication that the sentence about the law gives, as it stands there. */
  readonly authentication: readonly string[];
  /** To confirm, and the confirmation. */
  readonly confirm: Term;
  /** The provider, where the sentence before has said whose. */
  readonly provider: Term;
  /** What makes it a provider of payment services. */
  readonly ofPayments: Term;
  /** The provider's page. */
  readonly securePage: Term;
  /** Words that one of the above is easily mixed with, and the sentences that may have them all the same. */
  readonly rivals?: Readonly<Record<string, readonly (keyof Words)[]>>;
  /** Its quotation marks, where a sentence has any. */
  readonly quotes?: string;
  /** Writes a no-break space before the ellipsis that follows a whole word (Duden, Retskrivningsordbogen, Språkrådet). */
  readonly spaceBeforeEllipsis?: true;
}

/**
 * The names of the authentication are those of Regulation (EU) 2018/389 in EUR-Lex or of the country's own law, and where
 * people know another one from their bank, that one beside it.
 */
export const glossaries: Readonly<Record<string, Glossary>> = {
  bg: {
    directive: 'PSD2',
    authentication: ['задълбочено установяване на идентичността на клиента'],
    confirm: ['потвър'],
    provider: ['доставчи'],
    ofPayments: ['платежни услуги'],
    securePage: ['защитената страница'],
    quotes: '„“',
  },
  cs: {
    directive: 'PSD2',
    authentication: ['silné ověření klienta'],
    confirm: ['potvr'],
    provider: ['poskytovatel'],
    ofPayments: ['platebních služeb'],
    securePage: ['zabezpečen'],
  },
  da: {
    directive: 'PSD2',
    authentication: ['stærk kundeautentifikation'],
    confirm: ['godken'],
    provider: ['udbyder'],
    ofPayments: ['betalingsudbyder'],
    securePage: ['sikre side'],
    // "To confirm one's identity" is a fixed phrase.
    rivals: { bekræft: ['identityReason'] },
    spaceBeforeEllipsis: true,
  },
  de: {
    directive: 'PSD2',
    authentication: ['„starke Kundenauthentifizierung“'],
    confirm: ['bestätig'],
    provider: ['zahlungsdienstleister'],
    ofPayments: ['zahlungsdienstleister'],
    securePage: ['sichere'],
    rivals: { anbieter: [], freigeb: ['paymentWhy'] },
    quotes: '„“',
    spaceBeforeEllipsis: true,
  },
  el: {
    directive: 'PSD2',
    authentication: ['«ισχυρή ταυτοποίηση πελάτη»', '«αυστηρή εξακρίβωση ταυτότητας πελάτη»'],
    confirm: ['επιβεβα'],
    provider: ['πάροχο', 'παρόχου'],
    ofPayments: ['υπηρεσιών πληρωμών'],
    securePage: ['ασφαλ'],
    quotes: '«»',
  },
  en: {
    directive: 'PSD2',
    authentication: ['strong customer authentication'],
    confirm: ['confirm'],
    provider: ['provider'],
    ofPayments: ['payment provider'],
    securePage: ['secure page'],
    rivals: { authoris: [], approv: ['paymentWhy'] },
  },
  es: {
    directive: 'PSD2',
    authentication: ['autenticación reforzada de clientes'],
    confirm: ['confirm'],
    provider: ['proveedor'],
    ofPayments: ['servicios de pago'],
    securePage: ['página segura'],
    rivals: { prestador: [] },
  },
  et: {
    directive: 'PSD2',
    authentication: ['kliendi tugevaks autentimiseks'],
    confirm: ['kinnit'],
    provider: ['pakkuja'],
    ofPayments: ['makseteenuse pakkuja'],
    securePage: ['turvali'],
  },
  fi: {
    directive: 'PSD2',
    authentication: ['asiakkaan vahvaksi tunnistamiseksi'],
    confirm: ['vahvist'],
    provider: ['palveluntarjoaj'],
    ofPayments: ['maksupalveluntarjoaj'],
    securePage: ['suojattu', 'suojatu'],
  },
  fr: {
    directive: 'DSP2',
    authentication: ['authentification forte du client'],
    confirm: ['confirm'],
    provider: ['prestataire'],
    ofPayments: ['prestataire de paiement', 'prestataires de paiement'],
    securePage: ['page sécurisée'],
    rivals: { fournisseur: [], valid: [] },
  },
  ga: {
    directive: 'PSD2',
    authentication: ['Fíordheimhniú láidir custaiméara'],
    confirm: ['deimhn', 'dheimhn'],
    provider: ['soláthraí', 'sholáthraithe'],
    ofPayments: ['seirbhíse íocaíochta'],
    securePage: ['leathanach slán'],
  },
  hr: {
    directive: 'PSD2',
    authentication: ['pouzdana autentifikacija klijenta'],
    confirm: ['potvr'],
    provider: ['pružatelj'],
    ofPayments: ['platnih usluga'],
    securePage: ['sigurna stranica', 'sigurnu stranicu'],
  },
  hu: {
    directive: 'PSD2',
    authentication: ['erős ügyfél-hitelesítés'],
    confirm: ['megerősít', 'erősítse meg'],
    provider: ['szolgáltató'],
    ofPayments: ['pénzforgalmi szolgáltató'],
    securePage: ['biztonságos oldal'],
    // It is a salary as well as a regular payment.
    rivals: { 'rendszeres fizetés': [] },
  },
  is: {
    directive: 'PSD2',
    authentication: ['sterk auðkenning', 'sterk sannvottun viðskiptavina'],
    confirm: ['staðfest'],
    provider: ['þjónustuveitand', 'þjónustuveitend'],
    ofPayments: ['greiðsluþjónustu'],
    securePage: ['örugg'],
  },
  it: {
    directive: 'PSD2',
    authentication: ['autenticazione forte del cliente'],
    confirm: ['conferm'],
    provider: ['prestator'],
    ofPayments: ['servizi di pagamento'],
    securePage: ['pagina sicura'],
    rivals: { fornitor: [] },
  },
  lt: {
    directive: 'PSD2',
    authentication: ['saugesniu kliento autentiškumo patvirtinimu'],
    confirm: ['patvirtin'],
    provider: ['teikėj'],
    ofPayments: ['mokėjimo paslaugų teikėj'],
    securePage: ['saugus', 'saugų'],
  },
  lv: {
    directive: 'PSD2',
    authentication: ['drošu lietotāja autentificēšanu', 'stingro autentifikāciju'],
    confirm: ['apstiprin'],
    provider: ['pakalpojumu sniedzēj'],
    ofPayments: ['maksājumu pakalpojumu'],
    securePage: ['drošā', 'drošo', 'drošajā'],
  },
  mt: {
    directive: 'PSD2',
    authentication: ['awtentikazzjoni qawwija tal-konsumatur'],
    confirm: ['konferm'],
    provider: ['fornitur'],
    ofPayments: ['servizzi ta’ pagament'],
    securePage: ['paġna sigura'],
  },
  nb: {
    directive: 'PSD2',
    authentication: ['sterk kundeautentisering'],
    confirm: ['bekreft'],
    provider: ['leverandør'],
    ofPayments: ['betalingsleverandør'],
    securePage: ['sikre side'],
    rivals: { godkjen: ['paymentWhy'], tilbyder: [], innsyn: [] },
    spaceBeforeEllipsis: true,
  },
  nl: {
    directive: 'PSD2',
    authentication: ['sterke cliëntauthenticatie'],
    confirm: ['bevestig'],
    provider: ['betaaldienstverlener'],
    ofPayments: ['betaaldienstverlener'],
    securePage: ['beveiligde pagina'],
    rivals: { aanbieder: [], goedkeur: ['paymentWhy'] },
  },
  pl: {
    directive: 'PSD2',
    authentication: ['silnym uwierzytelnianiem klienta'],
    confirm: ['potwierd'],
    provider: ['dostawc'],
    ofPayments: ['usług płatniczych'],
    securePage: ['bezpieczn'],
  },
  pt: {
    directive: 'DSP2',
    authentication: ['autenticação forte do cliente'],
    confirm: ['confirm'],
    provider: ['prestador'],
    ofPayments: ['serviços de pagamento'],
    securePage: ['página segura'],
    rivals: { fornecedor: [] },
  },
  ro: {
    directive: 'PSD2',
    authentication: ['autentificarea strictă a clienților'],
    confirm: ['confirm'],
    provider: ['prestator'],
    ofPayments: ['servicii de plată'],
    securePage: ['pagina securizată'],
    rivals: { furnizor: [] },
  },
  sk: {
    directive: 'PSD2',
    authentication: ['silná autentifikácia zákazníka'],
    confirm: ['potvr'],
    provider: ['poskytovate'],
    ofPayments: ['platobných služieb'],
    securePage: ['zabezpečen'],
    // "Možno" is "perhaps" as well as "it is possible", "zaručuje" is a guarantee.
    rivals: { možno: [], zaručuje: [] },
  },
  sl: {
    directive: 'PSD2',
    authentication: ['močna avtentikacija strank'],
    confirm: ['potrd', 'potrj'],
    provider: ['ponudnik'],
    ofPayments: ['plačilnih storitev'],
    securePage: ['varna stran', 'varno stran'],
  },
  sv: {
    directive: 'PSD2',
    authentication: ['stark kundautentisering'],
    confirm: ['bekräft'],
    provider: ['leverantör'],
    ofPayments: ['betaltjänstleverantör'],
    securePage: ['säkra sida'],
    rivals: { godkän: ['paymentWhy'] },
    spaceBeforeEllipsis: true,
  },
};
