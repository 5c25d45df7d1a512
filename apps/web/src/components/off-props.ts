interface OffProps {
  readonly "aria-disabled"?: true;
  readonly "data-disabled"?: true;
}

/** Makes a button look and read as off, yet leaves it to the keyboard and to its tooltip. */
export function offProps(off: boolean): OffProps {
  return off ? { "aria-disabled": true, "data-disabled": true } : {};
}
