import type { Analysis } from '../../analysis';
import type { ContextFinding } from '../../context/context-finding';
import type { Finding } from '../../findings/finding';
import type { EvidenceId, Level, PairedLesion } from '../../localization/level';
import { type FindingKind, findingKind, kindLetters } from '../../report/finding-kind';
import type { FolderRow } from '../../report/folder-table';
import { shownLevels } from '../../report/shown-levels';
import type { Region, Side } from '../../vocabulary/ids';
import { asRead } from '../notes/shown-findings';

/** How the tree groups the findings. */
export type Grouping = 'region' | 'pattern' | 'noteOrder';

/** What a node of the tree stands for. */
export type TreeContent =
  | { readonly type: 'levels' }
  | { readonly type: 'level'; readonly level: Level; readonly rank: number }
  | { readonly type: 'role'; readonly role: Role }
  | { readonly type: 'pair' }
  | { readonly type: 'lesion'; readonly lesion: PairedLesion }
  | { readonly type: 'place'; readonly region: Region | null; readonly side: Side | null }
  | { readonly type: 'kind'; readonly kind: FindingKind }
  | { readonly type: 'folder'; readonly name: string; notes: number }
  | { readonly type: 'folderNote'; row: FolderRow }
  | StatementContent;

/** A finding, or what else helps to find the place, with its words and where they stand (UTF-16, `end` exclusive). */
export interface StatementContent {
  readonly type: 'statement';
  readonly statement: Finding | ContextFinding;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What a statement does for a level. */
export type Role = 'supportedBy' | 'against' | 'unexplained';

/** A node with the nodes below it. Its id is unique in the tree, and stays while what it stands for is there. */
export interface TreeNode {
  readonly id: string;
  readonly content: TreeContent;
  readonly children: readonly TreeNode[];
}

const roles: readonly Role[] = ['supportedBy', 'against', 'unexplained'];
const regions: readonly (Region | null)[] = [
  ...(['head', 'arm', 'trunk', 'leg', 'limbs', 'whole'] as const),
  null,
];
const sides: readonly (Side | null)[] = ['right', 'left', 'bilateral', null];
const kinds = Object.keys(kindLetters) as FindingKind[];

/** The tree of a note: the likely levels with their support, then the findings. Empty where the note says nothing of either. */
export function findingsTree(analysis: Analysis, grouping: Grouping): readonly TreeNode[] {
  const findings = asRead(analysis.findings).map(({ finding, start, end }): StatementContent => ({
    type: 'statement',
    statement: finding,
    words: analysis.note.text.slice(start, end),
    start,
    end,
  }));
  if (findings.length === 0 && analysis.context.length === 0) return [];
  return [levelsNode(analysis, findings), ...grouped(findings, grouping)];
}

function grouped(all: readonly StatementContent[], grouping: Grouping): readonly TreeNode[] {
  switch (grouping) {
    case 'noteOrder':
      return leaves('note', all);
    case 'pattern':
      return kinds.flatMap((kind) =>
        group(
          `kind:${kind}`,
          { type: 'kind', kind },
          all,
          (finding) => findingKind(finding) === kind,
        ),
      );
    case 'region':
      return regions.flatMap((region) =>
        sides.flatMap((side) =>
          group(
            `place:${region}:${side}`,
            { type: 'place', region, side },
            all,
            (finding) => finding.region === region && finding.side === side,
          ),
        ),
      );
  }
}

/** A node for those that belong to it; none where there are none. */
function group(
  id: string,
  content: TreeContent,
  all: readonly StatementContent[],
  belongs: (finding: Finding) => boolean,
): TreeNode[] {
  const own = all.filter(({ statement }) => 'sign' in statement && belongs(statement));
  return own.length > 0 ? [{ id, content, children: leaves(id, own) }] : [];
}

function leaves(above: string, all: readonly StatementContent[]): TreeNode[] {
  return all.map((content) => ({
    id: `${above}/${content.statement.id}`,
    content,
    children: [],
  }));
}

function levelsNode(analysis: Analysis, findings: readonly StatementContent[]): TreeNode {
  const { pair } = analysis.localization;
  const all = statements(analysis, findings);
  /** Those that ids point to. */
  const stated = (ids: readonly EvidenceId[]): StatementContent[] => {
    const wanted = new Set(ids);
    return all.filter(({ statement }) => wanted.has(statement.id));
  };
  const used = new Set<string>();
  const unique = (id: string): string => {
    const free = used.has(id) ? unique(`${id}+`) : id;
    used.add(free);
    return free;
  };
  const children = shownLevels(analysis).map((level, index): TreeNode => {
    const { site, segment, side } = level;
    const id = unique(['level', level.level, site, segment, side].join(':'));
    const content = { type: 'level', level, rank: index + 1 } as const;
    const below = roles.flatMap((role): TreeNode[] => {
      const own = leaves(`${id}/${role}`, stated(level[role]));
      const node = { id: `${id}/${role}`, content: { type: 'role', role }, children: own } as const;
      return own.length > 0 ? [node] : [];
    });
    return { id, content, children: below };
  });
  if (pair) {
    const lesions = pair.lesions.map((lesion, index): TreeNode => {
      const id = `pair/${index}`;
      return {
        id,
        content: { type: 'lesion', lesion },
        children: leaves(id, stated(lesion.explains)),
      };
    });
    children.push({ id: 'pair', content: { type: 'pair' }, children: lesions });
  }
  return { id: 'levels', content: { type: 'levels' }, children };
}

/** All that the note states, in the order of the text. */
function statements(
  { context }: Analysis,
  findings: readonly StatementContent[],
): readonly StatementContent[] {
  const others = context.map((statement): StatementContent => {
    const { text, start, end } = statement;
    return { type: 'statement', statement, words: text, start, end };
  });
  return [...findings, ...others].sort((a, b) => a.start - b.start);
}
