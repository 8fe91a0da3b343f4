import { Uri } from 'vscode';
import type { MotorNeuronLensApi } from '../../api';
import { loadCore } from './core';
import type { NoteAnalyses } from './note-analyses';
import type { NoteInput } from './note-inputs';

/** What other extensions get. */
export function exportedApi(analyses: NoteAnalyses, inputs: NoteInput): MotorNeuronLensApi {
  return Object.freeze<MotorNeuronLensApi>({
    analyze: async (document) => {
      const { analyze } = await loadCore();
      // As the editor shows it: with the user's own words and decisions, where the document is an open note.
      const open = analyses.get(Uri.parse(document.uri.toString()));
      const options = open && (await inputs.optionsFor(open.document));
      return analyze(document.getText(), options);
    },
    onDidChangeNote: (listener) =>
      analyses.onDidChange(({ note: { document, state } }) =>
        listener({ uri: document.uri.toString(), version: document.version, state: state.kind }),
      ),
  });
}
