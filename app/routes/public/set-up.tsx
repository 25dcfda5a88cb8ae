// 首次设置: the first county administrator, behind a link that works once.

import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import {
  accountFields,
  newPasswordFields,
  passwordHint,
  refusalErrors,
} from "#app/domain/accounts/form-fields.ts";
import { NewPasswordFields } from "#app/domain/accounts/new-password-fields.tsx";
import { ownAccountTexts } from "#app/domain/accounts/own-account-texts.ts";
import { readPasswordPolicy } from "#app/domain/accounts/read-password-policy.server.ts";
import { completeSetUp, isSetUpToken } from "#app/domain/accounts/set-up.server.ts";
import { visitorOf } from "#app/domain/accounts/visitor.server.ts";
import { type FieldErrors, parseFields } from "#app/platform/form.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { preferencesOf } from "#app/platform/preferences.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormError } from "#app/ui/form-error.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "plain" };

const COUNTY = "新田县";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const house = context as unknown as RequestHouse;
  const { locale } = preferencesOf(request);
  const isOpen = await isSetUpToken(house, params.token ?? "");
  const hint = passwordHint(locale, await readPasswordPolicy(house));
  return json({ locale, isOpen, hint }, { status: isOpen ? 200 : 404 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const house = context as unknown as RequestHouse;
  const { locale } = preferencesOf(request);
  const form = await request.formData();
  const typed = (name: string) => String(form.get(name) ?? "");
  const values = { county: typed("county"), name: typed("name"), number: typed("number") };
  const { line } = accountFields(locale);
  const parsed = parseFields(
    newPasswordFields(locale, { county: line, name: line, number: line }),
    form,
    locale,
  );
  if (!parsed.ok) return json({ errors: parsed.errors, values }, { status: 400 });
  const token = params.token ?? "";
  const result = await completeSetUp(house, { ...parsed.value, token, ...visitorOf(house, request) });
  if (result.ok) return redirect("/manage", { status: 303, headers: { "Set-Cookie": result.cookie } });
  const rule = { policy: await readPasswordPolicy(house), now: house.clock.now() };
  const errors: FieldErrors =
    result.reason === "link"
      ? { form: ownAccountTexts[locale].setUp.void }
      : refusalErrors(locale, result, rule);
  return json({ errors, values }, { status: 400 });
}

export default function SetUp() {
  const { locale, isOpen, hint } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { fields, hints, setUp: words } = ownAccountTexts[locale];
  const errors: FieldErrors = posted?.errors ?? {};
  const line = (name: "county" | "name" | "number", initial?: string) => ({
    locale,
    name,
    label: fields[name],
    error: errors[name],
    defaultValue: posted?.values[name] ?? initial,
    required: true,
  });
  if (!isOpen) {
    return (
      <Stack>
        <PageHeader locale={locale} title={words.title} />
        <Alert locale={locale} kind="warning" title={words.void}>
          {words.voidText}
        </Alert>
      </Stack>
    );
  }
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} lead={words.lead} />
      <Form autoComplete="off">
        <FormError locale={locale} errors={errors} labels={{ ...fields, password: fields.newPassword }} />
        <TextInput {...line("county", COUNTY)} />
        <TextInput {...line("name")} autoComplete="name" />
        <TextInput {...line("number")} hint={hints.number} autoComplete="username" autoCapitalize="off" />
        <NewPasswordFields locale={locale} hint={hint} errors={errors} />
        <FormActions>
          <Button variant="primary" wide>
            {words.submit}
          </Button>
        </FormActions>
      </Form>
    </Stack>
  );
}
