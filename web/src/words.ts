// Every word that the page says of itself. They tell who says what, and never who is right.

import type { Article, Finding, Report } from "./report";

export interface Kind {
  kind: string;
  mark: string;
  word: string;
  heading: string;
}

/** In the order in which an editor asks. */
export const kinds: readonly Kind[] = [
  { kind: "conflict", mark: "≠", word: "differs", heading: "Where they differ" },
  { kind: "update", mark: "→", word: "moved on", heading: "What moved" },
  { kind: "single-source", mark: "1", word: "only here", heading: "Only in one" },
  { kind: "precision", mark: "⊂", word: "more precise", heading: "More precise in one" },
  { kind: "attribution", mark: "”", word: "said by", heading: "Who says it" },
  { kind: "wording", mark: "≈", word: "wording", heading: "Worded differently" },
  { kind: "spelling", mark: "Aa", word: "spelling", heading: "Spelled differently" },
  { kind: "agreement", mark: "=", word: "agrees", heading: "What they agree on" },
];

export function kindOf(f: Finding): Kind {
  return kinds.find((k) => k.kind === f.kind) ?? { kind: f.kind, mark: "·", word: f.kind, heading: f.kind };
}

export const stages: Record<string, string> = {
  read: "Reading the articles",
  segment: "Finding the sentences",
  extract: "Finding numbers, times, names and quotes",
  align: "Putting sentences side by side",
  find: "Looking for what differs",
  render: "Writing the report",
};

export function confidence(f: Finding): string {
  return f.confidence >= 0.8 ? "clear" : f.confidence >= 0.55 ? "likely" : "worth a look";
}

export function count(n: number, one: string, many = one + "s"): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

export function list(items: string[], last = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

export function nameOf(a: Article): string {
  return a.publisher || a.name.replace(/\.[a-z0-9]{1,5}$/i, "");
}

/** A date as it is written in the report: its own clock, nothing converted. */
export function dateOf(published: string | undefined): string {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(published ?? "");
  if (!m) return published ?? "";
  const month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[Number(m[2]) - 1] ?? m[2];
  return `${Number(m[3])} ${month} ${m[1]}${m[4] ? `, ${m[4]}` : ""}`;
}

/** The report in one breath. */
export function summary(r: Report): string {
  const compared = r.articles.filter((a) => a.compared);
  const apart = r.articles.length - compared.length;
  if (compared.length < 2) return `${count(r.articles.length, "article")}, but no two of them tell the same story, so nothing was compared.`;
  const origins = new Set(compared.map((a) => a.origin || a.id)).size;
  const first = `${count(compared.length, "article")}, one story, ${count(origins, "independent origin")}.`;
  if (apart === 0) return first;
  return `${first} ${count(apart, "article")} ${apart === 1 ? "was" : "were"} not compared.`;
}
