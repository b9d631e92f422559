import { openingTime } from '#capabilities/daylight/openingTime.ts';
import { viewStore } from '#view/view.store.ts';

/** Shows the light of a minute of the place, `YYYY-MM-DDTHH:MM`; null shows that of the opening view again. */
export function showTime(time: string | null): void {
  viewStore.setState({ time: time === openingTime ? null : time });
}
