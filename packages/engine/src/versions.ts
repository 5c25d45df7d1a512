/** Of this package, and so of all of the project's: they share one version. A test holds it to package.json. */
export const engineVersion = "0.0.0";

interface Host {
  readonly process?: { readonly versions?: Readonly<Record<string, string | undefined>> };
  readonly navigator?: { readonly userAgent?: string };
}

/** What made a run, for its start document: this project's version, and that of Node or the browser. */
export function versions(host: Host = globalThis as Host): Readonly<Record<string, string>> {
  const node = host.process?.versions?.node;
  if (node !== undefined) return { runengine: engineVersion, node };
  const browser = host.navigator?.userAgent;
  return browser === undefined ? { runengine: engineVersion } : { runengine: engineVersion, browser };
}
