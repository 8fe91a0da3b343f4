import type { Finding } from '../findings/finding';
import type { SignId } from '../vocabulary/ids';
import { isLimb, ownPlaces } from './places';
import { areasOf } from './sides';

/** Signs that are there or not, wherever: what denies one of them without a place denies all of it. */
const FOUND_OR_NOT: readonly SignId[] = [
  ...(['clonus', 'hoffmann', 'babinski', 'fasciculations', 'atrophy', 'spasticity'] as const),
];

const isDrift = (a: Finding, b: Finding): boolean =>
  /drift/iu.test(a.text) && /drift/iu.test(b.text);

const JOINT = /ankle|foot|patell|knee|wrist|finger|hand|jaw/iu;

/** `no patellar clonus` says nothing of the ankle. */
function sameJoint(denied: Finding, found: Finding): boolean {
  const [joint] = JOINT.exec(denied.text) ?? [];
  if (joint === undefined) return true;
  const words = [found.text, ...found.sites].join(' ').toLowerCase();
  return words.includes(joint.toLowerCase());
}

/** `no clonus` without a place denies it everywhere. */
export function deniedThroughout(denied: Finding, found: Finding): boolean {
  return (
    denied.sign === found.sign &&
    denied.assertion === 'absent' &&
    found.assertion === 'present' &&
    (FOUND_OR_NOT.includes(denied.sign) || isDrift(denied, found)) &&
    sameJoint(denied, found) &&
    (denied.side === null || denied.side === 'bilateral') &&
    (denied.sites.length === 0 ||
      // carried from the label of the line
      ((denied.evidence.sites.length === 0 || denied.side === 'bilateral') &&
        denied.sites.every(isLimb)) ||
      (denied.sites.every((site) => found.sites.includes(site)) && ownPlaces(denied, found))) &&
    (denied.region === null || denied.region === 'whole' || areasMeet(denied, found)) &&
    !/\b(?:sustained|significant|gross|obvious|other|further|else|elsewhere|additional|severe|marked|focal|new)\b/iu.test(
      `${denied.text} ${denied.evidence.cue?.text ?? ''}`,
    )
  );
}

function areasMeet(a: Finding, b: Finding): boolean {
  return areasOf(a).some((area) => areasOf(b).includes(area));
}
