import type { FusedKernel, Kernel, LossDefinition } from '../definition';
import { expm1, log1p } from '../elementary';
import { quickExp } from '../quick';
import { cauchy } from './cauchy';
import { gemanMcclure } from './geman_mcclure';
import { welsch } from './welsch';

/** The loops of one member of Barron's family. */
export interface Member {
  readonly perSample: Kernel;
  readonly gradient: Kernel;
  readonly valueAndGradient: FusedKernel;
}

function membersOf({ perSample, gradient, valueAndGradient }: LossDefinition): Member {
  return { perSample, gradient, valueAndGradient: valueAndGradient! };
}

const CAUCHY = membersOf(cauchy);
const GEMAN_MCCLURE = membersOf(gemanMcclure);
const WELSCH = membersOf(welsch);

/**
 * The loops for an α, chosen once. |α| < 1e-20 and α < −1e23 are 0 and −∞ to the last digit: α enters as 1 + α·ln(…)/4, of which the
 * logarithm is 1420 at most, and as e^(−z/2 + z²/4|α|), where z is 1500 at most before the power vanishes.
 */
export function memberOf(alpha: number): Member {
  if (alpha === 2) return PARABOLA;
  if (alpha === 1) return HYPERBOLA;
  if (Math.abs(alpha) < 1e-20) return CAUCHY;
  if (alpha === -2) return GEMAN_MCCLURE;
  return alpha < -1e23 ? WELSCH : GENERAL;
}

/** α = 2: x²/2 with x = e/c. */
const PARABOLA: Member = {
  perSample(out, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) {
      const x = (prediction[i]! - target[i]!) / c;
      out[i] = 0.5 * x * x;
    }
  },
  gradient(out, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) out[i] = (prediction[i]! - target[i]!) / c / c;
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) {
      const x = (prediction[i]! - target[i]!) / c;
      values[i] = 0.5 * x * x;
      gradient[i] = x / c;
    }
  },
};

/** |x| from which on its square may overflow, and the 1 beside it is nothing. */
const FAR = 1e150;

/** α = 1: √(1 + x²) − 1 = x²/(1 + √(1 + x²)), which keeps the digits of small errors; |x| where x² overflows. */
function hyperbola(x: number): number {
  return Math.abs(x) > FAR ? Math.abs(x) : x * (x / (1 + Math.sqrt(1 + x * x)));
}

/** x/√(1 + x²), of which the derivative is 1/c. */
function hyperbolaSlope(x: number): number {
  return Math.abs(x) > FAR ? Math.sign(x) : x / Math.sqrt(1 + x * x);
}

const HYPERBOLA: Member = {
  perSample(out, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) out[i] = hyperbola((prediction[i]! - target[i]!) / c);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) out[i] = hyperbolaSlope((prediction[i]! - target[i]!) / c) / c;
  },
  /** One division for both: with h = √(1 + x²) and q = 1/(h + h²), 1/(1 + h) is hq and 1/h is (1 + h)q. */
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) {
      const x = (prediction[i]! - target[i]!) / c;
      if (Math.abs(x) > FAR) {
        values[i] = Math.abs(x);
        gradient[i] = Math.sign(x) / c;
      } else {
        const h = Math.sqrt(1 + x * x);
        const q = 1 / (h + h * h);
        values[i] = x * (h * q * x);
        gradient[i] = (x * ((1 + h) * q)) / c;
      }
    }
  },
};

/** z/b up to which the general formulas are used as they are: their powers cannot overflow before the loss itself does. */
const LIMIT = 1e20;

/**
 * Every other α, with x = e/c, z = x² and b = |α − 2|:
 *
 *     (b/α)((z/b + 1)^(α/2) − 1) = (b/α) expm1(α/2 · log1p(z/b))            which keeps the digits of small errors and of small α
 *     z/b > 1e20:   ln(z/b + 1) = 2(ln |e| − ln c) − ln b                   also where z overflows
 *
 * To 1e-13 of the value: expm1 hands the rounding of its argument on, which is 700 at most. Both factors have one sign; without
 * `Math.abs` a perfect prediction would cost −0 for α < 0.
 */
function generalValue(error: number, alpha: number, c: number): number {
  const b = Math.abs(alpha - 2);
  const x = error / c;
  const ratio = (x * x) / b;
  const logarithm = ratio < LIMIT ? log1p(ratio) : 2 * (Math.log(Math.abs(error)) - Math.log(c)) - Math.log(b);
  return Math.abs((b / alpha) * expm1(0.5 * alpha * logarithm));
}

/** (x/c)(z/b + 1)^(α/2 − 1); beyond z/b = 1e20 ±|e|^(α − 1) c^−α b^(1 − α/2), by logarithms. */
function generalDerivative(error: number, alpha: number, c: number): number {
  const b = Math.abs(alpha - 2);
  const x = error / c;
  const ratio = (x * x) / b;
  if (ratio < LIMIT) return (x * quickExp(0.5 * alpha * log1p(ratio))) / (1 + ratio) / c;
  return Math.sign(error) * quickExp((alpha - 1) * Math.log(Math.abs(error)) - alpha * Math.log(c) - (0.5 * alpha - 1) * Math.log(b));
}

const GENERAL: Member = {
  perSample(out, { target, prediction, count }, parameters) {
    const [alpha, c] = [parameters.alpha as number, parameters.c as number];
    for (let i = 0; i < count; i++) out[i] = generalValue(prediction[i]! - target[i]!, alpha, c);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const [alpha, c] = [parameters.alpha as number, parameters.c as number];
    for (let i = 0; i < count; i++) out[i] = generalDerivative(prediction[i]! - target[i]!, alpha, c);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const [alpha, c] = [parameters.alpha as number, parameters.c as number];
    const b = Math.abs(alpha - 2);
    const factor = b / alpha;
    const half = 0.5 * alpha;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const x = error / c;
      const ratio = (x * x) / b;
      if (ratio < LIMIT) {
        const power = half * log1p(ratio);
        values[i] = Math.abs(factor * expm1(power));
        gradient[i] = (x * quickExp(power)) / (1 + ratio) / c;
      } else {
        values[i] = generalValue(error, alpha, c);
        gradient[i] = generalDerivative(error, alpha, c);
      }
    }
  },
};
