import type { ExtensionContext } from 'vscode';
import type { MotorNeuronLensApi } from './api';
import { agreementFeatures } from './editor/agreement/agreement';
import { AssistantTools } from './editor/assistant/assistant-tools';
import { DecisionActions } from './editor/decisions/decision-actions';
import { DecisionCommands } from './editor/decisions/decision-commands';
import { DecisionStore } from './editor/decisions/decision-store';
import { ExaminationCodeLenses } from './editor/findings/code-lens';
import { FindingDecorations } from './editor/findings/decorations';
import { FindingDiagnostics } from './editor/findings/diagnostics';
import { exportedApi } from './editor/notes/exported-api';
import { folderFeatures } from './editor/folder/folder';
import { FollowedNote } from './editor/tree/followed-note';
import { GroupingCommands } from './editor/tree/grouping-commands';
import { FindingHovers } from './editor/findings/hovers';
import { ProblemActions } from './editor/decisions/problem-actions';
import { ProblemDiagnostics } from './editor/findings/problem-diagnostics';
import { RuleSettings } from './editor/notes/rule-settings';
import { SilencingCommands } from './editor/decisions/silencing-commands';
import { SampleCommand } from './editor/findings/sample-command';
import { FindingsView } from './editor/tree/findings-view';
import { SaveSummaryCommand } from './editor/summary/save-summary-command';
import { SectionFolding } from './editor/findings/folding';
import { writingFeatures } from './editor/writing/writing';
import { IgnoreWordingCommand } from './editor/vocabulary/ignore-wording-command';
import { isNote } from './editor/notes/is-note';
import { NoteAnalyses } from './editor/notes/note-analyses';
import { NoteContext } from './editor/notes/note-context';
import { NoteInputs } from './editor/notes/note-inputs';
import { NoteOutline } from './editor/findings/outline';
import { SidecarDiagnostics } from './editor/decisions/sidecar-diagnostics';
import { SidecarRenames } from './editor/decisions/sidecar-renames';
import { SignPageCommand } from './editor/findings/sign-page-command';
import { OwnVocabularyCompletions } from './editor/vocabulary/own-vocabulary-completions';
import { OwnVocabularyFiles } from './editor/vocabulary/own-vocabulary-files';
import { OwnWords } from './editor/vocabulary/own-words';
import { Documentation } from './editor/notes/documentation';
import { NoteStatus } from './editor/findings/status';
import { StepCommands } from './editor/findings/step-commands';
import { SummarizeCommand } from './editor/summary/summarize-command';
import { SummaryDocuments } from './editor/summary/summary-documents';
import { SummaryLinkProvider } from './editor/summary/summary-link-provider';
import { SummaryPages } from './editor/summary/summary-pages';
import { RevealCommand } from './editor/findings/reveal-command';
import { visitFeatures } from './editor/visits/visits';
import { ToggleHighlights } from './editor/findings/toggle-highlights';

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
  const folder = folderFeatures(analyses, inputs, documentation, grouping);
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
    new FindingsView(followed, grouping, folder.branch),
    new AssistantTools(() => followed.note),
    new NoteOutline(analyses),
    new SectionFolding(analyses),
    new ExaminationCodeLenses(analyses),
    new NoteStatus(analyses),
    new NoteContext(analyses),
    ...writingFeatures(analyses),
    ...agreementFeatures(analyses, decisions),
    ...folder.features,
    ...visitFeatures(analyses, inputs),
  );
  return exportedApi(analyses, inputs);
}
