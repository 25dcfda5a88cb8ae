// Further actions behind one button, on hydrated pages only (Ariakit).
import { MenuButton, MenuItem, MenuProvider, Menu as Panel } from "@ariakit/react";
import type { ReactNode } from "react";
import { type ButtonVariant, look } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import css from "./popup.module.css";

export type MenuEntry = {
  key: string;
  label: ReactNode;
  icon?: IconName;
  /** A link, or something to do. */
  href?: string;
  onSelect?: () => void;
  disabled?: boolean;
  danger?: boolean;
};

type MenuProps = {
  label: string;
  /** Only the icon is seen, the label is heard. */
  iconOnly?: IconName;
  variant?: ButtonVariant;
  small?: boolean;
  items: readonly MenuEntry[];
};

export function Menu({ label, iconOnly, variant = "secondary", small, items }: MenuProps) {
  return (
    <MenuProvider>
      <MenuButton className={look(variant, small)} aria-label={iconOnly ? label : undefined}>
        {iconOnly ? <Icon name={iconOnly} /> : <span>{label}</span>}
        {!iconOnly && (
          <span className={css.caret}>
            <Icon name="chevron-down" size="small" />
          </span>
        )}
      </MenuButton>
      <Panel className={css.popup} gutter={6} unmountOnHide fixed>
        {items.map(({ key, label: name, icon, href, onSelect, disabled, danger }) => (
          <MenuItem
            key={key}
            className={css.item}
            data-danger={danger || undefined}
            disabled={disabled}
            onClick={onSelect}
            // biome-ignore lint/a11y/useAnchorContent: Ariakit puts the item's children into the link
            render={href ? <a href={href} /> : undefined}
          >
            {icon && <Icon name={icon} />}
            <span>{name}</span>
          </MenuItem>
        ))}
      </Panel>
    </MenuProvider>
  );
}
