/** Words after which a sign may have another value than before: another day, a course, a treatment, an aid to elicit it. */
const CHANGE =
  /\b(?:admission|admitted|discharged?|follow-?up|later|subsequent(?:ly)?|initial(?:ly)?|previous(?:ly)?|prior|earlier|before|after|afterwards|yesterday|repeat(?:ed)?|re-?exam\w*|improv\w+|worse\w*|deteriorat\w+|recover\w*|regain\w*|progress(?:ed|ion|ively)?|resol\w+|post-?op\w*|pre-?op\w*|became|become|developed|return(?:ed|ing)?|since|baseline|now|then|fortnight|first (?:day|week|month|year)s?|over the (?:next|following|course)|by (?:the )?(?:day|week|month|third|next|end)|(?:day|week|month|visit) \d+|\d+ (?:hours?|days?|weeks?|months?|years?)|(?:hours?|days?|weeks?|months?|years?) (?:later|ago|after)|at (?:\d+|one|two|three|six|twelve) (?:weeks?|months?|years?)|reinforce\w*|jendrassik|interval|unchanged|compared)\b|→|->/iu;

/** Whether the words between two statements let time, or a treatment, pass. */
export function timePasses(text: string): boolean {
  return CHANGE.test(text);
}

/** A deficit that is older than this illness. */
const OLD =
  /\b(?:old|known|previous(?:ly)?|prior|residual|recovered|longstanding|long-standing|chronic|pre-?existing|childhood|birth|polio|baseline|past|former|years? ago|(?:19|20)\d\d|remote|sequelae?|history of|h\/o|hx)\b/iu;

/** Whether a sentence speaks of something older than this illness. */
export function isOld(sentence: string): boolean {
  return OLD.test(sentence);
}

const EXCEPTION =
  /\b(?:except\w*|excluding|apart from|other than|aside from|besides|save for|but|otherwise|remainder|remaining|rest|elsewhere|others?|outside|bar|unless|only|however|though|although|o\/w|with the|where|limited|unable|untested|not tested|grossly limited|as (?:above|below|noted|follows|described)|see (?:below|above)|isolated)\b/iu;

/** Whether the words take something out of what they say. */
export function makesException(text: string): boolean {
  return EXCEPTION.test(text);
}
