import { Button, Tooltip } from "@mantine/core";
import type { ReactElement } from "react";
import type { FileFormat, RunFile } from "../model/run-files.ts";
import { Icon } from "./Icon.tsx";
import { useSession } from "./session-context.ts";

const formats: readonly { readonly format: FileFormat; readonly label: string; readonly help: string }[] = [
  { format: "csv", label: "CSV", help: "Saves the rows as a table, one point a line" },
  {
    format: "jsonl",
    label: "JSON lines",
    help: "Saves all documents as they were emitted, for other programs",
  },
];

/** Buttons that save the run as a file. */
export function RunExport({ uid }: { readonly uid: string }): ReactElement {
  const { files, problems } = useSession();
  const save = async (format: FileFormat) => {
    try {
      download(await files(uid, format));
    } catch (error) {
      problems.add("saving the file", error);
    }
  };
  return (
    <>
      {formats.map(({ format, label, help }) => (
        <Tooltip key={format} label={help}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="download" size={14} />}
            onClick={() => void save(format)}
          >
            {label}
          </Button>
        </Tooltip>
      ))}
    </>
  );
}

function download({ name, blob }: RunFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
