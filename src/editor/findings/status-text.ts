import { type Command, l10n, LanguageStatusSeverity } from 'vscode';
import type { Analysis } from '../../analysis';
import { abnormalKinds, findingKind } from '../../report/finding-kind';
import type { OpenNote } from '../notes/open-note';
import { SUMMARIZE } from '../summary/summarize-command';

/** How things stand with a note, in words. */
export interface StatusText {
  readonly text: string;
  /** Why, or when. */
  readonly detail: string;
  readonly severity: LanguageStatusSeverity;
  /** What a click does. */
  readonly command: Command;
}

const { Information, Warning, Error: Failure } = LanguageStatusSeverity;

function counted({ findings, localization: { levels } }: Analysis): string {
  const signs = findings.filter((one) => abnormalKinds.includes(findingKind(one))).length;
  const level = levels[0]?.level === 'none' ? '' : levels[0]?.name;
  return [countText(signs), level].filter(Boolean).join(' · ');
}

function countText(signs: number): string {
  if (signs === 0) return l10n.t('No abnormal motor sign');
  return signs === 1 ? l10n.t('1 motor sign') : l10n.t('{0} motor signs', signs);
}

function openSetting(name: string): Command {
  return {
    command: 'workbench.action.openSettings',
    title: l10n.t('Open Setting'),
    arguments: [name],
  };
}

/** What is said of a note: on, off or too large, and why; how many signs, and the likely level. */
export function statusText({ state, document }: OpenNote): StatusText {
  const summarize = {
    command: SUMMARIZE,
    title: l10n.t('Summarize'),
    arguments: [document.uri],
  };
  switch (state.kind) {
    case 'waiting':
      return {
        text: l10n.t('Reading the note'),
        detail: '',
        severity: Information,
        command: summarize,
      };
    case 'analyzed':
      return {
        text: counted(state.analysis),
        detail: l10n.t('read at {time} in {milliseconds} ms', {
          time: state.at.toLocaleTimeString(),
          milliseconds: Math.ceil(state.milliseconds),
        }),
        severity: Information,
        command: summarize,
      };
    case 'too-large':
      return {
        text: l10n.t('Too large: only the visible part is read'),
        detail: l10n.t(
          '{size} characters; motorNeuronLens.analysis.maximumSize allows {limit}. Only the visible part is read, for signs but no level.',
          { size: state.size, limit: state.limit },
        ),
        severity: Warning,
        command: openSetting('motorNeuronLens.analysis.maximumSize'),
      };
    case 'failed':
      return {
        text: l10n.t('Reading the note failed'),
        detail: state.reason,
        severity: Failure,
        command: summarize,
      };
    case 'off':
      return {
        text: l10n.t('Motor signs are off'),
        detail: 'motorNeuronLens.enable',
        severity: Information,
        command: openSetting('motorNeuronLens.enable'),
      };
  }
}
