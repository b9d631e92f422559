const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' });

/** The day of a moment by the clock of the place: `2026-11-30`. */
export const dayIn = (moment: string): string => days.format(new Date(moment));
