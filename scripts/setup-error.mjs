/** Something a user can mend: what is wrong, and what to do about it. */
export class SetupError extends Error {
  /** @override */
  name = "SetupError";

  /**
   * @param {string} problem - One line.
   * @param {string} remedy - One line, an instruction.
   * @param {string} [output] - What the failed program printed.
   */
  constructor(problem, remedy, output = "") {
    super(problem);
    this.remedy = remedy;
    this.output = output;
  }
}

/**
 * Runs a script's `main`; what it throws becomes one line, the remedy, and exit code 1.
 *
 * @param {() => Promise<number>} main - Gives the exit code.
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof SetupError)) throw error;
    const output = error.output.trimEnd().split("\n").slice(-20).join("\n");
    process.stderr.write(`${output && `${output}\n\n`}${error.message}\nRemedy: ${error.remedy}\n`);
  }
}
