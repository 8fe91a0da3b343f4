import type * as VocabularyFiles from '../../vocabulary/own-vocabulary-file';

let loading: Promise<typeof VocabularyFiles> | undefined;

/** The reader of vocabulary files, loaded where there is one: activation must not wait for YAML. */
export function loadVocabularyFiles(): Promise<typeof VocabularyFiles> {
  loading ??= import('../../vocabulary/own-vocabulary-file');
  return loading;
}
