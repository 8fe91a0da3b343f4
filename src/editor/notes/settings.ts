import { type ConfigurationScope, DiagnosticSeverity, workspace } from 'vscode';
import type { RuleSeverities } from '../../consistency/check-note';
import type { FindingKind } from '../../report/finding-kind';

/** The prefix of every setting. */
export const SECTION = 'motorNeuronLens';

const severities: Readonly<Record<string, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

/** The settings as they stand for a document: read anew each time, as they can differ by folder and language. */
export function settingsFor(scope: ConfigurationScope) {
  const read = workspace.getConfiguration(SECTION, scope);
  return {
    enabled: read.get('enable', true),
    delay: Math.max(0, read.get('analysis.delay', 250)),
    maximumSize: read.get('analysis.maximumSize', 100_000),
    /** Undefined: no entry in Problems. */
    severity: severities[read.get('problems.severity', 'information')],
    problemKinds: read.get<readonly FindingKind[]>('problems.show', ['umn', 'lmn', 'other']),
    highlights: read.get<'underlineAndLetter' | 'underline' | 'off'>(
      'highlights',
      'underlineAndLetter',
    ),
    completion: read.get<boolean>('enable', true) && read.get<boolean>('completion', true),
    rules: read.get<RuleSeverities>('rules', {}),
    codeLens: read.get('codeLens', false),
    summaryView: read.get<'page' | 'markdown'>('summary.view', 'page'),
  };
}
