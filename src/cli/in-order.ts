/**
 * Answers things side by side and uses the answers in the order of the things; a new thing is taken only where fewer than `most`
 * are under way.
 */
export async function inOrder<Thing, Answer>(
  things: AsyncIterable<Thing>,
  most: number,
  answer: (thing: Thing) => Promise<Answer>,
  use: (thing: Thing, answer: Answer) => Promise<void>,
): Promise<void> {
  const window: Promise<void>[] = [];
  let used = Promise.resolve();
  for await (const thing of things) {
    const answered = answer(thing);
    used = used.then(async () => use(thing, await answered));
    // What fails is told where it is waited for.
    used.catch(() => undefined);
    window.push(used);
    if (window.length >= most) await window.shift();
  }
  await used;
}
