import type { Analysis } from '../../analysis';
import type { Finding } from '../../findings/finding';
import type { EvidenceId } from '../../localization/level';
import { linePosition } from '../../report/line-position';
import { shownLevels, shownNextExaminations } from '../../report/shown-levels';
import { ruleRows } from '../../vocabulary/rule-rows';
import { signRow } from '../../vocabulary/sign-rows';

/** What an assistant can ask about a note. */
export type Topic = 'findings' | 'levels' | 'problems';

/** What an assistant is told: plain values, the same for the same note. Lines count from 1. */
export interface Facts {
  /** How many findings, levels or problems are told of. */
  readonly count: number;
  readonly record: object;
}

/** The facts of a topic, as the note states them; quotations are the words that each rests on, and nothing else of the note. */
export function factsOf(topic: Topic, analysis: Analysis): Facts {
  switch (topic) {
    case 'findings':
      return findingsFacts(analysis);
    case 'levels':
      return levelsFacts(analysis);
    case 'problems':
      return problemsFacts(analysis);
  }
}

function findingsFacts(analysis: Analysis): Facts {
  const findings = analysis.findings.map((finding) => findingFact(finding, analysis));
  return { count: findings.length, record: { findings } };
}

function findingFact(finding: Finding, { note }: Analysis) {
  const { id, sign, group, pattern, assertion, side, sites, region, grade, section } = finding;
  const { evidence, decision } = finding;
  return {
    ...{ id, line: linePosition(note, finding.start).line, words: finding.text },
    ...{ sign, name: signRow(sign).name, group, pattern, assertion },
    ...{ side, sites, region, grade, section },
    evidence: {
      sign: evidence.sign.text,
      grade: evidence.grade?.text ?? null,
      sites: evidence.sites.map(({ text }) => text),
      side: evidence.side?.text ?? null,
      cue: evidence.cue?.text ?? null,
    },
    ...(decision ? { decidedByReader: decision.verdict } : {}),
  };
}

function levelsFacts(analysis: Analysis): Facts {
  const { localization } = analysis;
  const quoted = quotes(analysis);
  const reasons = (ids: readonly EvidenceId[]) => ids.flatMap((id) => quoted.get(id) ?? []);
  const levels = shownLevels(analysis).map(
    ({ level, site, segment, side, name, confidence, why, supportedBy, against, unexplained }) => ({
      ...{ level, site, segment, side, name, confidence, why },
      supportedBy: reasons(supportedBy),
      against: reasons(against),
      unexplained: reasons(unexplained),
    }),
  );
  const pair = localization.pair && {
    lesions: localization.pair.lesions.map(({ level, side, segment, name, explains }) => ({
      ...{ level, side, segment, name, explains: reasons(explains) },
    })),
    unexplained: reasons(localization.pair.unexplained),
  };
  const record = {
    levels,
    ...(pair ? { pair } : {}),
    path: localization.path,
    redFlags: localization.redFlags.map(({ message }) => message),
    nextExaminations: shownNextExaminations(analysis),
  };
  return { count: levels.length, record };
}

/** The words behind each id, with their line. */
function quotes({ findings, context, note }: Analysis) {
  return new Map(
    [...findings, ...context].map(({ id, start, text }) => [
      id,
      { id, line: linePosition(note, start).line, words: text },
    ]),
  );
}

function problemsFacts({ note, problems }: Analysis): Facts {
  const told = problems.map(({ rule, severity, message, start, end, related }) => ({
    ...{ rule, name: ruleRows.find(({ id }) => id === rule)?.name, severity, message },
    line: linePosition(note, start).line,
    words: note.text.slice(start, end),
    related: related.map((place) => ({
      line: linePosition(note, place.start).line,
      words: note.text.slice(place.start, place.end),
      message: place.message,
    })),
  }));
  return { count: told.length, record: { problems: told } };
}
