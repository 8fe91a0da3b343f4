import type { BodySide } from './hypotheses';

/** Makes something of each key once. For keys of which there are few: nothing is forgotten. */
export function oncePer<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

/** Makes something of each key and side once. */
export function oncePerSide<Key, T>(
  make: (key: Key, side: BodySide) => T,
): (key: Key, side: BodySide) => T {
  const left = oncePer((key: Key) => make(key, 'left'));
  const right = oncePer((key: Key) => make(key, 'right'));
  return (key, side) => (side === 'left' ? left(key) : right(key));
}

/** Makes something of each object once, and forgets it with the object. */
export function oncePerObject<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = { value: make(key) }));
    return known.value;
  };
}
