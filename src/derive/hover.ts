import { advise } from '../advisor/advise';
import { evidenceOf } from '../advisor/evidence';
import { outliersDominate } from '../advisor/regressionCandidates';
import { targetKinds } from '../advisor/targetKind';
import type { Dataset, NamedArray } from '../core/arrays';
import type { ParameterValues } from '../core/definition';
import { lossById } from '../core/losses/index';
import { resolveParameters } from '../core/parameters';
import { samplesOnAxis } from '../core/positions';
import { type Language, type Text, text } from '../core/text';
import { aloneAdvice, otherwiseText } from '../strings/hover';
import { predictionKindNames, targetKindNames } from '../strings/kinds';
import { quote } from '../strings/problems/words';
import { arrayPicture, factsInWords } from './arrayView';
import type { ThemeKind } from './palette';
import { shapePicture } from './shapePicture';

/** What an editor hover shows. */
export interface HoverView {
  /** The stretch of the window text that the tip is about. */
  readonly range: { readonly start: number; readonly end: number };
  /** What these data are. */
  readonly title: Text;
  readonly facts: readonly Text[];
  /** The loss that fits and why. */
  readonly advice: Text;
  /** What goes wrong with another one. */
  readonly otherwise: Text;
  /** SVG with fixed colours for the theme asked for; empty when there is nothing to draw. */
  readonly picture: string;
  readonly pictureAlt: Text;
  /** The columns of both arrays that the advice speaks of, when a partner was found and both have names. */
  readonly pair?: { readonly target: readonly string[]; readonly prediction: readonly string[] };
}

/** An array in the window, and what it is for when its name or the reader told. */
export interface HoverArray extends NamedArray {
  readonly role?: 'target' | 'prediction';
  /** The columns that it was put together from, when it is more than one. */
  readonly columns?: readonly string[];
}

/** What the pointer is over, and what stands beside it. */
export interface HoverInput {
  /** Its `source` becomes the range of the tip. */
  readonly array: HoverArray;
  /** The other arrays of the window. One with the other role, or the only one of the same length, is its partner. */
  readonly siblings: readonly HoverArray[];
  readonly language: Language;
  readonly theme: ThemeKind;
}

const PICTURE = { width: 320, height: 170 } as const;

/**
 * The tip over an array: what it is, what it holds in the lines around the pointer, the loss that fits and why, and what
 * another one would do. A few milliseconds for the few hundred values of a window; never throws.
 */
export function hoverOf({ array, siblings, language, theme }: HoverInput): HoverView {
  const partner = partnerOf(array, siblings);
  const view = partner ? pairView(array, partner, language, theme) : aloneView(array, language, theme);
  return { range: { start: array.source.start, end: array.source.end }, ...view };
}

type View = Omit<HoverView, 'range'>;

function pairView(array: HoverArray, partner: HoverArray, language: Language, theme: ThemeKind): View {
  const isTarget = array.role === 'target' || partner.role === 'prediction';
  const [first, second] = isTarget ? [array, partner] : [partner, array];
  const dataset: Dataset = { target: first, prediction: second };
  const pair = { target: columnsOf(first), prediction: columnsOf(second) };
  const advice = advise(dataset);
  const [target, prediction, best] = [advice.target[0]!, advice.prediction[0]!, advice.recommended[0]!];
  const definition = lossById(best.lossId);
  const kind = isTarget ? targetKindNames[target.kind] : predictionKindNames[prediction.kind];
  const role = isTarget ? text('target', '정답') : text('prediction', '예측');
  const findings = advice.findings.filter(
    ({ code, level }) => level !== 'info' && code !== 'missing-values' && code !== 'outliers-dominate',
  );
  const outliers = outliersDominate(evidenceOf(dataset).residuals);
  const shape = !isTarget && definition ? shapeOf(best.lossId, dataset, best.parameters, language, theme) : undefined;
  const picture = shape ?? arrayPicture(array, { ...PICTURE, language, theme });
  return {
    title: titleOf(array, text(`${role.en}, ${kind.en}`, `${role.ko}, ${kind.ko}`)),
    facts: [...factsInWords(array), ...becauseOf(isTarget ? target : prediction), ...findings.slice(0, 1).map(finding => finding.text)],
    advice: definition
      ? text(`${definition.names.full.en}. ${best.because.en}`, `${definition.names.full.ko}: ${best.because.ko}`)
      : best.because,
    otherwise: otherwiseText(target.kind, prediction.kind, outliers),
    picture: picture.svg,
    pictureAlt: picture.alt,
    ...([...pair.target, ...pair.prediction].every(name => name !== '') ? { pair } : {}),
  };
}

