import type { SexReport } from '../../../core/report/model.ts';
import { line, rect, svg } from './svg.ts';
import type { FixedWords } from '../../../core/words/words.ts';

const WIDTH = 300;
const HEIGHT = 20;

/** Women and men as parts of one bar, with a line at one half. */
export function sexBar(report: SexReport, words: FixedWords['page']): string {
  const women = (report.female.share.value ?? 0) * WIDTH;
  return svg({ width: WIDTH, height: HEIGHT, label: words.shareOf(report), kind: 'sexes' }, [
    rect('female', 0, 3, women, HEIGHT - 6),
    rect('male', women, 3, WIDTH - women, HEIGHT - 6),
    line('half', WIDTH / 2, 0, WIDTH / 2, HEIGHT),
  ]);
}
