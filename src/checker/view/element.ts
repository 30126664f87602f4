type Attributes = Readonly<Record<string, string | boolean | EventListener>>;
type Child = Node | string | null | undefined | false;

/**
 * An element with its attributes and children. A function is the listener of the event after `on`, `true` an attribute without
 * a value, `false` none. Texts are set as texts: nothing that a sender wrote is ever read as html.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice('on'.length), value);
    else if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}
