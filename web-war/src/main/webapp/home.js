// Speaks the visitor's language, and says whether everything runs.
"use strict";

const asked = new URLSearchParams(location.search).get("language");
const language = asked === "de" || asked === "en" ? asked : navigator.language.startsWith("de") ? "de" : "en";
document.documentElement.lang = language;
for (const element of document.querySelectorAll("[data-de]")) {
  element.textContent = element.dataset[language];
}
for (const link of document.querySelectorAll("nav a")) {
  if (link.hreflang === language) link.setAttribute("aria-current", "true");
}

const words = {
  de: { up: "Ja, alles läuft.", down: "Nein. Das steht im Weg:", gone: "Der Server antwortet nicht.", pending: "offen", open: "offen", overdue: "überfällig", checks: { server: "Server", database: "Datenbank", "clean-ups": "Aufräumarbeiten", erasures: "Löschungen", requests: "Anfragen von Personen" } },
  en: { up: "Yes, everything is running.", down: "No. This stands in the way:", gone: "The server does not answer.", pending: "pending", open: "open", overdue: "overdue", checks: { server: "Server", database: "Database", "clean-ups": "Clean-ups", erasures: "Erasures", requests: "Requests of persons" } },
}[language];

// The server answers its checks in any order.
const order = Object.keys(words.checks);
const inOrder = (one, other) => order.indexOf(one.name) - order.indexOf(other.name);

async function check() {
  const health = document.getElementById("health");
  const list = document.getElementById("checks");
  try {
    const answer = await (await fetch("health")).json();
    health.textContent = answer.status === "UP" ? words.up : words.down;
    health.className = answer.status === "UP" ? "up" : "down";
    list.replaceChildren(
      ...answer.checks.sort(inOrder).map((one) => {
        const item = document.createElement("li");
        const facts = Object.entries(one.data ?? {})
          .map(([name, value]) => (name in words ? `${value} ${words[name]}` : value))
          .join(", ");
        item.textContent = `${words.checks[one.name] ?? one.name}: ${one.status === "UP" ? "✓" : "✗"}${facts ? ` (${facts})` : ""}`;
        return item;
      }),
    );
  } catch {
    health.textContent = words.gone;
    health.className = "down";
  }
}
check();
