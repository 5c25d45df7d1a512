import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { virtualClock } from "@runengine/protocols";
import { AssetReadError, AssetWriteError } from "@runengine/storage";
import { startOf, testAssetStore } from "@runengine/storage/testing";
import { afterAll, describe, expect, it } from "vitest";
import { hdf5Assets } from "./hdf5-assets.ts";

const folder = mkdtempSync(join(tmpdir(), "hdf5-assets-"));
afterAll(() => rmSync(folder, { recursive: true }));
let folders = 0;
const fresh = () => join(folder, String(folders++));
const image = { device: "camera", shape: [2, 3], dtype: "<u2" } as const;
const clock = virtualClock({ start: 1_700_000_000 });

testAssetStore("hdf5Assets", () => hdf5Assets({ folder: fresh() }), {
  reopen: () => hdf5Assets({ folder: join(folder, String(folders - 1)) }),
});

describe("hdf5Assets", () => {
  it("names files by run, device and key, and numbers what is there already", async () => {
    const root = fresh();
    const assets = hdf5Assets({ folder: root, clock });
    const before = await assets.open("camera", image);
    assets.listener(...startOf("0123456789", { scan_id: 7 }));
    expect(assets.run).toBe("0123456789");
    const uris = [];
    for (const _ of [1, 2]) {
      const writer = await assets.open("camera", image);
      uris.push(writer.address.uri);
      await writer.close();
    }
    expect(before.address.uri).toBe(`file://localhost${root}/2023-11-14/no-scan-no-run/camera.h5`);
    expect(uris).toEqual([
      `file://localhost${root}/2023-11-14/scan-7-01234567/camera.h5`,
      `file://localhost${root}/2023-11-14/scan-7-01234567/camera-2.h5`,
    ]);
    await before.close();
  });

  it("puts the keys of one device into one file while it is open", async () => {
    const assets = hdf5Assets({ folder: fresh() });
    const frames = await assets.open("camera", image);
    const sums = await assets.open("camera-sum", { ...image, shape: [], dtype: "<f8" });
    await frames.append(new Uint16Array(6).fill(3));
    await sums.append(new Float64Array([18]));
    await frames.close();
    await sums.append(new Float64Array([19]));
    await sums.close();
    expect(frames.address).toEqual({
      mimetype: "application/x-hdf5",
      uri: sums.address.uri,
      parameters: { dataset: "/entry/data/camera", chunk_shape: [1, 2, 3] },
    });
    expect(await assets.read(sums.address)).toEqual(new Float64Array([18, 19]));
  });

  it("makes names of files out of any names", async () => {
    const root = fresh();
    const assets = hdf5Assets({ folder: root, path: "{device}-{key}.h5" });
    const writer = await assets.open("a/b", { ...image, device: "../größe 1" });
    await writer.append(new Uint16Array(6).fill(1));
    await writer.close();
    expect(readdirSync(root)).toEqual([".._größe_1-a_b.h5"]);
    expect(await assets.read(writer.address)).toEqual(new Uint16Array(6).fill(1));
  });

  it("refuses a template with a field that there is not", () => {
    expect(() => hdf5Assets({ folder, path: "{run}/{camera}.h5" })).toThrow(
      /has \{camera\}; its fields are \{date\}, \{scan\}, \{run\}, \{device\}, \{key\}/,
    );
  });

  it("says where and why a file cannot be made", async () => {
    const root = fresh();
    writeFileSync(root, "a file where the folder should be");
    const opening = hdf5Assets({ folder: root }).open("camera", image);
    await expect(opening).rejects.toBeInstanceOf(AssetWriteError);
    await expect(opening).rejects.toThrow(new RegExp(`Cannot keep frames in ${root}/.*check the folder`));
  });

  it("says where and why frames cannot be read", async () => {
    const root = fresh();
    const assets = hdf5Assets({ folder: root });
    const writer = await assets.open("camera", image);
    await writer.close();
    const { address } = writer;
    writeFileSync(join(root, "text.h5"), "no HDF5");
    const fails = async (change: object, text: RegExp) => {
      const reading = assets.read({ ...address, ...change });
      await expect(reading).rejects.toBeInstanceOf(AssetReadError);
      await expect(reading).rejects.toThrow(text);
    };
    await fails({ uri: `file://localhost${root}/none.h5` }, /there is no such file/);
    await fails({ uri: `file://localhost${root}/text.h5` }, /whole/);
    await fails({ uri: "https://example.org/a.h5" }, /no file of this computer/);
    await fails({ parameters: {} }, /name no dataset/);
    await fails({ parameters: { dataset: "/entry/none" } }, /\/entry\/none/);
    await fails({ parameters: { dataset: "/entry" } }, /no numbers at \/entry/);
  });
});
