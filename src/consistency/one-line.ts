import type { Finding } from '../findings/finding';

/** Words as patterns are tried on them: one plain space for every blank and line end, whatever its kind. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** The words of a finding's first site, in small letters; empty where it names none. */
export function siteWords({ evidence }: Finding): string {
  return oneLine(evidence.sites[0]?.text ?? '').toLowerCase();
}
