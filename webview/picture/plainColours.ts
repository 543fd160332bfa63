/**
 * Writes every colour as `#rrggbb` with an opacity beside it. Themes give colours as `color-mix()` or with an alpha, which browsers read in
 * an SVG and drawing programs do not.
 */
export function plainColours(root: Element, context: CanvasRenderingContext2D): void {
  const known = new Map<string, readonly [colour: string, opacity: number]>();
  for (const element of root.querySelectorAll('*')) {
    for (const attribute of ['fill', 'stroke'] as const) {
      const written = element.getAttribute(attribute);
      if (!written || written === 'none' || written.startsWith('url(')) continue;
      const [colour, opacity] = known.get(written) ?? plainColour(written, context);
      known.set(written, [colour, opacity]);
      element.setAttribute(attribute, colour);
      const own = Number(element.getAttribute(`${attribute}-opacity`) ?? 1);
      if (opacity < 1) element.setAttribute(`${attribute}-opacity`, String(Number((own * opacity).toFixed(3))));
    }
  }
}

/** A colour as the canvas paints it. */
function plainColour(written: string, context: CanvasRenderingContext2D): readonly [string, number] {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#000000';
  context.fillStyle = written;
  const read = String(context.fillStyle);
  // Most colours are read back as they are meant; a pixel would round one that shines through.
  const alpha = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(read);
  if (read.startsWith('#')) return [read, 1];
  if (alpha) return [hex([1, 2, 3].map(at => Number(alpha[at]))), Number(alpha[4])];
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 255] = context.getImageData(0, 0, 1, 1).data;
  return [hex([red, green, blue]), opacity / 255];
}

function hex(channels: readonly number[]): string {
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}
