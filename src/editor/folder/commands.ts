/** Analyzes all notes in a folder. */
export const ANALYZE_FOLDER = 'motorNeuronLens.analyzeFolder';
/** Saves the table of the folder's notes. */
export const EXPORT_FOLDER = 'motorNeuronLens.exportFolderTable';
/** Shows the table again. */
export const SHOW_FOLDER = 'motorNeuronLens.showFolderTable';
/** Takes the folder's results away. */
export const CLEAR_FOLDER = 'motorNeuronLens.clearFolderResults';
