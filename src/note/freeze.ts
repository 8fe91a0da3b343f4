/** Freezes a value all the way down, and returns it. What is frozen already is taken to be so all the way down. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    if (Array.isArray(value)) for (const part of value as readonly unknown[]) deepFreeze(part);
    else for (const key in value) deepFreeze(value[key]);
  }
  return value;
}
