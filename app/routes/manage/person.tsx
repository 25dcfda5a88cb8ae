// 一个人: masked data, shown in full with a reason and on record; the account disabled and enabled.

import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { z } from "zod";
import { setPersonDisabled } from "#app/domain/accounts/disable-person.server.ts";
import { peopleTexts } from "#app/domain/accounts/people-texts.ts";
import { readPerson } from "#app/domain/accounts/read-person.server.ts";
import { RevealForm } from "#app/domain/accounts/reveal-form.tsx";
import { accountsTexts } from "#app/domain/accounts/texts.ts";
import { refuse, requirePermission, viewerMay } from "#app/domain/accounts/viewer.server.ts";
import { revealPersonalData } from "#app/domain/org/personal-data.server.ts";
import { REVEAL_FIELDS, REVEAL_REASONS } from "#app/domain/org/reveal-reasons.ts";
import { orgTexts } from "#app/domain/org/texts.ts";
import { type FieldErrors, parseFields } from "#app/platform/form.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "personal.reveal");
  const person = await readPerson(context as unknown as RequestHouse, scope, params.person ?? "");
  if (!person) throw refuse(404, viewer, "personal.reveal");
  const { locale } = viewer;
  const mayDisable =
    person.id !== viewer.personId && viewerMay(viewer, "account.manage", person.home?.unitPath ?? "/");
  const home = person.home?.unitPath ?? "/";
  // A unit's path ends with its code.
  const slipUnit = viewerMay(viewer, "slip.issue", home) ? (home.split("/").at(-2) ?? null) : null;
  return { locale, person, mayDisable, slipUnit };
}

type Answer = {
  errors?: FieldErrors;
  revealed?: { field: (typeof REVEAL_FIELDS)[number]; value: string };
  note?: "disabled" | "enabled";
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "personal.reveal");
  const house = context as unknown as RequestHouse;
  const { locale } = viewer;
  const personId = params.person ?? "";
  const words = peopleTexts[locale].person;
  const form = await request.formData();
  const refused = (errors: FieldErrors) => json<Answer>({ errors }, { status: 400 });

  if (form.get("intent") === "reveal") {
    const schema = z.object({
      field: z.enum(REVEAL_FIELDS, { error: words.choose }),
      reason: z.enum(REVEAL_REASONS, { error: words.choose }),
    });
    const parsed = parseFields(schema, form, locale);
    if (!parsed.ok) return refused(parsed.errors);
    const result = await revealPersonalData(house, viewer.personId, scope, { personId, ...parsed.value });
    if (result.ok) return json<Answer>({ revealed: { field: parsed.value.field, value: result.value } });
    return refused({ form: result.reason === "empty" ? words.empty : words.refused.unknown });
  }
  const managed = await requirePermission({ request, context }, "account.manage");
  const intent = form.get("intent");
  if (intent !== "disable" && intent !== "enable") return refused({ form: words.choose });
  const disabled = intent === "disable";
  const result = await setPersonDisabled(house, viewer, managed.scope, { personId, disabled });
  if (!result.ok) return refused({ form: words.refused[result.reason] });
  return json<Answer>({ note: disabled ? "disabled" : "enabled" });
}

export default function Person() {
  const { locale, person, mayDisable, slipUnit } = useLoaderData<typeof loader>();
  const posted: Answer | undefined = useActionData<typeof action>();
  const { person: words, people, columns, status } = peopleTexts[locale];
  const { roles } = accountsTexts[locale];
  const isActive = person.status === "active";
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={person.name}
        badge={<Badge tone={isActive ? "success" : "neutral"}>{status[person.status]}</Badge>}
        breadcrumbs={[{ href: "/manage/people", label: people.title }]}
        actions={slipUnit && <ButtonLink href={`/branches/${slipUnit}/slip`}>{words.slip}</ButtonLink>}
      />
      {posted?.note && (
        <Alert locale={locale} kind="success" live>
          {words.done[posted.note]}
        </Alert>
      )}
      {posted?.revealed && (
        <Alert
          locale={locale}
          title={`${words.revealed} · ${orgTexts[locale].revealFields[posted.revealed.field]}`}
          live
        >
          {posted.revealed.value}
        </Alert>
      )}
      <Card>
        <Facts
          locale={locale}
          items={[
            { label: columns.number, value: person.number },
            { label: columns.unit, value: person.home?.unitName },
            { label: words.birthYear, value: person.birthYear },
            { label: words.phone, value: person.phone },
            { label: words.idNumber, value: person.idNumber },
            { label: words.account, value: words.accountStates[person.account] },
            {
              label: words.roles,
              value: person.roles
                .map(({ role, unitName }) => `${roles[role]} · ${unitName}`)
                .join(locale === "zh" ? "；" : "; "),
            },
          ]}
        />
      </Card>
      <RevealForm locale={locale} errors={posted?.errors ?? {}} />
      {mayDisable && (
        <Card title={isActive ? words.disable : words.enable}>
          <Form fields={{ intent: isActive ? "disable" : "enable" }}>
            <p>{isActive ? words.disableText : words.enableText}</p>
            <FormActions>
              <Button variant={isActive ? "danger" : "secondary"}>
                {isActive ? words.disable : words.enable}
              </Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </Stack>
  );
}
