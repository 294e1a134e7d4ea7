// One's own draft against the rest, as a list to go through before publication: what differs, what others have more exactly, what two others of
// separate origin have and the draft has not, and what is written differently.

import { h } from "./dom";
import { headingOf, valueText } from "./model";
import type { Model } from "./model";
import type { Article, Finding, Position } from "./report";
import { vaguer } from "./words";

interface Item {
  finding: Finding;
  text: string;
}

export function checklist(model: Model, goto: (f: Finding) => void): HTMLElement | undefined {
  const ours = model.articles.find((a) => a.ours && a.compared);
  if (!ours) return undefined;
  const groups: [string, Item[]][] = [
    ["Differs from yours", items(model, ours, (f) => f.kind === "conflict" || f.kind === "update")],
    ["More exact elsewhere", items(model, ours, (f, own) => f.kind === "precision" && own.every((p) => vaguer(f, p)))],
    ["Missing in yours, in two others of separate origin", model.findings.filter((f) => f.kind === "agreement" && f.silent.includes(ours.id) && f.positions.some((p) => p.origins > 1)).map((f) => ({ finding: f, text: said(model, f.positions[0]!) }))],
    ["Only in yours", model.findings.filter((f) => f.kind === "single-source" && f.positions[0]?.articles.includes(ours.id)).map((f) => ({ finding: f, text: "" }))],
    ["Written differently elsewhere", items(model, ours, (f) => f.kind === "spelling")],
  ];
  const shown = groups.map(([heading, all]): [string, Item[]] => [heading, all.filter((i) => !i.finding.setAside)]).filter(([, all]) => all.length > 0);
  return h(
    "details",
    { class: "checklist", part: "checklist", open: true },
    h("summary", {}, "Before you publish", " ", h("span", { class: "count" }, String(shown.reduce((n, [, all]) => n + all.length, 0)))),
    shown.length === 0 ? h("p", {}, "Nothing was found that your draft would have to answer for.") : undefined,
    ...shown.map(([heading, all]) =>
      h(
        "section",
        {},
        h("h3", {}, heading),
        h("ul", {}, ...all.map((i) => h("li", {}, h("button", { type: "button", class: "place", click: () => goto(i.finding) }, headingOf(i.finding)), i.text && ` ${i.text}`))),
      ),
    ),
  );
}

/** Findings that the draft takes part in, with what it says and what the others say. */
function items(model: Model, ours: Article, wanted: (f: Finding, own: Position[]) => boolean): Item[] {
  return model.findings.flatMap((f) => {
    const own = f.positions.filter((p) => p.articles.includes(ours.id));
    const others = f.positions.filter((p) => p.articles.some((id) => id !== ours.id) && !own.includes(p));
    if (own.length === 0 || others.length === 0 || !wanted(f, own)) return [];
    return [{ finding: f, text: `Yours: ${own.map(valueText).join(", ")}. ${others.map((p) => said(model, p)).join("; ")}.` }];
  });
}

function said(model: Model, p: Position): string {
  return `${model.who(p)}: ${valueText(p)}`;
}
