// A question in front of the page, on hydrated pages only (Ariakit); nothing is rendered while it is closed.
import {
  DialogDismiss,
  DialogHeading,
  type DialogStoreState,
  Dialog as Panel,
  useDialogStore,
  useStoreState,
} from "@ariakit/react";
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import { Button, type ButtonVariant, look } from "./button.tsx";
import css from "./dialog.module.css";
import { Form, FormActions } from "./form.tsx";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";
import { uiTexts } from "./texts.ts";

type Trigger = { label: ReactNode; variant?: ButtonVariant; small?: boolean; icon?: IconName };

type DialogProps = {
  locale: Locale;
  title: ReactNode;
  /** The button that opens it; leave it out and steer with `open` and `onOpenChange`. */
  trigger?: Trigger;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

export function Dialog({ locale, title, trigger, open, onOpenChange, children }: DialogProps) {
  const store = useDialogStore({ open, setOpen: onOpenChange });
  const shown = useStoreState(store, (state: DialogStoreState) => state.open);
  return (
    <>
      {trigger && (
        <Button
          type="button"
          variant={trigger.variant}
          small={trigger.small}
          icon={trigger.icon}
          aria-haspopup="dialog"
          aria-expanded={shown}
          onClick={store.show}
        >
          {trigger.label}
        </Button>
      )}
      <Panel store={store} unmountOnHide className={css.dialog} backdrop={<div className={css.backdrop} />}>
        <div className={css.head}>
          <DialogHeading className={css.title}>{title}</DialogHeading>
          <DialogDismiss className={css.dismiss} aria-label={uiTexts[locale].close}>
            <Icon name="close" />
          </DialogDismiss>
        </div>
        {children}
      </Panel>
    </>
  );
}

type ConfirmDialogProps = Omit<DialogProps, "children"> & {
  children?: ReactNode;
  confirmLabel: string;
  confirmVariant?: "primary" | "danger";
  /** The form it posts: its address (this page unless given) and hidden fields. */
  action?: string;
  fields?: Readonly<Record<string, string>>;
};

/** Asks before something that cannot be taken back, then posts a form. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { children, confirmLabel, confirmVariant = "primary", action, fields, ...dialog } = props;
  return (
    <Dialog {...dialog}>
      <Form action={action} fields={fields}>
        {children}
        <FormActions>
          <Button variant={confirmVariant}>{confirmLabel}</Button>
          <DialogDismiss className={look("secondary")}>{uiTexts[dialog.locale].cancel}</DialogDismiss>
        </FormActions>
      </Form>
    </Dialog>
  );
}
