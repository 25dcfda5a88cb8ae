// Asking for one value in full: which, and why.
import { REVEAL_FIELDS, REVEAL_REASONS } from "#app/domain/org/reveal-reasons.ts";
import { orgTexts } from "#app/domain/org/texts.ts";
import type { FieldErrors } from "#app/platform/form.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioCards } from "#app/ui/choice-cards.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormError } from "#app/ui/form-error.tsx";
import { peopleTexts } from "./people-texts.ts";

export function RevealForm({ locale, errors }: { locale: Locale; errors: FieldErrors }) {
  const words = peopleTexts[locale].person;
  const { revealFields, revealReasons } = orgTexts[locale];
  return (
    <Card title={words.reveal}>
      <Form fields={{ intent: "reveal" }}>
        <p>{words.revealText}</p>
        <FormError locale={locale} errors={errors} labels={{ field: words.field, reason: words.reason }} />
        <RadioCards
          locale={locale}
          name="field"
          label={words.field}
          error={errors.field}
          options={REVEAL_FIELDS.map((value) => ({ value, label: revealFields[value] }))}
          required
        />
        <RadioCards
          locale={locale}
          name="reason"
          label={words.reason}
          error={errors.reason}
          options={REVEAL_REASONS.map((value) => ({ value, label: revealReasons[value] }))}
          required
        />
        <FormActions>
          <Button>{words.revealSubmit}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
