// Side by side: two articles whole, a column each. What both tell of is linked: choosing a passage shows its counterpart in the other column.

import { apart, list, t } from "./catalogue";
import { h } from "./dom";
import type { Model } from "./model";
import type { Article, Finding, Paragraph, Selector } from "./report";
import { heading, headingText, kindWord, markOf, nameOf } from "./words";

export interface PairOpener {
  /** The ids of the two that are shown. */
  chosen: [string, string];
  choose(left: string, right: string): void;
  /** Shows the finding in the list. */
  finding(f: Finding): void;
  /** Puts two sentences together; absent where a report is only shown. */
  together?: ((a: Selector, b: Selector) => void) | undefined;
}

interface Passage {
  start: number;
  end: number;
  finding: Finding;
}

/** The two to begin with: ours and another where one is ours, else the two that differ most. */
export function firstPair(model: Model): [string, string] {
  const [a, b] = model.articles.filter((x) => x.compared);
  const ours = model.articles.find((x) => x.ours && x.compared)?.id;
  let best: [string, string] = [a?.id ?? "", b?.id ?? ""];
  let most = -1;
  for (const x of model.articles) {
    for (const y of model.articles) {
      if (x.id === y.id || !x.compared || !y.compared || (ours && x.id !== ours) || x.story !== y.story) continue;
      const n = model.findings.filter((f) => f.kind !== "agreement" && tells(f, x.id) && tells(f, y.id)).length;
      if (n > most) [most, best] = [n, [x.id, y.id]];
    }
  }
  return best;
}

function tells(f: Finding, id: string): boolean {
  return f.positions.some((p) => p.articles.includes(id));
}

export function pair(model: Model, findings: Finding[], opener: PairOpener): HTMLElement {
  const [left, right] = opener.chosen;
  const chosen: (Selector | undefined)[] = [undefined, undefined]; // the sentences to be put together, one a side
  const note = h("p", { class: "pair-note", role: "status" }, t("choose-passage"));
  const columns = [left, right].map((id, side) => {
    const a = model.article(id);
    const other = side === 0 ? right : left;
    const select = h(
      "select",
      { "aria-label": t(side === 0 ? "left-article" : "right-article"), change: (e: Event) => choose(side, (e.target as HTMLSelectElement).value) },
      ...model.articles.filter((x) => x.compared).map((x) => h("option", { value: x.id, selected: x.id === id, disabled: x.id === other, dir: "auto" }, apart(nameOf(x)))),
    );
    const text = h("div", { class: "text", tabindex: 0, role: "region", "aria-label": a ? t("text-of", { name: nameOf(a) }) : "", lang: a?.inLanguage });
    if (a) text.append(...column(model, a, passages(findings, a.id, other), go));
    return { a, text, element: h("section", { class: "pair-column" }, h("p", {}, select, " ", h("small", {}, model.date(a))), text) };
  });
  function choose(side: number, id: string): void {
    opener.choose(side === 0 ? id : left, side === 0 ? right : id);
  }
  function go(f: Finding): void {
    const key = model.key(f);
    for (const c of columns) {
      const marks = [...c.text.querySelectorAll<HTMLElement>("a.passage")];
      for (const m of marks) m.classList.toggle("current", m.dataset.passage === key);
      const first = marks.find((m) => m.dataset.passage === key);
      if (first) c.text.scrollTop += first.getBoundingClientRect().top - c.text.getBoundingClientRect().top - c.text.clientHeight / 3;
    }
    const missing = f.silent.filter((id) => id === left || id === right).map((id) => model.name(id));
    note.replaceChildren(
      h("span", { class: "mark", "aria-hidden": "true" }, markOf(f)),
      ` ${kindWord(f.kind)}: `,
      ...heading(f).map((c) => c || ""),
      " ",
      ...(missing.length > 0 ? [`${t("not-in", { names: list(missing) })} `] : []),
      h("button", { type: "button", class: "place", click: () => opener.finding(f) }, t("in-list")),
    );
  }
  const up = h("button", { type: "button", "aria-pressed": "false", click: () => sentences() }, t("pair-up"));
  function sentences(): void {
    const on = up.getAttribute("aria-pressed") === "false";
    up.setAttribute("aria-pressed", String(on));
    chosen.fill(undefined);
    const together = h("button", { type: "button", class: "first", disabled: true, click: () => opener.together?.(chosen[0]!, chosen[1]!) }, t("belong-together"));
    note.replaceChildren(...(on ? [t("pair-up-how"), " ", together] : [t("choose-passage")]));
    columns.forEach(({ a, text }, side) => {
      if (!a) return;
      const choose = (s: Selector, button: HTMLElement) => {
        for (const b of text.querySelectorAll(".sentence")) b.setAttribute("aria-pressed", String(b === button));
        chosen[side] = s;
        together.disabled = !chosen[0] || !chosen[1];
      };
      text.replaceChildren(...(on ? bySentence(model, a, choose) : column(model, a, passages(findings, a.id, side === 0 ? right : left), go)));
    });
  }
  return h("div", { class: "pair", part: "pair" }, h("p", { class: "pair-up" }, opener.together && model.article(left)?.text ? up : undefined), note, h("div", { class: "pair-columns" }, ...columns.map((c) => c.element)));
}

