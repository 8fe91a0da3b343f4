import type { Token } from '../language/tokens';

const TRIAL = /^(?:tried|trialled|trialed|trial)$/u;
const STOPPED =
  /^(?:stopped|discontinued|withdrawn|ceased|abandoned|declined|intolerant|intolerable|dc'd)$/u;
/** They lower tone, and with it strength; another drug is stopped for a weakness that need not be its own. */
const LOWERS_TONE =
  /^(?:baclofen|tizanidine|dantrolene|diazepam|clonazepam|gabapentin|pregabalin|botox|botulinum|dysport|xeomin|bont|bonta|trihexyphenidyl|nabiximols|sativex)$/u;
const CAUSED = /^(?:caused|causing|made|gave|led|produced|too)$/u;
const REASON = /^(?:because|due|owing|as|for|secondary|after|\()$/u;
const NOW =
  /^(?:;|still|now|but|since|persist|persists|persisted|persisting|remains|remained|residual)$/u;

/**
 * Whether the words from token `from` to `to` (exclusive) are what a treatment did before it was stopped: `baclofen tried,
 * floppy and drooling, stopped`, `tizanidine stopped because of weakness`.
 */
export function ofStoppedTreatment(tokens: readonly Token[], from: number, to: number): boolean {
  const before = precedents(tokens, from);
  if (before.stoppedFor && before.lowersTone) return true;
  if (!before.tried && !(before.caused && before.lowersTone)) return false;
  for (let n = to; n < tokens.length; n += 1) {
    const { normal } = tokens[n] as Token;
    if (NOW.test(normal)) return false;
    if (STOPPED.test(normal)) return true;
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
    const { normal } = tokens[n] as Token;
    if (NOW.test(normal)) break;
    reason ||= REASON.test(normal);
    said.stoppedFor ||= reason && STOPPED.test(normal);
    said.tried ||= TRIAL.test(normal) && tokens[n + 1]?.normal !== 'to';
    said.caused ||= CAUSED.test(normal);
    said.lowersTone ||= LOWERS_TONE.test(normal);
  }
  return said;
}
