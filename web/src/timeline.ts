// One value through time: a point for each source that gives it, at its time of publication, joined by steps. The sentences stand beneath it and
// say the same in words.

import { apart, number, t } from "./catalogue";
import { h, svg } from "./dom";
import type { Model } from "./model";
import type { Finding } from "./report";

const [width, height, left, right, top, bottom] = [640, 180, 46, 130, 16, 28];

/** The picture of a finding whose values are numbers given at different times; undefined for any other. */
export function timeline(model: Model, f: Finding): HTMLElement | undefined {
  const points = f.positions.flatMap((p) =>
    p.normalized?.kind === "quantity" && p.normalized.value !== undefined
      ? p.articles.flatMap((id) => {
          const date = model.article(id)?.datePublished;
          const time = date ? Date.parse(date) : NaN;
          return Number.isNaN(time) ? [] : [{ time, value: p.normalized!.value!, name: model.name(id), text: p.value, when: model.date(model.article(id)) }];
        })
      : [],
  );
  points.sort((a, b) => a.time - b.time || a.value - b.value);
  const times = new Set(points.map((p) => p.time));
  if (times.size < 2 || new Set(points.map((p) => p.value)).size < 2) return undefined;
  const [first, last] = [points[0]!.time, points.at(-1)!.time];
  const [low, high] = [Math.min(...points.map((p) => p.value)), Math.max(...points.map((p) => p.value))];
  const x = (t: number) => left + ((t - first) / (last - first)) * (width - left - right);
  const y = (v: number) => height - bottom - ((v - low) / (high - low)) * (height - top - bottom);
  let path = "";
  points.forEach((p, i) => (path += i === 0 ? `M${x(p.time)} ${y(p.value)}` : `H${x(p.time)}V${y(p.value)}`));
  // Two labels at one height would lie on each other: each keeps a line's distance from the one above it.
  const labels = points.map((p) => ({ p, at: y(p.value) })).sort((a, b) => a.at - b.at);
  for (let i = 1; i < labels.length; i++) if (Math.abs(x(labels[i]!.p.time) - x(labels[i - 1]!.p.time)) < right) labels[i]!.at = Math.max(labels[i]!.at, labels[i - 1]!.at + 13);
  const told = points.map((p) => `${p.when}: ${apart(p.text)} (${apart(p.name)})`).join("; ");
  return h(
    "figure",
    { class: "timeline" },
    svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("timeline", { points: told }) },
      svg("path", { d: path, class: "steps" }),
      ...points.map((p) => svg("circle", { cx: x(p.time), cy: y(p.value), r: 4 })),
      ...labels.map(({ p, at }) => svg("text", { x: x(p.time) + 8, y: at + 4 }, `${number(p.value)} ${apart(p.name)}`)),
      ...[...new Map(points.map((p) => [p.when, p])).values()].map((p) => svg("text", { x: x(p.time), y: height - 8, class: "when" }, p.when)),
    ),
  );
}
