import { archivePath } from "./archive-path.ts";

/** What holds for every command. */
export interface GlobalOptions {
  readonly archive?: string;
  readonly ascii?: boolean;
  readonly color?: boolean;
  readonly trace?: boolean;
}

/** How and where a command shows what it has, and where the runs are. */
export interface Settings {
  /** The archive's file. */
  readonly archive: string;
  readonly charset: "unicode" | "ascii";
  readonly color: boolean;
  /** Whether there is a screen to draw on, and not a file or a pipe. */
  readonly isTerminal: boolean;
  /** Columns of text. */
  readonly width: number;
  /** Lines of text. */
  readonly height: number;
  /** How this program is called, with the archive where it is not the usual one: `runengine --archive x.sqlite`. */
  readonly program: string;
}

export function settingsOf({ archive, ascii = false, color = true }: GlobalOptions): Settings {
  const { stdout, env } = process;
  const isTerminal = stdout.isTTY === true;
  return {
    archive: archivePath(archive),
    charset: ascii ? "ascii" : "unicode",
    color: color && isTerminal && !env.NO_COLOR,
    isTerminal,
    width: stdout.columns || Number(env.COLUMNS) || (isTerminal ? 80 : Number.POSITIVE_INFINITY),
    height: stdout.rows || 24,
    program: archive === undefined ? programName : `${programName} --archive ${archive}`,
  };
}

/** Out of a checkout it is a script of the workspace; npm is there on every machine, pnpm may not be. */
const programName = import.meta.url.endsWith(".ts") ? "npm run -s runengine --" : "runengine";
