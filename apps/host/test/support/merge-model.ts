/** What the journal says a customer is: an own record, and members that fill it up. Written without a look at the host's code. */
interface ModelCustomer {
  readonly id: string;
  readonly tags: Set<string>;
  birthDate: string | null;
  parent: ModelCustomer | null;
  readonly children: ModelCustomer[];
  /** What edits of the merged view took away although a member has it. */
  readonly hiddenTags: Set<string>;
  hidesBirthDate: boolean;
}

export interface ModelView {
  readonly tags: string[];
  readonly birthDate: string | null;
}

/** A model of customers with tags and a birth date under create, edit, merge and undo, on sets instead of lists. */
export class MergeModel {
  private readonly customers = new Map<string, ModelCustomer>();

  create(id: string, { tags, birthDate }: ModelView): void {
    this.customers.set(id, {
      id,
      tags: new Set(tags),
      birthDate,
      parent: null,
      children: [],
      hiddenTags: new Set(),
      hidesBirthDate: false,
    });
  }

  ids(): string[] {
    return [...this.customers.keys()];
  }

  rootOf(id: string): string {
    let customer = this.find(id);
    while (customer.parent) customer = customer.parent;
    return customer.id;
  }

  viewOf(id: string): ModelView {
    const { tags, birthDate } = show(this.find(this.rootOf(id)));
    return { tags: [...tags].sort(), birthDate };
  }

  edit(id: string, wanted: ModelView): void {
    const customer = this.find(this.rootOf(id));
    const shown = show(customer);
    const theirs = unionOf(customer.children);
    for (const tag of shown.tags) {
      if (wanted.tags.includes(tag)) continue;
      customer.tags.delete(tag);
      if (theirs.tags.has(tag)) customer.hiddenTags.add(tag);
    }
    for (const tag of wanted.tags) {
      customer.hiddenTags.delete(tag);
      if (!theirs.tags.has(tag)) customer.tags.add(tag);
    }
    if (wanted.birthDate !== shown.birthDate) {
      customer.birthDate = wanted.birthDate;
      customer.hidesBirthDate = wanted.birthDate === null && theirs.birthDate !== null;
    }
  }

  merge(survivorId: string, absorbedId: string): void {
    const [survivor, absorbed] = [this.find(survivorId), this.find(absorbedId)];
    absorbed.parent = survivor;
    survivor.children.push(absorbed);
  }

  undo(absorbedId: string): void {
    const absorbed = this.find(absorbedId);
    const survivor = absorbed.parent!;
    absorbed.parent = null;
    survivor.children.splice(survivor.children.indexOf(absorbed), 1);
    for (let customer: ModelCustomer | null = survivor; customer; customer = customer.parent) {
      const theirs = unionOf(customer.children);
      for (const tag of customer.hiddenTags) if (!theirs.tags.has(tag)) customer.hiddenTags.delete(tag);
      if (theirs.birthDate === null) customer.hidesBirthDate = false;
    }
  }

  private find(id: string): ModelCustomer {
    return this.customers.get(id)!;
  }
}

function show(customer: ModelCustomer): { tags: Set<string>; birthDate: string | null } {
  const theirs = unionOf(customer.children);
  const visible = [...theirs.tags].filter((tag) => !customer.hiddenTags.has(tag));
  return {
    tags: new Set([...customer.tags, ...visible]),
    birthDate: customer.birthDate ?? (customer.hidesBirthDate ? null : theirs.birthDate),
  };
}

function unionOf(children: readonly ModelCustomer[]): { tags: Set<string>; birthDate: string | null } {
  const views = children.map(show);
  return {
    tags: new Set(views.flatMap(({ tags }) => [...tags])),
    birthDate: views.find(({ birthDate }) => birthDate !== null)?.birthDate ?? null,
  };
}
