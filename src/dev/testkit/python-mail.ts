import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pythonPath } from './programs.ts';

/** A mail as Python's own library reads it: what tests of the writer compare with. */
export interface SeenMail {
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly unsent: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[];
  readonly defects: readonly string[];
}

const SCRIPT = `
import hashlib, json, sys
from email import policy
from email.parser import BytesParser
def seen(path):
    with open(path, 'rb') as file:
        mail = BytesParser(policy=policy.default).parse(file)
    body = mail.get_body(preferencelist=('plain',))
    parts = list(mail.walk())
    return dict(
        to=str(mail['To']), subject=str(mail['Subject']), date=mail['Date'].datetime.isoformat(), unsent=str(mail['X-Unsent']),
        text=body.get_content(),
        attachments=[dict(name=a.get_filename(), sha256=hashlib.sha256(a.get_payload(decode=True)).hexdigest())
                     for a in mail.iter_attachments()],
        defects=[str(d) for p in parts for d in list(p.defects) + [e for h in p.values() for e in getattr(h, 'defects', [])]])
print(json.dumps([seen(path) for path in sys.argv[1:]]))
`;

/** Reads mails with Python's `email`. */
export async function seeWithPython(paths: readonly string[]): Promise<readonly SeenMail[]> {
  const { stdout } = await promisify(execFile)(pythonPath(), ['-c', SCRIPT, ...paths]);
  // Written by the script above.
  const seen: readonly SeenMail[] = JSON.parse(stdout);
  return seen;
}
