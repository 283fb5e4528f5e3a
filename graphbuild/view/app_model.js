"use strict";
/* The page's data and state: reports are aggregated to links, filters choose among them. No drawing here. */

const CLASSES = [
  {quad: 2, name: "Material cooperation", hint: "aid, trade, withdrawal", side: 1},
  {quad: 1, name: "Verbal cooperation", hint: "support, talks, promises", side: 1},
  {quad: 3, name: "Verbal conflict", hint: "demands, blame, threats", side: -1},
  {quad: 4, name: "Material conflict", hint: "sanctions, attacks, arrests", side: -1},
  {quad: 0, name: "Other statements", hint: "no event: what is thought, owned, or said about somebody", side: 0},
];
const CLASS_NAME = Object.fromEntries(CLASSES.map((c) => [c.quad, c.name]));
const STATUSES = [
  {key: "fact", name: "Facts", one: "Fact", hint: "the outlet itself says it happened"},
  {key: "attributed", name: "Claims", one: "Claim", hint: "somebody is quoted as saying so"},
  {key: "planned", name: "Not yet done", one: "Not yet done", hint: "planned, possible, requested or conditional"},
  {key: "negated", name: "Denied", one: "Denied", hint: "said not to have happened"},
];
const STATUS_NAME = Object.fromEntries(STATUSES.map((s) => [s.key, s.one]));
const KINDS = [
  {key: "state", name: "State", many: "States", shape: "dot"},
  {key: "person", name: "Person", many: "People", shape: "diamond"},
  {key: "organization", name: "Organization", many: "Organizations", shape: "square"},
  {key: "group", name: "Group", many: "Groups", shape: "triangle"},
  {key: "place", name: "Place", many: "Places", shape: "hexagon"},
];
const KIND = Object.assign(Object.create(null), Object.fromEntries(KINDS.map((k) => [k.key, k])));
const DENSE_FROM = 160; // links; above it the default view shows only the strongest
const DEFAULT_TOP = 100;
const CROWDED_FROM = 40; // links; above it the default view leaves out statements that are no events
const WEIGHTS = {fact: 1, attributed: 0.7, planned: 0.6, negated: 0.5};

