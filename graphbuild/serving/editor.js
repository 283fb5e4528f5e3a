"use strict";
// the editor that comes with Oxigraph's server, bound to this endpoint; standard prefixes need not be declared
Yasgui.Yasqe.defaults.value = `SELECT ?who ?what ?whom
WHERE {
  ?who ?what ?whom .
  ?what a gb:Relation .
}
LIMIT 100
`;
new Yasgui(document.getElementById("editor"), {
  requestConfig: { endpoint: new URL("/query", location).href },
  persistenceId: null,
  autofocus: true,
});
