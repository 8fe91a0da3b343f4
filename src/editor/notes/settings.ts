import { type ConfigurationScope, DiagnosticSeverity, workspace } from 'vscode';
import type { FindingKind } from '../../report/finding-kind';
import { amountOf, oneOf, severitiesOf, someOf } from './setting-values';

/** The prefix of every setting. */
export const SECTION = 'motorNeuronLens';

const severities: ReadonlyMap<string, DiagnosticSeverity | undefined> = new Map([
  ['hint', DiagnosticSeverity.Hint],
  ['information', DiagnosticSeverity.Information],
  ['warning', DiagnosticSeverity.Warning],
  ['off', undefined],
]);

const kinds: readonly FindingKind[] = ['umn', 'lmn', 'other', 'possible', 'normal', 'denied'];

/** The settings as they stand for a document: read anew each time, as they can differ by folder and language. */
export function settingsFor(scope: ConfigurationScope) {
  const read = workspace.getConfiguration(SECTION, scope);
  const flag = (name: string, otherwise: boolean) =>
    oneOf(read.get(name), [true, false], otherwise);
  const enabled = flag('enable', true);
  return {
    enabled,
    delay: amountOf(read.get('analysis.delay'), 250),
    maximumSize: amountOf(read.get('analysis.maximumSize'), 100_000),
    /** Undefined: no entry in Problems. */
    severity: severities.get(
      oneOf(read.get('problems.severity'), [...severities.keys()], 'information'),
    ),
    problemKinds: someOf(read.get('problems.show'), kinds, ['umn', 'lmn', 'other']),
    highlights: oneOf(
      read.get('highlights'),
      ['underlineAndLetter', 'underline', 'off'] as const,
      'underlineAndLetter',
    ),
    completion: enabled && flag('completion', true),
    rules: severitiesOf(read.get('rules')),
    codeLens: flag('codeLens', false),
    summaryView: oneOf(read.get('summary.view'), ['page', 'markdown'] as const, 'page'),
  };
}

/** Whether an assistant may ask about notes: a setting of the user alone, which no folder can switch on. */
export function answersAssistants(): boolean {
  return workspace.getConfiguration(SECTION).get('assistant') === true;
}
