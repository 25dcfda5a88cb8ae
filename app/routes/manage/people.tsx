// 人员: finding people within one's scope.

import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { PeopleSearch } from "#app/domain/accounts/people-search.tsx";
import { peopleTexts } from "#app/domain/accounts/people-texts.ts";
import { searchPosted } from "#app/domain/accounts/search-posted.server.ts";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requirePermission({ request, context }, "personal.reveal");
  return { locale: viewer.locale };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope } = await requirePermission({ request, context }, "personal.reveal");
  const form = await request.formData();
  return json({ found: await searchPosted(context as unknown as RequestHouse, scope, form) });
}

export default function People() {
  const { locale } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const words = peopleTexts[locale].people;
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} lead={words.lead} />
      <PeopleSearch
        locale={locale}
        found={posted?.found ?? null}
        act={(person) => (
          <ButtonLink href={`/manage/people/${person.id}`} small>
            {words.open}
          </ButtonLink>
        )}
      />
    </Stack>
  );
}
