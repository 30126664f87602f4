import { measureColumns } from '../catalogue/tasks.ts';
import type { TaskResult } from '../model/task-results.ts';
import type { Task } from '../model/tasks.ts';
import type { ReportContext } from '../report/context.ts';
import { formatDate, formatNumber } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { sayIn } from './model.ts';
import type { TraceFact } from './model.ts';

/** Where the plan asks for a task, what each unit answered and in which cell, and the province's sums of its figures. */
export function taskFacts(context: ReportContext, task: Task): readonly TraceFact[] {
  const { consolidation, lang } = context;
  const say = sayIn(lang);
  const answers = consolidation.tasks.filter(({ id }) => id === task.id);
  const dueBy = answers[0]?.dueBy ?? null;
  return [
    { label: say('Mã', 'Code'), value: task.code },
    { label: say('Mục', 'Article'), value: task.plan },
    ...(dueBy === null ? [] : [{ label: say('Hạn', 'Due'), value: formatDate(dueBy, lang) }]),
    ...answers.map((answer) => ({
      label: context.unitName(answer.unit),
      value: answerInWords(context, answer),
    })),
    ...totalFacts(context, task),
  ];
}

function answerInWords({ words, lang }: ReportContext, answer: TaskResult): string {
  const { timing, status, daysLate, result, document, doneOn, note, source } = answer;
  const said = [result, document, doneOn === null ? '' : formatDate(doneOn, lang), note];
  const file = source ? `${source.file}, ${words.cellPlace(source.sheet, source.cell)}` : '';
  return [words.taskState(timing, status, daysLate), ...said.map(sanitizeText), sanitizeText(file)]
    .filter((text) => text !== '')
    .join('; ');
}

/** A sum says of how many units it is; where no unit gave a figure there is none. */
function totalFacts({ consolidation, words, text, lang }: ReportContext, task: Task): readonly TraceFact[] {
  const say = sayIn(lang);
  return task.measures.flatMap((measure) =>
    measureColumns(measure).flatMap((column) => {
      const total = consolidation.taskTotals.find(
        (one) => one.task === task.id && one.measure === measure.id && one.column === column,
      );
      if (!total || total.value === null) return [];
      const { have, due } = total.coverage;
      const which = column === 'value' ? '' : ` (${words.columns[column] ?? column})`;
      const units = say(`${have}/${due} đơn vị có số`, `${have} of ${due} units gave it`);
      const value = `${formatNumber(total.value, lang)} ${text(measure.unit)}; ${units}`;
      return [{ label: `${say('Toàn tỉnh', 'Province')}: ${text(measure.label)}${which}`, value }];
    }),
  );
}
