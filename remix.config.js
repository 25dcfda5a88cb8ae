// The Vite config itself (`remix vite:* -c remix.config.js`) and the site map: every URL, by audience.
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

/**
 * Every path the server answers. `permission` is what its loader and action ask for: `public`, `learn` (anyone
 * signed in) or a name from app/domain/accounts/permissions.ts; `unit` says that the path names an org unit, which
 * must lie within the viewer's scope. `raw` paths are answered by app/server before Remix.
 * @type {{ path: string, file?: string, raw?: string, permission: string, unit?: boolean }[]}
 */
export const siteMap = [
  // public
  { path: "/", file: "routes/public/home.tsx", permission: "public" },
  { path: "/sign-in", file: "routes/public/sign-in.tsx", permission: "public" },
  { path: "/sign-out", file: "routes/public/sign-out.tsx", permission: "public" },
  { path: "/activate", file: "routes/public/activate.tsx", permission: "public" },
  { path: "/recover", file: "routes/public/recover.tsx", permission: "public" },
  { path: "/set-up/:token", file: "routes/public/set-up.tsx", permission: "public" },
  { path: "/preferences", file: "routes/public/preferences.tsx", permission: "public" },
  { path: "/pages/:page", file: "routes/public/page.tsx", permission: "public" },
  { path: "/health/live", raw: "health", permission: "public" },
  { path: "/health/ready", raw: "health", permission: "public" },
  // learn: members on phones
  { path: "/today", file: "routes/learn/today.tsx", permission: "learn" },
  { path: "/courses", file: "routes/learn/courses.tsx", permission: "learn" },
  { path: "/courses/:course", file: "routes/learn/course.tsx", permission: "learn" },
  { path: "/lessons/:lesson", file: "routes/learn/lesson.tsx", permission: "learn" },
  { path: "/exams", file: "routes/learn/exams.tsx", permission: "learn" },
  { path: "/exams/:exam", file: "routes/learn/exam.tsx", permission: "learn" },
  { path: "/attempts/:attempt", file: "routes/learn/attempt.tsx", permission: "learn" },
  { path: "/attempts/:attempt/submit", file: "routes/learn/attempt-submit.tsx", permission: "learn" },
  { path: "/attempts/:attempt/result", file: "routes/learn/attempt-result.tsx", permission: "learn" },
  { path: "/hours", file: "routes/learn/hours.tsx", permission: "learn" },
  { path: "/me", file: "routes/learn/me.tsx", permission: "learn" },
  { path: "/me/password", file: "routes/learn/password.tsx", permission: "learn" },
  { path: "/media/:name", raw: "media", permission: "learn" },
  { path: "/hot/heartbeat", raw: "heartbeat", permission: "learn" },
  { path: "/hot/answer", raw: "answer", permission: "learn" },
  // branch: secretaries and committees
  { path: "/branches", file: "routes/branch/branches.tsx", permission: "branch.read" },
  { path: "/branches/:unit", file: "routes/branch/overview.tsx", permission: "branch.read", unit: true },
  {
    path: "/branches/:unit/exams/:exam",
    file: "routes/branch/exam.tsx",
    permission: "exam.board",
    unit: true,
  },
  { path: "/branches/:unit/score", file: "routes/branch/score.tsx", permission: "score.read", unit: true },
  {
    path: "/branches/:unit/score/:item",
    file: "routes/branch/score-item.tsx",
    permission: "score.read",
    unit: true,
  },
  { path: "/branches/:unit/slip", file: "routes/branch/slip.tsx", permission: "slip.issue", unit: true },
  // teach: trainers
  { path: "/teach", file: "routes/teach/lessons.tsx", permission: "lesson.edit" },
  { path: "/teach/lessons/:lesson", file: "routes/teach/lesson-editor.tsx", permission: "lesson.edit" },
  {
    path: "/teach/lessons/:lesson/source",
    file: "routes/teach/lesson-source.tsx",
    permission: "lesson.edit",
  },
  {
    path: "/teach/lessons/:lesson/preview",
    file: "routes/teach/lesson-preview.tsx",
    permission: "lesson.edit",
  },
  { path: "/teach/media", raw: "upload", permission: "lesson.edit" },
  { path: "/teach/questions", file: "routes/teach/questions.tsx", permission: "question.read" },
  // manage: townships and county
  { path: "/manage", file: "routes/manage/county.tsx", permission: "county.read" },
  { path: "/manage/units/:unit", file: "routes/manage/unit.tsx", permission: "county.read", unit: true },
  { path: "/manage/people", file: "routes/manage/people.tsx", permission: "personal.reveal" },
  { path: "/manage/people/:person", file: "routes/manage/person.tsx", permission: "personal.reveal" },
  { path: "/manage/scores", file: "routes/manage/scores.tsx", permission: "score.read" },
  { path: "/manage/rotation", file: "routes/manage/rotation.tsx", permission: "rotation.read" },
  {
    path: "/manage/rotation/:project",
    file: "routes/manage/rotation-project.tsx",
    permission: "rotation.read",
  },
  { path: "/manage/batches/:batch", file: "routes/manage/rotation-batch.tsx", permission: "rotation.read" },
  {
    path: "/manage/batches/:batch/list",
    file: "routes/manage/rotation-list.tsx",
    permission: "rotation.read",
  },
  { path: "/manage/audit", file: "routes/manage/audit.tsx", permission: "audit.read" },
  { path: "/manage/system", file: "routes/manage/system.tsx", permission: "system.operate" },
];

/** @param {string} id */
function oneDesignStylesheet(id) {
  return /\/app\/ui\/.*\.css$/.test(id) ? "ui" : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    remix({
      appDirectory: "app",
      ignoredRouteFiles: ["**/*"],
      // Single fetch and lazy route discovery stay off: their advisories are then unreachable (README, 技术选择).
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: false,
        v3_lazyRouteDiscovery: false,
      },
      routes: (defineRoutes) =>
        defineRoutes((route) => {
          for (const { path, file } of siteMap) {
            if (!file) continue;
            if (path === "/") route("", file, { index: true });
            else route(path.slice(1), file);
          }
          route("*", "routes/public/not-found.tsx");
        }),
    }),
  ],
  css: { transformer: "lightningcss", lightningcss: { targets: { chrome: 80 << 16, safari: 13 << 16 } } },
  build: {
    // One stylesheet for the design system: slow phones fetch it once instead of a piece for each page.
    rollupOptions: { output: isSsrBuild ? {} : { manualChunks: oneDesignStylesheet } },
    assetsInlineLimit: 0,
    sourcemap: false,
    cssMinify: "lightningcss",
    target: "es2020",
  },
  server: { host: "127.0.0.1" },
}));
