// The guard of every loader and action: who asks, what their roles open, and a plain refusal where they open nothing.
// The one place that makes a `Scope`.
import type { House, RequestHouse } from "#app/platform/house.ts";
import { preferencesOf } from "#app/platform/preferences.ts";
import { covers, makeScope, type Scope } from "#db/engine/scope.ts";
import { type OrgUnit, unitByIdOrCode } from "#db/queries/org.ts";
import type { Permission } from "./permissions.ts";
import { readSession } from "./session.server.ts";
import { accountsTexts } from "./texts.ts";
import { unitsGranting, type Viewer, viewerMay } from "./viewer.ts";

export { type Grant, type Viewer, viewerMay } from "./viewer.ts";

/** What Remix hands a loader or action. */
export type Asked = { request: Request; context: unknown };
export type Seen = { viewer: Viewer; scope: Scope };

/** The body of a thrown 403 or 404: which permission was missing, and whom to ask, in the visitor's language. */
export type Refusal = { permission: Permission; askWhom: string };

/** The viewer behind a Cookie header, for raw paths; null when nobody is signed in. */
export async function viewerFromCookie(
  house: House,
  cookieHeader: string | null | undefined,
): Promise<Viewer | null> {
  const session = await readSession(house, cookieHeader ?? null);
  if (!session) return null;
  const { locale } = preferencesOf({ headers: { get: () => cookieHeader ?? null } });
  return { ...session, locale };
}

/** The viewer of a request, or null: for pages that anyone may see. */
export function optionalViewer({ request, context }: Asked): Promise<Viewer | null> {
  return viewerFromCookie(context as RequestHouse, request.headers.get("cookie"));
}

/** Anyone signed in; the scope is oneself only. Throws a redirect to the sign-in page otherwise. */
export async function requireViewer(asked: Asked): Promise<Seen> {
  const viewer = await optionalViewer(asked);
  if (!viewer) throw redirectTo(signInPath(asked.request));
  return { viewer, scope: selfScope(viewer) };
}

/**
 * Somebody whose role carries `permission`, over `unitPath` when given. The scope is every subtree where a role of
 * theirs grants it. Throws a 403 Response (body `Refusal`) otherwise.
 */
export async function requirePermission(
  asked: Asked,
  permission: Permission,
  unitPath?: string,
): Promise<Seen> {
  const { viewer } = await requireViewer(asked);
  if (!viewerMay(viewer, permission, unitPath)) throw refuse(403, viewer, permission);
  return { viewer, scope: scopeOf(viewer, permission) };
}

/**
 * `requirePermission` over the unit a path names by id or code. Throws 404 for an unknown unit and 403 for one out of
 * scope, with the same words, so that names cannot be guessed.
 */
export async function requireUnit(
  asked: Asked,
  permission: Permission,
  idOrCode: string | undefined,
): Promise<Seen & { unit: OrgUnit }> {
  const { viewer, scope } = await requirePermission(asked, permission);
  const unit = await unitByIdOrCode((asked.context as RequestHouse).store.read, idOrCode ?? "");
  if (!unit) throw refuse(404, viewer, permission);
  if (!viewerMay(viewer, permission, unit.path)) throw refuse(403, viewer, permission);
  return { viewer, scope, unit };
}

/** The subtrees in which the viewer has a permission, and oneself. */
export function scopeOf(viewer: Viewer, permission: Permission): Scope {
  return makeScope({ units: unitsGranting(viewer, permission), person: viewer.personId });
}

/** Oneself and nobody else. */
export function selfScope(viewer: Viewer): Scope {
  return makeScope({ units: [], person: viewer.personId });
}

/** A scope cut down to one unit's subtree; empty when the unit lies outside it. */
export function narrowedTo(scope: Scope, unitPath: string): Scope {
  return makeScope({ units: covers(scope, unitPath) ? [unitPath] : [], person: null });
}

/** The whole county for the program itself: jobs, sign-in, the sample county. `reason` says which. */
export function systemScope(reason: string): Scope {
  return makeScope({ units: ["/"], person: null, reason });
}

/** The Response that tells somebody what they may not see and whom to ask. */
export function refuse(status: 403 | 404, viewer: Viewer, permission: Permission): Response {
  const body: Refusal = { permission, askWhom: accountsTexts[viewer.locale].askWhom[permission] };
  return Response.json(body, { status });
}

function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? pathname + search : pathname;
  return back === "/" ? "/sign-in" : `/sign-in?returnTo=${encodeURIComponent(back)}`;
}

/** 303, so that a form posted after the session ended leads to a page and not to a second post. */
function redirectTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
