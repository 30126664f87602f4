import type { ConditionalLook } from '../../core/model/raw-workbook.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { isTrue } from '../xml/xml.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import { parseNumber } from './cell.ts';
import type { ConditionalStyle, StyleTable } from './styles.ts';

interface Rule {
  readonly style: ConditionalStyle;
  readonly operator: string | undefined;
  readonly formulas: string[];
}

/** Collects the formats of a sheet that depend on a condition, as far as they may change what a cell shows. */
export class ConditionalLooks {
  readonly looks: ConditionalLook[] = [];
  readonly #styles: StyleTable['conditional'];
  readonly #limit: number;
  #ranges: readonly string[] = [];
  #rule: Rule | undefined;

  constructor({ conditional }: StyleTable, { extras }: ReadLimits) {
    this.#styles = conditional;
    this.#limit = extras;
  }

  /** For `conditionalFormatting` and what is inside it; false to pass over the element. */
  open(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'conditionalFormatting':
        this.#ranges = (attributes['sqref'] ?? '').split(' ').filter(Boolean);
        return true;
      case 'cfRule':
        return this.#openRule(attributes);
      case 'dataBar':
      case 'iconSet':
        return this.#openBar(attributes);
      default:
        return name === 'formula' && this.#rule !== undefined;
    }
  }

  /** The text of a `formula`. */
  formula(text: string): void {
    this.#rule?.formulas.push(text);
  }

  closeRule(): void {
    if (this.#rule?.style) this.#add(this.#rule.style, this.#rule);
    this.#rule = undefined;
  }

  /** A bar or an icon has no format of its own, but may stand in the place of its figure. */
  #openRule({ type, dxfId, operator }: XmlAttributes): boolean {
    const style = dxfId === undefined ? undefined : this.#styles[Number(dxfId)];
    this.#rule = { style, operator: type === 'cellIs' ? operator : undefined, formulas: [] };
    return style !== undefined || type === 'dataBar' || type === 'iconSet';
  }

  #openBar({ showValue }: XmlAttributes): boolean {
    if (showValue !== undefined && !isTrue(showValue)) this.#add({ look: 'invisible' }, undefined);
    return false;
  }

  #add(style: NonNullable<ConditionalStyle>, rule: Rule | undefined): void {
    const limit = this.#limit;
    if (this.looks.length >= limit) refuse('file/too-large', { kind: 'extras', what: 'styles', limit });
    const values = rule?.formulas.flatMap((formula) => parseNumber(formula) ?? []) ?? [];
    const isConstant = values.length > 0 && values.length === rule?.formulas.length;
    this.looks.push({
      ranges: this.#ranges,
      ...style,
      ...(isConstant && rule.operator !== undefined && { when: { operator: rule.operator, values } }),
    });
  }
}
