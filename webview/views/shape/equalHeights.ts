import type { CurveHeight } from '../../../src/protocol/shapeViews';
import type { ShapeView } from '../../../src/protocol/views';

/** The same view with every loss drawn equally high: values by that at the edge of the window, derivatives by the largest. */
export function equallyHigh(view: ShapeView): ShapeView {
  const { points, height } = view;
  return {
    ...view,
    curves: view.curves.map(curve => lowered(curve, height)),
    overlays: view.overlays.map(overlay => ({ ...overlay, curves: overlay.curves.map(curve => lowered(curve, overlay.height)) })),
    points: lowered(points, height),
  };
}

function lowered<Part extends { readonly value: Float64Array; readonly derivative: Float64Array }>(part: Part, height: CurveHeight): Part {
  return {
    ...part,
    value: part.value.map(entry => entry / height.value),
    derivative: part.derivative.map(entry => entry / height.derivative),
  };
}
