// 上传图片, in the browser: sends one picture as it is and tells the address the text will write.

export type UploadFailure = "too_large" | "wrong_type" | "unsafe" | "offline";
export type Uploaded = { ok: true; src: string; url: string } | { ok: false; reason: UploadFailure };

export const LARGEST_PICTURE_BYTES = 8 * 1024 * 1024;
const FAILURES: readonly string[] = ["too_large", "wrong_type", "unsafe"] satisfies UploadFailure[];

/** Never throws: a network fault is `offline`. */
export async function uploadPicture(file: File): Promise<Uploaded> {
  if (file.size > LARGEST_PICTURE_BYTES) return { ok: false, reason: "too_large" };
  try {
    const response = await fetch(`/teach/media?name=${encodeURIComponent(file.name.slice(0, 80))}`, {
      method: "POST",
      headers: { "Content-Type": file.type || "application/octet-stream" },
      body: file,
    });
    if (response.status === 413) return { ok: false, reason: "too_large" };
    const answer = (await response.json()) as { src?: string; url?: string; reason?: string };
    if (response.ok && answer.src && answer.url) return { ok: true, src: answer.src, url: answer.url };
    return {
      ok: false,
      reason: FAILURES.includes(answer.reason ?? "") ? (answer.reason as UploadFailure) : "offline",
    };
  } catch {
    return { ok: false, reason: "offline" };
  }
}
