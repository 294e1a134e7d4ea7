// What the reader makes of the findings: pinned, set aside with a reason, a note, kept by what a finding asks, so that it is still there when the articles
// are compared again; and sentences that she put together or took apart, kept by their words. Every step can be taken back.

import type { Key } from "./catalogue";
import { keysOf } from "./model";
import type { FindingMark } from "./protocol";
import type { Finding, Pair, Report, Selector } from "./report";

export interface Mark {
  pinned?: boolean;
  setAside?: string;
  note?: string;
}

/** Why a finding is set aside: as the report has it, and by what key the page says it. */
export const reasons: Record<string, Key> = { "does not matter here": "why-no-matter", "not the same thing": "why-not-same", "already looked into": "why-looked-into", "read amiss": "why-read-amiss" };

export class Work {
  #marks = new Map<string, Mark>();
  #keys = new Map<Finding, string>();
  #pairs: Pair[] = [];
  #past: Step[] = [];

  /** Changes what is made of a finding of the report that the marks were put on last; what is not named stays. */
  change(f: Finding, change: Mark): void {
    const key = this.#keys.get(f)!;
    const before = this.#marks.get(key);
    this.#step({ key, before: before ?? {} });
    this.#put(key, { ...before, ...change });
  }

  /** Puts two sentences together or takes them apart; what was said of the two before holds no longer. */
  pair(relation: "together" | "apart", a: Selector, others: Selector[]): void {
    this.#setPairs([...this.#pairs.filter((p) => !others.some((b) => isOf(p, a, b))), ...others.map((b) => ({ relation, sentences: [a, b] }))]);
  }

  /** Takes back what was said of two sentences. */
  unpair(pair: Pair): void {
    const [a, b] = pair.sentences;
    this.#setPairs(this.#pairs.filter((p) => !a || !b || !isOf(p, a, b)));
  }

  /** What was said of pairs of sentences; the engine takes it into account. */
  get pairs(): Pair[] {
    return this.#pairs;
  }

  #setPairs(pairs: Pair[]): void {
    this.#step({ pairs: this.#pairs });
    this.#pairs = pairs;
  }

  /** Takes the last change back, and says whether it was one of pairs, for which the articles have to be compared again. Undefined where there is none. */
  undo(): { pairs: boolean } | undefined {
    const last = this.#past.pop();
    if (!last) return undefined;
    if ("pairs" in last) this.#pairs = last.pairs;
    else this.#put(last.key, last.before);
    return { pairs: "pairs" in last };
  }

  #step(step: Step): void {
    this.#past.push(step);
    this.#past.splice(0, this.#past.length - furthestBack);
  }

  #put(key: string, mark: Mark): void {
    if (mark.pinned || mark.setAside || mark.note) this.#marks.set(key, mark);
    else this.#marks.delete(key);
  }

  /** Puts the marks on a report's findings. */
  apply(report: Report): void {
    this.#keys = keysOf(report);
    for (const [f, key] of this.#keys) {
      const { pinned, setAside, note } = this.#marks.get(key) ?? {};
      delete f.pinned;
      delete f.setAside;
      delete f.note;
      Object.assign(f, pinned && { pinned }, setAside && { setAside }, note && { note });
    }
  }

  /** The marks by the findings' ids, as the engine takes them for its renderings. */
  marks(report: Report): FindingMark[] {
    return [...keysOf(report)].flatMap(([f, key]) => {
      const mark = this.#marks.get(key);
      return mark ? [{ finding: f.id, ...mark }] : [];
    });
  }

  /** All of it, to be kept. */
  get entries(): WorkEntries {
    return { marks: [...this.#marks], pairs: this.#pairs, past: this.#past };
  }

  set entries({ marks, pairs, past }: WorkEntries) {
    this.#marks = new Map(marks);
    this.#pairs = pairs ?? [];
    this.#past = past ?? [];
  }
}

/** How many changes are kept to be taken back. */
const furthestBack = 100;

/** A change by what was there before it: the mark of one finding, or all pairs. */
type Step = { key: string; before: Mark } | { pairs: Pair[] };

export interface WorkEntries {
  marks: [string, Mark][];
  /** This and past are absent in what was kept before there were any. */
  pairs?: Pair[];
  past?: Step[];
}

function isOf(p: Pair, a: Selector, b: Selector): boolean {
  const same = (x: Selector | undefined, y: Selector) => x?.source === y.source && x.exact === y.exact && x.start === y.start;
  const [x, y] = p.sentences;
  return (same(x, a) && same(y, b)) || (same(x, b) && same(y, a));
}
