import { type Archive, catalogOf, memoryStore, StoreWriteError } from "@runengine/storage";
import { describe, expect, it } from "vitest";
import type { Session } from "./session.ts";
import { testSession, until } from "./testing.ts";

async function start({ form, controls }: Session): Promise<void> {
  const plan = await form.submit();
  if (!plan) throw new Error("the form gave no plan");
  controls.start(plan);
}

const idle = ({ status, controls }: Session) =>
  until(controls.lastEnd, (end) => end !== null).then(() => until(status, ({ state }) => state === "idle"));

/** Numbers of the points on show. */
const seqNums = ({ desk }: Session) => desk.shown.get().view.picture.get().table.seqNum;

describe("startSession", () => {
  it("shows the run that it makes, and lists it", async () => {
    const { session } = await testSession();
    await start(session);
    await idle(session);
    const { header, plot, table } = session.desk.shown.get().view.picture.get();
    expect(header?.status).toBe("success");
    expect(table.data.motor).toEqual([-2, -1, 0, 1, 2]);
    expect(plot.lines.map(({ view, x }) => [view.title, x.length])).toEqual([["det against motor", 5]]);
    const { entries } = await until(session.runs.state, (list) => list.entries[0]?.status === "success");
    expect(entries).toMatchObject([{ scanId: 1, plan: "scan", subject: "motor", points: 5 }]);
  });

  it("says what it waits for, and no longer once that is done", async () => {
    const { session } = await testSession();
    await start(session);
    const seen = new Set<string>();
    session.status.subscribe(() => seen.add(session.status.get().waitingFor.join()));
    await idle(session);
    expect([...seen].sort()).toEqual(["", "det (trigger)", "motor (set)"]);
  });

  it("takes the point under way again after a pause, and no point twice", async () => {
    const { session } = await testSession();
    await start(session);
    await until(session.desk.live, ({ uid }) => uid !== null);
    await until(session.desk.live.get().view.picture, ({ table }) => table.length === 2);
    session.controls.perform("pause");
    await until(session.status, ({ state }) => state === "paused");
    session.controls.perform("resume");
    await idle(session);
    expect(seqNums(session)).toEqual([1, 2, 3, 4, 5]);
  });

  it("tells that a pause is coming at the next checkpoint, until it has come", async () => {
    const { session } = await testSession();
    await start(session);
    session.controls.perform("pauseAtCheckpoint");
    expect(session.controls.pauseComing.get()).toBe(true);
    await until(session.status, ({ state }) => state === "paused");
    expect(session.controls.pauseComing.get()).toBe(false);
    session.controls.perform("abort", "seen enough");
    await idle(session);
    expect(session.controls.lastEnd.get()).toEqual({
      kind: "interrupted",
      exitStatus: "abort",
      reason: "seen enough",
    });
  });

  it("goes on counting scans where the archive ends", async () => {
    const { session, archive } = await testSession();
    await start(session);
    await idle(session);
    const later = await testSession(archive);
    expect(later.session.desk.shown.get().uid).toBe(session.desk.live.get().uid);
    await start(later.session);
    await idle(later.session);
    expect(later.session.runs.state.get().entries.map(({ scanId }) => scanId)).toEqual([2, 1]);
  });

  it("gives the same picture of a run from the archive as live", async () => {
    const { session, archive } = await testSession();
    await start(session);
    await idle(session);
    const later = (await testSession(archive)).session;
    const { view } = await until(later.desk.shown, ({ loading }) => !loading);
    expect(view.picture.get()).toEqual(session.desk.live.get().view.picture.get());
  });

  it("shows a run without a stop as interrupted, with the points that were kept", async () => {
    const cut = memoryStore();
    const whole = await testSession();
    await start(whole.session);
    await idle(whole.session);
    const [uid = ""] = whole.session.runs.state.get().entries.map((entry) => entry.uid);
    let kept = 0;
    for await (const document of whole.archive.documents(uid)) if (kept++ < 4) await cut.write(...document);
    // An archive that is opened anew does not know the run as one under way.
    const { session } = await testSession(catalogOf(cut));
    const { entries } = await until(
      session.runs.state,
      (list) => typeof list.entries[0]?.points === "number",
    );
    expect(entries).toMatchObject([{ uid, status: "interrupted", points: 1 }]);
  });

  it("ends the run and says so when the archive cannot keep a document", async () => {
    const archive = memoryStore();
    const full: Archive = {
      ...archive,
      write(...document) {
        const [name, doc] = document;
        if ((name === "event" && doc.seq_num === 3) || name === "stop")
          throw new StoreWriteError("memory", "event", "it is full", "delete some runs");
        return archive.write(...document);
      },
    };
    const { session } = await testSession(full);
    await start(session);
    await idle(session);
    expect(session.controls.lastEnd.get()).toMatchObject({ kind: "failed", archive: true });
    await until(session.desk.shown, ({ loading }) => !loading);
    expect(session.desk.shown.get().view.picture.get().header?.status).toBe("interrupted");
    expect(seqNums(session)).toEqual([1, 2]);
    await until(session.runs.state, ({ entries }) => entries[0]?.status === "interrupted");
  });

  it("refuses a button that was pressed too late, without failing", async () => {
    const { session } = await testSession();
    session.controls.perform("resume");
    session.controls.perform("resume");
    const [problem, ...others] = session.problems.get();
    expect([problem?.where, problem?.times, others]).toEqual(["the last button", 2, []]);
    session.problems.dismiss(problem?.id ?? 0);
    expect(session.problems.get()).toEqual([]);
  });
});
