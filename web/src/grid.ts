// The grid: a row a question, a column an article in order of time, in each cell the value in the article's own words.

import { t } from "./catalogue";
import { h } from "./dom";
import { keyOf } from "./model";
import type { Model } from "./model";
import type { Article, Evidence, Finding, Position } from "./report";
import { heading, kindWord, markOf, nameOf, vaguer } from "./words";

export interface GridOpener {
  /** Shows the finding in the list. */
  finding(f: Finding): void;
  place(f: Finding, e: Evidence): void;
}

export function grid(model: Model, groups: { heading: string; findings: Finding[]; more: HTMLElement | undefined }[], opener: GridOpener): HTMLElement {
  const columns = model.articles;
  const head = columns.map((a) =>
    h("th", { scope: "col", class: a.ours ? "ours" : undefined }, h("bdi", {}, nameOf(a)), h("small", {}, [model.date(a), a.ours && t("ours-small")].filter(Boolean).join(" · "))),
  );
  const bodies = groups.map((g) =>
    h(
      "tbody",
      {},
      h("tr", { class: "heading" }, h("th", { scope: "rowgroup", colspan: columns.length + 1 }, g.heading, " ", g.more)),
      ...g.findings.map((f) => row(f, columns, opener)),
    ),
  );
  const table = h("table", { class: "grid", part: "grid" }, h("caption", { class: "unseen" }, t("grid-caption")), h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("question")), ...head)), ...bodies);
  return h("div", { class: "wide", role: "region", "aria-label": t("grid-caption"), tabindex: 0 }, table);
}

function row(f: Finding, columns: Article[], opener: GridOpener): HTMLElement {
  const tr = h(
    "tr",
    { class: f.kind, part: `row ${f.kind}` },
    h(
      "th",
      { scope: "row" },
      h("button", { type: "button", class: "question", click: () => opener.finding(f) }, h("span", { class: "mark", "aria-hidden": "true" }, markOf(f)), h("span", { class: "unseen" }, kindWord(f.kind)), " ", ...heading(f)),
    ),
    ...columns.map((a) => cell(f, a, opener)),
  );
  tr.dataset.key = keyOf(f);
  return tr;
}

function cell(f: Finding, a: Article, opener: GridOpener): HTMLElement {
  const said = f.positions.flatMap((p, i) => p.evidence.filter((e) => e.article === a.id).map((e) => ({ e, p, i })));
  if (said.length > 0) {
    return h(
      "td",
      { class: a.ours ? "ours" : undefined },
      ...said.map(({ e, p, i }) =>
        h(
          "div",
          {},
          h("button", { type: "button", class: "value", dir: "auto", lang: a.inLanguage, click: () => opener.place(f, e) }, e.exact),
          ...note(f, p, i),
        ),
      ),
    );
  }
  if (!a.compared) return h("td", { class: "apart" }, h("span", {}, t("not-compared")));
  if (!f.silent.includes(a.id)) return a.story ? h("td", { class: "apart" }, h("span", {}, t("another-story"))) : h("td", {});
  return h("td", { class: "silent" }, h("span", { class: "ring", role: "img", "aria-label": t("not-in-it") }));
}

/** A word beside the value where it stands apart from the others: the answers of a conflict are lettered, the vaguer ones say so. */
function note(f: Finding, p: Position, i: number): HTMLElement[] {
  if (f.kind === "conflict") return [h("small", { class: "note" }, h("span", { class: "mark", "aria-hidden": "true" }, "≠"), ` ${t("answer-of", { i: i + 1, n: f.positions.length })}`)];
  if (f.kind === "update") return [h("small", { class: "note" }, h("span", { class: "mark", "aria-hidden": "true" }, "→"), ` ${t(i === 0 ? "first" : "later")}`)];
  if (f.kind === "precision" && vaguer(f, p)) return [h("small", { class: "note" }, h("span", { class: "mark", "aria-hidden": "true" }, "⊃"), ` ${t("vaguer")}`)];
  return [];
}
