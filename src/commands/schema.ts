import type { Declare } from './declare.ts';

/** `ntge schema [NAME]`: the published JSON Schemas of what ntge writes and of what people write for it. */
export const declareSchema: Declare = (program, { text, action }) => {
  program
    .command('schema')
    .description(
      text(
        'cấu trúc (JSON Schema) của các kết quả dạng JSON, cho người viết phần mềm',
        'the JSON Schemas of the JSON outputs, for people who write programs',
      ),
    )
    .argument('[name]', text('tên; để trống thì liệt kê', 'name; without one, all are listed'))
    .addHelpText(
      'after',
      text('\nVí dụ:\n  ntge schema consolidation', '\nExample:\n  ntge schema consolidation'),
    )
    .action(
      action(async (session, name: string | undefined) =>
        (await import('./run/schema.ts')).runSchema(session, name),
      ),
    );
};
