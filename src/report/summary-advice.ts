import type { Analysis } from '../analysis';
import type { EvidenceId } from '../localization/level';
import { shownNextExaminations } from './shown-levels';
import { sourceText } from './source-text';
import { evidenceInline } from './summary-evidence';
import { type Line, list, type Part, section, strong, text } from './summary-parts';

/** The statements that gave rise to something, in brackets. */
function because(analysis: Analysis, ids: readonly EvidenceId[]): Line {
  const evidence = evidenceInline(analysis, ids);
  return evidence.length > 0 ? [text(' ('), ...evidence, text(')')] : [];
}

const from = (source: string) => text(` — ${sourceText(source)}`);

/** Warnings that stand first, whatever the level. */
export function redFlags(analysis: Analysis): Part[] {
  const lines = analysis.localization.redFlags.map(({ message, source, firedBy }) => [
    text(message),
    ...because(analysis, firedBy),
    from(source),
  ]);
  return section('red-flags', 'Red flags', list('red-flag-list', null, lines), 'warning');
}

/** The named exceptions that changed how the signs were read. */
export function exceptions(analysis: Analysis): Part[] {
  const lines = analysis.localization.exceptions.map(({ name, effect, source, firedBy }) => [
    strong(name),
    ...because(analysis, firedBy),
    text(`: ${effect}`),
    from(source),
  ]);
  return section('exceptions', 'What changes the reading', list('exception-list', null, lines));
}

/** What would tell the likely levels apart. */
export function nextExaminations(analysis: Analysis): Part[] {
  const lines = shownNextExaminations(analysis).map(({ what, why }) => [
    strong(what),
    text(`: ${why}`),
  ]);
  return section('next', 'What to examine next', list('next-list', null, lines));
}

/** Directions of management, folded away: they are general, and never a dose. */
export function management({ localization }: Analysis): Part[] {
  const lines = localization.management.map(({ direction, source }) => [
    text(direction),
    from(source),
  ]);
  const heading = 'Directions of management, in general';
  return section('management', heading, list('management-list', null, lines), 'folded');
}
