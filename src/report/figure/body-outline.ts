import type { PatternRow } from '../../localization/level';
import type { Point } from './frame';

/** A region of one half of the body, seen from the front in the anatomical position. */
interface BodyRegion {
  readonly region: PatternRow['region'];
  /** As screen readers say it; the head's row is about face, jaw, tongue, palate and neck. */
  readonly name: string;
  readonly outline: string;
  /** Where its letter stands. */
  readonly letter: Point;
  /** Where a line leads to from a letter that stands outside the region. */
  readonly leader?: readonly [Point, Point];
}

/** Seven and a half heads high, palms forward. Neighbours share their seams: neck, shoulder, groin. */
export const bodyRegions: readonly BodyRegion[] = [
  {
    region: 'head',
    name: 'face and neck',
    outline:
      'M 0 3 C 11 3 18.5 10 18.5 23 C 18.5 24 18.4 25 18.3 26 C 21 24.5 22 27 21.3 30.5 C 20.7 34 19.3 36 17.5 35.3 C 16.6 41 13.5 46 9.8 49.5 C 9.6 55 10 59 12.5 62.5 C 9 64.6 4 65.5 0 65.5 Z',
    letter: [37, 22],
    leader: [
      [28, 22],
      [15, 24],
    ],
  },
  {
    region: 'trunk',
    name: 'trunk',
    outline:
      'M 0 65.5 C 4 65.5 9 64.6 12.5 62.5 C 16 66.5 23 69.5 31.5 71.3 C 29.3 81 30.5 91 33.8 100 C 33 116 28 129 26.6 141 C 25.8 152 30.5 161 33 171 C 24.5 179 12 186 1.5 192 L 0 192 Z',
    letter: [15.5, 116],
  },
  {
    region: 'arm',
    name: 'arm',
    outline:
      'M 31.5 71.3 C 40 72.5 46.5 78 48 89 C 49.2 99 50 108 51.6 118 C 53 126 57.5 134 59.6 143 C 62.6 156 65 168 66.7 180.3 C 69.1 182.9 72.1 185.5 73.6 188.3 C 75.6 191 78.2 194.6 79.2 197.4 C 79.9 199.4 78 200.5 76.7 198.9 C 75.5 196.6 73.7 194.3 72.8 193.7 L 73.8 199.4 C 75.2 205.2 76.1 209.1 76.5 213.1 C 76.7 215.3 74.1 215.8 73.4 213.7 L 70.9 202.9 L 72.9 215.3 C 73.2 217.8 70.5 218.2 69.9 215.8 L 67.3 203.7 L 68.8 215 C 69 217.1 66.4 217.5 65.9 215.2 L 63.6 203.8 L 63.9 211.7 C 63.8 213.7 61.4 213.7 61.1 211.5 C 60.2 203.7 58.6 195.9 58.3 189.9 C 58.4 186.8 58.7 183.7 58.7 181.7 C 55.6 170 49.6 160 46.3 148 C 44 140 42.4 134 40.6 126 C 38.6 116 35.8 107 33.8 100 C 30.5 91 29.3 81 31.5 71.3 Z',
    letter: [72, 112],
    leader: [
      [63, 112],
      [46, 113],
    ],
  },
  {
    region: 'leg',
    name: 'leg',
    outline:
      'M 33 171 C 36.6 184 37.2 201 36 217 C 34.8 233 31.6 244 30.8 256 C 30.4 265 33.8 275 33.4 290 C 32.8 308 28.4 321 27.6 334 C 27.6 339 31.4 344 34.6 348 C 36.6 351.4 33.6 353.4 29 353.2 L 20.6 353 C 16.8 352.6 16.4 348.6 17 344.4 C 17.4 341 17.6 338 17.4 334 C 16.4 321 13.6 310 13 295 C 12.6 282 15.4 272 15 259 C 14.2 242 7 222 1.5 192 C 12 186 24.5 179 33 171 Z',
    letter: [21, 214],
  },
];

/** Few lines that make a body of the outline: eye, nose, mouth, collarbone, edge of the ribs, navel, kneecap. */
export const bodyDetails: readonly string[] = [
  'M 4.5 24.5 C 6 22.8 9.5 22.8 11 24.5 C 9.5 26 6 26 4.5 24.5 Z',
  'M 4 19.6 C 6.5 17.8 9.5 17.8 11.8 19.4',
  'M 0 33.6 C 1.8 33.6 3.2 33 3.4 31.6',
  'M 0 41 C 2.4 41 4.4 40.6 5.8 39.6',
  'M 3 70.5 C 11 69 20 70.5 28.5 73.5',
  'M 4 125 C 11 127 18 132 22.5 138',
  'M 0 151 L 0 154',
  'M 18.7 252 C 20.7 249.8 25 249.8 27 252 C 28 257 27 261.6 22.9 263 C 18.7 261.6 17.7 257 18.7 252 Z',
];
