import { realpathSync } from 'node:fs';
import { win32 } from 'node:path';
import type { Bilingual } from '../core/model/ids.ts';

/** A folder that may not give back what lies in it: it is somewhere else, or soon gone. */
type UnfitPlace = 'network' | 'cloud' | 'temporary';

const WHY: Readonly<Record<UnfitPlace, Bilingual>> = {
  network: {
    vi: 'ổ mạng; khi mất kết nối, chương trình dừng giữa chừng',
    en: 'a network drive; when the connection is lost, the program stops halfway',
  },
  cloud: {
    vi: 'thư mục đồng bộ đám mây; tệp ở đó có thể chưa được tải về máy',
    en: 'a folder kept in the cloud; files in it may not have been fetched to this computer',
  },
  temporary: {
    vi: 'thư mục tạm của tệp zip chưa giải nén; đóng tệp zip lại là mất',
    en: 'the temporary folder of a zip that was not extracted; it goes when the zip is closed',
  },
};

/** One line where the program runs from a folder of Windows that cannot hold it; undefined where it may. */
export function unfitPlaceNote(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Bilingual | undefined {
  const place = unfitPlace(onItsServer(folder), env);
  if (place === undefined) return undefined;
  const { vi, en } = WHY[place];
  return {
    vi: `ntge đang chạy từ ${vi} (${folder}). Nên chép cả thư mục chương trình vào ổ đĩa của máy, ví dụ C:\\ntge.`,
    en: `ntge runs from ${en} (${folder}). Copy the program's whole folder to a disk of this computer, such as C:\\ntge.`,
  };
}

/** A drive letter that stands for a network folder becomes that folder's own name. */
function onItsServer(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

/** `\\server\share` and its long form; `\\?\C:\` is a disk. */
const NETWORK = /^\\\\(?:[?.]\\UNC\\|(?![?.]\\))/i;
/** Into which Explorer, 7-Zip and WinRAR unpack what is opened inside a zip. */
const TEMPORARY = /^(?:Temp\d+_.*\.zip|7zO[\da-f]{6,}|Rar\$.*)$/i;
/** The programs' own names for their folders, `OneDrive - Sở Y tế` among them. */
const CLOUD = /^(?:OneDrive(?: - .*)?|Google Drive|GoogleDrive|iCloud ?Drive|Dropbox(?: \(.*\))?)$/i;
/** Google's drive letter holds these, in the language of the account. */
const GOOGLE_ROOT = /^(?:My Drive|Shared drives|Drive của tôi|Bộ nhớ dùng chung|\.shortcut-targets-by-id)$/i;
/** Windows says where OneDrive keeps its folders, whatever they are called. */
const ONEDRIVE = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'];

/** What can be known of a full path of Windows by its name. */
function unfitPlace(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): UnfitPlace | undefined {
  if (NETWORK.test(folder)) return 'network';
  const [, ...names] = folder
    .normalize('NFC')
    .split(/[\\/]/)
    .filter((part) => part !== '');
  if (names.some((name) => TEMPORARY.test(name))) return 'temporary';
  const isGoogles = GOOGLE_ROOT.test(names[0] ?? '');
  const isOneDrives = ONEDRIVE.some((name) => isInside(folder, env[name]));
  return isGoogles || isOneDrives || names.some((name) => CLOUD.test(name)) ? 'cloud' : undefined;
}

function isInside(folder: string, parent: string | undefined): boolean {
  if (!parent) return false;
  const path = win32.relative(parent, folder);
  return !win32.isAbsolute(path) && path !== '..' && !path.startsWith('..\\');
}
