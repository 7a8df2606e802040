// @ts-check
// Elements, and texts that change. Everything that was written by a model, a dataset or a person
// reaches the page through textContent and attributes only.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element.
 * @param {string} name
 * @param {string} className
 * @param {Element} [parent]
 * @returns {HTMLElement}
 */
function make(name, className, parent) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (parent) parent.append(element);
  return element;
}

/**
 * Make an SVG element.
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {Element} [parent]
 * @returns {SVGElement}
 */
function draw(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (parent) parent.append(element);
  return element;
}

/**
 * Set a text if it differs: what has not changed is not touched, so that nothing flickers.
 * @param {Element} element
 * @param {string} text
 * @param {boolean} [titled] whether the whole text is shown on hover too
 */
function say(element, text, titled = false) {
  if (element.textContent !== text) element.textContent = text;
  if (titled && element.getAttribute("title") !== text) element.setAttribute("title", text);
}

/**
 * Let a long name be broken where its words meet; see `breakable` in `ui/markup.py`.
 * @param {string} name
 */
function breakable(name) {
  return name.replace(/([_\-./:])(?=\p{L})/gu, "$1\u200b");
}

/**
 * Set or drop a class or an attribute if it differs.
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
function mark(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/**
 * Keep single letters typed there from JupyterLab, which would take them for its own commands: `d`, `d`
 * deletes a cell. It looks at the focused element only, not at what that stands in.
 * @param {Element} element
 */
function keepKeys(element) {
  element.setAttribute("data-lm-suppress-shortcuts", "true");
}

/**
 * Have Enter commit what is typed: JupyterLab takes the key, and with it the browser's own change event.
 * @param {HTMLInputElement} input
 */
function commitOnEnter(input) {
  keepKeys(input);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    input.blur();
  });
}

/**
 * Keep the focus within a box when what has it is about to go: it would fall to the page, and the keys
 * of the box with it.
 * @param {HTMLElement} box @param {Element} leaving
 */
function holdFocus(box, leaving) {
  const { activeElement } = /** @type {Document} */ (box.getRootNode());
  if (leaving.contains(activeElement)) box.focus({ preventScroll: true });
}

/**
 * Show or hide.
 * @param {HTMLElement} element
 * @param {boolean} visible
 */
function show(element, visible) {
  if (element.hidden === visible) element.hidden = !visible;
}

/**
 * Keep one child for each item, made once and updated ever after.
 * @template T
 * @param {Element} parent
 * @param {T[]} items
 * @param {(parent: Element) => {root: Element, update: (item: T, index: number) => void}} create
 */
function each(parent, items, create) {
  /** @type {any} */
  const holder = parent;
  /** @type {{root: Element, update: (item: T, index: number) => void}[]} */
  const parts = (holder.parts ??= []);
  while (parts.length < items.length) parts.push(create(parent));
  while (parts.length > items.length) parts.pop()?.root.remove();
  items.forEach((item, index) => parts[index].update(item, index));
}

/** @param {number} value */
function whole(value) {
  return Math.round(value).toLocaleString("en-US");
}

/**
 * A time span in the units that matter; what is only guessed is said in whole minutes from ten on.
 * @param {number} seconds
 * @param {boolean} [guessed]
 */
function duration(seconds, guessed = false) {
  const all = Math.max(0, Math.round(seconds));
  const hours = Math.floor(all / 3600), minutes = Math.floor(all / 60) % 60, rest = all % 60;
  if (hours) return minutes ? `${hours} h ${minutes} min` : `${hours} h`;
  if (minutes) return rest && !(guessed && minutes >= 10) ? `${minutes} min ${rest} s` : `${minutes} min`;
  return `${rest} s`;
}

/** @param {number} value calls per second */
function perSecond(value) {
  if (value >= 10) return `${whole(value)}/s`;
  if (value >= 1) return `${value.toFixed(1)}/s`;
  if (value >= 1 / 60) return `${(value * 60).toFixed(1)}/min`;
  return `${(value * 3600).toFixed(1)}/h`;
}

/**
 * Read a snapshot that travels as UTF-8 JSON in a binary buffer.
 * @param {DataView | undefined} view
 * @returns {any}
 */
function decode(view) {
  if (!view || !view.byteLength) return null;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return JSON.parse(new TextDecoder().decode(bytes));
}
