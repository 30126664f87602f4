import { defineProblem } from '../definition.ts';
import type { NoFacts } from '../definition.ts';

/** `when`: a stretch of days, as the file writes dates. */
export const catalogueOwnerProblems = {
  'catalogue/owner-gap': defineProblem<{ when: string }>({
    message: {
      vi: ({ when }) => `${when}: không đơn vị nào phụ trách`,
      en: ({ when }) => `${when}: no unit owns it`,
    },
  }),
  'catalogue/owner-overlap': defineProblem<{ when: string; units: string }>({
    message: {
      vi: ({ when, units }) => `${when}: nhiều đơn vị cùng phụ trách (${units})`,
      en: ({ when, units }) => `${when}: several units own it (${units})`,
    },
  }),
  'catalogue/owner-not-in-force': defineProblem<{ when: string; units: string }>({
    message: {
      vi: ({ when, units }) => `${when}: đơn vị ${units} không tồn tại`,
      en: ({ when, units }) => `${when}: the unit ${units} does not exist`,
    },
  }),
  'catalogue/owner-not-asked': defineProblem<{ when: string; unit: string; element: string }>({
    message: {
      vi: ({ when, unit, element }) => `${when}: ${unit} phụ trách nhưng không được hỏi số liệu "${element}"`,
      en: ({ when, unit, element }) => `${when}: ${unit} owns it but is not asked for "${element}"`,
    },
  }),
  'catalogue/no-consolidator': defineProblem<{ when: string }>({
    message: {
      vi: ({ when }) => `${when}: không đơn vị nào tổng hợp (consolidator: true)`,
      en: ({ when }) => `${when}: no unit consolidates (consolidator: true)`,
    },
  }),
  'catalogue/several-consolidators': defineProblem<{ when: string; units: string }>({
    message: {
      vi: ({ when, units }) => `${when}: nhiều đơn vị tổng hợp (${units})`,
      en: ({ when, units }) => `${when}: several units consolidate (${units})`,
    },
  }),
  'catalogue/narrative-only': defineProblem<{ unit: string }>({
    message: {
      vi: ({ unit }) => `${unit} chỉ báo cáo bằng lời (narrativeOnly) nhưng phải nhập số liệu này`,
      en: ({ unit }) => `${unit} reports only in words (narrativeOnly) but must fill this element`,
    },
  }),
  'catalogue/nobody-asked': defineProblem<{ periods: string }>({
    message: {
      vi: ({ periods }) => `kỳ ${periods}: không đơn vị nào được hỏi`,
      en: ({ periods }) => `in ${periods} no unit is asked`,
    },
  }),
  'catalogue/asked-twice': defineProblem<{ units: string }>({
    message: {
      vi: ({ units }) => `${units} được hỏi hai lần cùng lúc`,
      en: ({ units }) => `${units} asked twice at the same time`,
    },
  }),
  'catalogue/owner-and-contributor': defineProblem<NoFacts>({
    message: {
      vi: () => 'vừa có owner vừa có contributor: số của tỉnh là của một đơn vị hay là tổng?',
      en: () => 'has both owner and contributor: is the province’s figure one unit’s or the sum?',
    },
  }),
  'catalogue/only-cross-check': defineProblem<NoFacts>({
    message: {
      vi: () => 'chỉ có số đối chiếu, không có owner',
      en: () => 'has only figures to reconcile and no owner',
    },
  }),
  /** `row`: '' for a single row. */
  'catalogue/row-with-owners': defineProblem<{ when: string; row: string; units: string }>({
    message: {
      vi: ({ when, row, units }) => `${when}: dòng${row && ` "${row}"`} có nhiều owner (${units})`,
      en: ({ when, row, units }) => `${when}: the row${row && ` "${row}"`} has several owners (${units})`,
    },
  }),
};
