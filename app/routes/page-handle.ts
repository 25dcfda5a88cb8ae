// What a route tells the root about its page, through Remix's `handle`.

export type PageHandle = {
  /** One column for members, wide for staff; `plain` has no navigation (sign-in, set-up). */
  audience: "member" | "staff" | "plain";
  /** Ships React to the browser; only editors and boards ask for it. */
  hydrate?: true;
  /** The island (`<name>.island.ts`) whose script the page carries. */
  island?: string;
};
