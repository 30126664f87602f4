/** What each command is run with, in the demo's folder, one after the other. */
export const EVERY_COMMAND: Readonly<Record<string, readonly (readonly string[])[]>> = {
  init: [['init', 'thư mục mới']],
  template: [['template', '--period', '2025-H1', '--unit', 'Sở Y tế', '-o', 'biểu mẫu khác']],
  validate: [
    ['validate', 'tep-gui-ve/2025-H1', '--format', 'json'],
    ['validate', 'tep-gui-ve\\2025-H1\\Sở *.xlsx'],
    ['validate', 'tep-gui-ve/2025-H1/Huyện Ninh Phước - 2025-H1.xlsx', '--annotate'],
  ],
  receive: [
    ['receive', 'chua-gui/2025-H1/Huyện Thuận Nam - 2025-H1.xlsx', '--on', '18/6/2025', '--by', 'văn thư'],
  ],
  receipt: [
    ['receipt', 'list', '--period', '2025-H1'],
    ['receipt', 'list', '--period', '2025-H1', '--format', 'docx', '-o', 'sổ.docx'],
  ],
  status: [
    ['status', '--period', '2025-H1', '--as-of', '2025-06-18'],
    ['status', '--period', '2025-H1', '--as-of', '2025-06-18', '--format', 'html'],
  ],
  checker: [['checker']],
  return: [['return', '--period', '2025-H1', '--as-of', '2025-06-18']],
  export: [['export', '-o', 'số liệu']],
  remind: [['remind', '--period', '2025-H1', '--as-of', '2025-06-18']],
  consolidate: [['consolidate', '--period', '2025-H1', '--as-of', '2025-06-18']],
  report: ['docx', 'xlsx', 'html', 'md', 'csv', 'json'].map((format) => [
    'report',
    '--period',
    '2025-H1',
    '-o',
    `bao cao/tổng hợp.${format}`,
  ]),
  trace: [['trace', '4.1', '--period', '2025-H1']],
  verify: [['verify']],
  diff: [['diff', '2024-H1', '2025-H1']],
  catalogue: [
    ['catalogue', 'list'],
    ['catalogue', 'rules', '--format', 'html'],
  ],
  cells: [['cells', 'bieu-mau/2025-H1/Sở Y tế - 2025-H1.xlsx', '--format', 'json']],
  schema: [['schema', 'status']],
  demo: [['demo', 'ví dụ']],
};
