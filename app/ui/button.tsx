// Buttons, and links that look like them; at most one primary action on a page.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import css from "./button.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

type Look = {
  variant?: ButtonVariant;
  /** For rows of staff tables only: below 48 px. */
  small?: boolean;
  /** As wide as its column. */
  wide?: boolean;
  icon?: IconName;
  children: ReactNode;
};

export type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style" | "className" | "children">;

/** Submits its form unless told `type="button"`. */
export function Button({
  variant = "secondary",
  small,
  wide,
  icon,
  children,
  type = "submit",
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={look(variant, small, wide)} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

export type ButtonLinkProps = Look & { href: string } & Omit<
    AnchorHTMLAttributes<HTMLAnchorElement>,
    "style" | "className" | "children" | "href"
  >;

export function ButtonLink({ variant = "secondary", small, wide, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={look(variant, small, wide)} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** The class of a button, for controls that another library renders. */
export function look(variant: ButtonVariant, small?: boolean, wide?: boolean): string | undefined {
  return classNames(css.button, css[variant], small && css.small, wide && css.wide);
}
