import { formTest } from '../language/forms';
import type { Token } from '../language/tokens';
import { formSet, holds } from '../language/word-sets';

const isTrial = formTest(/^(?:tried|trialled|trialed|trial)$/u);
const isStopped = formTest(
  /^(?:stopped|discontinued|withdrawn|ceased|abandoned|declined|intolerant|intolerable|dc'd)$/u,
);
const STOPS = formSet((form) => isStopped(form) || form.normal === 'tolerated');
/** They lower tone, and with it strength; another drug is stopped for a weakness that need not be its own. */
const lowersTone = formTest(
  /^(?:baclofen|tizanidine|dantrolene|diazepam|clonazepam|gabapentin|pregabalin|botox|botulinum|dysport|xeomin|bont|bonta|trihexyphenidyl|nabiximols|sativex)$/u,
);
const isCaused = formTest(/^(?:caused|causing|made|gave|led|produced|too)$/u);
const isReason = formTest(/^(?:because|due|owing|as|for|secondary|after|\()$/u);
const isNow = formTest(
  /^(?:;|still|now|but|since|persist|persists|persisted|persisting|remain|remains|remained|residual)$/u,
);

/**
 * Whether the words from token `from` to `to` (exclusive) are what a treatment did before it was stopped: `baclofen tried,
 * floppy and drooling, stopped`, `tizanidine stopped because of weakness`.
 */
export function ofStoppedTreatment(tokens: readonly Token[], from: number, to: number): boolean {
  if (!holds(tokens, STOPS)) return false;
  const before = precedents(tokens, from);
  if (before.stoppedFor && before.lowersTone) return true;
  if (!before.tried && !(before.caused && before.lowersTone)) return false;
  for (let n = to; n < tokens.length; n += 1) {
    const { form, normal } = tokens[n] as Token;
    if (isNow(form)) return false;
    if (isStopped(form)) return true;
    if (normal === 'not' && tokens[n + 1]?.normal === 'tolerated') return true;
  }
  return false;
}

/** What the clause says before token `from`, back to what is so now. */
function precedents(
  tokens: readonly Token[],
  from: number,
): { tried: boolean; caused: boolean; lowersTone: boolean; stoppedFor: boolean } {
  const said = { tried: false, caused: false, lowersTone: false, stoppedFor: false };
  let reason = false;
  for (let n = from - 1; n >= 0; n -= 1) {
    const { form } = tokens[n] as Token;
    if (isNow(form)) break;
    reason ||= isReason(form);
    said.stoppedFor ||= reason && isStopped(form);
    said.tried ||= isTrial(form) && tokens[n + 1]?.normal !== 'to';
    said.caused ||= isCaused(form);
    said.lowersTone ||= lowersTone(form);
  }
  return said;
}
