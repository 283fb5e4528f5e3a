/* The drawing: vis-network without physics, labels of our own that never overlap, sizes that follow the zoom. */

const FONT = '"Inter","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Roboto,"Noto Sans","DejaVu Sans",sans-serif';
const PLAIN_FROM = 3000; // visible links; above it no arrows, dashes or bends
const LABELS_UP_TO = 160;
const ARRANGE_UP_TO = 320; // actors
const EDGE_LABELS_UP_TO = 45;
const SURE_NAMES = 14; // the weightiest actors, named even across symbols
const PALETTES = {
  light: {
    paper: "#ffffff", ink: "#0f172a", soft: "#475569", faint: "#cbd5e1",
    quad: {0: "#64748b", 1: "#3b82d6", 2: "#1e40af", 3: "#d9660b", 4: "#b91c1c"},
    kind: {state: "#27364b", person: "#7c3aed", organization: "#0f766e", group: "#92560c", place: "#64748b"},
    text: {0: "#52606f", 1: "#1f66b5", 2: "#1e40af", 3: "#a84c06", 4: "#b91c1c"},
    ring: "#f59e0b",
  },
  dark: {
    paper: "#0c121b", ink: "#e8eef6", soft: "#a9b6c8", faint: "#2b3a4e",
    quad: {0: "#8b9bb0", 1: "#8cc4ff", 2: "#4f8cff", 3: "#f6ad5b", 4: "#ff6b62"},
    kind: {state: "#c3d0e0", person: "#b692ff", organization: "#3cc7b4", group: "#d8a25a", place: "#94a3b8"},
    text: {0: "#a9b6c8", 1: "#9ccbff", 2: "#7eabff", 3: "#f8bd7c", 4: "#ff8f88"},
    ring: "#fbbf24",
  },
};

class Stage {
  constructor(model, state, options, on) {
    Object.assign(this, {model, state, on});
    this.element = document.getElementById("network");
    this.palette = PALETTES.light;
    this.zoomFactor = 1;
    this.plain = false;
    this.hovered = null;
    this.widths = new Map();
    this.heaviest = model.ranked.length ? model.ranked[0].weight : 1;
    this.nodes = new vis.DataSet([]);
    this.edges = new vis.DataSet([]);
    // vis-network keeps items in plain objects: its ids are ours to choose, never the text's
    this.actorIds = new Map([...model.actors.values()].map((a) => [a.key, a.id]));
    this.made = new Map();
    this.network = new vis.Network(this.element, {nodes: this.nodes, edges: this.edges}, options);
    const {body} = this.network;
    this.fast = Boolean(body && body.nodes && body.edges && body.emitter && this.network._updateVisibleIndices);
    this.addNodes();
    this.listen();
  }

  addNodes() {
    this.nodes.add([...this.model.actors.values()].map((a) => ({
      id: a.key, x: a.x, y: a.y, shape: KIND[a.kind].shape, size: this.sizeOf(a), hidden: true, label: undefined,
    })));
  }

  sizeOf(actor) {
    return 6 + 10 * Math.sqrt(actor.weight / this.heaviest);
  }

  widthOf(link) {
    return (link.group === "fact" ? 1.7 : 1.3) + 1.5 * Math.log2(Math.max(1, link.count)) * 0.6;
  }

  listen() {
    const {network} = this;
    network.on("click", (p) => {
      const link = p.nodes.length ? null : p.edges.length ? this.made.get(p.edges[0]) : this.plainLinkAt(p.pointer.canvas);
      if (p.nodes.length) this.on.select({type: "actor", id: this.actorIds.get(p.nodes[0])});
      else this.on.select(link ? {type: "link", id: link} : null);
    });
    network.on("doubleClick", (p) => p.nodes.length && this.on.around(this.actorIds.get(p.nodes[0])));
    network.on("hoverNode", (p) => this.hover("actor", this.actorIds.get(p.node), p.pointer.DOM));
    network.on("hoverEdge", (p) => this.hover("link", this.made.get(p.edge), p.pointer.DOM));
    for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(name, () => this.hover(null));
    network.on("beforeDrawing", (context) => {
      this.followZoom();
      if (this.plain) this.drawPlain(context);
    });
    network.on("afterDrawing", (context) => this.drawOver(context));
  }

