// The same script twice more: a module by two addresses is two modules, each with a class and a state of its own.
const [first, second] = await Promise.allSettled([
  import('/dist/cdn/sca-consent.js'),
  import('/dist/cdn/sca-consent.js?copy=2'),
]);
window.copies = [first, second].map(({ value }) => value?.ScaConsent ?? null);
