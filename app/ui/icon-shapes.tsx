// The drawings of the icons: strokes on a 24 × 24 grid, in the colour of the text around them.
import type { ReactNode } from "react";

/** One path of strokes; a `.` path ("M12 8h.01") is a dot through its round cap. */
const strokes = (...paths: string[]): ReactNode => (
  <>
    {paths.map((d) => (
      <path key={d} d={d} />
    ))}
  </>
);

export const iconShapes = {
  today: strokes(
    "M5 5h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z",
    "M8 3v4M16 3v4M3 10h18",
    "M9 15.5l2 2 4-4",
  ),
  calendar: strokes(
    "M5 5h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z",
    "M8 3v4M16 3v4M3 10h18",
  ),
  book: strokes(
    "M12 6.5C10 5 7 4.5 3 4.5v13.5c4 0 7 .5 9 2 2-1.5 5-2 9-2V4.5c-4 0-7 .5-9 2z",
    "M12 6.5v13.5",
  ),
  exam: strokes(
    "M8 4.5H6a2 2 0 0 0-2 2V19a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V6.5a2 2 0 0 0-2-2h-2",
    "M9 3h6v3.5H9z",
    "M8.5 13.5l2.3 2.3 4.7-4.8",
  ),
  person: strokes("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4.5 20.5c.8-3.8 3.8-5.5 7.5-5.5s6.7 1.7 7.5 5.5"),
  people: strokes(
    "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
    "M2.5 20c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5",
    "M15.5 4.8a3.5 3.5 0 0 1 0 6.5M18 15.6c2 .7 3.2 2.2 3.5 4.4",
  ),
  home: strokes("M3.5 11L12 4l8.5 7", "M5.5 9.5V20h13V9.5", "M10 20v-6h4v6"),
  unit: strokes("M4 21V9l8-5 8 5v12", "M2.5 21h19", "M9 21v-5h6v5", "M9 11.5h.01M12 11.5h.01M15 11.5h.01"),
  chart: strokes("M4 4v16h16.5", "M8.5 16v-4M13 16V8M17.5 16v-6"),
  list: strokes("M9 6h11M9 12h11M9 18h11", "M4.5 6h.01M4.5 12h.01M4.5 18h.01"),
  edit: strokes("M4 20l1-4.5L16 4.5a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19z", "M14 6.5l3.5 3.5"),
  check: strokes("M4.5 12.5l5 5 10-11"),
  "check-circle": strokes("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M8 12.3l2.8 2.8 5.2-5.6"),
  close: strokes("M6 6l12 12M18 6L6 18"),
  plus: strokes("M12 5v14M5 12h14"),
  warning: strokes("M12 4L2.5 20h19z", "M12 10v4.5M12 17.3h.01"),
  danger: strokes("M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z", "M12 8v5M12 16.3h.01"),
  info: strokes("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M12 11v5.5M12 7.7h.01"),
  clock: strokes("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M12 7v5.3l3.5 2"),
  download: strokes("M12 4v11M7.5 11l4.5 4.5 4.5-4.5", "M4.5 20h15"),
  upload: strokes("M12 15.5V4.5M7.5 9L12 4.5 16.5 9", "M4.5 20h15"),
  search: strokes("M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z", "M15.5 15.5l5 5"),
  "chevron-right": strokes("M9 5l7 7-7 7"),
  "chevron-left": strokes("M15 5l-7 7 7 7"),
  "chevron-down": strokes("M5 9l7 7 7-7"),
  sort: strokes("M8 10l4-4 4 4M8 14l4 4 4-4"),
  sun: strokes(
    "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
    "M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
  ),
  moon: strokes("M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"),
  "half-circle": (
    <>
      <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z" />
      <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
    </>
  ),
  globe: strokes(
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
    "M3 12h18",
    "M12 3c2.5 2.5 3.7 5.5 3.7 9s-1.2 6.5-3.7 9c-2.5-2.5-3.7-5.5-3.7-9s1.2-6.5 3.7-9z",
  ),
  "wifi-off": strokes(
    "M3 3l18 18",
    "M2.5 9.5c1.6-1.5 3.5-2.6 5.5-3.2M12 5.5c3.7 0 7 1.5 9.5 4",
    "M6 13.5c1.2-1.1 2.5-1.9 4-2.3M15.3 11.5c1 .5 1.9 1.2 2.7 2",
    "M9.5 17a3.6 3.6 0 0 1 5 0M12 20h.01",
  ),
  bell: strokes("M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z", "M10 20.5a2.2 2.2 0 0 0 4 0"),
  lock: strokes(
    "M6 10.5h12a1.5 1.5 0 0 1 1.5 1.5v7.5A1.5 1.5 0 0 1 18 21H6a1.5 1.5 0 0 1-1.5-1.5V12A1.5 1.5 0 0 1 6 10.5z",
    "M8 10.5V7.5a4 4 0 0 1 8 0v3",
  ),
  play: strokes("M7 4.5l12 7.5-12 7.5z"),
  speaker: strokes("M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z", "M15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11"),
  certificate: strokes(
    "M5 4h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 16h-3M5 4a1.5 1.5 0 0 0-1.5 1.5v9A1.5 1.5 0 0 0 5 16h3",
    "M12 17.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
    "M10.3 17L9.5 21.5l2.5-1.3 2.5 1.3-.8-4.5",
    "M8 8h8",
  ),
  print: strokes(
    "M7 8.5V3.5h10v5",
    "M7 17H4.5A1.5 1.5 0 0 1 3 15.5V10a1.5 1.5 0 0 1 1.5-1.5h15A1.5 1.5 0 0 1 21 10v5.5a1.5 1.5 0 0 1-1.5 1.5H17",
    "M7 14h10v6.5H7z",
  ),
  settings: strokes(
    "M4 7h9M17 7h3M4 17h3M11 17h9",
    "M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  ),
  "sign-out": strokes("M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4", "M15 8l4.5 4-4.5 4M19 12H9.5"),
  more: strokes("M5 12h.01M12 12h.01M19 12h.01"),
} as const;

export type IconName = keyof typeof iconShapes;
