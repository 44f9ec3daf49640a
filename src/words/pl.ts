import type { Words } from './words.js';

/** Polish. */
const pl: Words = {
  start: 'Przejdź do potwierdzenia',
  open: 'Otwórz bezpieczną stronę',
  reopen: 'Otwórz ponownie',
  cancel: 'Anuluj',
  stopWaiting: 'Zakończ oczekiwanie',
  again: 'Zacznij od nowa',
  retry: 'Spróbuj ponownie',
  checkAgain: 'Sprawdź ponownie',
  why: 'Dlaczego mam to potwierdzić?',
  newWindow: 'Otworzy się w nowym oknie.',
  leavesPage: 'Opuścisz tę stronę, a potem na nią wrócisz.',

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
  leavingSlow: 'Jeśli nic się nie dzieje, otwórz bezpieczną stronę samodzielnie.',
  waiting: 'Potwierdź w drugim oknie.\nPotem ta strona sama przejdzie dalej.',
  waitApp: 'Potwierdź w aplikacji swojego banku.\nOtwórz aplikację w telefonie. Potem ta strona sama przejdzie dalej.',
  unobservable: 'Potwierdź w drugim oknie.\nJeśli już go nie widzisz, otwórz je ponownie.',
  closed: 'Czy okno zostało zamknięte?\nJeśli musisz jeszcze potwierdzić, otwórz je ponownie.',
  blocked: 'Przeglądarka nie otworzyła nowego okna.\nNaciśnij przycisk, aby je otworzyć.',
  linkOver: 'Bezpieczna strona straciła ważność.\nOtwórz ją ponownie.',
  checking: 'Sprawdzamy u dostawcy usług płatniczych…',
  pending: 'Dostawca usług płatniczych jeszcze to przetwarza.\nMoże to potrwać minutę. Nie musisz nic robić.',
  stopped:
    'Przerwano oczekiwanie.\nTo, co zostało potwierdzone u dostawcy usług płatniczych, może jeszcze zostać zrealizowane.',
  unreachable: 'Nie możemy teraz połączyć się ze sklepem.\nProsimy, nie płać ponownie.',
  unreachableGeneral: 'Nie możemy teraz połączyć się z tą witryną.\nProsimy, poczekaj.',
  performing: 'Finalizujemy…\nNie zamykaj tej strony.',
  performFailed:
    'Twoje potwierdzenie dotarło, ale ostatni krok się nie udał.\nSpróbuj ponownie. Nie musisz potwierdzać jeszcze raz.',
  complete: 'Potwierdzono. Dziękujemy.',
  back: 'Wracasz ze strony dostawcy usług płatniczych.\nKontynuuj tutaj.',
  exempt: 'Tym razem potwierdzenie nie jest potrzebne.',
  declined: 'Nie potwierdzono.',
  expired: 'Czas na potwierdzenie minął.',
  cancelled: 'Przerwano potwierdzanie.',
  paymentNotApproved: 'Ta płatność nie została zatwierdzona.',
  generalNotApproved: 'Ta operacja nie została zatwierdzona.',
  failed: 'Nie udało się.\nSpróbuj ponownie.',
  stuck: 'Nie można tu kontynuować.\nZanim spróbujesz ponownie, skontaktuj się z obsługą klienta.',
  offline: 'Wygląda na to, że nie masz połączenia z internetem.\nSprawdź połączenie i spróbuj ponownie.',
  timeout: 'Odpowiedź nie nadeszła na czas.\nSpróbuj ponownie.',

  timeLeft: 'Pozostały czas: {time}',

  returned: 'Jesteś z powrotem. Możesz zamknąć to okno lub kontynuować.',
  returnLink: 'Kontynuuj',
};

export default pl;
