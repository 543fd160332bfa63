import type { Problem } from '../../src/core/problem';
import type { CatalogueEntry } from '../../src/derive/catalogue';
import type { LossPage } from '../../src/derive/page';
import type { Block } from '../../src/derive/page/blocks';
import { sentenceOf } from '../../src/strings/problems';
import { PAGE, REFERENCE } from '../../src/strings/reference';
import { freshId, h } from '../dom';
import { blockView } from './blocks';
import { type Room, say } from './state';

/** The page of a loss. */
export function lossPage(room: Room, page: LossPage): HTMLElement {
  const name = say(room, page.name);
  return h(
    'article',
    {},
    h('h2', {}, name, ...(name.toLowerCase().startsWith(page.short.toLowerCase()) ? [] : [' ', h('span', { class: 'muted' }, page.short)])),
    blockView(room, page.lead, page, PAGE.task),
    ...page.sections.map(({ title, blocks }) => {
      const heading = h('h3', { id: freshId('section') }, say(room, title));
      return h('section', { 'aria-labelledby': heading.id }, heading, ...blocks.map(block => blockView(room, block, page, title)));
    }),
  );
}

/** Every formula of a page, which are asked for before it is drawn. */
export function formulasOf({ sections }: LossPage): readonly (Block & { kind: 'formula' })[] {
  return sections.flatMap(({ blocks }) => blocks).filter(block => block.kind === 'formula');
}

/** The losses that are only named. `at` is the one to look at. */
export function outsidePage(room: Room): HTMLElement {
  const outside = room.catalogue!.outside;
  return h(
    'article',
    {},
    h('h2', {}, say(room, outside.title)),
    h('p', {}, say(room, outside.intro)),
    h(
      'dl',
      { class: 'outside' },
      ...outside.losses.flatMap(({ id, name, about }) => [h('dt', { 'data-outside': id }, say(room, name)), h('dd', {}, say(room, about))]),
    ),
  );
}

function lossLink(room: Room, { lossId, short, name }: CatalogueEntry): HTMLElement {
  return h('button', { class: 'page-link', type: 'button', title: say(room, name), onclick: () => room.open(lossId) }, short);
}

/** What stands on the page before a loss was chosen: all of them in short. */
export function welcomePage(room: Room): HTMLElement {
  return h(
    'article',
    {},
    h('h2', {}, say(room, REFERENCE.title)),
    h('p', {}, say(room, REFERENCE.intro)),
    h('p', { class: 'muted' }, `${say(room, REFERENCE.choose)} ${say(room, REFERENCE.keys)}.`),
    ...(room.catalogue?.families ?? []).map(({ name, losses }) =>
      h('section', {}, h('h3', {}, say(room, name)), h('p', { class: 'links' }, ...losses.map(loss => lossLink(room, loss)))),
    ),
  );
}

/** Why the page of a loss did not come. */
export function failedPage(room: Room, problem: Problem): HTMLElement {
  const { found, fix } = sentenceOf(problem);
  return h('article', {}, h('h2', {}, say(room, found)), h('p', {}, say(room, fix)));
}
