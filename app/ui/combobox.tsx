// Finds one of many by typing (a branch among 460), on hydrated pages only (Ariakit); posts the value under `name`.
import { ComboboxItem, ComboboxPopover, ComboboxProvider, Combobox as TextBox } from "@ariakit/react";
import { useState } from "react";
import fieldCss from "./field.module.css";
import { Field, type FieldProps } from "./field.tsx";
import css from "./popup.module.css";
import type { SelectOption } from "./select.tsx";
import { uiTexts } from "./texts.ts";

const SHOWN = 50;

type ComboboxProps = FieldProps & {
  options: readonly SelectOption[];
  defaultValue?: string;
  placeholder?: string;
  onChange?: (value: string) => void;
};

export function Combobox({ options, defaultValue, placeholder, onChange, ...field }: ComboboxProps) {
  const labelOf = (value: string | undefined) =>
    options.find((option) => option.value === value)?.label ?? "";
  const [value, setValue] = useState(defaultValue ?? "");
  const [typed, setTyped] = useState(labelOf(defaultValue));
  const wanted = typed === labelOf(value) ? "" : typed.trim().toLowerCase();
  const matches = options.filter((option) => option.label.toLowerCase().includes(wanted)).slice(0, SHOWN);
  const pick = (option: SelectOption) => {
    setValue(option.value);
    setTyped(option.label);
    onChange?.(option.value);
  };
  /** What was typed counts only if it is an option; otherwise nothing is chosen. */
  const type = (text: string) => {
    setTyped(text);
    const exact = options.find((option) => option.label === text.trim())?.value ?? "";
    if (exact !== value) {
      setValue(exact);
      onChange?.(exact);
    }
  };
  return (
    <Field {...field}>
      {({ name, ...control }) => (
        <div>
          <input type="hidden" name={name} value={value} />
          <ComboboxProvider value={typed} setValue={type}>
            <TextBox {...control} className={fieldCss.control} placeholder={placeholder} autoComplete="off" />
            <ComboboxPopover
              className={css.popup}
              gutter={4}
              sameWidth
              unmountOnHide
              fixed
              aria-label={textOf(field)}
            >
              {matches.length === 0 && <p className={css.none}>{uiTexts[field.locale].noMatch}</p>}
              {matches.map((option) => (
                <ComboboxItem
                  key={option.value}
                  className={css.item}
                  disabled={option.disabled}
                  setValueOnClick={false}
                  onClick={() => pick(option)}
                >
                  {option.label}
                </ComboboxItem>
              ))}
            </ComboboxPopover>
          </ComboboxProvider>
        </div>
      )}
    </Field>
  );
}

function textOf({ label, name }: FieldProps): string {
  return typeof label === "string" ? label : name;
}
