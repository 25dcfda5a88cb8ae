// 修改密码: one's own, with the current one.

import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { changePassword } from "#app/domain/accounts/change-password.server.ts";
import {
  accountFields,
  newPasswordFields,
  passwordHint,
  refusalErrors,
} from "#app/domain/accounts/form-fields.ts";
import { NewPasswordFields } from "#app/domain/accounts/new-password-fields.tsx";
import { ownAccountTexts } from "#app/domain/accounts/own-account-texts.ts";
import { readPasswordPolicy } from "#app/domain/accounts/read-password-policy.server.ts";
import { requireViewer } from "#app/domain/accounts/viewer.server.ts";
import { type FieldErrors, parseFields, safeReturn } from "#app/platform/form.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormError } from "#app/ui/form-error.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PasswordInput } from "#app/ui/text-input.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "member" };

const AFTER = "/me?changed=1";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const search = new URL(request.url).searchParams;
  return {
    locale: viewer.locale,
    hint: passwordHint(viewer.locale, await readPasswordPolicy(context as unknown as RequestHouse)),
    due: search.has("due"),
    returnTo: safeReturn(search.get("returnTo"), AFTER),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer } = await requireViewer({ request, context });
  const house = context as unknown as RequestHouse;
  const { locale } = viewer;
  const form = await request.formData();
  const { password: current } = accountFields(locale);
  const parsed = parseFields(newPasswordFields(locale, { current }), form, locale);
  if (!parsed.ok) return json({ errors: parsed.errors }, { status: 400 });
  const result = await changePassword(house, viewer, { ...parsed.value, address: house.address });
  if (result.ok) return redirect(safeReturn(form.get("returnTo"), AFTER), 303);
  const rule = { policy: await readPasswordPolicy(house), now: house.clock.now() };
  return json({ errors: refusalErrors(locale, result, rule) }, { status: 400 });
}

export default function ChangePassword() {
  const { locale, hint, due, returnTo } = useLoaderData<typeof loader>();
  const errors: FieldErrors = useActionData<typeof action>()?.errors ?? {};
  const { fields, me, password: words } = ownAccountTexts[locale];
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={words.title}
        lead={words.others}
        breadcrumbs={[{ href: "/me", label: me.title }]}
      />
      {due && (
        <Alert locale={locale} kind="warning">
          {words.due}
        </Alert>
      )}
      <Form fields={{ returnTo }}>
        <FormError locale={locale} errors={errors} labels={{ ...fields, password: fields.newPassword }} />
        <PasswordInput
          locale={locale}
          name="current"
          label={fields.current}
          error={errors.current}
          autoComplete="current-password"
          required
        />
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
