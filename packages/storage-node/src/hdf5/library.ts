import type * as H5wasm from "h5wasm/node";

export type Hdf5 = typeof H5wasm;

let loading: Promise<Hdf5> | undefined;

/** The HDF5 library, loaded when it is first asked for. Its failures are thrown, instead of printed and passed over. */
export function loadHdf5(): Promise<Hdf5> {
  loading ??= import("h5wasm/node").then(async (library) => {
    (await library.ready).activate_throwing_error_handler();
    return library;
  });
  return loading;
}

/** The library's own words are a page long; the system's reason is in them where there is one. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const system = /error message = '([^']+)'/.exec(text)?.[1];
  return system ?? /\(\): (.+)/.exec(text)?.[1] ?? text;
}
