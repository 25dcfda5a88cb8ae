// The list of a batch as a download.
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { refuse, requirePermission } from "#app/domain/accounts/viewer.server.ts";
import { exportList } from "#app/domain/rotation/export-list.server.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { attachment, XLSX_TYPE } from "#app/platform/sheets.server.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, scope } = await requirePermission({ request, context }, "rotation.read");
  const unitCode = new URL(request.url).searchParams.get("unit");
  const asked = { batchId: params["batch"] ?? "", unitCode };
  const list = await exportList(context as unknown as RequestHouse, viewer, scope, asked);
  if (!list.ok) throw refuse(404, viewer, "rotation.read");
  return new Response(new Uint8Array(list.bytes), {
    headers: {
      "Content-Type": XLSX_TYPE,
      "Content-Disposition": attachment(list.fileName),
      "Cache-Control": "no-store",
    },
  });
}
