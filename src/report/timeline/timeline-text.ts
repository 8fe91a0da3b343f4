import type { Timeline } from '../../timeline/timeline';
import { partsText } from '../parts-text';
import { timelineSummary } from './timeline-summary';

/** A timeline as plain text. */
export function timelineText(timeline: Timeline, title: string): string {
  return partsText('Timeline', timelineSummary(timeline, title));
}
