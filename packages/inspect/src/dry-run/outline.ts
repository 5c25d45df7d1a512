import type { Msg } from "@runengine/messages";
import { devicePath } from "@runengine/protocols";
import type { OutlineNode } from "./report.ts";

/** A node that can be compared with others. */
interface Known {
  readonly node: OutlineNode;
  /** Equal for equal nodes. Made when asked for: the last loop grows with every step. */
  id(): string;
  /** Of a loop. */
  readonly body?: readonly Known[];
}

type Step = Extract<OutlineNode, { kind: "step" }>;

/** Steps that a loop's body has at most, loops in it counted as one. */
const longestBody = 24;
/** Nodes that an outline has at most; what comes after is one line. */
const mostNodes = 500;

/** Messages that say what a step does. */
const shown = new Set([
  "set",
  "trigger",
  "read",
  "read_all",
  "kickoff",
  "complete",
  "collect",
  "sleep",
  "save",
]);
/** Messages that stand for themselves and are no part of a loop's step. */
const marks = new Set(["open_run", "close_run", "stage", "unstage", "monitor", "unmonitor", "configure"]);

/**
 * Finds the loops of a plan from its messages as they come, values left out: equal steps in a row become a loop, and so do equal rows
 * of steps and loops.
 */
export class OutlineBuilder {
  readonly #nodes: Known[] = [];
  #lines: string[] = [];
  #isFull = false;
  /** Lines made already, by object and command: a plan sends the same ones over and over. */
  readonly #known = new Map<unknown, Map<string, string>>();

  message(msg: Msg): void {
    if (this.#isFull) return;
    const { command } = msg;
    if (command === "checkpoint") this.#endStep();
    else if (marks.has(command)) {
      this.#endStep();
      this.#add(step([this.#lineOf(msg)]));
    } else if (shown.has(command)) this.#lines.push(this.#lineOf(msg));
  }

  /** The outline of all messages so far. */
  end(): readonly OutlineNode[] {
    this.#endStep();
    const nodes = this.#nodes.map(({ node }) => node);
    return this.#isFull ? [...nodes, { kind: "step", lines: ["… and more"] }] : nodes;
  }

  #lineOf({ command, obj, args }: Msg): string {
    if (obj === null) {
      const devices = args.filter((value) => typeof value === "object" && value !== null);
      return [command, ...devices.map(devicePath)].join(" ");
    }
    const lines = this.#known.get(obj) ?? new Map<string, string>();
    this.#known.set(obj, lines);
    const line = lines.get(command) ?? `${command} ${devicePath(obj)}`;
    lines.set(command, line);
    return line;
  }

  #endStep(): void {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    this.#add(step(lines));
  }

  #add(node: Step): void {
    const id = node.lines.join("\n");
    this.#nodes.push({ node, id: () => id });
    while (this.#fold());
    this.#isFull = this.#nodes.length >= mostNodes;
  }

  /** Makes one loop of what stands twice at the end, or puts it into the loop before it. */
  #fold(): boolean {
    const nodes = this.#nodes;
    for (let length = 1; length <= longestBody && length < nodes.length; length++) {
      const body = nodes.slice(-length);
      const before = nodes[nodes.length - length - 1] as Known;
      if (before.node.kind === "loop" && isSame(before.body ?? [], body)) {
        nodes.splice(-length - 1, length + 1, loop(before.node.count + 1, body));
        return true;
      }
      if (nodes.length < 2 * length || !isSame(nodes.slice(-2 * length, -length), body)) continue;
      nodes.splice(-2 * length, 2 * length, loop(2, body));
      return true;
    }
    return false;
  }
}

function loop(count: number, body: readonly Known[]): Known {
  return {
    node: { kind: "loop", count, body: body.map(({ node }) => node) },
    id: () => `${count} × (${body.map((known) => known.id()).join()})`,
    body,
  };
}

function isSame(some: readonly Known[], others: readonly Known[]): boolean {
  return some.length === others.length && some.every((one, i) => one.id() === others[i]?.id());
}

function step(lines: readonly string[]): Step {
  return { kind: "step", lines };
}
