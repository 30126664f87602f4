/** Texts of one length that make a careless pattern look at every letter from every other one. */
export function longTexts(length: number): Readonly<Record<string, string>> {
  const of = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  return {
    spaces: of(' '),
    'spaces before a letter': `x${of(' ')}x`,
    'opening brackets': of('('),
    'square brackets': of('[a'),
    digits: of('1'),
    'digits and spaces': of('1 '),
    dots: `${of('.')}a`,
    'marks of punctuation': `a${of('.,;:!')}a`,
    'minus signs': of('-'),
    'one mark': `a${of('\u0301')}`,
    quotes: of('"'),
    'letters with their marks apart': of('e\u0302\u0323 '),
    mixed: of('sn 1.("-\u0301 [x]! '),
  };
}

/** Words as people write them. */
export function harmlessText(length: number): string {
  return 'Đơn vị đã tổ chức 02 lớp tập huấn cho cán bộ xã. '.repeat(Math.ceil(length / 49)).slice(0, length);
}

/** Processor time of a call, in milliseconds. */
export function processorTime(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
