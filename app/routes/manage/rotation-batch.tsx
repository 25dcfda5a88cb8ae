// 班次: a batch opened from townships to branches to people, with the list as a download.

import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { refuse, requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { TraineeTable, UnitRates } from "#app/domain/rotation/batch-tables.tsx";
import { readBatch } from "#app/domain/rotation/read-batch.server.ts";
import { rotationTexts } from "#app/domain/rotation/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "rotation.read");
  const unit = new URL(request.url).searchParams.get("unit");
  const view = await readBatch(context as unknown as RequestHouse, scope, params["batch"] ?? "", unit);
  if (!view) throw refuse(404, viewer, "rotation.read");
  return { locale: viewer.locale, view };
}

export default function RotationBatch() {
  const { locale, view } = useLoaderData<typeof loader>();
  const { record, unit, above, units, people } = view;
  const { batch, project } = record;
  const words = rotationTexts[locale];
  const here = `/manage/batches/${batch.id}`;
  const dossier = (["plan", "agenda", "signIn", "timetable"] as const).map(
    (part) =>
      `${words.dossierParts[part]}${locale === "zh" ? "" : " "}${words.dossierState(batch.dossier[part])}`,
  );
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={`${project.title} · ${words.batchNo(batch.no)}`}
        lead={unit?.name}
        breadcrumbs={[
          { href: "/manage/rotation", label: words.title },
          { href: `/manage/rotation/${project.id}`, label: project.title },
          ...(unit ? [{ href: here, label: words.batchNo(batch.no) }] : []),
          ...above.map(({ code, shortName }) => ({ href: `${here}?unit=${code}`, label: shortName })),
        ]}
        actions={
          <ButtonLink icon="download" href={`${here}/list${unit ? `?unit=${unit.code}` : ""}`}>
            {words.download}
          </ButtonLink>
        }
      />
      {!unit && (
        <Card>
          <Facts
            locale={locale}
            items={[
              { label: words.dates, value: words.days(batch.firstDay, batch.lastDay) },
              { label: words.place, value: batch.place },
              { label: words.state, value: words.batchStates[batch.state] },
              { label: words.capacity, value: words.peopleCount(batch.capacity) },
              { label: words.sessions, value: words.times(record.sessions) },
              { label: words.dossier, value: dossier.join(locale === "zh" ? "，" : ", ") },
            ]}
          />
        </Card>
      )}
      {units.length > 0 && (
        <Card title={words.byUnit}>
          <UnitRates
            locale={locale}
            units={units}
            caption={words.byUnit}
            hrefOf={(code) => `${here}?unit=${code}`}
          />
        </Card>
      )}
      {(people.length > 0 || units.length === 0) && (
        <Card>
          <TraineeTable locale={locale} people={people} />
        </Card>
      )}
    </Stack>
  );
}
