// Twenty articles of a thousand words on one event, for what takes time: half of what happened is in each, some count differently, and each goes on
// about something that no other speaks of.

const event = [
  (n) => `The captain, ${n % 3 ? "Maria" : "Marie"} Holm, told investigators that the rudder had failed shortly before ${n % 4 ? 6 : 7} a.m.`,
  (n) => `Divers worked for ${n % 2 ? "about four hours" : "3 hours and 50 minutes"} to free the ship.`,
  (n) => `The owner put the damage at ${n % 5 ? "4.2" : "6.8"} million kronor.`,
  () => `The ferry was built in 1996 and had been inspected in April.`,
  (n) => `${n % 6 ? "Two" : "Three"} of the hurt are in intensive care, the hospital in Tarnby said.`,
  () => `The pilot had left the bridge ten minutes before the accident.`,
  (n) => `The line between Lundvik and Skerry Bay stays closed until ${n % 4 ? "Friday" : "Sunday"}.`,
  (n) => `“We noticed the rocks too late,” said the ${n % 2 ? "captain" : "mate"}.`,
  () => `The council will hear the harbour office on Thursday.`,
  (n) => `The wind blew at ${n % 3 ? "17" : "23"} metres a second that morning.`,
  () => `Nobody was held by the police.`,
  (n) => `A second ferry took ${n % 4 ? 60 : 80} passengers to Holmsund in the afternoon.`,
];
const things = "garden orchestra bakery museum glacier violin lantern orchard library stadium compass blanket pottery festival chapel meadow telescope archive tunnel vineyard sculpture windmill quarry theatre greenhouse carpet dialect mosaic choir beehive cellar fresco kiln loom tapestry reservoir signal pavilion terrace brewery".split(" ");
const deeds = "praised repaired painted described abandoned measured borrowed restored photographed inherited catalogued polished rebuilt sketched planted admired sold guarded rented decorated emptied crossed opened mapped hid".split(" ");
const kinds = "ancient crooked silent copper narrow famous wooden forgotten private marble northern velvet hollow bright modest painted rural iron lonely curious tiled green distant broken quiet".split(" ");
const people = "gardener historian violinist shepherd baker weaver archivist student retired judge widow cyclist tailor sculptor beekeeper poet locksmith mason botanist choirmaster".split(" ");

/** The n-th article of so many words or a few more. */
function article(n, words) {
  let seed = n * 7919 + 17;
  const own = (list) => list.filter((_, i) => i % 20 === n);
  const [subjects, goods] = [own(people), own(things)];
  const any = (list) => list[(seed = (seed * 48271) % 2147483647) % list.length];
  const lines = [
    `Ferry strikes the harbour wall at Lundvik`,
    `A ferry with ${n % 5 ? 210 : 198} people on board struck the harbour wall at Lundvik on Tuesday morning, and ${n % 4 ? 14 : 17} of them were hurt, police said.`,
    ...event.filter((_, i) => (i + n) % 2 === 0).map((f) => f(n)),
  ];
  while (lines.join(" ").split(" ").length < words) {
    lines.push(`The ${any(kinds)} ${any(subjects)} ${any(deeds)} the ${any(goods)} beside a ${any(kinds)} ${any(goods)}, before it was ${any(deeds)}.`);
  }
  return { name: `article-${String(n + 1).padStart(2, "0")}.txt`, text: lines.map((l, i) => l + (i % 3 ? " " : "\n\n")).join("") };
}

export const many = Array.from({ length: 20 }, (_, n) => article(n, 1000));
