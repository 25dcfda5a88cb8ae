// A township's or committee's figures by the units below it.

import { useLoaderData } from "@remix-run/react";
import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { requireUnit } from "#app/domain/accounts/viewer.server.ts";
import { readUnitsAbove } from "#app/domain/reports/read-top-units.server.ts";
import { readUnitFigures } from "#app/domain/reports/read-unit-figures.server.ts";
import { reportsTexts } from "#app/domain/reports/texts.ts";
import { UnitFiguresView } from "#app/domain/reports/unit-figures.tsx";
import type { RequestHouse } from "#app/platform/house.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, scope, unit } = await requireUnit({ request, context }, "county.read", params["unit"]);
  if (unit.kind === "county") throw redirect("/manage");
  if (unit.kind === "branch") throw redirect(`/branches/${unit.code}`);
  const house = context as unknown as RequestHouse;
  return {
    locale: viewer.locale,
    unit,
    above: await readUnitsAbove(house, scope, unit.path),
    figures: await readUnitFigures(house, scope, unit),
  };
}

export default function Unit() {
  const { locale, unit, above, figures } = useLoaderData<typeof loader>();
  const words = reportsTexts[locale].county;
  const { branches, members } = figures.total;
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={unit.name}
        lead={`${words.lead(figures.year, figures.quarter)} · ${words.branchesAndMembers(branches, members)}`}
        breadcrumbs={above.map(({ code, shortName, kind }) => ({
          href: kind === "county" ? "/manage" : `/manage/units/${code}`,
          label: shortName,
        }))}
        actions={
          <Cluster>
            <ButtonLink href={`/manage/scores?unit=${unit.code}`}>{words.scores}</ButtonLink>
            <ButtonLink href="/manage/rotation">{words.trainings}</ButtonLink>
          </Cluster>
        }
      />
      <UnitFiguresView locale={locale} figures={figures} />
    </Stack>
  );
}
