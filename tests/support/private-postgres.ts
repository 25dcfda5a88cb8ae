// A PostgreSQL server for the tests alone: its own folder and port, run by a user who is not root.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export type PrivatePostgres = { url: string; stop(): Promise<void> };

const asRoot = process.getuid?.() === 0;

/** Runs one of PostgreSQL's programs, as `postgres` when we are root, who may not run it. */
function run(program: string, args: string[]): void {
  const [command, all] = asRoot ? ["runuser", ["-u", "postgres", "--", program, ...args]] : [program, args];
  const { status, stderr } = spawnSync(command as string, all as string[], {
    encoding: "utf8",
    cwd: tmpdir(),
  });
  if (status !== 0) throw new Error(`${path.basename(program)}: ${stderr}`);
}

function programFolder(): string | undefined {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => path.join(home, version, "bin"))
    .find((bin) => existsSync(path.join(bin, "initdb")));
}

function installed(): string {
  const found = programFolder();
  if (found) return found;
  if (!asRoot)
    throw new Error(
      "No PostgreSQL. Install it (Debian: apt-get install postgresql) or set TEST_DATABASE_URL.",
    );
  console.log("installing postgresql …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "postgresql"], {
    stdio: "ignore",
    env,
  });
  const now = programFolder();
  if (!now) throw new Error("PostgreSQL was installed but its programs were not found");
  return now;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the server; `stop` ends it and removes its folder. */
export async function startPostgres(): Promise<PrivatePostgres> {
  const bin = installed();
  const folder = mkdtempSync(path.join(tmpdir(), "zhibu-pg-"));
  if (asRoot) execFileSync("chown", ["postgres", folder]);
  chmodSync(folder, 0o700);
  const data = path.join(folder, "data");
  const port = await freePort();
  run(path.join(bin, "initdb"), [
    "-D",
    data,
    "-U",
    "zhibu",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  ]);
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder} -c max_connections=200 -c fsync=off`;
  run(path.join(bin, "pg_ctl"), ["-D", data, "-o", options, "-l", path.join(folder, "log"), "-w", "start"]);
  return {
    url: `postgres://zhibu@127.0.0.1:${port}/postgres`,
    async stop() {
      run(path.join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
