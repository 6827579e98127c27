/** Which state may follow which, in one table; permissions (`canX`) and commands ask the same one. */
export class Lifecycle<State extends string> {
  constructor(private readonly next: Readonly<Record<State, readonly State[]>>) {}

  allows(from: State, to: State): boolean {
    return this.next[from].includes(to);
  }

  /** No way leads out. */
  isFinal(state: State): boolean {
    return this.next[state].length === 0;
  }
}
