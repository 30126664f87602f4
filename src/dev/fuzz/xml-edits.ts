import { rewrite } from './edit.ts';
import type { Edit, Patient } from './edit.ts';

const TAG = /<[^>]+>/g;
const ELEMENT = /<([A-Za-z:]+)(?: [^>]*)?(?:\/>|>[^<]*<\/\1>)/g;
const ATTRIBUTE = / [A-Za-z0-9:]+="[^"]*"/g;

/** Deletes, doubles or empties a small element. */
const changeElement: Edit = (patient) => {
  atMatch(patient, 'an element changed', ELEMENT, (found) =>
    patient.random.pick(['', found + found, found.replace(/>[^<]*</, '><')]),
  );
};

/** Deletes or doubles one tag: the part is no longer well formed, or differently nested. */
const changeTag: Edit = (patient) => {
  atMatch(patient, 'a tag changed', TAG, (found) => patient.random.pick(['', found + found]));
};

const VALUES = [
  '',
  '0',
  '1',
  '-1',
  '99999999999',
  'A1',
  'XFD1048576',
  'true',
  's',
  'd',
  'inlineStr',
  'rId1',
  '__proto__',
  '#REF!',
];

/** Drops an attribute or gives it another value. */
const changeAttribute: Edit = (patient) => {
  atMatch(patient, 'an attribute changed', ATTRIBUTE, (found) => {
    const name = found.slice(0, found.indexOf('='));
    return patient.random.pick(['', `${name}="${patient.random.pick(VALUES)}"`]);
  });
};

/** Exchanges two attributes' values somewhere in the part: rows, cells, styles, relationships. */
const exchangeAttributes: Edit = (patient) => {
  changeSomePart(patient, 'two attributes exchanged', (xml) => {
    const all = [...xml.matchAll(/ (r|s|t|r:id|Id|Target|name|sheetId|localSheetId)="[^"]*"/g)];
    if (all.length < 2) return xml;
    const one = patient.random.pick(all);
    const alike = all.filter((other) => other[1] === one[1]);
    const other = patient.random.pick(alike);
    const [a, b] = one.index <= other.index ? [one, other] : [other, one];
    const [textA, textB] = [a[0], b[0]];
    return (
      xml.slice(0, a.index) +
      textB +
      xml.slice(a.index + textA.length, Math.max(b.index, a.index + textA.length)) +
      (a === b ? '' : textA) +
      xml.slice(b.index + textB.length)
    );
  });
};

const LETTERS = ['0', '1', '5', '9', 'a', 'A', 'đ', '<', '>', '&', '"', '/', ' ', '\u0300', '\ufeff'];

/** Changes one letter or digit anywhere. */
const changeLetter: Edit = (patient) => {
  changeSomePart(patient, 'a letter changed', (xml) => {
    const at = patient.random.below(xml.length);
    const letter = patient.random.pick(LETTERS);
    return xml.slice(0, at) + letter + xml.slice(at + patient.random.below(2));
  });
};

const cutPart: Edit = (patient) => {
  changeSomePart(patient, 'cut off', (xml) => xml.slice(0, patient.random.below(xml.length)));
};

const dropPart: Edit = (patient) => {
  const part = patient.random.pick([...patient.parts.keys()]);
  patient.parts.delete(part);
  patient.story.push(`${part} removed`);
};

const exchangeParts: Edit = (patient) => {
  const [a, b] = [pickPart(patient), pickPart(patient)];
  const [textA = '', textB = ''] = [patient.parts.get(a), patient.parts.get(b)];
  patient.parts.set(a, textB).set(b, textA);
  patient.story.push(`${a} and ${b} exchanged`);
};

function atMatch(patient: Patient, what: string, pattern: RegExp, change: (found: string) => string): void {
  changeSomePart(patient, what, (xml) => {
    const all = [...xml.matchAll(pattern)];
    if (all.length === 0) return xml;
    const { 0: found, index } = patient.random.pick(all);
    return xml.slice(0, index) + change(found) + xml.slice(index + found.length);
  });
}

function changeSomePart(patient: Patient, what: string, change: (xml: string) => string): void {
  rewrite(patient, pickPart(patient), what, change);
}

/** Sheets most often: there the figures are. */
function pickPart({ parts, random }: Patient): string {
  const all = [...parts.keys()];
  const sheets = all.filter((part) => part.startsWith('xl/worksheets/sheet'));
  return random.pick(sheets.length > 0 && random.below(3) > 0 ? sheets : all);
}

export const XML_EDITS: readonly Edit[] = [
  changeElement,
  changeElement,
  changeTag,
  changeAttribute,
  changeAttribute,
  exchangeAttributes,
  exchangeAttributes,
  changeLetter,
  cutPart,
  dropPart,
  exchangeParts,
];
