// 支部: the branches in one's scope; straight to it where there is only one.

import { useLoaderData } from "@remix-run/react";
import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { orgTexts } from "#app/domain/org/texts.ts";
import { listBranches } from "#app/domain/reports/list-branches.server.ts";
import { reportsTexts } from "#app/domain/reports/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Card, CardLink, CardList } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const handle: PageHandle = { audience: "staff" };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission(args, "branch.read");
  const townships = await listBranches(args.context as unknown as RequestHouse, scope);
  const only = townships.length === 1 && townships[0]?.branches.length === 1 && townships[0].branches[0];
  if (only) throw redirect(`/branches/${only.code}`);
  return { locale: viewer.locale, townships };
}

export default function Branches() {
  const { locale, townships } = useLoaderData<typeof loader>();
  const words = reportsTexts[locale];
  return (
    <Stack>
      <PageHeader locale={locale} title={words.branches} lead={words.branchesLead} />
      {townships.length === 0 && <EmptyState locale={locale} title={words.noBranches} icon="people" />}
      {townships.map(({ name, path, branches }) => (
        <Card key={path} title={name} flush>
          <CardList label={name}>
            {branches.map(({ id, code, name: branch, domain, members }) => (
              <CardLink
                key={id}
                href={`/branches/${code}`}
                title={branch}
                meta={`${domain ? `${orgTexts[locale].domains[domain]} · ` : ""}${words.people(members)}`}
              />
            ))}
          </CardList>
        </Card>
      ))}
    </Stack>
  );
}
