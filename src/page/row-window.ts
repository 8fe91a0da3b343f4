/** Rows made beyond those in sight, so that none is missing while one scrolls. */
const BEYOND = 12;

/** A table of any length, of which no more rows are made than can be seen, and some around. All rows are of one height. */
export class RowWindow<Row> {
  #rows: readonly Row[] = [];
  /** Pixels; measured on the first row that is there. */
  #height = 25;

  constructor(
    private readonly box: HTMLElement,
    private readonly body: HTMLTableSectionElement,
    private readonly make: (row: Row, index: number) => HTMLTableRowElement,
  ) {
    let asked = 0;
    const soon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => this.#draw());
    };
    box.addEventListener('scroll', soon);
    new ResizeObserver(soon).observe(box);
  }

  show(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#draw();
  }

  /** How many rows there is room for. */
  get page(): number {
    return Math.max(1, Math.floor(this.box.clientHeight / this.#height) - 2);
  }

  /** Scrolls as little as brings a row into sight, below the heading. */
  reveal(index: number): void {
    const top = index * this.#height;
    const { scrollTop, clientHeight } = this.box;
    const room = clientHeight - 2 * this.#height;
    if (top < scrollTop) this.box.scrollTop = top;
    else if (top > scrollTop + room) this.box.scrollTop = top - room;
    this.#draw();
  }

  #draw(): void {
    const first = Math.max(0, Math.floor(this.box.scrollTop / this.#height) - BEYOND);
    const many = Math.ceil(this.box.clientHeight / this.#height) + 2 * BEYOND;
    const shown = this.#rows.slice(first, first + many);
    const after = this.#rows.length - first - shown.length;
    this.body.replaceChildren(
      ...this.#space(first),
      ...shown.map((row, index) => this.make(row, first + index)),
      ...this.#space(after),
    );
    const made = this.body.querySelector<HTMLElement>('tr:not(.space)')?.offsetHeight ?? 0;
    if (made === 0 || made === this.#height) return;
    this.#height = made;
    this.#draw();
  }

  /** Room for rows that are not made. */
  #space(rows: number): HTMLTableRowElement[] {
    if (rows <= 0) return [];
    const space = document.createElement('tr');
    space.className = 'space';
    space.setAttribute('aria-hidden', 'true');
    space.append(document.createElement('td'));
    space.style.height = `${rows * this.#height}px`;
    return [space];
  }
}
