// One of a list, with the device's own picker.
import type { SelectHTMLAttributes } from "react";
import css from "./field.module.css";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectProps = FieldProps & {
  options: readonly SelectOption[];
  /** A first entry with an empty value, e.g. 请选择 or 全部. */
  placeholder?: string;
} & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    keyof FieldProps | "id" | "style" | "className" | "children"
  >;

export function Select(props: SelectProps) {
  const { locale, name, label, hint, error, required, form, options, placeholder, ...select } = props;
  return (
    <Field {...{ locale, name, label, hint, error, required, form }}>
      {(control) => (
        <div className={css.select}>
          <select {...select} {...control} className={css.control}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size="small" />
        </div>
      )}
    </Field>
  );
}
