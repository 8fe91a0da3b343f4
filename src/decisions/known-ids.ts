import type { AssertionId, RuleId, Side, SignId } from '../vocabulary/ids';
import { ruleRows } from '../vocabulary/rule-rows';
import { signRows } from '../vocabulary/sign-rows';
import { termLists } from '../vocabulary/term-lists';

/** The ids of a closed list of the vocabulary, to look up what somebody wrote. */
function idsOf<Id extends string>(type: string): ReadonlyMap<string, Id> {
  const { ids } = termLists.find((list) => list.type === type) as (typeof termLists)[number];
  return new Map(Object.keys(ids).map((id) => [id, id as Id]));
}

export const sideIds = idsOf<Side>('Side');
export const assertionIds = idsOf<AssertionId>('AssertionId');
export const signIds: ReadonlyMap<string, SignId> = new Map(signRows.map(({ id }) => [id, id]));
export const ruleIds: ReadonlyMap<string, RuleId> = new Map(ruleRows.map(({ id }) => [id, id]));
