import type { Analysis } from './analysis';

export type { Analysis };

/** As much of a `vscode.TextDocument` as the analysis needs. */
export interface NoteDocument {
  readonly uri: { toString(): string };
  readonly version: number;
  getText(): string;
}

/** What became of a note: sent when its findings were read or moved, and when it is left unread. */
export interface NoteChange {
  /** The document's URI as a string. */
  readonly uri: string;
  /** The version of the document that the findings belong to. */
  readonly version: number;
  readonly state: 'waiting' | 'analyzed' | 'off' | 'too-large' | 'failed';
}

/**
 * What `activate()` returns to other extensions:
 * `await vscode.extensions.getExtension<MotorNeuronLensApi>('motor-neuron-lens.motor-neuron-lens')?.activate()`.
 */
export interface MotorNeuronLensApi {
  /** Reads a document as a clinical note, whatever its language and size. The result is frozen. */
  readonly analyze: (document: NoteDocument) => Promise<Analysis>;
  /** After each change of what is shown for an open note. Returns what to dispose of to stop listening. */
  readonly onDidChangeNote: (listener: (change: NoteChange) => void) => { dispose(): void };
}
