/** Whether an answer is a web page, whatever was asked for. */
export function isPage({ text, type }: { readonly text: string; readonly type: string }): boolean {
  return /^\ufeff?\s*<(?:!doctype html|html)[\s>]/i.test(text) || (type.includes('html') && /<[a-z]/i.test(text));
}
