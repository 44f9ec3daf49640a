/**
 * Every visible or spoken word, one sentence a key, so that no sentence is ever put together from parts.
 *
 * `{amount}`, `{payee}` and `{time}` are filled in, already formatted for the language. They must stay in the sentence.
 *
 * A status has a lead, which says what is true now, and where there is more to say a text below it, which says what it means
 * or what to do. Both stand in one word with a line break between them: the part before the only `\n` leads, the part after it
 * supports. A status without a break is a lead alone. No other word has a break.
 *
 * A host overrides any of them with the element's `words` property.
 */
export interface Words {
  /** The main button before anything has happened. */
  readonly start: string;
  /** The main button when the browser refused the window and the secure page is ready to be opened by a second press. */
  readonly open: string;
  /** Opens the provider's page again, while the person may be there already. */
  readonly reopen: string;
  /** Stops the authorisation on this page. */
  readonly cancel: string;
  /**
   * In place of `cancel` once the person may have confirmed at the provider: stops waiting for the answer. It takes nothing
   * back, so it must not be called cancelling.
   */
  readonly stopWaiting: string;
  /** After the end: begins anew with a fresh request. */
  readonly again: string;
  /** After an error: tries the same thing once more. */
  readonly retry: string;
  /** While the host's status endpoint refuses to answer: asks it at once. */
  readonly checkAgain: string;
  /** The button that opens and closes the explanation. */
  readonly why: string;
  /** Said with the main button where it opens a window. */
  readonly newWindow: string;
  /** Said with the main button in place of `newWindow`, where the whole page goes to the provider. */
  readonly leavesPage: string;

  /** One sentence, always visible: what is asked. By scope; a payment has four, for what is known of it. */
  readonly paymentReason: string;
  readonly paymentAmountReason: string;
  readonly paymentPayeeReason: string;
  readonly paymentFullReason: string;
  readonly historyReason: string;
  readonly cardReason: string;
  readonly activationReason: string;
  readonly identityReason: string;
  readonly recipientReason: string;
  readonly mandateReason: string;
  readonly generalReason: string;

  /** In the explanation: why this is asked. By scope. */
  readonly paymentWhy: string;
  readonly historyWhy: string;
  readonly cardWhy: string;
  readonly activationWhy: string;
  readonly identityWhy: string;
  readonly recipientWhy: string;
  readonly mandateWhy: string;
  readonly generalWhy: string;

  /** In the explanation: the law behind it (PSD2 Art. 97). */
  readonly law: string;
  /** In the explanation: what happens next, where the provider's page opens in a window of its own. */
  readonly nextWindow: string;
  /** In the explanation: what happens next, where the provider's page replaces this one. */
  readonly nextPage: string;
  /** In the explanation: the provider's page is the authority on amount and payee (RTS Art. 5), not this one. */
  readonly counts: string;
  /** In the explanation: secrets are typed at the provider only. */
  readonly safe: string;

  /** Status: the link is being asked for. */
  readonly preparing: string;
  /** Status: the whole page is on its way to the provider. */
  readonly leaving: string;
  /** The text below `leaving` once it has lasted some seconds, with the button that opens the secure page. */
  readonly leavingSlow: string;
  /** Status: the provider's page is open in a window of its own. */
  readonly waiting: string;
  /** Status: there is no page to open, the person confirms in an app. */
  readonly waitApp: string;
  /** The provider's page can no longer be observed: it may be open or not. */
  readonly unobservable: string;
  /** The window was probably closed by the person, who may have confirmed before. */
  readonly closed: string;
  /** The browser refused to open a window; a second press opens it. */
  readonly blocked: string;
  /** The secure page's own time is over, the request's is not. */
  readonly linkOver: string;
  /** The person is back, and the host's status endpoint is being asked. */
  readonly checking: string;
  /** The person is back, the provider has not decided yet. */
  readonly pending: string;
  /**
   * The end after `stopWaiting`. What was confirmed may still go through: must neither say that it was cancelled nor invite to
   * start again.
   */
  readonly stopped: string;
  /**
   * The host's status endpoint refuses to answer, so that nobody knows whether the payment was made. It is still being asked.
   * Must keep the person from paying a second time.
   */
  readonly unreachable: string;
  /** The same where it is about something else than a payment, and the host may be no shop. */
  readonly unreachableGeneral: string;
  /** The host is making the protected call. It may still fail: must not say that anything is confirmed. */
  readonly performing: string;
  /** The protected call failed after the person had confirmed. The next press makes it again and asks for no confirmation. */
  readonly performFailed: string;
  /** Authorised, and the host's server said so. */
  readonly complete: string;
  /** The person is back; nobody has verified it yet, and they may have declined. Must not claim success, nor thank. */
  readonly back: string;
  /** The provider asked for nothing. */
  readonly exempt: string;
  /** Must not blame the person, since the provider may have refused. Said as the opposite of `complete`. */
  readonly declined: string;
  /** The time of the consent itself is over. */
  readonly expired: string;
  /** The person stopped it, or the host's page did. */
  readonly cancelled: string;
  /**
   * The text below `declined`, `expired`, `cancelled` or a failure of a payment. Said only where it is known: the status
   * endpoint said so, or the secure page was never reached. Must not blame the person.
   */
  readonly paymentNotApproved: string;
  /** The same where it is about something else than a payment. */
  readonly generalNotApproved: string;
  /** It failed and may be tried again. */
  readonly failed: string;
  /** It failed, and nothing that can be pressed here helps. */
  readonly stuck: string;
  /** It failed while the browser says that it has no network. */
  readonly offline: string;
  /** A call to the host took too long. */
  readonly timeout: string;

  /** The countdown; `{time}` is "4:59" on screen and "5 minutes" when spoken. */
  readonly timeLeft: string;

  /**
   * On a return page that can neither close nor go on by itself. Whether it is a window of its own or the page that the person
   * came from is not known there: the sentence must fit both, and must not thank.
   */
  readonly returned: string;
  /** On a return page: the link back to where it began. */
  readonly returnLink: string;
}
