import type { HelpConfiguration } from 'commander';
import type { Lang } from './core/model/ids.ts';

/** commander speaks English only: its few headings and error sentences, in the program's language. */

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
  'Global Options:': 'Tùy chọn chung:',
};

/** Commander's own words. */
const COMMANDERS: Lang = 'en';

/** Settings of commander's help: the options of the program are shown with each command, in the program's language. */
export function helpWords(lang: Lang): HelpConfiguration {
  if (lang === COMMANDERS) return { showGlobalOptions: true };
  return {
    showGlobalOptions: true,
    styleTitle: (title) => TITLES[title] ?? title,
    optionDescription: (option) => {
      const choices = option.argChoices ? `: ${option.argChoices.join(' | ')}` : '';
      const usual = typeof option.defaultValue === 'string' ? ` (mặc định: ${option.defaultValue})` : '';
      return `${option.description}${choices}${usual}`;
    },
    commandUsage: (command) => {
      const names = [command.name()];
      for (let parent = command.parent; parent; parent = parent.parent) names.unshift(parent.name());
      return [
        ...names,
        command.usage().replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]'),
      ].join(' ');
    },
    subcommandTerm: (command) => {
      const args = command.registeredArguments.map((a) => (a.required ? `<${a.name()}>` : `[${a.name()}]`));
      return [command.name(), ...args].join(' ');
    },
  };
}

const ERRORS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^unknown option '(.*?)'/, (o) => `không có tùy chọn "${o}"`],
  [/^unknown command '(.*?)'/, (c) => `không có lệnh "${c}"`],
  [/^missing required argument '(.*?)'/, (a) => `thiếu tham số "${a}"`],
  [/^option '(.*?)' argument missing/, (o) => `tùy chọn "${o}" cần một giá trị đi kèm`],
  [/^required option '(.*?)' not specified/, (o) => `thiếu tùy chọn bắt buộc "${o}"`],
  [/^too many arguments(?: for '(.*?)')?/, (c) => `thừa tham số${c ? ` cho lệnh "${c}"` : ''}`],
  [
    /^option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*?)\./,
    (o, v, choices) => `tùy chọn "${o}" không nhận giá trị "${v}"; chỉ nhận: ${choices}`,
  ],
  [
    /^command-argument value '(.*?)' is invalid for argument '(.*?)'\. Allowed choices are (.*?)\./,
    (v, a, choices) => `tham số "${a}" không nhận giá trị "${v}"; chỉ nhận: ${choices}`,
  ],
];

const SUGGESTION = /\(Did you mean (?:one of )?(.*?)\?\)/;

/** One line for a wrong call, in the program's language. */
export function usageError(message: string, lang: Lang): string {
  const plain = message.replace(/^error: /, '').trimEnd();
  if (lang === COMMANDERS) return `ntge: ${plain}\n`;
  const known = ERRORS.flatMap(([pattern, say]) => {
    const match = pattern.exec(plain);
    return match ? [say(...match.slice(1))] : [];
  })[0];
  const suggestion = SUGGESTION.exec(plain)?.[1];
  return `ntge: ${known ?? plain}${suggestion ? ` (có phải ý bạn là: ${suggestion}?)` : ''}\n`;
}
