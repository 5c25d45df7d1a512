import { checkLimits } from "@runengine/inspect";
import { devicesFor } from "@runengine/lab";
import type { Plan } from "@runengine/messages";
import type { PlanDefinition, PlanParameter } from "@runengine/plans";
import { checkForm } from "./check-form.ts";
import { forecastOf } from "./forecast.ts";
import { type RowPlace, withField, withoutRow, withRow } from "./form-edits.ts";
import { defaultValues, emptyRow, type FieldValue, type FormValues, fieldKey } from "./form-values.ts";
import type { Laboratory } from "./laboratory.ts";
import { errorInWords } from "./problems.ts";
import { type Observable, valueStore } from "./value-store.ts";

/** The form of the plan that is chosen. */
interface PlanFormState {
  /** Name by which the laboratory calls the plan. */
  readonly plan: string;
  readonly definition: PlanDefinition;
  readonly values: FormValues;
  /** What is wrong, by {@link fieldKey}: of fields that were edited, and of all once it was submitted. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong with the whole, such as a position beyond a motor's limits; empty where nothing is. */
  readonly problem: string;
}

export interface PlanForm {
  /** Names of the plans that can be chosen. */
  readonly names: readonly string[];
  readonly state: Observable<PlanFormState>;
  /** What the plan will do, as it is filled in; empty while that is not known. */
  readonly forecast: Observable<string>;
  /** Names of the devices that can be given for a parameter. */
  devicesFor(parameter: PlanParameter): readonly string[];
  /** Changes to another plan; what was filled in for this one is kept. */
  choose(plan: string): void;
  edit(name: string, value: FieldValue, place?: RowPlace): void;
  addRow(group: string): void;
  removeRow(place: RowPlace): void;
  /** Makes the plan, once the devices accept where it will send them; gives `null`, and shows what is wrong, when it cannot be made. */
  submit(): Promise<Plan<unknown> | null>;
}

/** A form and which of its fields were edited. */
interface Filled extends Pick<PlanFormState, "plan" | "definition" | "values"> {
  readonly edited: ReadonlySet<string>;
}

/** Keeps what is filled in for each plan. @throws UnknownPlanError when the laboratory has no plan. */
export function planForm({ lab, suggestions }: Laboratory): PlanForm {
  const names = Object.keys(lab.plans);
  const kept = new Map<string, Filled>();
  const formOf = (plan: string): Filled => {
    const definition = lab.definition(plan);
    const values = suggestions[plan] ?? defaultValues(definition.parameters);
    return kept.get(plan) ?? { plan, definition, values, edited: new Set() };
  };
  const check = ({ definition, values }: Filled) => checkForm(definition, values, lab.devices);
  const stateOf = (form: Filled): PlanFormState => {
    const shown = Object.entries(check(form).errors).filter(([key]) => form.edited.has(key));
    return { ...form, errors: Object.fromEntries(shown), problem: "" };
  };

  let filled = formOf(names[0] ?? "");
  const state = valueStore(stateOf(filled));
  const forecast = valueStore("");
  const lookAhead = async (form: Filled): Promise<void> => {
    const { plan } = check(form);
    // Nothing is said where there is no plan to look at; what is wrong stands at its fields.
    const words = plan === null ? "" : await forecastOf(plan).catch(() => "");
    if (filled === form) forecast.set(words);
  };
  const fill = (next: Filled): void => {
    filled = next;
    kept.set(next.plan, next);
    state.set(stateOf(next));
    void lookAhead(next);
  };
  void lookAhead(filled);

  return {
    names,
    state,
    forecast,
    devicesFor: (parameter) => devicesFor(parameter, lab.devices),
    choose: (plan) => fill(formOf(plan)),
    edit(name, value, place) {
      const edited = new Set(filled.edited).add(fieldKey(name, place?.group, place?.row));
      fill({ ...filled, values: withField(filled.values, name, value, place), edited });
    },
    addRow(group) {
      const row = emptyRow(filled.definition.parameters, group);
      fill({ ...filled, values: withRow(filled.values, group, row) });
    },
    removeRow: (place) => fill({ ...filled, values: withoutRow(filled.values, place) }),
    async submit() {
      const form = filled;
      const { plan: looked, errors } = check(form);
      if (looked === null) {
        state.set({ ...form, errors, problem: "" });
        return null;
      }
      try {
        await checkLimits(looked);
        return check(form).plan;
      } catch (error) {
        state.set({ ...form, errors: {}, problem: errorInWords(error) });
        return null;
      }
    },
  };
}
