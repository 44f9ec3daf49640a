import type { ReadConsent } from 'sca-consent';
import { Checkout } from '../components/Checkout';

/** What the server knows already, as its own call to the provider gave it. */
const known: ReadConsent = { id: 'c_42', scope: ['make_payment'], provider: 'intergiro' };

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: PageProps) {
  const query = await searchParams;
  return <Checkout first={'known' in query ? known : null} />;
}
