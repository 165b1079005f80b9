// A page with a worksheet, as far as assets/worksheet.js knows one: four kinds of fields, the
// panel, a store and a file. What would let text become a part of the page is an error here.
"use strict";

const made = [], timers = [], stored = new Map();
const allowed = ["a", "dd", "div", "dt"];

function element(more) {
  const listeners = {};
  const node = {
    dataset: {}, children: [], parentNode: null, hidden: false, checked: false, value: "", own: "",
    get textContent() { return node.own + node.children.map(c => c.textContent).join(""); },
    set textContent(text) { node.own = String(text); node.children = []; },
    set innerHTML(_) { throw new Error("text became HTML"); },
    set outerHTML(_) { throw new Error("text became HTML"); },
    insertAdjacentHTML() { throw new Error("text became HTML"); },
    setAttribute() { throw new Error("an attribute was made"); },
    appendChild(child) { node.children.push(child); child.parentNode = node; return child; },
    addEventListener(event, act) { listeners[event] = act; },
    fire(event, about) { if (listeners[event]) { listeners[event](about || {}); } },
    focus() {}, remove() {}, click() { node.fire("click"); },
    closest: () => null, querySelector: () => element({ own: "Namn" }), querySelectorAll: () => [],
    classList: { add() {}, toggle() {} }
  };
  return Object.defineProperties(node, Object.getOwnPropertyDescriptors(more || {}));
}

// field is an element that takes only the values that a browser lets it have.
function field(id, more, takes) {
  let now = more.defaultValue || "";
  const node = element(more);
  Object.defineProperty(node, "value", { get: () => now, set: value => { now = takes(String(value)); } });
  node.dataset.field = id;
  element({}).appendChild(node);
  return node;
}

const options = ["", "1", "2"].map(value => element({ value, own: `Val ${value}` }));
const select = field("status-1", { defaultValue: "1", selectedOptions: [options[1]] }, value => options.some(o => o.value === value) ? value : "");
const box = field("maal", { defaultValue: "" }, value => value.replace(/\r\n?/g, "\n"));
const day = field("dato", { defaultValue: "", type: "date" }, value => /^\d{4}-(0[1-9]|1[0-2])-[0-2][1-9]$/.test(value) ? value : "");
const radios = ["1", "2"].map(value => element({ value, parentNode: element({ own: `Val ${value}` }) }));
const choice = element({ querySelectorAll: () => radios });
choice.dataset.field = "val";

const parts = {};
const document = {
  documentElement: { lang: "nn" },
  getElementById(id) {
    parts[id] = parts[id] || element({});
    return parts[id];
  },
  createElement(tag) {
    if (!allowed.includes(tag)) { throw new Error(`the element ${tag} was made`); }
    made.push(tag);
    return element({});
  }
};
document.getElementById("sheet").querySelectorAll = () => [select, box, day, choice];
Object.assign(document.getElementById("sheet_panel").dataset, {
  path: "verktoy/min-plan", title: "Min plan", store: "tifaktor:min-plan", unit: "u1", name: "Eining", clock: "00.00", saved: "Lagra {time}",
  single: "Eitt felt", several: "{n} felt", otherSheet: "Arket {title}", otherUnitAsk: "Frå {unit}?", downloaded: "{name}", unreadable: "Kan ikkje lesast"
});

const window = element({
  localStorage: {
    getItem: key => stored.has(key) ? stored.get(key) : null,
    setItem: (key, text) => { stored.set(key, String(text)); },
    removeItem: key => { stored.delete(key); }
  },
  print() {}
});
const URL = { createObjectURL: () => "blob:", revokeObjectURL() {} };
function Blob() {}
function setTimeout(act) { return timers.push(act); }
function clearTimeout() {}
function FileReader() { this.readAsText = file => { this.result = file.text; this.onload(); }; }

// What a reader does, and what there is to see then.
document.getElementById("sheet_ask").hidden = true;

function answer(name) {
  if (!document.getElementById("sheet_ask").hidden) { document.getElementById(`sheet_${name}`).fire("click"); }
}

function give(text) {
  const file = document.getElementById("sheet_file");
  file.files = [{ size: text.length, text }];
  file.fire("change");
}

function type(text) {
  box.value = text;
  document.getElementById("sheet").fire("input");
}

function keep() {
  document.getElementById("sheet_keep").checked = true;
  document.getElementById("sheet_keep").fire("change");
}

// missing gives what is written in one copy and in no field of another.
function missing(one, other) {
  const written = copy => JSON.parse(copy).fields.map(f => f.value.replace(/\r\n?/g, "\n")).filter(Boolean);
  const there = written(other);
  return JSON.stringify(written(one).filter(value => !there.includes(value)));
}