  hover(type, id, at) {
    this.hovered = type ? {type, id} : null;
    this.element.style.cursor = type ? "pointer" : "";
    this.on.hover(this.hovered, at);
    this.redraw();
  }

  redraw() {
    if (this.fast) this.network.body.emitter.emit("_requestRedraw");
    else this.network.redraw();
  }

  /* Show exactly the state's links and actors. Links enter vis-network only when first shown. */
  show() {
    const {model, state} = this;
    this.palette = PALETTES[document.documentElement.dataset.theme] || PALETTES.light;
    this.near = this.neighborhood();
    const plain = state.links.length > PLAIN_FROM;
    if (plain !== this.plain) {
      this.plain = plain;
      this.edges.clear();
      this.made.clear();
      this.network.setOptions({interaction: {hover: !plain}});
    }
    const fresh = plain ? [] : state.links.filter((l) => !this.made.has(l.key));
    for (const l of fresh) this.made.set(l.key, l.id);
    if (fresh.length) this.edges.add(fresh.map((l) => this.look(l)));
    if (!this.fast) return this.showSlowly();
    const {body} = this.network;
    for (const actor of model.actors.values()) this.styleNode(body.nodes[actor.key], actor);
    for (const [key, id] of this.made) {
      const edge = body.edges[key];
      const link = model.byId.get(id);
      edge.options.hidden = !(link && link.visible);
      if (link && link.visible) this.styleEdge(edge, link);
    }
    this.network._updateVisibleIndices();
    this.redraw();
  }

  showSlowly() {
    this.nodes.update([...this.model.actors.values()].map((a) => ({id: a.key, hidden: !a.visible, color: this.nodeColor(a)})));
    this.edges.update([...this.made].map(([key, id]) => {
      const link = this.model.byId.get(id);
      return link && link.visible ? this.look(link) : {id: key, hidden: true};
    }));
  }

  /* A part of a larger graph gets positions of its own, from the links it shows; the whole keeps the given ones. */
  arrange() {
    const {state, model} = this;
    const some = state.actors.length <= ARRANGE_UP_TO && state.actors.length > 2 && state.actors.length < 0.7 * model.actors.size;
    const found = some ? settle(state.actors, state.links) : new Map();
    const fill = this.filling(state.actors.map((a) => found.get(a.id) || a));
    for (const actor of model.actors.values()) {
      const node = this.network.body.nodes[actor.key];
      const at = fill(found.get(actor.id) || actor);
      node.x = at.x;
      node.y = at.y;
    }
  }

  /* How positions are turned and stretched, by up to a half, to the shape of the free part of the stage. */
  filling(points) {
    const free = this.free();
    const size = (name) => Math.max(...points.map((p) => p[name])) - Math.min(...points.map((p) => p[name]));
    const [across, down] = points.length > 2 ? [size("x"), size("y")] : [0, 0];
    if (!(across > 0 && down > 0 && free.width > 0)) return (p) => ({x: p.x, y: p.y});
    const turned = (across > down) !== (free.width > free.height) && Math.max(across / down, down / across) > 1.25;
    const [width, height] = turned ? [down, across] : [across, down];
    const wanted = free.width / free.height / (width / height);
    const [sx, sy] = [Math.min(1.5, Math.max(1, wanted)), Math.min(1.5, Math.max(1, 1 / wanted))];
    return (p) => (turned ? {x: p.y * sx, y: p.x * sy} : {x: p.x * sx, y: p.y * sy});
  }

  /* The part of the canvas that symbols may fill: room is left for names and for the buttons. */
  free() {
    const {clientWidth, clientHeight} = this.element;
    const side = Math.min(84, clientWidth * 0.14);
    const top = Math.max(68, document.getElementById("note").offsetHeight + 34);
    return {left: side, top, width: clientWidth - 2 * side, height: clientHeight - top - 56};
  }

  /* What stands out: the selected link's ends, the selected actor and its neighbors; null where nothing is selected. */
  neighborhood() {
    const {selection} = this.state;
    if (!selection) return null;
    if (selection.type === "link") {
      const link = this.model.byId.get(selection.id);
      return link && {actors: new Set([link.from, link.to]), links: new Set([link.id])};
    }
    const actors = new Set([selection.id]);
    const links = new Set();
    for (const l of this.state.links) {
      if (l.from === selection.id || l.to === selection.id) {
        links.add(l.id);
        actors.add(l.from).add(l.to);
      }
    }
    return {actors, links};
  }

