/** The expression of the rows that lie within limits; exact to the last digit that a double has. */
export function boxOf(limits: Readonly<Record<string, readonly [number, number]>>): string {
  return Object.entries(limits)
    .map(([field, [low, high]]) => `${field} >= ${shortest(low)} and ${field} <= ${shortest(high)}`)
    .join(' and ');
}

/** Seven digits place an edge within a pixel of where it was dragged, and can be read. */
function shortest(limit: number): string {
  return String(Number(limit.toPrecision(7)));
}
