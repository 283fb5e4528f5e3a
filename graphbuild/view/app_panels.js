/* The panels around the graph: filters, details, tables, articles, timeline. Text enters as text nodes only. */

/* An element; `on…` properties are listeners, other properties attributes, children elements or text. */
function el(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "checked" || name === "value") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/* A line as it is drawn in the graph: color by class, pattern and end by status. */
function lineIcon(quad, group) {
  const verbal = quad === 1 || quad === 3;
  const claim = group && group !== "fact";
  const dash = claim ? (verbal ? "1.6 5" : "1.6 3") : verbal ? "7 4" : "none";
  const icon = svg("svg", {viewBox: "0 0 34 12", width: 34, height: 12, class: `line q${quad}`, "aria-hidden": "true"},
    svg("path", {d: "M1 6H25", "stroke-dasharray": dash, "stroke-width": claim ? 2 : 2.6, fill: "none"}));
  const ends = {
    fact: {d: "M24 1.5 33 6 24 10.5Z", class: "full"}, attributed: {d: "M25 1.5 32 6 25 10.5", class: "open"},
    negated: {d: "M28 1V11", class: "open"}, planned: {d: "M25 6a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0", class: "full"},
  };
  icon.append(svg("path", {...ends[group || "fact"], "stroke-width": 2}));
  return icon;
}

function kindIcon(kind) {
  const shapes = {
    state: "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13", person: "M8 .8 15.2 8 8 15.2.8 8Z",
    organization: "M2 2H14V14H2Z", group: "M8 1.2 15 14H1Z", place: "M4.3 1.6h7.4L15.4 8l-3.7 6.4H4.3L.6 8Z",
  };
  return svg("svg", {viewBox: "0 0 16 16", width: 14, height: 14, class: `kind k-${kind}`, "aria-hidden": "true"},
    svg("path", {d: shapes[kind] || shapes.group}));
}

/* The address, if it is one a link may lead to; else null. */
function safeAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function outLink(text, address) {
  const href = safeAddress(address);
  return href ? el("a", {href, target: "_blank", rel: "noopener noreferrer", class: "out"}, text) : el("span", {}, text);
}

/* A sentence with its marked words: spans may overlap, the innermost tint wins. */
function markedSentence(text, marks) {
  const roles = {s: "who acts", r: "what is done", o: "to whom", c: "who says so", w: "when", p: "where"};
  const cuts = [...new Set([0, text.length, ...marks.flatMap((m) => [m[0], m[1]])])].sort((a, b) => a - b);
  const parts = [];
  for (let i = 1; i < cuts.length; i++) {
    const piece = text.slice(cuts[i - 1], cuts[i]);
    const covering = marks.filter((m) => m[0] <= cuts[i - 1] && m[1] >= cuts[i]);
    const inner = covering.sort((a, b) => a[1] - a[0] - (b[1] - b[0]))[0];
    parts.push(inner ? el("mark", {class: `m-${inner[2]}`, title: inner[3] || roles[inner[2]]}, piece) : piece);
  }
  return parts;
}

const SECTORS = {
  GOV: "Government", MIL: "Military", REB: "Armed opposition", OPP: "Opposition", PTY: "Party", CVL: "Civilians", MED: "Media",
  IGO: "Intergovernmental", NGO: "Nongovernmental", JUD: "Judiciary", LEG: "Legislature", SPY: "Intelligence", COP: "Police",
  BUS: "Business", EDU: "Education", ELI: "Elite", LAB: "Labor", CRM: "Crime", REL: "Religious", REF: "Refugees", HLH: "Health",
};

class Panels {
  constructor(model, state, act) {
    Object.assign(this, {model, state, act});
    this.at = (id) => document.getElementById(id);
    this.sorting = {links: ["count", -1], actors: ["weight", -1]};
    this.buildFilters();
    this.buildTimeline();
    this.buildLegend();
  }

  sentence(report) {
    const article = this.model.articles[report.article];
    return article ? article.pieces[report.sentence][1] : report.text || "";
  }

  name(id) {
    return this.model.actors.get(id).name;
  }

  /* ---- filters ---- */

