import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Glyph } from '../../../src/evidence/pdf/glyphs.ts';
import { hasReadableText } from '../../../src/evidence/pdf/has-text.ts';
import { joinLines } from '../../../src/evidence/pdf/join-lines.ts';
import { textOfGlyphs } from '../../../src/evidence/pdf/lines.ts';
import { pdfReader } from '../../../src/evidence/pdf/reader.ts';
import { repairPdfText } from '../../../src/evidence/pdf/repair-text.ts';
import { documentBytes } from './documents.ts';
import { pdfOf, streamOf } from './hostile.ts';

async function drawn(draw: (page: PDFPage, font: PDFFont) => void): Promise<string> {
  const document = await PDFDocument.create();
  draw(document.addPage([600, 800]), await document.embedFont(StandardFonts.Helvetica));
  const { pages } = await pdfReader.open(await document.save(), 'pdf');
  return pages[0]?.text ?? '';
}

/** A letter ten points wide, or of a mark none, on the line at 100 unless told. */
const glyph = (text: string, x: number, more: Partial<Glyph> = {}): Glyph => {
  const width = /^\p{Mn}/u.test(text) ? 0 : 10;
  return {
    text,
    x,
    right: x + width,
    middle: x + (width === 0 ? -4 : 5),
    y: 100,
    em: 10,
    angle: 0,
    isAfterSpace: false,
    isUnknown: false,
    ...more,
  };
};

describe('letters put into lines', () => {
  test('a gap is a space, by the size of the letters', () => {
    expect(textOfGlyphs([glyph('ก', 0), glyph('ข', 11), glyph('ค', 24)], false)).toBe('กข ค');
  });

  test('a line whose letters are all spread has no spaces for it', () => {
    const spread = [0, 12.5, 25, 37.5, 50, 62.5, 80].map((x, at) => glyph('กขคงจฉช'.charAt(at), x));
    expect(textOfGlyphs(spread, false)).toBe('กขคงจฉ ช');
  });

  test('single digits in a row of a table stay apart', () => {
    const row = [0, 20, 40, 60, 80, 100].map((x, at) => glyph('123456'.charAt(at), x));
    expect(textOfGlyphs(row, false)).toBe('1 2 3 4 5 6');
  });

  test('a mark that is drawn after the line goes to the letter it stands over', () => {
    const letters = [glyph('ท', 0), glyph('น', 10), glyph('ก', 20)];
    expect(textOfGlyphs([...letters, glyph('ี', 10), glyph('่', 10), glyph('้', 20)], false)).toBe('ที่น้ก');
  });

  test('a line that is drawn out of order is read from the left', () => {
    expect(textOfGlyphs([glyph('ค', 40), glyph('ก', 0), glyph('ข', 10)], false)).toBe('กข ค');
  });

  test('bold letters that are drawn twice count once', () => {
    const twice = [0, 0.3, 10, 10.3].map((x, at) => glyph('กกขข'.charAt(at), x));
    expect(textOfGlyphs(twice, false)).toBe('กข');
  });

  test('cells of a table are parted by a tab, words of a spread line by a space', () => {
    expect(textOfGlyphs([glyph('ก', 0), glyph('ข', 13), glyph('ค', 60)], false)).toBe('ก ข\tค');
    expect(textOfGlyphs([glyph('ก', 0), glyph('ข', 24), glyph('ค', 48)], false)).toBe('ก ข ค');
  });

  test('a space at the end of a line stays, and a wider distance is a blank line', () => {
    const line = (y: number, more: Partial<Glyph> = {}) => [glyph('ก', 0, { y, ...more }), glyph('ข', 10, { y })];
    const lines = [...line(100), ...line(85, { isAfterSpace: true }), ...line(70), ...line(40)];
    expect(textOfGlyphs(lines, false)).toBe('กข \nกข\nกข\n\nกข');
  });
});

