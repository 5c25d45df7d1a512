import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import classes from "./Dialog.module.css";

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** Called when the user leaves it by Escape too. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question that must be answered first. The browser keeps the focus in it, and gives it back. */
export function Dialog({ opened, title, onClose, children }: DialogProps): ReactElement {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (opened) ref.current?.showModal();
    else ref.current?.close();
  }, [opened]);
  return (
    <dialog ref={ref} className={classes.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {opened && children}
    </dialog>
  );
}
