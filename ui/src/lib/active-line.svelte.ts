/** The line of a list that is meant while the focus stays in the field over it (ARIA's combobox). */

const A_PAGE = 8;

export class ActiveLine {
  at = $state(0);

  /** `id` names the list; its lines are named after it. `wraps`: past either end one begins at the other. */
  constructor(
    private readonly id: string,
    private readonly count: () => number,
    private readonly wraps = false,
  ) {}

  /** The id of a line, for the list and for whoever says which is meant. */
  idOf(index: number): string {
    return `${this.id}-${index}`;
  }

  /** What `aria-activedescendant` says. */
  get current(): string | undefined {
    return this.count() > 0 ? this.idOf(this.at) : undefined;
  }

  moveTo(index: number): void {
    this.at = Math.min(this.count() - 1, Math.max(0, index));
    requestAnimationFrame(() =>
      document.getElementById(this.idOf(this.at))?.scrollIntoView({ block: "nearest" }),
    );
  }

  /** Whether the key moved it. */
  press(key: string): boolean {
    const last = this.count() - 1;
    const moves: Record<string, number> = {
      ArrowDown: this.wraps && this.at >= last ? 0 : this.at + 1,
      ArrowUp: this.wraps && this.at === 0 ? last : this.at - 1,
      PageDown: this.at + A_PAGE,
      PageUp: this.at - A_PAGE,
    };
    const to = moves[key];
    if (to !== undefined) this.moveTo(to);
    return to !== undefined;
  }
}
