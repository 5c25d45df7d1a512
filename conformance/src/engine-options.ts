import type { Preprocessor, RunEngineOptions } from "@runengine/engine";
import type { Plan } from "@runengine/messages";
import { SupplementalData } from "@runengine/plans";
import type { Clock } from "@runengine/protocols";
import type { Setup } from "./case-file.ts";
import type { Json, JsonObject } from "./json.ts";
import { functions } from "./language/functions.ts";
import { packagePlans } from "./language/package-plans.ts";
import type { PlanMaker } from "./language/plan-maker.ts";
import { NotMadeYet } from "./not-made.ts";

/** What the engine of a case is made with. */
export function engineOptions(setup: Setup, maker: PlanMaker, clock: Clock): RunEngineOptions {
  const inputs = [...(setup.inputs ?? [])];
  return {
    clock,
    metadata: { ...setup.md },
    recordInterruptions: setup.record_interruptions ?? false,
    requireStreamDeclaration: setup.require_stream_declaration ?? false,
    ...(setup.md_validator && { metadataValidator: functionOf(setup.md_validator) }),
    ...(setup.md_normalizer && { metadataNormalizer: functionOf(setup.md_normalizer) }),
    ...(setup.scan_id_source && { scanIdSource: functionOf(setup.scan_id_source) }),
    ...(setup.preprocessors && {
      preprocessors: setup.preprocessors.map((text) => preprocessor(text, maker)),
    }),
    ...(setup.register_echo && { handlers: { echo: ({ args }) => ["echo", args] } }),
    ...(setup.inputs && { input: async () => inputs.shift() ?? "" }),
  };
}

function preprocessor(text: JsonObject, maker: PlanMaker): Preprocessor {
  const { $supplemental_data } = text;
  if ($supplemental_data === undefined) return wrapping(text, maker);
  return new SupplementalData(maker.values($supplemental_data as JsonObject)).preprocessor;
}

function wrapping({ $wrapper, args = [], kwargs = {} }: JsonObject, maker: PlanMaker): Preprocessor {
  const wrapper = packagePlans[String($wrapper)];
  if (!wrapper) throw new NotMadeYet(String($wrapper));
  // Plans among the arguments are made anew for every plan that is wrapped.
  return <R>(plan: Plan<R>) => {
    const values = (args as readonly Json[]).map((value) => maker.value(value));
    return wrapper([plan, ...values], maker.values(kwargs as JsonObject)) as Plan<R>;
  };
}

function functionOf<F>(name: string): F {
  const found = functions[name];
  if (found === undefined) throw new NotMadeYet(`function ${name}`);
  return found as F;
}
