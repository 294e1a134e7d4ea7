// What the page says of a report. The words are the catalogue's; they tell who says what, and never who is right. What internal/report says in
// its renderings is said here in the same words; a test of the page compares the two.

import { apart, quotesApart, said, saidText, spoken, t } from "./catalogue";
import type { Key } from "./catalogue";
import { h } from "./dom";
import type { Child } from "./dom";
import type { Article, Evidence, Finding, Position, Report } from "./report";

export interface Kind {
  kind: string;
  mark: string;
}

/** In the order in which an editor asks. */
export const kinds: readonly Kind[] = [
  { kind: "conflict", mark: "≠" },
  { kind: "update", mark: "→" },
  { kind: "single-source", mark: "1" },
  { kind: "precision", mark: "⊂" },
  { kind: "attribution", mark: "”" },
  { kind: "wording", mark: "≈" },
  { kind: "spelling", mark: "Aa" },
  { kind: "agreement", mark: "=" },
];

/** The group of the findings that the reader did not want to see. */
export const setAside: Kind = { kind: "set-aside", mark: "–" };

export function markOf(f: Finding): string {
  return kinds.find((k) => k.kind === f.kind)?.mark ?? "·";
}

/** How a kind is called, of a finding and over a group of them. */
export function kindWord(kind: string): string {
  return t(`kind-${kind}` as Key);
}
export function kindHeading(kind: string): string {
  return t(`group-${kind}` as Key);
}

export function stage(name: string, done: number, total: number): string {
  return name === "read" && total > 1 ? t("stage-read-of", { i: Math.min(done + 1, total), n: total }) : t(`stage-${name}` as Key);
}

export function sure(f: Finding): "clear" | "likely" | "look" {
  return f.confidence >= 0.8 ? "clear" : f.confidence >= 0.55 ? "likely" : "look";
}

export function nameOf(a: Article): string {
  return a.publisher || a.name.replace(/\.[a-z0-9]{1,5}$/i, "");
}

/** What was compared: "4 articles, one story, 2 independent origins." */
export function summary(r: Report): string {
  const compared = r.articles.filter((a) => a.compared);
  const left = r.articles.length - compared.length;
  const origins = r.origins.filter((o) => compared.some((a) => o.articles.includes(a.id))).length;
  const stories = new Set(compared.flatMap((a) => a.story ?? [])).size;
  const told = stories > 1 ? t("summary-stories", { n: stories }) : t("summary-one-story");
  let s = t("summary-articles", { n: r.articles.length });
  if (left === 0) s += `, ${told}`;
  else if (compared.length > 1) s += `, ${t("summary-on", { n: compared.length, stories: told })}`;
  if (origins > 0) s += `, ${t("summary-origins", { n: origins })}`;
  s += ".";
  if (left > 0 && compared.length > 0) s += ` ${t("summary-apart", { n: left })}`;
  return s;
}

/** What was found: "They differ on 2 points; 3 moved on." */
export function headline(r: Report): string {
  const of = (kind: string) => r.findings.filter((f) => f.kind === kind && !f.setAside).length;
  const [n, moved] = [of("conflict"), of("update")];
  if (moved > 0) return n > 0 ? t("headline-differ-moved", { n, moved }) : t("headline-none-moved", { moved });
  return n > 0 ? t("headline-differ", { n }) : t("headline-none");
}

/** On whose word an article says it. */
export function attributed(e: Evidence): string {
  if (!e.attribution) return "";
  const key = e.firmness === "hedged" || e.firmness === "claimed" || e.firmness === "rejected" ? e.firmness : "according";
  return t(key, { who: e.attribution });
}

/** The question as a heading; where it only repeats the one value that is given, the value. */
export function heading(f: Finding): Child[] {
  if (repeats(f)) return [h("bdi", {}, valueText(f.positions[0]!))];
  return sentence(f.question || f.label);
}

/** The same as plain words, for tables and titles. */
export function headingText(f: Finding): string {
  return repeats(f) ? apart(valueText(f.positions[0]!)) : saidText(f.question || f.label);
}

/** True where the heading is the value, which then need not be said again. */
export function repeats(f: Finding): boolean {
  const [only, second] = f.positions;
  return only !== undefined && second === undefined && only.value.length > 12 && f.question.includes(only.value);
}

/** What the engine wrote: in the reader's language where it is a fixed sentence, else as it is and marked as English. */
export function sentence(text: string): Child[] {
  if (spoken() === "en") return [quotesApart(text)];
  return said<Child>(text, (words) => h("bdi", { lang: "en" }, words)) ?? [h("span", { lang: "en", dir: "ltr" }, quotesApart(text))];
}

/** The value as a sentence would give it: the source's own phrase in quotation marks, a bare figure and a word of ours as it is. */
export function valueText(p: Position): string {
  const own = p.evidence.some((e) => e.exact.includes(p.value));
  if (!own) return saidText(p.value);
  return / /.test(p.value) && !/["“”„«]/.test(p.value) ? t("quoted", { words: p.value }) : p.value;
}

/** True where another position's bounds are narrower. */
export function vaguer(f: Finding, p: Position): boolean {
  const width = (q: Position) => {
    const n = q.normalized;
    if (!n) return undefined;
    if (n.min === undefined && n.max === undefined) return n.value === undefined ? undefined : 0;
    return n.min === undefined || n.max === undefined ? Infinity : n.max - n.min;
  };
  const own = width(p);
  return own !== undefined && f.positions.some((q) => (width(q) ?? Infinity) < own);
}
