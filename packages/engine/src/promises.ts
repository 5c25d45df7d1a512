export { chain, isThenable } from "@runengine/protocols";
