/** A host's value as it stands in a sentence: apart from its direction (U+2068 first strong isolate, U+2069 pop). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
