import type { ArraySpec, ArrayWriter, AssetStore, TypedArray } from "@runengine/protocols";
import { arrayDtypes, arrayOf, FrameError } from "@runengine/protocols";
import { expect, it } from "vitest";
import { isStorageError } from "../errors.ts";

const image: ArraySpec = { device: "camera", shape: [2, 3], dtype: "<u2" };
const frame = (n: number): Uint16Array => Uint16Array.from({ length: 6 }, (_, i) => n * 10 + i);
const frames = (...ns: number[]): Uint16Array => Uint16Array.from(ns.flatMap((n) => [...frame(n)]));

async function append(writer: ArrayWriter, ...all: TypedArray[]): Promise<void> {
  for (const one of all) await writer.append(one);
}

/** What holds for any store of frames. */
export function assetContract<S extends AssetStore>(
  open: () => Promise<S>,
  reopen: ((store: S) => Promise<S>) | undefined,
): void {
  it("gives back frames as they were kept, and tells how many there are", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    expect([writer.key, writer.spec, writer.count]).toEqual(["image", image, 0]);
    await append(writer, frame(1), frame(2));
    expect(writer.count).toBe(2);
    await writer.close();
    expect(await store.read(writer.address)).toEqual(frames(1, 2));
  });

  it.each(arrayDtypes)("keeps the extremes of %s", async (dtype) => {
    const store = await open();
    const writer = await store.open("image", { device: "camera", shape: [4], dtype });
    const extremes = extremesOf(dtype);
    await append(writer, extremes, extremes);
    const both = arrayOf(dtype, 8);
    both.set(extremes as never, 0);
    both.set(extremes as never, 4);
    expect(await store.read(writer.address)).toEqual(both);
  });

  it("keeps numbers, and frames of three dimensions", async () => {
    const store = await open();
    const sum = await store.open("sum", { device: "camera", shape: [], dtype: "<f8" });
    const cube = await store.open("cube", { device: "camera", shape: [2, 1, 3], dtype: "<u2" });
    await append(sum, new Float64Array([0.5]), new Float64Array([Number.NaN]), new Float64Array([-0]));
    await append(cube, frame(7), frame(8));
    expect(await store.read(sum.address)).toEqual(new Float64Array([0.5, Number.NaN, -0]));
    expect(await store.read(cube.address, { start: 1, stop: 2 })).toEqual(frame(8));
  });

  it("gives each frame as soon as it has taken it", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    for (const n of [0, 1, 2]) {
      await writer.append(frame(n));
      expect(await store.read(writer.address, { start: n, stop: n + 1 })).toEqual(frame(n));
    }
    expect(await store.read(writer.address, { start: 1, stop: 3 })).toEqual(frames(1, 2));
    expect(await store.read(writer.address, { start: 1, stop: 1 })).toHaveLength(0);
  });

  it("refuses to read frames that are not there", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    await writer.append(frame(1));
    for (const [start, stop] of [
      [0, 2],
      [-1, 1],
      [1, 0],
    ] as const)
      await expect(store.read(writer.address, { start, stop })).rejects.toBeInstanceOf(RangeError);
    const nowhere = { ...writer.address, uri: `${writer.address.uri}-not` };
    await expect(store.read(nowhere)).rejects.toSatisfy(isStorageError);
  });

  it("keeps keys apart, and what a key was opened for again", async () => {
    const store = await open();
    const first = await store.open("image", image);
    const other = await store.open("dark", image);
    const second = await store.open("image", image);
    await append(first, frame(1));
    await append(other, frame(2), frame(3));
    await append(second, frame(4));
    await first.close();
    const third = await store.open("image", image);
    await append(third, frame(5), frame(6));
    expect(await store.read(first.address)).toEqual(frame(1));
    expect(await store.read(other.address)).toEqual(frames(2, 3));
    expect(await store.read(second.address)).toEqual(frame(4));
    expect(await store.read(third.address)).toEqual(frames(5, 6));
  });

  it("keeps a frame as it was when it was handed over", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    const buffer = frame(1);
    await writer.append(buffer);
    buffer.fill(0);
    expect(await store.read(writer.address)).toEqual(frame(1));
  });

  it("refuses frames of another length or kind, and keeps the others", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    await writer.append(frame(1));
    for (const wrong of [new Uint16Array(5), new Float64Array(6), new Uint8Array(12)])
      await expect(append(writer, wrong)).rejects.toBeInstanceOf(FrameError);
    await writer.append(frame(2));
    expect(writer.count).toBe(2);
    expect(await store.read(writer.address)).toEqual(frames(1, 2));
  });

  it("puts the next frames in the place of those given up", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    await append(writer, frame(1), frame(2), frame(3));
    await writer.truncate(1);
    expect(writer.count).toBe(1);
    expect(await store.read(writer.address)).toEqual(frame(1));
    await append(writer, frame(4));
    expect(await store.read(writer.address)).toEqual(frames(1, 4));
  });

  it("refuses frames after its end, and ends once only", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    await append(writer, frame(1));
    await writer.close();
    await writer.close();
    await expect(append(writer, frame(2))).rejects.toSatisfy(isStorageError);
    expect(await store.read(writer.address)).toEqual(frame(1));
  });

  it("refuses a specification that cannot be", async () => {
    const store = await open();
    for (const spec of [
      { ...image, shape: [0, 3] },
      { ...image, dtype: "u2" as never },
    ])
      await expect(store.open("image", spec)).rejects.toBeInstanceOf(RangeError);
  });

  it("gives addresses that survive JSON", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    await append(writer, frame(1), frame(2));
    const address = JSON.parse(JSON.stringify(writer.address));
    expect(address).toEqual(writer.address);
    expect(await store.read(address)).toEqual(frames(1, 2));
  });

  if (!reopen) return;

  it("has the frames when it is opened again", async () => {
    const store = await open();
    const writer = await store.open("image", image);
    await append(writer, frame(1), frame(2));
    await writer.close();
    const again = await reopen(store);
    expect(await again.read(writer.address)).toEqual(frames(1, 2));
    const next = await again.open("image", image);
    await append(next, frame(3));
    expect(await again.read(next.address)).toEqual(frame(3));
    expect(await again.read(writer.address)).toEqual(frames(1, 2));
  });
}

function extremesOf(dtype: ArraySpec["dtype"]): TypedArray {
  const array = arrayOf(dtype, 4);
  const bits = BigInt(array.BYTES_PER_ELEMENT * 8);
  const [low, high] =
    dtype[1] === "u" ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
  const numbers =
    dtype[1] === "f"
      ? [Number.NaN, Number.NEGATIVE_INFINITY, -0, dtype === "<f8" ? 1e300 : 1.5]
      : [low, high, 0n, 1n];
  const wide = dtype === "<u8" || dtype === "<i8";
  array.set(numbers.map((x) => (wide ? x : Number(x))) as never);
  return array;
}
