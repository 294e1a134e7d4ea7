// One's own draft against the rest, as a list to go through before publication: what differs, what others have more exactly, what two others of
// separate origin have and the draft has not, and what is written differently.

import { apart, number, t } from "./catalogue";
import { h } from "./dom";
import type { Model } from "./model";
import type { Article, Finding, Position } from "./report";
import { heading, valueText, vaguer } from "./words";

interface Item {
  finding: Finding;
  text: string;
}

export interface ChecklistOpener {
  /** Shows the finding in the list. */
  finding(f: Finding): void;
  /** Opens the draft to be changed; absent where a report is only shown. */
  edit?: ((a: Article) => void) | undefined;
}

export function checklist(model: Model, opener: ChecklistOpener): HTMLElement | undefined {
  const ours = model.articles.find((a) => a.ours && a.compared);
  if (!ours) return undefined;
  const groups: [string, Item[]][] = [
    [t("ours-differs"), items(model, ours, (f) => f.kind === "conflict" || f.kind === "update")],
    [t("ours-vaguer"), items(model, ours, (f, own) => f.kind === "precision" && own.every((p) => vaguer(f, p)))],
    [t("ours-missing"), model.findings.filter((f) => f.kind === "agreement" && f.silent.includes(ours.id) && f.positions.some((p) => p.origins > 1)).map((f) => ({ finding: f, text: told(model, f.positions[0]!) }))],
    [t("ours-alone"), model.findings.filter((f) => f.kind === "single-source" && f.positions[0]?.articles.includes(ours.id)).map((f) => ({ finding: f, text: "" }))],
    [t("ours-spelling"), items(model, ours, (f) => f.kind === "spelling")],
  ];
  const shown = groups.map(([title, all]): [string, Item[]] => [title, all.filter((i) => !i.finding.setAside)]).filter(([, all]) => all.length > 0);
  return h(
    "details",
    { class: "checklist", part: "checklist", open: true },
    h("summary", {}, t("checklist"), " ", h("span", { class: "count" }, number(shown.reduce((n, [, all]) => n + all.length, 0)))),
    opener.edit && h("p", {}, h("button", { type: "button", class: "place", click: () => opener.edit?.(ours) }, t("edit-text"))),
    shown.length === 0 ? h("p", {}, t("checklist-none")) : undefined,
    ...shown.map(([title, all]) =>
      h(
        "section",
        {},
        h("h3", {}, title),
        h("ul", {}, ...all.map((i) => h("li", {}, h("button", { type: "button", class: "place", click: () => opener.finding(i.finding) }, ...heading(i.finding)), i.text && ` ${i.text}`))),
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
    return [{ finding: f, text: t("yours", { values: own.map((p) => apart(valueText(p))).join(", "), others: others.map((p) => told(model, p)).join("; ") }) }];
  });
}

function told(model: Model, p: Position): string {
  return `${model.who(p)}: ${apart(valueText(p))}`;
}
