// A trainer uploads a picture: who may, what is let in, where it lies.
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSession } from "#app/domain/accounts/session.server.ts";
import { mediaFile } from "#app/domain/authoring/store-media.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { rawPathFor } from "#app/server/raw-paths.ts";
import { account, media, orgUnit, person } from "#db/schema/index.ts";
import { type TestHouse, testHouse } from "#tests/support/house.ts";
import { grantForTest } from "#tests/support/people.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>';

let house: TestHouse;
let trainer: string;
let stranger: string;
beforeEach(async () => {
  house = await testHouse();
  const at = house.clock.now();
  const county = { id: "county", path: "/", code: "", kind: "county" as const, name: "县", shortName: "县" };
  const signIn = (personId: string) =>
    house.store.write(async (tx) => {
      await tx.insert(person).values({ id: personId, name: "测试人", number: personId, createdAt: at });
      await tx.insert(account).values({ personId, passwordHash: "unusable", passwordChangedAt: at });
      return (
        (await openSession(tx, house, { personId, userAgent: null, secure: false })).split(";", 1)[0] ?? ""
      );
    });
  trainer = await signIn("trainer");
  stranger = await signIn("stranger");
  await house.store.write(async (tx) => {
    await tx.insert(orgUnit).values(county);
    await grantForTest(tx, { personId: "trainer", role: "trainer", unit: county });
  });
});
afterEach(() => house.end());

type Answer = { status: number; body: { hash?: string; url?: string; src?: string; reason?: string } };

async function upload(
  bytes: Uint8Array,
  type: string,
  cookie: string,
  length = bytes.length,
): Promise<Answer> {
  const headers = { "content-type": type, "content-length": String(length), cookie };
  const request = Object.assign(Readable.from([Buffer.from(bytes)]), {
    method: "POST",
    url: "/teach/media?name=%E7%82%B9.png",
    headers,
  }) as unknown as IncomingMessage;
  const answer: Answer = { status: 0, body: {} };
  const response = {
    setHeader: () => response,
    writeHead(status: number) {
      answer.status = status;
      return response;
    },
    end(body: string) {
      answer.body = JSON.parse(body) as Answer["body"];
    },
  };
  const path = rawPathFor(request);
  if (!path) throw new Error("no raw path answers the upload");
  await path(house as unknown as RequestHouse, request, response as unknown as ServerResponse);
  return answer;
}

test("a picture is stored once under its hash and answered with where it is served", async () => {
  const first = await upload(PNG, "image/png", trainer);
  expect(first).toMatchObject({
    status: 200,
    body: { url: `/media/${first.body.hash}.png`, src: first.body.url },
  });
  expect(existsSync(mediaFile(house as unknown as RequestHouse, first.body.hash ?? "", "image/png"))).toBe(
    true,
  );
  expect(await upload(PNG, "image/png", trainer)).toEqual(first);
  const drawing = await upload(Buffer.from(SVG), "image/svg+xml; charset=utf-8", trainer);
  expect(drawing.body.url).toMatch(/^\/media\/[0-9a-f]{64}\.svg$/);
  const rows = await house.store.read.select().from(media);
  expect(rows.map(({ name, addedBy }) => [name, addedBy])).toEqual([
    ["点.png", "trainer"],
    ["点.png", "trainer"],
  ]);
});

test("nothing is stored for those who may not, or for what is no picture", async () => {
  const scripted = Buffer.from(SVG.replace("<rect", '<rect onclick="alert(1)"'));
  const utf16 = Buffer.from(`\ufeff${SVG}`, "utf16le");
  const answers = [
    await upload(PNG, "image/png", ""),
    await upload(PNG, "image/png", stranger),
    await upload(PNG, "image/jpeg", trainer),
    await upload(Buffer.from("<html></html>"), "image/svg+xml", trainer),
    await upload(Buffer.alloc(0), "image/png", trainer),
    await upload(utf16, "image/svg+xml", trainer),
    await upload(scripted, "image/svg+xml", trainer),
    await upload(PNG, "image/png", trainer, 9 * 1024 * 1024),
    await upload(Buffer.concat([PNG, Buffer.alloc(8 * 1024 * 1024)]), "image/png", trainer, 10),
  ];
  expect(answers.map(({ status, body }) => [status, body.reason])).toEqual([
    [401, "signed_out"],
    [403, "forbidden"],
    [415, "wrong_type"],
    [415, "wrong_type"],
    [415, "wrong_type"],
    [415, "wrong_type"],
    [422, "unsafe"],
    [413, "too_large"],
    [413, "too_large"],
  ]);
  expect(await house.store.read.select().from(media)).toEqual([]);
});
