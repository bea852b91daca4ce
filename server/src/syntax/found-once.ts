/** What is found in a piece of syntax is found once: syntax never changes, and an edit makes other nodes. */
export function foundOnce<Node extends object, Found>(find: (node: Node) => Found): (node: Node) => Found {
  const known = new WeakMap<Node, { readonly found: Found }>();
  return (node) => {
    const before = known.get(node);
    if (before) return before.found;
    const found = find(node);
    known.set(node, { found });
    return found;
  };
}
