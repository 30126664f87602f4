import { array, assert, asyncProperty, record, string, uint8Array } from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { joinBytes } from '../bytes.ts';
import { writeDraft } from './draft.ts';

const words = string({ unit: 'grapheme', maxLength: 120 }).map((text) =>
  sanitizeText(text).replaceAll(/\s+/g, ' ').trim(),
);
const attachment = record({
  name: words.map((text) => `${text} Sở Y tế.xlsx`.trim()),
  bytes: uint8Array({ maxLength: 300 }).map((bytes) => joinBytes([bytes])),
});

test('whatever stands in a draft, a reader gets it back; lines stay short and plain', async () => {
  await assert(
    asyncProperty(
      words,
      string({ unit: 'grapheme' }).map(sanitizeText),
      array(attachment, { maxLength: 3 }),
      async (subject, text, attachments) => {
        const to = 'van-phong@example.vn';
        const file = writeDraft({ to, subject, text, day: '2025-06-18', attachments });
        for (const line of file.split('\r\n')) expect(line).toMatch(/^[\t -~]{0,90}$/);
        const mail = await PostalMime.parse(file, { attachmentEncoding: 'arraybuffer' });
        expect([mail.subject ?? '', mail.to?.[0]?.address]).toEqual([subject, to]);
        expect((mail.text ?? '').trim()).toBe(text.trim());
        const found = mail.attachments.map(({ filename, content }) => ({
          name: filename,
          bytes: typeof content === 'string' ? content : new Uint8Array(content),
        }));
        expect(found).toEqual(attachments);
      },
    ),
  );
});

test.each([
  ['2025-06-18', 'Wed, 18 Jun 2025 00:00:00 +0700'],
  ['2025-02-01', 'Sat, 01 Feb 2025 00:00:00 +0700'],
])('the day %s is %s', (day, date) => {
  const file = writeDraft({ to: '', subject: 'a', text: 'b', day, attachments: [] });
  expect(file).toContain(`\r\nDate: ${date}\r\n`);
});
