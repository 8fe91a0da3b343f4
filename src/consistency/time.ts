/** Another time: from here on a sign may have another value than before, until the words say otherwise. */
const ANOTHER_TIME =
  /\b(?:admission|admitted|discharged?|follow-?up|later|subsequent(?:ly)?|initially|previously|(?:next|following) (?:day|morning|week|visit)|earlier|afterwards|yesterday|repeat(?:ed)? (?:exam\w*|neuro\w*|assessment)|re-?(?:exam|assess|evaluat)\w*|re-?check\w*|deteriorat\w+|regain\w*|post-?op\w*|pre-?op\w*|became|become|developed|fortnight|first (?:day|week|month|year)s?|over the (?:next|following|course)|by (?:the )?(?:day|week|month|third|next|end)|(?:day|week|month|visit) \d+|\d+ (?:hours?|days?|weeks?|months?) (?:later|after|ago|post)|(?:hours?|days?|weeks?|months?|years?) (?:later|ago|after)|(?:at|after) (?:\d+|one|two|three|six|twelve) (?:hours?|days?|weeks?|months?|years?)|reinforce\w*|jendrassik|interval|after (?:treatment|therapy|surgery|thromboly\w+|the (?:operation|procedure|infusion|injection)))\b|→|->|(?:^|[.;:] )d ?\d{1,3}\b(?! ?(?:level|dermatome|cord|vertebra|to\b|[-–/]))/iu;

/** Words for a course of the sign they stand beside. */
const COURSE =
  /\b(?:initial|previous|prior|before|after|repeat(?:ed)?|improv\w+|worse\w*|recover\w*|progress(?:ed|ion|ively)?|resol\w+|return(?:ed|ing)?|since|baseline|now|then|unchanged|compared|\d+ (?:hours?|days?|weeks?|months?|years?))\b/iu;

/**
 * A comparison with the other side, or with a value that has not changed: no time passes. What stands before a reinforcement is looked
 * at where there is one, not before every word.
 */
const SAME_TIME =
  /\b(?:compared (?:to|with) (?:the |his |her )?(?:left|right|other|contralateral|opposite|arms?|legs?|upper|lower)|(?:same|unchanged) (?:as|from|since)\b[^).;,]*|(?=(?:even )?(?:with|despite) reinforce)(?<=(?:absent|unobtainable|unelicitable|elicited|obtained)[^.;]{0,30})(?:even )?(?:with|despite) reinforce\w*)/giu;

/** Two statements after another are mostly compared over the same words: the last answer is remembered. */
function remembered(answer: (text: string) => boolean): (text: string) => boolean {
  let last: string | null = null;
  let known = false;
  return (text) => {
    if (text !== last) [last, known] = [text, answer(text)];
    return known;
  };
}

/** Whether the words let time, or a treatment, pass wherever they stand between two statements. */
export const timePasses = remembered((text) => {
  const here = text.replace(SAME_TIME, '');
  return ANOTHER_TIME.test(here) || COURSE.test(here);
});

/** Whether the words begin another time, so that what follows them may differ from what went before. */
export const isAnotherTime = remembered((text) => ANOTHER_TIME.test(text.replace(SAME_TIME, '')));

/** A deficit that is older than this illness. */
const OLD =
  /\b(?:(?<!(?:year|yr|y|month|week|day)s?[ -])old|known|previous(?:ly)?|prior(?! to (?:admission|presentation|arrival|this|being|coming))|residual|recovered|longstanding|long-standing|chronic|pre-?existing|childhood|birth|polio|baseline|past|former|years? ago|remote|sequelae?|history of(?! (?:the )?present)|h\/o|hx(?!:))\b/iu;

/** A year tells of long ago, unless it dates the admission. */
const YEAR = /\b(?:19|20)\d\d\b/u;
const ADMISSION = /\b(?:admitted|admission|presented|presents|referred|seen|evaluated)\b/iu;

/** Whether a sentence speaks of something older than this illness. */
export function isOld(sentence: string): boolean {
  return OLD.test(sentence) || (YEAR.test(sentence) && !ADMISSION.test(sentence));
}

const EXCEPTION =
  /\b(?:except\w*|excluding|apart from|other than|aside from|besides|save for|otherwise|remainder|remaining|rest|elsewhere|others?|outside|bar|unless|o\/w|unable|untested|not tested|grossly limited|as (?:above|below|noted|described)|see (?:below|above)|isolated)\b/iu;

/** Words that take something out where they stand between what they say and what they take out. */
const BUT =
  /\b(?:but|only|however|though|although|with the|where|limited|nevertheless|nonetheless|yet)\b/iu;

/** Whether the words take something out of what they say. */
export function makesException(text: string): boolean {
  return EXCEPTION.test(text) || BUT.test(text);
}

/** Whether the words name an exception wherever they stand. */
export function namesException(text: string): boolean {
  return EXCEPTION.test(text);
}

/** Whether the words turn from one thing to its contrary. */
export function turns(text: string): boolean {
  return BUT.test(text);
}
