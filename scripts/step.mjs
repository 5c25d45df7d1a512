/**
 * Shows one step of the setup while it runs and how long it took: `Installing the packages … 12 s`.
 *
 * @template T
 * @param {string} what - "Installing the packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  process.stderr.write(`${what} … `);
  const begin = performance.now();
  try {
    const result = await work();
    process.stderr.write(`${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write("failed\n");
    throw error;
  }
}
