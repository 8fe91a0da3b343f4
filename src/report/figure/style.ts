import { type ColorName, palette, printed, themed } from './palette';

const names = Object.keys(palette) as ColorName[];

/** Classes that give each colour to a line or an area: `mnl-line-umn`, `mnl-fill-umn`. */
function colors(color: typeof themed): string {
  return names
    .map(
      (name) =>
        `.mnl-line-${name}{${color('stroke', name)}}\n.mnl-fill-${name}{${color('fill', name)}}`,
    )
    .join('\n');
}

/** How the figure looks, within a page or a file of its own. It has no style attributes: a page's policy may forbid them. */
export const figureStyle = `
.mnl-svg{font-family:var(--vscode-font-family,system-ui,sans-serif);font-size:10.5px}
${colors(themed)}
.mnl-none{fill:none}
.mnl-wash{opacity:.16;stroke:none}
.mnl-region{stroke-width:1.3;stroke-linejoin:round}
.mnl-undocumented{stroke-width:1;stroke-dasharray:3 2.5;opacity:.75}
.mnl-detail{fill:none;stroke-width:.8;stroke-linecap:round;opacity:.55}
.mnl-shape{stroke-width:1;stroke-linejoin:round}
.mnl-nucleus{fill:none;stroke-width:.7;opacity:.6}
.mnl-tract{fill:none;stroke-width:1.6;stroke-linejoin:round}
.mnl-leader{fill:none;stroke-width:.6;opacity:.5}
.mnl-heading,.mnl-letter,.mnl-strong{font-weight:600}
.mnl-letter{font-size:11px}
.mnl-halo{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}
.mnl-badge{stroke-width:1.4}
.mnl-second{stroke-dasharray:2.5 2;stroke-width:1.4}
.mnl-faint .mnl-line-mark{stroke-opacity:.75}
.mnl-faint text{fill-opacity:.8}
.mnl-middle{text-anchor:middle}
.mnl-end{text-anchor:end}
@media print{
${colors(printed)}
}`;
