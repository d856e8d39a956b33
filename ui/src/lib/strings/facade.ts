/**
 * Words as the window asks for them: `strings.x` reads the message `x`, in the language spoken at that moment. A table
 * says what there is: a plain text, a sentence with variables, or a group of texts (a message's attributes).
 */
import { say, type Variables } from "../language";

/** A message without variables. */
export const text = "text" as const;

interface Group<Name extends PropertyKey> {
  /** Attribute by the name the code has for it. */
  readonly attributes: Readonly<Record<Name, string>>;
}

/** Names come from the library, which may know one more than the window. */
interface LooseGroup {
  readonly loose: readonly string[];
}

interface ToldGroup<Name extends string, Args extends unknown[]> {
  readonly names: readonly Name[];
  readonly variables: (...args: Args) => Variables;
}

type Sentence = (...args: never[]) => Variables;
export type Entry = typeof text | Sentence | Group<PropertyKey> | LooseGroup | ToldGroup<string, never[]>;
export type Table = Readonly<Record<string, Entry>>;

export type Said<T> = {
  readonly [Key in keyof T]: T[Key] extends (...args: infer Args) => Variables
    ? (...args: Args) => string
    : T[Key] extends ToldGroup<infer Name, infer Args>
      ? Readonly<Record<Name, (...args: Args) => string>>
      : T[Key] extends Group<infer Name>
        ? Readonly<Record<Name, string>>
        : T[Key] extends LooseGroup
          ? Readonly<Record<string, string>>
          : string;
};

/** Texts of one kind, each named as the code names it. */
export function group<const Name extends string>(...names: readonly Name[]): Group<Name> {
  const attributes = Object.fromEntries(names.map((name) => [name, name as string]));
  return { attributes: attributes as Record<Name, string> };
}

/** A group whose names in the code cannot be names in a file of words: numbers. */
export function spelt<const Name extends PropertyKey>(
  attributes: Readonly<Record<Name, string>>,
): Group<Name> {
  return { attributes };
}

export function loose(...names: readonly string[]): LooseGroup {
  return { loose: names };
}

/** A group of sentences with the same variables. */
export function told<const Name extends string, Args extends unknown[]>(
  variables: (...args: Args) => Variables,
  ...names: readonly Name[]
): ToldGroup<Name, Args> {
  return { variables, names };
}

/** An object whose properties are asked for anew at each reading, so that a change of language reaches the screen. */
function living<Value>(names: readonly string[], read: (name: string) => Value): object {
  const said = {};
  for (const name of names) Object.defineProperty(said, name, { enumerable: true, get: () => read(name) });
  return said;
}

function spoken(id: string, entry: Entry): unknown {
  if (typeof entry === "function") return (...args: never[]) => say(id, null, entry(...args));
  if (typeof entry === "string") return null;
  if ("loose" in entry) return living(entry.loose, (name) => say(id, name));
  if ("names" in entry)
    return living(
      entry.names,
      (name) =>
        (...args: never[]) =>
          say(id, name, entry.variables(...args)),
    );
  const { attributes } = entry;
  return living(Object.keys(attributes), (name) => say(id, attributes[name] ?? name));
}

export function facade<T extends Table>(table: T): Said<T> {
  const made = new Map(Object.entries(table).map(([id, entry]) => [id, spoken(id, entry)]));
  return living([...made.keys()], (id) => made.get(id) ?? say(id, null)) as Said<T>;
}
