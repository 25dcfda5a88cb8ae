// A training project: its batches and how its people stand by township.

import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { refuse, requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { BatchTable, UnitRates } from "#app/domain/rotation/batch-tables.tsx";
import { readProject } from "#app/domain/rotation/read-project.server.ts";
import { rotationTexts } from "#app/domain/rotation/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Card } from "#app/ui/card.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "rotation.read");
  const found = await readProject(context as unknown as RequestHouse, scope, params["project"] ?? "");
  if (!found) throw refuse(404, viewer, "rotation.read");
  return { locale: viewer.locale, ...found };
}

export default function RotationProject() {
  const { locale, project, batches, townships } = useLoaderData<typeof loader>();
  const words = rotationTexts[locale];
  const facts = [
    words.year(project.year),
    words.audiences[project.audience],
    words.modes[project.mode],
    words.requiredHours(project.requiredHours),
  ];
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={project.title}
        lead={facts.join(" · ")}
        breadcrumbs={[{ href: "/manage/rotation", label: words.title }]}
      />
      <Card title={words.batches}>
        <BatchTable locale={locale} batches={batches} />
      </Card>
      <Card title={words.byTownship}>
        <UnitRates locale={locale} units={townships} caption={words.byTownship} />
      </Card>
    </Stack>
  );
}
