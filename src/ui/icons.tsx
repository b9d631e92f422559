import type { ReactNode } from 'react';

function icon(drawing: ReactNode) {
  return function Icon() {
    return (
      <svg
        aria-hidden="true"
        fill="none"
        height="18"
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="1.75"
        viewBox="0 0 18 18"
        width="18"
      >
        {drawing}
      </svg>
    );
  };
}

/** Small line drawings of the interface, 18 px, in the colour of the text around them. */
export const icons = {
  search: icon(
    <>
      <circle cx="7.75" cy="7.75" r="4.75" />
      <path d="m11.4 11.4 4.1 4.1" />
    </>,
  ),
  close: icon(<path d="m4.5 4.5 9 9m0-9-9 9" />),
  plus: icon(<path d="M9 3.5v11M3.5 9h11" />),
  minus: icon(<path d="M3.5 9h11" />),
  north: icon(
    <>
      <path d="M9 2.5 12.75 15 9 12.2 5.25 15Z" />
      <path d="M9 2.5V12.2L5.25 15Z" fill="currentColor" stroke="none" />
    </>,
  ),
  home: icon(<path d="M2.75 8.75 9 3.25l6.25 5.5M4.5 7.5v7.25h9V7.5M7.5 14.5v-3.75h3v3.75" />),
  tilt: icon(
    <>
      <path d="m2.5 14.5 3-5h7l3 5Z" />
      <path d="M5.5 5.75C6.4 4.4 7.6 3.6 9 3.6s2.6.8 3.5 2.15m.25-2.5-.2 2.6-2.55-.35" />
    </>,
  ),
  map: icon(
    <>
      <rect height="11.5" rx="2" width="13" x="2.5" y="3.25" />
      <path d="M9 11.75 5.75 6.5h6.5Z" />
    </>,
  ),
  help: icon(
    <>
      <path d="M6.4 6.6a2.65 2.65 0 1 1 3.9 2.35c-.85.45-1.3 1-1.3 1.95" />
      <path d="M9 14.1v.05" strokeWidth="2.4" />
    </>,
  ),
  measure: icon(
    <path d="m2.6 11.9 9.3-9.3 3.5 3.5-9.3 9.3ZM5 9.5l1.6 1.6m.9-4.1 2 2m.5-4.5 1.6 1.6" />,
  ),
  camera: icon(
    <>
      <path d="M2.75 5.75h3l1.2-2h4.1l1.2 2h3v8.5H2.75Z" />
      <circle cx="9" cy="9.75" r="2.5" />
    </>,
  ),
  person: icon(
    <>
      <circle cx="9" cy="6.25" r="2.9" />
      <path d="M3.5 15c.5-2.9 2.7-4.6 5.5-4.6s5 1.7 5.5 4.6" />
    </>,
  ),
  more: icon(<path d="M4 9h.05M9 9h.05M14 9h.05" strokeWidth="2.6" />),
  settings: icon(
    <>
      <path d="M2.75 5.25h5.5m4.5 0h2.5M2.75 12.75h2.5m4.5 0h5.5" />
      <circle cx="10.5" cy="5.25" r="2.1" />
      <circle cx="7.5" cy="12.75" r="2.1" />
    </>,
  ),
  up: icon(<path d="m4.5 11 4.5-4.5 4.5 4.5" />),
  down: icon(<path d="m4.5 7 4.5 4.5L13.5 7" />),
  chevron: icon(<path d="m6.75 4.5 4.5 4.5-4.5 4.5" />),
  company: icon(<path d="M2.75 15.25V8l4 2.25V8l4 2.25V3.5h4.5v11.75ZM5.75 12.9h.05M9 12.9h.05" />),
  product: icon(
    <path d="m9 2.5 5.75 3.1v6.6L9 15.5l-5.75-3.3V5.6ZM3.4 5.7 9 8.8l5.6-3.1M9 8.8v6.5" />,
  ),
  road: icon(<path d="M5.75 3 3 15m9.25-12L15 15M9 3.5v2M9 8v2M9 12.5v2" />),
  block: icon(
    <path d="m2.75 5.25 4-1.75 4.5 1.75 4-1.75v9.25l-4 1.75-4.5-1.75-4 1.75ZM6.75 3.5v9.25m4.5-7.5v9.25" />,
  ),
  building: icon(
    <path d="M4 15.25V3.5h7v11.75M11 7.5h3.25v7.75M2.5 15.25h13M6.5 6.5h2M6.5 9.25h2M6.5 12h2" />,
  ),
  sector: icon(
    <>
      <rect height="4.5" rx="1" width="4.5" x="3" y="3" />
      <rect height="4.5" rx="1" width="4.5" x="10.5" y="3" />
      <rect height="4.5" rx="1" width="4.5" x="3" y="10.5" />
      <rect height="4.5" rx="1" width="4.5" x="10.5" y="10.5" />
    </>,
  ),
} as const;

export type IconName = keyof typeof icons;
