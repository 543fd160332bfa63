/** Every drawn formula, `huber.value` and so on, with `d="@12"` where the outline of glyph 12 belongs: one file instead of hundreds. */
export interface FormulaPack {
  readonly glyphs: readonly string[];
  readonly formulas: Readonly<Record<string, string>>;
}

/** The SVG text of a formula; nothing when there is none of that name. */
export function unpackFormula({ glyphs, formulas }: FormulaPack, name: string): string | undefined {
  if (!Object.hasOwn(formulas, name)) return undefined;
  return formulas[name]!.replace(/d="@(\d+)"/g, (_, index: string) => `d="${glyphs[Number(index)] ?? ''}"`);
}
