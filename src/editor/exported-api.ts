import type { MotorNeuronLensApi } from '../api';
import { loadCore } from './core';
import type { NoteAnalyses } from './note-analyses';

/** What other extensions get. */
export function exportedApi(analyses: NoteAnalyses): MotorNeuronLensApi {
  return Object.freeze<MotorNeuronLensApi>({
    analyze: async (document) => (await loadCore()).analyze(document.getText()),
    onDidChangeNote: (listener) =>
      analyses.onDidChange(({ note: { document, state } }) =>
        listener({ uri: document.uri.toString(), version: document.version, state: state.kind }),
      ),
  });
}
