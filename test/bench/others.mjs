import { createRequire } from 'node:module';
import { inRounds, processorTime, ratios, spread } from './measure.mjs';

const require = createRequire(import.meta.url);

/** The whole analysis against what others take for less of it, on the same notes. */
export function compared(core, notes, rounds) {
  const { analyze, wordings } = require(core);
  const three = require('compromise/three');
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'negation', 'ner']);
  const floor = anyWording(wordings);
  const all = (read) => () => notes.forEach((text) => read(text));
  const taken = inRounds(
    {
      // The levels are worked out when they are asked for.
      ours: all((text) => analyze(text).localization),
      three: all((text) => three(text)),
      wink: all((text) => {
        const doc = wink.readDoc(text);
        return [doc.sentences().out(), doc.entities().out()];
      }),
      floor: all((text) => [...text.toLowerCase().matchAll(floor)].length),
    },
    rounds,
    processorTime,
  );
  const { ours } = taken;
  console.log(`compromise (three), parsing: ${spread(ratios(taken.three, ours))} × our time`);
  console.log(
    `wink-nlp, sentences, entities, negation: ${spread(ratios(taken.wink, ours))} × our time`,
  );
  console.log(
    `we: ${spread(ratios(ours, taken.floor))} × one regular expression over all wordings`,
  );
}

/** One regular expression over the words of all wordings. */
function anyWording(wordings) {
  const phrases = new Set(
    wordings
      .flatMap((wording) => wording.split(/[()|?*{}^$/\\]|\.{2,}/u))
      .map((words) => words.trim()),
  );
  phrases.delete('');
  const escaped = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.toLowerCase().replace(/[.+[\]]/gu, String.raw`\$&`));
  return new RegExp(String.raw`\b(?:${escaped.join('|')})\b`, 'g');
}
