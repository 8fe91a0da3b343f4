import type * as Core from '../../analysis';

let loading: Promise<typeof Core> | undefined;

/** The pure core, loaded on first use: activation must not wait for the language model. */
export function loadCore(): Promise<typeof Core> {
  loading ??= import('../../analysis');
  return loading;
}
