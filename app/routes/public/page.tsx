// 说明页: help and privacy, for anyone, in the visitor's language.
import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { readPage } from "#app/domain/courses/read-page.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { languageTag } from "#app/platform/i18n.ts";
import { preferencesOf } from "#app/platform/preferences.ts";
import type { PageHandle } from "#app/routes/page-handle.ts";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Prose } from "#app/ui/prose.tsx";

export const handle: PageHandle = { audience: "member" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = preferencesOf(request);
  const page = await readPage(context as unknown as RequestHouse, params["page"] ?? "", locale);
  if (!page) throw new Response(null, { status: 404 });
  return { locale, page };
}

export default function ContentPage() {
  const { locale, page } = useLoaderData<typeof loader>();
  return (
    <div lang={languageTag[page.locale]}>
      <Stack gap="loose">
        <PageHeader locale={locale} title={page.title} lead={page.summary} />
        <Prose html={page.html} />
      </Stack>
    </div>
  );
}
