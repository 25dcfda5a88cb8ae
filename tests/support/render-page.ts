// Opens a page without a browser: its loader (and action) for a signed-in person, then its HTML.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server.js";
import { openSession } from "#app/domain/accounts/session.server.ts";
import type { House } from "#app/platform/house.ts";

type Page = {
  loader: (args: never) => Promise<unknown>;
  default?: () => React.ReactNode;
};

/** A Cookie header for a person who has an account. */
export async function signedIn(house: House, personId: string): Promise<string> {
  const cookie = await house.store.write((tx) =>
    openSession(tx, house, { personId, userAgent: null, secure: false }),
  );
  return cookie.split(";", 1)[0] ?? "";
}

/** The loader's answer, or the Response it threw. */
export async function load(
  house: House,
  page: Page,
  ask: { url: string; params?: Record<string, string>; cookie: string },
): Promise<unknown> {
  const request = new Request(new URL(ask.url, "http://localhost"), { headers: { cookie: ask.cookie } });
  return page
    .loader({ request, params: ask.params ?? {}, context: house } as never)
    .catch((thrown: unknown) => thrown);
}

/** The page's HTML for what its loader gave. */
export function render(page: Page, data: unknown): string {
  if (data instanceof Response || data instanceof Error) throw data;
  const given = JSON.parse(JSON.stringify(data));
  const route = { id: "page", path: "/", Component: page.default, loader: () => given };
  const context = {
    basename: "/",
    location: { pathname: "/", search: "", hash: "", state: null, key: "" },
    loaderData: { page: given },
    actionData: null,
    errors: null,
    matches: [{ params: {}, pathname: "/", pathnameBase: "/", route }],
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };
  const router = createStaticRouter([route], context);
  return renderToStaticMarkup(createElement(StaticRouterProvider, { router, context, hydrate: false }));
}
