import type { Words } from '../words/words.js';
import type { ViewModel } from './view-model.js';

/** What is true now, in words. */
export interface StatusLine {
  /** What is said aloud: all of it. */
  readonly spoken: string;
  readonly lead: string;
  /** What goes with it; may be empty. */
  readonly text: string;
  /** Where the host's own words go: after a good end, or where nothing else leads on. */
  readonly slotName: 'done' | 'help' | undefined;
}

export interface StatusLineOptions {
  readonly words: Words;
  /** A payment is at stake: then the money is spoken of. */
  readonly isPayment: boolean;
}

/** Puts what the view model says into words. The first line of a status sentence leads, and the rest supports it. */
export function describeStatus(view: ViewModel, { words, isPayment }: StatusLineOptions): StatusLine {
  const key = view.status === 'unreachable' && !isPayment ? 'unreachableGeneral' : view.status;
  const [lead = '', ...support] = (key ? words[key] : '').split('\n');
  const text = [addition(view, { words, isPayment }), ...support].filter(Boolean).join(' ');
  return { spoken: [lead, text].filter(Boolean).join(' '), lead, text, slotName: slotFor(view) };
}

function addition({ adds }: ViewModel, { words, isPayment }: StatusLineOptions): string {
  switch (adds) {
    case 'notApproved':
      return isPayment ? words.paymentNotApproved : words.generalNotApproved;
    case 'leavingSlow':
      return words.leavingSlow;
    case undefined:
      return '';
  }
}

function slotFor({ status }: ViewModel): StatusLine['slotName'] {
  switch (status) {
    case 'complete':
      return 'done';
    case 'stuck':
      return 'help';
    default:
      return undefined;
  }
}
