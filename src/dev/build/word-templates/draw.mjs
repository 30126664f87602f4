// Draws the Word files that `ntge report` and `ntge remind` fill, from the fixed words of both languages. Form: Decree
// 30/2020/NĐ-CP, Annex I. Layout lives in the styles "NĐ30 …", so the office changes it in Word.
import { chartParts } from './charts.mjs';
import { documentXml, footerlessHeaders } from './document.mjs';
import { DOSSIER_STYLES, dossierXml } from './dossier.mjs';
import { packageParts } from './package.mjs';
import { REMINDER_STYLES, reminderToAllXml, reminderXml } from './reminder.mjs';
import { numberingXml, settingsXml, stylesXml } from './styles.mjs';
import { letterWords, reportWords } from './template-words.mjs';

/** Every template's file name and bytes; the same words give the same bytes. `office` packs parts and the charts' workbooks, and puts capitals and Vietnamese names into the templates. */
export function drawTemplates(words, office) {
  return Object.entries(words).flatMap(([lang, fixed]) => {
    const ending = { vi: 'docx', en: 'en.docx' }[lang];
    return [
      [`bao-cao.${ending}`, report(lang, fixed, office)],
      [`ho-so-so-lieu.${ending}`, dossier(lang, fixed, office)],
      [`cong-van-don-doc.${ending}`, letter(lang, fixed, reminderXml, office)],
      [`cong-van-don-doc-chung.${ending}`, letter(lang, fixed, reminderToAllXml, office)],
    ];
  });
}

function report(lang, fixed, office) {
  const words = reportWords(lang, fixed);
  const charts = chartParts(words, office.chartWorkbook);
  return pack(
    lang,
    'report',
    packageParts({
      title: words.fileTitle,
      document: documentXml(words, charts),
      styles: stylesXml(lang),
      numbering: numberingXml(),
      settings: settingsXml(lang),
      headers: footerlessHeaders(),
      charts: Object.values(charts),
    }),
    office,
  );
}

function dossier(lang, fixed, office) {
  const words = reportWords(lang, fixed);
  return pack(
    lang,
    'report',
    packageParts({
      title: words.dossier,
      document: dossierXml(words),
      styles: stylesXml(lang, DOSSIER_STYLES),
      numbering: numberingXml(),
      settings: settingsXml(lang),
      headers: footerlessHeaders(),
      charts: [],
    }),
    office,
  );
}

function letter(lang, fixed, draw, office) {
  const words = letterWords(fixed);
  return pack(
    lang,
    'letter',
    packageParts({
      title: words.fileTitle,
      document: draw(words),
      styles: stylesXml(lang, REMINDER_STYLES),
      numbering: numberingXml(),
      settings: settingsXml(lang),
      headers: footerlessHeaders('{{notice}}'),
      charts: [],
    }),
    office,
  );
}

const pack = (lang, kind, parts, { finishTemplate, writeParts }) =>
  writeParts(finishTemplate(parts, lang, kind));
