import { PackageEditor } from '../../office/xlsx-annotate/package-editor.ts';
import { DEFAULT_LIMITS } from '../../office/limits.ts';
import { openZip } from '../../office/zip/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const THREADS_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';

const ID = '{6A2F8D10-0001-4C11-9A57-2D6E0F7C0001}';

/**
 * A workbook after somebody commented on a cell of a sheet without notes, as Excel 365 saves it: the thread, and beside
 * it a note for older versions that stands in for it. `standIn` is its author: Excel writes `tc=` and the thread's id.
 */
export function withThread(
  file: Uint8Array,
  part: string,
  cell: string,
  standIn: string | null = `tc=${ID}`,
): Uint8Array {
  const editor = new PackageEditor(openZip(file, DEFAULT_LIMITS), DEFAULT_LIMITS);
  const thread = `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="${cell}" dT="2025-06-11T08:00:00.00" personId="{9B1C0000-0002-4C11-9A57-2D6E0F7C0002}" id="${ID}"><text>Số này lấy ở đâu?</text></threadedComment></ThreadedComments>`;
  editor.relate(
    part,
    'threadedComment',
    editor.add('xl/threadedComments/threadedComment', 'xml', THREADS_TYPE, thread),
  );
  if (standIn !== null) {
    const note = `<comments xmlns="${MAIN}"><authors><author>${standIn}</author></authors><commentList><comment ref="${cell}" authorId="0"><text><t>[Threaded comment] Số này lấy ở đâu?</t></text></comment></commentList></comments>`;
    editor.relate(part, 'comments', editor.add('xl/comments', 'xml', NOTES_TYPE, note));
  }
  return editor.finish();
}
