import type { AssetStore } from "@runengine/protocols";
import { checkArraySpec, checkFrame } from "@runengine/protocols";

/** Where the twin of a camera leaves its frames: they are checked and counted, and none is kept. */
export function unkeptFrames(): AssetStore {
  let opened = 0;
  return {
    async open(key, spec) {
      checkArraySpec(key, spec);
      let count = 0;
      const uri = `unkept://localhost/${key}/${++opened}`;
      return {
        key,
        spec,
        address: { mimetype: "application/x-unkept", uri, parameters: {} },
        get count() {
          return count;
        },
        append(frame) {
          checkFrame(key, spec, frame);
          count++;
        },
        truncate(to) {
          count = Math.min(count, to);
        },
        close() {},
      };
    },
    async read({ uri }) {
      throw new RangeError(
        `${uri} has no frames: those of a twin are not kept; measure with the device itself`,
      );
    },
  };
}