  buildFilters() {
    const {model, state} = this;
    const quads = tally(model.reports, (r) => r.quad);
    const groups = tally(model.reports, (r) => r.group);
    const kinds = tally(model.ranked, (a) => a.kind);
    const checks = (legend, items, set, after) => el("fieldset", {}, el("legend", {}, legend), items.map((item) =>
      el("label", {class: "check", title: item.hint}, el("input", {type: "checkbox", "data-filter": set, "data-key": String(item.key),
        onchange: (e) => this.toggle(set, item.key, e.target.checked)}),
      item.icon, el("span", {class: "grow"}, item.name), el("span", {class: "count"}, item.count.toLocaleString("en-US")))), after);
    const switcher = el("div", {class: "segments wide", role: "group", "aria-label": "What to show"},
      el("button", {type: "button", "data-facts": "yes", onclick: () => this.setFacts(true)}, "Facts only"),
      el("button", {type: "button", "data-facts": "no", onclick: () => this.setFacts(false)}, "With claims"));
    const classes = CLASSES.map((c) => ({...c, key: c.quad, icon: lineIcon(c.quad), count: quads.get(c.quad) || 0})).filter((c) => c.count);
    const statuses = STATUSES.map((s) => ({...s, icon: lineIcon("s", s.key), count: groups.get(s.key) || 0})).filter((s) => s.count);
    const kindRows = KINDS.map((k) => ({...k, name: k.many, icon: kindIcon(k.key), count: kinds.get(k.key) || 0})).filter((k) => k.count);
    const outlets = [...model.outlets].sort((a, b) => b[1] - a[1] || cmp(a[0], b[0]))
      .map(([key, count]) => ({key, name: key || "Not named", count}));
    const most = model.links.reduce((m, l) => Math.max(m, l.reports.length), 1);
    this.at("filters").append(...[
      el("h2", {}, "Filters"),
      statuses.length > 1 ? checks("Said to be", statuses, "statuses", null) : null,
      checks("Event class", classes, "classes", null),
      kindRows.length > 1 ? checks("Actors", kindRows, "kinds", null) : null,
      outlets.length > 1 ? el("details", {class: "more", open: outlets.length < 7}, el("summary", {}, `Outlets (${outlets.length})`),
        checks("", outlets.slice(0, 60), "outlets", null)) : null,
      el("fieldset", {class: "ranges"}, el("legend", {}, "How much to show"),
        this.range("least", "Reports per link, at least", 1, Math.min(most, 25)),
        model.links.length > 20 ? this.topChoice() : null,
        el("label", {class: "field"}, "Group actors",
          el("select", {id: "by", onchange: (e) => this.act.rollUp(e.target.value)},
            el("option", {value: ""}, "One by one"), el("option", {value: "state"}, "By state")))),
      el("fieldset", {class: "pathbox"}, el("legend", {}, "Path between two actors"),
        this.actorField("path-a", "From"), this.actorField("path-b", "To"),
        el("datalist", {id: "actor-names"}, model.ranked.slice(0, 1500).map((a) => el("option", {value: a.name}))),
        el("button", {type: "button", class: "wide", id: "path-go", onclick: () => this.findPath()}, "Find the shortest path"),
        el("p", {class: "hint", id: "path-note", role: "status"})),
      el("button", {type: "button", class: "wide", id: "reset", onclick: () => this.act.reset()}, "Reset everything"),
    ].filter(Boolean));
    if (statuses.length > 1) this.at("filters").querySelector("fieldset").insertBefore(switcher, this.at("filters").querySelector("fieldset label"));
  }

  range(key, text, least, most) {
    return el("label", {class: "field", hidden: most <= least}, el("span", {class: "row"}, text, el("output", {id: `${key}-value`})),
      el("input", {type: "range", id: key, min: least, max: most, step: 1, oninput: (e) => this.act.set({[key]: +e.target.value})}));
  }

  topChoice() {
    const all = this.model.links.length;
    const steps = [25, 50, DEFAULT_TOP, 150, 300, 600, 1500, 3000].filter((n) => n < all);
    return el("label", {class: "field"}, "Strongest links", el("select", {id: "top", onchange: (e) => this.act.set({top: +e.target.value}, true)},
      steps.map((n) => el("option", {value: n}, `The ${n.toLocaleString("en-US")} strongest`)),
      el("option", {value: 0}, `All ${all.toLocaleString("en-US")}`)));
  }

