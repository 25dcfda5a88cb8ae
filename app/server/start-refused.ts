// Why the program does not start, as one line for the person who started it.

export class StartRefused extends Error {}

/** Checked before anything native is loaded: better-sqlite3 crashes under older Nodes. */
export function checkNodeVersion(): void {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 24) {
    throw new StartRefused(
      `需要 Node 24,当前是 ${process.version};请用 npm run 启动 | Node 24 is needed, this is ${process.version}: start through npm run`,
    );
  }
}

/** Runs a program's main function; a refusal or a taken port ends it with one line and exit code 1. */
export async function startOrExplain(main: () => Promise<void>): Promise<void> {
  try {
    checkNodeVersion();
    await main();
  } catch (error) {
    const taken = (error as { code?: string }).code === "EADDRINUSE";
    if (!taken && !(error instanceof StartRefused)) throw error;
    console.error(
      taken
        ? "端口已被占用，请用 PORT 另选一个 | the port is taken: choose another with PORT"
        : (error as Error).message,
    );
    process.exit(1);
  }
}
