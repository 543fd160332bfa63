import { type Text, text } from '../core/text';
import { formatCount } from './numbers';

/** The buttons that zoom a chart. */
export const ZOOM = {
  in: text('Zoom in (+, or Alt and the wheel)', '확대 (+ 또는 Alt와 휠)'),
  out: text('Zoom out (−)', '축소 (−)'),
  whole: text('The whole picture (0)', '전체 보기 (0)'),
} as const;

/** How much of the rows the window of a zoomed chart holds. */
export function zoomNote(inside: number, all: number): Text {
  const [some, whole] = [formatCount(inside), formatCount(all)];
  return text(`Zoomed in: ${some} of ${whole} points lie in this window.`, `확대됨: 전체 ${whole}개 점 중 ${some}개가 이 범위에 있습니다.`);
}
