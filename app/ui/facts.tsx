// Names and values, as on a form: 所在支部 · 新田县……
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import { Nothing } from "./empty-state.tsx";
import css from "./facts.module.css";

type FactsProps = { locale: Locale; items: readonly { label: string; value: ReactNode }[] };

export function Facts({ locale, items }: FactsProps) {
  return (
    <dl className={css.facts}>
      {items.map(({ label, value }) => (
        <div key={label} className={css.fact}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === "" ? <Nothing locale={locale} /> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
