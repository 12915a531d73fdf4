import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';

type Importable = Type<unknown> | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** All controllers below a module, from its declarations alone: nothing is instantiated, no database is needed. */
export function controllersOf(module: Importable, seen = new Set<unknown>()): Type<unknown>[] {
  if (seen.has(module) || module instanceof Promise) return [];
  seen.add(module);
  if ('forwardRef' in module) return controllersOf(module.forwardRef() as Importable, seen);
  const dynamic = 'module' in module ? module : null;
  const type = dynamic?.module ?? (module as Type<unknown>);
  const declared = <Value>(key: 'controllers' | 'imports'): Value[] => [
    ...((Reflect.getMetadata(key, type) ?? []) as Value[]),
    ...((dynamic?.[key] ?? []) as Value[]),
  ];
  return [
    ...new Set([
      ...declared<Type<unknown>>('controllers'),
      ...declared<Importable>('imports').flatMap((child) => controllersOf(child, seen)),
    ]),
  ];
}
