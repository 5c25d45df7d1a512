import type { DataKey, Table } from "@runengine/event-model";

/** A column of a table of rows. */
export interface TableColumn {
  readonly key: string;
  readonly dataKey: DataKey;
}

/** The columns of a stream: the hinted ones first, so that the eye finds them, then the others in the order of their descriptors. */
export function tableColumns({ descriptors }: Table): readonly TableColumn[] {
  const dataKeys = new Map(descriptors.flatMap(({ data_keys }) => Object.entries(data_keys)));
  const hinted = descriptors.flatMap(({ hints = {} }) =>
    Object.values(hints).flatMap(({ fields = [] }) => fields),
  );
  return [...new Set([...hinted, ...dataKeys.keys()])].flatMap((key) => {
    const dataKey = dataKeys.get(key);
    return dataKey === undefined ? [] : [{ key, dataKey }];
  });
}
