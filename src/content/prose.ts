import type { ElementContent, Root, RootContent } from 'hast';
import { type Code as DiagnosticCode, severityOf } from '../diagnostics/catalogue.ts';
import { spelledIn } from './hidden-signs.ts';
import { expressionFault, importFault } from './prose/code.ts';
import { componentFaults } from './prose/components.ts';
import { elementFault } from './prose/elements.ts';
import { headingFault, headingLevel } from './prose/headings.ts';
import { parseProse, treeOf } from './prose/parse.ts';
import { textFault } from './prose/signs.ts';
import type { Fault, Report } from './report.ts';

export { keptAttributes } from './prose/elements.ts';

/*
 * A body is MDX to its author and data to us: Astro's own MDX parser (Sätteri) gives the tree, and what
 * would be code in it is refused. It is never compiled to JavaScript, so that no body can run any.
 */

/** A component in a body: `<Contact field="phone" />`. */
export interface ProseComponent {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string;
  readonly attributes: readonly { readonly type: string; readonly name: string; readonly value: unknown }[];
  readonly children: ElementContent[];
}

interface Code {
  readonly type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression';
  readonly value: string;
}

type ProseNode = (RootContent | ProseComponent | Code) & {
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
};

/** The tree of a body that the reader has accepted. */
export function proseTree(body: string): Root {
  return treeOf(body);
}

/**
 * The tree of a body, with all that would be code, or that the pages can't show, reported.
 *
 * @param start offset of the body in the file that `report` speaks of
 * @returns `undefined` where the body could not be read or something in it was refused
 */
export function readProse(body: string, start: number, report: Report): Root | undefined {
  const { tree, faults } = parseProse(body);
  let refused = faults.length;
  const tell = ({ offset, message, hint }: Fault, code: DiagnosticCode) => {
    if (severityOf(code) === 'error') refused++;
    report({ code, offset: start + offset, message, hint });
  };
  for (const fault of faults) tell(fault, fault.code);
  if (!tree) return undefined;

  const spelled = spelledIn(body);
  let level = 1;
  walk(
    tree,
    (node, offset, isInTag) => {
      for (const text of textsOf(node)) {
        const hidden = spelled(text, offset);
        if (hidden) tell(hidden, hidden.code);
      }
      switch (node.type) {
        case 'mdxjsEsm':
          return tell(importFault(node.value, offset), 'content/code-in-prose');
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          return tell(expressionFault(body, offset), 'content/code-in-prose');
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          for (const fault of componentFaults(node as ProseComponent, isInTag))
            tell({ ...fault, offset }, 'content/component');
          return;
        case 'element': {
          const heading = headingLevel(node);
          if (!heading) {
            const fault = elementFault(node);
            if (fault) tell({ ...fault, offset }, 'content/prose');
            return;
          }
          const fault = headingFault(heading, level, body, offset);
          if (fault) tell({ ...fault, offset }, fault.code);
          level = heading;
          return;
        }
        case 'text': {
          const fault = textFault(node.value, body, offset, node.position?.end.offset ?? offset);
          if (fault) tell(fault, 'content/not-formatted');
        }
      }
    },
    () => tell(TOO_DEEP, 'content/prose'),
  );
  return refused === 0 ? tree : undefined;
}

/** What a reader sees or hears of a node itself. */
function textsOf(node: ProseNode): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element') return Object.values(node.properties).filter((value) => typeof value === 'string');
  return 'attributes' in node ? node.attributes.map(({ value }) => String(value)) : [];
}

/** Deeper than any prose is; a limit keeps a mad file from exhausting the stack here and on the pages. */
const DEEPEST = 50;

const TOO_DEEP: Fault = {
  offset: 0,
  message: 'รายการหรือย่อหน้าซ้อนกันลึกเกินไป',
  hint: 'ลดชั้นของรายการ (-) และข้อความอ้างอิง (>) ในเนื้อความ',
};

type Visit = (node: ProseNode, offset: number, isInTag: boolean) => void;

/** Every node with its offset (a node without one has its parent's) and whether a tag of HTML holds it. Text in code is left out. */
function walk(root: Root, visit: Visit, tooDeep: () => void): void {
  let isTooDeep = false;
  const descend = (nodes: readonly ProseNode[], parent: number, depth: number, isInTag: boolean) => {
    for (const node of nodes) {
      const offset = node.position?.start.offset ?? parent;
      visit(node, offset, isInTag);
      if (!('children' in node) || (node.type === 'element' && node.tagName === 'code')) continue;
      if (depth === DEEPEST) isTooDeep = true;
      else descend(node.children as ProseNode[], offset, depth + 1, isInTag || node.type.startsWith('mdxJsx'));
    }
  };
  descend(root.children as ProseNode[], 0, 1, false);
  if (isTooDeep) tooDeep();
}
