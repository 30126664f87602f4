import * as z from 'zod';

/** The settings of a workspace, as a person writes them: `ntge.yaml`. */

const date = z.iso.date();
const line = z.string().trim();

/** Head and foot of the official documents (Decree 30/2020/NĐ-CP, Annex I). Blank = left for the clerk to fill in. */
const letterheadSchema = z.strictObject({
  /** Parent body, capitals by style: "Ủy ban nhân dân tỉnh Ninh Thuận". */
  parentBody: line.default(''),
  /** Issuing body: "Sở Lao động - Thương binh và Xã hội". */
  issuer: line.default(''),
  /** Symbol after the number: `BC-SLĐTBXH`. */
  symbol: line.default(''),
  /** Place of signing: "Ninh Thuận". */
  place: line.default(''),
  /** Bodies the report is addressed to, in order (Kính gửi). */
  addressees: z.array(line).default([]),
  /** Lines of "Nơi nhận", without "Như trên" and "Lưu". */
  recipients: z.array(line).default([]),
  /** Archive line: "VT, LĐVL". */
  archive: line.default(''),
  signer: z
    .strictObject({
      /** Lines above the name: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]. */
      capacity: z.array(line).default([]),
      name: line.default(''),
    })
    .prefault({}),
  /** Whom a unit asks: name or room, telephone, e-mail. */
  contact: line.default(''),
  /** First day this head is used; absent in the first entry. A document carries the head of its day. */
  from: date.optional(),
});

/** Number and date of the plan as it was issued; the catalogue's citation has blanks for them. */
const planSchema = z.strictObject({
  /** `456/KH-UBND`, or the number alone. */
  number: line.default(''),
  date: date.or(z.literal('')).default(''),
});

const extensionSchema = z.strictObject({
  unit: line,
  period: line,
  /** New due date, read like the period's own (before, unless `inclusive` there). */
  until: date,
  /** Number and date of the document that grants it. */
  document: line.min(1),
});

const waiverSchema = z.strictObject({
  code: line.min(1),
  unit: line.min(1),
  period: line.optional(),
  element: line.optional(),
  row: line.optional(),
  /** Office or person that accepts the finding. */
  by: line.min(1),
  why: line.min(1),
  document: line.min(1),
  /** Last day it holds. */
  until: date,
});

/** What leaves the house. */
const publicSchema = z.strictObject({
  /** SHA-256 of each sentence of a unit that may be published, as `ntge report --edition public --review` lists it. */
  approved: z.array(z.string().regex(/^[0-9a-f]{64}$/)).default([]),
});

export const workspaceSchema = z.strictObject({
  schema: z.literal('ntge/workspace/1').default('ntge/workspace/1'),
  /** Id of a built-in catalogue, or path of a folder or file inside the workspace. */
  catalogue: line.min(1).default('ninh-thuan-2025'),
  /** Built-in overlays switched on, in order. */
  overlays: z.array(line).default([]),
  /** Ids of further units of the catalogue (`also`) that report as well. */
  also: z.array(line).default([]),
  /** A line printed at the head of every document, e.g. "DỰ THẢO". */
  notice: line.default(''),
  plan: planSchema.prefault({}),
  /** In the order of their `from`; written as a group where there is only one. */
  letterhead: z.array(letterheadSchema).min(1).prefault([{}]),
  extensions: z.array(extensionSchema).default([]),
  waivers: z.array(waiverSchema).default([]),
  public: publicSchema.prefault({}),
});

export type Letterhead = z.infer<typeof letterheadSchema>;
export type IssuedPlan = z.infer<typeof planSchema>;
export type Extension = z.infer<typeof extensionSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type WorkspaceConfig = z.infer<typeof workspaceSchema>;
