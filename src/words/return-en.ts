/** The two sentences a return page needs, without the rest of the table: the helper is to stay tiny. */
const words = {
  lang: 'en',
  returned: 'You are back. You can close this window or continue.',
  link: 'Continue',
} as const;

export default words;
