import type { Point } from './frame';

/** The words beside the drawing, each with the line that leads to its structure. */
export const pathwayLabels: readonly {
  readonly words: string;
  readonly leader: readonly Point[];
}[] = [
  {
    words: 'Motor cortex',
    leader: [
      [36, 43],
      [52, 36],
      [86, 36],
    ],
  },
  {
    words: 'Internal capsule',
    leader: [
      [18, 80],
      [60, 64],
      [86, 64],
    ],
  },
  {
    words: 'Midbrain',
    leader: [
      [13, 115],
      [86, 115],
    ],
  },
  {
    words: 'Pons',
    leader: [
      [20, 138],
      [86, 138],
    ],
  },
  {
    words: 'Medulla',
    leader: [
      [11, 170],
      [30, 161],
      [86, 161],
    ],
  },
  {
    words: 'Decussation',
    leader: [
      [4, 185],
      [24, 194],
      [86, 194],
    ],
  },
  {
    words: 'Root',
    leader: [
      [20, 236],
      [30, 222],
      [86, 222],
    ],
  },
  {
    words: 'Plexus',
    leader: [
      [38, 243],
      [86, 243],
    ],
  },
  {
    words: 'Nerve',
    leader: [
      [62, 268],
      [86, 268],
    ],
  },
  {
    words: 'Junction',
    leader: [
      [73, 290],
      [86, 290],
    ],
  },
  {
    words: 'Muscle',
    leader: [
      [79, 306],
      [86, 306],
    ],
  },
  {
    words: 'Spinal cord',
    leader: [
      [9, 326],
      [86, 326],
    ],
  },
  {
    words: 'Cauda equina',
    leader: [
      [8, 382],
      [20, 350],
      [86, 350],
    ],
  },
];
