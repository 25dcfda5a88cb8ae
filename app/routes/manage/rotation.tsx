// 轮训: the training projects with how many completed them.

import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { readProjects } from "#app/domain/rotation/read-project.server.ts";
import { rotationTexts } from "#app/domain/rotation/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "rotation.read");
  return { locale: viewer.locale, projects: await readProjects(context as unknown as RequestHouse, scope) };
}

export default function Rotation() {
  const { locale, projects } = useLoaderData<typeof loader>();
  const words = rotationTexts[locale];
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} lead={words.lead} />
      {projects.length === 0 && <EmptyState locale={locale} title={words.none} icon="calendar" />}
      {projects.map((project) => (
        <Card
          key={project.id}
          title={project.title}
          actions={
            <ButtonLink small href={`/manage/rotation/${project.id}`}>
              {words.batchCount(project.batches)}
            </ButtonLink>
          }
        >
          <Meter
            locale={locale}
            label={words.completion}
            n={project.completed}
            d={project.due}
            note={[
              words.year(project.year),
              words.audiences[project.audience],
              words.modes[project.mode],
              words.requiredHours(project.requiredHours),
            ].join(" · ")}
          />
        </Card>
      ))}
    </Stack>
  );
}
