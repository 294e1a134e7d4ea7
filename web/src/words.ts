// Every word that the page says of itself. They tell who says what, and never who is right. What internal/report says in its renderings is
// said here in the same words; a test of the page compares the two.

import type { Article, Evidence, Finding, Position, Report } from "./report";

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
  { kind: "single-source", mark: "1", word: "only in one", heading: "Only in one article" },
  { kind: "precision", mark: "⊂", word: "more precise", heading: "Where one is more precise" },
  { kind: "attribution", mark: "”", word: "on whose word", heading: "On whose word" },
  { kind: "wording", mark: "≈", word: "other words", heading: "The same in other words" },
  { kind: "spelling", mark: "Aa", word: "spelling", heading: "Written differently" },
  { kind: "agreement", mark: "=", word: "agrees", heading: "What they agree on" },
];

/** The group of the findings that the reader did not want to see. */
export const setAside: Kind = { kind: "set-aside", mark: "–", word: "set aside", heading: "Set aside" };

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

/** What was compared: "4 articles, one story, 2 independent origins." */
export function summary(r: Report): string {
  const compared = r.articles.filter((a) => a.compared);
  const apart = r.articles.length - compared.length;
  const origins = r.origins.filter((o) => compared.some((a) => o.articles.includes(a.id))).length;
  const stories = new Set(compared.flatMap((a) => a.story ?? [])).size;
  const told = stories > 1 ? count(stories, "story", "stories") : "one story";
  let s = count(r.articles.length, "article");
  if (apart === 0) s += `, ${told}`;
  else if (compared.length > 1) s += `, ${compared.length} of them on ${told}`;
  if (origins > 0) s += `, ${count(origins, "origin", "independent origins")}`;
  s += ".";
  if (apart > 0 && compared.length > 0) s += ` ${count(apart, "article was", "articles were")} not compared.`;
  return s;
}

/** What was found: "They differ on 2 points; 3 moved on." */
export function headline(r: Report): string {
  const of = (kind: string) => r.findings.filter((f) => f.kind === kind && !f.setAside).length;
  const differ = of("conflict");
  const moved = of("update");
  return `${differ > 0 ? `They differ on ${count(differ, "point")}` : "No point was found on which they differ"}${moved > 0 ? `; ${moved} moved on` : ""}.`;
}

/** On whose word an article says it. */
export function attributed(e: Evidence): string {
  if (!e.attribution) return "";
  switch (e.firmness) {
    case "hedged":
      return `according to ${e.attribution}, hedged`;
    case "claimed":
      return `claimed by ${e.attribution}`;
    case "rejected":
      return `rejected by ${e.attribution}`;
  }
  return `according to ${e.attribution}`;
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
