/* Downloads: a picture, a drawing, a graph file, all made in the page. XML is built as nodes, never as text. */

function download(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  const link = el("a", {href: address, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function savePicture(stage) {
  const source = stage.element.querySelector("canvas");
  const canvas = document.createElement("canvas");
  canvas.width = source.width;
  canvas.height = source.height;
  const context = canvas.getContext("2d");
  context.fillStyle = stage.palette.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0);
  canvas.toBlob((blob) => download("graph.png", "image/png", blob));
}

/* Characters that XML cannot hold become U+FFFD. */
function legal(text) {
  // eslint-disable-next-line no-control-regex
  return String(text).toWellFormed ? String(text).toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd") : String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g, "\ufffd");
}

function drawing(stage) {
  const {state, palette} = stage;
  const box = {width: stage.element.clientWidth, height: stage.element.clientHeight};
  const root = document.implementation.createDocument(SVG, "svg", null);
  const add = (tag, attributes, text) => {
    const element = root.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text) element.textContent = legal(text);
    root.documentElement.append(element);
    return element;
  };
  root.documentElement.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  add("rect", {width: box.width, height: box.height, fill: palette.paper});
  const scale = stage.network.getScale();
  const round = (p) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`;
  for (const link of state.links) {
    const points = link.bend && !stage.plain ? [0, 0.25, 0.5, 0.75, 1] : [0, 1];
    const path = points.map((t) => round(stage.pointOf(link, t)));
    const pattern = stage.dashes(link);
    const dash = pattern ? pattern.map((d) => (d * scale).toFixed(1)).join(" ") : "none";
    add("path", {d: `M${path.join("L")}`, fill: "none", stroke: palette.quad[link.quad], "stroke-width": (stage.widthOf(link) * stage.zoomFactor * scale).toFixed(1), "stroke-dasharray": dash});
    const [tail, head] = [0.8, 0.86].map((t) => stage.pointOf(link, t));
    const turn = (Math.atan2(head.y - tail.y, head.x - tail.x) * 180) / Math.PI;
    if (link.group === "fact") add("path", {d: "M-5-4 5 0-5 4Z", fill: palette.quad[link.quad], transform: `translate(${round(head)}) rotate(${turn.toFixed(1)})`});
    else add("path", {d: link.group === "negated" ? "M0-5V5" : "M-4-4 4 0-4 4", fill: "none", "stroke-width": 1.6, stroke: palette.quad[link.quad], transform: `translate(${round(head)}) rotate(${turn.toFixed(1)})`});
  }
  for (const actor of state.actors) {
    const at = stage.place(actor);
    const r = stage.network.body.nodes[actor.key].options.size * scale;
    const sides = {person: 4, organization: 4, group: 3, place: 6}[actor.kind];
    if (!sides) add("circle", {cx: at.x.toFixed(1), cy: at.y.toFixed(1), r: r.toFixed(1), fill: palette.kind[actor.kind]});
    else {
      const start = actor.kind === "organization" ? Math.PI / 4 : actor.kind === "place" ? 0 : -Math.PI / 2;
      const corners = Array.from({length: sides}, (_, i) => start + (i * 2 * Math.PI) / sides).map((t) => round({x: at.x + r * Math.cos(t), y: at.y + r * Math.sin(t)}));
      add("path", {d: `M${corners.join("L")}Z`, fill: palette.kind[actor.kind]});
    }
    add("text", {x: at.x.toFixed(1), y: (at.y + r + 14).toFixed(1), "text-anchor": "middle", "font-family": "system-ui,sans-serif", "font-size": 12, fill: palette.ink, stroke: palette.paper, "stroke-width": 3, "paint-order": "stroke"}, actor.name);
  }
  return new XMLSerializer().serializeToString(root);
}

/* The visible reports as GEXF 1.2, one edge each. */
function gexf(model) {
  const space = "http://www.gexf.net/1.2draft";
  const root = document.implementation.createDocument(space, "gexf", null);
  const add = (parent, tag, attributes) => {
    const element = root.createElementNS(space, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, legal(value));
    parent.append(element);
    return element;
  };
  root.documentElement.setAttribute("version", "1.2");
  const graph = add(root.documentElement, "graph", {defaultedgetype: "directed", mode: "static"});
  const declare = (kind, names) => {
    const list = add(graph, "attributes", {class: kind, mode: "static"});
    for (const n of names) add(list, "attribute", {id: n, title: n, type: n === "quad" ? "integer" : n === "score" || n === "confidence" ? "double" : "string"});
  };
  const nodeFields = ["kind", "country", "sector", "role", "wikidata"];
  const edgeFields = ["predicate", "statement", "event", "mode", "quad", "score", "status", "date", "outlet", "speaker", "confidence", "rule"];
  declare("node", nodeFields);
  declare("edge", edgeFields);
  const values = (element, item, fields) => {
    const list = add(element, "attvalues", {});
    for (const f of fields) if (item[f] !== undefined && item[f] !== "") add(list, "attvalue", {for: f, value: item[f]});
  };
  const nodes = add(graph, "nodes", {});
  const reports = model.reports.filter((r) => r.visible && r.link && r.link.visible);
  const ends = new Set(reports.flatMap((r) => [r.from, r.to]));
  for (const id of ends) values(add(nodes, "node", {id, label: model.actors.get(id).name}), model.actors.get(id), nodeFields);
  const edges = add(graph, "edges", {});
  for (const r of reports) values(add(edges, "edge", {id: r.id, source: r.from, target: r.to}), r, edgeFields);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}`;
}
