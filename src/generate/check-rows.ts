import { signPages } from '../vocabulary/sign-pages';
import { termLists } from '../vocabulary/term-lists';

/**
 * Holds the rows to what no type can say.
 *
 * @throws {Error} on a double id, a term that no list has, a code of the wrong form, or a row without an example
 */
export function checkRows(): void {
  const ids = new Set<string>();
  for (const { id, group, pattern, hpo, examples, strength, name } of signPages) {
    const hold = (holds: boolean, fault: string) => {
      if (!holds) throw new Error(`signs.yaml, ${id}: ${fault}`);
    };
    hold(/^[a-z]+(?:-[a-z]+)*$/.test(id), 'an id is lower case, with hyphens');
    hold(!ids.has(id), 'stands twice');
    ids.add(id);
    hold(group in listed('SignGroup'), `no group ${group}`);
    hold(pattern in listed('Pattern'), `no pattern ${pattern}`);
    hold(name.trim() === name && name !== '', 'no name');
    hold(strength === null || (strength >= 0 && strength <= 5), 'strength goes from 0 to 5');
    for (const { code } of hpo) hold(/^HP:\d{7}$/.test(code), `no HPO code: ${code}`);
    hold(examples.match.length > 0 && examples.noMatch.length > 0, 'lacks an example');
  }
}

function listed(type: string): Readonly<Record<string, string>> {
  const list = termLists.find((one) => one.type === type);
  if (!list) throw new Error(`terms.yaml: no list ${type}`);
  return list.ids;
}
