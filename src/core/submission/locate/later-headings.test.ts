import { describe, expect, it } from 'vitest';
import { goodWorkbook } from '../../../dev/testkit/cases/good-workbook.ts';
import { rulesCatalogue } from '../../../dev/testkit/rules-catalogue.ts';
import { SubmissionFixture } from '../../../dev/testkit/submission-fixture.ts';
import { position } from '../address.ts';
import { readSubmission } from '../read-submission.ts';

/** A line put in above the live births, with words over total, male and female. */
function readUnder(words: readonly string[]) {
  const fixture = goodWorkbook();
  const places = ['total', 'male', 'female'].map((column) => fixture.at(`live_births._.${column}`));
  const [{ sheet, cell } = { sheet: '', cell: '' }] = places;
  fixture.insertRow(sheet, position(cell).row);
  words.forEach((word, i) => word !== '' && fixture.set(`${sheet}!${places[i]?.cell ?? ''}`, word));
  const { submission, findings } = readSubmission(
    fixture.build(),
    { name: 'a.xlsx', sha256: 'b' },
    rulesCatalogue,
    SubmissionFixture.catalogueHash,
  );
  const births = submission?.rows.find(({ element }) => element === 'live-births');
  return {
    read: (births?.values ?? []).map(({ value }) => value),
    told: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}

describe('a line of headings among the rows', () => {
  it.each<[name: string, words: readonly string[], read: readonly (number | null)[]]>([
    ['the sexes exchanged', ['Tổng số', 'Nữ', 'Nam'], [200, null, null]],
    ['other words for them', ['', 'Bé gái', 'Bé trai'], [200, null, null]],
    ['the total last', ['Nam', 'Nữ', 'Tổng số'], [null, null, null]],
    ['years', ['Năm 2023', 'Năm 2024', 'Năm 2025'], [null, null, null]],
    ['quarters', ['', 'Quý I', 'Quý II'], [200, null, null]],
    ['the same headings again', ['Tổng số', 'Nam', 'Nữ'], [200, 100, 100]],
    ['a remark with a number', ['Đã đối chiếu ở D5', '', ''], [200, 100, 100]],
    ['synonyms', ['Tổng cộng', 'Nam giới', 'Nữ giới'], [200, 100, 100]],
    ['a line above two of them', ['', 'Trong đó', ''], [200, 100, 100]],
    ['a remark', ['Đã đối chiếu với Sở Tư pháp, khớp hoàn toàn với sổ hộ tịch', '', ''], [200, 100, 100]],
  ])('%s', (_, words, read) => {
    const found = readUnder(words);
    expect(found.read).toEqual(read);
    expect(found.told).toEqual(read.includes(null) ? ['structure/heading-changed'] : []);
  });
});
