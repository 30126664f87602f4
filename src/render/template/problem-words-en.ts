import { excerpt, type TemplateWords } from './problem-wording.ts';

const COPY_TAG = 'Type the whole tag again on one line, or copy it from the list of fields.';
const SAVE_AS_DOCX = 'Open the file in Word and save it as .docx.';

const nearest = ({ suggestion }: { readonly suggestion: string }): string =>
  suggestion === ''
    ? 'Look the name up in the list of fields and correct the tag.'
    : `Did you mean “${suggestion}”?`;

/** The words in English. */
export const ENGLISH: TemplateWords = {
  places: {
    file: 'the file',
    body: 'body',
    header: 'header',
    footer: 'footer',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    comments: 'comments',
    chart: 'chart',
    properties: 'file properties',
    elsewhere: 'another part of the file',
  },
  cell: (sheet, cell) => `sheet “${sheet}”, cell ${cell}`,
  paragraph: (words) => `, paragraph “${words}”`,
  problems: {
    'not-a-docx': {
      message: () => 'The file is not a Word document (.docx).',
      advice: () => SAVE_AS_DOCX,
    },
    'not-an-xlsx': {
      message: () => 'The file is no Excel workbook (.xlsx), or has a password.',
      advice: () => 'Open it in Excel and save it as .xlsx, without a password.',
    },
    'old-or-locked': {
      message: () => 'The file is in the old Word format (.doc) or has a password.',
      advice: () => 'Remove the password, if any, and save it as .docx.',
    },
    'too-large': {
      message: () => 'The template is too large.',
      advice: () => 'Compress the pictures in the template.',
    },
    macros: {
      message: () => 'The template holds macros.',
      advice: () => 'Save it as .docx (without macros).',
    },
    broken: {
      message: () => 'The Word file is damaged and cannot be read.',
      advice: () => SAVE_AS_DOCX,
    },
    'unclosed-tag': {
      message: (_, tag) => `The tag ${tag} opens “{{” but is never closed.`,
      advice: () => 'Add “}}” at the end of the tag.',
    },
    'stray-close': {
      message: () => 'There is a “}}” without a “{{” before it.',
      advice: () => 'Add “{{” at the start of the tag, or remove the “}}”.',
    },
    'tag-across-lines': {
      message: (_, tag) => `The tag ${tag} is broken over two lines or paragraphs.`,
      advice: () => COPY_TAG,
    },
    'single-brace': {
      message: (_, tag) => `The tag ${tag} lacks a brace and is not filled in.`,
      advice: ({ meant }) => `Write two on either side: ${meant}.`,
    },
    'words-in-braces': {
      message: (_, tag) => `The words ${tag} stand in braces and will be printed as they are.`,
      advice: () =>
        'If this is a tag, write two braces on either side and look its name up in the list of fields.',
    },
    'raw-tag': {
      message: (_, tag) => `The tag ${tag} inserts raw content, which a template may not do.`,
      advice: () => 'Use exactly two braces: {{field}}.',
    },
    'unsupported-tag': {
      message: (_, tag) => `The kind of tag ${tag} cannot be used in a template.`,
      advice: () =>
        'Use only {{field}}, {{#each list}}…{{/each}}, {{#if …}}…{{/if}}, {{#unless …}}…{{/unless}}.',
    },
    'else-tag': {
      message: (_, tag) => `${tag} cannot be used here.`,
      advice: () =>
        'Write {{else}}, once, directly in a block {{#if …}}…{{/if}} or {{#unless …}}…{{/unless}}.',
    },
    syntax: {
      message: (_, tag) => `The tag ${tag} is not written correctly.`,
      advice: () => COPY_TAG,
    },
    'unknown-field': {
      message: ({ name }, tag) => `Tag ${tag}: there is no field “${name}” here.`,
      advice: nearest,
    },
    'unknown-helper': {
      message: ({ name }, tag) => `Tag ${tag}: there is no function “${name}”.`,
      advice: nearest,
    },
    'unknown-block': {
      message: ({ name }, tag) => `Tag ${tag}: there is no block “${name}”.`,
      advice: nearest,
    },
    'not-a-number': {
      message: ({ name }, tag) =>
        `Tag ${tag}: only numbers can be compared as greater or less; “${name}” is not a number.`,
      advice: () => 'Use a field of the kind number from the list of fields.',
    },
    'not-a-list': {
      message: ({ name }, tag) => `Tag ${tag}: “${name}” is not a list.`,
      advice: () => 'Only a list can be repeated with {{#each}}.',
    },
    'not-printable': {
      message: ({ name }, tag) =>
        `Tag ${tag}: “${name}” is neither a text nor a number and cannot be printed.`,
      advice: () =>
        'A list: use {{#each …}}. Yes/no: use {{#if …}}. A group: choose a field in it, {{group.field}}.',
    },
    'tag-not-filled': {
      message: (_, tag) =>
        `The tag ${tag} is where nothing can be filled in (field code, chart title, file property, comment, picture …).`,
      advice: () => 'Move the tag into the text of the document.',
    },
    'deleted-tag': {
      message: (_, tag) => `The tag ${tag} is in a tracked deletion.`,
      advice: () => 'In Word, choose Review › Accept All Changes.',
    },
    'block-unclosed': {
      message: (_, tag) => `The block ${tag} is never closed.`,
      advice: ({ closing, before }) =>
        before === ''
          ? `Add ${closing} after what belongs to the block.`
          : `Add ${closing} after what belongs to the block; probably before the paragraph “${excerpt(before)}”.`,
    },
    'block-unopened': {
      message: (_, tag) => `The closing tag ${tag} has no opening tag.`,
      advice: ({ opening, before }) =>
        opening === ''
          ? 'Remove the closing tag, or add the opening one.'
          : `Probably ${opening} is missing before the paragraph “${excerpt(before)}”: add it, or remove the closing tag.`,
    },
    'block-mismatch': {
      message: ({ opening }, tag) => `The closing tag ${tag} does not match ${opening}.`,
      advice: () => 'Close blocks in the reverse of the order they were opened in.',
    },
    'block-crosses': {
      message: (_, tag) =>
        `The block ${tag} is opened and closed in different structures (cell, table, link, tracked change …).`,
      advice: () =>
        'Put the opening and the closing tag in the same paragraph, the same cell, or in rows of the same table.',
    },
    'chart-without-tag': {
      message: () => 'The chart has no tag in its alt text, so it keeps the figures of the template.',
      advice: () =>
        'If it should show the period’s figures, right-click the chart, choose Alt Text and enter the tag. LibreOffice loses it on saving.',
    },
    'chart-unknown': {
      message: ({ name }, tag) => `Chart tag ${tag}: there is no chart “${name}”.`,
      advice: nearest,
    },
    'chart-in-block': {
      message: (_, tag) => `The chart ${tag} is inside a block.`,
      advice: () => 'Move the chart out of the block.',
    },
    'chart-refused': {
      message: (_, tag) => `The data of the chart ${tag} cannot be replaced.`,
      advice: () => 'Use a column, bar, line, area, pie or radar chart drawn in Word.',
    },
    'bad-output': {
      message: ({ detail }) => `The resulting document is not valid: ${detail}.`,
      advice: () =>
        'Check the blocks and tables near this place; if nothing is wrong, send the template to whoever looks after ntge.',
    },
  },
};
