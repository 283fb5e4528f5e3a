/* Start: read the data, wire keys and buttons, keep address and view in step. */

async function start() {
  const [nodes, edges, articles, options] = await Promise.all(["data-nodes", "data-edges", "data-articles", "data-options"].map(readBlock));
  const model = new Model(nodes, edges, articles);
  const state = new State(model);
  const app = new App(model, state, JSON.parse(options));
  window.graphbuild = {model, state, app};
  document.documentElement.dataset.ready = "yes";
}

class App {
  constructor(model, state, options) {
    Object.assign(this, {model, state});
    this.at = (id) => document.getElementById(id);
    state.fromHash(location.hash.slice(1) || document.documentElement.dataset.start);
    this.applyTheme();
    const act = Object.fromEntries(["set", "select", "around", "path", "pathFrom", "clearPath", "reset", "rollUp", "read"].map((n) => [n, this[n].bind(this)]));
    this.panels = new Panels(model, state, act);
    this.at("legend").open = innerWidth >= 1700 && innerHeight >= 950;
    this.at("stage").dataset.busy = "yes";
    this.setTab("main");
    this.stage = new Stage(model, state, options, {
      select: (s) => this.select(s), around: (id) => this.around(id, 1), hover: (h, at) => this.tip(h, at),
    });
    this.wire();
    this.refresh();
    this.stage.fit(false);
    this.showView();
    new ResizeObserver(() => requestAnimationFrame(() => {
      if (this.touched) return;
      this.stage.arrange();
      this.stage.fit(false);
    })).observe(this.at("network"));
    this.at("network").addEventListener("pointerdown", () => (this.touched = true));
    this.at("network").addEventListener("wheel", () => (this.touched = true), {passive: true});
  }

  narrow() {
    return matchMedia("(max-width: 760px)").matches;
  }

  /* Recompute what is visible, then draw and describe it. */
  refresh() {
    const {state, panels} = this;
    state.choose();
    const part = JSON.stringify([state.ego, state.path && [state.path.a, state.path.b], state.top, this.model.by]);
    if (part !== this.part) this.stage.arrange();
    this.part = part;
    this.stage.show();
    panels.showFilters();
    panels.showTimeline();
    panels.showDetails();
    if (state.view === "table") panels.showTable();
    if (state.view === "articles") panels.showArticles();
    this.describe();
    this.remember();
  }

  describe() {
    const {state, model} = this;
    const left = state.matching - state.links.length;
    const parts = [];
    const reset = {};
    if (left > 0) parts.push(`The ${state.links.length.toLocaleString("en-US")} strongest of ${plural(state.matching, "link")}, ${state.actors.length.toLocaleString("en-US")} of ${plural(model.ranked.length, "actor")}`);
    else if (!model.links.length) parts.push("No links between actors");
    else if (!state.links.length) parts.push("Nothing passes the filters");
    else parts.push(`${plural(state.actors.length, "actor")}, ${plural(state.links.length, "link")}`);
    if (state.ego && model.actors.has(state.ego.actor)) parts.push(`around ${shorten(model.actors.get(state.ego.actor).name, 30)}`);
    if (state.others) parts.push(`${plural(state.others, "other statement")} left out`);
    if (left > 0) reset.top = 0;
    if (state.others) reset.classes = new Set([...state.classes, 0]);
    const note = this.at("note");
    note.replaceChildren(parts.join(" · "));
    if (left > 0 || state.others) note.append(" ", el("button", {type: "button", class: "text", onclick: () => this.set(reset, true)}, "Show all"));
    else if (state.ego || state.path) note.append(" ", el("button", {type: "button", class: "text", onclick: () => this.clearPath()}, "Whole graph"));
  }

  set(change, fit) {
    Object.assign(this.state, change);
    this.refresh();
    if (fit) this.stage.fit(true);
  }

