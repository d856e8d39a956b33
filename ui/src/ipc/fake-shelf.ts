/** What the in-memory library holds, what can be taken back, and its magazine: people, pages, follows, views. */
import type {
  CitationStyle,
  Contributor,
  ContributorPage,
  EditionLine,
  EditionPage,
  ExportContents,
  ExportForm,
  ExportTo,
  ExportWhat,
  Exported,
  Follow,
  FollowLine,
  FrontPage,
  LibraryChanged,
  ListFilter,
  ListWritten,
  WriteList,
  KeptView,
  NamesReport,
  Quote,
  OpenedPack,
  Scope,
  SectionPage,
  SeriesPage,
  StoryCredit,
  Subject,
  Suggestion,
  Undo,
  View,
} from "./contract";
import { PUBLICATIONS, stories, type FakeStory } from "./fake-magazine";
import {
  editionLine,
  editionPage,
  exportContents,
  exported,
  storiesOf,
  type FakeEdition,
} from "./fake-editions";
import { frontPage, sectionPage, seriesPage, unread, type Shelf } from "./fake-pages";
import { FakePeople } from "./fake-people";
import { portrait } from "./fake-pictures";
import { matchesQuery, suggest } from "./fake-search";

const PLAIN: Follow = { keepsOffline: false, isMuted: false };

export class FakeShelf {
  readonly calls: string[] = [];
  stories: FakeStory[];
  subscribed: Set<number>;
  people: FakePeople;
  follows: ReadonlyMap<string, Follow> = new Map();
  awaited: readonly string[] = [];
  preferred: ReadonlySet<number> = new Set();
  views: readonly View[] = [];
  editionsKept: readonly FakeEdition[] = [];

  protected revision = 1;
  #acts = new Map<number, () => void>();
  #nextAct = 1;
  #listeners = new Set<(change: LibraryChanged) => void>();

  constructor(
    protected readonly now: number,
    count: number,
    isNew: boolean,
  ) {
    this.subscribed = new Set(isNew ? [4] : PUBLICATIONS.map((one) => one.id));
    const made = stories(count, now);
    this.stories = isNew ? made.map((story) => ({ ...story, isSaved: false })) : made;
    this.people = FakePeople.of(made);
  }

  /** A story arrives, as from a sync. */
  arrive(title: string): void {
    const model = this.stories[0] as FakeStory;
    const id = Math.max(...this.stories.map((story) => story.id)) + 1;
    this.stories = [
      { ...model, id, title, isRead: false, isSaved: false, published: this.now },
      ...this.stories,
    ];
    this.tell("articles");
  }

