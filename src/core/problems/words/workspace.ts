import type { Bilingual } from '../../model/ids.ts';
import { defineProblem } from '../definition.ts';

const MAKE_OR_CHOOSE = {
  vi: () => 'Mở đúng thư mục làm việc, hoặc nêu nó: ntge -C "THƯ-MỤC" …; chưa có thì lập: ntge init',
  en: () => 'Go to the workspace, or name it: ntge -C "FOLDER" …; to make one: ntge init',
};

/** What lies where a workspace should be. `folder` is as the person knows it. */
export const workspaceProblems = {
  'workspace/none': defineProblem<{ folder: string }>({
    message: {
      vi: ({ folder }) =>
        `thư mục ${folder} không phải thư mục làm việc: ở đó và các thư mục chứa nó không có ntge.yaml`,
      en: ({ folder }) =>
        `${folder} is no workspace: there is no ntge.yaml in it or in the folders around it`,
    },
    fix: MAKE_OR_CHOOSE,
  }),
  'workspace/no-folder': defineProblem<{ folder: string }>({
    message: {
      vi: ({ folder }) => `không có thư mục ${folder}`,
      en: ({ folder }) => `there is no folder ${folder}`,
    },
    fix: {
      vi: () => 'Kiểm tra lại tên sau -C; tên có dấu cách đặt trong ngoặc kép.',
      en: () => 'Check the name after -C; put a name with spaces in quotation marks.',
    },
  }),
  'workspace/not-a-folder': defineProblem<{ folder: string }>({
    message: {
      vi: ({ folder }) => `${folder} là tệp, không phải thư mục làm việc`,
      en: ({ folder }) => `${folder} is a file, not a workspace`,
    },
    fix: {
      vi: () => 'Nêu thư mục chứa ntge.yaml sau -C.',
      en: () => 'Name the folder that holds ntge.yaml after -C.',
    },
  }),
  /** `found`: `ntge.yaml.txt`, `ntge.yml` …: the settings under a name that is not read. */
  'workspace/misnamed': defineProblem<{ folder: string; found: string }>({
    message: {
      vi: ({ folder, found }) => `thư mục ${folder} có ${found}, không có ntge.yaml`,
      en: ({ folder, found }) => `the folder ${folder} has ${found}, not ntge.yaml`,
    },
    fix: {
      vi: ({ found }) =>
        `Đổi tên ${found} thành ntge.yaml (ở File Explorer bật View → File name extensions để thấy đuôi tệp). Gõ: ren "${found}" ntge.yaml`,
      en: ({ found }) =>
        `Rename ${found} to ntge.yaml (switch on View → File name extensions in File Explorer to see endings). Type: ren "${found}" ntge.yaml`,
    },
  }),
  'workspace/settings-is-folder': defineProblem<{ folder: string }>({
    message: {
      vi: ({ folder }) => `trong ${folder}, "ntge.yaml" là thư mục, không phải tệp`,
      en: ({ folder }) => `in ${folder}, "ntge.yaml" is a folder, not a file`,
    },
    fix: {
      vi: () => 'Đổi tên thư mục đó, rồi lập thiết lập: ntge init',
      en: () => 'Rename that folder and make the settings: ntge init',
    },
  }),
  'workspace/cannot-read': defineProblem<{ folder: string }>({
    message: {
      vi: ({ folder }) => `không đọc được ntge.yaml trong ${folder}`,
      en: ({ folder }) => `cannot read ntge.yaml in ${folder}`,
    },
    fix: {
      vi: () => 'Đóng tệp nếu chương trình khác đang mở; kiểm tra quyền đọc của thư mục.',
      en: () => "Close the file if another program has it open; check the folder's rights.",
    },
  }),
  /** Workspaces lie in folders below. */
  'workspace/below': defineProblem<{ folder: string; below: readonly string[]; first: string }>({
    message: {
      vi: ({ folder, below }) =>
        `thư mục ${folder} không phải thư mục làm việc; thư mục làm việc nằm bên trong: ${below.join(', ')}`,
      en: ({ folder, below }) => `${folder} is no workspace; inside it there is: ${below.join(', ')}`,
    },
    fix: {
      vi: ({ first }) => `Gõ: cd "${first}" rồi chạy lại lệnh, hoặc: ntge -C "${first}" …`,
      en: ({ first }) => `Type: cd "${first}" and run the command again, or: ntge -C "${first}" …`,
    },
  }),
  /** `-C` names a folder inside a workspace. */
  'workspace/above': defineProblem<{ folder: string; above: string }>({
    message: {
      vi: ({ folder, above }) =>
        `thư mục ${folder} không có ntge.yaml; thư mục làm việc là ${above}, ở phía trên`,
      en: ({ folder, above }) => `${folder} has no ntge.yaml; the workspace is ${above}, above it`,
    },
    fix: { vi: ({ above }) => `Gõ: ntge -C "${above}" …`, en: ({ above }) => `Type: ntge -C "${above}" …` },
  }),
  'workspace/exists': defineProblem<{ path: string }>({
    message: {
      vi: ({ path }) => `${path} đã có, không ghi đè`,
      en: ({ path }) => `${path} exists already and is not overwritten`,
    },
    fix: {
      vi: () => 'Sửa tệp đó bằng Notepad, hoặc chọn thư mục khác: ntge init THƯ-MỤC',
      en: () => 'Edit that file with a text editor, or choose another folder: ntge init FOLDER',
    },
  }),
  'workspace/cannot-make': defineProblem<{ folder: string; why: Bilingual }>({
    message: {
      vi: ({ folder, why }) => `không lập được thư mục ${folder}: ${why.vi}`,
      en: ({ folder, why }) => `cannot make ${folder}: ${why.en}`,
    },
  }),
};