  select(selection) {
    const {state, model} = this;
    state.selection = selection;
    const actor = selection && selection.type === "actor" ? model.actors.get(selection.id) : null;
    if (actor && !actor.visible) {
      state.path = null;
      state.ego = {actor: actor.id, steps: 1};
    }
    this.refresh();
    if (actor && !this.at("stage").hidden) {
      if (state.ego && state.ego.actor === actor.id) this.stage.fit(true);
      else this.stage.center(actor);
    }
    if (selection && this.narrow()) this.setTab("inspector");
  }

  around(id, steps) {
    this.state.path = null;
    this.state.ego = steps ? {actor: id, steps} : null;
    this.state.selection = {type: "actor", id};
    this.refresh();
    this.stage.fit(true);
  }

  path(a, b) {
    Object.assign(this.state, {path: {a, b}, ego: null, selection: null});
    this.refresh();
    this.stage.fit(true);
    if (this.narrow()) this.setTab("inspector");
  }

  pathFrom(actor) {
    this.at("path-a").value = actor.name;
    if (this.narrow()) this.setTab("filters");
    this.at("path-b").focus();
  }

  clearPath() {
    Object.assign(this.state, {path: null, ego: null});
    this.refresh();
    this.stage.fit(true);
  }

  reset() {
    if (this.model.by) this.model.rollUp("");
    this.state.reset();
    this.refresh();
    this.stage.fit(true);
  }

  rollUp(by) {
    this.model.rollUp(by);
    Object.assign(this.state, {selection: null, ego: null, path: null});
    this.stage.heaviest = this.model.ranked.length ? this.model.ranked[0].weight : 1;
    this.stage.edges.clear();
    this.stage.made.clear();
    this.refresh();
    this.stage.fit(true);
  }

  read(report) {
    this.state.view = "articles";
    this.showView();
    this.panels.showArticles(report.article);
    const spot = this.at("articles").querySelector(`[data-sentence="${Number(report.sentence)}"]`);
    if (spot) {
      spot.classList.add("target");
      spot.scrollIntoView({block: "center"});
    }
    if (this.narrow()) this.setTab("main");
    this.remember();
  }

  showView() {
    const {view} = this.state;
    this.at("stage").hidden = view !== "graph";
    this.at("table").hidden = view !== "table";
    this.at("articles").hidden = view !== "articles";
    for (const b of this.at("views").children) b.setAttribute("aria-pressed", String(b.dataset.view === view));
    if (view === "table") this.panels.showTable();
    if (view === "articles") this.panels.showArticles();
    if (view === "graph") requestAnimationFrame(() => this.stage.network.redraw());
    this.remember();
  }

  setView(view) {
    this.state.view = view;
    if (this.narrow()) this.setTab("main");
    this.showView();
  }

  setTab(tab) {
    document.body.dataset.tab = tab;
    for (const b of document.querySelectorAll(".tabs button")) b.setAttribute("aria-pressed", String(b.dataset.tab === tab));
  }

  applyTheme() {
    const {theme} = this.state;
    const dark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    this.at("theme").setAttribute("aria-pressed", String(dark));
  }

  toggleTheme() {
    this.state.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    this.applyTheme();
    this.refresh();
  }

  /* Write the view into the address; inside a notebook's frame that is not allowed. */
  remember() {
    clearTimeout(this.writing);
    this.writing = setTimeout(() => {
      this.written = this.state.toHash();
      try {
        history.replaceState(null, "", `#${this.written}`);
      } catch {
        this.framed = true;
      }
    }, 150);
  }

  recall() {
    const hash = location.hash.slice(1);
    if (hash === this.written) return;
    const by = this.model.by;
    this.state.fromHash(hash);
    if (by !== this.model.by) {
      this.stage.edges.clear();
      this.stage.made.clear();
    }
    this.applyTheme();
    this.refresh();
    this.showView();
    this.stage.fit(false);
  }

