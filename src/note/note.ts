import type { SectionKind } from '../vocabulary/ids';
export interface Note { readonly text: string; readonly sections: readonly Section[] }
/** A headed part of the note: offsets of the whole part, its heading included. */
export interface Section { readonly kind: SectionKind; readonly title: string; readonly start: number; readonly end: number }
export function readNote(text: string): Note { return { text, sections: [] }; }
