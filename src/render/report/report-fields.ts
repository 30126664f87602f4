import type { ReportModel } from '../../core/report/model.ts';
import { reportModelSchema } from '../../core/report/schema/report.ts';
import { WORDS } from '../../core/words/words.ts';
import type { FixedWords } from '../../core/words/words.ts';
import { fieldsOf } from '../template/described-fields.ts';
import type { FieldTree } from '../template/fields.ts';

/** The fixed words as fields. Nobody types their names: they stand in the built-in templates, or give way to other words. */
function wordFields(vi: object, en: object): FieldTree {
  return Object.entries(vi).flatMap(([name, word]: [string, unknown]): FieldTree => {
    const other: unknown = Reflect.get(en, name);
    const names = { name, alias: name };
    if (typeof word === 'string' && typeof other === 'string')
      return [{ ...names, kind: 'text', description: { vi: word, en: other }, sample: word }];
    if (typeof word !== 'object' || typeof other !== 'object' || word === null || other === null) return [];
    return [
      { ...names, kind: 'object', description: { vi: name, en: name }, fields: wordFields(word, other) },
    ];
  });
}

const printed = ({ verdicts, columns, document, page }: FixedWords) => ({
  verdicts,
  columns,
  document,
  page,
});

/** Every field of the report model, under both names, and the fixed words: what templates may use. */
export const REPORT_FIELDS: FieldTree = [
  ...fieldsOf(reportModelSchema.shape),
  {
    kind: 'object',
    name: 'words',
    alias: 'chu_in',
    description: { vi: 'Chữ in sẵn của mẫu, theo ngôn ngữ', en: 'Fixed words of the templates' },
    fields: wordFields(printed(WORDS.vi), printed(WORDS.en)),
  },
];

/** The report's name in the properties of its files: "BÁO CÁO: Kết quả thực hiện …". */
export const reportTitle = ({ lang, frame }: Pick<ReportModel, 'lang' | 'frame'>): string =>
  `${WORDS[lang].document.kind}: ${frame.subject}`;

/** What templates are filled from: the report and the fixed words of its language. */
export const withWords = <T extends Pick<ReportModel, 'lang'>>(model: T) => ({
  ...model,
  words: WORDS[model.lang],
});
