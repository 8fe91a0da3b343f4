import type { Point } from './frame';

/** Where a shape's outline is drawn, and how: outlines with a ground, inner lines without. */
interface Shape {
  readonly kind: 'shape' | 'nucleus';
  readonly outline: string;
}

const shape = (outline: string): Shape => ({ kind: 'shape', outline });
const nucleus = (outline: string): Shape => ({ kind: 'nucleus', outline });

/**
 * One half of brain, brainstem and cord from the front, drawn back to front. Schematic: brain and brainstem larger than the cord.
 * Brainstem and cord are open to the midline, where no line is.
 */
export const pathwayShapes: readonly Shape[] = [
  // cerebellum, behind the pons, with folia
  shape('M 12 127 C 22 119 42 124 46 138 C 49 152 36 163 22 161 C 16 160 12 158 10 156 Z'),
  nucleus('M 22 129 C 31 127 39 131 43 137'),
  nucleus('M 22 138 C 30 136 39 140 45 145'),
  nucleus('M 22 147 C 29 146 36 149 41 154'),
  // brainstem and cord in one: midbrain, pons, medulla, enlargements of arm and leg, conus
  shape(
    'M 0 90 L 13.5 90 C 15 104 16 117 11.5 126 C 18 127 22 134 22 142 C 22 150 18 156.5 12 159.5 C 14 166 13.5 173 10.5 180 C 8.5 185 7 190 7 195 C 7 204 10.5 211 10.5 221 C 10.5 233 7.2 239 6.6 248 C 6.2 268 6.2 284 6.5 296 C 7 304 9.4 311 9.4 319 C 9.2 331 4 341 0.6 349 L 0 349',
  ),
  // upper and lower edge of the pons
  nucleus('M 0 127.5 C 5 125 8 125 11.5 126'),
  nucleus('M 0 157.5 C 4 160.5 8 161 12 159.5'),
  // hemisphere, cut in the frontal plane: convexity, Sylvian fissure, temporal lobe
  shape(
    'M 1.5 42 C 3 37 9 34 14 35.5 C 18 32.5 26 33.5 29 37 C 35 36.5 41 40 43 45 C 49 47 53 53 52.5 59 C 56.5 63 57.5 70 54.5 75 C 56 79 54.5 84 50.5 86 L 41 85.5 L 50 89.5 C 54.5 93.5 54.5 101 49.5 105 C 45 110 36 111.5 30.5 109 C 24 110 18.5 106.5 17.5 102 C 16 99 15.5 97 15 94.5 C 11 92.5 6 93 1.5 94 Z',
  ),
  // cingulate and other sulci
  nucleus('M 1.5 58 C 5 58 8 56 10 53.5'),
  nucleus('M 14 35.5 C 15.5 39 15 42 13 45'),
  nucleus('M 29 37 C 29 41 27.5 44 25 46'),
  nucleus('M 43 45 C 41 48.5 38.5 50.5 35 51'),
  nucleus('M 52.5 59 C 49 61 45.5 61.5 42 60.5'),
  nucleus('M 54.5 75 C 51 75.5 47.5 74.5 44.5 72.5'),
  nucleus('M 30.5 109 C 31 105 33 102 36 100.5'),
  // callosum, lateral ventricle, caudate, thalamus, lentiform nucleus
  nucleus('M 1.5 65 C 8 63.5 14 61 19 57'),
  nucleus('M 2.5 69 C 7 67.5 11 66 15.5 63.5 C 15.5 67 13.5 70 9.5 71.5 C 7 73 4.5 74 2.5 74 Z'),
  nucleus(
    'M 15.5 65.5 C 18.2 66 18 71.5 14.5 73.5 C 12 74 11.5 71.5 13 69.5 C 14.5 68 14.8 67 15.5 65.5 Z',
  ),
  nucleus('M 3 84 C 3 78.5 9 76.5 13 78.5 C 15.6 81 14.5 87 10.5 90 C 6.5 91.5 3 89 3 84 Z'),
  nucleus(
    'M 20.5 84.5 C 22.5 79 27 74.5 31.5 74.5 C 34.5 78.5 33.5 87 30 91 C 26.5 91.5 22.5 88.5 20.5 84.5 Z',
  ),
];

/** Fibres of the cauda equina, below the end of the cord. */
export const caudaEquina: readonly string[] = [
  'M 0 349 L 0 392',
  'M 1.5 346 C 2.2 360 2.6 376 3 391',
  'M 3.2 342 C 4.6 356 5.6 370 6.4 386',
  'M 5.4 336 C 7 350 8.4 362 10 376',
];

/** The pathway from the cortex of one side, over the crossing, to the cord of the other. */
export const tract = {
  above:
    'M 31 41 C 27 54 17.5 66 17.5 80 C 17 94 10.5 104 9.5 114 C 8.5 126 8.5 146 6.5 160 C 5.5 168 5 174 4.5 178',
  crossing: { from: [4.5, 178], to: [4.6, 192] } as { from: Point; to: Point },
  below:
    'M 4.6 192 C 5 204 6.4 212 6.4 222 C 6 236 4.4 248 4.2 262 C 4.2 284 4.4 300 5.2 314 C 5.4 324 3.6 334 2.2 340',
};

/** From the cord outward to a muscle. */
interface Chain {
  readonly muscle: string;
  /** Places of the root, plexus, nerve, junction and muscle, from the cord outward; a cranial nerve has no root and plexus. */
  readonly way: readonly Point[];
  readonly root: Point | null;
  readonly plexus: Point | null;
  readonly nerve: Point;
  readonly junction: Point;
}

/** The motor nerves of face, arm and leg. */
export const chains: Readonly<Record<'face' | 'arm' | 'leg', Chain>> = {
  face: {
    muscle: 'face',
    way: [
      [13, 161],
      [38, 172],
      [56, 180],
      [63, 183],
    ],
    root: null,
    plexus: null,
    nerve: [36, 171],
    junction: [56, 180],
  },
  arm: {
    muscle: 'arm',
    way: [
      [9.6, 230],
      [20, 236],
      [38, 243],
      [62, 268],
      [73, 290],
      [78, 301],
    ],
    root: [20, 236],
    plexus: [38, 243],
    nerve: [62, 268],
    junction: [73, 290],
  },
  leg: {
    muscle: 'leg',
    way: [
      [6, 343],
      [13, 364],
      [32, 375],
      [54, 394],
      [66, 411],
      [71, 420],
    ],
    root: [13, 364],
    plexus: [32, 375],
    nerve: [54, 394],
    junction: [66, 411],
  },
};
