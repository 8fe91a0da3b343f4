import type { ExtensionContext } from 'vscode';
import type { MotorNeuronLensApi } from './api';
import { DecisionActions } from './editor/decision-actions';
import { DecisionCommands } from './editor/decision-commands';
import { DecisionStore } from './editor/decision-store';
import { ExaminationCodeLenses } from './editor/code-lens';
import { FindingDecorations } from './editor/decorations';
import { FindingDiagnostics } from './editor/diagnostics';
import { exportedApi } from './editor/exported-api';
import { FollowedNote } from './editor/followed-note';
import { GroupingCommands } from './editor/grouping-commands';
import { FindingHovers } from './editor/hovers';
import { ProblemActions } from './editor/problem-actions';
import { ProblemDiagnostics } from './editor/problem-diagnostics';
import { RuleSettings } from './editor/rule-settings';
import { SilencingCommands } from './editor/silencing-commands';
import { SampleCommand } from './editor/sample-command';
import { FindingsView } from './editor/findings-view';
import { SaveSummaryCommand } from './editor/save-summary-command';
import { SectionFolding } from './editor/folding';
import { writingFeatures } from './editor/writing';
import { IgnoreWordingCommand } from './editor/ignore-wording-command';
import { isNote } from './editor/is-note';
import { NoteAnalyses } from './editor/note-analyses';
import { NoteContext } from './editor/note-context';
import { NoteInputs } from './editor/note-inputs';
import { NoteOutline } from './editor/outline';
import { SidecarDiagnostics } from './editor/sidecar-diagnostics';
import { SidecarRenames } from './editor/sidecar-renames';
import { SignPageCommand } from './editor/sign-page-command';
import { OwnVocabularyCompletions } from './editor/own-vocabulary-completions';
import { OwnVocabularyFiles } from './editor/own-vocabulary-files';
import { OwnWords } from './editor/own-words';
import { Documentation } from './editor/documentation';
import { NoteStatus } from './editor/status';
import { StepCommands } from './editor/step-commands';
import { SummarizeCommand } from './editor/summarize-command';
import { SummaryDocuments } from './editor/summary-documents';
import { SummaryLinkProvider } from './editor/summary-link-provider';
import { SummaryPages } from './editor/summary-pages';
import { RevealCommand } from './editor/reveal-command';
import { ToggleHighlights } from './editor/toggle-highlights';

/** Wires the features to the one thing they share: the analyses of the open notes. */
export function activate({
  extensionUri,
  globalState,
  subscriptions,
}: ExtensionContext): MotorNeuronLensApi {
  const documentation = new Documentation(extensionUri);
  const decisions = new DecisionStore();
  const files = new OwnVocabularyFiles();
  const words = new OwnWords(files);
  const inputs = new NoteInputs([words, decisions, new RuleSettings()]);
  const analyses = new NoteAnalyses(
    (document) => isNote(document) && !documentation.has(document.uri),
    inputs,
  );
  const documents = new SummaryDocuments(analyses);
  const summaries = new SummaryPages(analyses);
  const followed = new FollowedNote(analyses);
  const grouping = new GroupingCommands(globalState);
  subscriptions.push(
    decisions,
    files,
    words,
    inputs,
    analyses,
    documents,
    new SummaryLinkProvider(),
    summaries,
    new RevealCommand(),
    new SignPageCommand(analyses, documentation),
    new StepCommands(analyses),
    new ToggleHighlights(analyses, globalState),
    new IgnoreWordingCommand(),
    new OwnVocabularyCompletions(),
    new SummarizeCommand(analyses, documents, summaries),
    new SaveSummaryCommand(analyses, summaries),
    new FindingDiagnostics(analyses, documentation),
    new FindingDecorations(analyses),
    new FindingHovers(analyses),
    new DecisionCommands(analyses, decisions),
    new DecisionActions(analyses),
    new ProblemDiagnostics(analyses, documentation),
    new ProblemActions(analyses),
    new SilencingCommands(analyses, decisions),
    new SidecarDiagnostics(decisions),
    new SidecarRenames(),
    new SampleCommand(extensionUri),
    followed,
    grouping,
    new FindingsView(followed, grouping),
    new NoteOutline(analyses),
    new SectionFolding(analyses),
    new ExaminationCodeLenses(analyses),
    new NoteStatus(analyses),
    new NoteContext(analyses),
    ...writingFeatures(analyses),
  );
  return exportedApi(analyses, inputs);
}
