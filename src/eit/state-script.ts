import { eitState, isoDay, stateText, thaiToday } from './window.ts';

// Runs in the visitor's browser: the build has no clock, or the same commit would not give the same bytes.

/** An empty status line that carries the days is filled; the days themselves stand beside it as text. */
const LINES = '[role="status"]:is([data-eit-opens], [data-eit-closes])';

function showStates(): void {
  const today = thaiToday(new Date());
  for (const line of document.querySelectorAll<HTMLElement>(LINES)) {
    const days = { opens: isoDay(line.dataset['eitOpens']), closes: isoDay(line.dataset['eitCloses']) };
    const text = stateText(days, today);
    line.dataset['state'] = eitState(days, today);
    // A live region may be read out again whenever it is written to.
    if (line.textContent !== text) line.textContent = text;
  }
}

showStates();
// A tab left open overnight, or taken back from the cache, is looked at on another day.
document.addEventListener('visibilitychange', showStates);