/** What an article says that the other one says too, or that it says alone; conflicts before the rest where they share words. */
function passages(findings: Finding[], id: string, other: string): Passage[] {
  return findings
    .filter((f) => tells(f, id) && (tells(f, other) || f.kind === "single-source"))
    .flatMap((f) => f.positions.flatMap((p) => p.evidence.filter((e) => e.article === id).map((e) => ({ start: e.start, end: e.end, finding: f }))));
}

/** The article with a button for each sentence; the engine finds its own sentence by where one begins. */
function bySentence(model: Model, a: Article, choose: (s: Selector, button: HTMLElement) => void): HTMLElement[] {
  const places = model.places(a.id);
  const segmenter = new Intl.Segmenter(a.inLanguage || "en", { granularity: "sentence" });
  return a.paragraphs
    .filter((p) => p.role !== "furniture")
    .map((p) => {
      let at = p.start;
      const buttons = [...segmenter.segment(places.slice(p.start, p.end))].flatMap(({ segment }) => {
        const start = at;
        at += [...segment].length;
        const end = start + [...segment.trimEnd()].length;
        const button: HTMLElement = h("button", { type: "button", class: "sentence", "aria-pressed": "false", click: () => choose(model.selector(a.id, start, end), button) }, places.slice(start, end));
        return [button, " "];
      });
      return h("p", { class: p.role, dir: "auto" }, ...buttons);
    });
}

function column(model: Model, a: Article, marks: Passage[], go: (f: Finding) => void): HTMLElement[] {
  const places = model.places(a.id);
  const whole: Paragraph[] = a.paragraphs.length > 0 ? a.paragraphs : [{ start: 0, end: places.length, role: "body" }];
  if (!a.text) return [h("p", {}, t("no-text"))];
  return whole
    .filter((p) => p.role !== "furniture")
    .map((p) => {
      const element = p.role === "headline" ? h("h3", { dir: "auto" }) : h("p", { class: p.role, dir: "auto" });
      const inside = marks.filter((m) => m.start < p.end && m.end > p.start);
      const cuts = [...new Set([p.start, p.end, ...inside.flatMap((m) => [Math.max(m.start, p.start), Math.min(m.end, p.end)])])].sort((x, y) => x - y);
      for (let i = 0; i + 1 < cuts.length; i++) {
        const [from, to] = [cuts[i]!, cuts[i + 1]!];
        const top = inside.find((m) => m.start <= from && m.end >= to);
        const words = places.slice(from, to);
        if (!top) element.append(words);
        else {
          const link = h("a", { class: `passage ${top.finding.kind}`, href: "#", title: `${kindWord(top.finding.kind)}: ${headingText(top.finding)}` }, words);
          link.dataset.passage = model.key(top.finding);
          link.addEventListener("click", (e) => {
            e.preventDefault();
            go(top.finding);
          });
          element.append(link);
        }
      }
      return element;
    });
}
