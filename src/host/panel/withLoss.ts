import type { Result } from '../../core/problem';
import type { LossQuestion } from '../../protocol/messages';
import { refused } from '../answers';
import { asLossId, asParameters, asRecord } from '../untrusted';

/** Asks something about the loss that a message of the page names; refuses a message that names none. */
export function withLoss<Reply>(
  params: unknown,
  ask: (loss: LossQuestion) => Promise<Result<Reply>> | Result<Reply>,
): Promise<Result<Reply>> | Result<Reply> {
  const record = asRecord(params);
  const lossId = asLossId(record?.lossId);
  const parameters = asParameters(record?.parameters);
  return lossId === undefined || !parameters ? refused('a loss') : ask({ lossId, parameters });
}