  nodeColor(actor) {
    const faded = this.near && !this.near.actors.has(actor.id);
    const color = {
      background: faded ? this.pale(this.palette.kind[actor.kind]) : this.palette.kind[actor.kind],
      border: this.palette.paper,
    };
    return {...color, highlight: color, hover: color};
  }

  /* A color faded into the paper: what is not selected stays in its place and keeps its hue. */
  pale(color) {
    const parts = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
    const paper = parts(this.palette.paper);
    return `#${parts(color).map((c, i) => Math.round(0.3 * c + 0.7 * paper[i]).toString(16).padStart(2, "0")).join("")}`;
  }

  styleNode(node, actor) {
    node.options.hidden = !actor.visible;
    if (!actor.visible) return;
    // writing options is what costs: only where the look has changed
    const look = this.lookKey(!this.near || this.near.actors.has(actor.id), actor.weight);
    if (node.look === look) return;
    node.look = look;
    node.options.color = this.nodeColor(actor);
    node.options.size = this.sizeOf(actor) * this.zoomFactor;
    node.options.borderWidth = this.plain ? 0.5 : 1.2;
    node.shape.refreshNeeded = true;
  }

  lookKey(strong, count) {
    return `${this.palette.paper}${strong}${this.zoomFactor}/${this.plain}/${count}`;
  }

  edgeColor(link) {
    const faded = this.near && !this.near.links.has(link.id);
    const color = faded ? this.pale(this.palette.quad[link.quad]) : this.palette.quad[link.quad];
    return {color, highlight: color, hover: color, inherit: false, opacity: 1};
  }

  dashes(link) {
    const f = this.zoomFactor;
    if (this.plain) return false;
    if (link.group !== "fact") return link.quad === 1 || link.quad === 3 ? [1.6 * f, 5.5 * f] : [1.6 * f, 3 * f];
    return link.quad === 1 || link.quad === 3 ? [8 * f, 4.5 * f] : false;
  }

  arrowType(link) {
    return {fact: "arrow", attributed: "vee", planned: "circle", negated: "bar"}[link.group];
  }

  arrowScale(link) {
    return (link.group === "planned" ? 0.38 : 0.55) * this.zoomFactor;
  }

  look(link) {
    const f = this.zoomFactor;
    return {
      id: link.key, from: this.model.actors.get(link.from).key, to: this.model.actors.get(link.to).key, hidden: !link.visible,
      color: this.edgeColor(link), width: this.widthOf(link) * f, dashes: this.dashes(link),
      smooth: link.bend && !this.plain ? {enabled: true, ...link.bend} : {enabled: false},
      arrows: {to: {enabled: !this.plain, type: this.arrowType(link), scaleFactor: this.arrowScale(link)}},
      arrowStrikethrough: false,
    };
  }

  styleEdge(edge, link) {
    const f = this.zoomFactor;
    const look = this.lookKey(!this.near || this.near.links.has(link.id), link.count) + (this.isSelected("link", link.id) ? "!" : "");
    if (edge.look === look) return;
    edge.look = look;
    edge.options.color = this.edgeColor(link);
    edge.options.width = this.widthOf(link) * f * (this.isSelected("link", link.id) ? 1.8 : 1);
    edge.options.dashes = this.dashes(link);
    if (edge.options.arrows && edge.options.arrows.to) edge.options.arrows.to.scaleFactor = this.arrowScale(link);
  }

  isSelected(type, id) {
    const {selection} = this.state;
    return Boolean(selection) && selection.type === type && selection.id === id;
  }

  /* Symbols and strokes grow more slowly than distances, so that zooming in makes room. */
  followZoom() {
    const scale = this.network.getScale();
    const wanted = 1.12 * Math.pow(scale / 0.6, -0.62);
    if (!this.fast || Math.abs(wanted / this.zoomFactor - 1) < 0.04) return;
    this.zoomFactor = wanted;
    const {body} = this.network;
    for (const a of this.state.actors) this.styleNode(body.nodes[a.key], a);
    for (const l of this.state.links) if (body.edges[l.key]) this.styleEdge(body.edges[l.key], l);
  }