  actorField(id, text) {
    return el("label", {class: "field inline"}, el("span", {}, text), el("input", {id, list: "actor-names", type: "text", autocomplete: "off",
      onkeydown: (e) => e.key === "Enter" && this.findPath()}));
  }

  toggle(set, key, on) {
    const next = new Set(this.state[set]);
    if (on) next.add(key);
    else next.delete(key);
    this.act.set({[set]: next});
  }

  setFacts(only) {
    this.act.set({statuses: new Set(only ? ["fact"] : STATUSES.map((s) => s.key))});
  }

  findPath() {
    const find = (id) => {
      const wanted = fold(this.at(id).value.trim());
      return wanted ? this.model.ranked.find((a) => a.folded.includes(wanted)) || this.model.ranked.find((a) => a.folded[0].includes(wanted)) : null;
    };
    const [a, b] = [find("path-a"), find("path-b")];
    const note = this.at("path-note");
    note.textContent = !a || !b ? "Name two actors of the graph." : a === b ? "Name two different actors." : "";
    if (a && b && a !== b) this.act.path(a.id, b.id);
  }

  showFilters() {
    const {state} = this;
    for (const box of this.at("filters").querySelectorAll("input[type=checkbox]")) {
      const key = box.dataset.filter === "classes" ? +box.dataset.key : box.dataset.key;
      box.checked = state[box.dataset.filter].has(key);
    }
    const facts = state.statuses.size === 1 && state.statuses.has("fact");
    for (const b of this.at("filters").querySelectorAll("[data-facts]")) {
      b.setAttribute("aria-pressed", String(b.dataset.facts === "yes" ? facts : state.statuses.size === STATUSES.length));
    }
    this.at("least").value = state.least;
    this.at("least-value").textContent = state.least;
    if (this.at("top")) this.at("top").value = state.top;
    this.at("by").value = this.model.by;
  }

  buildLegend() {
    const row = (icon, text) => el("li", {}, icon, text);
    const groups = new Set(this.model.reports.map((r) => r.group));
    const quads = new Set(this.model.reports.map((r) => r.quad));
    const kinds = new Set(this.model.ranked.map((a) => a.kind));
    this.at("legend-body").append(
      el("ul", {}, KINDS.filter((k) => kinds.has(k.key)).map((k) => row(kindIcon(k.key), k.name))),
      el("ul", {}, CLASSES.filter((c) => quads.has(c.quad)).map((c) => row(lineIcon(c.quad), c.name))),
      groups.size > 1 ? el("ul", {}, STATUSES.filter((s) => groups.has(s.key)).map((s) => row(lineIcon("s", s.key), s.one))) : "",
      el("p", {}, "Larger: more reports. Arrows run from the one who acts."));
  }

  /* ---- details ---- */

  showDetails() {
    const {selection, path} = this.state;
    const panel = this.at("inspector");
    const content = path && !selection ? this.pathPanel() : !selection ? this.overview()
      : selection.type === "actor" ? this.actorPanel(this.model.actors.get(selection.id)) : this.linkPanel(this.model.byId.get(selection.id));
    panel.replaceChildren(...content.filter(Boolean));
    const what = JSON.stringify([selection, path && [path.a, path.b]]);
    if (what !== this.what) panel.scrollTop = 0; // only then: it makes the browser lay out the page at once
    this.what = what;
  }

