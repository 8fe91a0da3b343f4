/** A colour of the figure: the theme's where there is one, else one for white paper. */
interface Color {
  readonly variable: string;
  readonly paper: string;
}

/** The figure's colours. Those of patterns are the extension's own, which the highlights in the note have too. */
export const palette = {
  ink: { variable: '--vscode-editor-foreground', paper: '#1f1f1f' },
  ground: { variable: '--vscode-editor-background', paper: '#ffffff' },
  mark: { variable: '--vscode-textLink-foreground', paper: '#005fb8' },
  umn: { variable: '--vscode-motorNeuronLens-upperMotorNeuron', paper: '#b35900' },
  lmn: { variable: '--vscode-motorNeuronLens-lowerMotorNeuron', paper: '#7a3ec8' },
  other: { variable: '--vscode-motorNeuronLens-otherSign', paper: '#007a87' },
  normal: { variable: '--vscode-motorNeuronLens-normalFinding', paper: '#767676' },
} as const satisfies Readonly<Record<string, Color>>;

/** The name of a colour. */
export type ColorName = keyof typeof palette;

/** A property set to the theme's colour. Programs that know no variables keep the first value. */
export function themed(property: string, name: ColorName): string {
  const { variable, paper } = palette[name];
  return `${property}:${paper};${property}:var(${variable},${paper})`;
}

/** A property set to the colour for paper: a dark theme's would not be seen in print. */
export function printed(property: string, name: ColorName): string {
  return `${property}:${palette[name].paper}`;
}
