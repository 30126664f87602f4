import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Office } from './office.ts';

/** Looks at the page at a moment of the way, which has a name. */
export type Look = (moment: string) => Promise<void>;

const BLANK = { 'ntge.live_births._.total': undefined } as const;
const NOTED = { 'ntge.live_births._.note': 'Bà Trần Thị Hoa, ĐT 0903 123 456' } as const;

/**
 * The way of a unit's officer who has only the form and the page: a draft with mistakes, one that is to be looked at again, and
 * the file that can be sent.
 */
export async function playUnit(office: Office, page: Page, look: Look): Promise<void> {
  const choose = async (name: string, changes: Parameters<Office['fill']>[3], heading: string) => {
    const file = await office.fill('so-y-te', '2025-H1', name, changes);
    await page.setInputFiles('input[type=file]', [join(office.folder, file)]);
    await page.getByRole('heading', { name: heading }).waitFor();
  };
  await look('1-mo-trang');
  await choose('Sở Y tế.xlsx', { ...BLANK, ...NOTED, 'ntge.cover.signed_on': '31/02/2025' }, 'Chưa gửi được');
  await look('2-con-loi');
  await page.locator('details.around summary').first().click();
  await look('3-xem-o-trong-trang-tinh');
  await choose('Sở Y tế (sửa).xlsx', NOTED, 'sau khi xem lại');
  await look('4-xem-lai');
  await choose('Sở Y tế (gửi).xlsx', {}, 'Có thể gửi');
  await look('5-co-the-gui');
  await page.getByRole('button', { name: 'English' }).click();
  await look('6-english');
}
