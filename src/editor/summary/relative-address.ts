/** The parts of an address that the way to it depends on. */
type Address = Readonly<Record<'scheme' | 'authority' | 'path', string>>;

/** The address of one file as another has it in a link, `../notes/a%20note.txt`; null where no way leads from one to the other. */
export function relativeAddress(from: Address, to: Address): string | null {
  if (to.scheme === 'untitled' || from.scheme !== to.scheme || from.authority !== to.authority)
    return null;
  const [start, end] = [from, to].map(({ path }) => path.split('/'));
  if (!start || !end) return null;
  let shared = 0;
  while (shared < start.length - 1 && start[shared] === end[shared]) shared += 1;
  const up = start.slice(shared, -1).map(() => '..');
  return [...up, ...end.slice(shared).map(encodeURIComponent)].join('/');
}
