// Choices as large cards: the options of a question, or a few alternatives in a form.
import type { ReactNode } from "react";
import { Badge, type Tone } from "./badge.tsx";
import css from "./choice-cards.module.css";
import fieldCss from "./field.module.css";
import { controlProps, FieldNotes, type FieldProps, Need } from "./field.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** On a result page: 正确答案, 你的选择. */
  mark?: { tone: Tone; label: string };
};

type ChoiceCardsProps = FieldProps & {
  options: readonly Choice[];
  /** Letters A, B, C … before the labels, as in an exam. */
  lettered?: boolean;
  disabled?: boolean;
};

export type RadioCardsProps = ChoiceCardsProps & {
  defaultValue?: string | null;
  /** With `onChange` in hydrated pages. */
  value?: string | null;
  onChange?: (value: string) => void;
};

export function RadioCards({ defaultValue, value, onChange, ...group }: RadioCardsProps) {
  return (
    <ChoiceCards
      {...group}
      type="radio"
      checked={value === undefined ? undefined : (option) => option === value}
      defaultChecked={(option) => option === defaultValue}
      onPick={onChange && ((option) => onChange(option))}
    />
  );
}

export type CheckCardsProps = ChoiceCardsProps & {
  defaultValue?: readonly string[];
  value?: readonly string[];
  onChange?: (value: string[]) => void;
};

export function CheckCards({ defaultValue = [], value, onChange, ...group }: CheckCardsProps) {
  const toggled = (option: string, on: boolean) => [
    ...(value ?? []).filter((each) => each !== option),
    ...(on ? [option] : []),
  ];
  return (
    <ChoiceCards
      {...group}
      type="checkbox"
      checked={value && ((option) => value.includes(option))}
      defaultChecked={(option) => defaultValue.includes(option)}
      onPick={onChange && ((option, on) => onChange(toggled(option, on)))}
    />
  );
}

type GroupProps = ChoiceCardsProps & {
  type: "radio" | "checkbox";
  checked: ((option: string) => boolean) | undefined;
  defaultChecked: (option: string) => boolean;
  onPick: ((option: string, on: boolean) => void) | undefined;
};

function ChoiceCards({
  options,
  lettered,
  disabled,
  type,
  checked,
  defaultChecked,
  onPick,
  ...field
}: GroupProps) {
  const control = controlProps(field);
  return (
    <fieldset className={fieldCss.field} aria-describedby={control["aria-describedby"]} disabled={disabled}>
      <legend className={fieldCss.legend}>
        {field.label}
        <Need {...field} />
      </legend>
      <FieldNotes {...field} id={control.id} />
      <div className={css.options}>
        {options.map((option, index) => (
          <label key={option.value} className={css.option} data-mark={option.mark?.tone}>
            <input
              className={css.input}
              type={type}
              id={index === 0 ? control.id : `${control.id}-${index + 1}`}
              name={field.name}
              value={option.value}
              required={type === "radio" ? field.required : undefined}
              disabled={option.disabled}
              aria-invalid={control["aria-invalid"]}
              {...(checked
                ? {
                    checked: checked(option.value),
                    onChange: (event) => onPick?.(option.value, event.currentTarget.checked),
                  }
                : { defaultChecked: defaultChecked(option.value) })}
            />
            <span className={css.frame} />
            {lettered && <span className={css.letter}>{String.fromCharCode(65 + index)}</span>}
            <span className={css.words}>
              <span className={css.label}>{option.label}</span>
              {option.hint && <span className={css.hint}>{option.hint}</span>}
              {option.mark && <Badge tone={option.mark.tone}>{option.mark.label}</Badge>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
