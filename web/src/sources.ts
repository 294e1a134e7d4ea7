// The sources among themselves: who says the same as whom and how often, and who has the text of whom.

import { percent, t } from "./catalogue";
import { h, svg } from "./dom";
import type { Model } from "./model";
import type { Article } from "./report";
import { nameOf, sentence } from "./words";

/** How often two articles stand on one side of a finding, and how often on different ones. */
function standing(model: Model, a: Article, b: Article): { same: number; differ: number; moved: number } {
  let [same, differ, moved] = [0, 0, 0];
  for (const f of model.findings) {
    const at = (id: string) => f.positions.flatMap((p, i) => (p.articles.includes(id) ? [i] : []));
    const [x, y] = [at(a.id), at(b.id)];
    if (x.length === 0 || y.length === 0) continue;
    if (x.some((i) => y.includes(i))) same++;
    else if (f.kind === "conflict") differ++;
    else if (f.kind === "update") moved++;
  }
  return { same, differ, moved };
}

export function sources(model: Model, pair: (a: string, b: string) => void): HTMLElement {
  const articles = model.articles.filter((a) => a.compared);
  const most = Math.max(1, ...articles.flatMap((a) => articles.map((b) => (a.id === b.id ? 0 : standing(model, a, b).same))));
  const cell = (a: Article, b: Article): HTMLElement => {
    if (a.id === b.id) return h("td", { class: "self" });
    const { same, differ, moved } = standing(model, a, b);
    const words = [t("same", { n: same }), differ > 0 && `≠ ${t("differing", { n: differ })}`, moved > 0 && `→ ${t("moved", { n: moved })}`].filter(Boolean).join(" · ");
    const td = h("td", {}, h("button", { type: "button", click: () => pair(a.id, b.id), "aria-label": t("two-side-by-side", { a: nameOf(a), b: nameOf(b), words }) }, words));
    td.style.setProperty("--share", `${Math.round((same / most) * 100)}%`);
    return td;
  };
  const table = h(
    "table",
    { class: "matrix", part: "matrix" },
    h("caption", {}, t("matrix-caption")),
    h("thead", {}, h("tr", {}, h("td", {}), ...articles.map((a) => h("th", { scope: "col" }, h("bdi", {}, nameOf(a)))))),
    h("tbody", {}, ...articles.map((a) => h("tr", {}, h("th", { scope: "row" }, h("bdi", {}, nameOf(a))), ...articles.map((b) => cell(a, b))))),
  );
  return h("div", { class: "sources", part: "sources" }, h("div", { class: "wide", role: "region", "aria-label": t("who-agrees"), tabindex: 0 }, table), shared(model, articles));
}

/** From this likeness on a sentence counts as the other's text. */
const copied = 0.9;

/** One band an article, drawn as long as its text, with the sentences that another has nearly word for word. */
function shared(model: Model, articles: Article[]): HTMLElement {
  const longest = Math.max(1, ...articles.map((a) => model.places(a.id).length));
  const rows = articles.map((a) => {
    const runs = model.report.alignment.filter((r) => r.score >= copied).flatMap((r) => r.sentences.filter((s) => s.article === a.id).map((s) => ({ ...s, with: r.sentences.filter((o) => o.article !== a.id) })));
    const length = model.places(a.id).length;
    const seen = new Map(runs.map((r) => [r.start, r]));
    const part = [...seen.values()].reduce((n, r) => n + r.end - r.start, 0) / Math.max(1, length);
    const others = [...new Set(runs.flatMap((r) => r.with.map((o) => o.article)))];
    const words = runs.length === 0 ? t("no-shared") : t("shared-with", { part: percent(part), names: model.names(others) });
    const scale = 1000 / longest;
    return h(
      "li",
      {},
      h("bdi", {}, h("b", {}, nameOf(a))),
      ` ${words}`,
      svg(
        "svg",
        { viewBox: "0 0 1000 12", preserveAspectRatio: "none", class: "band", "aria-hidden": "true" },
        svg("rect", { x: 0, y: 0, width: length * scale, height: 12, class: "whole" }),
        ...[...seen.values()].map((r) => svg("rect", { x: r.start * scale, y: 0, width: (r.end - r.start) * scale, height: 12, class: "copied" })),
      ),
    );
  });
  const groups = model.report.origins.filter((o) => o.articles.length > 1 || o.credit).map((o) => h("li", {}, t(o.articles.length > 1 ? (o.credit ? "one-origin-credited" : "one-origin") : "credited", { names: model.names(o.articles), agency: o.credit ?? "" }), ...(o.basis ? [": ", ...sentence(o.basis)] : []), "."));
  return h("section", { class: "bands" }, h("h2", {}, t("shared-text")), h("ul", {}, ...rows), groups.length > 0 && h("ul", {}, ...groups));
}
