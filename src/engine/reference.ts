import { lossById } from '../core/losses/index';
import { fail, ok, problem, type Result } from '../core/problem';
import { type LossPage, pageOf } from '../derive/page';

/** The page of a loss in the reference, coloured by the CSS variables of the webview. */
export function page(lossId: string): Result<LossPage> {
  const definition = lossById(lossId);
  return definition ? ok(pageOf(definition, 'page')) : fail(problem('unknown-loss', { lossId }));
}
