// 我的: who I am here, on which devices I am signed in, and my password.

import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { ownAccountTexts } from "#app/domain/accounts/own-account-texts.ts";
import { readPerson } from "#app/domain/accounts/read-person.server.ts";
import { endedSessionCookie } from "#app/domain/accounts/session.server.ts";
import { SessionList } from "#app/domain/accounts/session-list.tsx";
import { ownSessions, signOut, signOutEverywhere } from "#app/domain/accounts/sign-out.server.ts";
import { accountsTexts } from "#app/domain/accounts/texts.ts";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { LOCALES } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, scope } = await requireViewer({ request, context });
  const house = context as unknown as RequestHouse;
  const search = new URL(request.url).searchParams;
  return {
    locale: viewer.locale,
    person: await readPerson(house, scope, viewer.personId),
    sessions: await ownSessions(house, viewer),
    note: search.has("changed") ? ("changed" as const) : search.has("ended") ? ("ended" as const) : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const house = context as unknown as RequestHouse;
  const form = await request.formData();
  const gone = (path: string) =>
    redirect(path, { status: 303, headers: { "Set-Cookie": endedSessionCookie(house.secure) } });
  if (form.get("intent") === "end-all") {
    await signOutEverywhere(house, viewer);
    return gone("/sign-in?signedOut=1");
  }
  await signOut(house, viewer, String(form.get("session") ?? ""));
  return redirect("/me?ended=1", 303);
}

export default function Me() {
  const { locale, person, sessions, note } = useLoaderData<typeof loader>();
  const words = ownAccountTexts[locale].me;
  const roles = accountsTexts[locale].roles;
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} />
      {note && (
        <Alert locale={locale} kind="success" live>
          {words[note]}
        </Alert>
      )}
      {person && (
        <Card title={person.name}>
          <Facts
            locale={locale}
            items={[
              { label: words.number, value: person.number },
              { label: words.branch, value: person.home?.unitName },
              ...person.roles
                .filter(({ role }) => role !== "member")
                .map(({ role, unitName }) => ({ label: roles[role], value: unitName })),
              { label: words.phone, value: person.phone },
            ]}
          />
        </Card>
      )}
      <Card title={words.security}>
        <ButtonLink href="/me/password" wide>
          {words.changePassword}
        </ButtonLink>
      </Card>
      <SessionList locale={locale} sessions={sessions} />
      <Card title={words.language}>
        <form method="post" action="/preferences">
          <input type="hidden" name="returnTo" value="/me" />
          <Cluster>
            {LOCALES.map((each) => (
              <Button key={each} name="locale" value={each} aria-pressed={each === locale}>
                {words.languages[each]}
              </Button>
            ))}
          </Cluster>
        </form>
      </Card>
    </Stack>
  );
}