  overview() {
    const {state, model} = this;
    const reports = state.links.reduce((n, l) => n + l.count, 0);
    const figures = [[state.actors.length, "actors"], [state.links.length, "links"], [reports, "reports"], [model.articles.length, "articles"]];
    const strongest = state.strongest(state.links, 8);
    return [
      el("h2", {}, "Overview"),
      el("dl", {class: "figures"}, figures.filter((f) => f[0] || f[1] !== "articles").map(([n, text]) =>
        el("div", {}, el("dt", {}, n === 1 ? text.slice(0, -1) : text), el("dd", {}, n.toLocaleString("en-US"))))),
      el("p", {class: "hint"}, model.links.length ? "Choose an actor or a link to read the sentences behind it." : "No sentence links two actors. The articles can still be read."),
      model.links.length ? el("h3", {}, "Strongest links") : null,
      strongest.length ? el("ul", {class: "rows"}, strongest.map((l) => this.linkRow(l, null))) : model.links.length ? el("p", {class: "empty"}, "Nothing passes the filters.") : null,
      model.links.length ? el("h3", {}, "Most active actors") : null,
      el("ul", {class: "rows"}, state.actors.slice(0, 8).map((a) => this.actorRow(a))),
      model.articles.length ? el("h3", {}, model.articles.length === 1 ? "Article" : "Articles") : null,
      el("ul", {class: "rows"}, model.articles.slice(0, 6).map((a, i) => el("li", {}, el("button", {type: "button", class: "row-button", onclick: () => this.act.read({article: i})},
        el("span", {class: "grow"}, el("span", {class: "who"}, a.title || `Article ${i + 1}`), el("span", {class: "what"}, [a.outlet, a.published].filter(Boolean).join(" · "))))))),
    ];
  }

  linkRow(link, own) {
    const away = own === link.from;
    const who = own ? [el("span", {class: "way", "aria-hidden": "true"}, away ? "→ " : "← "), this.name(away ? link.to : link.from)]
      : [this.name(link.from), el("span", {class: "way"}, " → "), this.name(link.to)];
    const count = el("span", {class: "count", title: plural(link.count, "report")}, link.count);
    return el("li", {}, el("button", {type: "button", class: "row-button", "data-link": link.id, onclick: () => this.act.select({type: "link", id: link.id})},
      lineIcon(link.quad, link.group), el("span", {class: "grow"}, el("span", {class: "who"}, who),
        el("span", {class: "what"}, verb(link, true), link.group === "fact" ? "" : ` · ${STATUS_NAME[link.group].toLowerCase()}`)), count));
  }

  actorRow(actor) {
    return el("li", {}, el("button", {type: "button", class: "row-button", onclick: () => this.act.select({type: "actor", id: actor.id})},
      kindIcon(actor.kind), el("span", {class: "grow who"}, actor.name), el("span", {class: "count"}, actor.weight.toLocaleString("en-US"))));
  }

  back() {
    return el("button", {type: "button", class: "back", onclick: () => this.act.select(null)}, "← Overview");
  }

  actorPanel(actor) {
    const {state} = this;
    const own = state.links.filter((l) => l.from === actor.id || l.to === actor.id).sort((a, b) => b.count - a.count || cmp(a.id, b.id));
    const facts = [KIND[actor.kind].name, actor.country, SECTORS[actor.sector] || actor.sector].filter(Boolean).join(" · ");
    const sum = (side) => own.filter((l) => CLASSES.find((c) => c.quad === l.quad).side === side).reduce((n, l) => n + l.count, 0);
    const ego = state.ego && state.ego.actor === actor.id ? state.ego.steps : 0;
    const step = (n, text) => el("button", {type: "button", "aria-pressed": String(ego === n), "data-steps": n, onclick: () => this.act.around(actor.id, n)}, text);
    const wikidata = /^Q\d+$/.test(actor.wikidata) ? outLink(`Wikidata ${actor.wikidata}`, `https://www.wikidata.org/wiki/${actor.wikidata}`) : null;
    const list = (title, links) => (links.length ? [el("h3", {}, title), this.longList(links, (l) => this.linkRow(l, actor.id))] : []);
    return [
      this.back(),
      el("h2", {class: "actor-name"}, kindIcon(actor.kind), el("span", {}, actor.name)),
      el("p", {class: "meta"}, facts),
      actor.role ? el("p", {class: "role"}, actor.role) : null,
      actor.aliases.length ? el("p", {class: "aliases"}, "Also: ", actor.aliases.slice(0, 12).join(", ")) : null,
      wikidata ? el("p", {}, wikidata) : null,
      this.balance(sum(1), sum(-1)),
      el("div", {class: "segments wide", role: "group", "aria-label": "Surroundings"}, step(0, "Whole graph"), step(1, "1 step"), step(2, "2 steps")),
      el("button", {type: "button", class: "wide", onclick: () => this.act.pathFrom(actor)}, "Find a path from here"),
      ...list("Acts on", own.filter((l) => l.from === actor.id)),
      ...list("Acted on by", own.filter((l) => l.to === actor.id)),
      own.length ? null : el("p", {class: "empty"}, "No link of this actor passes the filters."),
    ];
  }

