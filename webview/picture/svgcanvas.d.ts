/** The parts of svgcanvas 2.6.0 that are used; those with two underscores are its own, so its version is pinned. */
declare module 'svgcanvas' {
  export class Context {
    constructor(width: number, height: number);
    canvas: unknown;
    font: string;
    textAlign: 'left' | 'start' | 'center' | 'right' | 'end';
    textBaseline: CanvasTextBaseline;
    getSvg(): SVGSVGElement;
    __applyText(text: string, x: number, y: number, action: 'fill' | 'stroke'): void;
    readonly __ctx: CanvasRenderingContext2D;
    __currentElement: Element;
    __createElement(name: string, attributes: Readonly<Record<string, string | number>>, resetFill?: boolean): Element;
    __applyTransformation(element: Element): void;
    __applyStyleToCurrentElement(kind: 'fill' | 'stroke'): void;
    __closestGroupOrSvg(): Element;
  }
}
