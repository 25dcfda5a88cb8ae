// The right of the header: the way to one's other work, and out.
import type { Locale } from "#app/platform/i18n.ts";
import { Button } from "#app/ui/button.tsx";
import { frameTexts } from "./texts.ts";

type Props = {
  locale: Locale;
  viewerName: string | null;
  staffPlace: { href: string; word: keyof (typeof frameTexts)["zh"] } | null;
  audience: "member" | "staff" | "plain";
};

export function AccountCorner({ locale, viewerName, staffPlace, audience }: Props) {
  const words = frameTexts[locale];
  if (viewerName === null) return <a href="/sign-in">{words.signIn}</a>;
  return (
    <>
      {audience === "member" && staffPlace && <a href={staffPlace.href}>{words[staffPlace.word]}</a>}
      {audience === "staff" && <a href="/me">{viewerName}</a>}
      <form method="post" action="/sign-out">
        <Button variant="quiet" small>
          {words.signOut}
        </Button>
      </form>
    </>
  );
}
