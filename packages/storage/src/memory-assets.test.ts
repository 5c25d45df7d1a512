import { expect, it } from "vitest";
import { AssetWriteError } from "./errors.ts";
import { memoryAssets } from "./memory-assets.ts";
import { testAssetStore } from "./testing.ts";

testAssetStore("memoryAssets", memoryAssets);

it("refuses what is beyond its limit, and has room again for frames given up", async () => {
  const writer = await memoryAssets({ limit: 8 }).open("a", { device: "camera", shape: [2], dtype: "<u2" });
  await writer.append(new Uint16Array([1, 2]));
  await writer.append(new Uint16Array([3, 4]));
  const more = async () => writer.append(new Uint16Array([5, 6]));
  await expect(more()).rejects.toBeInstanceOf(AssetWriteError);
  await expect(more()).rejects.toThrow(/camera has filled the 8 bytes.*hdf5Assets/);
  expect(writer.count).toBe(2);
  await writer.truncate(1);
  await more();
  expect(writer.count).toBe(2);
});
