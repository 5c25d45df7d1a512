import { readFileSync } from "node:fs";
import { RunEngine } from "@runengine/engine";
import type { AnyDocument } from "@runengine/event-model";
import type { Plan } from "@runengine/messages";
import * as plans from "@runengine/plans";
import { type Clock, virtualClock } from "@runengine/protocols";
import { gallery } from "./gallery.ts";
import { picture } from "./picture.ts";

const source = "examples/plan-gallery/gallery.ts";
export const pagePath = "docs/plans.md";
const pictures = "images/plans";

/** What a preprocessor does, in a sentence. */
const sentences: Readonly<Record<string, string>> = {
  baselineWrapper: "Reads devices before and after each run, into the stream `baseline`.",
  monitorDuringWrapper: "Records each change of signals during each run.",
  flyDuringWrapper: "Lets flyers fly during each run, and collects what they have measured.",
  supplementalData: "Baseline, monitors and flyers for every plan: a preprocessor of the engine.",
  runWrapper: "Puts a run around a plan that only measures.",
  implicitRun:
    "The same for a plan that opens no run of its own, as the notebook's engine did for each call.",
  stageWrapper: "Stages devices before a plan, and unstages them in reverse order after it.",
  lazilyStageWrapper: "Stages each device just before it is first used.",
  injectMdWrapper: "Adds metadata to each start document.",
  setRunKeyWrapper: "Gives messages a run key, so that two plans can have runs open at once.",
  relativeSetWrapper: "Takes positions as relative to where the motors are at the beginning.",
  resetPositionsWrapper: "Takes motors back, in the end, to where they were.",
  finalizeWrapper: "Does something after a plan, whether it has failed or not.",
  contingencyWrapper: "Does something after a plan has failed, and something else after it has not.",
  rewindableWrapper: "Says whether what a plan does may be done again after a pause.",
  configureCountTimeWrapper: "Sets the count time of detectors that have one, and takes it back in the end.",
  subsWrapper: "Lets listeners hear a plan's documents, as long as it lasts.",
  suspendWrapper: "Suspends a plan while a signal says so.",
  stubWrapper:
    "Leaves out the messages that open and close runs and stage, so that a plan fits into a run of another.",
  msgMutator: "Changes or leaves out single messages.",
  planMutator: "Puts messages before or after single ones.",
  pchain: "Carries out one plan after the other, and gives what each of them has given.",
  decorate: "Makes a function that gives plans into one that gives wrapped plans.",
};

/** The code of each entry as it stands in the gallery. */
function codes(): ReadonlyMap<string, string> {
  const text = readFileSync(source, "utf8");
  const found = text.matchAll(/^ {4}(\w+): \(\) =>\s+?([\s\S]*?),\n(?= {4}\w+: \(\) =>| {2}\};)/gm);
  return new Map([...found].map(([, name = "", code = ""]) => [name, code.replace(/^ {6}/gm, "").trim()]));
}

/** Carries a plan out, in virtual time. The operator of `tweak` makes two steps. */
async function documentsOf(make: (clock: Clock) => Plan<unknown>): Promise<readonly AnyDocument[]> {
  const clock = virtualClock();
  const answers = ["", "", "q"];
  const RE = new RunEngine({ clock, input: async () => answers.shift() ?? "q" });
  const documents: AnyDocument[] = [];
  RE.subscribe("all", (...document) => void documents.push(document), { delivery: "critical" });
  await RE.run(make(clock));
  return documents;
}

export interface GalleryFiles {
  readonly page: string;
  /** Text by path, from the root of the repository. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Runs all that the gallery holds, and makes the page of it. */
export async function galleryFiles(): Promise<GalleryFiles> {
  const code = codes();
  const drawn = new Map<string, string>();
  const sections = async (kind: "plans" | "preprocessors") => {
    const parts: string[] = [];
    for (const name of Object.keys(gallery(virtualClock())[kind])) {
      const documents = await documentsOf((clock) => (gallery(clock)[kind][name] as () => Plan<unknown>)());
      const image = kind === "plans" ? picture(name, documents) : undefined;
      const file = `${pictures}/${name}.svg`;
      if (image !== undefined) drawn.set(`docs/${file}`, image);
      const { definition } = ((plans as Record<string, unknown>)[name] ?? {}) as {
        readonly definition?: { readonly description: string };
      };
      const sentence = sentences[name] ?? definition?.description ?? "";
      const events = documents.filter(([document]) => document === "event").length;
      parts.push(
        [
          `### ${name}`,
          sentence,
          `\`\`\`ts\n${code.get(name)}\n\`\`\``,
          ...(image === undefined ? [] : [`![The ${events} points of ${name}](${file})`]),
        ].join("\n\n"),
      );
    }
    return parts.join("\n\n");
  };
  const page = `# Plans and preprocessors

Every built-in plan and preprocessor, each with an example. The examples stand in [${source}](../${source}) and run as tests; the
pictures show where their events were taken: of two motors against each other, of one over the number of the event. Both are made anew by
\`UPDATE_README=1 npx vitest run --project node examples/plan-gallery\`. In the examples \`x\` and \`y\` are motors, \`det\` is a detector with a peak
at x = 1, \`flyer\` a flyer and \`beam\` a signal.

What a plan takes is said by its types, and on the command line by \`runengine plans\`.

## Plans

${await sections("plans")}

## Preprocessors

${await sections("preprocessors")}
`;
  return { page, pictures: drawn };
}
