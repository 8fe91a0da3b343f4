import { createRequire } from 'node:module';
import { inRounds, processorTime, ratios, spread } from './measure.mjs';

const require = createRequire(import.meta.url);

/** After so many rounds the engine has compiled what is read again and again, theirs and ours. */
const WARM_UP = 12;

/** The whole analysis against what others take for less of it, on the same notes: in the first rounds, and in later ones. */
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
    WARM_UP + rounds,
    processorTime,
  );
  const told = (a, b) => {
    const all = ratios(taken[a], taken[b]);
    return `${spread(all.slice(0, rounds))} × at first, ${spread(all.slice(-rounds))} × later`;
  };
  console.log(`compromise (three), parsing, in our time: ${told('three', 'ours')}`);
  console.log(`wink-nlp, sentences, entities, negation, in our time: ${told('wink', 'ours')}`);
  console.log(
    `we, in the time of one regular expression over all wordings: ${told('ours', 'floor')}`,
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
