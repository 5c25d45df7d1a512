import { type ReactElement, type ReactNode, useId } from "react";
import classes from "./Panel.module.css";
import { PanelBoundary } from "./PanelBoundary.tsx";

interface PanelProps {
  readonly title: ReactNode;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the page with a title. If it fails, the others go on. */
export function Panel({ title, actions, className = "", children }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className={`${classes.panel} ${className}`} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {actions}
      </div>
      <PanelBoundary>{children}</PanelBoundary>
    </section>
  );
}
