import type { Answers } from '../../src/advisor/advice';
import type { Problem, Result } from '../../src/core/problem';
import type { Text } from '../../src/core/text';
import type { AdviceView, FindingView } from '../../src/protocol/adviceViews';
import type { FindingsQuestion } from '../../src/protocol/messages';
import { FINDINGS, foundNow, moreFindings, notesAndQuestions } from '../../src/strings/panelFindings';
import { Lane } from '../ask';
import { h } from '../dom';
import { keptFolds } from '../kept';
import { isCancelled, type Panel, question, words } from '../panel';
import { findingLine } from '../parts/findingLine';
import { fold, type Unfolded } from '../parts/fold';
import { problemView } from '../parts/problemView';
import { questionLine } from '../parts/questionLine';
import { isLossNamed, lossInUse, type Model, withLoss } from '../state';
import { changeChips } from './changeChips';
import { arranged, mistakesOf } from './findingsOrder';
import { FocusKeeper } from './focusKeeper';

/** A slider that stays so long has come to rest. */
const REST_MS = 150;

/** The loss that a fix replaced. */
interface Replaced {
  readonly code: string;
  readonly label: Text;
  readonly lossId: string;
  readonly before: Pick<Model, 'lossId' | 'parameters' | 'named'>;
}

/** What looks wrong with the data under the loss in use, and what to do about it. It comes after the view, and takes no room when there is nothing to say. */
export class FindingsStrip {
  readonly element = h('section', { class: 'findings', hidden: true });
  private readonly lane = new Lane();
  private readonly focus = new FocusKeeper(this.element);
  private readonly unfolded: Unfolded;
  private view: AdviceView | undefined;
  /** The loss under which `view` was found: fixes are named by it. */
  private under: FindingsQuestion | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private isOpen = false;
  private drawn = '';
  /** Lines on the screen by what they show, so that a line that stays the same is not made anew under the pointer. */
  private lines = new Map<string, HTMLElement>();
  private replaced: Replaced | undefined;
  private isActing = false;
  private announced = '';
  /** A finding that is to be opened when it comes. */
  private sought: string | undefined;

  constructor(
    private readonly panel: Panel,
    /** Resolves when the view on the screen has its answer. */
    private readonly viewDrawn: () => Promise<void>,
  ) {
    this.unfolded = keptFolds(panel.store);
  }

  /** Resolves when every question about findings has been answered. */
  settled(): Promise<void> {
    return this.lane.idle();
  }

  /** A parameter moved: asks again once it rests, since findings of 10^6 rows take the engine longer than a step of the slider. */
  refreshSoon(): void {
    clearTimeout(this.resting);
    this.element.setAttribute('aria-busy', 'true');
    this.resting = setTimeout(() => this.refresh(), REST_MS);
  }

  /** The data, the loss or its parameters changed: asks again, and shows what it has until the answer comes. */
  refresh(): void {
    clearTimeout(this.resting);
    this.isOpen = true;
    this.element.setAttribute('aria-busy', 'true');
    if (!this.view) this.element.hidden = false;
    let under: FindingsQuestion;
    this.lane.ask(
      async () => {
        await this.viewDrawn();
        under = { ...question(this.panel), isNamed: isLossNamed(this.panel.store.model) };
        return this.panel.host.request('findings', under);
      },
      result => {
        if (this.isOpen) this.take(under, result);
      },
    );
    void this.lane.idle().then(() => this.element.setAttribute('aria-busy', 'false'));
  }

  /** There are no data any more. */
  clear(): void {
    clearTimeout(this.resting);
    this.element.setAttribute('aria-busy', 'false');
    this.lane.clear();
    this.isOpen = false;
    this.view = undefined;
    this.replaced = undefined;
    this.draw();
  }

  /** Opens a finding, now or when it comes, and leads the focus to it. */
  show(code: string): void {
    this.sought = code;
    this.find();
  }

  /** Draws what is known, if that is not what stands there. */
  draw(): void {
    const { model } = this.panel.store;
    if (this.replaced && this.replaced.lossId !== lossInUse(model)?.lossId) this.replaced = undefined;
    const signature = JSON.stringify([model.language, this.view, this.replaced?.code]);
    if (signature !== this.drawn) this.focus.over(() => this.redraw());
    this.drawn = signature;
    this.element.hidden = !this.element.hasChildNodes();
  }

  private redraw(): void {
    const { panel, view } = this;
    const parts = view ? this.partsOf(view) : [];
    // A region without anything in it is none.
    if (parts.length > 0) this.element.setAttribute('aria-label', words(panel, FINDINGS.region));
    else this.element.removeAttribute('aria-label');
    this.element.replaceChildren(...parts);
    this.element.hidden = false;
  }

  private take(under: FindingsQuestion, result: Result<AdviceView>): void {
    if (!result.ok && isCancelled(result.problems)) return;
    this.under = under;
    // Why nothing can be found is said where the view would be.
    this.view = result.ok ? result.value : undefined;
    this.draw();
    this.announce();
    this.find();
    this.sought = undefined;
  }

