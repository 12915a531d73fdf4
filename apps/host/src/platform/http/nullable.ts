import { ValidateIf } from 'class-validator';

const nullableMembers = new Map<string, Set<string>>();

/** The member may be `null` (in a merge patch: removes the value). Its other validators then do not run. */
export function Nullable(): PropertyDecorator {
  return (target, property) => {
    const name = target.constructor.name;
    const members = nullableMembers.get(name) ?? new Set<string>();
    nullableMembers.set(name, members.add(String(property)));
    ValidateIf((_, value) => value !== null)(target, property as string);
  };
}

export const nullableClasses = (): ReadonlyMap<string, ReadonlySet<string>> => nullableMembers;
