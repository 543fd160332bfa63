/** The arguments without which a name would mean another loss: which one an estimator is to use, logits, no reduction. */
const TELLING = /\b(?:(?:loss|reduction)=(['"])[^'"]+\1|from_logits=True)/g;

/** Where libraries keep their losses, and estimators that take one by name; `torch.relu` is no loss. */
const LOSS_MODULE =
  /^(?:torch\.nn|torchvision\.ops|(?:keras|tfa)\.losses|keras\.metrics|optax(?:\.losses)?|sklearn(?:\.\w+)+)\.\w+$|^[A-Z]\w+$/;
/^(?:torch\.nn|F|torchvision\.ops|keras\.losses|keras\.metrics|optax(?:\.losses)?|sklearn\.metrics(?:\.pairwise)?)\.\w+$|^[A-Z]\w+$/;

/**
 * The name in a call that does nothing but to name a loss, to give it arrays and to average: `torch.nn.HuberLoss(delta=1.0)` is `HuberLoss`,
 * and `GradientBoostingRegressor(loss='huber', alpha=0.9)` is `GradientBoostingRegressor(loss='huber')`. Nothing where a loss is written out.
 */
export function nameInCall(call: string): string | undefined {
  const [, path = '', rest = ''] = /^([\w.]+)\((.*)$/s.exec(call) ?? [];
  if (!LOSS_MODULE.test(path)) return undefined;
  const end = closing(rest);
  if (!/^(?:\([\w\s,]*\))?(?:\.mean\(\))?$/.test(rest.slice(end + 1))) return undefined;
  const told = rest.slice(0, end).match(TELLING)?.join(', ');
  const name = path.slice(path.lastIndexOf('.') + 1);
  return told ? `${name}(${told})` : name;
}

/** Where the parenthesis closes whose inside the text begins with. */
function closing(text: string): number {
  let open = 1;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') open += 1;
    else if (text[i] === ')') open -= 1;
    if (open === 0) return i;
  }
  return text.length;
}
