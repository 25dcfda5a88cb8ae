// 登录的设备: one's own open sessions, each with a way to end it.
import type { Locale } from "#app/platform/i18n.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Form } from "#app/ui/form.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { Time } from "#app/ui/time.tsx";
import { readDeviceLabel } from "./device-label.ts";
import { ownAccountTexts } from "./own-account-texts.ts";
import { accountsTexts } from "./texts.ts";

type Session = { hash: string; device: string; createdAt: number; isThis: boolean };

export function SessionList({ locale, sessions }: { locale: Locale; sessions: readonly Session[] }) {
  const words = ownAccountTexts[locale].me;
  return (
    <Card title={words.sessions}>
      <Stack>
        {sessions.map((session) => (
          <Cluster key={session.hash} align="between">
            <div>
              <p>
                {deviceName(locale, session.device)}{" "}
                {session.isThis && <Badge tone="info">{words.thisDevice}</Badge>}
              </p>
              <p>
                {words.since}
                <Time at={session.createdAt} locale={locale} />
              </p>
            </div>
            {!session.isThis && (
              <Form layout="inline" fields={{ intent: "end", session: session.hash }}>
                <Button>{words.end}</Button>
              </Form>
            )}
          </Cluster>
        ))}
        <Form fields={{ intent: "end-all" }}>
          <p>{words.endAllText}</p>
          <Button variant="danger">{words.endAll}</Button>
        </Form>
      </Stack>
    </Card>
  );
}

function deviceName(locale: Locale, label: string): string {
  const { app, system } = readDeviceLabel(label);
  const words = accountsTexts[locale];
  return words.device(words.apps[app], words.systems[system]);
}
