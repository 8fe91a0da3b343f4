import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { CLINICAL_NOTE } from '../notes/is-note';

/** Opens a copy of a sample note; its argument is the note's file name, without one the user is asked. */
export const OPEN_SAMPLE = 'motorNeuronLens.openSample';

/** The notes that the package ships, made up for it. */
const samples: Readonly<Record<string, string>> = {
  'stroke-admission.note': l10n.t('Stroke, on admission'),
  'cervical-myelopathy.soap': l10n.t('Hands and legs, spine clinic'),
  'als-clinic-letter.txt': l10n.t('Upper and lower signs, clinic letter'),
  'foot-drop-l5-or-peroneal.note': l10n.t('Foot drop: root or nerve?'),
  'spinal-cord-injury-isncsci.clinical': l10n.t('Spinal cord injury, with an ISNCSCI grid'),
};

/** `Motor Neuron Lens: Open a Sample Note`: a copy in no file, to try things on. */
export class SampleCommand implements Disposable {
  readonly #command: Disposable;

  constructor(private readonly extensionUri: Uri) {
    this.#command = commands.registerCommand(OPEN_SAMPLE, (name: unknown) => this.open(name));
  }

  async open(given?: unknown): Promise<void> {
    const name = typeof given === 'string' ? given : await ask();
    if (name === undefined || !Object.hasOwn(samples, name)) return;
    const file = Uri.joinPath(this.extensionUri, 'test', 'notes', name);
    const content = new TextDecoder().decode(await workspace.fs.readFile(file));
    const document = await workspace.openTextDocument({ language: CLINICAL_NOTE, content });
    await window.showTextDocument(document, { preview: false });
  }

  dispose(): void {
    this.#command.dispose();
  }
}

async function ask(): Promise<string | undefined> {
  const items = Object.entries(samples).map(([name, label]) => ({
    label,
    description: name,
    name,
  }));
  const placeHolder = l10n.t('Which note? All are made up.');
  return (await window.showQuickPick(items, { placeHolder }))?.name;
}
