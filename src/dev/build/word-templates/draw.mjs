// Draws the Word files that `ntge report` and `ntge remind` fill, from the fixed words of both languages. Form: Decree
// 30/2020/NĐ-CP, Annex I. Layout lives in the styles "NĐ30 …", so the office changes it in Word.
import { chartParts } from './charts.mjs';
import { documentXml, footerlessHeaders } from './document.mjs';
import { pack } from './package.mjs';
import { REMINDER_STYLES, reminderToAllXml, reminderXml } from './reminder.mjs';
import { numberingXml, settingsXml, stylesXml } from './styles.mjs';
import { letterWords, reportWords } from './template-words.mjs';

/** Every template's file name and bytes; the same words give the same bytes. */
export function drawTemplates(words) {
  return Object.entries(words).flatMap(([lang, fixed]) => {
    const ending = { vi: 'docx', en: 'en.docx' }[lang];
    return [
      [`bao-cao.${ending}`, report(lang, fixed)],
      [`cong-van-don-doc.${ending}`, letter(lang, fixed, reminderXml)],
      [`cong-van-don-doc-chung.${ending}`, letter(lang, fixed, reminderToAllXml)],
    ];
  });
}

function report(lang, fixed) {
  const words = reportWords(lang, fixed);
  const charts = chartParts(words);
  return pack({
    title: words.fileTitle,
    document: documentXml(words, charts),
    styles: stylesXml(lang),
    numbering: numberingXml(),
    settings: settingsXml(lang),
    headers: footerlessHeaders(),
    charts: Object.values(charts),
  });
}

function letter(lang, fixed, draw) {
  const words = letterWords(fixed);
  return pack({
    title: words.fileTitle,
    document: draw(words),
    styles: stylesXml(lang, REMINDER_STYLES),
    numbering: numberingXml(),
    settings: settingsXml(lang),
    headers: footerlessHeaders('{{notice}}'),
    charts: [],
  });
}