  tip(hovered, at) {
    const tip = this.at("tip");
    tip.hidden = !hovered;
    if (!hovered) return;
    if (hovered.type === "actor") {
      const a = this.model.actors.get(hovered.id);
      tip.replaceChildren(el("strong", {}, a.name), el("span", {}, a.role || [KIND[a.kind].name, a.country].filter(Boolean).join(" · ")), el("span", {}, plural(a.weight, "report")));
    } else {
      const l = this.model.byId.get(hovered.id);
      tip.replaceChildren(el("strong", {}, `${this.model.actors.get(l.from).name} → ${this.model.actors.get(l.to).name}`), el("span", {}, verb(l)),
        el("span", {}, `${CLASS_NAME[l.quad]} · ${STATUS_NAME[l.group]} · ${plural(l.count, "report")}`));
    }
    const box = this.at("stage");
    tip.style.left = `${Math.max(8, Math.min(at.x + 14, box.clientWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${Math.max(8, Math.min(at.y + 14, box.clientHeight - tip.offsetHeight - 8))}px`;
  }

  /* ---- wiring ---- */

  wire() {
    this.at("views").addEventListener("click", (e) => e.target.dataset.view && this.setView(e.target.dataset.view));
    this.at("theme").addEventListener("click", () => this.toggleTheme());
    this.at("zoom-in").addEventListener("click", () => this.stage.zoom(1.35));
    this.at("zoom-out").addEventListener("click", () => this.stage.zoom(1 / 1.35));
    this.at("zoom-fit").addEventListener("click", () => this.stage.fit(true));
    this.at("help-open").addEventListener("click", () => this.help());
    this.at("save").addEventListener("click", (e) => e.target.dataset.save && this.save(e.target.dataset.save));
    document.addEventListener("click", (e) => !this.at("save").contains(e.target) && (this.at("save").open = false));
    document.querySelector(".tabs").addEventListener("click", (e) => e.target.dataset.tab && this.setTab(e.target.dataset.tab));
    addEventListener("hashchange", () => this.recall());
    document.addEventListener("keydown", (e) => this.key(e));
    this.wireSearch();
  }

  wireSearch() {
    const input = this.at("search");
    input.addEventListener("input", () => this.find());
    input.addEventListener("focus", () => input.value && this.find());
    input.addEventListener("blur", () => setTimeout(() => this.closeFound(), 150));
    input.addEventListener("keydown", (e) => {
      const rows = [...this.at("found").querySelectorAll("[role=option]")];
      const at = rows.findIndex((r) => r.getAttribute("aria-selected") === "true");
      if (e.key === "ArrowDown" || e.key === "ArrowUp") {
        e.preventDefault();
        const next = rows[(at + (e.key === "ArrowDown" ? 1 : rows.length - 1) + rows.length) % rows.length];
        rows.forEach((r) => r.setAttribute("aria-selected", String(r === next)));
        if (next) {
          input.setAttribute("aria-activedescendant", next.id);
          next.scrollIntoView({block: "nearest"});
        }
      } else if (e.key === "Enter" && rows.length) {
        e.preventDefault();
        this.choose(rows[Math.max(0, at)].dataset.actor);
      } else if (e.key === "Escape") {
        e.stopPropagation();
        this.closeFound();
        input.blur();
      }
    });
  }

