import type { Element, ElementContent, Root, RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import { PROSE_COMPONENTS } from '../schema/components.ts';
import type { Report } from './report.ts';

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

/** Elements that Markdown makes and the pages style, with the attributes each keeps. */
const ELEMENTS: Record<string, readonly string[]> = {
  p: [], h2: [], h3: [], h4: [], ul: [], ol: ['start'], li: [], strong: [], em: [], del: [], a: ['href', 'title'],
  blockquote: [], code: [], pre: [], hr: [], br: [],
  table: [], thead: [], tbody: [], tr: [], th: [], td: [],
};

/** Schemes a link may use; all else (`javascript:`, `data:`, `file:`) is refused. */
const SCHEMES = /^(?:https?|mailto|tel):/i;

/** How many faults of one file are told: past that, the file is not prose. */
const MOST_FAULTS = 20;

/**
 * The tree of a body, with all that would be code, or that the pages can't show, reported.
 *
 * @param start offset of the body in the file that `report` speaks of
 * @returns `undefined` where the body could not be read or something in it was refused
 */
export function readProse(body: string, start: number, report: Report): Root | undefined {
  let refused = 0;
  const refuse = (offset: number, code: string, message: string, hint: string) => {
    refused++;
    report({ severity: 'error', code, offset: start + offset, message, hint });
  };
  const { tree, faults } = parse(body);
  for (const offset of faults) refuse(offset, 'content/code-in-prose', ...signMessage(body, offset));
  if (!tree) return undefined;
  let level = 1;
  walk(tree, (node) => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'mdxjsEsm') {
      const word = /^\s*(\w+)/.exec(node.value)?.[1] ?? 'import';
      refuse(offset, 'content/code-in-prose', `บรรทัดที่ขึ้นต้นด้วย ${word} ถูกอ่านเป็นโค้ด เนื้อความมีโค้ดไม่ได้`, `ลบบรรทัดนี้ หรือถ้าเป็นข้อความ ให้ขึ้นต้นบรรทัดด้วยคำอื่น`);
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      refuse(offset, 'content/code-in-prose', ...signMessage(body, offset));
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const fault of componentFaults(node)) refuse(offset, 'content/component', fault.message, fault.hint);
    } else if (node.type === 'element') {
      const fault = elementFault(node);
      if (fault) refuse(offset, 'content/prose', fault.message, fault.hint);
      const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (heading) {
        if (Number(heading) > level + 1) {
          refuse(offset, 'content/heading', `หัวข้อข้ามระดับ: ใช้ ${'#'.repeat(Number(heading))} ต่อจากระดับ ${'#'.repeat(level)}`, `ใช้ ${'#'.repeat(level + 1)} แทน โปรแกรมอ่านหน้าจอไล่หัวข้อตามระดับ`);
        }
        level = Number(heading);
      }
    } else if (node.type === 'text') {
      // A Thai letter right after closing ** keeps CommonMark from seeing it as an end where a quote stands before it.
      const stars = node.value.indexOf('**');
      if (stars !== -1) {
        report({
          severity: 'warning',
          code: 'content/stars',
          offset: start + offset + stars,
          message: 'เครื่องหมาย ** ตรงนี้ไม่กลายเป็นตัวหนา จะแสดงเป็นดอกจัน',
          hint: 'ให้ ** ติดกับตัวอักษร ไม่ติดกับเครื่องหมายคำพูดหรือวงเล็บ เช่น “**คำสำคัญ**” และเว้นวรรคหลัง ** ปิด',
        });
      }
    }
  });
  return refused === 0 ? tree : undefined;
}

/** The tree of a body that the reader has accepted. */
export function proseTree(body: string): Root {
  return mdxToHast(body, FEATURES) as Root;
}

const FEATURES = { features: { gfm: { footnotes: false }, frontmatter: false } };

/** Sätteri stops at the first fault; masking the sign and reading again finds them all. */
function parse(body: string): { tree: Root | undefined; faults: number[] } {
  const faults: number[] = [];
  let text = body;
  while (faults.length < MOST_FAULTS) {
    try {
      const tree = mdxToHast(text, FEATURES) as Root;
      return { tree: faults.length === 0 ? tree : undefined, faults };
    } catch (error) {
      const offset = faultOffset(text, error);
      if (offset === undefined) {
        faults.push(0);
        break;
      }
      faults.push(offset);
      text = `${text.slice(0, offset)} ${text.slice(offset + 1)}`;
    }
  }
  return { tree: undefined, faults };
}

/** Where the sign stands that a parse error is about: it names `line:column`, at or just after the sign. */
function faultOffset(text: string, error: unknown): number | undefined {
  const [, line, column] = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  if (!line || !column) return undefined;
  let offset = 0;
  for (let i = 1; i < Number(line); i++) offset = text.indexOf('\n', offset) + 1;
  offset += Number(column) - 1;
  for (let at = offset; at >= 0; at--) if (text[at] === '<' || text[at] === '{' || text[at] === '}') return at;
  const after = text.slice(offset).search(/[<{}]/);
  return after === -1 ? undefined : offset + after;
}

