import assert from 'node:assert/strict';
import { text } from '../../src/core/text';
import type { AdviceView, FindingView } from '../../src/protocol/adviceViews';
import type { LossChoice, Opened } from '../../src/protocol/views';
import { answerWords, foundNow, notesAndQuestions } from '../../src/strings/panelFindings';
import { arranged } from '../../webview/app/findingsOrder';
import { callInUse, isLossNamed, type Model, readState, stateOf, withLoss, withoutCall } from '../../webview/state';

function finding(code: string, level: FindingView['level']): FindingView {
  const words = text(code, code);
  return { code, level, certainty: 'sure', text: words, title: words, why: words, evidence: [], rows: [], count: 0 };
}

function question(id: 'target' | 'tau', isUrgent: boolean): AdviceView['questions'][number] {
  return { id, text: text(id, id), options: [], isUrgent };
}

describe('where findings and questions stand in the strip', () => {
  const places = (...levels: FindingView['level'][]) => {
    const { shown, more, notes } = arranged({ findings: levels.map((level, i) => finding(`${level} ${i}`, level)), questions: [] });
    return [shown, more, notes].map(part => part.map(({ code }) => code));
  };
  const table: readonly [string, FindingView['level'][], string[][]][] = [
    ['nothing stands nowhere', [], [[], [], []]],
    ['three mistakes are in sight', ['error', 'warning', 'warning'], [['error 0', 'warning 1', 'warning 2'], [], []]],
    [
      'the fourth and fifth unfold, and notes stay apart',
      ['error', 'warning', 'warning', 'warning', 'warning', 'info'],
      [['error 0', 'warning 1', 'warning 2'], ['warning 3', 'warning 4'], ['info 5']],
    ],
    ['notes alone are folded', ['info', 'info'], [[], [], ['info 0', 'info 1']]],
  ];
  for (const [sentence, levels, expected] of table) it(sentence, () => assert.deepEqual(places(...levels), expected));

  it('a question that everything depends on is in sight, another one is folded with the notes', () => {
    const [urgent, calm] = [question('target', true), question('tau', false)];
    const places = arranged({ findings: [], questions: [urgent, calm] });
    assert.deepEqual([places.urgent, places.later], [[urgent], [calm]]);
  });
});

describe('the words of the strip', () => {
  const notes: readonly [number, number, string, string][] = [
    [1, 0, '1 note', '참고 1건'],
    [2, 1, '2 notes · 1 question', '참고 2건 · 질문 1건'],
    [0, 2, '2 questions', '질문 2건'],
  ];
  for (const [count, questions, en, ko] of notes) it(en, () => assert.deepEqual(notesAndQuestions(count, questions), { en, ko }));

  const answers: readonly [Parameters<typeof answerWords>[0], string[]][] = [
    [{}, []],
    [{ target: 'class-ids', prediction: 'class-logits' }, ['Target: class indices', 'Prediction: class logits']],
    [{ tau: 0.5 }, ['Too low and too high cost the same']],
    [{ tau: 0.75 }, ['Too low costs more (τ = 0.75)']],
    [{ tau: 0.25, margin: false }, ['Too high costs more (τ = 0.25)', 'Scores: probabilities']],
  ];
  for (const [given, said] of answers) {
    it(`an answer ${JSON.stringify(given)} reads ${said.join(', ') || 'as nothing'}`, () =>
      assert.deepEqual(
        answerWords(given).map(({ en }) => en),
        said,
      ));
  }

  it('a screen reader hears how many mistakes there are and which, and that none is left', () => {
    assert.equal(foundNow([text('Labels count from 1', '')]).en, '1 finding: Labels count from 1');
    assert.equal(foundNow([text('', '가'), text('', '나')]).ko, '발견 2건: 가, 나');
    assert.equal(foundNow([]).en, 'No mistakes found');
  });
});

describe('the loss that a person named', () => {
  const choice = (lossId: string, start: LossChoice['start'] = {}) => ({ lossId, start }) as LossChoice;
  const model: Model = {
    language: 'en',
    isReading: false,
    problems: [],
    tab: 'overview',
    lossId: '',
    parameters: { mse: {} },
    withPossible: false,
    where: '',
    opened: { lossId: 'mse', losses: [choice('mse'), choice('hinge', { targetCoding: '01' })] } as unknown as Opened,
  };
  const call = { lossId: 'hinge', parameters: { power: 1 }, call: 'nn.HingeEmbeddingLoss()' };

  it('is named when it was picked and these data have it; what is only recommended is held against nobody', () => {
    assert.equal(isLossNamed(model), false);
    assert.equal(isLossNamed({ ...model, lossId: 'hinge' }), true);
    assert.equal(isLossNamed({ ...model, lossId: 'gone' }), false);
  });

  it('a call of the code brings its loss with the parameters of the call, and no others', () => {
    const named = { ...model, ...withLoss(model, call) };
    assert.deepEqual(named.parameters, { mse: {}, hinge: { power: 1 } });
    assert.deepEqual(callInUse(named), { call: 'nn.HingeEmbeddingLoss()', lossId: 'hinge' });
    assert.equal(callInUse({ ...named, lossId: 'mse' }), undefined);
  });

  it('the loss of a fix keeps how these labels are to be read', () => {
    const { lossId, parameters, named } = { ...model, ...withLoss(model, { lossId: 'hinge', parameters: { power: 2 } }) };
    assert.deepEqual([lossId, parameters.hinge, named], ['hinge', { targetCoding: '01', power: 2 }, undefined]);
  });

  it('forgetting the call brings the recommended loss back', () => {
    const named = { ...model, ...withLoss(model, call) };
    const { lossId, parameters, named: left } = { ...named, ...withoutCall(named) };
    assert.deepEqual([lossId, parameters, left], ['', { mse: {} }, undefined]);
  });

  it('the call survives a reload, and a kept call of the wrong kind does not', () => {
    const { named } = { ...model, ...withLoss(model, call) };
    assert.deepEqual(readState(JSON.parse(JSON.stringify(stateOf({ ...model, named })))).named, named);
    assert.equal(readState({ version: 1, named: { call: 3, lossId: 'mse' } }).named, undefined);
  });
});
