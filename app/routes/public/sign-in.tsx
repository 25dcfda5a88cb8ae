// 登录: number or phone and password.

import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { z } from "zod";
import { accountFields, refusalErrors } from "#app/domain/accounts/form-fields.ts";
import { ownAccountTexts } from "#app/domain/accounts/own-account-texts.ts";
import { readPasswordPolicy } from "#app/domain/accounts/read-password-policy.server.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import { optionalViewer } from "#app/domain/accounts/viewer.server.ts";
import { visitorOf } from "#app/domain/accounts/visitor.server.ts";
import { type FieldErrors, parseFields, safeReturn } from "#app/platform/form.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { preferencesOf } from "#app/platform/preferences.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CardLink, CardList } from "#app/ui/card.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormError } from "#app/ui/form-error.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PasswordInput, TextInput } from "#app/ui/text-input.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "plain" };

const START = "/today";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const returnTo = safeReturn(search.get("returnTo"), START);
  if (await optionalViewer({ request, context })) throw redirect(returnTo);
  return { locale: preferencesOf(request).locale, returnTo, signedOut: search.has("signedOut") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const house = context as unknown as RequestHouse;
  const { locale } = preferencesOf(request);
  const form = await request.formData();
  const identifier = String(form.get("identifier") ?? "");
  const returnTo = safeReturn(form.get("returnTo"), START);
  const refused = (errors: FieldErrors, status = 400) => json({ errors, identifier }, { status });

  const { line, password } = accountFields(locale);
  const parsed = parseFields(z.object({ identifier: line, password }), form, locale);
  if (!parsed.ok) return refused(parsed.errors);
  const result = await signIn(house, { ...parsed.value, ...visitorOf(house, request) });
  if (!result.ok) {
    const rule = { policy: await readPasswordPolicy(house), now: house.clock.now() };
    return refused(refusalErrors(locale, result, rule), result.reason === "throttled" ? 429 : 400);
  }
  const next = result.passwordDue ? `/me/password?due=1&returnTo=${encodeURIComponent(returnTo)}` : returnTo;
  return redirect(next, { status: 303, headers: { "Set-Cookie": result.cookie } });
}

export default function SignIn() {
  const { locale, returnTo, signedOut } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const { fields, hints, signIn: words } = ownAccountTexts[locale];
  const errors: FieldErrors = posted?.errors ?? {};
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} />
      {signedOut && !posted && (
        <Alert locale={locale} kind="success" live>
          {words.signedOut}
        </Alert>
      )}
      <Form fields={{ returnTo }}>
        <FormError locale={locale} errors={errors} labels={fields} />
        <TextInput
          locale={locale}
          name="identifier"
          label={fields.identifier}
          hint={hints.identifier}
          error={errors.identifier}
          defaultValue={posted?.identifier}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          required
        />
        <PasswordInput
          locale={locale}
          name="password"
          label={fields.password}
          error={errors.password}
          autoComplete="current-password"
          required
        />
        <FormActions>
          <Button variant="primary" wide>
            {words.submit}
          </Button>
        </FormActions>
      </Form>
      <CardList>
        <CardLink href="/activate" title={words.first} text={words.firstText} />
        <CardLink href="/recover" title={words.forgot} text={words.forgotText} />
      </CardList>
    </Stack>
  );
}
