/** A language that every sentence of Loss Explorer exists in. */
export type Language = 'en' | 'ko';

/** A sentence for users. Leaving out a language does not compile. */
export interface Text {
  readonly en: string;
  readonly ko: string;
}

/** Puts the two languages of one sentence side by side. */
export function text(en: string, ko: string): Text {
  return { en, ko };
}
