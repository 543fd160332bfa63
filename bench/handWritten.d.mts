/** The loop of one loss: writes values (one a row of `width` numbers) and gradient of predictions `p` against targets `t`. */
type Loop = (values: Float64Array, gradient: Float64Array, t: Float64Array, p: Float64Array, width: number) => void;

export const handWritten: Readonly<Record<string, Loop>>;
