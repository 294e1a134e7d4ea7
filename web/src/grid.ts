// The grid: a row a question, a column an article in order of time, in each cell the value in the article's own words.

import { t } from "./catalogue";
import { h } from "./dom";
import type { Model } from "./model";
import type { Article, Evidence, Finding, Position } from "./report";
import { heading, kindWord, markOf, nameOf, vaguer } from "./words";

export interface GridOpener {
  /** Shows the finding in the list. */
  finding(f: Finding): void;
  place(f: Finding, e: Evidence): void;
}

/** The findings of one kind that are shown, and what makes the button for further ones, which are handed to put. */
export interface Group {
  heading: string;
  findings: Finding[];
  more(put: (findings: Finding[]) => void): HTMLElement | undefined;
}

// Each row is a grid of the same columns and drawn where it comes into sight: a table of hundreds of rows for twenty articles is laid out and painted whole,
// which takes longer than scrolling by has. That takes a table's roles from it in some browsers, so they are said. The names of the articles keep in sight
// in a line of their own, for what can be scrolled sideways holds nothing at the top of the page.
export function grid(model: Model, groups: Group[], opener: GridOpener): HTMLElement {
  const columns = model.articles;
  const head = () => [
    h("th", { scope: "col", role: "columnheader" }, t("question")),
    ...columns.map((a) => h("th", { scope: "col", role: "columnheader", class: a.ours ? "ours" : undefined }, h("bdi", {}, nameOf(a)), h("small", {}, [model.date(a), a.ours && t("ours-small")].filter(Boolean).join(" · ")))),
  ];
  const across = { colspan: columns.length + 1, "aria-colspan": columns.length + 1 };
  const silent = h("td", { role: "cell", class: "silent" }, h("span", { class: "ring", role: "img", "aria-label": t("not-in-it") }));
  const bodies = groups.map((g) => {
    const rows = (findings: Finding[]) => findings.map((f) => row(model, f, silent, opener));
    const more = g.more((findings) => last.before(...rows(findings)));
    const last = h("tr", { role: "row" }, h("td", { role: "cell", class: "further", ...across }, more));
    return h("tbody", { role: "rowgroup" }, h("tr", { role: "row", class: "heading" }, h("th", { role: "rowheader", scope: "rowgroup", ...across }, g.heading)), ...rows(g.findings), more && last);
  });
  const names = h("div", { class: "names", "aria-hidden": "true" }, h("div", { class: "row" }, ...head().map((th) => h("div", { class: th.className }, ...th.childNodes))));
  const table = h("table", { class: "grid", part: "grid", role: "table", "aria-label": t("grid-caption") }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...head())), ...bodies);
  const wide = h("div", { class: "wide", role: "region", "aria-label": t("grid-caption"), tabindex: 0, scroll: () => (names.scrollLeft = wide.scrollLeft) }, table);
  const whole = h("div", { class: "grid-view" }, names, wide);
  whole.style.setProperty("--sources", String(columns.length));
  return whole;
}

function row(model: Model, f: Finding, silent: HTMLElement, opener: GridOpener): HTMLElement {
  const tr = h(
    "tr",
    { role: "row", class: f.kind, part: `row ${f.kind}` },
    h(
      "th",
      { scope: "row", role: "rowheader" },
      h("button", { type: "button", class: "question", click: () => opener.finding(f) }, h("span", { class: "mark", "aria-hidden": "true" }, markOf(f)), h("span", { class: "unseen" }, kindWord(f.kind)), " ", ...heading(f)),
    ),
    ...model.articles.map((a) => cell(f, a, silent, opener)),
  );
  tr.dataset.key = model.key(f);
  return tr;
}

function cell(f: Finding, a: Article, silent: HTMLElement, opener: GridOpener): HTMLElement {
  const said = f.positions.flatMap((p, i) => p.evidence.filter((e) => e.article === a.id).map((e) => ({ e, p, i })));
  if (said.length > 0) {
    return h(
      "td",
      { role: "cell", class: a.ours ? "ours" : undefined },
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
  if (!a.compared) return h("td", { role: "cell", class: "apart" }, h("span", {}, t("not-compared")));
  if (!f.silent.includes(a.id)) return a.story ? h("td", { role: "cell", class: "apart" }, h("span", {}, t("another-story"))) : h("td", { role: "cell" });
  return silent.cloneNode(true) as HTMLElement;
}

/** A word beside the value where it stands apart from the others: the answers of a conflict are lettered, the vaguer ones say so. */
function note(f: Finding, p: Position, i: number): HTMLElement[] {
  if (f.kind === "conflict") return [h("small", { class: "note" }, h("span", { class: "mark", "aria-hidden": "true" }, "≠"), ` ${t("answer-of", { i: i + 1, n: f.positions.length })}`)];
  if (f.kind === "update") return [h("small", { class: "note" }, h("span", { class: "mark", "aria-hidden": "true" }, "→"), ` ${t(i === 0 ? "first" : "later")}`)];
  if (f.kind === "precision" && vaguer(f, p)) return [h("small", { class: "note" }, h("span", { class: "mark", "aria-hidden": "true" }, "⊃"), ` ${t("vaguer")}`)];
  return [];
}
