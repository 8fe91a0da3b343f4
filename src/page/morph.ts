/**
 * Makes an element into another in place, by replacing no more than what differs: what stays keeps its focus, its selection and
 * its scroll position. Whether a `<details>` is open is the reader's, and stays.
 */
export function morph(from: Element, to: Element): void {
  if (from.isEqualNode(to)) return;
  morphAttributes(from, to);
  morphChildren(from, to);
}

function morphAttributes(from: Element, to: Element): void {
  const own = (name: string) => name === 'open' && from.localName === 'details';
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !own(name)) from.removeAttribute(name);
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value && !own(name)) from.setAttribute(name, value);
  }
}

/** What tells a node from its siblings: its id, or what it says. */
function key(node: Node): string {
  return `${node.nodeName} ${node instanceof Element && node.id ? `#${node.id}` : node.textContent}`;
}

function morphChildren(from: Element, to: Element): void {
  const left = new Set<ChildNode>(from.childNodes);
  const partners = new Map<ChildNode, ChildNode>();
  const pair = (fits: (old: ChildNode, made: ChildNode) => boolean) => {
    for (const made of to.childNodes) {
      if (partners.has(made)) continue;
      const partner = [...left].find((old) => fits(old, made));
      if (!partner) continue;
      left.delete(partner);
      partners.set(made, partner);
    }
  };
  pair((old, made) => key(old) === key(made));
  pair(sameKind);
  for (const old of left) old.remove();
  let before = from.firstChild;
  for (const made of [...to.childNodes]) {
    const partner = partners.get(made);
    if (partner && partner === before) before = before.nextSibling;
    else from.insertBefore(partner ?? made, before);
    if (partner instanceof Element && made instanceof Element) morph(partner, made);
    else if (partner && partner.nodeValue !== made.nodeValue) partner.nodeValue = made.nodeValue;
  }
}

/** Elements with ids are their ids. */
function sameKind(old: ChildNode, made: ChildNode): boolean {
  const id = (node: ChildNode) => (node instanceof Element ? node.id : '');
  return old.nodeName === made.nodeName && id(old) === id(made);
}
