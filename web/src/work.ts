// What the reader makes of the findings: pinned, set aside with a reason, a note. It is kept by what a finding asks, so that it is still there when
// the articles are compared again, and every step can be taken back.

import type { Key } from "./catalogue";
import { keyOf } from "./model";
import type { FindingMark } from "./protocol";
import type { Finding, Report } from "./report";

export interface Mark {
  pinned?: boolean;
  setAside?: string;
  note?: string;
}

/** Why a finding is set aside: as the report has it, and by what key the page says it. */
export const reasons: Record<string, Key> = { "does not matter here": "why-no-matter", "not the same thing": "why-not-same", "already looked into": "why-looked-into", "read amiss": "why-read-amiss" };

export class Work {
  #marks = new Map<string, Mark>();
  #past: [key: string, before: Mark | undefined][] = [];

  /** Changes what is made of a finding; what is not named stays. */
  change(f: Finding, change: Mark): void {
    const key = keyOf(f);
    const before = this.#marks.get(key);
    this.#past.push([key, before]);
    this.#put(key, { ...before, ...change });
  }

  /** Takes the last change back; false where there is none. */
  undo(): boolean {
    const last = this.#past.pop();
    if (!last) return false;
    this.#put(last[0], last[1] ?? {});
    return true;
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

  get entries(): [string, Mark][] {
    return [...this.#marks];
  }

  set entries(entries: [string, Mark][]) {
    this.#marks = new Map(entries);
    this.#past = [];
  }
}
