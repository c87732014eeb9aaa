/** How to mend a link that leads nowhere, by what its author most likely meant. */
export function linkHint(href: string, path: string, known: ReadonlySet<string>, base: string): string {
  if (/^[^/\s@]+@[^/\s@]+$/.test(href)) return `ถ้าเป็นอีเมล ให้เขียน mailto:${href}`;
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:th|com|org|net)(?:\/|$))/i.test(href))
    return `ถ้าเป็นเว็บไซต์อื่น ให้เขียน https://${href}`;
  if (known.has(`${path}/`)) return `เติม / ท้ายลิงก์ เป็น ${withSlash(href)}`;
  const bare = base === '/' ? '' : base.slice(0, -1);
  if (bare && path.startsWith(`${bare}/`) && known.has(path.slice(bare.length)))
    return `ไม่ต้องใส่ ${bare} นำหน้า เขียนเป็น ${path.slice(bare.length)}`;
  const item = /^\/?(o\d{1,2})\/?$/.exec(href)?.[1];
  if (item && known.has(`/${item}/`)) return `ลิงก์ไปข้ออื่นในปีเดียวกันเขียนเป็น ../${item}/`;
  return 'ลิงก์ไปข้ออื่นในปีเดียวกันเขียนเช่น ../o11/ ลิงก์ไปไฟล์ของข้อนี้เขียนชื่อไฟล์ ลิงก์ไปหน้าอื่นเขียนเช่น /eit/';
}

/** The slash belongs before a query or fragment. */
function withSlash(href: string): string {
  return href.replace(/(?=[?#]|$)/, '/');
}
