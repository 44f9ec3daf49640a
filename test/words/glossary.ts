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
  /** Where that page opens beside this one. */
  readonly window: Term;
  /** What the confirmation does to a payment. In some languages it is the same word, in French the people do not do it. */
  readonly approve: Term;
  /** To try once more. In Greek the button has a noun of its own. */
  readonly tryAgain: Term;
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
    window: ['прозор'],
    approve: ['одобр'],
    tryAgain: ['опита'],
    quotes: '„“',
  },
  cs: {
    directive: 'PSD2',
    authentication: ['silné ověření klienta'],
    confirm: ['potvr'],
    provider: ['poskytovatel'],
    ofPayments: ['platebních služeb'],
    securePage: ['zabezpečen'],
    window: ['okn'],
    approve: ['schvál'],
    tryAgain: ['zkus'],
  },
  da: {
    directive: 'PSD2',
    authentication: ['stærk kundeautentifikation'],
    confirm: ['godken'],
    provider: ['udbyder'],
    ofPayments: ['betalingsudbyder'],
    securePage: ['sikre side'],
    window: ['vindue'],
    approve: ['godken'],
    tryAgain: ['prøv'],
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
    window: ['fenster'],
    approve: ['freigeb', 'freigegeb'],
    tryAgain: ['versuch'],
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
    window: ['παράθυρ'],
    approve: ['εγκρ'],
    tryAgain: ['προσπάθ', 'δοκιμάσ'],
    quotes: '«»',
  },
  en: {
    directive: 'PSD2',
    authentication: ['strong customer authentication'],
    confirm: ['confirm'],
    provider: ['provider'],
    ofPayments: ['payment provider'],
    securePage: ['secure page'],
    window: ['window'],
    approve: ['approv'],
    tryAgain: ['try'],
    rivals: { authoris: [], approv: ['paymentWhy', 'paymentNotApproved', 'generalNotApproved'] },
  },
  es: {
    directive: 'PSD2',
    authentication: ['autenticación reforzada de clientes'],
    confirm: ['confirm'],
    provider: ['proveedor'],
    ofPayments: ['servicios de pago'],
    securePage: ['página segura'],
    window: ['ventana'],
    approve: ['autoriz'],
    tryAgain: ['intent'],
    rivals: { prestador: [] },
  },
  et: {
    directive: 'PSD2',
    authentication: ['kliendi tugevaks autentimiseks'],
    confirm: ['kinnit'],
    provider: ['pakkuja'],
    ofPayments: ['makseteenuse pakkuja'],
    securePage: ['turvali'],
    window: ['aken', 'akna'],
    approve: ['heaks ki'],
    tryAgain: ['proovi'],
  },
  fi: {
    directive: 'PSD2',
    authentication: ['asiakkaan vahvaksi tunnistamiseksi'],
    confirm: ['vahvist'],
    provider: ['palveluntarjoaj'],
    ofPayments: ['maksupalveluntarjoaj'],
    securePage: ['suojattu', 'suojatu'],
    window: ['ikkuna'],
    approve: ['hyväksy'],
    tryAgain: ['yrit'],
  },
  fr: {
    directive: 'DSP2',
    authentication: ['authentification forte du client'],
    confirm: ['confirm'],
    provider: ['prestataire'],
    ofPayments: ['prestataire de paiement', 'prestataires de paiement'],
    securePage: ['page sécurisée'],
    window: ['fenêtre'],
    approve: ['approuv', 'sans votre accord'],
    tryAgain: ['réessay'],
    rivals: { fournisseur: [], valid: [] },
  },
  ga: {
    directive: 'PSD2',
    authentication: ['Fíordheimhniú láidir custaiméara'],
    confirm: ['deimhn', 'dheimhn'],
    provider: ['soláthraí', 'sholáthraithe'],
    ofPayments: ['seirbhíse íocaíochta'],
    securePage: ['leathanach slán'],
    window: ['fuinneo', 'fhuinneo'],
    approve: ['faomh', 'fhaomh'],
    tryAgain: ['triail'],
  },
  hr: {
    directive: 'PSD2',
    authentication: ['pouzdana autentifikacija klijenta'],
    confirm: ['potvr'],
    provider: ['pružatelj'],
    ofPayments: ['platnih usluga'],
    securePage: ['sigurna stranica', 'sigurnu stranicu'],
    window: ['prozor'],
    approve: ['odobr'],
    tryAgain: ['pokuša'],
  },
  hu: {
    directive: 'PSD2',
    authentication: ['erős ügyfél-hitelesítés'],
    confirm: ['megerősít', 'erősítse meg'],
    provider: ['szolgáltató'],
    ofPayments: ['pénzforgalmi szolgáltató'],
    securePage: ['biztonságos oldal'],
    window: ['ablak'],
    approve: ['jóváhagy', 'hagyhat jóvá'],
    tryAgain: ['próbál'],
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
    window: ['glugg'],
    approve: ['samþykk'],
    tryAgain: ['reyn'],
  },
  it: {
    directive: 'PSD2',
    authentication: ['autenticazione forte del cliente'],
    confirm: ['conferm'],
    provider: ['prestator'],
    ofPayments: ['servizi di pagamento'],
    securePage: ['pagina sicura'],
    window: ['finestra'],
    approve: ['autorizz'],
    tryAgain: ['riprov'],
    rivals: { fornitor: [] },
  },
  lt: {
    directive: 'PSD2',
    authentication: ['saugesniu kliento autentiškumo patvirtinimu'],
    confirm: ['patvirtin'],
    provider: ['teikėj'],
    ofPayments: ['mokėjimo paslaugų teikėj'],
    securePage: ['saugus', 'saugų'],
    window: ['lang'],
    approve: ['patvirtin'],
    tryAgain: ['bandy'],
  },
  lv: {
    directive: 'PSD2',
    authentication: ['drošu lietotāja autentificēšanu', 'stingro autentifikāciju'],
    confirm: ['apstiprin'],
    provider: ['pakalpojumu sniedzēj'],
    ofPayments: ['maksājumu pakalpojumu'],
    securePage: ['drošā', 'drošo', 'drošajā'],
    window: ['log'],
    approve: ['apstiprin', 'atļaut'],
    tryAgain: ['mēģin'],
  },
  mt: {
    directive: 'PSD2',
    authentication: ['awtentikazzjoni qawwija tal-konsumatur'],
    confirm: ['konferm'],
    provider: ['fornitur'],
    ofPayments: ['servizzi ta’ pagament'],
    securePage: ['paġna sigura'],
    window: ['tieqa'],
    approve: ['approv'],
    tryAgain: ['pprova'],
  },
  nb: {
    directive: 'PSD2',
    authentication: ['sterk kundeautentisering'],
    confirm: ['bekreft'],
    provider: ['leverandør'],
    ofPayments: ['betalingsleverandør'],
    securePage: ['sikre side'],
    window: ['vindu'],
    approve: ['godkj'],
    tryAgain: ['prøv'],
    rivals: { godkjen: ['paymentWhy', 'paymentNotApproved', 'generalNotApproved'], tilbyder: [], innsyn: [] },
    spaceBeforeEllipsis: true,
  },
  nl: {
    directive: 'PSD2',
    authentication: ['sterke cliëntauthenticatie'],
    confirm: ['bevestig'],
    provider: ['betaaldienstverlener'],
    ofPayments: ['betaaldienstverlener'],
    securePage: ['beveiligde pagina'],
    window: ['venster'],
    approve: ['goedkeur', 'goedgekeur'],
    tryAgain: ['probe'],
    rivals: { aanbieder: [], goedkeur: ['paymentWhy'] },
  },
  pl: {
    directive: 'PSD2',
    authentication: ['silnym uwierzytelnianiem klienta'],
    confirm: ['potwierd'],
    provider: ['dostawc'],
    ofPayments: ['usług płatniczych'],
    securePage: ['bezpieczn'],
    window: ['okn'],
    approve: ['zatwierdz'],
    tryAgain: ['sprób'],
  },
  pt: {
    directive: 'DSP2',
    authentication: ['autenticação forte do cliente'],
    confirm: ['confirm'],
    provider: ['prestador'],
    ofPayments: ['serviços de pagamento'],
    securePage: ['página segura'],
    window: ['janela'],
    approve: ['autoriz'],
    tryAgain: ['tent'],
    rivals: { fornecedor: [] },
  },
  ro: {
    directive: 'PSD2',
    authentication: ['autentificarea strictă a clienților'],
    confirm: ['confirm'],
    provider: ['prestator'],
    ofPayments: ['servicii de plată'],
    securePage: ['pagina securizată'],
    window: ['fereastr'],
    approve: ['aprob'],
    tryAgain: ['încerc'],
    rivals: { furnizor: [] },
  },
  sk: {
    directive: 'PSD2',
    authentication: ['silná autentifikácia zákazníka'],
    confirm: ['potvr'],
    provider: ['poskytovate'],
    ofPayments: ['platobných služieb'],
    securePage: ['zabezpečen'],
    window: ['okn'],
    approve: ['schvál'],
    tryAgain: ['skús'],
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
    window: ['okn'],
    approve: ['odobr'],
    tryAgain: ['poskus'],
  },
  sv: {
    directive: 'PSD2',
    authentication: ['stark kundautentisering'],
    confirm: ['bekräft'],
    provider: ['leverantör'],
    ofPayments: ['betaltjänstleverantör'],
    securePage: ['säkra sida'],
    window: ['fönst'],
    approve: ['godkän'],
    tryAgain: ['försök'],
    rivals: { godkän: ['paymentWhy', 'paymentNotApproved', 'generalNotApproved'] },
    spaceBeforeEllipsis: true,
  },
};
