/**
 * LaTeX for GitHub's Markdown, in the delimiters that keep Markdown's hands off it: between two dollars GitHub reads `\\` and `\{` as
 * Markdown's own escapes, so a formula with cases falls apart. VS Code's preview draws these delimiters too.
 */
export function displayMath(latex: string): string {
  return `\`\`\`math\n${safeLatex(latex)}\n\`\`\``;
}

/** A formula within a line. GitHub draws none that follows a letter: a blank or the cell's edge has to stand before it. */
export function inlineMath(latex: string): string {
  return `$\`${safeLatex(latex)}\`$`;
}

/** GitHub refuses every formula in which `\operatorname` stands. */
function safeLatex(latex: string): string {
  return latex.replace(/\\operatorname\*?\{([^{}]*)\}/g, '\\mathop{\\mathrm{$1}}');
}
