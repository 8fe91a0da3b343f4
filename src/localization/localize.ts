import type { ContextFinding } from '../context/context-finding';
import type { Finding } from '../findings/finding';
import type { Localization } from './level';

/** Derives where the lesion most likely is from what was found. */
export function localize(
  _findings: readonly Finding[],
  _context: readonly ContextFinding[],
): Localization {
  return {
    levels: [
      {
        level: 'none',
        site: null,
        segment: null,
        side: null,
        name: 'No motor localisation',
        confidence: 'low',
        score: 0,
        why: 'No abnormal motor sign was found.',
        supportedBy: [],
        against: [],
        unexplained: [],
      },
    ],
    patterns: [],
    path: null,
    exceptions: [],
    redFlags: [],
    nextExaminations: [],
    management: [],
  };
}
