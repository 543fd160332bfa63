/** How rows are written to a file: RFC 4180, columns of JSON, or a structured array of NumPy. */
export type RowFormat = 'csv' | 'json' | 'npy';

/** What can be taken along of a panel. */
export type Taken = RowFormat | 'report' | 'link' | 'view';

/** A stretch of a file of rows; the pieces of one file, one after the other, are the file. */
export interface RowsPiece {
  readonly bytes: Uint8Array;
  /** Where the next piece begins; null after the last. */
  readonly next: number | null;
  /** What `next` comes to at the end. */
  readonly total: number;
  /** Which state of the data the piece is of: pieces of two states make no file. */
  readonly edition: number;
}

/** A picture of a chart: SVG as it is, PNG in base64. */
export interface Picture {
  readonly kind: 'png' | 'svg';
  readonly content: string;
  /** What the chart shows; becomes a part of the file's name. */
  readonly name: string;
}
