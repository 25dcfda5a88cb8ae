// Joins the class names that apply.

/** The truthy names, separated by spaces; undefined when there is none, so that no empty attribute is written. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
