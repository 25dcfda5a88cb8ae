// Finding people by POST: the words never stand in a URL, a history or a log.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { peopleTexts } from "./people-texts.ts";

type Person = {
  id: string;
  name: string;
  number: string;
  status: "active" | "disabled";
  unitName: string | null;
};
export type SearchAnswer = { words: string; people: readonly Person[]; more: boolean; most: number };

type PeopleSearchProps = {
  locale: Locale;
  /** Null before the first search. */
  found: SearchAnswer | null;
  /** What can be done with one person. */
  act: (person: Person) => ReactNode;
};

export function PeopleSearch({ locale, found, act }: PeopleSearchProps) {
  const { search, columns, status } = peopleTexts[locale];
  return (
    <Stack>
      <Form layout="inline" fields={{ intent: "search" }}>
        <TextInput
          locale={locale}
          name="words"
          label={search.label}
          defaultValue={found?.words}
          required
          autoComplete="off"
        />
        <Button>{search.submit}</Button>
      </Form>
      {found?.more && <Alert locale={locale}>{search.many(found.most)}</Alert>}
      {found && (
        <DataTable
          locale={locale}
          caption={search.caption}
          rows={found.people}
          rowKey={(person) => person.id}
          empty={<EmptyState locale={locale} title={search.none} icon="search" />}
          columns={[
            { key: "name", header: columns.name, cell: (person) => person.name },
            { key: "number", header: columns.number, cell: (person) => person.number },
            { key: "unit", header: columns.unit, cell: (person) => person.unitName },
            {
              key: "status",
              header: columns.status,
              cell: (person) => (
                <Badge tone={person.status === "active" ? "success" : "neutral"}>
                  {status[person.status]}
                </Badge>
              ),
            },
            { key: "action", header: columns.action, cell: act },
          ]}
        />
      )}
    </Stack>
  );
}
