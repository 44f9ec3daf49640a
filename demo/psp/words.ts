/**
 * The hosted page's words, in the languages Mangopay documents for its own (any other gets English, as there). One row
 * per word, one column per language, so that a missing one is seen at once.
 */
export const languages = ['en', 'bg', 'nl', 'fr', 'de', 'el', 'it', 'pl', 'pt', 'es', 'sv'] as const;
export type Language = (typeof languages)[number];

// biome-ignore format: one row per word
const TABLE = {
  lead: ['Ferry Oslo asks for your approval.', 'Ferry Oslo иска вашето одобрение.', 'Ferry Oslo vraagt uw toestemming.', 'Ferry Oslo demande votre accord.', 'Ferry Oslo bittet um Ihre Zustimmung.', 'Η Ferry Oslo ζητά την έγκρισή σας.', 'Ferry Oslo chiede la sua approvazione.', 'Ferry Oslo prosi o zgodę.', 'A Ferry Oslo pede a sua aprovação.', 'Ferry Oslo solicita su aprobación.', 'Ferry Oslo ber om ditt godkännande.'],
  payment: ['Authorise a payment', 'Разрешаване на плащане', 'Een betaling goedkeuren', 'Autoriser un paiement', 'Zahlung freigeben', 'Έγκριση πληρωμής', 'Autorizza un pagamento', 'Autoryzacja płatności', 'Autorizar um pagamento', 'Autorizar un pago', 'Godkänn en betalning'],
  card: ['Show card details', 'Показване на данни за карта', 'Kaartgegevens tonen', 'Afficher les données de la carte', 'Kartendaten anzeigen', 'Εμφάνιση στοιχείων κάρτας', 'Mostra i dati della carta', 'Pokazanie danych karty', 'Mostrar os dados do cartão', 'Mostrar los datos de la tarjeta', 'Visa kortuppgifter'],
  account: ['Share account information', 'Достъп до информация за сметката', 'Rekeninginformatie delen', 'Partager les informations du compte', 'Kontoinformationen freigeben', 'Κοινοποίηση στοιχείων λογαριασμού', 'Condividi le informazioni del conto', 'Udostępnienie informacji o koncie', 'Partilhar informações da conta', 'Compartir información de la cuenta', 'Dela kontoinformation'],
  enrolment: ['Set up your identification', 'Настройка на идентификацията', 'Uw identificatie instellen', 'Configurer votre identification', 'Identifizierung einrichten', 'Ρύθμιση ταυτοποίησης', 'Configura la tua identificazione', 'Konfiguracja identyfikacji', 'Configurar a sua identificação', 'Configurar su identificación', 'Konfigurera din identifiering'],
  amount: ['Amount', 'Сума', 'Bedrag', 'Montant', 'Betrag', 'Ποσό', 'Importo', 'Kwota', 'Montante', 'Importe', 'Belopp'],
  payee: ['To', 'До', 'Aan', 'À', 'An', 'Προς', 'A', 'Do', 'Para', 'Para', 'Till'],
  item: ['Concerns', 'Относно', 'Betreft', 'Concerne', 'Betrifft', 'Αφορά', 'Riguarda', 'Dotyczy', 'Refere-se a', 'Se refiere a', 'Gäller'],
  authorise: ['Authorise', 'Разрешавам', 'Goedkeuren', 'Autoriser', 'Freigeben', 'Έγκριση', 'Autorizza', 'Autoryzuj', 'Autorizar', 'Autorizar', 'Godkänn'],
  decline: ['Decline', 'Отказвам', 'Weigeren', 'Refuser', 'Ablehnen', 'Απόρριψη', 'Rifiuta', 'Odrzuć', 'Recusar', 'Rechazar', 'Avböj'],
  expired: ['This link has expired', 'Връзката е изтекла', 'Deze link is verlopen', 'Ce lien a expiré', 'Dieser Link ist abgelaufen', 'Ο σύνδεσμος έληξε', 'Questo link è scaduto', 'Link wygasł', 'Esta ligação expirou', 'Este enlace ha caducado', 'Länken har gått ut'],
  expiredText: ['For your safety it was valid only briefly. Go back and start again.', 'За ваша сигурност тя е валидна кратко. Върнете се и започнете отново.', 'Voor uw veiligheid was hij maar kort geldig. Ga terug en begin opnieuw.', 'Pour votre sécurité, il n’était valable que brièvement. Revenez en arrière et recommencez.', 'Zu Ihrer Sicherheit galt er nur kurz. Gehen Sie zurück und beginnen Sie erneut.', 'Για την ασφάλειά σας ίσχυε για λίγο. Επιστρέψτε και ξεκινήστε ξανά.', 'Per la sua sicurezza era valido per poco. Torni indietro e ricominci.', 'Dla bezpieczeństwa był ważny krótko. Wróć i zacznij od nowa.', 'Para sua segurança, era válida por pouco tempo. Volte e comece de novo.', 'Por su seguridad, solo fue válido por poco tiempo. Vuelva y empiece de nuevo.', 'För din säkerhet gällde den bara en kort tid. Gå tillbaka och börja om.'],
  used: ['You have already answered', 'Вече отговорихте', 'U hebt al geantwoord', 'Vous avez déjà répondu', 'Sie haben bereits geantwortet', 'Έχετε ήδη απαντήσει', 'Ha già risposto', 'Odpowiedź już udzielona', 'Já respondeu', 'Ya ha respondido', 'Du har redan svarat'],
  usedText: ['A link can be used once. There is nothing more to do here.', 'Връзката се използва само веднъж. Тук няма какво повече да се прави.', 'Een link werkt één keer. U hoeft hier niets meer te doen.', 'Un lien ne sert qu’une fois. Il n’y a plus rien à faire ici.', 'Ein Link gilt nur einmal. Hier ist nichts mehr zu tun.', 'Κάθε σύνδεσμος χρησιμοποιείται μία φορά. Δεν χρειάζεται κάτι άλλο.', 'Un link vale una sola volta. Qui non resta altro da fare.', 'Link działa tylko raz. Nic więcej nie trzeba robić.', 'Uma ligação só serve uma vez. Não há mais nada a fazer aqui.', 'Un enlace sirve una sola vez. No hay nada más que hacer aquí.', 'En länk gäller en gång. Det finns inget mer att göra här.'],
  done: ['Thank you', 'Благодарим ви', 'Dank u wel', 'Merci', 'Vielen Dank', 'Ευχαριστούμε', 'Grazie', 'Dziękujemy', 'Obrigado', 'Gracias', 'Tack'],
  doneText: ['You may close this window.', 'Можете да затворите този прозорец.', 'U kunt dit venster sluiten.', 'Vous pouvez fermer cette fenêtre.', 'Sie können dieses Fenster schließen.', 'Μπορείτε να κλείσετε το παράθυρο.', 'Può chiudere questa finestra.', 'Możesz zamknąć to okno.', 'Pode fechar esta janela.', 'Puede cerrar esta ventana.', 'Du kan stänga fönstret.'],
  back: ['Back to the shop', 'Обратно към магазина', 'Terug naar de winkel', 'Retour à la boutique', 'Zurück zum Shop', 'Πίσω στο κατάστημα', 'Torna al negozio', 'Wróć do sklepu', 'Voltar à loja', 'Volver a la tienda', 'Tillbaka till butiken'],
} satisfies Record<string, string[]>;

type Word = keyof typeof TABLE;
export type PageWords = Record<Word, string>;

/** The language of the page for a `lang` parameter. */
export function pickLanguage(lang: string | null): Language {
  const base = (lang ?? '').toLowerCase().split('-')[0];
  return languages.find((known) => known === base) ?? 'en';
}

export function wordsFor(language: Language): PageWords {
  const column = languages.indexOf(language);
  const entries = Object.entries(TABLE).map(([word, row]) => [word, row[column] ?? row[0]]);
  return Object.fromEntries(entries) as PageWords;
}
