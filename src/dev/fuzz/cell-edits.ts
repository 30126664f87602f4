import type { Observation } from '../../core/model/submission.ts';
import { rewrite } from './edit.ts';
import type { Edit, Patient } from './edit.ts';
import { figureKey } from '../../core/model/keys.ts';

/** Contents of a `<c>` as programs write what people type; `style` and `text` are filled in. */
const CONTENTS: readonly string[] = [
  '<v>7</v>',
  '<v>0</v>',
  '<v>24.48</v>',
  '<v>-3</v>',
  '<v>1E+21</v>',
  '<v>123456</v>',
  '<v> 12 </v>',
  '<v>0x1F</v>',
  '<v></v>',
  '<v/>',
  '',
  '<f>1+1</f><v>2</v>',
  '<f>1+1</f>',
  '<f>[1]Sheet1!A1</f><v>5</v>',
  '<f>D5*0</f><v>0</v>',
];

const TYPES: readonly string[] = [
  '',
  '',
  '',
  ' t="n"',
  ' t="s"',
  ' t="b"',
  ' t="e"',
  ' t="d"',
  ' t="str"',
  ' t="what"',
];

/** What people type where a number belongs. */
const TEXTS: readonly string[] = [
  '1.234',
  '1,234',
  '1 234',
  '1\u00a0234',
  '1.234,5',
  '12 người',
  '12%',
  '-',
  'n/a',
  'Không phát sinh',
  '(5)',
  '1O5',
  '１２',
  '=1+1',
  "'0012",
  '1e3',
  '12/6',
  '2025-06-01',
  'Chưa có',
  '٣٤',
  '1.2.3',
  '5,',
  '+7',
  '−7',
  '999999999999999999',
  '_x0035_',
  '\u200b8',
];

/** Types something over a value. */
const typeOver: Edit = (patient) => {
  const { random } = patient;
  overCell(patient, ({ style }) => `${random.pick(TYPES)}${style}>${random.pick(CONTENTS)}`);
};

/** Types a text over a value, as every program stores texts. */
const typeText: Edit = (patient) => {
  const { random } = patient;
  const text = random.pick(TEXTS);
  overCell(patient, ({ style }) =>
    random.pick([
      ` t="str"${style}><v>${text}</v>`,
      ` t="inlineStr"${style}><is><t xml:space="preserve">${text}</t></is>`,
      ` t="inlineStr"${style}><is><r><t>${text.slice(0, 1)}</t></r><r><rPr><b/></rPr><t>${text.slice(1)}</t></r></is>`,
    ]),
  );
};

/** Gives a value another style: a date, a percentage, a text. */
const restyle: Edit = (patient) => {
  overCell(patient, ({ inside }) => ` s="${patient.random.below(60)}">${inside}`);
};

/** Replaces type, style and content of one value cell; the part is rewritten as text. */
function overCell(
  patient: Patient,
  content: (cell: { readonly style: string; readonly inside: string }) => string,
): void {
  const target = pickValue(patient);
  if (!target?.source) return;
  const part = patient.base.sheetParts.get(target.source.sheet);
  if (part === undefined) return;
  const { cell } = target.source;
  patient.typed.add(figureKey(target));
  rewrite(patient, part, `typed over ${cell}`, (xml) =>
    xml.replace(
      new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>(.*?)</c>)`, 's'),
      (_, attributes: string, inside: string | undefined) => {
        const style = / s="\d+"/.exec(attributes)?.[0] ?? '';
        return `<c r="${cell}"${content({ style, inside: inside ?? '' })}</c>`;
      },
    ),
  );
}

function pickValue({ base, random }: Patient): Observation | undefined {
  return random.pick([...base.observations.values()]);
}

export const CELL_EDITS: readonly Edit[] = [typeOver, typeOver, typeText, typeText, restyle];
