/**
 * What a laboratory's program needs in a terminal: Ctrl-C that pauses, and a menu that asks how to go on.
 *
 * @module
 */
export { handleInterrupts, type InterruptOptions } from "./node/handle-interrupts.ts";
export {
  type AskOperator,
  type Decision,
  type OperatorMenuOptions,
  operatorMenu,
} from "./node/operator-menu.ts";
