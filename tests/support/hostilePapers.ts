import { deflateSync } from 'node:zlib';
import { bytesOf, canary, emptyZip, type HostileFile, joined } from './hostileFile.ts';

type Make = HostileFile['make'];
type Expected = HostileFile['expected'];

const step = (name: string, make: Make, ...expected: Expected): HostileFile => ({
  name: `STEP: ${name}`,
  kind: 'step',
  make,
  expected,
});
const pdf = (name: string, make: Make, ...expected: Expected): HostileFile => ({
  name: `PDF: ${name}`,
  kind: 'paper',
  make,
  expected,
});

/** A STEP file of no shape. */
export const aStep = (name = 'gear.step', body = '#1=POINT();'): Uint8Array =>
  bytesOf(
    `ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('${name}','2026-11-01',(''),(''),'','','');\nFILE_SCHEMA(('AUTOMOTIVE_DESIGN'));\nENDSEC;\nDATA;\n${body}\nENDSEC;\nEND-ISO-10303-21;\n`,
  );

/** A PDF of one empty page with more objects. */
export const aPage = (more = '', trailer = ''): Uint8Array =>
  bytesOf(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n${more}\ntrailer<</Root 1 0 R${trailer}>>\n%%EOF\n`,
  );

const withStream = (dictionary: string, body: Uint8Array): Uint8Array => {
  const [head, tail] = new TextDecoder().decode(aPage('SPLIT')).split('SPLIT') as [string, string];
  return joined(
    bytesOf(`${head}5 0 obj<<${dictionary}>>stream\n`),
    body,
    bytesOf(`\nendstream endobj${tail}`),
  );
};
const script = '<</S/JavaScript/JS(app.alert(1))>>';

export const hostilePapers: readonly HostileFile[] = [
  step('nothing', () => new Uint8Array(), 'type'),
  step('words', () => bytesOf('a gear'), 'type'),
  step('HTML before it', () => joined(bytesOf('<html>'), aStep()), 'type'),
  step('packed', () => emptyZip, 'type'),
  step('a head alone', () => aStep().slice(0, 60), 'damaged'),
  step('cut', () => aStep().slice(0, -30), 'damaged'),
  step('an archive behind it', () => joined(aStep(), emptyZip), 'damaged'),
  step('a program within', () => aStep('x', 'MZ\0\0'), 'damaged'),
  step('no header', () => bytesOf('ISO-10303-21;\nDATA;\nENDSEC;\nEND-ISO-10303-21;'), 'damaged'),
  step(
    'a header without end',
    () => bytesOf(`ISO-10303-21;HEADER;${'A'.repeat(9_000_000)}END-ISO-10303-21;`),
    'damaged',
  ),
  step('nine million quotes', () => aStep("'".repeat(9_000_000)), 'damaged'),
  step('a name of control signs', () => aStep('\\X2\\0000202E000D\\X0\\x'), 'harmless'),
  pdf('nothing', () => new Uint8Array(), 'type'),
  pdf('words', () => bytesOf('a drawing'), 'type'),
  pdf('HTML before it', () => joined(bytesOf('<html>'), aPage()), 'type'),
  pdf('a head alone', () => bytesOf('%PDF-1.7'), 'damaged'),
  pdf('cut', () => aPage().slice(0, 120), 'damaged'),
  pdf('HTML behind it', () => joined(aPage(), bytesOf(`<script>${canary}</script>`)), 'damaged'),
  pdf('an archive behind it', () => joined(aPage(), emptyZip, bytesOf('\n%%EOF')), 'damaged'),
  pdf('no page', () => bytesOf('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'), 'damaged'),
  pdf('a script', () => aPage(`4 0 obj${script}endobj`), 'active'),
  pdf('a script spelt in codes', () => aPage('4 0 obj<</S/J#61va#53cript>>endobj'), 'active'),
  pdf('a short word for a script', () => aPage('4 0 obj<</JS 5 0 R>>endobj'), 'active'),
  pdf('a program to start', () => aPage('4 0 obj<</S/Launch/F(cmd.exe)>>endobj'), 'active'),
  pdf('a file within', () => aPage('4 0 obj<</Type/EmbeddedFile>>endobj'), 'active'),
  pdf('a film', () => aPage('4 0 obj<</Subtype/RichMedia>>endobj'), 'active'),
  pdf('a form that runs', () => aPage('4 0 obj<</XFA 5 0 R>>endobj'), 'active'),
  pdf('a lock', () => aPage('', '/Encrypt 9 0 R'), 'locked'),
  pdf(
    'a script in a packed list',
    () => withStream('/Type/ObjStm/N 1/Filter/FlateDecode', deflateSync(`1 0 ${script}`)),
    'active',
  ),
  pdf(
    'a script in a plain stream',
    () => withStream('/Length 99', bytesOf(`4 0 obj${script}endobj`)),
    'active',
  ),
  pdf(
    'a packed list that bursts',
    () => withStream('/Type/ObjStm/Filter/FlateDecode', deflateSync(new Uint8Array(200_000_000))),
    'damaged',
  ),
  pdf(
    'a packed list that is none',
    () => withStream('/Type/ObjStm/Filter/FlateDecode', bytesOf('not deflated')),
    'damaged',
  ),
  pdf(
    'a list packed in a way that is not looked through',
    () => withStream('/Type/ObjStm/Filter[/ASCII85Decode/FlateDecode]', bytesOf('~>')),
    'locked',
  ),
  pdf(
    'a hundred thousand packed lists',
    () => aPage('9 0 obj<</Type/ObjStm>>stream\nx\nendstream endobj\n'.repeat(100_000)),
    'locked',
  ),
];
