import { type AssetAddress, asStatus, twinsOn, virtualClock } from "@runengine/protocols";
import { memoryAssets } from "@runengine/storage";
import { describe, expect, it } from "vitest";
import { blobPattern, SimCamera, type SimCameraOptions, SimMotor, withFaults } from "./index.ts";
import { unkeptFrames } from "./unkept-frames.ts";

const size = [40, 60] as const;

function makeCamera(options: Partial<SimCameraOptions> = {}) {
  const clock = virtualClock({ start: 0 });
  const assets = memoryAssets();
  const camera = new SimCamera("camera", { assets, size, clock, ...options });
  /** The frame of one trigger, row by row. */
  const frame = async () => {
    await camera.stage();
    await asStatus(camera.trigger()).finished;
    const [, resource] = camera.collectAssetDocs()[0] ?? [];
    const pixels = [...(await assets.read(resource as AssetAddress))].map(Number);
    await camera.unstage();
    return pixels;
  };
  return { clock, camera, frame };
}

const sum = (pixels: readonly number[]) => pixels.reduce((total, one) => total + one, 0);
const brightest = (pixels: readonly number[]) => pixels.indexOf(Math.max(...pixels));

describe("SimCamera", () => {
  it("sees its pattern, for as long as it exposes", async () => {
    const pattern = blobPattern([{ x: 0, y: 1, sigma: 3, rate: 1000 }]);
    const { clock, camera, frame } = makeCamera({ pattern, noise: false, defaults: { exposure: 0.5 } });
    const pixels = await frame();
    expect(clock.now()).toBe(0.5);
    expect([brightest(pixels), Math.max(...pixels)]).toEqual([39 * 60, 500]);
    expect(pixels[39 * 60 + 3]).toBe(Math.round(500 * Math.exp(-0.5)));
    expect(camera.read()).toEqual({ camera_total: { value: sum(pixels), timestamp: 0.5 } });
    expect(camera.hints).toEqual({ fields: ["camera_total"] });
  });

  it("is as bright as what it looks at, and the light, let it be", async () => {
    const motor = new SimMotor("motor");
    let flux = 1;
    const { camera, frame } = makeCamera({
      pattern: blobPattern([{ x: 0.5, y: 0.5, sigma: 2, rate: 1e4 }], ([at = 0]) => Math.exp(-(at ** 2))),
      inputs: [motor],
      light: { name: "light", flux: () => flux },
      noise: false,
    });
    const full = sum(await frame());
    motor.set(1);
    expect(sum(await frame()) / full).toBeCloseTo(Math.exp(-1), 2);
    motor.set(0);
    flux = 0.5;
    expect(sum(await frame()) / full).toBeCloseTo(0.5, 2);
    expect(camera.read().camera_total?.value).toBeCloseTo(full / 2, -2);
  });

  it("has a dark count and noise, the same each time, and pixels that are full at 65 535", async () => {
    const dark = { pattern: blobPattern([]), darkRate: 1000 };
    const pixels = await makeCamera(dark).frame();
    const mean = sum(pixels) / pixels.length;
    const variance = sum(pixels.map((one) => (one - mean) ** 2)) / pixels.length;
    expect([Math.abs(mean - 100) < 1, Math.abs(variance - 100) < 10]).toEqual([true, true]);
    expect(await makeCamera(dark).frame()).toEqual(pixels);
    expect(Math.max(...(await makeCamera({ darkRate: 1e7 }).frame()))).toBe(65_535);
  });

  it("has a twin that takes its time, and sees the same", async () => {
    const motor = new SimMotor("motor", { initial: 1 });
    const pattern = blobPattern([{ x: 0.5, y: 0.5, sigma: 2, rate: 1e4 }], ([at = 0]) => 1 / (1 + at ** 2));
    const { clock, camera, frame } = makeCamera({ pattern, inputs: [motor], readoutTime: 0.25 });
    camera.configure({ exposure: 2 });
    const other = virtualClock({ start: 0 });
    const twinOf = twinsOn(other);
    const twin = twinOf(camera);
    twinOf(motor).set(0);
    await twin.stage();
    await asStatus(twin.trigger()).finished;
    expect(clock.now()).toBe(0);
    expect(other.now()).toBe(2);
    motor.set(0);
    await frame();
    expect(twin.read()).toEqual(camera.read());
    await twin.unstage();
  });

  it("fails the work in which a frame gets lost, and then goes on", async () => {
    const { clock, camera } = makeCamera({ defaults: { exposure: 1, frames: 3 } });
    const faulty = withFaults(camera, [{ kind: "dropFrames", times: 1 }], { clock });
    await faulty.stage();
    await expect(asStatus(faulty.trigger()).finished).rejects.toThrow(
      "its driver gave 2 frames instead of 3",
    );
    expect(clock.now()).toBe(3);
    await asStatus(faulty.trigger()).finished;
    expect(faulty.getIndex()).toBe(1);
    await faulty.unstage();
  });

  it("has a twin that loses no frame", async () => {
    const { clock, camera } = makeCamera();
    const twin = withFaults(camera, [{ kind: "dropFrames" }], { clock }).twin(clock);
    await twin.stage();
    await asStatus(twin.trigger()).finished;
    await twin.unstage();
  });

  it.each([
    [{ size: [0, 5] as const }, "camera: height must be 1 or more, and whole, got 0"],
    [{ darkRate: -1 }, "camera: darkRate must be 0 or more, got -1"],
    [{ readoutTime: -1 }, "camera: readoutTime must be 0 or more, got -1"],
    [{ readoutTime: 1, defaults: { deadTime: 0.5 } }, "camera needs 1 s between two exposures"],
  ])("cannot be made with %j", (options, text) => {
    expect(() => makeCamera(options)).toThrow(text);
  });
});

describe("unkeptFrames", () => {
  it("counts frames and checks them, and has none to give", async () => {
    const assets = unkeptFrames();
    const writer = await assets.open("camera", { device: "camera", shape: [2], dtype: "<u2" });
    for (let i = 0; i < 3; i++) await writer.append(new Uint16Array(2));
    expect(() => writer.append(new Uint16Array(3))).toThrow("camera");
    await writer.truncate(2);
    expect(writer.count).toBe(2);
    await expect(assets.read(writer.address)).rejects.toThrow("those of a twin are not kept");
  });
});
