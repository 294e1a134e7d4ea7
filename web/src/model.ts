// A report with what the views look up again and again: articles by id and in order of time, findings in order of reading.

import { Places } from "./places";
import { date, list, t } from "./catalogue";
import type { Article, Evidence, Finding, Position, Report, Selector } from "./report";
import { headingText, kinds, nameOf } from "./words";

/** A value's sentence in three parts; the middle one is the value. */
export type Quotation = [before: string, exact: string, after: string];

export class Model {
  readonly report: Report;
  /** In order of time, those without a date last; or as the reader has put them. */
  readonly articles: Article[];
  /** Conflicts first, then what moved, and so on; within a kind what is pinned, then by severity. */
  readonly findings: Finding[];
  readonly #byID: Map<string, Article>;
  readonly #keys: Map<Finding, string>;
  readonly #places = new Map<string, Places>();

  /** order is the articles' names as the reader has put them; without it they stand in order of time. */
  constructor(report: Report, order?: string[]) {
    this.report = report;
    this.#byID = new Map(report.articles.map((a) => [a.id, a]));
    this.#keys = keysOf(report);
    const time = (a: Article) => moment(a.datePublished);
    this.articles = report.articles.toSorted((a, b) => (order ? order.indexOf(a.name) - order.indexOf(b.name) : time(a) - time(b) || 0));
    const rank = new Map(kinds.map((k, i) => [k.kind, i]));
    const place = (f: Finding) => rank.get(f.kind) ?? kinds.length;
    this.findings = report.findings.toSorted((a, b) => place(a) - place(b) || Number(b.pinned ?? false) - Number(a.pinned ?? false) || b.severity - a.severity);
  }

  article(id: string): Article | undefined {
    return this.#byID.get(id);
  }

  /** What stays the same of a finding when the articles are compared again. */
  key(f: Finding): string {
    return this.#keys.get(f) ?? "";
  }

  name(id: string): string {
    const a = this.article(id);
    return a ? nameOf(a) : id;
  }

  names(ids: string[]): string {
    return list(ids.map((id) => this.name(id)));
  }

  places(id: string): Places {
    let p = this.#places.get(id);
    if (!p) this.#places.set(id, (p = new Places(this.article(id)?.text ?? "")));
    return p;
  }

  /** Who gives a value, with the agency where one is credited: "AP in Daily Mail". */
  who(p: Position): string {
    const names = p.articles.map((id) => {
      const a = this.article(id);
      const credit = this.report.origins.find((o) => o.id === a?.origin)?.credit;
      const name = this.name(id);
      return credit && !name.includes(credit) ? t("credit", { agency: credit, name }) : name;
    });
    return names.length > 4 ? list([...names.slice(0, 3), t("more-names", { n: names.length - 3 })]) : list(names);
  }

  /** The language of the article whose words a value is; undefined where they are ours. */
  language(p: Position): string | undefined {
    const own = p.evidence.find((e) => e.exact.includes(p.value));
    return own && this.article(own.article)?.inLanguage;
  }

  /** When a value was first given, where the values of a finding were given at different times. */
  when(p: Position, f: Finding): string {
    const first = (q: Position) => q.articles.flatMap((id) => this.article(id)?.datePublished ?? []).toSorted((a, b) => moment(a) - moment(b))[0] ?? "";
    return f.positions.every((q) => first(q) === first(p)) ? "" : this.#short(first(p));
  }

  /** When the article was published; the year is left out where it is one year for all. */
  date(a: Article | undefined): string {
    return this.#short(a?.datePublished ?? "");
  }

  #short(published: string): string {
    const years = new Set(this.articles.flatMap((a) => a.datePublished?.slice(0, 4) ?? []));
    return date(published, years.size !== 1);
  }

  /** A stretch of an article by its words and place. */
  selector(id: string, start: number, end: number): Selector {
    const places = this.places(id);
    return { source: this.article(id)?.name ?? "", exact: places.slice(start, end), prefix: places.slice(Math.max(0, start - 32), start), suffix: places.slice(end, end + 32), start, end };
  }

  quotation(e: Evidence): Quotation {
    const places = this.places(e.article);
    const { start, end } = e.sentence;
    if (places.length < e.end || end <= start) return [e.prefix, e.exact, e.suffix]; // a report that was handed on without its texts
    return [places.slice(start, e.start), places.slice(e.start, e.end), places.slice(e.end, end)];
  }

  /** True where the finding has the word in its question, values, sources or quotes. */
  matches(f: Finding, query: string): boolean {
    const said = f.positions.flatMap((p) => [p.value, ...p.articles.map((id) => this.name(id)), ...p.evidence.map((e) => e.exact)]);
    return [f.question, f.label, headingText(f), f.note ?? "", ...said].some((s) => s.toLowerCase().includes(query));
  }
}

/** When something was published, for putting in order: a day without a clock time is its beginning, a time without a zone is taken for UTC, and no date is last. */
function moment(published: string | undefined): number {
  const at = Date.parse(published && /T[\d:.]+$/.test(published) ? `${published}Z` : published ?? "");
  return Number.isNaN(at) ? Infinity : at;
}

/** What stays the same of each finding when the articles are compared again; its id may not. Those that ask the same are numbered as they stand. */
export function keysOf(report: Report): Map<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    report.findings.map((f) => {
      const key = `${f.kind} ${f.question} ${f.label}`;
      const n = (seen.get(key) ?? 0) + 1;
      seen.set(key, n);
      return [f, n === 1 ? key : `${key} ${n}`];
    }),
  );
}