function columnsOf({ name, columns }: HoverArray): readonly string[] {
  return columns ?? [name];
}

/** Why an array is of its kind. That of real numbers is their range, which the facts have told already. */
function becauseOf({ kind, because }: { readonly kind: string; readonly because: Text }): readonly Text[] {
  return kind === 'real' ? [] : [because];
}

function aloneView(array: HoverArray, language: Language, theme: ThemeKind): View {
  const nothing: NamedArray = { ...array, name: '', values: new Float64Array(0), shape: [0] };
  const guess = targetKinds(evidenceOf({ target: array, prediction: nothing }))[0]!;
  const kind = targetKindNames[guess.kind];
  const asPrediction = array.role === 'prediction';
  const picture = arrayPicture(array, { ...PICTURE, language, theme });
  return {
    title: titleOf(array, asPrediction ? text('prediction', '예측') : kind),
    facts: [...factsInWords(array), ...(asPrediction ? [] : becauseOf(guess))],
    advice: asPrediction
      ? text(
          'Put the targets beside it, or select both, to see which loss fits.',
          '정답과 함께 두거나 둘 다 선택하면 알맞은 손실 함수를 알 수 있습니다.',
        )
      : aloneAdvice[guess.kind],
    otherwise: asPrediction ? text('', '') : otherwiseText(guess.kind, undefined, false),
    picture: picture.svg,
    pictureAlt: picture.alt,
  };
}

function titleOf(array: HoverArray, what: Text): Text {
  const name = quote(array.name);
  return text(`${name}: ${what.en}`, `${name}: ${what.ko}`);
}

/** The array to compare with: the one with the other role, or the only other one of the same length. */
function partnerOf(array: HoverArray, siblings: readonly HoverArray[]): HoverArray | undefined {
  const rows = (one: HoverArray) => one.shape[0] ?? 0;
  const matching = siblings.filter(one => rows(one) === rows(array) && (one.role !== array.role || one.role === undefined));
  const other = array.role === 'target' ? 'prediction' : array.role === 'prediction' ? 'target' : undefined;
  const named = matching.filter(one => one.role !== undefined && (other === undefined || one.role === other));
  if (named.length > 0) return named[0];
  return array.role !== undefined && matching.length === 1 ? matching[0] : undefined;
}

/** The shape of the recommended loss with the rows of the window on it. */
function shapeOf(lossId: string, dataset: Dataset, parameters: ParameterValues | undefined, language: Language, theme: ThemeKind) {
  const definition = lossById(lossId);
  const resolved = definition && resolveParameters(definition, parameters);
  const places = definition && resolved?.ok ? samplesOnAxis(definition, dataset, resolved.value) : undefined;
  if (!definition || !resolved?.ok || !places?.ok) return undefined;
  const { x, curve } = places.value;
  const points = [0, 1].map(index => x.filter((place, i) => curve[i] === index && Number.isFinite(place)));
  const name = definition.names.full;
  return {
    svg: shapePicture(definition, {
      ...PICTURE,
      language,
      theme,
      parameters: resolved.value,
      points: points.filter((list, i) => i === 0 || list.length > 0),
    }),
    alt: text(
      `The curve of the loss (${name.en}) with the rows around here on it.`,
      `손실 곡선(${name.ko}) 위에 이 주변의 행을 표시한 그림입니다.`,
    ),
  };
}
