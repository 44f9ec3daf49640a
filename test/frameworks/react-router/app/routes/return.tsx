import { useEffect } from 'react';
import { handleReturn } from 'sca-consent/return/handle';

/** The return page, as a route of the same app. */
export default function ReturnPage() {
  useEffect(() => {
    void handleReturn();
  }, []);
  return <main data-sca-return />;
}
