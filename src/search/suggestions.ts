import type { CatalogueItem } from './catalogue.ts';
import { element } from './dom.ts';

/** How many are offered: what a phone shows beside its keyboard. */
const MOST = 4;

/**
 * Titles to choose from while typing: a combobox with a list (WAI-ARIA Authoring Practices, "Editable Combobox With
 * List Autocomplete"). Focus stays in the box; the arrow keys move the active option. It stands in the flow of the
 * page, so that it never covers a result.
 */
export class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #choose: (title: string) => void;
  #active = -1;
  /** Whether a finger or a button is down. */
  #isPressed = false;

  constructor(input: HTMLInputElement, choose: (title: string) => void) {
    this.#input = input;
    this.#choose = choose;
    this.#list = element('ul', {
      id: 'search-suggestions',
      role: 'listbox',
      'aria-label': 'คำแนะนำ',
      class: 'suggestions',
    });
    this.#list.hidden = true;
    input.form?.append(this.#list);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': this.#list.id,
      'aria-expanded': 'false',
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener('keydown', (event) => this.#onKey(event));
    // A press on the list must not take the focus: the list would close before the click arrives.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('li');
      if (option) this.#take(option);
    });
    // A press elsewhere takes the focus before it is a click: the page must not move until it has hit what was meant.
    input.addEventListener('blur', () => {
      if (!this.#isPressed) this.close();
    });
    document.addEventListener('pointerdown', () => {
      this.#isPressed = true;
    });
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => this.#onRelease());
  }

  offer(items: readonly CatalogueItem[]): void {
    const options = items
      .slice(0, MOST)
      .map(({ id, title }, i) =>
        element('li', { id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false', 'data-title': title }, [
          element('span', { class: 'code' }, [id]),
          ` ${title}`,
        ]),
      );
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#activate(-1);
  }

  close(): void {
    this.offer([]);
  }

  #onRelease(): void {
    this.#isPressed = false;
    setTimeout(() => {
      if (document.activeElement !== this.#input) this.close();
    });
  }

  get #options(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }

  #onKey(event: KeyboardEvent): void {
    // The keys of an input method that is putting a letter together are its own.
    if (event.isComposing || this.#list.hidden) return;
    const count = this.#options.length + 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // The box itself is one stop on the way around, at -1.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#activate(((this.#active + 1 + step + count) % count) - 1);
    } else if (event.key === 'Enter' && this.#active >= 0) {
      this.#take(this.#options[this.#active]);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
  }

  #activate(place: number): void {
    this.#active = place;
    for (const [i, option] of this.#options.entries()) option.setAttribute('aria-selected', String(i === place));
    const active = this.#options[place];
    if (active) {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #take(option: HTMLElement | undefined): void {
    const title = option?.dataset['title'];
    this.close();
    if (title) this.#choose(title);
  }
}
