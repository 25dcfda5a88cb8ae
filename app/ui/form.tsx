// The frame of a form: even space between its fields, its buttons at the end.
import type { FormHTMLAttributes, ReactNode } from "react";
import css from "./form.module.css";

type FormProps = Omit<FormHTMLAttributes<HTMLFormElement>, "style" | "className"> & {
  /** `inline` puts fields and button in one wrapping row: filters above a table. */
  layout?: "stacked" | "inline";
  /** Sent along unseen. */
  fields?: Readonly<Record<string, string>>;
  children: ReactNode;
};

/** A POST to its own page unless told otherwise; works without scripts. */
export function Form({ layout = "stacked", fields = {}, method = "post", children, ...rest }: FormProps) {
  return (
    <form method={method} className={css[layout]} noValidate {...rest}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** The row of buttons that ends a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
