// 全县概况: figures by township, each open to its branches and people; a township officer goes to their own.

import { useLoaderData } from "@remix-run/react";
import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { requirePermission, viewerMay } from "#app/domain/accounts/viewer.server.ts";
import { readTopUnits } from "#app/domain/reports/read-top-units.server.ts";
import { readUnitFigures } from "#app/domain/reports/read-unit-figures.server.ts";
import { reportsTexts } from "#app/domain/reports/texts.ts";
import { UnitFiguresView } from "#app/domain/reports/unit-figures.tsx";
import type { RequestHouse } from "#app/platform/house.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardLink, CardList } from "#app/ui/card.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "county.read");
  const house = context as unknown as RequestHouse;
  const units = await readTopUnits(house, scope);
  const [only] = units;
  if (units.length === 1 && only && only.kind !== "county") throw redirect(`/manage/units/${only.code}`);
  return {
    locale: viewer.locale,
    units,
    figures: only?.kind === "county" ? await readUnitFigures(house, scope, only) : null,
    mayPeople: viewerMay(viewer, "personal.reveal"),
  };
}

export default function County() {
  const { locale, units, figures, mayPeople } = useLoaderData<typeof loader>();
  const words = reportsTexts[locale].county;
  const actions = (
    <Cluster>
      <ButtonLink href="/manage/scores">{words.scores}</ButtonLink>
      <ButtonLink href="/manage/rotation">{words.trainings}</ButtonLink>
      {mayPeople && <ButtonLink href="/manage/people">{words.peopleSearch}</ButtonLink>}
    </Cluster>
  );
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={words.title}
        lead={
          figures &&
          `${words.lead(figures.year, figures.quarter)} · ${words.branchesAndMembers(figures.total.branches, figures.total.members)}`
        }
        actions={actions}
      />
      {figures ? (
        <UnitFiguresView locale={locale} figures={figures} />
      ) : (
        <Card flush>
          <CardList label={words.unit}>
            {units.map(({ id, code, name }) => (
              <CardLink key={id} href={`/manage/units/${code}`} title={name} />
            ))}
          </CardList>
        </Card>
      )}
    </Stack>
  );
}
