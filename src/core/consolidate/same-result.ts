import type { Consolidation } from '../model/results.ts';
import type { Member, MemberReader } from './members.ts';

/** What is about the making of a consolidation rather than its result. */
export type Making = Pick<Consolidation, 'revision' | 'reason' | 'asOf' | 'previous' | 'basis'>;

/**
 * Does a stored consolidation say the same as a result? Then how the stored one was made; otherwise null. The revision
 * number, the reason given and the day are about the making; whatever a later day changes (a missing unit) is in the result
 * itself. Nor do the words of a finding count: its code and params are what it says.
 */
export function sameResultAs(result: Consolidation): MemberReader<Making | null> {
  let { revision, reason, asOf, previous, basis }: Making = result;
  const taken = new Map<Member['key'], number>();
  let isSame = true;
  return {
    take(member) {
      if (member.key === 'revision') revision = member.value;
      else if (member.key === 'reason') reason = member.value;
      else if (member.key === 'asOf') asOf = member.value;
      else if (member.key === 'previous') previous = member.value;
      else if (member.key === 'basis') basis = member.value;
      else if (member.key === 'hash') return;
      else {
        const index = taken.get(member.key) ?? 0;
        taken.set(member.key, index + 1);
        isSame &&= textOf(member) === textOf(memberAt(result, member.key, index));
      }
    },
    end: () => (isSame && isComplete(result, taken) ? { revision, reason, asOf, previous, basis } : null),
  };
}

/** A member of no value where the list is shorter. */
function memberAt(
  result: Consolidation,
  key: Member['key'],
  index: number,
): Pick<Member, 'key'> & { value: unknown } {
  const value = result[key];
  return { key, value: Array.isArray(value) ? value[index] : value };
}

function textOf({ key, value }: Pick<Member, 'key'> & { value: unknown }): string | undefined {
  const isFinding = key === 'findings' && typeof value === 'object' && value !== null;
  return JSON.stringify(isFinding ? { ...value, message: '', fix: '' } : value);
}

/** The stored one's lists were as long as the result's. */
function isComplete(result: Consolidation, taken: ReadonlyMap<string, number>): boolean {
  return Object.entries(result).every(
    ([key, value]) => !Array.isArray(value) || value.length === (taken.get(key) ?? 0),
  );
}
