import type { ReportModel } from '../../core/report/model.ts';
import { measure } from '../../core/report/schema/measures.ts';
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

/**
 * The fields of an Excel form: those of the Word templates, and every measured quantity by its id, since a form has a cell
 * for each: `{{theo_ma.ct_3_2a.ket_qua.gia_tri}}`.
 */
export const formFields = (ids: readonly string[]): FieldTree => [
  ...REPORT_FIELDS,
  {
    kind: 'object',
    name: 'byId',
    alias: 'theo_ma',
    description: { vi: 'Từng nội dung đo theo mã chỉ tiêu', en: 'Each measured quantity by its id' },
    fields: ids.map((id) => ({
      kind: 'object',
      name: `m_${fieldId(id)}`,
      alias: `ct_${fieldId(id)}`,
      description: { vi: id, en: id },
      fields: fieldsOf(measure.shape),
    })),
  },
];

/** What a form is filled from. */
export const formData = (model: ReportModel) => ({
  ...withWords(model),
  byId: Object.fromEntries(measuresOf(model).map((one) => [`m_${fieldId(one.id)}`, one])),
});

/** "5.2a-m" as part of a name: 5_2a_m. */
const fieldId = (id: string): string => id.replaceAll(/[^\p{L}\p{N}]/gu, '_');

/** Every measured quantity of the report, in its order. */
export const measuresOf = ({ objectives }: Pick<ReportModel, 'objectives'>) =>
  objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));

/** The report's name in the properties of its files: "BÁO CÁO: Kết quả thực hiện …". */
export const reportTitle = ({ lang, frame }: Pick<ReportModel, 'lang' | 'frame'>): string =>
  `${WORDS[lang].document.kind}: ${frame.subject}`;

/** The same of the internal dossier: "Hồ sơ số liệu: Kết quả thực hiện …". */
export const dossierTitle = ({ lang, frame }: Pick<ReportModel, 'lang' | 'frame'>): string =>
  `${WORDS[lang].document.dossier}: ${frame.subject}`;

/** What templates are filled from: the report and the fixed words of its language. */
export const withWords = <T extends Pick<ReportModel, 'lang'>>(model: T) => ({
  ...model,
  words: WORDS[model.lang],
});
