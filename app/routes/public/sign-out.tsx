// 退出登录: ends this browser's session; a link to it only leads home, so nobody is signed out by a picture.
import { type ActionFunctionArgs, redirect } from "@remix-run/server-runtime";
import { endedSessionCookie } from "#app/domain/accounts/session.server.ts";
import { signOut } from "#app/domain/accounts/sign-out.server.ts";
import { optionalViewer } from "#app/domain/accounts/viewer.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";

export function loader() {
  return redirect("/", 303);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const house = context as unknown as RequestHouse;
  const viewer = await optionalViewer({ request, context });
  if (viewer) await signOut(house, viewer);
  return redirect("/sign-in?signedOut=1", {
    status: 303,
    headers: { "Set-Cookie": endedSessionCookie(house.secure) },
  });
}
