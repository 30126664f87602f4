// Draws templates/cong-van-don-doc*.docx: the Word files that `ntge remind` fills.
// Run once, by hand, when the built-in templates change: node src/dev/build/make-reminder-template.mjs
import { writeFile } from 'node:fs/promises';
import { footerlessHeaders } from './word-templates/document.mjs';
import { pack } from './word-templates/package.mjs';
import { REMINDER_STYLES, reminderToAllXml, reminderXml } from './word-templates/reminder.mjs';
import { REMINDER_WORDS } from './word-templates/reminder-words.mjs';
import { numberingXml, settingsXml, stylesXml } from './word-templates/styles.mjs';

for (const { lang, file, draw } of [
  { lang: 'vi', file: 'cong-van-don-doc.docx', draw: reminderXml },
  { lang: 'en', file: 'cong-van-don-doc.en.docx', draw: reminderXml },
  { lang: 'vi', file: 'cong-van-don-doc-chung.docx', draw: reminderToAllXml },
  { lang: 'en', file: 'cong-van-don-doc-chung.en.docx', draw: reminderToAllXml },
]) {
  const words = REMINDER_WORDS[lang];
  const bytes = await pack({
    title: words.fileTitle,
    document: draw(words),
    styles: stylesXml(lang, REMINDER_STYLES),
    numbering: numberingXml(),
    settings: settingsXml(lang),
    headers: footerlessHeaders('{{notice}}'),
    charts: [],
  });
  await writeFile(`templates/${file}`, bytes);
  console.log(`templates/${file}: ${bytes.length} bytes`);
}