function signMessage(body: string, offset: number): [message: string, hint: string] {
  const sign = body[offset] ?? '<';
  const near = body.slice(offset, offset + 12).split('\n')[0] ?? '';
  if (sign !== '<') {
    return [
      `เครื่องหมาย ${sign} ใน “${near}” ถูกอ่านเป็นโค้ด`,
      `ถ้าต้องการให้เห็นวงเล็บปีกกา ให้เขียน \\${sign} หรือใช้วงเล็บ ( ) แทน`,
    ];
  }
  if (body.startsWith('<!--', offset)) {
    return ['หมายเหตุแบบ <!-- --> ใช้ในเนื้อความไม่ได้', 'ลบหมายเหตุนี้ออก'];
  }
  if (/^<(https?:|[^\s<>@]+@)/.test(body.slice(offset))) {
    return [
      `ลิงก์ใน < > ที่ “${near}” ใช้ไม่ได้`,
      'ลบ < และ > ออก หรือเขียนเป็น [ข้อความ](https://…)',
    ];
  }
  return [
    `เครื่องหมาย < ใน “${near}” ถูกอ่านเป็นโค้ด`,
    'ถ้าหมายถึงน้อยกว่า ให้เขียนคำว่า น้อยกว่า หรือเว้นวรรคทั้งหน้าและหลัง < ถ้าต้องการให้เห็นเครื่องหมาย ให้เขียน &lt;',
  ];
}

function componentFaults(node: ProseComponent): { message: string; hint: string }[] {
  const allowed = Object.keys(PROSE_COMPONENTS);
  const attributes = PROSE_COMPONENTS[node.name ?? ''];
  if (!attributes) {
    return [
      {
        message: `ไม่รู้จักส่วนประกอบ <${node.name ?? ''}>`,
        hint: `ใช้ Markdown แทน เช่น **ตัวหนา** ส่วนประกอบที่ใช้ได้คือ ${allowed.map((name) => `<${name}>`).join(' ')}`,
      },
    ];
  }
  const faults: { message: string; hint: string }[] = [];
  for (const [name, values] of Object.entries(attributes)) {
    const given = node.attributes.find((attribute) => attribute.name === name)?.value;
    if (typeof given !== 'string' || !values.includes(given)) {
      faults.push({
        message: `<${node.name}> ต้องมี ${name}="…" ${typeof given === 'string' ? `แต่ “${given}” ใช้ไม่ได้` : ''}`.trim(),
        hint: `ค่าที่ใช้ได้คือ ${values.join(', ')} เช่น <${node.name} ${name}="${values[0] ?? ''}" />`,
      });
    }
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !(attribute.name in attributes)) {
      faults.push({
        message: `<${node.name}> ไม่มีคุณสมบัติ “${attribute.name ?? '{…}'}”`,
        hint: `ลบคุณสมบัตินี้ออก`,
      });
    }
  }
  return faults;
}

function elementFault(node: Element): { message: string; hint: string } | undefined {
  if (node.tagName === 'h1') {
    return { message: 'หัวข้อ # เดียวเป็นของชื่อหน้า ใช้ในเนื้อความไม่ได้', hint: 'ใช้ ## สำหรับหัวข้อในเนื้อความ' };
  }
  if (node.tagName === 'img') {
    return { message: 'เนื้อความมีรูปภาพไม่ได้', hint: 'แนบรูปเป็นหลักฐานในช่อง evidence แทน' };
  }
  if (!(node.tagName in ELEMENTS)) {
    return { message: `รูปแบบนี้ (${node.tagName}) ใช้ในเนื้อความไม่ได้`, hint: 'ใช้ย่อหน้า หัวข้อ รายการ ตาราง ตัวหนา และลิงก์' };
  }
  if (node.tagName === 'a') {
    const href = String(node.properties['href'] ?? '');
    if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !SCHEMES.test(href)) {
      return { message: `ลิงก์ “${href}” เปิดบนเว็บไม่ได้`, hint: 'ใช้ลิงก์ที่ขึ้นต้นด้วย https:// mailto: หรือ tel: หรือที่อยู่ภายในหมวดนี้' };
    }
    if (href.startsWith('//')) {
      return { message: `ลิงก์ “${href}” ไม่บอกว่าเป็น http หรือ https`, hint: 'เขียนเป็น https: นำหน้า' };
    }
  }
  return undefined;
}

/** Attributes of an element that are kept for the page. */
export function keptAttributes(node: Element): readonly string[] {
  return ELEMENTS[node.tagName] ?? [];
}

type ProseNode = Root | RootContent | ProseComponent | { type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression'; value: string };
type Positioned = Exclude<ProseNode, Root> & { position?: { start: { offset?: number } } };

function walk(node: ProseNode, visit: (node: Positioned) => void): void {
  if (node.type !== 'root') visit(node as Positioned);
  if ('children' in node) for (const child of node.children) walk(child as ProseNode, visit);
}
