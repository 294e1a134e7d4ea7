// The list: one card a finding, its question on top, the values under it with their sources; the sentences fold out beneath.

import { h } from "./dom";
import { headingOf, keyOf, repeats, valueText } from "./model";
import type { Model } from "./model";
import type { Evidence, Finding } from "./report";
import { timeline } from "./timeline";
import { reasons } from "./work";
import type { Mark } from "./work";
import { attributed, confidence, count, kindOf } from "./words";

export interface Opener {
  isOpen(f: Finding): boolean;
  toggled(f: Finding, open: boolean): void;
  /** Shows a place of the finding in its article. */
  place(f: Finding, e: Evidence): void;
  /** Changes what the reader makes of the finding; absent where a report is only shown. */
  change?: ((f: Finding, change: Mark) => void) | undefined;
}

export function findingCard(model: Model, f: Finding, id: string, opener: Opener): HTMLElement {
  const kind = kindOf(f);
  const evidence = h("div", { id, class: "evidence", part: "evidence", hidden: true });
  const button = h(
    "button",
    { type: "button", class: "question", part: "question", "aria-expanded": "false", "aria-controls": id, click: () => set(evidence.hidden === true) },
    headingOf(f),
  );
  const card = h(
    "li",
    { class: `finding ${f.kind}`, part: `finding ${f.kind}` },
    h("p", { class: "kind", part: "kind" }, h("span", { class: "mark", "aria-hidden": "true" }, kind.mark), h("span", { class: "unseen" }, kind.word)),
    h("h3", {}, button),
    answer(model, f),
    f.setAside || f.note || f.pinned ? h("p", { class: "own" }, [f.pinned && "Pinned.", f.setAside && `Set aside: ${f.setAside}.`, f.note && `Note: ${f.note}`].filter(Boolean).join(" ")) : undefined,
    evidence,
  );
  card.dataset.key = keyOf(f);
  const set = (open: boolean): void => {
    if (open && !evidence.firstChild) evidence.append(...details(model, f, opener));
    evidence.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    opener.toggled(f, open);
  };
  if (opener.isOpen(f)) set(true);
  return card;
}

/** "11 (AP in Harbour Post) or 9 (AP in Fjord Courier, 2 Mar 2024)." */
function answer(model: Model, f: Finding): HTMLElement {
  const p = h("p", { class: "answer", part: "answer" });
  const between = f.kind === "conflict" ? " or " : f.kind === "update" ? ", then " : "; ";
  f.positions.forEach((position, i) => {
    const when = f.kind === "conflict" || f.kind === "update" ? model.when(position, f) : "";
    const who = f.kind === "single-source" ? model.names(position.articles) : model.who(position) + (when && `, ${when}`);
    if (repeats(f)) return p.append(h("span", { class: "who" }, f.kind === "single-source" ? `Only in ${who}` : who));
    const said = f.kind === "single-source" ? ` only in ${who}` : ` (${who})`;
    p.append(i > 0 ? between : "", h("b", { class: "value", dir: "auto" }, valueText(position)), h("span", { class: "who" }, said));
  });
  p.append(".");
  if (confidence(f) !== "clear") p.append(h("span", { class: "confidence" }, ` ${confidence(f)}`));
  return p;
}

function details(model: Model, f: Finding, opener: Opener): HTMLElement[] {
  const positions = f.positions.map((p) =>
    h(
      "section",
      { class: "position", part: "position" },
      h("h4", {}, h("span", { class: "value", dir: "auto" }, valueText(p)), p.articles.length > 1 && ` ${count(p.articles.length, "article")}, ${count(p.origins, "origin")}`),
      ...p.evidence.map((e) => quote(model, f, e, opener)),
    ),
  );
  const picture = timeline(model, f);
  const silent = f.silent.length > 0 && f.kind !== "single-source" && `Not in ${model.names(f.silent)}.`;
  return [
    ...(picture ? [picture] : []),
    h("div", { class: "positions" }, ...positions),
    h("p", { class: "reason", part: "reason" }, `${confidence(f)}${f.reason ? `: ${f.reason.replace(/\.$/, "")}` : ""}. `, silent),
    ...(opener.change ? [controls(f, opener.change)] : []),
  ];
}

/** Pin, set aside with a reason, note. */
function controls(f: Finding, change: (f: Finding, change: Mark) => void): HTMLElement {
  const why = h(
    "select",
    { "aria-label": "Set aside", change: (e: Event) => change(f, { setAside: (e.target as HTMLSelectElement).value }) },
    h("option", { value: "" }, f.setAside ? "Back into the report" : "Set aside …"),
    ...reasons.map((r) => h("option", { value: r, selected: f.setAside === r }, r)),
  );
  const note = h("input", { type: "text", value: f.note ?? "", placeholder: "Note", "aria-label": "Note", change: (e: Event) => change(f, { note: (e.target as HTMLInputElement).value.trim() }) });
  return h("div", { class: "controls" }, h("button", { type: "button", "aria-pressed": String(f.pinned ?? false), click: () => change(f, { pinned: !f.pinned }) }, "Pin"), why, note);
}

function quote(model: Model, f: Finding, e: Evidence, opener: Opener): HTMLElement {
  const a = model.article(e.article);
  const [before, exact, after] = model.quotation(e);
  return h(
    "figure",
    {},
    h("blockquote", { dir: "auto", lang: a?.inLanguage }, before, h("mark", {}, exact), after),
    h(
      "figcaption",
      {},
      [model.name(e.article), model.date(a), attributed(e)].filter(Boolean).join(" · "),
      " ",
      a?.text ? h("button", { type: "button", class: "place", click: () => opener.place(f, e) }, "In the article") : undefined,
    ),
  );
}
