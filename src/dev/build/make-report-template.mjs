// Draws templates/bao-cao.docx and templates/bao-cao.en.docx: the Word files that `ntge report` fills.
// Run once, by hand, when the built-in templates change: node src/dev/build/make-report-template.mjs
// Form: Decree 30/2020/NĐ-CP, Annex I. Layout lives in the styles "NĐ30 …", so the office changes it in Word.
import { mkdir, writeFile } from 'node:fs/promises';
import { chartParts } from './word-templates/charts.mjs';
import { documentXml, footerlessHeaders } from './word-templates/document.mjs';
import { numberingXml, settingsXml, stylesXml } from './word-templates/styles.mjs';
import { WORDS } from './word-templates/words.mjs';
import { pack } from './word-templates/package.mjs';

await mkdir('templates', { recursive: true });
for (const [lang, file] of [
  ['vi', 'templates/bao-cao.docx'],
  ['en', 'templates/bao-cao.en.docx'],
]) {
  const words = WORDS[lang];
  const charts = chartParts(words);
  const bytes = await pack({
    title: words.fileTitle,
    document: documentXml(words, charts),
    styles: stylesXml(lang),
    numbering: numberingXml(),
    settings: settingsXml(lang),
    headers: footerlessHeaders(),
    charts: Object.values(charts),
  });
  await writeFile(file, bytes);
  console.log(`${file}: ${bytes.length} bytes`);
}
