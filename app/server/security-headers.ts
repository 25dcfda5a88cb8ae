// The headers of every answer; the CSP allows only scripts that carry the request's nonce and what they import.
import type { ServerResponse } from "node:http";

/** The content security policy of a page. */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // Vite's development server injects styles; the built site has files only.
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sets what every answer carries, pages and files alike. */
export function setSecurityHeaders(
  response: ServerResponse,
  nonce: string,
  secure: boolean,
  development: boolean,
): void {
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, development));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
  if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
}
