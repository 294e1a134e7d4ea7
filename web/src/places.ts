// Offsets in a report count code points; JavaScript counts UTF-16 units. They differ after each character beyond the basic plane.

export class Places {
  readonly #text: string;
  /** UTF-16 index of each code point; absent where the two counts are the same. */
  readonly #index: Uint32Array | undefined;

  constructor(text: string) {
    this.#text = text;
    if (!/[\ud800-\udbff]/.test(text)) return;
    const index: number[] = [];
    for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) index.push(i);
    index.push(text.length);
    this.#index = Uint32Array.from(index);
  }

  /** The number of code points. */
  get length(): number {
    return this.#index ? this.#index.length - 1 : this.#text.length;
  }

  slice(start: number, end: number): string {
    return this.#text.slice(this.#at(start), this.#at(end));
  }

  #at(codePoint: number): number {
    return this.#index ? (this.#index[Math.min(codePoint, this.length)] ?? 0) : codePoint;
  }
}
