// For the type check only: what the classic script leaves on the page.
import type {} from 'sca-consent/define';

declare global {
  const ScaConsent: typeof import('sca-consent');
}
