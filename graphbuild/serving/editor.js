"use strict";
// the editor that comes with Oxigraph's server, bound to this endpoint
// of its completions only that of variables stays at home: the others ask sites on the network
Yasgui.Yasqe.defaults.autocompleters = ["variables"];
Yasgui.Yasqe.defaults.value = `PREFIX gb: <https://w3id.org/graphbuild/ns#>
SELECT ?who ?what ?whom
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
