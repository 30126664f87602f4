import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pythonPath } from './programs.ts';

/** A workbook as another program sees it: what tests of the writer compare with. */
export interface SeenWorkbook {
  readonly sheets: readonly SeenSheet[];
  /** Defined name → `'Sheet'!$A$1`. */
  readonly names: Readonly<Record<string, string>>;
  readonly structureLocked: boolean;
}

export interface SeenSheet {
  readonly title: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly protection: Readonly<
    Record<'sheet' | 'formatColumns' | 'formatRows' | 'sort' | 'autoFilter', boolean>
  > & {
    readonly password: string | null;
  };
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  /** Addresses of unlocked cells. */
  readonly unlocked: readonly string[];
  readonly validations: readonly SeenValidation[];
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly freeze: string | null;
  readonly landscape: boolean;
  readonly paper: string | null;
  readonly fitToWidth: number | null;
  readonly printArea: string | null;
  readonly repeatedRows: string | null;
  readonly footer: string | null;
}

export interface SeenValidation {
  readonly range: string;
  readonly type: string | null;
  readonly formula: string | null;
  readonly title: string | null;
  readonly prompt: string | null;
  readonly errorTitle: string | null;
  readonly error: string | null;
}

const SCRIPT = `
import json, sys
from openpyxl import load_workbook
def plain(v):
    return v if isinstance(v, (str, int, float, bool)) else v.isoformat()[:10]
def sheet(ws):
    p = ws.protection
    return dict(
        title=ws.title, state=ws.sheet_state,
        protection=dict(sheet=p.sheet, formatColumns=not p.formatColumns, formatRows=not p.formatRows,
                        sort=not p.sort, autoFilter=not p.autoFilter, password=p.password),
        cells={c.coordinate: plain(c.value) for row in ws.iter_rows() for c in row if c.value is not None},
        unlocked=[c.coordinate for row in ws.iter_rows() for c in row if not c.protection.locked],
        validations=[dict(range=str(d.sqref), type=d.type, formula=d.formula1, title=d.promptTitle, prompt=d.prompt,
                          errorTitle=d.errorTitle, error=d.error) for d in ws.data_validations.dataValidation],
        marks={str(k.sqref): [r.formula[0] for r in v] for k, v in ws.conditional_formatting._cf_rules.items()},
        freeze=ws.freeze_panes, landscape=ws.page_setup.orientation == 'landscape', paper=str(ws.page_setup.paperSize),
        fitToWidth=ws.page_setup.fitToWidth if ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage else None,
        printArea=''.join(ws.print_area) if ws.print_area else None, repeatedRows=ws.print_title_rows,
        footer=ws.oddFooter.right.text if ws.oddFooter else None)
def book(path):
    wb = load_workbook(path)
    return dict(
        sheets=[sheet(ws) for ws in wb.worksheets],
        names={n.name: n.attr_text for n in wb.defined_names.definedName if not n.name.startswith('_xlnm')},
        structureLocked=bool(wb.security and wb.security.lockStructure))
print(json.dumps([book(path) for path in sys.argv[1:]], ensure_ascii=False))
`;

/** Opens workbooks with Python's openpyxl. */
export async function seeWithOpenpyxl(paths: readonly string[]): Promise<readonly SeenWorkbook[]> {
  const { stdout } = await promisify(execFile)(pythonPath(), ['-c', SCRIPT, ...paths], {
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  // Written by the script above.
  const seen: readonly SeenWorkbook[] = JSON.parse(stdout);
  return seen;
}
