// The fixed words of the letters; whatever depends on the unit comes from the letter's model instead.
import { WORDS } from './words.mjs';

const { country, motto, to, recipients, annex } = WORDS.vi;
const english = WORDS.en;

export const REMINDER_WORDS = {
  vi: {
    country,
    motto,
    to,
    recipients,
    annex,
    fileTitle: 'Mẫu công văn đôn đốc gửi báo cáo',
    annexTitle: 'Danh sách đơn vị và nội dung cần thực hiện',
    tasks: ['STT', 'Nội dung', 'Vị trí', 'Hiện trạng', 'Việc cần làm'],
  },
  en: {
    country: english.country,
    motto: english.motto,
    to: english.to,
    recipients: english.recipients,
    annex: english.annex,
    fileTitle: 'Letter asking for reports (template)',
    annexTitle: 'Units and what they have to do',
    tasks: ['No.', 'Item', 'Place', 'What was found', 'What to do'],
  },
};
