import type { State } from '../compare/compare';
import { signRow } from '../vocabulary/sign-rows';
import { siteName } from './site-text';

/** What a note says of a quality: `brisk reflex 3+`, `no clonus`, `possible spasticity`. */
export function stateText({ sign, assertion, grade }: State): string {
  const name = signRow(sign).name + (grade === null ? '' : ` ${grade.replace(/\s+/gu, ' ')}`);
  if (assertion === 'absent') return `no ${name}`;
  return assertion === 'possible' ? `possible ${name}` : name;
}

/** Where, without the side: `knee`; empty where the notes name no place. */
export function placeText(site: string | null): string {
  return site === null ? '' : siteName(site);
}
