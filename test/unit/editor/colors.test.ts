import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Color {
  readonly id: string;
  readonly defaults: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly contributes: { readonly colors: readonly Color[] };
}

/** The editor's background in VS Code's default themes, and the contrast that is asked for. */
const themes: Readonly<Record<string, { background: string; least: number }>> = {
  dark: { background: '#1f1f1f', least: 3 },
  light: { background: '#ffffff', least: 3 },
  highContrast: { background: '#000000', least: 4.5 },
  highContrastLight: { background: '#ffffff', least: 4.5 },
};

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
}

/** Relative luminance after WCAG 2. */
function luminance(color: string): number {
  const linear = channels(color).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return linear[0]! * 0.2126 + linear[1]! * 0.7152 + linear[2]! * 0.0722;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Red where green is weak, or green where red is: the two that many people can't tell apart. */
function hue(color: string): 'red' | 'green' | 'neither' {
  const [red, green, blue] = channels(color) as [number, number, number];
  if (red > 2 * green && red > 2 * blue) return 'red';
  return green > 1.5 * red && green > 1.5 * blue ? 'green' : 'neither';
}

describe('the contributed colours', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const { colors } = manifest.contributes;

  it('measures contrast as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  it('names a colour for each kind of finding', () => {
    const kinds = ['upperMotorNeuron', 'lowerMotorNeuron', 'otherSign', 'possibleSign'];
    const ids = [...kinds, 'normalFinding', 'deniedSign'].map((kind) => `motorNeuronLens.${kind}`);
    assert.deepEqual(
      colors.map(({ id }) => id),
      ids,
    );
  });

  for (const { id, defaults } of colors) {
    for (const [theme, { background, least }] of Object.entries(themes)) {
      it(`${id} can be seen in the ${theme} theme`, () => {
        const color = defaults[theme];
        assert.match(color ?? '', /^#[\dA-F]{6}$/);
        const measured = contrast(color!, background);
        assert.ok(measured >= least, `${color} on ${background}: ${measured.toFixed(2)}`);
      });
    }
  }

  it('never sets red against green', () => {
    for (const theme of Object.keys(themes)) {
      const hues = new Set(colors.map(({ defaults }) => hue(defaults[theme]!)));
      assert.ok(!(hues.has('red') && hues.has('green')), theme);
    }
  });
});