  private partsOf(view: AdviceView): HTMLElement[] {
    const { urgent, shown, more, notes, later } = arranged(view);
    const old = this.lines;
    this.lines = new Map();
    const line = (finding: FindingView) => {
      const key = JSON.stringify([this.panel.store.model.language, finding]);
      const element = old.get(key) ?? findingLine(this.panel, finding, this.unfolded, () => void this.fix(finding));
      this.lines.set(key, element);
      return element;
    };
    const ask = (asked: AdviceView['questions'][number]) => questionLine(this.panel, asked, answers => void this.answer(answers));
    const list = (entries: readonly HTMLElement[]) => (entries.length > 0 ? [h('ul', {}, ...entries)] : []);
    const isClean = mistakesOf(view.findings).length === 0 && urgent.length === 0;
    const noteWords = words(this.panel, notesAndQuestions(notes.length, later.length));
    const noteLabel = isClean ? `${words(this.panel, FINDINGS.none)} · ${noteWords}` : noteWords;
    const chips = changeChips(this.panel, this.changes(view), view.answers, () => void this.askAgain());
    return [
      ...list([...urgent.map(ask), ...shown.map(line)]),
      ...this.folded('more', words(this.panel, moreFindings(more.length)), more.map(line)),
      ...(chips ? [chips] : []),
      ...this.folded('notes', noteLabel, [...later.map(ask), ...notes.map(line)]),
    ];
  }

  private folded(key: string, label: string, entries: readonly HTMLElement[]): HTMLElement[] {
    if (entries.length === 0) return [];
    const body = h('ul', {}, ...entries);
    return [fold({ key, className: 'findings-fold', unfolded: this.unfolded }, [label], body), body];
  }

  private changes(view: AdviceView) {
    const { panel, replaced } = this;
    const fixes = view.applied.map(({ code, label }, index) => ({
      key: `undo:${code}`,
      label: words(panel, label),
      undo: () => void this.act([`fix:${code}`, `line:${code}`], () => panel.host.request('undoFix', { index })),
    }));
    if (!replaced) return fixes;
    return [...fixes, { key: `undo:${replaced.code}`, label: words(panel, replaced.label), undo: () => this.takeBack(replaced) }];
  }

  private async fix({ code, fix }: FindingView): Promise<void> {
    const { panel, under } = this;
    if (!fix || !under) return;
    if (fix.answers) return this.answer(fix.answers);
    if (!fix.use)
      return this.act([`undo:${code}`], () => panel.host.request('applyFix', { code, lossId: under.lossId, parameters: under.parameters }));
    const { lossId, parameters, named } = panel.store.model;
    this.replaced = { code, label: fix.label, lossId: fix.use.lossId, before: { lossId, parameters, named } };
    this.focus.wish(`undo:${code}`);
    panel.store.change(withLoss(panel.store.model, fix.use));
  }

  private takeBack({ code, before }: Replaced): void {
    this.replaced = undefined;
    this.focus.wish(`fix:${code}`, `line:${code}`);
    this.panel.store.change(before);
  }

  private answer(answers: Answers): Promise<void> {
    return this.act(['ask-again'], () => this.panel.host.request('answer', { answers }));
  }

  private askAgain(): Promise<void> {
    const asked = Object.keys(this.view?.answers ?? {}).map(id => `question:${id}:0`);
    return this.act(asked, () => this.panel.host.request('answer', { answers: null }));
  }

  /** Asks the host for a change, once however often the button is pressed. New findings come with the changed data. */
  private async act(wished: readonly string[], request: () => Promise<Result<null>>): Promise<void> {
    if (this.isActing) return;
    this.isActing = true;
    this.focus.wish(...wished);
    const result = await request();
    this.isActing = false;
    if (!result.ok && !isCancelled(result.problems)) this.complain(result.problems[0]);
  }

  private complain(problem: Problem): void {
    this.focus.wish();
    this.element.prepend(problemView(this.panel, problem));
    // It goes with the next answer, even with one that says the same as before.
    this.drawn = '';
  }

  private find(): void {
    const line = this.sought === undefined ? undefined : this.focus.keyed(`line:${this.sought}`);
    if (!line) return;
    this.sought = undefined;
    const folds = ['more', 'notes'].map(key => this.focus.keyed(key)).filter(fold => fold?.nextElementSibling?.contains(line));
    for (const closed of [...folds, line]) if (closed?.getAttribute('aria-expanded') === 'false') closed.click();
    line.scrollIntoView({ block: 'nearest' });
    line.focus();
  }

  /** Says which mistakes came and went; not that their numbers moved with a slider. */
  private announce(): void {
    const mistakes = mistakesOf(this.view?.findings ?? []);
    const codes = mistakes.map(({ code }) => code).join(' ');
    if (codes === this.announced) return;
    this.announced = codes;
    this.panel.announce(words(this.panel, foundNow(mistakes.map(({ title }) => title))));
  }
}
