import type { Words } from './words.js';

/** Polish. */
const pl: Words = {
  start: 'Przejdź do potwierdzenia',
  open: 'Otwórz bezpieczną stronę',
  reopen: 'Otwórz ponownie',
  cancel: 'Anuluj',
  again: 'Zacznij od nowa',
  retry: 'Spróbuj ponownie',
  checkAgain: 'Sprawdź ponownie',
  why: 'Dlaczego mam to potwierdzić?',
  newWindow: 'Otworzy się w nowym oknie.',

  paymentReason: 'Potwierdź swoją płatność.',
  paymentAmountReason: 'Potwierdź swoją płatność na kwotę {amount}.',
  paymentPayeeReason: 'Potwierdź swoją płatność dla odbiorcy {payee}.',
  paymentFullReason: 'Potwierdź swoją płatność dla odbiorcy {payee} na kwotę {amount}.',
  historyReason: 'Potwierdź zgodę na wgląd w informacje o swoim rachunku.',
  cardReason: 'Potwierdź, że chcesz zobaczyć dane swojej karty.',
  activationReason: 'Potwierdź, że chcesz aktywować swoją kartę.',
  identityReason: 'Potwierdź swoją tożsamość.',
  recipientReason: 'Potwierdź nowego odbiorcę.',
  mandateReason: 'Potwierdź płatność cykliczną.',
  generalReason: 'Potwierdź tę operację.',

  paymentWhy:
    'Tylko Ty możesz zatwierdzić płatność ze swojego rachunku. Dzięki Twojemu potwierdzeniu nikt inny nie zapłaci Twoimi pieniędzmi.',
  historyWhy:
    'Informacje o Twoim rachunku są prywatne. Dzięki Twojemu potwierdzeniu nikt nie zobaczy ich bez Twojej zgody.',
  cardWhy:
    'Każdy, kto zna dane Twojej karty, mógłby ich użyć do płatności. Dzięki Twojemu potwierdzeniu zobaczysz je tylko Ty.',
  activationWhy:
    'Z nowej karty powinien korzystać tylko jej właściciel. Twoje potwierdzenie pokazuje, że karta do Ciebie dotarła.',
  identityWhy:
    'Dostawcy usług płatniczych muszą wiedzieć, kim są ich klienci. Dzięki Twojemu potwierdzeniu nikt inny nie podszyje się pod Ciebie.',
  recipientWhy:
    'Do tego odbiorcy będzie można później wysyłać pieniądze. Dzięki Twojemu potwierdzeniu nikt inny nie doda odbiorcy w Twoim imieniu.',
  mandateWhy:
    'Z Twojego rachunku będą regularnie pobierane pieniądze. Dzięki Twojemu potwierdzeniu nikt inny nie ustawi takiej płatności w Twoim imieniu.',
  generalWhy: 'Chodzi o Twój rachunek lub Twoje pieniądze. Twoje potwierdzenie daje pewność, że to naprawdę Ty.',

  law: 'Prawo europejskie (PSD2) wymaga takiej weryfikacji. Nazywa się ona silnym uwierzytelnianiem klienta.',
  nextWindow:
    'Bezpieczna strona dostawcy usług płatniczych otworzy się w nowym oknie. Gdy tam skończysz, kontynuuj na tej stronie.',
  nextPage: 'Przejdziesz na bezpieczną stronę dostawcy usług płatniczych. Gdy tam skończysz, wrócisz na tę stronę.',
  counts: 'Zanim potwierdzisz, sprawdź dane na stronie dostawcy. To one są wiążące.',
  safe: 'Hasła i kody wpisuj tylko tam. Ta strona nigdy ich nie widzi.',

  preparing: 'Przygotowujemy bezpieczną stronę…',
  leaving: 'Przekierowujemy Cię na bezpieczną stronę…',
  waiting: 'Potwierdź w drugim oknie. Potem ta strona sama przejdzie dalej.',
  unobservable: 'Potwierdź w drugim oknie. Jeśli już go nie widzisz, otwórz je ponownie.',
  closed: 'Czy okno zostało zamknięte? Jeśli musisz jeszcze potwierdzić, otwórz je ponownie.',
  blocked: 'Przeglądarka nie otworzyła nowego okna. Naciśnij przycisk, aby je otworzyć.',
  linkOver: 'Bezpieczna strona straciła ważność. Otwórz ją ponownie.',
  checking: 'Sprawdzamy u dostawcy usług płatniczych…',
  pending: 'Dostawca usług płatniczych jeszcze to przetwarza. Poczekaj chwilę.',
  unreachable: 'Nie możemy teraz połączyć się ze sklepem. Prosimy, nie płać ponownie.',
  complete: 'Potwierdzono. Dziękujemy.',
  back: 'Jesteś z powrotem. Kontynuuj na tej stronie.',
  exempt: 'Tym razem potwierdzenie nie jest potrzebne.',
  declined: 'Nie potwierdzono.',
  expired: 'Czas na potwierdzenie minął.',
  cancelled: 'Przerwano potwierdzanie. Możesz zacząć od nowa.',
  failed: 'Nie udało się. Spróbuj ponownie.',
  stuck: 'Nie udało się. Odśwież stronę lub skontaktuj się z obsługą klienta.',
  offline: 'Wygląda na to, że nie masz połączenia z internetem. Sprawdź połączenie i spróbuj ponownie.',
  timeout: 'Odpowiedź nie nadeszła na czas. Spróbuj ponownie.',

  timeLeft: 'Pozostały czas: {time}',

  returned: 'Jesteś z powrotem. Możesz zamknąć to okno lub kontynuować.',
  returnLink: 'Kontynuuj',
};

export default pl;