  find() {
    const wanted = fold(this.at("search").value.trim());
    const list = this.at("found");
    if (!wanted) return this.closeFound();
    const score = (a) => (a.folded[0].startsWith(wanted) ? 0 : a.folded.some((n) => n.startsWith(wanted)) ? 1 : a.folded.some((n) => n.includes(wanted)) ? 2 : 3);
    const hits = this.model.ranked.map((a, i) => [score(a), i, a]).filter((h) => h[0] < 3).sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 12).map((h) => h[2]);
    list.replaceChildren(...hits.map((a, i) => {
      const alias = a.folded[0].includes(wanted) ? "" : a.aliases.find((n) => fold(n).includes(wanted)) || "";
      return el("li", {role: "option", id: `found-${i}`, "aria-selected": String(i === 0), "data-actor": a.id, onmousedown: (e) => {
        e.preventDefault();
        this.choose(a.id);
      }}, kindIcon(a.kind), el("span", {class: "grow"}, a.name, alias ? el("span", {class: "what"}, alias) : ""), el("span", {class: "count"}, a.weight));
    }));
    if (!hits.length) list.replaceChildren(el("li", {role: "option", "aria-selected": "false", "aria-disabled": "true", class: "empty"}, "No actor of that name"));
    list.hidden = false;
    this.at("search").setAttribute("aria-expanded", "true");
    if (hits.length) this.at("search").setAttribute("aria-activedescendant", "found-0");
  }

  closeFound() {
    this.at("found").hidden = true;
    this.at("search").setAttribute("aria-expanded", "false");
    this.at("search").removeAttribute("aria-activedescendant");
  }

  choose(id) {
    if (id === undefined) return;
    this.at("search").value = "";
    this.closeFound();
    this.at("search").blur();
    this.select({type: "actor", id});
  }

  key(e) {
    if (e.ctrlKey || e.metaKey || e.altKey || this.at("help").open) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) && e.target.type !== "checkbox";
    if (e.key === "Escape") return this.escape();
    if (typing) return;
    const moves = {ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60]};
    if (moves[e.key] && e.target === this.at("network")) {
      e.preventDefault();
      return this.stage.pan(...moves[e.key]);
    }
    const keys = {
      "/": () => this.at("search").focus(), "?": () => this.help(), f: () => this.stage.fit(true), g: () => this.setView("graph"),
      t: () => this.setView("table"), a: () => this.setView("articles"), d: () => this.toggleTheme(),
      n: () => this.step(1), p: () => this.step(-1), "+": () => this.stage.zoom(1.35), "=": () => this.stage.zoom(1.35), "-": () => this.stage.zoom(1 / 1.35),
    };
    if (keys[e.key]) {
      e.preventDefault();
      keys[e.key]();
    }
  }

  escape() {
    if (this.at("save").open) this.at("save").open = false;
    else if (this.state.selection) this.select(null);
    else if (this.state.ego || this.state.path) this.clearPath();
  }

  step(by) {
    const {actors, selection} = this.state;
    if (!actors.length) return;
    const at = selection && selection.type === "actor" ? actors.findIndex((a) => a.id === selection.id) : by > 0 ? -1 : 0;
    this.select({type: "actor", id: actors[(at + by + actors.length) % actors.length].id});
  }

  help() {
    const keys = [["/", "search"], ["N, P", "next and previous actor"], ["F", "fit the graph"], ["+, −", "zoom"], ["G, T, A", "graph, table, articles"], ["D", "dark or light"], ["Esc", "back"]];
    const dialog = this.at("help");
    dialog.replaceChildren(el("h2", {id: "help-title"}, "How to read this graph"),
      el("p", {}, "Every line stands for sentences of the news: who did what to whom. A full line with a filled arrow is a fact in the words of an outlet; dotted lines are claims, plans and denials. Choose a line to read the sentences."),
      el("p", {}, "The graph was made by a program from grammar. It can misread: trust the sentence, not the line."),
      el("h3", {}, "Keys"), el("dl", {class: "keys"}, keys.map(([k, t]) => el("div", {}, el("dt", {}, el("kbd", {}, k)), el("dd", {}, t)))),
      el("button", {type: "button", class: "wide", onclick: () => dialog.close()}, "Close"));
    dialog.showModal();
  }

  save(what) {
    this.at("save").open = false;
    if (what === "png") savePicture(this.stage);
    else if (what === "svg") download("graph.svg", "image/svg+xml", drawing(this.stage));
    else if (what === "gexf") download("graph.gexf", "application/gexf+xml", gexf(this.model));
    else if (navigator.clipboard) {
      navigator.clipboard.writeText(`${location.href.split("#")[0]}#${this.state.toHash()}`).then(() => (this.at("note").textContent = "Link copied"), () => (this.at("note").textContent = "The link stands in the address bar"));
    }
  }
}

start().catch((error) => {
  document.getElementById("note").textContent = "This browser cannot show the graph; a current Firefox, Chrome, Edge or Safari can.";
  throw error;
});