  balance(good, bad) {
    if (!good && !bad) return null;
    const share = Math.round((100 * good) / (good + bad));
    const bar = svg("svg", {viewBox: "0 0 100 6", preserveAspectRatio: "none", class: "bar", "aria-hidden": "true"},
      svg("rect", {x: 0, y: 0, width: share, height: 6, class: "good"}), svg("rect", {x: share, y: 0, width: 100 - share, height: 6, class: "bad"}));
    return el("div", {class: "balance"}, bar, el("span", {}, `${good} cooperation`), el("span", {}, `${bad} conflict`));
  }

  longList(items, toRow, step = 40) {
    const list = el("ul", {class: "rows"}, items.slice(0, step).map(toRow));
    if (items.length <= step) return list;
    let shown = step;
    const more = el("button", {type: "button", class: "wide", onclick: () => {
      list.append(...items.slice(shown, shown + step).map(toRow));
      shown += step;
      if (shown >= items.length) more.remove();
      else more.textContent = `Show more (${items.length - shown})`;
    }}, `Show more (${items.length - step})`);
    return el("div", {}, list, more);
  }

  linkPanel(link) {
    const reports = link.reports.filter((r) => r.visible).sort((a, b) => (b.day || 0) - (a.day || 0) || a.id - b.id);
    const siblings = this.state.links.filter((l) => l !== link && ((l.from === link.from && l.to === link.to) || (l.from === link.to && l.to === link.from)));
    const actorButton = (id) => el("button", {type: "button", class: "name", onclick: () => this.act.select({type: "actor", id})}, this.name(id));
    return [
      this.back(),
      el("h2", {class: "pair"}, actorButton(link.from), el("span", {class: "way"}, "→"), actorButton(link.to)),
      el("p", {class: "chips"}, el("span", {class: `chip q${link.quad}`}, lineIcon(link.quad, link.group), CLASS_NAME[link.quad]),
        el("span", {class: `chip s-${link.group}`}, STATUS_NAME[link.group]), el("span", {class: "chip"}, plural(reports.length, "report"))),
      this.markKey(reports),
      reports.length ? this.longList(reports, (r) => this.card(r), 30) : el("p", {class: "empty"}, "No report of this link passes the filters."),
      ...(siblings.length ? [el("h3", {}, "Also between the two"), el("ul", {class: "rows"}, siblings.slice(0, 12).map((l) => this.linkRow(l, null)))] : []),
    ];
  }

  markKey(reports) {
    const roles = new Set(reports.flatMap((r) => (r.marks || []).map((m) => m[2])));
    const keys = [["s", "who acts"], ["r", "what is done"], ["o", "to whom"], ["c", "who says so"]].filter((k) => roles.has(k[0]));
    return keys.length ? el("p", {class: "markkey"}, keys.map(([k, text]) => el("mark", {class: `m-${k}`}, text))) : null;
  }

  /* One report: the sentence with its marked words, and everything known about the statement. */
  card(r) {
    const article = this.model.articles[r.article];
    const rows = [
      ["Reads", `${this.name(r.from)} – ${r.predicate} → ${this.name(r.to)}`],
      r.event ? ["Event", eventName(r.event) + (r.mode ? ` (${r.mode.replaceAll("-", " ")})` : "")] : null,
      r.score ? ["Intensity", `${r.score > 0 ? "+" : "−"}${Math.abs(r.score)} (−10 war to +10 help)`] : null,
      r.speaker ? ["Said by", r.speaker] : null,
      r.place ? ["Where", r.place] : null,
      r.confidence === undefined ? null : ["Confidence", `${Math.round(r.confidence * 100)} %`],
      r.rule ? ["Rule", r.rule] : null,
      r.statement ? ["Statement", r.statement] : null,
    ].filter(Boolean);
    const when = r.dated ? r.date : r.date ? `published ${r.date}` : "no date";
    return el("li", {class: "card"},
      el("p", {class: "cardhead"}, el("time", {}, when), r.outlet ? el("span", {}, r.outlet) : null,
        r.status === "fact" ? null : el("span", {class: `chip s-${r.group}`}, r.status === "attributed" ? "Claim" : r.status)),
      el("blockquote", {}, markedSentence(this.sentence(r), r.marks || [])),
      el("dl", {class: "facts"}, rows.map(([k, v]) => el("div", {}, el("dt", {}, k), el("dd", {}, v)))),
      article ? el("p", {class: "cardfoot"}, el("button", {type: "button", class: "text", onclick: () => this.act.read(r)}, "Read in the article"),
        safeAddress(article.url) ? outLink("Source ↗", article.url) : null) : null);
  }

