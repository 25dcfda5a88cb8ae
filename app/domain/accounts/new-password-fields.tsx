// A new password and its repetition.
import type { FieldErrors } from "#app/platform/form.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { PasswordInput } from "#app/ui/text-input.tsx";
import { ownAccountTexts } from "./own-account-texts.ts";

type Props = { locale: Locale; hint: string; errors: FieldErrors };

export function NewPasswordFields({ locale, hint, errors }: Props) {
  const { fields, hints } = ownAccountTexts[locale];
  return (
    <>
      <PasswordInput
        locale={locale}
        name="password"
        label={fields.newPassword}
        hint={hint}
        error={errors.password}
        autoComplete="new-password"
        required
      />
      <PasswordInput
        locale={locale}
        name="again"
        label={fields.again}
        hint={hints.again}
        error={errors.again}
        autoComplete="new-password"
        required
      />
    </>
  );
}