  protected tell(...tags: string[]): void {
    this.revision += 1;
    for (const listener of this.#listeners) listener({ revision: this.revision, tags });
  }

  protected change(ids: readonly number[], change: (story: FakeStory) => FakeStory, sentence: string): Undo {
    const before = this.stories;
    const wanted = new Set(ids);
    this.stories = before.map((story) => (wanted.has(story.id) ? change(story) : story));
    return this.act(sentence, () => (this.stories = before), "statuses");
  }

  protected act(sentence: string, takeBack: () => void, tag: string): Undo {
    const act = this.#nextAct;
    this.#nextAct += 1;
    this.#acts.set(act, takeBack);
    this.tell(tag);
    return { act, sentence };
  }

  async undo(act: number): Promise<void> {
    this.calls.push(`undo ${act}`);
    this.#acts.get(act)?.();
    this.#acts.delete(act);
    this.tell("statuses", "subscriptions");
  }

  async onLibraryChanged(listener: (change: LibraryChanged) => void): Promise<() => void> {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  on(scope: Scope): FakeStory[] {
    if (scope.type === "edition") {
      const edition = this.#edition(scope.id);
      return edition ? storiesOf(edition, this.stories) : [];
    }
    return this.stories.filter((story) => {
      if (scope.type === "saved") return story.isSaved;
      return this.subscribed.has(story.publicationId) && this.#isIn(story, scope);
    });
  }

  #isIn(story: FakeStory, scope: Scope): boolean {
    if (scope.type === "publication") return story.publicationId === scope.id;
    if (scope.type === "section") return story.sectionId === scope.id;
    if (scope.type === "series") return story.seriesId === scope.id;
    if (scope.type === "contributor") return this.people.wrote(scope.id, story);
    if (scope.type === "following") return this.#isFollowed(story);
    if (scope.type === "view") return this.finds(story, this.#view(scope.id)?.query ?? "");
    return true;
  }

  finds(story: FakeStory, query: string): boolean {
    return matchesQuery(story, query, { now: this.now, isFollowed: (one) => this.#isFollowed(one) });
  }

  #isFollowed(story: FakeStory): boolean {
    return [...this.follows.keys()].some((key) => {
      const [type, id] = key.split("-");
      return this.#isIn(story, { type, id: Number(id) } as Scope);
    });
  }

  #view(id: number): View | undefined {
    return this.views.find((view) => view.id === id);
  }

  select(filter: ListFilter): FakeStory[] {
    const found = this.on(filter.scope).filter((story) => !filter.unreadOnly || !story.isRead);
    const ofKind = found.filter((story) => filter.kind === null || story.kind === filter.kind);
    return filter.oldestFirst ? ofKind.reverse() : ofKind;
  }

  protected followLines(): FollowLine[] {
    return [...this.follows]
      .map(([key, follow]) => this.#followLine(key, follow))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  #followLine(key: string, follow: Follow): FollowLine {
    const [type, id] = key.split("-");
    const subject = { type, id: Number(id) } as Subject;
    const person = type === "contributor" ? this.#person(Number(id)) : null;
    return {
      subject,
      name: this.#nameOf(subject),
      follow,
      scope: subject,
      unread: unread(this.on(subject)),
      portrait: person?.portrait ? portrait(person.id) : null,
    };
  }

  #nameOf(subject: Subject): string {
    if (subject.type === "contributor") return this.people.nameOf(subject.id);
    const named = PUBLICATIONS.flatMap((one) =>
      subject.type === "section"
        ? one.sections
        : subject.type === "series"
          ? one.series
          : [{ id: one.id, name: one.title }],
    );
    return named.find((one) => one.id === subject.id)?.name ?? "";
  }

  #followedPeople(): Set<number> {
    const keys = [...this.follows.keys()].filter((key) => key.startsWith("contributor-"));
    return new Set(keys.map((key) => Number(key.slice("contributor-".length))));
  }

  #person(id: number): Contributor {
    return this.people.one(id, this.on({ type: "all" }), this.#followedPeople());
  }

  #shelf(): Shelf {
    const stories = this.on({ type: "all" });
    return { stories, preferred: this.preferred, people: this.people, follows: this.#followedPeople() };
  }

  followOf(subject: Subject): Follow | null {
    return this.follows.get(`${subject.type}-${subject.id}`) ?? null;
  }

  async frontPage(publication: number | null): Promise<FrontPage> {
    this.calls.push(`frontPage ${publication}`);
    return frontPage(this.#shelf(), publication);
  }

  async contributors(words: string, limit: number): Promise<Contributor[]> {
    const asked = words.toLowerCase();
    return this.people
      .all(this.on({ type: "all" }), this.#followedPeople())
      .filter((person) => this.people.isCalled(person.id, asked))
      .slice(0, limit);
  }

  async contributor(id: number): Promise<ContributorPage> {
    this.calls.push(`contributor ${id}`);
    if (this.people.nameOf(id) === "")
      throw { code: "unknown-contributor", sentence: "This person is no longer in the library." };
    const page = this.people.page(id, this.on({ type: "all" }), this.#followedPeople(), this.now);
    return { ...page, follow: this.followOf({ type: "contributor", id }) };
  }

  async section(id: number): Promise<SectionPage> {
    return { ...sectionPage(this.#shelf(), id), follow: this.followOf({ type: "section", id }) };
  }

  async series(id: number): Promise<SeriesPage> {
    return { ...seriesPage(this.#shelf(), id), follow: this.followOf({ type: "series", id }) };
  }

  async setFollow(subject: Subject, follow: Follow | null): Promise<Undo> {
    this.calls.push(`setFollow ${subject.type} ${subject.id}`);
    const before = this.follows;
    const after = new Map(before);
    const key = `${subject.type}-${subject.id}`;
    if (follow) after.set(key, follow);
    else after.delete(key);
    this.follows = after;
    const name = this.#nameOf(subject);
    const sentence = !follow
      ? `No longer following ${name}.`
      : follow.keepsOffline && !before.get(key)?.keepsOffline
        ? `Everything by ${name} is kept offline.`
        : follow.isMuted
          ? `${name} is muted.`
          : `Following ${name}.`;
    return this.act(sentence, () => (this.follows = before), "subscriptions");
  }

  async setPreferred(publication: number, isPreferred: boolean): Promise<Undo> {
    const before = this.preferred;
    const after = new Set(before);
    if (isPreferred) after.add(publication);
    else after.delete(publication);
    this.preferred = after;
    const title = PUBLICATIONS.find((one) => one.id === publication)?.title ?? "";
    const sentence = isPreferred ? `${title} comes first.` : `${title} is back among the others.`;
    return this.act(sentence, () => (this.preferred = before), "subscriptions");
  }

  #become(people: FakePeople, sentence: string): Undo {
    const before = this.people;
    this.people = people;
    return this.act(sentence, () => (this.people = before), "articles");
  }

  async mergeContributors(into: number, other: number): Promise<Undo> {
    const [kept, gone] = [this.people.nameOf(into), this.people.nameOf(other)];
    return this.#become(this.people.merged(into, other), `${gone} and ${kept} are one person now.`);
  }

  async splitAlias(alias: number): Promise<Undo> {
    return this.#become(this.people.split(alias), "This name is a person of its own now.");
  }

  async dismissProposal(one: number, other: number): Promise<Undo> {
    return this.#become(this.people.apart(one, other), "These stay two people.");
  }

  async importNames(text: string): Promise<NamesReport> {
    const names = text.split("\n").flatMap((line) => line.trim() || []);
    const ids = names.map((name) => [name, this.people.idOf(name)] as const);
    const followed = this.#followedPeople();
    const fresh = ids.filter(([, id]) => id !== null && !followed.has(id));
    const waiting = ids.filter(([, id]) => id === null).map(([name]) => name);
    const before = { follows: this.follows, awaited: this.awaited };
    this.follows = new Map([
      ...this.follows,
      ...fresh.map(([, id]) => [`contributor-${id}`, PLAIN] as const),
    ]);
    this.awaited = [...new Set([...this.awaited, ...waiting])];
    const known = names.length - fresh.length - waiting.length;
    const sentence = `${fresh.length} followed now, ${known} followed already, ${waiting.length} not in the library yet.`;
    const undo = this.act(sentence, () => Object.assign(this, before), "subscriptions");
    return { followed: fresh.length, known, waiting, undo, sentence };
  }

  async awaitedNames(): Promise<string[]> {
    return [...this.awaited];
  }

  async forgetName(name: string): Promise<Undo | null> {
    const before = this.awaited;
    if (!before.includes(name)) return null;
    this.awaited = before.filter((one) => one !== name);
    return this.act("This name is no longer waited for.", () => (this.awaited = before), "subscriptions");
  }

  async suggest(query: string): Promise<Suggestion[]> {
    const contributors = (await this.contributors("", 99)).map((person) => person.name);
    const sections = PUBLICATIONS.flatMap((one) => one.sections.map((section) => section.name));
    return suggest(query, { contributors, sections });
  }

  #edition(id: number): FakeEdition | undefined {
    return this.editionsKept.find((edition) => edition.id === id);
  }

  async edition(id: number): Promise<EditionPage> {
    const edition = this.#edition(id);
    if (!edition) throw { code: "unknown-edition", sentence: "This edition is no longer in the library." };
    return editionPage(edition, this.stories);
  }

  #keepEdition(kind: string, title: string, ids: readonly number[]): EditionLine {
    const id = Math.max(70, ...this.editionsKept.map((one) => one.id)) + 1;
    const edition = { id, kind, title, made: this.now, ids };
    this.editionsKept = [edition, ...this.editionsKept];
    this.tell("subscriptions");
    return editionLine(edition, this.stories);
  }

  async makeEdition(what: ExportWhat, title: string): Promise<EditionLine> {
    const own = what.type === "list" ? this.select(what.filter) : this.stories.slice(0, 3);
    return this.#keepEdition(
      "selection",
      title || "A selection",
      own.slice(0, 12).map((story) => story.id),
    );
  }

  async makeWeek(): Promise<EditionLine | null> {
    const own = this.on({ type: "all" }).slice(0, 9);
    if (own.length < 3) return null;
    return this.#keepEdition(
      "week",
      "The week to 3 May 2026",
      own.map((story) => story.id),
    );
  }

  async removeEdition(id: number): Promise<Undo> {
    const before = this.editionsKept;
    this.editionsKept = before.filter((edition) => edition.id !== id);
    return this.act("This edition is no longer kept.", () => (this.editionsKept = before), "subscriptions");
  }

  async exportContents(what: ExportWhat): Promise<ExportContents> {
    const own = what.type === "list" ? this.select(what.filter) : this.stories.slice(0, 3);
    return exportContents(what.type, own);
  }

  async export(what: ExportWhat, form: ExportForm, to: ExportTo): Promise<Exported> {
    this.calls.push(`export ${what.type} ${form} ${to}`);
    return exported(what, form, to);
  }

  async mail(what: ExportWhat, form: ExportForm): Promise<Exported> {
    this.calls.push(`mail ${what.type} ${form}`);
    return exported(what, form, "folder");
  }

  async writeList(list: WriteList): Promise<ListWritten> {
    this.calls.push(`writeList ${Object.values(list).join(" ")}`);
    const path = `/home/reader/Documents/Layover/${list.kind}`;
    return { path, sentence: `Written to ${path}.` };
  }

  async showExports(): Promise<void> {
    this.calls.push("showExports");
  }

  async openPack(bytes: Uint8Array, name: string): Promise<OpenedPack> {
    this.calls.push(`openPack ${name} ${bytes.length}`);
    if (bytes.length === 0) throw { code: "not-a-pack", sentence: `${name} is not opened: it is damaged.` };
    const own = this.stories.slice(0, 4).map((story) => story.id);
    const edition = this.#keepEdition("pack", "From a friend", own);
    const sentence = "“From a friend”: 4 stories taken in.";
    return { edition: edition.id, new: 4, known: 0, pictures: 2, sentence };
  }

  async print(what: ExportWhat): Promise<void> {
    this.calls.push(`print ${what.type}`);
  }

  async saveView(name: string, query: string): Promise<KeptView> {
    const before = this.views;
    const known = before.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const view = { id: known?.id ?? Math.max(40, ...before.map((one) => one.id)) + 1, name, query };
    this.views = [...before.filter((one) => one !== known), view];
    return { view, undo: this.act("This search is kept.", () => (this.views = before), "subscriptions") };
  }

  async removeView(id: number): Promise<Undo> {
    const before = this.views;
    this.views = before.filter((view) => view.id !== id);
    const name = before.find((view) => view.id === id)?.name ?? "";
    return this.act(`The view “${name}” is gone.`, () => (this.views = before), "subscriptions");
  }

  async credits(id: number): Promise<StoryCredit[]> {
    this.calls.push(`credits ${id}`);
    const row = this.stories.find((story) => story.id === id);
    return (row?.contributors ?? []).flatMap((name) => {
      const contributor = this.people.idOf(name);
      if (contributor === null) return [];
      const isFollowed = this.followOf({ type: "contributor", id: contributor }) !== null;
      return [{ name, role: "author", contributor, isFollowed }];
    });
  }

  async cite(id: number, style: CitationStyle): Promise<string> {
    const story = this.stories.find((one) => one.id === id);
    return `${story?.contributors.join(", ")}. “${story?.title}.” ${story?.publication}. [${style}]`;
  }

  async quote(id: number, text: string): Promise<Quote> {
    const story = this.stories.find((one) => one.id === id);
    const quoted = `“${text}”\n— ${story?.contributors.join(", ")}, ${story?.publication}`;
    return { text: quoted, remark: null };
  }
}
