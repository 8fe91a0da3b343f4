import type { ContextFinding, Modality } from '../../../src/context/context-finding';
import type { Finding } from '../../../src/findings/finding';
import { localize } from '../../../src/localization/localize';
import type { Localization } from '../../../src/localization/level';
import { siteRow } from '../../../src/vocabulary/site-rows';
import type { AssertionId, Side, SignGroup, SignId } from '../../../src/vocabulary/ids';

const groups: Partial<Record<SignId, SignGroup>> = {
  weakness: 'power',
  'normal-power': 'power',
  spasticity: 'tone',
  hypertonia: 'tone',
  rigidity: 'tone',
  hypotonia: 'tone',
  flaccidity: 'tone',
  'normal-tone': 'tone',
  atrophy: 'bulk',
  fasciculations: 'bulk',
  'normal-bulk': 'bulk',
};
const lower: readonly SignId[] = [
  'hypotonia',
  'flaccidity',
  'hyporeflexia',
  'areflexia',
  'atrophy',
  'fasciculations',
  'sacral-reflex-loss',
];
const other: readonly SignId[] = [
  'weakness',
  'rigidity',
  'paratonia',
  'mute-plantar',
  'asymmetric-reflexes',
  'primitive-reflex',
  'disuse-atrophy',
  'hypertrophy',
];

/** Evidence in short: `right arm weakness`, `no left biceps weakness`, `bilateral knee-reflex hyperreflexia`. */
export interface Evidence {
  readonly findings: readonly Finding[];
  readonly context: readonly ContextFinding[];
}

const assertions: Record<string, AssertionId> = {
  no: 'absent',
  possible: 'possible',
  once: 'historical',
};
const sides: Record<string, Side> = { left: 'left', right: 'right', bilateral: 'bilateral' };
const nowhere = { start: 0, end: 0, text: '' };

function finding(
  sign: SignId,
  side: Side | null,
  assertion: AssertionId,
  sites: string[],
  index: number,
): Finding {
  const evidence = { sign: nowhere, grade: null, sites: [], side: null, cue: null };
  const pattern =
    sign.startsWith('normal') || sign === 'flexor-plantar'
      ? 'normal'
      : lower.includes(sign)
        ? 'lmn'
        : other.includes(sign)
          ? 'other'
          : 'umn';
  return {
    id: `${sign}@${index}`,
    sign,
    group: groups[sign] ?? 'reflex',
    pattern,
    assertion,
    side,
    sites,
    region: siteRow(sites[0] ?? '')?.region ?? null,
    grade: null,
    gradeValue: null,
    section: 'examination',
    evidence,
    ...nowhere,
  };
}

const segment = /^[CTLS]\d+$/;
const modalities: readonly string[] = [
  'pain-temperature',
  'vibration-position',
  'touch',
  'cortical',
];

/** Reads lines of the small language of these tests; `+feature` is a context finding, the rest are motor signs. */
export function evidenceOf(lines: readonly string[]): Evidence {
  const findings: Finding[] = [];
  const context: ContextFinding[] = [];
  lines.forEach((line, index) => {
    const words = line.split(' ');
    const name = (words.pop() ?? '').trim();
    const assertion = words.map((word) => assertions[word]).find(Boolean) ?? 'present';
    const side = words.map((word) => sides[word]).find(Boolean) ?? null;
    const rest = words.filter((word) => !assertions[word] && !sides[word]);
    const sites = rest.filter((word) => !segment.test(word) && !modalities.includes(word));
    if (!name.startsWith('+')) {
      findings.push(finding(name as SignId, side, assertion, sites, index));
      return;
    }
    context.push({
      id: `${name.slice(1)}@${index}`,
      feature: name.slice(1),
      group: 'sensory',
      assertion,
      side,
      region: siteRow(sites[0] ?? '')?.region ?? null,
      sites,
      modalities: rest.filter((word) => modalities.includes(word)) as Modality[],
      segments: rest.filter((word) => segment.test(word)),
      quantity: null,
      section: 'examination',
      cue: null,
      ...nowhere,
    });
  });
  return { findings, context };
}

export function localizeLines(lines: readonly string[]): Localization {
  const { findings, context } = evidenceOf(lines);
  return localize(findings, context);
}
