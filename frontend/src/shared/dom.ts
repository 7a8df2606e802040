// Elements, and texts that change. What a model, a dataset or a person wrote reaches the page through
// textContent and attributes only.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  parent?: Element,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  parent?.append(element);
  return element;
}

/** Make an element that holds a text. */
export function makeText<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text: string,
  parent?: Element,
): HTMLElementTagNameMap[Name] {
  const element = make(name, className, parent);
  element.textContent = text;
  return element;
}

/** Make an SVG element. */
export function draw<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  parent?: Element,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  parent?.append(element);
  return element;
}

/** Set a text if it differs: what has not changed is not touched, so that nothing flickers. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Letters that read from right to left, and what stands between words of them. */
const RIGHT_TO_LEFT =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s._-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/u;

/** Split a sentence of ours at names that read from right to left: every other part is one. */
export function atNames(text: string): readonly string[] {
  return text.split(RIGHT_TO_LEFT);
}

/** Set a sentence of ours if it differs. A name in it that reads from right to left turns nothing but itself. */
export function setSentence(element: HTMLElement, text: string): void {
  element.dir = "ltr";
  if (element.textContent === text) return;
  element.replaceChildren();
  atNames(text).forEach((part, place) => {
    if (place % 2) makeText("bdi", "", part, element);
    else element.append(part);
  });
}

/** Set a text that may be cut, and show the whole of it on hover. */
export function setTitledText(element: Element, text: string): void {
  setText(element, text);
  setAttribute(element, "title", text);
}

/** Set an attribute, or drop it, if it differs. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Show what is hidden, or hide what is shown; return whether it is shown now. */
export function flip(element: HTMLElement): boolean {
  element.hidden = !element.hidden;
  return !element.hidden;
}

/** Show or hide. */
export function show(element: HTMLElement, visible: boolean): void {
  if (element.hidden === visible) element.hidden = !visible;
}

/**
 * Keep single letters typed there from JupyterLab, which would take them for its own commands: `d`, `d`
 * deletes a cell. It looks at the focused element only, not at what that stands in.
 */
export function keepKeys(element: Element): void {
  element.setAttribute("data-lm-suppress-shortcuts", "true");
}

/** The element that has the focus; a notebook may put a view into a shadow tree. */
export function focused(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}

/**
 * Move the focus to a box when what has it is about to be removed: it would fall to the page, and the keys
 * of the box would stop working.
 */
export function holdFocus(box: HTMLElement, leaving: Element): void {
  if (leaving.contains(focused(box))) box.focus({ preventScroll: true });
}

/** What stands for one item of a list. */
export interface Part<Item> {
  readonly root: Element;
  update(item: Item, index: number): void;
}

/** Return a function that shows items, one part for each, made once and updated ever after. */
export function createList<Item>(
  parent: Element,
  create: (parent: Element) => Part<Item>,
): (items: readonly Item[]) => void {
  const parts: Part<Item>[] = [];
  return (items) => {
    while (parts.length < items.length) parts.push(create(parent));
    while (parts.length > items.length) parts.pop()?.root.remove();
    items.forEach((item, index) => {
      parts[index]?.update(item, index);
    });
  };
}
