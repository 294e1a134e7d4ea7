// What the reader makes of the findings: pinned, set aside with a reason, a note, kept by what a finding asks, so that it is still there when the articles
// are compared again; and sentences that she put together or took apart, kept by their words. Every step can be taken back.

import type { Key } from "./catalogue";
import { keyOf } from "./model";
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
  #pairs: Pair[] = [];
  #past: { pairs: boolean; back: () => void }[] = [];

  /** Changes what is made of a finding; what is not named stays. */
  change(f: Finding, change: Mark): void {
    const key = keyOf(f);
    const before = this.#marks.get(key);
    this.#past.push({ pairs: false, back: () => this.#put(key, before ?? {}) });
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
    const before = this.#pairs;
    this.#past.push({ pairs: true, back: () => (this.#pairs = before) });
    this.#pairs = pairs;
  }

  /** Takes the last change back, and says whether it was one of pairs, for which the articles have to be compared again. Undefined where there is none. */
  undo(): { pairs: boolean } | undefined {
    const last = this.#past.pop();
    last?.back();
    return last;
  }

  #put(key: string, mark: Mark): void {
    if (mark.pinned || mark.setAside || mark.note) this.#marks.set(key, mark);
    else this.#marks.delete(key);
  }

  /** Puts the marks on a report's findings. */
  apply(report: Report): void {
    for (const f of report.findings) {
      const { pinned, setAside, note } = this.#marks.get(keyOf(f)) ?? {};
      delete f.pinned;
      delete f.setAside;
      delete f.note;
      Object.assign(f, pinned && { pinned }, setAside && { setAside }, note && { note });
    }
  }

  /** The marks by the findings' ids, as the engine takes them for its renderings. */
  marks(report: Report): FindingMark[] {
    return report.findings.flatMap((f) => {
      const mark = this.#marks.get(keyOf(f));
      return mark ? [{ finding: f.id, ...mark }] : [];
    });
  }

  /** All of it, to be kept. */
  get entries(): WorkEntries {
    return { marks: [...this.#marks], pairs: this.#pairs };
  }

  set entries({ marks, pairs }: WorkEntries) {
    this.#marks = new Map(marks);
    this.#pairs = pairs ?? [];
    this.#past = [];
  }
}

export interface WorkEntries {
  marks: [string, Mark][];
  /** Absent in what was kept before there were pairs. */
  pairs?: Pair[];
}

function isOf(p: Pair, a: Selector, b: Selector): boolean {
  const same = (x: Selector | undefined, y: Selector) => x?.source === y.source && x.exact === y.exact && x.start === y.start;
  const [x, y] = p.sentences;
  return (same(x, a) && same(y, b)) || (same(x, b) && same(y, a));
}
