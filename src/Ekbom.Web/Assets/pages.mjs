// Small comforts; every page works without this file.
import { Button, Checkboxes, ErrorSummary, Radios, SkipLink } from "nhsuk-frontend";

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
for (const Component of [Button, Checkboxes, ErrorSummary, Radios, SkipLink]) {
  for (const root of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) new Component(root);
}

// Names of medicines and supplements while they are typed.
for (const input of document.querySelectorAll("input[data-terms^="/"]")) {
  const list = document.createElement("datalist");
  list.id = `${input.id}-known`;
  input.after(list);
  input.setAttribute("list", list.id);
  let asked = 0;
  input.addEventListener("input", async () => {
    const turn = ++asked;
    if (input.value.trim().length < 2) return;
    const answer = await fetch(`${input.dataset.terms}?kind=${input.dataset.kind}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text: input.value }) });
    if (!answer.ok || turn !== asked) return;
    const { names } = await answer.json();
    list.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: name })));
  });
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