async function readBlock(name) {
  const element = document.getElementById(name);
  const value = JSON.parse(element.textContent);
  if (!element.dataset.gzip) return value;
  const bytes = Uint8Array.from(atob(value), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

function statusGroup(status) {
  if (status === "fact" || status === "attributed" || status === "negated") return status;
  return "planned";
}

/* A day number for "2016", "2016-10" or "2016-10-03"; NaN for none. */
function dayOf(date) {
  const [year, month, day] = date.split("-");
  return date ? Math.floor(Date.UTC(+year, month ? +month - 1 : 0, day ? +day : 1) / 864e5) : NaN;
}

function isoDay(day) {
  return new Date(day * 864e5).toISOString().slice(0, 10);
}

const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const plural = (count, one, many) => `${count.toLocaleString("en-US")} ${count === 1 ? one : many || one + "s"}`;
const eventName = (code) => (code ? code.charAt(0) + code.slice(1).toLowerCase().replaceAll("_", " ") : "No code");

class Model {
  constructor(nodes, edges, articles) {
    this.articles = articles;
    this.actors = new Map(nodes.map((n) => [n.id, n]));
    for (const [i, n] of nodes.entries()) {
      n.key = `n${i}`;
      if (!KIND[n.kind]) n.kind = "group";
      n.folded = [n.name, ...n.aliases].map(fold);
    }
    this.reports = edges;
    for (const r of edges) {
      r.group = statusGroup(r.status);
      r.day = dayOf(r.date || "");
      const article = this.articles[r.article];
      r.outlet = r.outlet || (article && article.outlet) || "";
    }
    const days = edges.map((r) => r.day).filter((d) => !Number.isNaN(d));
    [this.firstDay, this.lastDay] = usualSpan(days);
    this.undated = edges.length - days.length;
    this.farOff = days.filter((d) => d < this.firstDay || d > this.lastDay).length;
    this.outlets = tally(edges, (r) => r.outlet);
    this.rollUp("");
    const events = this.links.filter((l) => l.quad).length;
    this.usualClasses = CLASSES.map((c) => c.quad).filter((q) => q || this.links.length <= CROWDED_FROM || events < CROWDED_FROM / 2);
    this.usualTop = (this.usualClasses.includes(0) ? this.links.length : events) > DENSE_FROM ? DEFAULT_TOP : 0;
  }

  /* Aggregate the reports to links: one per source, target, class and status group. */
  rollUp(by) {
    this.by = by;
    const groups = by === "state" ? this.stateOf() : null;
    const links = new Map();
    for (const r of this.reports) {
      const from = groups ? groups.get(r.from) : r.from;
      const to = groups ? groups.get(r.to) : r.to;
      if (from === to) {
        r.link = null;
        continue;
      }
      const id = JSON.stringify([from, to, r.quad, r.group]);
      let link = links.get(id);
      if (!link) {
        link = {id, key: `e${links.size}`, from, to, quad: r.quad, group: r.group, reports: [], count: 0, shown: false};
        links.set(id, link);
      }
      link.reports.push(r);
      r.link = link;
    }
    this.links = [...links.values()];
    for (const l of this.links) l.sources = new Set(l.reports.map((r) => r.article)).size;
    this.byId = links;
    this.byActor = new Map();
    for (const link of this.links) {
      for (const end of [link.from, link.to]) {
        if (!this.byActor.has(end)) this.byActor.set(end, []);
        this.byActor.get(end).push(link);
      }
    }
    for (const [id, actor] of this.actors) {
      const own = this.byActor.get(id) || [];
      actor.weight = own.reduce((sum, l) => sum + l.reports.length, 0);
      actor.deeds = own.reduce((sum, l) => sum + (l.quad ? l.reports.length : 0), 0);
    }
    this.ranked = [...this.actors.values()].filter((a) => a.weight).sort((a, b) => b.weight - a.weight || cmp(a.id, b.id));
    this.fanOut();
  }

  stateOf() {
    const states = new Map();
    for (const a of this.actors.values()) if (a.kind === "state" && a.country) states.set(a.country, a.id);
    const found = new Map();
    for (const a of this.actors.values()) {
      let at = a;
      const seen = new Set();
      while (at.kind !== "state" && this.actors.has(at.acts_for) && !seen.has(at.id)) {
        seen.add(at.id);
        at = this.actors.get(at.acts_for);
      }
      found.set(a.id, at.kind === "state" ? at.id : states.get(at.country || a.country) || a.id);
    }
    return found;
  }

  /* Links between the same two actors bend apart; a single one is straight. */
  fanOut() {
    const pairs = new Map();
    for (const link of this.links) {
      const key = JSON.stringify(link.from < link.to ? [link.from, link.to] : [link.to, link.from]);
      if (!pairs.has(key)) pairs.set(key, []);
      pairs.get(key).push(link);
    }
    for (const pair of pairs.values()) {
      const both = pair.some((l) => l.from !== pair[0].from);
      const rank = new Map();
      for (const link of pair) {
        const k = rank.get(link.from) || 0;
        rank.set(link.from, k + 1);
        if (pair.length === 1) link.bend = null;
        else if (both) link.bend = {type: "curvedCW", roundness: 0.14 + 0.15 * k};
        else link.bend = {type: k % 2 ? "curvedCCW" : "curvedCW", roundness: 0.1 + 0.14 * Math.floor(k / 2)};
      }
    }
  }
}

/* First and last day, without the few that lie so far off that the others would shrink to a corner. */
function usualSpan(days) {
  const sorted = Float64Array.from(days).sort();
  if (!sorted.length) return [Infinity, -Infinity];
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  const [low, high] = [at(0.01), at(0.99)];
  const room = Math.max(30, (high - low) * 0.25);
  const near = sorted.filter((d) => d >= low - room && d <= high + room);
  return [near[0], near[near.length - 1]];
}

function tally(items, keyOf) {
  const counts = new Map();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) || 0) + 1);
  return counts;
}

