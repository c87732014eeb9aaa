import type { Root, RootContent } from 'hast';
import { type ProseComponent, proseTree } from '../content/prose.ts';
import type { DataTableAttributes } from './types.ts';

/** A `<DataTable />` of a body. */
export interface TableUse {
  readonly attributes: DataTableAttributes;
  /** Of its `<` in the body. */
  readonly offset: number;
}

/** The tables that a body shows, down the body; the body is one that the reader has accepted. */
export function tablesOf(body: string): TableUse[] {
  return body.includes('<DataTable') ? usesIn(proseTree(body)) : [];
}

/** What an accepted `<DataTable />` says. */
export function dataTableAttributes({ attributes }: ProseComponent): DataTableAttributes {
  const text = (name: string) => {
    const value = attributes.find((attribute) => attribute.name === name)?.value;
    return typeof value === 'string' ? { [name]: value.trim() } : {};
  };
  return {
    file: '',
    caption: '',
    ...text('file'),
    ...text('caption'),
    ...text('chart'),
    ...text('total'),
    ...text('unit'),
    ...text('columns'),
  };
}

function usesIn(node: Root | RootContent): TableUse[] {
  const inner = 'children' in node ? (node.children as RootContent[]).flatMap(usesIn) : [];
  const component = node as RootContent | ProseComponent;
  if (component.type !== 'mdxJsxFlowElement' || component.name !== 'DataTable') return inner;
  return [{ attributes: dataTableAttributes(component as ProseComponent), offset: node.position?.start.offset ?? 0 }];
}
