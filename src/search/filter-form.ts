import { FACET_NAMES } from '../model/facet-names.ts';
import { arrange, element } from './dom.ts';
import type { Choices } from './narrow.ts';
import { type Chosen, type Filter, isNarrowed } from './state.ts';

const NAMES: Readonly<Record<Filter, string>> = {
  kind: 'ชนิด',
  year: 'ปีงบประมาณ',
  ...FACET_NAMES,
};

/** A box has an id so that it can be given the focus back. */
const id = (filter: Filter, value: string) => `filter-${filter}-${value}`;

/** Shows what a search can be narrowed by. A box that has the focus keeps it. */
export function showFilters(form: HTMLFormElement, all: readonly Choices[], chosen: Chosen): void {
  const focused = document.activeElement?.id;
  const hadFocus = form.contains(document.activeElement);
  const before = form.querySelector('details');
  const details = element('details', { class: 'filters' }, [
    element('summary', {}, ['กรองผลการค้นหา']),
    ...all.map(({ filter, choices }) =>
      element('fieldset', {}, [
        element('legend', {}, [NAMES[filter]]),
        ...choices.map(({ value, name, count, chosen: isChosen }) => {
          const box = element('input', { type: 'checkbox', name: filter, value, id: id(filter, value) });
          box.checked = isChosen;
          return element('label', {}, [box, ` ${name} `, element('span', { class: 'count' }, [`(${count})`])]);
        }),
      ]),
    ),
    ...(isNarrowed(chosen) ? [element('button', { type: 'reset', id: 'filter-none' }, ['เลิกกรองทั้งหมด'])] : []),
  ]);
  details.open = before?.open ?? isNarrowed(chosen);
  arrange(form, [details]);
  form.hidden = all.length === 0;
  if (!hadFocus) return;
  // The button that takes all filters back is gone when it has done so.
  const again = focused ? details.querySelector<HTMLElement>(`#${CSS.escape(focused)}`) : null;
  (again ?? details.querySelector('summary'))?.focus();
}
