/** Where a key leads from one stop of `count`; −1 is no stop. Undefined for other keys and where there is nowhere to go. */
export function stepTo(key: string, active: number, count: number, isFar: boolean): number | undefined {
  if (count === 0) return undefined;
  const size = isFar ? 10 : 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: active < 0 ? 0 : Math.min(count - 1, active + size),
    ArrowLeft: active < 0 ? count - 1 : Math.max(0, active - size),
    Home: 0,
    End: count - 1,
  };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}
