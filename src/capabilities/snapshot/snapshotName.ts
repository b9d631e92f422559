interface Named {
  readonly title: string;
  /** What is chosen; null where nothing is. */
  readonly place: string | null;
  /** Minute of the light, `YYYY-MM-DDTHH:MM`. */
  readonly time: string;
}

/** The file name of a snapshot: title, place and the minute of its light, without what file systems refuse. */
export function snapshotName({ title, place, time }: Named): string {
  const parts = [title, place ?? '', time.replace('T', ' ').replace(':', '')];
  const safe = parts.map((part) =>
    part
      .replace(/[\p{Cc}\\/:*?"<>|.]+/gu, ' ')
      .trim()
      .replace(/\s+/g, '-')
      .slice(0, 60),
  );
  return `${safe.filter(Boolean).join('_')}.png`;
}
