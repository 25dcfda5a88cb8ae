// The form of 激活 and 找回: what is on the slip, and a new password twice.
import type { FieldErrors } from "#app/platform/form.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormError } from "#app/ui/form-error.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { ownAccountTexts } from "./own-account-texts.ts";

type RedeemFormProps = {
  locale: Locale;
  submit: string;
  passwordHint: string;
  errors: FieldErrors;
  /** What was typed before; never a password. */
  values: { identifier: string; code: string };
};

export function RedeemForm({ locale, submit, passwordHint, errors, values }: RedeemFormProps) {
  const { fields, hints } = ownAccountTexts[locale];
  return (
    <Form autoComplete="off">
      <FormError locale={locale} errors={errors} labels={{ ...fields, password: fields.newPassword }} />
      <TextInput
        locale={locale}
        name="identifier"
        label={fields.identifier}
        hint={hints.identifier}
        error={errors.identifier}
        defaultValue={values.identifier}
        autoComplete="username"
        autoCapitalize="off"
        required
      />
      <TextInput
        locale={locale}
        name="code"
        label={fields.code}
        hint={hints.code}
        error={errors.code}
        defaultValue={values.code}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <NewPasswordFields locale={locale} hint={passwordHint} errors={errors} />
      <FormActions>
        <Button variant="primary" wide>
          {submit}
        </Button>
      </FormActions>
    </Form>
  );
}
