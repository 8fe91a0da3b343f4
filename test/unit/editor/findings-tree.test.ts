import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../../src/analysis';
import { findingsTree, type Grouping, type TreeNode } from '../../../src/editor/tree/findings-tree';

const groupings: readonly Grouping[] = ['region', 'pattern', 'noteOrder'];
const NOTE = `Tone: spasticity of the right leg. Tone normal in the arms.
Wasting of the left hand. Possible clonus. No fasciculations.
Knee jerks brisk.
Sensory level at T10.
`;

/** Every node of a tree, each before those below it. */
function all(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

function words({ children }: TreeNode): string[] {
  return children.map(({ content }) => (content.type === 'statement' ? content.words : '-'));
}

const groupsOf = (text: string, grouping: Grouping) =>
  findingsTree(analyze(text), grouping).slice(1);

describe('the tree of a note', () => {
  it('has the levels on top, each with what speaks for and against it', () => {
    const analysis = analyze(NOTE);
    const [levels] = findingsTree(analysis, 'region');
    assert.equal(levels?.content.type, 'levels');
    const [first] = levels.children;
    assert.deepEqual(first?.content, {
      type: 'level',
      level: analysis.localization.levels[0],
      rank: 1,
    });
    const roles = first.children.map(({ content }) => content.type === 'role' && content.role);
    assert.ok(roles.includes('supportedBy'), roles.join());
    const [support] = first.children;
    assert.equal(support?.children.length, analysis.localization.levels[0]?.supportedBy.length);
    assert.ok(words(support!).some((text) => text.includes('Sensory level')));
  });

  it('groups by region and side, the right before the left', () => {
    const groups = groupsOf(NOTE, 'region').map(
      ({ content }) => content.type === 'place' && [content.region, content.side],
    );
    assert.deepEqual(groups.slice(0, 4), [
      ['arm', 'left'],
      ['arm', 'bilateral'],
      ['leg', 'right'],
      ['leg', 'bilateral'],
    ]);
    assert.deepEqual(groups.at(-1), [null, null]);
  });

  it('groups by pattern, what is not present last', () => {
    const groups = groupsOf(NOTE, 'pattern').map(
      ({ content }) => content.type === 'kind' && content.kind,
    );
    assert.deepEqual(groups, ['umn', 'lmn', 'possible', 'normal', 'denied']);
  });

  it('gives each finding once, in the order of the note', () => {
    for (const grouping of groupings) {
      const groups = groupsOf(NOTE, grouping);
      const leaves = all(groups).flatMap(({ content }) =>
        content.type === 'statement' ? [content.statement.id] : [],
      );
      const ids = analyze(NOTE).findings.map(({ id }) => id);
      assert.deepEqual(leaves.toSorted(), ids.toSorted(), grouping);
      if (grouping === 'noteOrder') assert.deepEqual(leaves, ids);
    }
  });

  it('is empty where the note says nothing', () => {
    assert.deepEqual(findingsTree(analyze(''), 'region'), []);
    assert.deepEqual(findingsTree(analyze('Thank you.'), 'noteOrder'), []);
  });

  it('keeps the ids of its groups while the note is edited above', () => {
    const groups = (text: string) =>
      all(findingsTree(analyze(text), 'region'))
        .filter(({ content }) => content.type !== 'statement')
        .map(({ id }) => id);
    assert.deepEqual(groups(`Neurology clinic.\n\n${NOTE}`), groups(NOTE));
  });

  it('has an id of its own for each node of each sample note', () => {
    for (const name of readdirSync('test/notes')) {
      const analysis = analyze(readFileSync(join('test/notes', name), 'utf8'));
      for (const grouping of groupings) {
        const ids = all(findingsTree(analysis, grouping)).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length, `${name}, ${grouping}`);
      }
    }
  });
});