describe('text of a page', () => {
  test('is read along turned lines', async () => {
    const text = await drawn((page, font) => {
      page.drawText('Made-up town hall', { x: 300, y: 200, size: 12, font, rotate: degrees(90) });
      page.drawText('Second line', { x: 320, y: 200, size: 12, font, rotate: degrees(90) });
    });
    expect(text.split('\n')).toEqual(['Made-up town hall', 'Second line']);
  });

  const written = async (content: string) => {
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
      streamOf(content),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]);
    return (await pdfReader.open(bytes, 'pdf')).pages[0]?.text;
  };
  const draw = (x: number, y: number, text: string) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET\n`;
  const replaced = (by: string, content: string) => `/Span << /ActualText (${by}) >> BDC\n${content}EMC\n`;

  test('leaves out what is cut off below the edge of what is shown', async () => {
    expect(await written(`q 0 100 300 100 re W n ${draw(20, 150, 'shown')}${draw(20, 95, 'of the next page')}Q`)).toBe(
      'shown',
    );
  });

  test('has a replacement text once, though its letters are drawn apart and in two passes', async () => {
    const first = draw(20, 150, 'x') + replaced('ab', draw(26, 150, 'y') + draw(33, 150, 'z')) + draw(29, 150, 'i');
    expect(await written(first + replaced('ab', draw(30, 150, 'w')))).toBe('xabi');
  });

  test('has the spaces that are drawn by themselves, also at the end of a line', async () => {
    expect(
      await written(
        draw(20, 150, 'one') + draw(39, 150, ' ') + draw(42, 150, 'two') + draw(61, 150, ' ') + draw(20, 130, 'three'),
      ),
    ).toBe('one two \nthree');
  });

  test('has letters of fake bold once', async () => {
    const text = await drawn((page, font) => {
      for (const x of [50, 50.3]) page.drawText('Budget 2567', { x, y: 700, size: 14, font });
    });
    expect(text).toBe('Budget 2567');
  });

  test('is none on a page that is one picture, also under the stamp of a scanner', async () => {
    const { pages } = await pdfReader.open(documentBytes('scan.pdf'), 'pdf');
    expect(pages).toEqual([
      { text: '', source: 'none' },
      { text: '', source: 'none' },
    ]);
  });

  test('is none where a font from before Unicode shows Thai by Latin letters', async () => {
    const { pages } = await pdfReader.open(documentBytes('old-font.pdf'), 'pdf');
    expect(pages.map(({ source }) => source)).toEqual(['none']);
  });
});

describe('whether text can be read', () => {
  const known = (text: string) => Array.from(text, () => ({ isUnknown: false }));

  test.each([
    ['Thai', 'เทศบาลตำบลบ้านน้ำใส', 0, true],
    ['a few letters on a page without a picture', 'หน้า ๑', 0, true],
    ['a few letters on one big picture', 'หน้า ๑', 0.9, false],
    ['the text layer of a scan', 'เทศบาลตำบลบ้านน้ำใส อำเภอทุ่งกู่ จังหวัดสมมุติบุรี ที่ ๑/๒๕๖๗', 1, true],
    ['letters for private use', '\ue001\ue002\ue003\ue004ab', 0, false],
    ['French', 'Élève à l’école, né à Paris, déjà là', 0, true],
    ['nothing but spaces', ' \n ', 0, false],
  ])('%s', (_, text, picture, expected) => {
    expect(hasReadableText(text, known(text), picture)).toBe(expected);
  });

  test('letters that the font does not tell', () => {
    const text = 'abcdefghij';
    expect(
      hasReadableText(
        text,
        Array.from(text, () => ({ isUnknown: true })),
        0,
      ),
    ).toBe(false);
  });
});

describe('repair of text from PDFs', () => {
  test.each([
    ['ํา of two letters', 'ทํางาน', 'ทำงาน'],
    ['ํ and า apart', 'ทํ างาน', 'ทำงาน'],
    ['a mark apart from its letter', 'ที ่ดิน', 'ที่ดิน'],
    ['a vowel apart from its consonant', 'ท ี่ดิน', 'ที่ดิน'],
    ['ำ apart from its consonant', 'ท ำงาน', 'ทำงาน'],
    ['glyphs of old fonts', 'ป\uf70aา', 'ป่า'],
    ['a doubled mark', 'ที่่', 'ที่'],
    ['a hyphen at a line end', 'infor\u0002\nmation', 'information'],
    ['a Latin ligature', 'o\ufb03ce', 'office'],
    ['control letters', 'a\u0001b\ufffe', 'ab'],
    ['line ends of Windows', 'ก\r\nข\rค', 'ก\nข\nค'],
  ])('%s', (_, text, expected) => {
    expect(repairPdfText(text)).toBe(expected);
  });

  test('does nothing the second time', () => {
    const once = repairPdfText('ทํ างาน\r\n\r\n\r\nที่  ป\uf70aา');
    expect(repairPdfText(once)).toBe(once);
  });
});

describe('lines put together', () => {
  const full = 'ด้วยเทศบาลตำบลบ้านน้ำใสได้จัดทำแผนปฏิบัติการป้องกันการทุจ';

  test('Thai that was broken at the end of a line has no space', () => {
    expect(joinLines(`${full}\nริต ประจำปี`)).toBe(`${full}ริต ประจำปี`);
  });

  test('a space at the end of a line stays one', () => {
    expect(joinLines(`${full} \nและอื่น ๆ`)).toBe(`${full} และอื่น ๆ`);
  });

  test('between Thai and numbers or Latin there is one', () => {
    expect(joinLines(`${full}\n2567 และ`)).toBe(`${full} 2567 และ`);
    expect(joinLines(`${full} Open\nData`)).toBe(`${full} Open Data`);
  });

  test('a short line, a blank line, an entry and a row end what stands before them', () => {
    expect(joinLines(`หัวข้อ\n${full}`)).toBe(`หัวข้อ\n${full}`);
    expect(joinLines(`${full}\n\nต่อไป`)).toBe(`${full}\nต่อไป`);
    expect(joinLines(`${full}\n๒. รายการ`)).toBe(`${full}\n๒. รายการ`);
    expect(joinLines('โครงการหนึ่ง\t500\nโครงการสอง\t600')).toBe('โครงการหนึ่ง 500\nโครงการสอง 600');
  });
});
