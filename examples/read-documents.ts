/** Reads a run out of an archive's lines, whoever wrote them: its header, and a table of its events. */
import { decodeDocument, foldDocuments, headerTable, runFold, tableFold } from "@runengine/event-model";

const lines = [
  '["start", {"uid": "8e1c", "time": 1700000000.0, "plan_name": "count"}]',
  '["descriptor", {"uid": "5b7d", "time": 1700000000.1, "run_start": "8e1c", "name": "primary", "data_keys": {"det": {"dtype": "number", "shape": [], "source": "SIM:det"}}}]',
  '["event", {"uid": "f0a2", "time": 1700000001.0, "descriptor": "5b7d", "seq_num": 1, "data": {"det": 0.25}, "timestamps": {"det": 1700000000.9}}]',
  '["event", {"uid": "c6d9", "time": 1700000002.0, "descriptor": "5b7d", "seq_num": 2, "data": {"det": NaN}, "timestamps": {"det": 1700000001.9}}]',
  '["stop", {"uid": "77aa", "time": 1700000002.1, "run_start": "8e1c", "exit_status": "success", "num_events": {"primary": 2}}]',
];

const documents = lines.map(decodeDocument);
const header = foldDocuments(runFold(), documents);
export const sections = header && headerTable(header, 1700000030);
export const table = foldDocuments(tableFold("primary"), documents);
