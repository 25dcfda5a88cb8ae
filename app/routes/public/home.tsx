// The bare address: leads everybody to where their work is.
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { optionalViewer } from "#app/domain/accounts/viewer.server.ts";
import { type Viewer, viewerMay } from "#app/domain/accounts/viewer.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await optionalViewer({ request, context });
  return new Response(null, { status: 303, headers: { Location: viewer ? firstPage(viewer) : "/sign-in" } });
}

/** The county's and townships' figures, a pure trainer's lessons, or what a learner does today. */
function firstPage(viewer: Viewer): string {
  if (viewerMay(viewer, "county.read")) return "/manage";
  const learns = viewer.grants.some(({ role }) => role === "member");
  return !learns && viewerMay(viewer, "lesson.edit") ? "/teach" : "/today";
}

export default function Home() {
  return null;
}