  place(actor) {
    const node = this.network.body.nodes[actor.key];
    return this.network.canvasToDOM({x: node.x, y: node.y});
  }

  /* Names first, most important first, then what the links say, each only where there is room. */
  /* Thousands of links as plain lines, a color at a time: one path per few hundred, the fastest to fill. */
  drawPlain(context) {
    const {nodes} = this.network.body;
    const groups = new Map();
    for (const l of this.state.links) {
      const strong = !this.near || this.near.links.has(l.id);
      const key = `${strong ? 1 : 0}${strong ? l.quad : 0}`;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(l);
    }
    context.lineWidth = 1.1 * this.zoomFactor;
    for (const [key, links] of [...groups].sort((a, b) => cmp(a[0], b[0]))) {
      context.strokeStyle = key[0] === "0" ? this.palette.faint : this.palette.quad[key[1]];
      for (let i = 0; i < links.length; i += 200) {
        context.beginPath();
        for (const l of links.slice(i, i + 200)) {
          const [a, b] = this.ends(l, nodes);
          context.moveTo(a.x, a.y);
          context.lineTo(b.x, b.y);
        }
        context.stroke();
      }
    }
  }

  ends(link, nodes) {
    return [link.from, link.to].map((id) => nodes[this.model.actors.get(id).key]);
  }

  /* The plain line within five pixels of a point of the graph, the nearest one; null where there is none. */
  plainLinkAt(point) {
    if (!this.plain) return null;
    let [best, found] = [5 / this.network.getScale(), null];
    for (const l of this.state.links) {
      const [a, b] = this.ends(l, this.network.body.nodes);
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const t = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
      const distance = Math.hypot(a.x + t * dx - point.x, a.y + t * dy - point.y);
      if (distance < best) [best, found] = [distance, l.id];
    }
    return found;
  }

