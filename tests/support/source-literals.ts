import ts from 'typescript';

/** Text that stands in quotes in a TypeScript file, where a program can use it: not in a type, not in an import. */
export interface Literal {
  readonly text: string;
  /** Of a template that goes on with a value: its text up to there. */
  readonly isStart: boolean;
  /** Whether it is handed to `expect`, to what is called on it, or to a table of tests (`test.each`). */
  readonly isExpected: boolean;
}

/** Every text in quotes, and every name of a property, in a TypeScript text. */
export function literalsOf(code: string): Literal[] {
  const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest);
  const found: Literal[] = [];
  const visit = (node: ts.Node, isExpected: boolean): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    const within = isExpected || (ts.isCallExpression(node) && isExpectation(node.expression));
    if (ts.isStringLiteralLike(node)) found.push({ text: node.text, isStart: false, isExpected: within });
    if (ts.isTemplateHead(node)) found.push({ text: node.text, isStart: true, isExpected: within });
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name))
      found.push({ text: node.name.text, isStart: false, isExpected: within });
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(source, false);
  return found;
}

/** `expect`, `expect(…).not.toBe`, `test.each`, `describe.each`. */
function isExpectation(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'expect';
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text === 'each' || isExpectation(callee.expression);
  return ts.isCallExpression(callee) && isExpectation(callee.expression);
}
