import { ok } from '../../core/problem';
import type { Handlers } from '../../protocol/channel';
import type { FindingsQuestion } from '../../protocol/messages';
import type { PanelMethods } from '../../protocol/panelMessages';
import { refused } from '../answers';
import type { EngineClient } from '../engineClient';
import { asCount, asRecord } from '../untrusted';
import { asAnswers, asAppliedFix, asFindingsQuestion } from '../untrustedAdvice';
import { pickCall } from './pickCall';
import type { Session } from './session';

/** What the answers about findings act upon. */
export interface AdviceParts {
  readonly session: Session;
  readonly engine: EngineClient;
  /** Hears under which loss the page shows findings. */
  asked(question: FindingsQuestion): void;
}

type AdviceMethod = 'findings' | 'applyFix' | 'undoFix' | 'answer' | 'pickCall';

/** The answers to a panel about findings, their fixes and the questions beside them; checked as in `panelHandlers`. */
export function adviceHandlers({ session, engine, asked }: AdviceParts): Pick<Handlers<PanelMethods>, AdviceMethod> {
  return {
    findings: (params, { onCancel }) => {
      const question = asFindingsQuestion(params);
      if (!question) return refused('findings');
      asked(question);
      return engine.request('findings', { ...question, session: session.id }, { key: `${session.id} findings`, onCancel });
    },
    applyFix: async params => {
      const fix = asAppliedFix(params);
      if (!fix) return refused('applyFix');
      await session.applyFix(fix);
      return ok(null);
    },
    undoFix: async params => {
      const index = asCount(asRecord(params)?.index);
      const { fixes, answers } = session.adjustment;
      if (index === undefined || index >= fixes.length) return refused('undoFix');
      // Later fixes were found on what this one made of the data; those that no longer apply fall away.
      await session.adjust({ fixes: fixes.filter((_, i) => i !== index), answers });
      return ok(null);
    },
    answer: async params => {
      const given = asRecord(params)?.answers;
      const answers = given === null ? {} : asAnswers(given);
      if (!answers) return refused('answer');
      await session.answer(given === null ? {} : { ...session.adjustment.answers, ...answers });
      return ok(null);
    },
    pickCall: async () => ok((await pickCall(engine, session)) ?? null),
  };
}
