import type { Pdfium } from './pdfium.ts';

/** A piece of PDFium's memory to receive numbers in: 64 bytes, that is 16 floats or 8 doubles. */
export class Scratch {
  readonly at: number;
  readonly #pdfium: Pdfium;
  #floats: Float32Array = new Float32Array();
  #doubles: Float64Array = new Float64Array();

  constructor(pdfium: Pdfium, at: number) {
    this.#pdfium = pdfium;
    this.at = at;
  }

  /** The number at a place, counted in floats. */
  float(place: number): number {
    this.#follow();
    return this.#floats[place] ?? 0;
  }

  /** The number at a place, counted in doubles. */
  double(place: number): number {
    this.#follow();
    return this.#doubles[place] ?? 0;
  }

  /** The whole number at a place, counted in floats. */
  whole(place: number): number {
    return new Uint32Array(this.#pdfium.HEAPU8.buffer, this.at, 16)[place] ?? 0;
  }

  /** The memory moves where it grows. */
  #follow(): void {
    const { buffer } = this.#pdfium.HEAPU8;
    if (this.#floats.buffer === buffer) return;
    this.#floats = new Float32Array(buffer, this.at, 16);
    this.#doubles = new Float64Array(buffer, this.at, 8);
  }
}
