'use client';

import { useEffect, useState } from 'react';
import type {} from 'sca-consent/define';
import { finish, headers } from './shop';

/** Events bubble to the document, so that whoever listens need not be the one who wrote the tag. */
export function Outcome() {
  const [message, setMessage] = useState('');

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('consent-complete', async ({ detail }) => setMessage(await finish(detail.consent)), {
      signal,
    });
    import('sca-consent/define').then(() => {
      const sca = document.querySelector('sca-consent');
      if (sca) sca.headers = headers;
    });
    return () => listening.abort();
  }, []);

  return <output>{message}</output>;
}
