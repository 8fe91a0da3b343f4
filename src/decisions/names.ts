/** What the sidecar's attributes, relations and notes are called. */
export const names = {
  verdict: 'Verdict',
  side: 'Side',
  assertion: 'Assertion',
  /** How it was read, where that was corrected. */
  readSide: 'ReadSide',
  readAssertion: 'ReadAssertion',
  context: 'Context',
  /** How far a silencing reaches. */
  scope: 'Scope',
} as const;

export const relations = { Site: 'LocatedAt', Grade: 'HasGrade' } as const;

/** What can be said of a finding. */
export const verdicts = ['rejected', 'accepted', 'corrected'] as const;

/** The verdict on a problem. */
export const SILENCED = 'silenced';

export const scopes = ['place', 'line', 'section', 'note'] as const;

/** The side of a statement that names none. */
export const NO_SIDE = 'none';
