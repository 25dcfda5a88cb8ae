// 开具凭条: find a person of the unit, check in person who it is, print a one-time code.

import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { issueSlip, type SlipResult } from "#app/domain/accounts/issue-slip.server.ts";
import { printedCode } from "#app/domain/accounts/one-time-code.server.ts";
import { PeopleSearch } from "#app/domain/accounts/people-search.tsx";
import { peopleTexts } from "#app/domain/accounts/people-texts.ts";
import { searchPosted } from "#app/domain/accounts/search-posted.server.ts";
import { SlipSheet } from "#app/domain/accounts/slip-sheet.tsx";
import { narrowedTo, requireUnit } from "#app/domain/accounts/viewer.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { newToken } from "#app/platform/ids.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, unit } = await requireUnit({ request, context }, "slip.issue", params.unit);
  return { locale: viewer.locale, unitName: unit.name, unitCode: unit.code, formKey: newToken() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, scope, unit } = await requireUnit({ request, context }, "slip.issue", params.unit);
  const house = context as unknown as RequestHouse;
  const within = narrowedTo(scope, unit.path);
  const form = await request.formData();
  if (form.get("intent") !== "issue") {
    return json({ kind: "found" as const, found: await searchPosted(house, within, form) });
  }
  const personId = String(form.get("person") ?? "");
  const formKey = String(form.get("formKey") ?? "").slice(0, 64);
  const result = await issueSlip(house, viewer, within, {
    personId,
    formKey,
    replace: form.get("replace") === "yes",
  });
  return json(
    { kind: "issued" as const, personId, formKey, result: printed(result) },
    { status: result.ok ? 200 : 409 },
  );
}

function printed(result: SlipResult): SlipResult {
  return result.ok ? { ...result, slip: { ...result.slip, code: printedCode(result.slip.code) } } : result;
}

export default function IssueSlip() {
  const { locale, unitName, unitCode, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const words = peopleTexts[locale].slip;
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={words.title}
        lead={words.lead}
        breadcrumbs={[{ href: `/branches/${unitCode}`, label: unitName }]}
      />
      {posted?.kind === "issued" ? (
        <Issued unitCode={unitCode} locale={locale} posted={posted} />
      ) : (
        <PeopleSearch
          locale={locale}
          found={posted?.found ?? null}
          act={(person) => (
            <Form layout="inline" fields={{ intent: "issue", person: person.id, formKey }}>
              <Button small>{words.issue}</Button>
            </Form>
          )}
        />
      )}
    </Stack>
  );
}

type IssuedProps = {
  locale: "zh" | "en";
  unitCode: string;
  posted: { personId: string; formKey: string; result: SlipResult };
};

function Issued({ locale, unitCode, posted: { personId, formKey, result } }: IssuedProps) {
  const words = peopleTexts[locale].slip;
  return (
    <Stack>
      {result.ok && <SlipSheet locale={locale} slip={result.slip} repeated={result.repeated} />}
      {!result.ok && result.reason === "open_code" && (
        <Alert
          locale={locale}
          kind="warning"
          live
          title={words.openTitle}
          actions={
            <Form layout="inline" fields={{ intent: "issue", person: personId, formKey, replace: "yes" }}>
              <Button variant="danger">{words.replace}</Button>
            </Form>
          }
        >
          {words.openText(timeText(result.expiresAt, locale, "datetime"))}
        </Alert>
      )}
      {!result.ok && result.reason !== "open_code" && (
        <Alert locale={locale} kind="danger" live>
          {words.refused[result.reason]}
        </Alert>
      )}
      <Cluster>
        <ButtonLink href={`/branches/${unitCode}/slip`}>{words.another}</ButtonLink>
      </Cluster>
    </Stack>
  );
}