  pathPanel() {
    const {a, b, hops} = this.state.path;
    const head = [el("button", {type: "button", class: "back", onclick: () => this.act.clearPath()}, "← Whole graph"),
      el("h2", {}, `Path from ${this.name(a)} to ${this.name(b)}`)];
    if (!hops) return [...head, el("p", {class: "empty"}, "No path joins them under these filters.")];
    const sections = [el("p", {class: "meta"}, `${plural(hops.length - 1, "step")}, whichever way the links point`)];
    for (let i = 1; i < hops.length; i++) {
      const between = this.state.links.filter((l) => (l.from === hops[i - 1] && l.to === hops[i]) || (l.to === hops[i - 1] && l.from === hops[i]));
      const best = between.flatMap((l) => l.reports.filter((r) => r.visible)).sort((x, y) => (y.confidence || 0) - (x.confidence || 0) || x.id - y.id)[0];
      sections.push(el("h3", {}, `${i}. ${this.name(hops[i - 1])} and ${this.name(hops[i])}`),
        el("ul", {class: "rows"}, between.map((l) => this.linkRow(l, null))), el("ul", {class: "rows"}, best ? this.card(best) : ""));
    }
    return [...head, ...sections];
  }

  /* ---- tables ---- */

  showTable() {
    const {state} = this;
    const dates = (l) => {
      const days = l.reports.filter((r) => r.visible && !Number.isNaN(r.day)).map((r) => r.day);
      const [a, b] = [Math.min(...days), Math.max(...days)];
      return days.length ? (a === b ? isoDay(a) : `${isoDay(a)} to ${isoDay(b)}`) : "";
    };
    const links = state.links.map((l) => ({l, from: this.name(l.from), what: verb(l, true), to: this.name(l.to), class: CLASS_NAME[l.quad], status: STATUS_NAME[l.group], count: l.count, dates: dates(l)}));
    const actors = state.actors.map((a) => ({a, name: a.name, kind: KIND[a.kind].name, country: a.country, sector: SECTORS[a.sector] || a.sector, role: a.role, weight: a.weight}));
    this.at("table").replaceChildren(
      this.grid("links", `Links (${links.length.toLocaleString("en-US")})`, links,
        [["from", "Who acts"], ["what", "What is done"], ["to", "To whom"], ["class", "Event class"], ["status", "Status"], ["count", "Reports"], ["dates", "Dates"]],
        (row) => [lineIcon(row.l.quad, row.l.group), {type: "link", id: row.l.id}], "class", "what"),
      this.grid("actors", `Actors (${actors.length.toLocaleString("en-US")})`, actors,
        [["name", "Name"], ["kind", "Kind"], ["country", "Country"], ["sector", "Sector"], ["role", "Role"], ["weight", "Reports"]],
        (row) => [kindIcon(row.a.kind), {type: "actor", id: row.a.id}], "name", "name"));
  }

