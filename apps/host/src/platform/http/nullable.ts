import { ValidateIf } from 'class-validator';

const membersOf = new Map<unknown, Set<string>>();

/** The member may be `null` (in a merge patch: removes the value). Its other validators then do not run. */
export function Nullable(): PropertyDecorator {
  return (target, property) => {
    const members = membersOf.get(target.constructor) ?? new Set<string>();
    membersOf.set(target.constructor, members.add(String(property)));
    ValidateIf((_, value) => value !== null)(target, property as string);
  };
}

/** The members of a class that may be null, those of the classes that it extends included. */
export function nullableMembersOf(type: unknown): Set<string> {
  const found = new Set<string>();
  for (let each: unknown = type; typeof each === 'function'; each = Object.getPrototypeOf(each)) {
    for (const member of membersOf.get(each) ?? []) found.add(member);
  }
  return found;
}
