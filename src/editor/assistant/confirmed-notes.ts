/**
 * The notes that the user was asked about. A tool is first prepared, which asks, and then invoked, and nothing ties the one to the
 * other: the user may have gone to another note in between, or have said no. So what is answered must be of the only note that was
 * asked about; else nothing is.
 */
export class ConfirmedNotes {
  #asked: readonly string[] = [];

  /** The user is asked about a note, by its address. */
  ask(note: string): void {
    this.#asked = [...this.#asked, note];
  }

  /** Whether facts of this note can only be what the user was asked about; each asking counts once. */
  take(note: string): boolean {
    const [first, ...others] = this.#asked;
    const only = first !== undefined && [first, ...others].every((one) => one === note);
    this.#asked = only ? others : [];
    return only;
  }
}
