/**
 * Contract tests for any device, run by vitest.
 *
 * @module
 */
import type { MaybePromise, Named } from "@runengine/protocols";
import { expect, it } from "vitest";
import type { DeviceTestOptions } from "./contract/bench.ts";
import { deviceFaults } from "./contract/device-faults.ts";

/** Tests that a device behaves as the protocols say that it claims to follow; parameters as of `deviceFaults`. */
export function testDevice<D extends Named>(
  make: () => MaybePromise<D>,
  {
    title = "behaves as its protocols say",
    ...options
  }: DeviceTestOptions<D> & { readonly title?: string } = {},
): void {
  it(title, async () => {
    expect(await deviceFaults(make, options as DeviceTestOptions<D>)).toEqual([]);
  });
}
