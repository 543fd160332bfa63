import { PICTURE } from '../../src/strings/taking';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import { menuButton } from '../parts/menuButton';
import type { PictureFrame } from '../picture/frame';
import type { FigureContent } from './figureContent';

/** A chart as it stands on the page. */
export interface DrawnChart {
  readonly content: FigureContent | undefined;
  readonly legend: HTMLElement;
  /** Its room, which is that of its picture. */
  readonly room: HTMLElement;
}

/** The button of a chart that saves it as a picture. What draws pictures is loaded when one is asked for. */
export function pictureMenu(panel: Panel, title: string, drawn: () => DrawnChart): HTMLElement {
  const label = words(panel, PICTURE.button);
  const button = h('button', { class: 'icon-button', type: 'button', title: label, 'aria-label': label }, icon('save'));
  const save = async (kind: 'png' | 'svg') => {
    const { content, legend, room } = drawn();
    if (!content) return;
    const theme = panel.theme();
    const { clientWidth: width, clientHeight: height } = room;
    const frame: PictureFrame = { title, legend: [...legend.children], note: content.note ?? '', width, height, theme };
    const drawing = content.drawing(theme);
    const picture =
      kind === 'png'
        ? (await import('../picture/png')).pngOf(frame, drawing)
        : (await import('../picture/svg')).svgOf(frame, drawing, content.label);
    await panel.host.request('savePicture', { kind, content: picture, name: title });
  };
  const items = (['png', 'svg'] as const).map(kind => ({ label: words(panel, PICTURE[kind]), choose: () => void save(kind) }));
  return menuButton(button, label, items);
}
