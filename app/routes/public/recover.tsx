// 找回账号: a new password, with the code on a recovery slip.

import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { passwordHint } from "#app/domain/accounts/form-fields.ts";
import { ownAccountTexts } from "#app/domain/accounts/own-account-texts.ts";
import { readPasswordPolicy } from "#app/domain/accounts/read-password-policy.server.ts";
import { RedeemForm } from "#app/domain/accounts/redeem-form.tsx";
import { redeemPosted } from "#app/domain/accounts/redeem-page.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { preferencesOf } from "#app/platform/preferences.ts";
import { Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "plain" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = preferencesOf(request);
  const policy = await readPasswordPolicy(context as unknown as RequestHouse);
  return { locale, hint: passwordHint(locale, policy) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const answer = await redeemPosted(context as unknown as RequestHouse, request);
  if (!answer.ok) return json({ errors: answer.errors, values: answer.values }, { status: 400 });
  return redirect("/today", { status: 303, headers: { "Set-Cookie": answer.cookie } });
}

export default function Recover() {
  const { locale, hint } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const words = ownAccountTexts[locale].recover;
  return (
    <Stack>
      <PageHeader locale={locale} title={words.title} lead={words.lead} />
      <RedeemForm
        locale={locale}
        submit={words.submit}
        passwordHint={hint}
        errors={posted?.errors ?? {}}
        values={posted?.values ?? { identifier: "", code: "" }}
      />
    </Stack>
  );
}