  grid(key, caption, rows, columns, parts, iconAt, openAt) {
    const [by, way] = this.sorting[key];
    const sorted = [...rows].sort((a, b) => way * (typeof a[by] === "number" ? a[by] - b[by] : cmp(a[by], b[by])));
    const head = columns.map(([name, text]) => el("th", {scope: "col", class: typeof (rows[0] || {})[name] === "number" ? "number" : "", "aria-sort": by === name ? (way > 0 ? "ascending" : "descending") : null},
      el("button", {type: "button", onclick: () => {
        this.sorting[key] = [name, by === name ? -way : typeof (rows[0] || {})[name] === "number" ? -1 : 1];
        this.showTable();
      }}, text, el("span", {"aria-hidden": "true"}, by === name ? (way > 0 ? " ↑" : " ↓") : ""))));
    const line = (row) => {
      const [icon, selection] = parts(row);
      return el("tr", {}, columns.map(([name]) => el("td", {class: typeof row[name] === "number" ? "number" : ["class", "dates"].includes(name) ? "nowrap" : null}, name === iconAt ? icon : null,
        name === openAt ? el("button", {type: "button", class: "text", onclick: () => this.act.select(selection)}, String(row[name]) || "–") : String(row[name]))));
    };
    const body = el("tbody", {}, sorted.slice(0, 300).map(line));
    const rest = sorted.length - 300;
    return el("div", {class: "grid"}, el("table", {}, el("caption", {}, caption), el("thead", {}, el("tr", {}, head)), body),
      rest > 0 ? el("button", {type: "button", class: "wide", onclick: (e) => {
        body.append(...sorted.slice(300).map(line));
        e.target.remove();
      }}, `Show ${rest.toLocaleString("en-US")} more`) : null);
  }

  /* ---- articles ---- */

  showArticles(wanted) {
    const {model} = this;
    const counts = tally(model.reports.filter((r) => r.visible), (r) => r.article);
    this.article = wanted === undefined ? this.article || 0 : wanted;
    const list = el("ul", {class: "rows"}, model.articles.slice(0, 1000).map((a, i) => el("li", {}, el("button", {type: "button", class: "row-button", "aria-current": i === this.article ? "true" : null, onclick: () => this.showArticles(i)},
      el("span", {class: "grow"}, el("span", {class: "who"}, a.title || `Article ${i + 1}`), el("span", {class: "what"}, [a.outlet, a.published].filter(Boolean).join(" · "))),
      el("span", {class: "count"}, counts.get(i) || 0)))));
    const article = model.articles[this.article];
    this.at("articles").replaceChildren(article ? el("div", {class: "reader"}, model.articles.length > 1 ? el("nav", {"aria-label": "All articles"}, list) : null, this.articleText(article)) : el("p", {class: "empty"}, "This graph was made without its articles."));
  }

  articleText(article) {
    const bySentence = new Map();
    for (const r of this.model.reports) {
      if (r.article !== this.article || !r.visible) continue;
      if (!bySentence.has(r.sentence)) bySentence.set(r.sentence, []);
      bySentence.get(r.sentence).push(r);
    }
    const also = new Map();
    for (const [at, start, end, reading] of article.also || []) also.set(at, [...(also.get(at) || []), [start, end, "n", reading]]);
    const body = el("div", {class: "prose"});
    article.pieces.forEach(([before, sentence], i) => {
      const reports = bySentence.get(i) || [];
      body.append(before);
      const marks = [...uniqueMarks(reports), ...(also.get(i) || [])];
      body.append(el("span", {class: "said", "data-sentence": i}, markedSentence(sentence, marks),
        reports.slice(0, 6).map((r) => el("button", {type: "button", class: "ref", title: `${this.name(r.from)} – ${r.predicate} → ${this.name(r.to)}`, "aria-label": `Show: ${this.name(r.from)}, ${r.predicate}, ${this.name(r.to)}`, onclick: () => this.act.select({type: "link", id: r.link.id})}, lineIcon(r.quad, r.group)))));
    });
    body.append(article.rest);
    return el("article", {}, el("h2", {}, article.title || "Untitled article"), el("p", {class: "meta"}, [article.outlet, article.published].filter(Boolean).join(" · "), " ",
      safeAddress(article.url) ? outLink("Source ↗", article.url) : ""), el("p", {class: "hint"}, "Tinted: statements between two actors, each with a button to its link. Underlined: what else is stated."), body);
  }

  /* ---- time ---- */

