import { Context } from 'svgcanvas';

/**
 * A 2-D context that writes SVG. Text is placed anew: the package measures fonts by a style attribute, which our content security policy
 * refuses, and places text by `dominant-baseline`, which programs other than browsers do not know.
 */
export class SvgContext extends Context {
  override __applyText(text: string, x: number, y: number, action: 'fill' | 'stroke'): void {
    const measure = this.__ctx;
    measure.font = this.font;
    measure.textBaseline = this.textBaseline;
    const asked = measure.measureText(text).fontBoundingBoxAscent;
    measure.textBaseline = 'alphabetic';
    const shift = measure.measureText(text).fontBoundingBoxAscent - asked;
    const parent = this.__closestGroupOrSvg();
    const { style } = document.createElement('span');
    style.font = this.font;
    const element = this.__createElement(
      'text',
      {
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-style': style.fontStyle,
        'font-weight': style.fontWeight,
        x,
        y: y + shift,
        'text-anchor': { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' }[this.textAlign] ?? 'start',
      },
      true,
    );
    element.append(text);
    this.__currentElement = element;
    this.__applyTransformation(element);
    this.__applyStyleToCurrentElement(action);
    parent.append(element);
  }
}
