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
