// The document around every page: language, theme, navigation, scripts only where a page asks for them, errors.
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import type { ReactNode } from "react";
import { optionalViewer, type Refusal } from "#app/domain/accounts/viewer.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { languageTag } from "#app/platform/i18n.ts";
import { preferencesOf } from "#app/platform/preferences.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Shell } from "#app/ui/shell.tsx";
import "#app/ui/index.css";
import { AccountCorner } from "./routes/account-corner.tsx";
import { firstStaffPlace, navigationFor } from "./routes/navigation.ts";
import type { PageHandle } from "./routes/page-handle.ts";
import { pageTitle } from "./routes/page-titles.ts";
import { frameTexts } from "./routes/texts.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: pageTitle(matches.at(-1)?.id ?? "", data?.locale ?? "zh") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const house = context as unknown as RequestHouse;
  const { pathname, search } = new URL(request.url);
  const viewer = await optionalViewer({ request, context });
  const { locale, theme } = preferencesOf(request);
  return {
    locale,
    theme,
    path: pathname + search,
    nonce: house.nonce,
    requestId: house.requestId,
    islands: house.islands,
    sample: house.sample,
    viewerName: viewer?.name ?? null,
    staffPlace: viewer && firstStaffPlace(viewer),
    navigation: viewer && {
      member: navigationFor(viewer, "member", pathname, locale),
      staff: navigationFor(viewer, "staff", pathname, locale),
    },
  };
}

type RootData = Awaited<ReturnType<typeof loader>>;

const FALLBACK: RootData = {
  locale: "zh",
  theme: "auto",
  path: "/",
  nonce: "",
  requestId: "",
  islands: {},
  sample: false,
  viewerName: null,
  staffPlace: null,
  navigation: null,
};

function usePageHandle(): PageHandle {
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  return handles.findLast((handle) => handle !== undefined) ?? { audience: "plain" };
}

function Document({ data, handle, children }: { data: RootData; handle: PageHandle; children: ReactNode }) {
  const { locale, theme, nonce, islands } = data;
  const island = handle.island ? islands[handle.island] : undefined;
  return (
    <html lang={languageTag[locale]} data-theme={theme === "auto" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {island && <script type="module" src={island} nonce={nonce} suppressHydrationWarning />}
        {handle.hydrate && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

function Frame({ data, handle, children }: { data: RootData; handle: PageHandle; children: ReactNode }) {
  const { locale, theme, path, navigation, sample } = data;
  const words = frameTexts[locale];
  const audience = navigation ? handle.audience : "plain";
  return (
    <Shell
      audience={audience}
      locale={locale}
      theme={theme}
      path={path}
      nav={navigation && audience !== "plain" ? navigation[audience] : []}
      account={
        <AccountCorner
          locale={locale}
          viewerName={data.viewerName}
          staffPlace={data.staffPlace}
          audience={audience}
        />
      }
      notice={sample ? words.sampleNotice : undefined}
      footer={
        <>
          <a href="/pages/help">{words.help}</a> <a href="/pages/privacy">{words.privacy}</a>
        </>
      }
    >
      {children}
    </Shell>
  );
}

export default function Root() {
  const data = useLoaderData<typeof loader>() as RootData;
  const handle = usePageHandle();
  return (
    <Document data={data} handle={handle}>
      <Frame data={data} handle={handle}>
        <Outlet />
      </Frame>
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = (useRouteLoaderData("root") as RootData | undefined) ?? FALLBACK;
  const words = frameTexts[data.locale];
  const handle: PageHandle = { audience: "member" };
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const refusal = isRouteErrorResponse(error) ? (error.data as Partial<Refusal> | null) : null;
  const [title, text] =
    status === 404
      ? [words.notFoundTitle, words.notFoundText]
      : status === 403
        ? [words.forbiddenTitle, refusal?.askWhom ?? words.forbiddenText]
        : status < 500
          ? [words.refusedTitle, words.notFoundText]
          : [words.faultTitle, words.faultText];
  return (
    <Document data={data} handle={handle}>
      <Frame data={data} handle={handle}>
        <ErrorPage
          locale={data.locale}
          title={title}
          requestId={status >= 500 ? data.requestId : undefined}
          actions={<ButtonLink href="/">{words.backHome}</ButtonLink>}
        >
          {text}
        </ErrorPage>
      </Frame>
    </Document>
  );
}