  /* A point of a link, from 0 at the one who acts to 1, in pixels of the canvas. */
  pointOf(link, t) {
    const edge = this.network.body.edges[link.key];
    if (edge && edge.edgeType) return this.network.canvasToDOM(edge.edgeType.getPoint(t));
    const [a, b] = this.ends(link, this.network.body.nodes);
    return this.network.canvasToDOM({x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y)});
  }

  drawOver(context) {
    const ratio = context.canvas.width / context.canvas.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.lineJoin = "round";
    context.textAlign = "center";
    context.textBaseline = "top";
    const room = new Room(context.canvas.clientWidth, context.canvas.clientHeight);
    const words = new Room(room.width, room.height);
    for (const part of this.covers()) {
      room.take(...part);
      words.take(...part);
    }
    const scale = this.network.getScale();
    const spots = this.state.actors.map((a) => {
      const node = this.network.body.nodes[a.key];
      const at = this.network.canvasToDOM({x: node.x, y: node.y});
      return {actor: a, at, radius: node.options.size * scale};
    }).filter((s) => s.at.x > -60 && s.at.y > -30 && s.at.x < room.width + 60 && s.at.y < room.height + 30);
    this.drawRings(context, spots);
    // where symbols crowd, the names of the weightiest may cover the others
    for (const s of spots.slice(0, spots.length > 300 ? 30 : 300)) {
      room.take(s.at.x - s.radius * 0.8, s.at.y - s.radius * 0.8, s.radius * 1.6, s.radius * 1.6);
    }
    this.drawNames(context, room, words, spots);
    this.drawVerbs(context, room);
    context.restore();
  }

  /* What stands before the canvas: note, legend and zoom buttons. */
  covers() {
    return [...this.element.parentElement.children].filter((c) => c !== this.element && c.id !== "tip" && !c.hidden)
      .map((c) => [c.offsetLeft, c.offsetTop, c.offsetWidth, c.offsetHeight]);
  }

  drawRings(context, spots) {
    for (const s of spots) {
      const strong = this.isSelected("actor", s.actor.id);
      const touched = this.hovered && this.hovered.type === "actor" && this.hovered.id === s.actor.id;
      if (!strong && !touched) continue;
      context.beginPath();
      context.arc(s.at.x, s.at.y, s.radius + 5, 0, 2 * Math.PI);
      context.lineWidth = strong ? 3 : 2;
      context.strokeStyle = strong ? this.palette.ring : this.palette.soft;
      context.stroke();
    }
  }

  drawNames(context, room, words, spots) {
    const first = (s) => (this.isSelected("actor", s.actor.id) ? 2 : this.hovered && this.hovered.id === s.actor.id ? 1 : 0);
    const near = (s) => (this.near && this.near.actors.has(s.actor.id) ? 1 : 0);
    const order = spots.map((s, i) => [first(s), near(s), i, s]).sort((a, b) => b[0] - a[0] || b[1] - a[1] || a[2] - b[2]);
    const sides = this.linkSides();
    let drawn = 0;
    const sure = new Set(spots.slice(0, SURE_NAMES).map((s) => s.actor.id));
    for (const [urgent, isNear, , s] of order) {
      if (drawn >= (spots.length > 300 ? 60 : LABELS_UP_TO)) break;
      const faded = this.near && !isNear && !urgent;
      if (faded && drawn > 40) break;
      const font = `${s.actor.kind === "state" ? 650 : 500} ${s.actor.kind === "state" ? 13.5 : 12.5}px ${FONT}`;
      const text = shorten(s.actor.name, 34);
      const width = this.measure(context, font, text);
      const busy = sides.get(s.actor.id);
      const spot = this.nameSpot(room, s, width, busy) || (sure.has(s.actor.id) && this.nameSpot(words, s, width, busy, room)) ||
        (urgent ? {x: s.at.x, y: s.at.y + s.radius + 3} : null);
      if (!spot) continue;
      for (const taken of [room, words]) taken.take(spot.x - width / 2 - 2, spot.y, width + 4, 15);
      drawn += 1;
      this.write(context, font, text, spot.x, spot.y, faded ? this.palette.soft : this.palette.ink, faded ? 0.65 : 1);
    }
  }

  /* How many links leave each actor downward, upward, to the right and to the left. */
  linkSides() {
    const sides = new Map();
    if (this.state.links.length > 400) return sides;
    for (const l of this.state.links) {
      const [a, b] = [l.from, l.to].map((id) => this.network.body.nodes[this.model.actors.get(id).key]);
      for (const [id, dx, dy] of [[l.from, b.x - a.x, b.y - a.y], [l.to, a.x - b.x, a.y - b.y]]) {
        if (!sides.has(id)) sides.set(id, [0, 0, 0, 0]);
        const side = Math.abs(dy) > 0.4 * Math.abs(dx) ? (dy > 0 ? 0 : 1) : dx > 0 ? 2 : 3;
        sides.get(id)[side] += 1;
      }
    }
    return sides;
  }

  /* Below the symbol, unless links leave there and another side is free of them; with `full`, where it covers least. */
  nameSpot(room, s, width, busy, full) {
    const below = {x: s.at.x, y: s.at.y + s.radius + 3};
    const above = {x: s.at.x, y: s.at.y - s.radius - 18};
    const right = {x: s.at.x + s.radius + 8 + width / 2, y: s.at.y - 8};
    const left = {x: s.at.x - s.radius - 8 - width / 2, y: s.at.y - 8};
    const order = [below, above, right, left].map((spot, i) => [busy ? Math.min(1, busy[i]) : 0, i, spot]);
    for (const [i, shift] of [-0.36, 0.36].entries()) {
      for (const {y} of [below, above]) order.push([1, 4 + i, {x: s.at.x + shift * width, y}]);
    }
    if (full) for (const way of order) way[0] = full.hits(way[2].x - width / 2 - 2, way[2].y, width + 4, 15);
    for (const [, , spot] of order.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const inside = spot.x - width / 2 > 2 && spot.x + width / 2 < room.width - 2;
      if (inside && room.free(spot.x - width / 2 - 2, spot.y, width + 4, 15)) return spot;
    }
    return null;
  }

  drawVerbs(context, room) {
    const {links} = this.state;
    const wanted = links.filter((l) => (this.near ? this.near.links.has(l.id) : links.length <= EDGE_LABELS_UP_TO) ||
      (this.hovered && this.hovered.id === l.id));
    if (wanted.length > 90 || this.plain) return;
    wanted.sort((a, b) => WEIGHTS[b.group] * b.count - WEIGHTS[a.group] * a.count);
    const font = `italic 500 11.5px ${FONT}`;
    for (const link of wanted) {
      const edge = this.network.body.edges[link.key];
      if (!edge || !edge.connected || !edge.edgeType) continue;
      const text = verb(link);
      if (!text) continue;
      const spot = this.verbSpot(context, font, room, link, text) || this.verbSpot(context, font, room, link, shorten(text, 17));
      if (!spot) continue;
      room.take(spot.x - spot.width / 2 - 2, spot.y - 7, spot.width + 4, 14);
      this.write(context, font, spot.text, spot.x, spot.y - 6, this.palette.text[link.quad], 1);
    }
  }

  /* On a steep line, beside a flat one, so that the words never hide the line they name. */
  verbSpot(context, font, room, link, text) {
    const width = this.measure(context, font, text);
    const [a, b] = [this.pointOf(link, 0.4), this.pointOf(link, 0.6)];
    const flat = Math.abs(b.x - a.x) > 0.9 * Math.abs(b.y - a.y);
    const slope = flat ? Math.abs((b.y - a.y) / (b.x - a.x)) : 0;
    const [start, end] = [this.pointOf(link, 0), this.pointOf(link, 1)];
    if (width > 1.15 * Math.max(60, Math.hypot(end.x - start.x, end.y - start.y))) return null;
    const beside = 9 + Math.min(16, (slope * width) / 2);
    for (const t of [0.5, 0.42, 0.58, 0.34, 0.66]) {
      const at = this.pointOf(link, t);
      for (const dy of flat ? [-beside, beside] : [0]) {
        if (room.free(at.x - width / 2 - 2, at.y + dy - 7, width + 4, 14)) return {x: at.x, y: at.y + dy, width, text};
      }
    }
    return null;
  }

  write(context, font, text, x, y, color, alpha) {
    context.font = font;
    context.globalAlpha = alpha;
    context.lineWidth = 4;
    context.strokeStyle = this.palette.paper;
    context.strokeText(text, x, y);
    context.fillStyle = color;
    context.fillText(text, x, y);
    context.globalAlpha = 1;
  }

  measure(context, font, text) {
    const key = font + text;
    if (!this.widths.has(key)) {
      context.font = font;
      this.widths.set(key, context.measureText(text).width);
    }
    return this.widths.get(key);
  }

  /* Fit what is visible into the free part of the canvas. */
  fit(animate) {
    const shown = this.state.actors;
    if (!shown.length || !this.element.clientWidth) return;
    const xs = shown.map((a) => this.network.body.nodes[a.key].x);
    const ys = shown.map((a) => this.network.body.nodes[a.key].y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const free = this.free();
    const across = free.width / Math.max(1, right - left);
    const down = free.height / Math.max(1, bottom - top);
    const scale = Math.max(0.04, Math.min(across, down, 3));
    const lower = free.top + free.height / 2 - this.element.clientHeight / 2;
    const options = {position: {x: (left + right) / 2, y: (top + bottom) / 2 - lower / scale}, scale};
    if (animate && !this.plain && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      options.animation = {duration: 300, easingFunction: "easeInOutQuad"};
    }
    this.network.moveTo(options);
  }

  zoom(factor) {
    this.network.moveTo({scale: Math.max(0.03, Math.min(8, this.network.getScale() * factor))});
  }

  pan(x, y) {
    const at = this.network.getViewPosition();
    const scale = this.network.getScale();
    this.network.moveTo({position: {x: at.x + x / scale, y: at.y + y / scale}});
  }

  center(actor) {
    const at = this.place(actor);
    const inside = at.x > 60 && at.y > 40 && at.x < this.element.clientWidth - 60 && at.y < this.element.clientHeight - 60;
    if (inside) return;
    const node = this.network.body.nodes[actor.key];
    this.network.moveTo({position: {x: node.x, y: node.y}, animation: {duration: 250, easingFunction: "easeInOutQuad"}});
  }
}

