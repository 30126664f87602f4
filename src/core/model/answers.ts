/** What may be answered about tasks and forecasts. Apart from the schemas: what draws and reads forms loads no zod. */

/** The value cells of a measure. */
export const MEASURE_COLUMNS = ['value', 'total', 'male', 'female'] as const;
export type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

/** How far a task is; done: đã thực hiện, ongoing: đang, not-yet: chưa, not-applicable: không thuộc phạm vi. */
export const TASK_STATUSES = ['done', 'ongoing', 'not-yet', 'not-applicable'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** Whether an owner expects its target of the year: will sẽ đạt, hard khó đạt, wont không đạt. */
export const LIKELIHOODS = ['will', 'hard', 'wont'] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];