  buildTimeline() {
    const {model} = this;
    const span = model.lastDay - model.firstDay;
    this.at("timeline").hidden = !(span > 0);
    if (!(span > 0)) return;
    this.binDays = Math.max(1, Math.ceil((span + 1) / 60));
    this.bins = Math.ceil((span + 1) / this.binDays);
    const slide = (id, text, which) => el("input", {type: "range", id, "aria-label": text, min: 0, max: this.bins, step: 1, oninput: (e) => this.slide(which, +e.target.value)});
    this.at("timeline").append(
      el("div", {class: "timehead"}, el("button", {type: "button", class: "icon", id: "play", "aria-label": "Play through time", title: "Play through time", onclick: () => this.play()}, "▶"),
        el("span", {id: "dates", role: "status"}), el("span", {class: "hint", id: "undated"}), el("span", {class: "key"}, el("i", {class: "good"}), "cooperation", el("i", {class: "bad"}), "conflict")),
      el("div", {class: "timebox"}, svg("svg", {id: "bars", viewBox: `0 0 ${this.bins * 10} 48`, preserveAspectRatio: "none", "aria-hidden": "true"}),
        el("div", {class: "slider"}, slide("from", "First day shown", "from"), slide("to", "Last day shown", "to"))));
  }

  slide(which, bin) {
    const {model, state} = this;
    let low = which === "from" ? bin : this.bin(state.from);
    let high = which === "to" ? bin : Math.min(this.bins, this.bin(state.to) + 1);
    if (which === "from") low = Math.min(low, high - 1, this.bins - 1);
    else high = Math.max(high, low + 1, 1);
    this.act.set({from: model.firstDay + low * this.binDays, to: Math.min(model.lastDay, model.firstDay + high * this.binDays - 1)});
  }

  bin(day) {
    return Math.max(0, Math.min(this.bins - 1, Math.floor((day - this.model.firstDay) / this.binDays)));
  }

  play() {
    if (this.playing) {
      clearInterval(this.playing);
      this.playing = null;
      this.at("play").textContent = "▶";
      return;
    }
    const width = Math.max(1, Math.round(this.bins / 8));
    let start = 0;
    this.at("play").textContent = "❚❚";
    const step = () => {
      const {model} = this;
      if (start + width > this.bins) {
        this.play();
        this.act.set({from: model.firstDay, to: model.lastDay});
        return;
      }
      this.act.set({from: model.firstDay + start * this.binDays, to: Math.min(model.lastDay, model.firstDay + (start + width) * this.binDays - 1)});
      start += 1;
    };
    this.playing = setInterval(step, 350);
    step();
  }

  showTimeline() {
    const {model, state} = this;
    if (this.at("timeline").hidden) return;
    const good = new Array(this.bins).fill(0);
    const bad = new Array(this.bins).fill(0);
    const side = Object.fromEntries(CLASSES.map((c) => [c.quad, c.side]));
    for (const r of model.reports) {
      if (!r.passes || !(r.day >= model.firstDay && r.day <= model.lastDay)) continue;
      if (side[r.quad] > 0) good[this.bin(r.day)] += 1;
      else if (side[r.quad] < 0) bad[this.bin(r.day)] += 1;
    }
    const most = Math.max(1, ...good, ...bad);
    const [low, high] = [this.bin(state.from), this.bin(state.to)];
    const wide = 8 * Math.min(1, this.bins / 24); // few days: slim bars
    const bar = (i, n, up) => svg("rect", {x: i * 10 + 5 - wide / 2, width: wide, height: (n / most) * 23, y: up ? 23.5 - (n / most) * 23 : 24.5, class: `${up ? "good" : "bad"}${i < low || i > high ? " off" : ""}`});
    this.at("bars").replaceChildren(svg("rect", {x: 0, y: 23.5, width: this.bins * 10, height: 1, class: "axis"}), ...good.map((n, i) => bar(i, n, true)), ...bad.map((n, i) => bar(i, n, false)));
    this.at("from").value = low;
    this.at("to").value = high + 1;
    for (const [id, day] of [["from", state.from], ["to", state.to]]) this.at(id).setAttribute("aria-valuetext", isoDay(day));
    this.at("dates").textContent = `${isoDay(state.from)} – ${isoDay(state.to)}`;
    const beside = [model.undated ? `${plural(model.undated, "report")} without a date` : "", model.farOff ? `${plural(model.farOff, "report")} outside these dates` : ""].filter(Boolean);
    this.at("undated").textContent = beside.join(", ") + (beside.length && state.narrowed ? " hidden" : "");
  }
}

function uniqueMarks(reports) {
  const found = new Map();
  for (const r of reports) for (const m of r.marks || []) found.set(m.join(), m);
  return [...found.values()];
}
