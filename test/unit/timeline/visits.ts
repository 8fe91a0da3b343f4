import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../src/analysis';
import { type Timeline, timelineOf } from '../../../src/timeline/timeline';
import { type VisitText, visitOf, visitsWithin } from '../../../src/timeline/visit';

const folder = 'test/visits';

/** A timeline of visits, each read by itself. */
export function timelineFrom(texts: readonly VisitText[]): Timeline {
  return timelineOf(texts.map((visit) => ({ ...visit, analysis: analyze(visit.text) })));
}

/** The timeline of the dated entries of a text. */
export function entriesOf(text: string): Timeline {
  return timelineFrom(visitsWithin({ name: 'entries.note', text }));
}

/** The made-up course of a spinal cord injury, entry by entry in one note. */
export function cordInjury(): Timeline {
  return entriesOf(readFileSync(join(folder, 'spinal-cord-injury.note'), 'utf8'));
}

/** The made-up visits of a patient with amyotrophic lateral sclerosis, a note each, in no order. */
export function motorNeuronDisease(): Timeline {
  const names = readdirSync(join(folder, 'als')).sort().reverse();
  return timelineFrom(
    names.map((name, index) =>
      visitOf({ name, text: readFileSync(join(folder, 'als', name), 'utf8') }, index),
    ),
  );
}