/* The rectangles already taken, in cells of 64 pixels. */
class Room {
  constructor(width, height) {
    Object.assign(this, {width, height, cells: new Map()});
  }

  *keys(x, y, w, h) {
    for (let i = Math.floor(x / 64); i <= Math.floor((x + w) / 64); i++) {
      for (let j = Math.floor(y / 64); j <= Math.floor((y + h) / 64); j++) yield i * 4096 + j;
    }
  }

  free(x, y, w, h) {
    for (const key of this.keys(x, y, w, h)) {
      for (const b of this.cells.get(key) || []) {
        if (x < b[0] + b[2] && b[0] < x + w && y < b[1] + b[3] && b[1] < y + h) return false;
      }
    }
    return true;
  }

  /* How many of the rectangles taken overlap one. */
  hits(x, y, w, h) {
    const found = new Set();
    for (const key of this.keys(x, y, w, h)) {
      for (const b of this.cells.get(key) || []) if (x < b[0] + b[2] && b[0] < x + w && y < b[1] + b[3] && b[1] < y + h) found.add(b);
    }
    return found.size;
  }

  take(x, y, w, h) {
    const box = [x, y, w, h];
    for (const key of this.keys(x, y, w, h)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

function shorten(text, length) {
  const letters = [...text];
  return letters.length > length ? letters.slice(0, length - 1).join("").trimEnd() + "…" : text;
}

/* The commonest predicate of a link's visible reports, and how many others there are. */
function verb(link, bare) {
  const counts = tally(link.reports.filter((r) => r.visible), (r) => r.predicate);
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || cmp(a[0], b[0]));
  if (!top) return "";
  const [report] = link.reports.filter((r) => r.visible);
  const before = bare ? "" : {negated: "not: ", attributed: "claim: ", planned: `${report.status}: `}[link.group] || "";
  return shorten(before + top[0], 30) + (counts.size > 1 ? ` +${counts.size - 1}` : "");
}

/* Positions by springs and repulsion, from the given ones on: no chance in it, the same part always looks the same. */
function settle(actors, links) {
  const at = actors.map((a) => ({id: a.id, x: a.x, y: a.y, dx: 0, dy: 0, links: 0}));
  const index = new Map(at.map((p, i) => [p.id, i]));
  const weights = new Map();
  for (const l of links) {
    const [i, j] = [index.get(l.from), index.get(l.to)].sort((a, b) => a - b);
    weights.set(i * 4096 + j, (weights.get(i * 4096 + j) || 0) + l.count);
  }
  const springs = [...weights].map(([key, n]) => [at[Math.floor(key / 4096)], at[key % 4096], 1 + Math.log2(n) / 3]);
  for (const [p, q] of springs) {
    p.links += 1;
    q.links += 1;
  }
  const ideal = 95;
  const reach = Math.sqrt(at.length) * ideal * 0.75;
  const wide = Math.max(1, ...at.map((p) => Math.hypot(p.x, p.y)));
  for (const p of at) Object.assign(p, {x: (p.x * reach) / wide, y: (p.y * reach) / wide});
  const rounds = at.length > 150 ? 130 : 240;
  for (let round = 0; round < rounds; round++) {
    for (const p of at) p.dx = p.dy = 0;
    for (let i = 0; i < at.length; i++) {
      for (let j = i + 1; j < at.length; j++) {
        const dx = at[i].x - at[j].x || 0.1 * (i + 1);
        const dy = at[i].y - at[j].y || 0.1;
        const square = dx * dx + dy * dy;
        const push = (ideal * ideal * 1.1) / Math.max(square, 60) + (square < 3600 ? 0.6 : 0);
        at[i].dx += dx * push;
        at[i].dy += dy * push;
        at[j].dx -= dx * push;
        at[j].dy -= dy * push;
      }
    }
    for (const [p, q, strength] of springs) {
      const [dx, dy] = [p.x - q.x, p.y - q.y];
      // a hub's many springs are weaker each, so that its neighbors keep room
      const pull = (Math.hypot(dx, dy) / ideal) * strength * (0.6 / Math.sqrt(Math.min(p.links, q.links)));
      p.dx -= dx * pull;
      p.dy -= dy * pull;
      q.dx += dx * pull;
      q.dy += dy * pull;
    }
    const heat = ideal * 0.9 * (1 - round / rounds) + 0.5;
    for (const p of at) {
      p.dx -= p.x * 0.55;
      p.dy -= p.y * 0.8;
      const length = Math.hypot(p.dx, p.dy) || 1;
      p.x += (p.dx / length) * Math.min(length, heat);
      p.y += (p.dy / length) * Math.min(length, heat);
    }
  }
  return new Map(at.map((p) => [p.id, {x: Math.round(p.x), y: Math.round(p.y)}]));
}
