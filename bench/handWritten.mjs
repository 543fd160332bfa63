// One plain loop a loss, as somebody would write it who needs that loss alone with its defaults: the same stable formula,
// value and gradient in one pass over Float64Arrays, nothing shared, nothing called but Math.

const squared = (values, gradient, t, p) => {
  for (let i = 0; i < p.length; i++) {
    const e = p[i] - t[i];
    values[i] = e * e;
    gradient[i] = 2 * e;
  }
};

export const handWritten = {
  mse: squared,
  squared_error(values, gradient, t, p) {
    for (let i = 0; i < p.length; i++) {
      const e = p[i] - t[i];
      values[i] = e * e;
      gradient[i] = 2 * e;
    }
  },
  half_squared_error(values, gradient, t, p) {
    for (let i = 0; i < p.length; i++) {
      const e = p[i] - t[i];
      values[i] = 0.5 * e * e;
      gradient[i] = e;
    }
  },
  rmse(values, gradient, t, p) {
    let squares = 0;
    for (let i = 0; i < p.length; i++) {
      const e = p[i] - t[i];
      values[i] = e * e;
      squares += e * e;
    }
    const slope = 1 / (p.length * Math.sqrt(squares / p.length));
    for (let i = 0; i < p.length; i++) gradient[i] = (p[i] - t[i]) * slope;
  },
  mae(values, gradient, t, p) {
    for (let i = 0; i < p.length; i++) {
      const e = p[i] - t[i];
      values[i] = Math.abs(e);
      gradient[i] = Math.sign(e);
    }
  },
  huber(values, gradient, t, p) {
    const delta = 1;
    for (let i = 0; i < p.length; i++) {
      const e = p[i] - t[i];
      const a = Math.abs(e);
      values[i] = a <= delta ? 0.5 * e * e : delta * (a - 0.5 * delta);
      gradient[i] = Math.max(-delta, Math.min(delta, e));
    }
  },
  smooth_l1(values, gradient, t, p) {
    const beta = 1;
    for (let i = 0; i < p.length; i++) {
      const e = p[i] - t[i];
      const a = Math.abs(e);
      values[i] = a < beta ? (0.5 * e * e) / beta : a - 0.5 * beta;
      gradient[i] = a < beta ? e / beta : Math.sign(e);
    }
  },
  log_cosh(values, gradient, t, p) {
    for (let i = 0; i < p.length; i++) {
      const e = p[i] - t[i];
      const a = Math.abs(e);
      const q = Math.expm1(-a);
      const u = (1 + q) * (1 + q);
      values[i] = a < 1 ? Math.log1p((q * q) / (2 * (1 + q))) : a + Math.log1p(u) - Math.LN2;
      const slope = (-q * (2 + q)) / (1 + u);
      gradient[i] = e < 0 ? -slope : slope;
    }
  },
  quantile(values, gradient, t, p) {
    const tau = 0.5;
    for (let i = 0; i < p.length; i++) {
      const e = p[i] - t[i];
      values[i] = e > 0 ? (1 - tau) * e : -tau * e;
      gradient[i] = e > 0 ? 1 - tau : e < 0 ? -tau : e;
    }
  },
  binary_cross_entropy(values, gradient, t, p) {
    for (let i = 0; i < p.length; i++) {
      values[i] = (t[i] === 0 ? 0 : -t[i] * Math.log(p[i])) - (t[i] === 1 ? 0 : (1 - t[i]) * Math.log1p(-p[i]));
      gradient[i] = (t[i] === 1 ? 0 : (1 - t[i]) / (1 - p[i])) - (t[i] === 0 ? 0 : t[i] / p[i]);
    }
  },
  binary_cross_entropy_with_logits(values, gradient, t, p) {
    for (let i = 0; i < p.length; i++) {
      const x = p[i];
      const power = Math.exp(-Math.abs(x));
      const tail = Math.log1p(power);
      values[i] = t[i] * (Math.max(-x, 0) + tail) + (1 - t[i]) * (Math.max(x, 0) + tail);
      const above = 1 / (1 + power);
      const below = power * above;
      gradient[i] = x < 0 ? (1 - t[i]) * below - t[i] * above : (1 - t[i]) * above - t[i] * below;
    }
  },
  hinge(values, gradient, t, p) {
    for (let i = 0; i < p.length; i++) {
      const z = t[i] * p[i];
      values[i] = Math.max(0, 1 - z);
      gradient[i] = z < 1 ? -t[i] : 0;
    }
  },
  squared_hinge(values, gradient, t, p) {
    for (let i = 0; i < p.length; i++) {
      const short = Math.max(0, 1 - t[i] * p[i]);
      values[i] = short * short;
      gradient[i] = -2 * t[i] * short;
    }
  },
  categorical_cross_entropy(values, gradient, t, p, width) {
    for (let row = 0, start = 0; start < p.length; row++, start += width) {
      let loss = 0;
      for (let i = start; i < start + width; i++) {
        if (t[i] !== 0) loss -= t[i] * Math.log(p[i]);
        gradient[i] = t[i] === 0 ? 0 : -t[i] / p[i];
      }
      values[row] = loss;
    }
  },
  sparse_categorical_cross_entropy(values, gradient, t, p, width) {
    for (let row = 0, start = 0; start < p.length; row++, start += width) {
      for (let i = start; i < start + width; i++) gradient[i] = 0;
      const at = start + t[row];
      values[row] = -Math.log(p[at]);
      gradient[at] = -1 / p[at];
    }
  },
  categorical_cross_entropy_with_logits(values, gradient, t, p, width) {
    for (let row = 0, start = 0; start < p.length; row++, start += width) {
      let k = start;
      for (let i = start + 1; i < start + width; i++) if (p[i] > p[k]) k = i;
      let rest = 0;
      let total = 0;
      for (let i = start; i < start + width; i++) {
        const power = Math.exp(p[i] - p[k]);
        gradient[i] = power;
        total += t[i];
        if (i !== k) rest += power;
      }
      const tail = Math.log1p(rest);
      let loss = 0;
      for (let i = start; i < start + width; i++) {
        if (t[i] !== 0) loss += t[i] * (p[k] - p[i] + tail);
        const share = gradient[i] / (1 + rest);
        gradient[i] = share * (total - t[i]) - t[i] * (i === k ? rest / (1 + rest) : 1 - share);
      }
      values[row] = loss;
    }
  },
  sparse_categorical_cross_entropy_with_logits(values, gradient, t, p, width) {
    for (let row = 0, start = 0; start < p.length; row++, start += width) {
      let k = start;
      for (let i = start + 1; i < start + width; i++) if (p[i] > p[k]) k = i;
      let rest = 0;
      for (let i = start; i < start + width; i++) {
        const power = Math.exp(p[i] - p[k]);
        gradient[i] = power;
        if (i !== k) rest += power;
      }
      const at = start + t[row];
      values[row] = p[k] - p[at] + Math.log1p(rest);
      const complement = at === k ? rest / (1 + rest) : 1 - gradient[at] / (1 + rest);
      for (let i = start; i < start + width; i++) gradient[i] /= 1 + rest;
      gradient[at] = -complement;
    }
  },
  kl_divergence(values, gradient, t, p, width) {
    for (let row = 0, start = 0; start < p.length; row++, start += width) {
      let loss = 0;
      for (let i = start; i < start + width; i++) {
        if (t[i] !== 0) loss += t[i] * (Math.log(t[i]) - Math.log(p[i]));
        gradient[i] = t[i] === 0 ? 0 : -t[i] / p[i];
      }
      values[row] = loss;
    }
  },
  cosine_similarity: (values, gradient, t, p, width) => cosine(values, gradient, t, p, width, 0),
  cosine_distance: (values, gradient, t, p, width) => cosine(values, gradient, t, p, width, 1),
  dice(values, gradient, t, p) {
    let both = 0;
    let sum = 0;
    for (let i = 0; i < p.length; i++) {
      both += p[i] * t[i];
      sum += p[i] + t[i];
    }
    const numerator = 2 * both;
    const denominator = sum + 1e-7;
    values[0] = 1 - numerator / denominator;
    for (let i = 0; i < p.length; i++) gradient[i] = (numerator / denominator - 2 * t[i]) / denominator;
  },
};

function cosine(values, gradient, t, p, width, shift) {
  for (let row = 0, start = 0; start < p.length; row++, start += width) {
    let dot = 0;
    let pp = 0;
    let tt = 0;
    for (let i = start; i < start + width; i++) {
      dot += p[i] * t[i];
      pp += p[i] * p[i];
      tt += t[i] * t[i];
    }
    const length = Math.max(Math.sqrt(pp), 1e-7);
    const targetLength = Math.max(Math.sqrt(tt), 1e-7);
    const c = dot / (length * targetLength);
    values[row] = shift - c;
    for (let i = start; i < start + width; i++) gradient[i] = -(t[i] / targetLength - (c * p[i]) / length) / length;
  }
}