function cmp(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

class State {
  constructor(model) {
    this.model = model;
    this.reset();
    this.view = "graph";
    this.theme = "auto";
  }

  reset() {
    const {model} = this;
    this.classes = new Set(model.usualClasses);
    this.statuses = new Set(STATUSES.map((s) => s.key));
    this.kinds = new Set(KINDS.map((k) => k.key));
    this.outlets = new Set(model.outlets.keys());
    this.least = 1;
    this.top = model.usualTop;
    this.from = model.firstDay;
    this.to = model.lastDay;
    this.ego = null;
    this.path = null;
    this.selection = null;
  }

  get narrowed() {
    return this.from > this.model.firstDay || this.to < this.model.lastDay;
  }

  /* Whether a report passes all filters but the dates, which the timeline shows itself. */
  passes(r) {
    const {actors} = this.model;
    return this.classes.has(r.quad) && this.statuses.has(r.group) && this.outlets.has(r.outlet) &&
      this.kinds.has(actors.get(r.from).kind) && this.kinds.has(actors.get(r.to).kind);
  }

  inDates(r) {
    if (!this.narrowed) return true;
    return r.day >= this.from && r.day <= this.to;
  }

  /* Choose the links and actors to show; sets link.count, link.visible and actor.visible. */
  choose() {
    const {model} = this;
    let others = 0;
    for (const link of model.links) {
      link.count = 0;
      link.visible = false;
    }
    for (const r of model.reports) {
      r.passes = this.passes(r);
      r.visible = r.passes && this.inDates(r) && r.link !== null;
      if (r.visible) r.link.count += 1;
      if (!r.quad) others += 1;
    }
    this.others = this.classes.has(0) ? 0 : others;
    let chosen = model.links.filter((l) => l.count >= this.least);
    this.possible = chosen.length;
    if (this.path) chosen = this.alongPath(chosen);
    else if (this.ego) chosen = this.around(chosen);
    this.matching = chosen.length;
    if (this.top && chosen.length > this.top && !this.path) {
      chosen = this.strongest(chosen, this.top);
    }
    for (const a of model.actors.values()) a.visible = false;
    for (const l of chosen) {
      l.visible = true;
      model.actors.get(l.from).visible = true;
      model.actors.get(l.to).visible = true;
    }
    if (this.ego && model.actors.has(this.ego.actor)) model.actors.get(this.ego.actor).visible = true;
    this.links = chosen;
    this.actors = model.ranked.filter((a) => a.visible);
  }

  /* The strongest links, strongest first: reports of different articles count most, facts and events more than
     claims and other statements, links between weighty actors more than others. */
  strongest(links, count) {
    const {actors} = this.model;
    const strength = (l) => {
      const [a, b] = [actors.get(l.from).deeds, actors.get(l.to).deeds];
      return (Math.min(l.count, l.sources) + 0.2 * l.count) * WEIGHTS[l.group] * (l.quad ? 1 : 0.4) + 0.3 * Math.log2(1 + Math.min(a, b)) + 0.01 * Math.log2(1 + Math.max(a, b));
    };
    const rated = links.map((l) => [strength(l), l]);
    if (rated.length > 8 * count) {
      const least = Float64Array.from(rated, (x) => x[0]).sort()[rated.length - count];
      return rated.filter((x) => x[0] >= least).sort((x, y) => y[0] - x[0]).slice(0, count).map((x) => x[1]);
    }
    return rated.sort((x, y) => y[0] - x[0]).slice(0, count).map((x) => x[1]);
  }

  around(links) {
    let reached = new Set([this.ego.actor]);
    for (let step = 1; step < this.ego.steps; step++) {
      const next = new Set(reached);
      for (const l of links) {
        if (reached.has(l.from)) next.add(l.to);
        if (reached.has(l.to)) next.add(l.from);
      }
      reached = next;
    }
    return links.filter((l) => reached.has(l.from) || reached.has(l.to));
  }

  alongPath(links) {
    const hops = shortestPath(links, this.path.a, this.path.b);
    this.path.hops = hops;
    if (!hops) return [];
    const pairs = new Set();
    for (let i = 1; i < hops.length; i++) {
      pairs.add(JSON.stringify([hops[i - 1], hops[i]]));
      pairs.add(JSON.stringify([hops[i], hops[i - 1]]));
    }
    return links.filter((l) => pairs.has(JSON.stringify([l.from, l.to])));
  }

  /* The view as the part of an address after #, defaults left out. */
  toHash() {
    const {model} = this;
    const parts = new URLSearchParams();
    const put = (key, set, all) => {
      if (set.size !== all.length || all.some((x) => !set.has(x))) parts.set(key, [...set].sort().join(","));
    };
    if (this.view !== "graph") parts.set("view", this.view);
    if (this.theme !== "auto") parts.set("theme", this.theme);
    put("class", this.classes, model.usualClasses);
    put("status", this.statuses, STATUSES.map((s) => s.key));
    put("kind", this.kinds, KINDS.map((k) => k.key));
    if (this.outlets.size !== model.outlets.size) parts.set("outlet", JSON.stringify([...this.outlets].sort()));
    if (this.least > 1) parts.set("least", this.least);
    if (this.top !== model.usualTop) parts.set("top", this.top);
    if (this.narrowed) parts.set("dates", `${isoDay(this.from)}/${isoDay(this.to)}`);
    if (model.by) parts.set("by", model.by);
    if (this.ego) parts.set("around", JSON.stringify([this.ego.actor, this.ego.steps]));
    if (this.path) parts.set("path", JSON.stringify([this.path.a, this.path.b]));
    if (this.selection) parts.set(this.selection.type, this.selection.id);
    return parts.toString();
  }

  /* Take over what an address says, as far as it names things that exist. */
  fromHash(hash) {
    const {model} = this;
    const parts = new URLSearchParams(hash);
    const by = parts.get("by") === "state" ? "state" : "";
    if (by !== model.by) model.rollUp(by);
    this.reset();
    const pick = (key, all) => {
      const wanted = (parts.get(key) || "").split(",");
      return parts.has(key) ? new Set(all.filter((x) => wanted.includes(String(x)))) : new Set(all);
    };
    this.view = ["table", "articles"].includes(parts.get("view")) ? parts.get("view") : "graph";
    this.theme = ["light", "dark"].includes(parts.get("theme")) ? parts.get("theme") : "auto";
    if (parts.has("class")) this.classes = pick("class", CLASSES.map((c) => c.quad));
    this.statuses = pick("status", STATUSES.map((s) => s.key));
    this.kinds = pick("kind", KINDS.map((k) => k.key));
    const outlets = readList(parts.get("outlet"));
    if (outlets) this.outlets = new Set(outlets.filter((o) => model.outlets.has(o)));
    if (+parts.get("least") > 1) this.least = Math.floor(+parts.get("least"));
    if (parts.has("top") && +parts.get("top") >= 0) this.top = Math.floor(+parts.get("top"));
    const [from, to] = (parts.get("dates") || "/").split("/").map((d) => dayOf(d || ""));
    if (model.firstDay <= model.lastDay) {
      // dates outside all reports are kept: nothing passes, and the page says so
      if (from > model.firstDay) this.from = from;
      if (to < model.lastDay) this.to = to;
    }
    const around = readList(parts.get("around"));
    if (around && model.actors.has(around[0])) this.ego = {actor: around[0], steps: around[1] === 2 ? 2 : 1};
    const path = readList(parts.get("path"));
    if (path && model.actors.has(path[0]) && model.actors.has(path[1])) this.path = {a: path[0], b: path[1]};
    if (model.actors.has(parts.get("actor"))) this.selection = {type: "actor", id: parts.get("actor")};
    else if (model.byId.has(parts.get("link"))) this.selection = {type: "link", id: parts.get("link")};
  }
}

function readList(text) {
  try {
    const value = JSON.parse(text || "null");
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/* Actor ids from a to b by the fewest hops, whichever way the links point; null where none leads there. */
function shortestPath(links, a, b) {
  const next = new Map();
  for (const l of links) {
    for (const [x, y] of [[l.from, l.to], [l.to, l.from]]) {
      if (!next.has(x)) next.set(x, []);
      next.get(x).push([y, l.count]);
    }
  }
  for (const list of next.values()) list.sort((x, y) => y[1] - x[1] || cmp(x[0], y[0]));
  const before = new Map([[a, null]]);
  const queue = [a];
  for (const at of queue) {
    if (at === b) break;
    for (const [to] of next.get(at) || []) {
      if (!before.has(to)) {
        before.set(to, at);
        queue.push(to);
      }
    }
  }
  if (!before.has(b)) return null;
  const hops = [];
  for (let at = b; at !== null; at = before.get(at)) hops.unshift(at);
  return hops;
}
