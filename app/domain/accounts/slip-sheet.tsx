// 凭条: the sheet that is printed and handed over, with the code in large type.
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Time } from "#app/ui/time.tsx";
import { peopleTexts } from "./people-texts.ts";
import css from "./slip-sheet.module.css";

type SlipSheetProps = {
  locale: Locale;
  slip: { code: string; kind: "activation" | "recovery"; expiresAt: number; name: string; number: string };
  /** The same form was sent before. */
  repeated: boolean;
};

export function SlipSheet({ locale, slip, repeated }: SlipSheetProps) {
  const words = peopleTexts[locale].slip;
  return (
    <Stack>
      <div className={css.aside}>
        <Alert locale={locale} kind="warning" live>
          {repeated && <p>{words.repeated}</p>}
          <p>{words.keep}</p>
        </Alert>
      </div>
      <section className={css.sheet} aria-labelledby="slip-title">
        <Stack>
          <h2 id="slip-title">{words.heading[slip.kind]}</h2>
          <Facts
            locale={locale}
            items={[
              { label: words.name, value: slip.name },
              { label: words.number, value: slip.number },
              { label: words.code, value: <span className={css.code}>{slip.code}</span> },
              { label: words.until, value: <Time at={slip.expiresAt} locale={locale} /> },
            ]}
          />
          <ol>
            {words.steps[slip.kind].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Stack>
      </section>
    </Stack>
  );
}
