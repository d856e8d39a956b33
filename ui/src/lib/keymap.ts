/**
 * Which keys mean what: the usual ones with the reader's own in their place. Two actions never share a key, and no
 * key stands before a sequence that begins with it. Knows no screen and no keyboard.
 */
export interface Bound<Name extends string> {
  readonly action: Name;
  /** Each a chord ("Ctrl+z", "Shift+A") or a sequence ("g a"). */
  readonly keys: readonly string[];
}

/** The reader's own keys, by action; an action without any has no key. As the library keeps them. */
export type OwnKeys = { readonly [action in string]?: readonly string[] };

/** Whether one could not be pressed without the other: they are the same, or one begins the other. */
export function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

export class Keymap<Name extends string> {
  readonly #actions = new Map<string, Name>();
  readonly #keys = new Map<Name, readonly string[]>();
  readonly #prefixes = new Set<string>();

  /** What the reader set wins over what is usual: a key taken for one action is no longer another's. */
  constructor(
    private readonly usual: readonly Bound<Name>[],
    private readonly own: OwnKeys = {},
  ) {
    const chosen = usual.filter(({ action }) => own[action] !== undefined);
    for (const { action } of chosen) this.#bind(action, own[action] ?? []);
    for (const { action, keys } of usual) if (own[action] === undefined) this.#bind(action, keys);
  }

  #bind(action: Name, keys: readonly string[]): void {
    const free = keys.filter((one) => ![...this.#actions.keys()].some((other) => clash(one, other)));
    this.#keys.set(action, free);
    for (const one of free) {
      this.#actions.set(one, action);
      if (one.includes(" ")) this.#prefixes.add(one.slice(0, one.indexOf(" ")));
    }
  }

  keysOf(action: Name): readonly string[] {
    return this.#keys.get(action) ?? [];
  }

  actionOf(keys: string): Name | null {
    return this.#actions.get(keys) ?? null;
  }

  isPrefix(chord: string): boolean {
    return this.#prefixes.has(chord);
  }

  isUsual(action: Name): boolean {
    return this.own[action] === undefined;
  }

  /** The other actions that would lose a key if this one had these. */
  conflicts(action: Name, keys: string): readonly Name[] {
    const found = [...this.#actions].filter(([one, other]) => other !== action && clash(one, keys));
    return [...new Set(found.map(([, other]) => other))];
  }

  /** The reader's own keys once this action has these, and no other action any that clash with them. */
  with(action: Name, keys: readonly string[]): OwnKeys {
    const next: Record<string, readonly string[]> = { ...defined(this.own), [action]: keys };
    for (const other of this.usual.map((one) => one.action)) {
      if (other === action) continue;
      const kept = this.keysOf(other).filter((one) => !keys.some((mine) => clash(one, mine)));
      if (kept.length < this.keysOf(other).length) next[other] = kept;
    }
    for (const one of this.usual) if (isSame(next[one.action], one.keys)) delete next[one.action];
    return next;
  }

  /** The reader's own keys once this action has its usual ones again, taken from whoever has them now. */
  reset(action: Name): OwnKeys {
    return this.with(action, this.usual.find((one) => one.action === action)?.keys ?? []);
  }
}

function defined(own: OwnKeys): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(own).flatMap(([name, keys]) => (keys ? [[name, keys]] : [])));
}

function isSame(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return one !== undefined && one.length === other.length && one.every((keys, at) => keys === other[at]);
}
